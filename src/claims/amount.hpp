// SPDX-License-Identifier: Apache-2.0
// One figure of a form, at one token.
#pragma once

#include "claims/reading.hpp"
#include "lexicon/form.hpp"

#include <optional>

namespace recount {

struct FoundAmount {
  Quantity quantity;
  std::uint32_t last = 0;   ///< the token behind it
};

/// The figure of that type that begins at `token`: what the finders made of it, or, where they took it for a part of
/// something longer ("from 200 to 260"), its own digits with their sign, scale and unit.
std::optional<FoundAmount> amount_at(SentenceReading const& reading, SentenceView const& view, std::uint32_t token, PartType type);

/// Whether a number begins there, in digits or words.
bool number_at(SentenceView const& view, std::uint32_t token);

} // namespace recount
