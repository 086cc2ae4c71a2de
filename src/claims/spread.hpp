// SPDX-License-Identifier: Apache-2.0
// What the figures of a sentence take from what they are bound to: a shared hedge, a rate.
#pragma once

#include "claims/reading.hpp"

namespace recount {

/// "At least 19 soldiers, eight rebels and 3 civilians were killed": the hedge goes for all that share the verb.
void spread_hedges(SentenceView const& sentence, std::vector<BoundQuantity>& quantities);

/// "90 flights a day", "thousands of people die each year": a count per stretch of time is a rate.
void count_per_time(SentenceView const& sentence, std::vector<BoundQuantity>& quantities);

} // namespace recount
