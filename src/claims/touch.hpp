// SPDX-License-Identifier: Apache-2.0
// Signals find the figures they touch: in their own sentence, the next one, or earlier in the report (methods §5.3).
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"
#include "claims/sources.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace recount {

/// A claim under construction with the tokens it came from.
struct Draft {
  Claim claim;
  TokenSpan quantity;
  TokenSpan source;          ///< words of its attribution
  std::uint32_t sentence = 0;
  Field field = Field::text;
};

/// A signal with its subject resolved and its day.
struct PlacedSignal {
  FoundSignal found;
  ResolvedSource source;
  std::optional<DateRange> day;
  std::string reason;
  std::uint32_t sentence = 0;
  Field field = Field::text;
};

/// Sets status and signal of every draft that the signal touches.
void touch(std::vector<Draft>& drafts, PlacedSignal const& signal, FieldReading const& field, Lexicon const& lexicon);

} // namespace recount
