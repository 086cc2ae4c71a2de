// SPDX-License-Identifier: Apache-2.0
// What a signal does to the claims of the figures it is about (methods §5.3).
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
  FigureRef figure;
  TokenSpan quantity;
  TokenSpan source;          ///< words of its attribution
  Field field = Field::text;
};

/// A signal with its subject resolved and its day.
struct PlacedSignal {
  LinkedSignal link;
  ResolvedSource source;
  std::optional<DateRange> day;
  std::string reason;
  std::uint32_t sentence = 0;
  Field field = Field::text;
};

/// Sets status and signal of every draft that the signal is about.
void touch(std::vector<Draft>& drafts, PlacedSignal const& signal);

} // namespace recount
