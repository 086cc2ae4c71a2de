// SPDX-License-Identifier: Apache-2.0
// Pinned facts: what a desk has settled, in a file of its own, held against every figure that is read.
#pragma once

#include "base/result.hpp"
#include "lexicon/domain.hpp"
#include "rules/finding.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// A figure that is settled: "at least 26" "people killed in Almaty", from a day on.
struct Fact {
  std::string what, value, source;
  Claim figure;                       ///< the two read together
  std::optional<Day> valid_from;
  std::vector<Quantity> superseded;   ///< values that it replaces
  friend bool operator==(Fact const&, Fact const&) = default;
};

/// Reads a sentence with the lexicon: its first claim, if it has one.
using ReadSentence = std::function<std::optional<Claim>(std::string const& sentence)>;

/// A YAML file: `facts:`, each with what, value, and if need be source, valid_from, superseded. Wrong keys, values that are
/// no figure and days that are none are errors with line and column.
Result<std::vector<Fact>> parse_facts(std::string_view text, std::string const& path, ReadSentence const& read);

/// `pinned-fact` and `superseded-fact`, both errors, for figures of the same thing told as standing since the fact's day.
std::vector<Finding> fact_findings(std::span<Fact const> facts, std::span<Claim const> claims, Domain const& domain);

} // namespace recount
