// SPDX-License-Identifier: Apache-2.0
// The verdict on two quantities: decided on exact intervals, hard ends first, implied ends only ever weaker.
#include "series/series.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// What the words assert and nobody may take back. The upper end of "up to 50" (McNabb et al. 2016) and of "dozens" is
/// only implied.
Interval hard(Quantity const& quantity) {
  Interval out = quantity.asserted;
  if (quantity.hedge == Hedge::up_to || quantity.hedge == Hedge::vague) {
    out.high.reset();
    out.high_open = true;
  }
  return out;
}

bool approximate(Quantity const& quantity) { return quantity.asserted.unbounded() && (quantity.soft_low || quantity.soft_high); }

/// How far an approximate figure may still be stretched: once more its own width on a side.
Decimal stretch(Quantity const& quantity) {
  if (!approximate(quantity) || !quantity.value)
    return 0;
  Decimal widest = 0;
  for (auto const& end : {quantity.soft_low, quantity.soft_high})
    if (auto const width = end ? subtract(*quantity.value, *end) : std::nullopt; width && absolute(*width) > widest)
      widest = absolute(*width);
  return widest;
}

/// A bare end: "more than 100", "fewer than 40", "at least 12".
bool bound(Quantity const& quantity) { return !approximate(quantity) && quantity.asserted.low.has_value() != quantity.asserted.high.has_value(); }

/// "fewer than 14,000" beside "about 15,000": the number that is told stands on the other side of the bound.
bool across(Quantity const& about, Quantity const& end) {
  return approximate(about) && about.value && bound(end) && disjoint(Interval::exactly(*about.value), hard(end));
}

/// "1.2 million" is written to the nearest hundred thousand: half of that either way is the same figure.
std::optional<Decimal> half_written_step(Quantity const& quantity) {
  if (!quantity.value || quantity.value->exponent() <= 0)
    return std::nullopt;
  return Decimal::make(5, quantity.value->exponent() - 1);
}

/// Readers take a bare round number of three digits and more as near the truth (Williams & Power 2013): 5 % around it
/// speaks against a contradiction, not against the figure.
bool inside_halo(Quantity const& round, Decimal other) {
  if (!round.value || round.hedge != Hedge::exact || !round.value->whole() || absolute(*round.value) < Decimal(100))
    return false;
  auto const text = round.value->to_string();
  auto const digits = text.find_last_not_of('0');
  if (digits == std::string::npos || text.size() - digits - 1 < 2 || digits > 1)
    return false; // two zeros and at most two other digits: 100, 1,500, 8,000
  auto const distance = subtract(*round.value, other);
  auto const twentieth = divide(absolute(*round.value), 20, 0);
  return distance && twentieth && absolute(*distance) <= *twentieth;
}

bool rounded_alike(Quantity const& a, Quantity const& b) {
  auto const distance = a.value && b.value ? subtract(*a.value, *b.value) : std::nullopt;
  if (!distance)
    return false;
  for (auto const* quantity : {&a, &b})
    if (auto const half = half_written_step(*quantity); half && absolute(*distance) <= *half)
      return true;
  return false;
}

Judgement made(Verdict verdict, std::optional<Decimal> margin, std::string why) { return {verdict, margin, {std::move(why)}}; }

std::string against(Interval const& a, Interval const& b, std::optional<Decimal> const& margin) {
  auto const low = a.low && a.high && a.low == a.high ? grouped(*a.low) : dump(a);
  if (!margin || margin->zero())
    return fmt::format("{} and {} have no number in common", low, dump(b));
  return fmt::format("{} lies outside {} by {}", low, dump(b), grouped(*margin));
}

} // namespace

Quantity in_percent(Quantity const& quantity) {
  if (quantity.type != QuantityType::ratio)
    return quantity;
  Quantity out = quantity;
  out.type = QuantityType::percent;
  for (auto* const number : {&out.value, &out.asserted.low, &out.asserted.high, &out.soft_low, &out.soft_high})
    if (*number)
      *number = shift(**number, 2);
  return out;
}

Judgement judge(Quantity const& first, Quantity const& second) {
  if (first.type != second.type && (first.type == QuantityType::ratio || second.type == QuantityType::ratio))
    return judge(in_percent(first), in_percent(second));
  Quantity const &a = first, &b = second;
  Interval const full_a = judged_interval(a), full_b = judged_interval(b);
  if (a.value && b.value && *a.value == *b.value) {
    if (a.hedge != b.hedge && !approximate(a) && !approximate(b) && disjoint(full_a, full_b))
      return made(Verdict::tension, Decimal(0), "the same number, but the hedge shuts it out");
    return a.hedge == b.hedge ? made(Verdict::equal, std::nullopt, "the same number") : made(Verdict::compatible, std::nullopt, "the same number, hedged differently");
  }
  if (full_a.unbounded() || full_b.unbounded())
    return made(Verdict::compatible, std::nullopt, "one of them says no number");
  if (!a.value && !b.value && full_a == full_b)
    return made(Verdict::equal, std::nullopt, "the same range");
  if (rounded_alike(a, b) && disjoint(full_a, full_b)) {
    bool const bare = !bound(a) && !bound(b);
    return bare ? made(Verdict::compatible, std::nullopt, "the same number, rounded") : made(Verdict::tension, gap(full_a, full_b), "they meet only by rounding");
  }
  Interval const hard_a = hard(a), hard_b = hard(b);
  if (disjoint(hard_a, hard_b)) {
    auto const margin = gap(hard_a, hard_b);
    if ((b.value && inside_halo(a, *b.value)) || (a.value && inside_halo(b, *a.value)))
      return made(Verdict::tension, margin, "a round number may stand for the other");
    return made(Verdict::contradiction, margin, against(hard_a, hard_b, margin));
  }
  if (!disjoint(full_a, full_b) && (across(a, b) || across(b, a)))
    return made(Verdict::tension, std::nullopt, "the estimate stands on the other side of the bound");
  if (!disjoint(full_a, full_b))
    return made(Verdict::compatible, std::nullopt, fmt::format("{} and {} have numbers in common", dump(full_a), dump(full_b)));
  auto const margin = gap(full_a, full_b);
  auto const reach = add(stretch(a), stretch(b));
  bool const far = (approximate(a) || approximate(b)) && a.hedge != Hedge::up_to && b.hedge != Hedge::up_to && a.hedge != Hedge::vague &&
                   b.hedge != Hedge::vague && margin && reach && *margin > *reach;
  return made(far ? Verdict::contradiction : Verdict::tension, margin, against(full_a, full_b, margin));
}

} // namespace recount
