// SPDX-License-Identifier: Apache-2.0
// Sets of figures that cannot all be true: the smallest of them, and what the smallest change would be.
#pragma once

#include "series/series.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// A figure, and parts of it that exclude each other and together come to more: as few of them as will do, and of equally
/// few those that come to most. By index into the claims that `link` was given.
struct Overfull {
  std::uint32_t whole = 0;
  std::vector<std::uint32_t> parts;   ///< in the order of claims
  Interval together;                  ///< what the parts can come to
  Decimal margin;                     ///< by how much the whole would have to grow, or one part to shrink
  friend bool operator==(Overfull const&, Overfull const&) = default;
};

struct OverfullSets {
  std::vector<Overfull> sets;       ///< by their whole
  std::uint64_t left_out = 0;       ///< parts beyond the `most_parts` largest of a whole
};
/// Of the wholes and parts among the related pairs, of one source and moment.
OverfullSets overfull(std::span<Claim const> claims, Linked const& linked, Domain const& domain);
inline constexpr std::size_t most_parts = 24;

/// The number nearest to `own` that goes with all others, where one does and it is not one single number that they all
/// give anyway: "30", "more than 100".
std::optional<std::string> smallest_change(Quantity const& own, std::span<Quantity const* const> others);

} // namespace recount
