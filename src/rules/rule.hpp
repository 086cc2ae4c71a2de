// SPDX-License-Identifier: Apache-2.0
// Rules: one YAML file each, checked and typed when loaded, run over claims, pairs, series and groups.
#pragma once

#include "base/data_files.hpp"
#include "base/result.hpp"
#include "report/report.hpp"
#include "rules/finding.hpp"
#include "series/series.hpp"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// What a rule is asked about: each claim, each comparable pair, each series, each story, each statement of a kind, each
/// smallest set of a whole and parts that come to more than it.
enum class Shape : std::uint8_t { claim, pair, series, group, statement, set };

/// Which pairs a pair rule sees: figures that may be held against each other; figures kept apart only as part and whole
/// or by their label; the same number for two different things that happened; figures of one report of which the first
/// cannot be more than the second (killed and aboard).
enum class Pairs : std::uint8_t { comparable, related, same_number, bounded };

/// Reports on which a rule must fire, or on which nothing at all may fire.
struct RuleExample {
  bool fires = false;
  std::uint32_t line = 0;
  std::vector<Report> reports;
  friend bool operator==(RuleExample const&, RuleExample const&) = default;
};

class Condition;   // compiled form of `where` and `when`; of rules/ alone

struct Rule {
  std::string id;          ///< file name without ending; reads well after "allow"
  std::string pack;        ///< folder
  std::string path;        ///< below `rules/`
  Shape shape = Shape::pair;
  Severity severity = Severity::warning;
  bool over_days = false;  ///< a claim rule that is asked about the dates of the text instead
  Pairs pairs = Pairs::comparable;
  std::string kind;                 ///< of the statements that it is asked about
  std::vector<std::string> parts;   ///< of that kind
  std::string confidence;           ///< high, medium or low: how often the wording can mean something else
  std::vector<std::string> same, different;   ///< what both claims of a pair must, and must not, have in common
  bool each_report = false;   ///< one finding per report that has the figure, not one per figure
  std::string message;     ///< with {placeholders}
  std::string why;
  std::string when;        ///< as written
  std::shared_ptr<Condition const> condition;
  std::shared_ptr<Condition const> beside;   ///< of a claim `a` and one `b` that it may be held against: whether b is shown with it
  std::vector<std::shared_ptr<Condition const>> computed;   ///< the {= …} of the message, in order
  std::vector<RuleExample> examples;
};

/// All rules of a folder's `<pack>/*.yaml` (not `lang/`), sorted by id. The first wrong file is the error: unknown key,
/// unknown path, function or placeholder (with the nearest known name), wrong type, id ≠ file name, an id twice.
Result<std::vector<Rule>> load_rules(std::vector<DataFile> const& files);

/// Packs whose rules are asked only where they are named: they judge a desk's habits, not figures.
inline constexpr std::array<std::string_view, 2> packs_off_by_default{"attribution", "corrections"};
bool on_by_default(std::string_view pack);

/// Keeps the rules of the packs that are named ("all": every pack; none named: those that are on by default), without
/// those that are named behind a minus. The error is a pack that no rule is of.
std::optional<Diagnostic> keep_packs(std::vector<Rule>& rules, std::span<std::string const> packs);

/// Everything that rules may ask about; all spans and references stay the caller's.
struct Evidence {
  std::span<ReportRecord const> reports;   ///< by id
  std::span<Claim const> claims;           ///< by claim_order
  Linked const& linked;
  Domain const& domain;
  std::span<std::string const> trusted = {};   ///< sources and outlets whose word weighs most for the desk
};

/// What the rules found, and how many pairs they would have been asked about but for a limit.
struct Judged {
  std::vector<Finding> findings;   ///< by finding_order; one per story, rule and figure, not one per pair
  std::uint64_t pairs_left_out = 0;
};
Judged run_rules(std::span<Rule const> rules, Evidence const& evidence);

/// A wrong example: which rule, where, and what it gave instead.
struct ExampleFailure {
  std::string rule, path;
  std::uint32_t line = 0;
  std::string message;
  friend bool operator==(ExampleFailure const&, ExampleFailure const&) = default;
};

/// Runs every example of every rule through `check` (reports → findings under all rules): a firing example must give
/// its rule, a silent one nothing that is on by default or of the rule's own pack.
std::vector<ExampleFailure> test_rules(std::span<Rule const> rules,
                                       std::function<std::vector<Finding>(std::vector<Report> const&)> const& check);

template <> struct Names<Pairs> {
  static constexpr std::array<std::string_view, 4> values{"comparable", "related", "same_number", "bounded"};
};
template <> struct Names<Shape> {
  static constexpr std::array<std::string_view, 6> values{"claim", "pair", "series", "group", "statement", "set"};
};

} // namespace recount
