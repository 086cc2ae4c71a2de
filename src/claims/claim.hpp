// SPDX-License-Identifier: Apache-2.0
// A claim: one figure with all that later rooms know of it. They never see the text again.
#pragma once

#include "base/date.hpp"
#include "base/names.hpp"
#include "claims/statement.hpp"
#include "grammar/mention.hpp"
#include "grammar/quantity.hpp"
#include "report/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace recount {

enum class Role : std::uint8_t { total, subset, increment, given };

enum class Status : std::uint8_t {
  asserted, confirmed, estimated, claimed, unconfirmed, denied, retracted, corrected, superseded, planned, hypothetical
};

/// What stretch of time a figure covers. Figures of different windows are not comparable.
enum class Window : std::uint8_t { so_far, per_day, per_week, per_month, per_year };

/// Whether a figure is of what came on top: "12 more cases", "11 new cases".
enum class Added : std::uint8_t { no, more, fresh };

/// The counted thing. `head` is lower case; `span` is empty where the noun was supplied.
struct Entity {
  std::string text, head;
  Span span;
  std::string noun_class;   ///< id of an entity class: person, state_forces …
  bool quoted = false;      ///< the label stands in quotation marks: somebody else's word
  friend bool operator==(Entity const&, Entity const&) = default;
};

/// What happened to it; `id` is of the predicate lexicon, "count" where nothing did.
struct Predicate {
  std::string id, text;
  Span span;
  friend bool operator==(Predicate const&, Predicate const&) = default;
};

struct Place {
  std::string text, key;
  friend bool operator==(Place const&, Place const&) = default;
};

/// Who is responsible for the figure. Not attributed: the outlet's own voice, all texts empty.
struct Source {
  std::string text, key, type, cue;
  std::vector<std::string> via;
  bool attributed = false;
  bool earlier = false;        ///< "had previously said", on no day that is told: before the report's own day
  friend bool operator==(Source const&, Source const&) = default;
};

struct ClaimDates {
  std::optional<DateRange> published, stated, as_of, event;
  friend bool operator==(ClaimDates const&, ClaimDates const&) = default;
};

/// What links or parts two claims of one key.
struct EventScope {
  std::vector<std::string> words, names;
  std::optional<DateRange> days;
  friend bool operator==(EventScope const&, EventScope const&) = default;
};

/// A retraction, correction, denial or revision that touches this figure.
struct ClaimSignal {
  SignalOp op = SignalOp::retract;
  std::string source, reason;
  std::optional<DateRange> date;
  std::optional<Decimal> new_value;
  friend bool operator==(ClaimSignal const&, ClaimSignal const&) = default;
};

/// The sentence (or the part of it around the figure) as a person should see it.
struct Excerpt {
  std::string text;          ///< at most `max_excerpt` bytes
  std::uint32_t offset = 0;  ///< of its first byte in the field
  Position position;         ///< of the figure
  friend bool operator==(Excerpt const&, Excerpt const&) = default;
};
inline constexpr std::uint32_t max_excerpt = 400;

struct Claim {
  std::string id;
  std::string report;
  std::optional<std::string> group;
  Field field = Field::text;
  Span span;
  std::string text;
  Span sentence;
  Quantity quantity;
  std::optional<Entity> entity;
  std::optional<Predicate> predicate;
  Role role = Role::total;
  std::string parent;                ///< id of the claim that this one is part of, or empty
  Window window = Window::so_far;
  Added added = Added::no;
  std::optional<Place> place;
  Source source;
  ClaimDates dates;
  std::string key;
  std::optional<EventScope> event;
  Status status = Status::asserted;
  std::optional<ClaimSignal> signal;
  std::string fingerprint;

  std::string publisher;             ///< of the report
  std::string path;                  ///< of the report; empty: show its id
  Excerpt excerpt;
  bool of_lead = false;              ///< deeper in a text, but what its lead tells; noted by series/leads
  friend bool operator==(Claim const&, Claim const&) = default;
};

/// "killed people 164 (164, ∞) retracted | information ministry | 2022-01-09", the form that tests compare.
std::string dump(Claim const& claim);

/// All that later rooms know of a report: the contract's `recount.report/1`. `report.text` is empty.
struct ReportRecord {
  Report report;
  std::uint64_t bytes = 0;
  std::vector<SignalRecord> signals;
  std::vector<TimexRecord> timexes;
  std::vector<Statement> statements;
  std::vector<std::string> problems;   ///< impossible dates and the like, for the summary
  friend bool operator==(ReportRecord const&, ReportRecord const&) = default;
};

/// What reading one report gives.
struct ReadReport {
  ReportRecord record;
  std::vector<Claim> claims;
  friend bool operator==(ReadReport const&, ReadReport const&) = default;
};

template <> struct Names<Role> {
  static constexpr std::array<std::string_view, 4> values{"total", "subset", "increment", "given"};
};
template <> struct Names<Status> {
  static constexpr std::array<std::string_view, 11> values{
      "asserted", "confirmed", "estimated", "claimed", "unconfirmed", "denied",
      "retracted", "corrected", "superseded", "planned", "hypothetical"};
};
template <> struct Names<Added> {
  static constexpr std::array<std::string_view, 3> values{"no", "more", "new"};
};
template <> struct Names<Window> {
  static constexpr std::array<std::string_view, 5> values{"so_far", "per_day", "per_week", "per_month", "per_year"};
};

} // namespace recount
