// SPDX-License-Identifier: Apache-2.0
// What a source sets right without naming the old figure: its own earlier figure of the same thing no longer stands.
#pragma once

#include "series/series.hpp"

#include <span>

namespace recount {

/// Marks as superseded what a later figure of the same source puts right ("the ministry corrected the toll to 36"), with
/// the signal of that figure. Only across a strong link; a revision must lower a total that could only grow. True if
/// any claim changed, so that the links must be made anew.
bool settle_corrections(std::span<Claim> claims, Linked const& linked, Domain const& domain);

} // namespace recount
