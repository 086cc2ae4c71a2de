// SPDX-License-Identifier: Apache-2.0
// The rule reference, written from the rules themselves.
#pragma once

#include "rules/rule.hpp"

#include <span>
#include <string>
#include <vector>

namespace recount {

/// A check that other rules do under another name, or that cannot be decided yet.
struct CatalogueEntry {
  std::string id, reason;        ///< reason: why it cannot be decided; empty where rules do it
  std::vector<std::string> by;   ///< the rules that do it
  friend bool operator==(CatalogueEntry const&, CatalogueEntry const&) = default;
};

/// Reads `catalogue.yaml` of the rules' folder, where there is one. A rule that does not exist is an error.
Result<std::vector<CatalogueEntry>> load_catalogue(std::vector<DataFile> const& files, std::span<Rule const> rules);

/// Markdown: one rule with its severity, its reason, its condition and an example of each kind.
std::string rule_section(Rule const& rule);
/// Markdown: every rule by pack, then the checks of the catalogue.
std::string rule_reference(std::span<Rule const> rules, std::span<CatalogueEntry const> catalogue);

/// Markdown: the properties, functions and placeholders of the rule language.
std::string language_reference();

} // namespace recount
