// SPDX-License-Identifier: Apache-2.0
// Status and role of a figure from the words of its own clause (conventions 4, 5 and 7 of the labelling guide).
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

namespace recount {

/// Planned, hypothetical, estimated, unconfirmed, confirmed by the words around the figure and its predicate; else what
/// the word of speech lends, else asserted. `source`: the words that name who says it, or empty.
Status status_of(SentenceView const& view, BoundQuantity const& quantity, std::string const& lent, TokenSpan source);

/// The window that the words give: "a day", "per week"; so far where they give none.
Window window_of(SentenceView const& view, BoundQuantity const& quantity);

} // namespace recount
