// SPDX-License-Identifier: Apache-2.0
// The days of a claim: when its source said it, what state it describes, when the counted thing happened.
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <optional>

namespace recount {

/// The day that stands by the word of speech or its source: "said on Sunday", "On Sunday, the ministry said".
std::optional<DateRange> stated_day(SentenceReading const& sentence, SentenceView const& view, FoundAttribution const& attribution);

/// The days of a figure. `stated`: of its source, where the text tells it.
ClaimDates dates_of(SentenceReading const& sentence, SentenceView const& view, BoundQuantity const& quantity, bool attributed,
                    std::optional<DateRange> const& stated, std::optional<Day> published);

} // namespace recount
