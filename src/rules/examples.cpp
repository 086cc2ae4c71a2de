// SPDX-License-Identifier: Apache-2.0
// The examples of rules, run: each rule shows what it finds and what it lets pass.
#include "rules/rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {

std::vector<ExampleFailure> test_rules(std::span<Rule const> rules, std::function<std::vector<Finding>(std::vector<Report> const&)> const& check) {
  std::vector<ExampleFailure> out;
  for (auto const& rule : rules)
    for (auto const& example : rule.examples) {
      auto findings = check(example.reports);
      std::erase_if(findings, [&](Finding const& finding) {
        auto const by = std::find_if(rules.begin(), rules.end(), [&](Rule const& other) { return other.id == finding.rule; });
        return by != rules.end() && by->pack != rule.pack && !on_by_default(by->pack);
      });
      std::string got;
      for (auto const& finding : findings)
        got += fmt::format("{}{}: {}", got.empty() ? "" : "; ", finding.rule, finding.message);
      bool const fired = std::any_of(findings.begin(), findings.end(), [&](Finding const& finding) { return finding.rule == rule.id; });
      if (example.fires && !fired)
        out.push_back({rule.id, "rules/" + rule.path, example.line, fmt::format("should fire and gives {}", got.empty() ? "nothing" : got)});
      if (!example.fires && !findings.empty())
        out.push_back({rule.id, "rules/" + rule.path, example.line, fmt::format("should be silent and gives {}", got)});
    }
  return out;
}

} // namespace recount
