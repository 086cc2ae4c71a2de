// SPDX-License-Identifier: Apache-2.0
// What a hedge makes of a number: the interval it asserts and the one it implies.
#pragma once

#include "grammar/quantity.hpp"
#include "lexicon/lexicon.hpp"

#include <span>

namespace recount {

/// Fills `asserted` and the soft ends from `hedge` and `value`. Bounds by the labelling guide: at_least n = [n, ∞),
/// about n = no asserted end. Widths of the implied interval after granularity (Krifka 2007; Jansen & Pollmann 2001):
/// half the roundness of the number, held between 2 % and 10 % of it, at least 1 for counts.
void apply_hedge(Quantity& quantity);

/// Of several hedges ("at least some 40") the one that bounds wins over the one that blurs; exact where there is none.
Hedge strongest_hedge(Lexicon const& lexicon, std::span<Sense const> hedges);

/// Whether the hedge asserts a lower, or an upper, end.
inline bool bounds_below(Hedge hedge) { return hedge == Hedge::at_least || hedge == Hedge::more_than; }
inline bool bounds_above(Hedge hedge) { return hedge == Hedge::at_most || hedge == Hedge::less_than || hedge == Hedge::up_to; }

/// The largest of 10^k, 5·10^(k-1), 2.5·10^(k-1) … that divides n: 150 → 50, 8,000 → 1,000, 26 → 1.
Decimal granularity(Decimal n);

} // namespace recount
