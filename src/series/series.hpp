// SPDX-License-Identifier: Apache-2.0
// Series: which claims are about the same figure, and how two of them stand.
#pragma once

#include "claims/claim.hpp"
#include "lexicon/domain.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// Whether links may be made across reports without a `group`, or all reports are one story.
enum class Stories : std::uint8_t { automatic, one };

/// How two comparable figures stand (de Marneffe et al. 2008 for "contradiction": cannot both be true).
/// tension: only what the words imply, not what they assert, stands against it.
enum class Verdict : std::uint8_t { equal, compatible, tension, contradiction };

struct Judgement {
  Verdict verdict = Verdict::equal;
  std::optional<Decimal> margin;   ///< distance between the intervals, 0 where they touch; none where they overlap
  std::vector<std::string> why;    ///< short sentences: what made the verdict
  friend bool operator==(Judgement const&, Judgement const&) = default;
};

/// The verdict on two quantities of the same thing. Symmetric in verdict and margin.
Judgement judge(Quantity const& a, Quantity const& b);

/// The verdict on two comparable claims: a running total that a later report moves on contradicts nothing.
Judgement judge(Claim const& a, Claim const& b, Domain const& domain);

/// Why two claims with equal keys are not held against each other; empty: they are comparable.
/// The reasons are those of methods §6.3: different entity, different window, different event, increment, given …
std::string not_comparable(Claim const& a, Claim const& b, Domain const& domain, Stories stories);

/// How sure it is that two claims are about one figure (methods §6.2). strong: both tell a toll that their reports are
/// about, or two sources are quoted beside each other; medium: the same thing happened to the same kind of things; weak:
/// only unit, size and wording agree, and no other figure fits better.
enum class LinkStrength : std::uint8_t { weak, medium, strong };

/// A share as a percentage: 0.58 as 58 percent. Other quantities stay as they are.
Quantity in_percent(Quantity const& quantity);

/// More times as many than the predicate's `jump`: most likely another stretch of time or place, or a slip.
bool out_of_scale(Claim const& a, Claim const& b, Domain const& domain);

/// Strong or medium, for two claims that are comparable.
LinkStrength link_strength(Claim const& a, Claim const& b, Domain const& domain, Stories stories);

/// The same origin: one named source, or the voice of one outlet.
bool same_source(Claim const& a, Claim const& b);

/// True if the report says in its headline or its first lines what this figure is.
bool leads(Claim const& claim);

/// Figures of which a desk expects one number at a time: tolls, arrests, crowds; not prices or measurements.
bool told_as_one(Claim const& claim, Domain const& domain);

/// True if two claims without a common predicate may still be about one thing: like unit and kind of thing, nothing in
/// the way.
bool alike(Claim const& a, Claim const& b, Domain const& domain, Stories stories);

/// True if the two are kept apart by nothing but being part and whole, or by the labels that sources differ over.
bool related(Claim const& a, Claim const& b, Domain const& domain, Stories stories);

/// The days that a figure describes: as of, else stated, else published.
std::optional<DateRange> moment(Claim const& claim);

/// More than so many days between them. One is the least: days differ across time zones.
bool days_apart(DateRange const& a, DateRange const& b, int tolerance = 1);

/// The constants of what the claim says happened; those of any predicate where it says nothing.
PredicateInfo const& constants(Claim const& claim, Domain const& domain);

/// A running total, which can only grow.
bool cumulative(Claim const& claim, Domain const& domain);

/// The first describes a day after all days of the second.
bool later(Claim const& a, Claim const& b);

/// A running total that is higher in the later report, or any other figure on another day.
bool moved(Claim const& a, Claim const& b, Domain const& domain);

/// Whether both figures describe one moment: the days they are as of (else stated, else published) differ by no more than
/// the predicate tolerates, or neither is known.
bool same_moment(Claim const& a, Claim const& b, Domain const& domain);

/// Two claims by index into the claims that `link` was given; a < b.
struct Comparison {
  std::uint32_t a = 0, b = 0;
  bool comparable = true;
  std::string reason;              ///< where not comparable
  Judgement judgement;
  LinkStrength strength = LinkStrength::medium;
  friend bool operator==(Comparison const&, Comparison const&) = default;
};

enum class SeriesVerdict : std::uint8_t { single, stable, rising, falling, revised, conflicting, retracted };

/// The same figure over reports and time. `points` are indices, by (as_of, published, report, span).
struct Series {
  std::optional<std::string> group;
  std::string predicate, entity, place, unit;
  std::vector<std::uint32_t> points;
  std::optional<std::uint32_t> latest;   ///< the standing figure: an index, or none
  SeriesVerdict verdict = SeriesVerdict::single;
  friend bool operator==(Series const&, Series const&) = default;
};

struct Linked {
  std::vector<Series> series;            ///< by (group, key)
  std::vector<Comparison> comparisons;   ///< comparable pairs by (a, b), linked at least medium
  std::vector<Comparison> weak;          ///< pairs that only unit, size and wording bring together; never for an alarm
  std::vector<Comparison> not_compared;  ///< pairs of one key that were kept apart; filled where asked for
  std::vector<Comparison> related;       ///< pairs kept apart only as part and whole, or by their label; by (a, b)
  std::uint64_t pairs_left_out = 0;      ///< by a limit: of keys, numbers and reports with too many claims
  Stories stories = Stories::automatic;  ///< as it was asked
  friend bool operator==(Linked const&, Linked const&) = default;
};

/// Links claims of all reports by key (an index, never all against all) and judges the comparable pairs.
/// `claims` must be sorted by `claim_order`. Equal claims of one report and value are held against others once.
Linked link(std::span<Claim const> claims, Domain const& domain, Stories stories, bool keep_not_compared);

/// The order of all output: (group, report, field, span).
bool claim_order(Claim const& a, Claim const& b);

template <> struct Names<Verdict> {
  static constexpr std::array<std::string_view, 4> values{"equal", "compatible", "tension", "contradiction"};
};
template <> struct Names<LinkStrength> {
  static constexpr std::array<std::string_view, 3> values{"weak", "medium", "strong"};
};
template <> struct Names<Stories> {
  static constexpr std::array<std::string_view, 2> values{"auto", "one"};
};
template <> struct Names<SeriesVerdict> {
  static constexpr std::array<std::string_view, 7> values{
      "single", "stable", "rising", "falling", "revised", "conflicting", "retracted"};
};

} // namespace recount
