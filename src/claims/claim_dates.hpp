// SPDX-License-Identifier: Apache-2.0
// The days of a claim: when its source said it, and when the counted thing happened.
#pragma once

#include "claims/reading.hpp"

#include <optional>

namespace recount {

/// The day that stands by the word of speech or its source: "said on Sunday", "On Sunday, the ministry said".
std::optional<DateRange> stated_day(SentenceReading const& sentence, SentenceView const& view, FoundAttribution const& attribution);

/// When the counted thing happened: the day or year that stands by the predicate and is not the day of the statement.
std::optional<DateRange> event_day(SentenceReading const& sentence, BoundQuantity const& quantity, std::optional<DateRange> const& stated);

} // namespace recount
