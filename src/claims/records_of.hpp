// SPDX-License-Identifier: Apache-2.0
// What was found at tokens, as the records that leave this room: words, spans, resolved values.
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

namespace recount {

TimexRecord timex_record(Report const& report, FieldReading const& field, SentenceReading const& reading, std::size_t index, Lexicon const& lexicon);
SignalRecord signal_record(FieldReading const& field, SentenceReading const& reading, FoundSignal const& signal, Lexicon const& lexicon);
AttributionRecord attribution_record(FieldReading const& field, SentenceReading const& reading, FoundAttribution const& attribution, Lexicon const& lexicon);

/// The sentence around a span, cut at code points to `max_excerpt` bytes, and where the span stands in the file.
Excerpt excerpt_of(Report const& report, Field field, Span sentence, Span around);

} // namespace recount
