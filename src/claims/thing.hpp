// SPDX-License-Identifier: Apache-2.0
// The counted thing and the predicate of a claim, from what the figure was bound to.
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <optional>

namespace recount {

/// The counted noun; of an amount of money that names no thing an entity without words.
std::optional<Entity> entity_of(SentenceView const& view, BoundQuantity const& quantity);

/// What happened: a predicate of the lexicon, `count` where nothing did, `other` where the verb is in no list.
std::optional<Predicate> predicate_of(SentenceView const& view, BoundQuantity const& quantity);

} // namespace recount
