// SPDX-License-Identifier: Apache-2.0
// Pairs of claims as rules see them: which there are, which end is which, what both must share.
#pragma once

#include "rules/rule.hpp"

#include <span>
#include <string>
#include <vector>

namespace recount {

/// Whether the two share and differ in what the rule wants.
bool shares(Rule const& rule, Claim const& a, Claim const& b);
/// The first trait that keeps a rule from being asked about the pair ("not the same unit"), or empty. `shared`, if any,
/// gets the traits that were asked for, with their values.
std::string not_shared(Rule const& rule, Claim const& a, Claim const& b, std::vector<std::string>* shared);

/// True if b is the end to look at: the later, then the one without source, then the one that comes later here.
bool natural_order(Claim const& a, Claim const& b);

/// The same number for different predicates in one given story; at most 64 claims of one number.
std::vector<Comparison> same_numbers(std::span<Claim const> claims);

/// Figures of one report of which one is at most the other, by the lexicon: killed and aboard; at most 64 claims a report.
std::vector<Comparison> bounded(std::span<Claim const> claims, Domain const& domain);

} // namespace recount
