// SPDX-License-Identifier: Apache-2.0
// The same figure strung over reports and time, and what stands of it.
#pragma once

#include "series/series.hpp"

#include <vector>

namespace recount {

/// Strings claims of one key into series: each joins the series of the earliest claim that it can be held against, a star
/// without transitive closure.
std::vector<Series> string_series(std::span<Claim const> claims, std::vector<std::uint32_t> members, Domain const& domain, Stories stories);

} // namespace recount
