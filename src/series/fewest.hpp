// SPDX-License-Identifier: Apache-2.0
// The smallest choices: the fewest parts that are more than their whole, the fewest figures that must change.
#pragma once

#include "base/interval.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace recount {

/// Which part excludes which: `apart[i][j]`.
using Apart = std::vector<std::vector<bool>>;
/// The fewest parts, all apart from each other, that together are above all of `whole`; of equally few those that come to
/// most, then the first. Empty where none are. `parts` have a lower end.
std::vector<std::size_t> fewest_above(std::span<Interval const> parts, Apart const& apart, Interval const& whole);

/// The fewest of `count` figures that must change so that none of the pairs stands: of each pair the second, unless a
/// figure in several pairs makes it fewer. Exact up to `most_exact` figures that hang together, else the one in most pairs first.
std::vector<bool> fewest_to_change(std::size_t count, std::span<std::pair<std::size_t, std::size_t> const> pairs);
inline constexpr std::size_t most_exact = 16;

} // namespace recount
