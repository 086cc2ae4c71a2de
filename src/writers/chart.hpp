// SPDX-License-Identifier: Apache-2.0
// A picture of one figure over time, as SVG: day against value, hedges as bars, one mark a claim.
#pragma once

#include "claims/claim.hpp"
#include "series/series.hpp"

#include <span>
#include <string>

namespace recount {

/// An <svg> element with a title for screen readers; empty where fewer than two claims have a day and a number.
std::string chart(Series const& series, std::span<Claim const> claims, std::string const& title);

} // namespace recount
