// SPDX-License-Identifier: Apache-2.0
// The sieve: what a number is. Years, ages, names, scores and list marks are no figures.
#pragma once

#include "grammar/find.hpp"

namespace recount {

/// Sets type, `figure`, `determined` and `increment` of a quantity from the words around it. Guards in a fixed order,
/// the first that holds decides (methods §1.4). False for what is no number at all ("no one", "the second half").
bool settle_type(SentenceView const& sentence, FoundQuantity& quantity);

} // namespace recount
