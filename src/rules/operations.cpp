// SPDX-License-Identifier: Apache-2.0
// Arithmetic on amounts. Total: what cannot be held exactly, or is divided by nothing, has no end and proves nothing.
#include "rules/vocabulary.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr int places = 6;   // of a quotient; its ends are moved outwards by one unit of the last place

using Values = std::span<Value const>;
using End = std::optional<Decimal>;

Interval const& numbers(Value const& value) { return std::get<Amount>(value).numbers; }
Value amount(Interval interval, std::string unit = {}) { return Amount{std::move(interval), std::move(unit)}; }
Interval closed(End low, End high) { return {low, high, false, false}; }

End plus(End a, End b) { return a && b ? add(*a, *b) : std::nullopt; }
End minus(End a, End b) { return a && b ? subtract(*a, *b) : std::nullopt; }
End times(End a, End b) { return a && b ? multiply(*a, *b) : std::nullopt; }

/// A quotient rounded outwards; exact where it has few digits.
End over(End a, End b, bool up) {
  if (!a || !b || b->zero())
    return std::nullopt;
  auto const rounded = divide(*a, *b, places);
  if (!rounded || times(rounded, b) == a)
    return rounded;
  auto const unit = Decimal::make(up ? 1 : -1, -places);
  return plus(rounded, unit);
}

bool positive(Interval const& interval) { return interval.low && !interval.low->negative(); }

Interval together(Interval const& a, Interval const& b) { return closed(plus(a.low, b.low), plus(a.high, b.high)); }
Interval difference(Interval const& a, Interval const& b) { return closed(minus(a.low, b.high), minus(a.high, b.low)); }

/// Of numbers that are not negative; nothing is said of others.
Interval product(Interval const& a, Interval const& b) { return positive(a) && positive(b) ? closed(times(a.low, b.low), times(a.high, b.high)) : Interval{}; }
Interval quotient(Interval const& a, Interval const& b) { return positive(a) && positive(b) ? closed(over(a.low, b.high, false), over(a.high, b.low, true)) : Interval{}; }

Interval scaled(Interval const& a, Decimal factor) { return closed(times(a.low, factor), times(a.high, factor)); }
Interval percent(Interval const& part, Interval const& whole) { return scaled(quotient(part, whole), 100); }

/// From the points of the change itself: rounding cannot move both ends at once.
Interval percent_change(Interval const& from, Interval const& to) { return difference(percent(to, from), Interval::exactly(100)); }

Interval widened(Interval const& a, Decimal by_percent) {
  auto const share = divide(by_percent, 100, places);
  auto const low = times(a.low, minus(Decimal(1), share)), high = times(a.high, plus(Decimal(1), share));
  return closed(low, high);
}

/// In another unit of the same dimension; nothing where the two have none in common.
Value converted(Values v, Subject const& subject) {
  auto const& from = std::get<Amount>(v[0]);
  auto const& code = std::get<std::string>(v[1]);
  auto const* const a = subject.evidence.domain.measure(from.unit);
  auto const* const b = subject.evidence.domain.measure(code);
  if (!a || !b || a->dimension != b->dimension)
    return {};
  auto const end = [&](End const& value, bool up) { return minus(over(times(over(times(plus(value, a->offset), a->over), a->under, up), b->under), b->over, up), b->offset); };
  return amount(closed(end(from.numbers.low, false), end(from.numbers.high, true)), code);
}

Value dimension(Values v, Subject const& subject) {
  auto const* const known = subject.evidence.domain.measure(std::get<Amount>(v[0]).unit);
  return known ? Value(known->dimension) : Value();
}

/// Whether some whole number of `whole` things is that share: 33.5% of 20 is none.
Value whole_share(Values v, Subject const&) {
  auto const& share = numbers(v[0]);
  auto const& whole = numbers(v[1]);
  if (!whole.low || whole.low != whole.high)
    return true;
  auto const least = over(times(share.low, whole.low), Decimal(100), false), most = over(times(share.high, whole.low), Decimal(100), true);
  auto const floor = most ? divide(*most, 1, 0) : std::nullopt;   // the whole number nearest below or at the upper end
  if (!least || !floor)
    return true;
  auto const below = *floor > *most ? minus(floor, Decimal(1)) : floor;
  return Value(below && *below >= *least);
}

constexpr auto amt = Type::amount;
std::vector<Operation> const table{
    {"disjoint", {amt, amt}, Type::truth, "no number can be both", [](Values v, Subject const&) { return Value(disjoint(numbers(v[0]), numbers(v[1]))); }},
    {"above", {amt, amt}, Type::truth, "every number of the first is above all of the second", [](Values v, Subject const&) { return Value(below(numbers(v[1]), numbers(v[0]))); }},
    {"below", {amt, amt}, Type::truth, "every number of the first is below all of the second", [](Values v, Subject const&) { return Value(below(numbers(v[0]), numbers(v[1]))); }},
    {"plus", {amt, amt}, amt, "the sum", [](Values v, Subject const&) { return amount(together(numbers(v[0]), numbers(v[1]))); }},
    {"minus", {amt, amt}, amt, "the difference", [](Values v, Subject const&) { return amount(difference(numbers(v[0]), numbers(v[1]))); }},
    {"times", {amt, amt}, amt, "the product", [](Values v, Subject const&) { return amount(product(numbers(v[0]), numbers(v[1]))); }},
    {"over", {amt, amt}, amt, "the first divided by the second", [](Values v, Subject const&) { return amount(quotient(numbers(v[0]), numbers(v[1]))); }},
    {"percent_of", {amt, amt}, amt, "the first in percent of the second", [](Values v, Subject const&) { return amount(percent(numbers(v[0]), numbers(v[1]))); }},
    {"percent_change", {amt, amt}, amt, "the change from the first to the second in percent", [](Values v, Subject const&) { return amount(percent_change(numbers(v[0]), numbers(v[1]))); }},
    {"widened", {amt, Type::number}, amt, "with so many percent more on either side", [](Values v, Subject const&) { return amount(widened(numbers(v[0]), std::get<Decimal>(v[1]))); }},
    {"rounded_off", {amt}, amt, "with half a unit more on either side", [](Values v, Subject const&) { return amount(closed(minus(numbers(v[0]).low, Decimal::make(5, -1)), plus(numbers(v[0]).high, Decimal::make(5, -1))), std::get<Amount>(v[0]).unit); }},
    {"convert", {amt, Type::text}, amt, "in another unit, null where it has none of that dimension", converted},
    {"dimension", {amt}, Type::text, "the unit that all of its kind are counted in: m, g, K, s …, null where it is not known", dimension},
    {"whole_share", {amt, amt}, Type::truth, "some whole number of things is that percentage of all", whole_share},
};

} // namespace

std::span<Operation const> operations() { return table; }

} // namespace recount
