// SPDX-License-Identifier: Apache-2.0
// The role of a figure among the others of its text (conventions 4 and 5 of the labelling guide).
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <optional>

namespace recount {

/// Sets role and parent. `before` is the claim of the figure before it in the same sentence, or null; `published` the
/// day of the report: what happened in an earlier year is background.
void settle_role(Claim& claim, BoundQuantity const& quantity, Claim const* before, std::optional<Day> published);

} // namespace recount
