// SPDX-License-Identifier: Apache-2.0
// Where and in which happening a figure belongs: place, event words, rare names, days.
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <optional>

namespace recount {

/// Scope of one sentence, or of the sentences that stand for it.
struct Scope {
  std::vector<Place> places;
  EventScope event;
};

/// What one sentence says of its scope.
Scope scope_of(SentenceReading const& reading, Text const& text, Lexicon const& lexicon);

/// The scope of a figure: of its own sentence; what that leaves open from its paragraph, then from the lead.
Scope merge(Scope const& own, Scope const& paragraph, Scope const& lead);

/// The event of a scope, whose places are names of it too.
EventScope event_of(Scope const& scope);

} // namespace recount
