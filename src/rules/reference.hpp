// SPDX-License-Identifier: Apache-2.0
// The rule reference, written from the rules themselves.
#pragma once

#include "rules/rule.hpp"

#include <span>
#include <string>

namespace recount {

/// Markdown: each rule with its severity, its reason, its condition and an example of each kind.
std::string rule_reference(std::span<Rule const> rules);

/// Markdown: the properties, functions and placeholders of the rule language.
std::string language_reference();

} // namespace recount
