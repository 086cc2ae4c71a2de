// SPDX-License-Identifier: Apache-2.0
// A draft against its sources: which of its figures stand in none of them.
#pragma once

#include "rules/finding.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// What the sources say to one figure of a draft.
struct Support {
  enum class Kind : std::uint8_t { stands, by_arithmetic, none } kind = Kind::none;
  std::uint32_t claim = 0;                  ///< the figure of the draft
  std::optional<std::uint32_t> source;      ///< the figure that it agrees with, else the nearest of the same thing
  std::vector<std::uint32_t> terms;         ///< of the arithmetic, two of them
  std::string arithmetic;                   ///< "300 + 280 = 580"
  friend bool operator==(Support const&, Support const&) = default;
};

/// For each figure of the reports of `drafts`, in the order of the claims. A figure stands where a source has one of the
/// same thing that is compatible with it; with arithmetic, also where two figures of the sources give it as sum, difference,
/// share or ratio. Of sources with more than 400 figures of a unit, the first 400 are added up.
std::vector<Support> support_of(std::span<Claim const> claims, std::set<std::string> const& drafts, bool arithmetic);

/// `unsupported-figure` and `supported-by-arithmetic`, both notices.
std::vector<Finding> support_findings(std::span<Claim const> claims, std::span<Support const> support);

/// In percent: how often a random number with as many digits would have stood beside these sources, on average over the
/// figures of the drafts; nothing without figures.
std::optional<Decimal> chance_of_support(std::span<Claim const> claims, std::span<Support const> support, std::set<std::string> const& drafts);

} // namespace recount
