// SPDX-License-Identifier: Apache-2.0
// Changes: what a figure has to do with "rose", "fell", "up", "down".
#pragma once

#include "grammar/find.hpp"

namespace recount {

/// Sets `part` of the quantities that belong to a change, and `change` of the amount by which something changed:
/// "rose by 3 to 26 from 23" is one change with by, to and from, and one new level.
void settle_changes(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

/// True where a word of change stands right before the token, so that "5% to $20" behind it is no range.
bool behind_change(SentenceView const& sentence, std::uint32_t token);

/// The first token of the words of change that end at the token: of "bills went up" that of "went".
std::uint32_t begin_of_change(SentenceView const& sentence, std::uint32_t token);

} // namespace recount
