// SPDX-License-Identifier: Apache-2.0
// Rules looked at as rules: those that can never fire, that say the same as another, that lack a guard.
#pragma once

#include "rules/rule.hpp"

#include <span>
#include <string>
#include <vector>

namespace recount {

struct LintNote {
  std::string rule, path, message;
  friend bool operator==(LintNote const&, LintNote const&) = default;
};

/// By rule. Overlap is decided on the written conditions: what asks all that another asks, and more, fires only with it.
std::vector<LintNote> lint_rules(std::span<Rule const> rules);

/// A rule file to begin with, every key filled: it loads, and its examples hold.
std::string rule_template(std::string const& id);

} // namespace recount
