// SPDX-License-Identifier: Apache-2.0
#include "rules/lint.hpp"

#include "rules/condition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace recount {
namespace {

/// A rule that asks `asked` of two figures needs one of `guards` too.
struct Guard {
  std::string_view asked;
  std::array<std::string_view, 4> guards;
  std::string_view says;
};
constexpr std::array guard_table{
    Guard{"verdict(a, b) == contradiction", {"stands(a)", "a.status", "corrects(", ""}, "stands(a): figures that were denied, planned or taken back contradict nothing"},
    Guard{"verdict(a, b) == contradiction", {"stands(b)", "b.status", "corrects(", ""}, "stands(b): figures that were denied, planned or taken back contradict nothing"},
    Guard{"verdict(a, b) == contradiction", {"same_moment(a, b)", "later(", "corrects(", "moved("}, "same_moment(a, b): figures of other days may differ"},
    Guard{"part_of(a, b)", {"same_moment(a, b)", "later(", "", ""}, "same_moment(a, b): a part of a later day may be larger"}};

bool same_subjects(Rule const& a, Rule const& b) {
  return a.shape == b.shape && a.over_days == b.over_days && a.pairs == b.pairs && a.kind == b.kind;
}

/// All that a rule asks: its traits and the parts of its condition, sorted.
std::vector<std::string> asked_by(Rule const& rule) {
  auto out = rule.condition->parts();
  for (auto const& trait : rule.same)
    out.push_back("same " + trait);
  for (auto const& trait : rule.different)
    out.push_back("different " + trait);
  std::sort(out.begin(), out.end());
  return out;
}

/// "x == 3" → x and 3; nothing for other conditions.
std::pair<std::string, std::string> equation(std::string const& part) {
  auto const sign = part.find(" == ");
  bool const joined = part.find(" or ") != std::string::npos || part.find(" and ") != std::string::npos || part.starts_with("not ");
  return sign == std::string::npos || joined ? std::pair<std::string, std::string>() : std::pair(part.substr(0, sign), part.substr(sign + 4));
}

bool bare_word(std::string const& text) { return !text.empty() && text.find_first_of(".( ") == std::string::npos; }

std::string never_fires(Rule const& rule) {
  for (auto const& trait : rule.same)
    if (std::find(rule.different.begin(), rule.different.end(), trait) != rule.different.end())
      return fmt::format("can never fire: both claims must have the same {} and a different one", trait);
  auto const parts = rule.condition->parts();
  for (auto const& part : parts) {
    if (std::find(parts.begin(), parts.end(), "not " + part) != parts.end())
      return fmt::format("can never fire: it asks \"{}\" and \"not {}\"", part, part);
    auto const [name, value] = equation(part);
    for (auto const& other : parts)
      if (auto const [again, another] = equation(other); !name.empty() && again == name && value != another && bare_word(value) && bare_word(another))
        return fmt::format("can never fire: {} cannot be {} and {}", name, value, another);
  }
  return {};
}

} // namespace

std::vector<LintNote> lint_rules(std::span<Rule const> rules) {
  std::vector<LintNote> out;
  auto const note = [&](Rule const& rule, std::string message) { out.push_back({rule.id, "rules/" + rule.path, std::move(message)}); };
  for (auto const& rule : rules) {
    if (auto const wrong = never_fires(rule); !wrong.empty())
      note(rule, wrong);
    auto const asked = asked_by(rule);
    for (auto const& other : rules) {
      if (&other == &rule || !same_subjects(rule, other))
        continue;
      auto const others = asked_by(other);
      if (asked == others && rule.id < other.id)
        note(rule, fmt::format("asks the same as {}", other.id));
      else if (asked != others && std::includes(asked.begin(), asked.end(), others.begin(), others.end()))
        note(rule, fmt::format("fires only where {} fires: it asks the same and more", other.id));
    }
    for (auto const& guard : guard_table) {
      bool const asks = rule.shape == Shape::pair && rule.when.find(guard.asked) != std::string::npos;
      bool const guarded = std::any_of(guard.guards.begin(), guard.guards.end(), [&](auto const& text) { return !text.empty() && rule.when.find(text) != std::string::npos; });
      if (asks && !guarded)
        note(rule, fmt::format("lacks the guard {}", guard.says));
    }
  }
  return out;
}

std::string rule_template(std::string const& id) {
  return fmt::format(R"(# SPDX-License-Identifier: Apache-2.0
# Save as rules/<pack>/{0}.yaml and run: recount rules test --rules rules/
id: {0}
shape: pair                      # claim, pair, series, group or statement
severity: warning                # notice, warning or error
confidence: medium               # high, medium or low
where: {{same: [predicate, unit, window]}}
when: verdict(a, b) == contradiction and same_moment(a, b) and same_source(a, b) and stands(a) and stands(b)
  and not revises(a, b) and not vague(a) and not vague(b)
message: "{{b.source}}: \"{{b.text}}\" here, \"{{a.text}}\" elsewhere"
why: Say in one sentence why an editor should care.
examples:
  - fires:
      - {{published: 2021-05-04, publisher: City Wire, text: "Police said on Tuesday that 12 people were arrested."}}
      - {{published: 2021-05-04, publisher: Evening Record, text: "Police said on Tuesday that 21 people were arrested."}}
  - silent:
      - {{published: 2021-05-04, publisher: City Wire, text: "Police said on Tuesday that at least 12 people were arrested."}}
      - {{published: 2021-05-04, publisher: Evening Record, text: "Police said on Tuesday that 21 people were arrested."}}
)", id);
}

} // namespace recount
