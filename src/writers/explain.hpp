// SPDX-License-Identifier: Apache-2.0
// The way from words to a verdict, for people: nothing is said here that a record does not hold.
#pragma once

#include "claims/claim.hpp"
#include "rules/explain.hpp"
#include "rules/finding.hpp"
#include "writers/writer.hpp"

#include <string>

namespace recount::text {

/// How a figure was read: its words, what they say, of what, by whom, when.
void append_way(std::string& out, Claim const& claim, Style const& style);
/// A finding with the conditions that held, in the order in which they were asked.
void append_held(std::string& out, Finding const& finding, Style const& style);
/// What keeps two figures apart, or how they stand, and what stops each rule.
void append(std::string& out, PairAnswer const& answer, Claim const& a, Claim const& b, Style const& style);

} // namespace recount::text
