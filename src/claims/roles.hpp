// SPDX-License-Identifier: Apache-2.0
// The role of a figure among the others of its text (conventions 4 and 5 of the labelling guide).
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"
#include "claims/touch.hpp"
#include "lexicon/domain.hpp"

#include <optional>
#include <span>

namespace recount {

/// Sets role and parent of the draft's claim. `before`: the drafts of the report that stand before it; `published`: the
/// day of the report, since what happened in an earlier year is background.
void settle_role(Draft& draft, BoundQuantity const& quantity, std::span<Draft const> before, Domain const& domain, std::optional<Day> published);

} // namespace recount
