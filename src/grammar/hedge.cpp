// SPDX-License-Identifier: Apache-2.0
#include "grammar/hedge.hpp"

#include <algorithm>

namespace recount {
namespace {

Decimal width(Decimal value, QuantityType type) {
  Decimal const size = absolute(value);
  auto const part = [&](int hundredths) { return multiply(size, *Decimal::make(hundredths, -2)).value_or(Decimal(1)); };
  auto const half = multiply(granularity(size), *Decimal::make(5, -1)).value_or(Decimal(1));
  Decimal out = std::clamp(half, part(2), part(10));
  if (type == QuantityType::count && out < Decimal(1))
    out = Decimal(1);
  return out;
}

} // namespace

Decimal granularity(Decimal n) {
  auto coefficient = n.coefficient() < 0 ? -n.coefficient() : n.coefficient();
  int exponent = n.exponent();
  if (coefficient == 0)
    return Decimal(1);
  while (coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  // The last digits tell: 25 and 75 are quarters of a hundred, 5 is half of ten.
  if (coefficient % 100 == 25 || coefficient % 100 == 75)
    return *Decimal::make(25, exponent);
  if (coefficient % 10 == 5)
    return *Decimal::make(5, exponent);
  return Decimal::make(1, exponent).value_or(Decimal(1));
}

Hedge strongest_hedge(Lexicon const& lexicon, std::span<Sense const> hedges) {
  auto const floor = [](Hedge hedge) { return hedge == Hedge::more_than || hedge == Hedge::at_least; };
  auto const ceiling = [](Hedge hedge) { return hedge == Hedge::less_than || hedge == Hedge::at_most; };
  Hedge best = Hedge::exact;
  for (auto const sense : hedges) {
    auto const hedge = from_name<Hedge>(lexicon.hedge(sense).hedge).value_or(Hedge::exact);
    bool const preposition = floor(best) && ceiling(hedge); // "averaged over fewer than 40 reviews"
    if (best == Hedge::exact || best == Hedge::about || preposition)
      best = hedge;
  }
  return best;
}

void apply_hedge(Quantity& quantity) {
  if (!quantity.value)
    return;
  Decimal const n = *quantity.value;
  if (quantity.hedge == Hedge::exact) {
    quantity.asserted = Interval::exactly(n);
    return;
  }
  auto const w = width(n, quantity.type);
  auto const above = add(n, w), beneath = subtract(n, w);
  switch (quantity.hedge) {
  case Hedge::exact:
  case Hedge::range:
  case Hedge::vague:
    break;
  case Hedge::at_least:
    quantity.asserted = Interval::at_least(n);
    break;
  case Hedge::more_than:
    quantity.asserted = Interval::more_than(n);
    quantity.soft_high = add(n, granularity(n));
    break;
  case Hedge::at_most:
    quantity.asserted = Interval::at_most(n);
    break;
  case Hedge::up_to:
    quantity.asserted = Interval::at_most(n);
    quantity.soft_high = n;
    break;
  case Hedge::less_than:
    quantity.asserted = Interval::less_than(n);
    quantity.soft_low = subtract(n, granularity(n));
    break;
  case Hedge::about:
    quantity.soft_low = beneath;
    quantity.soft_high = above;
    break;
  case Hedge::nearly:
  case Hedge::just_under:
    quantity.soft_low = beneath;
    quantity.soft_high = n;
    break;
  case Hedge::just_over:
    quantity.soft_low = n;
    quantity.soft_high = above;
    break;
  }
}

} // namespace recount
