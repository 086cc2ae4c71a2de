// SPDX-License-Identifier: Apache-2.0
// The two figures of a correction: which word marks the old one, which the new one, and whether they count one thing.
#pragma once

#include "claims/reading.hpp"

namespace recount {

enum class Side : std::uint8_t { unsaid, old_figure, new_figure };

/// "not 26", "from 26", "the 26 first reported" mark the old figure; "to 16", "now 16" the new one.
Side side_of(SentenceView const& sentence, FoundQuantity const& quantity);

/// Indices of the quantities that belong to a mark of the past: "initially said 26 …, but", "the 26 first reported".
std::vector<std::uint32_t> earlier_figures(SentenceView const& sentence, std::vector<BoundQuantity> const& quantities, TokenSpan mark);

/// "700 more than …", "three times higher": the number says by how much.
bool gives_change(SentenceView const& sentence, FoundQuantity const& quantity);
/// Between two figures of a sentence a word says that the account changes: "but", "now"; or the older stands in an aside.
bool set_apart(SentenceView const& sentence, FoundQuantity const& old, FoundQuantity const& other);

/// The sentence says before the figure that the account is new: "now", "later", "but".
bool says_new(SentenceView const& sentence, FoundQuantity const& quantity);
/// "the number at 16", "a toll of 16": a noun for a number stands before it.
bool number_named(SentenceView const& sentence, FoundQuantity const& quantity);
/// No noun, no predicate, no unit.
bool bare(BoundQuantity const& quantity);

/// It is a figure with a value or bounds.
bool says_amount(BoundQuantity const& quantity);
/// They may count one thing: same unit, and nothing that speaks against it. Strictly: something speaks for it.
bool comparable(BoundQuantity const& a, BoundQuantity const& b);
bool strictly_comparable(BoundQuantity const& a, BoundQuantity const& b);
bool has_fraction(BoundQuantity const& quantity);
bool same_value(BoundQuantity const& a, BoundQuantity const& b);
bool higher(BoundQuantity const& a, BoundQuantity const& b);
/// `a` is nearer to `to` than `b`.
bool nearer(BoundQuantity const& a, BoundQuantity const& b, BoundQuantity const& to);

} // namespace recount
