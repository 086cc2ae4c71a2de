// SPDX-License-Identifier: Apache-2.0
// What a report tells again of its lead, deeper in the text.
#pragma once

#include "series/series.hpp"

#include <span>

namespace recount {

/// Marks as `of_lead` the tolls that the first lines of their report have already ("at least one person" in the lead, "one
/// person had been killed" below), and the other tolls told in one sentence with them. Sorted by `claim_order`.
void note_leads(std::span<Claim> claims, Domain const& domain);

} // namespace recount
