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

/// True if the desk trusts the source of `a`, or its outlet where it has no source, and not that of `b`.
bool trusted_over(Evidence const& evidence, Claim const& a, Claim const& b);
/// True if the word of `a` weighs more than that of `b`: a source that the desk trusts, then the authority of the source's
/// type. It decides which end of a conflict carries the finding, never which is true.
bool outweighs(Evidence const& evidence, Claim const& a, Claim const& b);

/// Pairs that some rules are asked about, and how many a limit left out.
struct Candidates {
  std::vector<Comparison> pairs;
  std::uint64_t left_out = 0;
};

/// The same number for different predicates in one given story; at most 64 claims of one number.
Candidates same_numbers(std::span<Claim const> claims);

/// Figures of one report of which one is at most the other, by the lexicon: killed and aboard; at most 64 claims a report.
Candidates bounded(std::span<Claim const> claims, Domain const& domain);

} // namespace recount
