// SPDX-License-Identifier: Apache-2.0
#include "base/interval.hpp"

namespace recount {

std::string dump(Interval const& interval) {
  std::string out(1, interval.low_open ? '(' : '[');
  out += interval.low ? grouped(*interval.low) : "-∞";
  out += ", ";
  out += interval.high ? grouped(*interval.high) : "∞";
  out += interval.high_open ? ')' : ']';
  return out;
}

bool contains(Interval const& interval, Decimal n) {
  if (interval.low && (n < *interval.low || (n == *interval.low && interval.low_open)))
    return false;
  return !interval.high || n < *interval.high || (n == *interval.high && !interval.high_open);
}

bool below(Interval const& a, Interval const& b) {
  if (!a.high || !b.low)
    return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

bool disjoint(Interval const& a, Interval const& b) { return below(a, b) || below(b, a); }

namespace {

/// The end that is farther right (`right`) or left, for the low end (`low_side`) or the high end.
struct End {
  std::optional<Decimal> at;
  bool open;
};

End tighter_low(Interval const& a, Interval const& b) {
  if (!a.low || !b.low)
    return a.low ? End{a.low, a.low_open} : End{b.low, b.low_open};
  if (*a.low == *b.low)
    return {a.low, a.low_open || b.low_open};
  return *a.low > *b.low ? End{a.low, a.low_open} : End{b.low, b.low_open};
}

End tighter_high(Interval const& a, Interval const& b) {
  if (!a.high || !b.high)
    return a.high ? End{a.high, a.high_open} : End{b.high, b.high_open};
  if (*a.high == *b.high)
    return {a.high, a.high_open || b.high_open};
  return *a.high < *b.high ? End{a.high, a.high_open} : End{b.high, b.high_open};
}

} // namespace

std::optional<Interval> intersect(Interval const& a, Interval const& b) {
  if (disjoint(a, b))
    return std::nullopt;
  End const low = tighter_low(a, b);
  End const high = tighter_high(a, b);
  return Interval{low.at, high.at, low.open, high.open};
}

bool within(Interval const& inner, Interval const& outer) {
  auto const both = intersect(inner, outer);
  return both && *both == inner;
}

Interval hull(Interval const& a, Interval const& b) {
  Interval out;
  if (a.low && b.low) {
    out.low = *a.low < *b.low ? a.low : b.low;
    out.low_open = !((*a.low == *out.low && !a.low_open) || (*b.low == *out.low && !b.low_open));
  }
  if (a.high && b.high) {
    out.high = *a.high > *b.high ? a.high : b.high;
    out.high_open =
        !((*a.high == *out.high && !a.high_open) || (*b.high == *out.high && !b.high_open));
  }
  return out;
}

Interval sum(Interval const& a, Interval const& b) {
  Interval out;
  if (a.low && b.low)
    out.low = add(*a.low, *b.low);
  if (a.high && b.high)
    out.high = add(*a.high, *b.high);
  out.low_open = !out.low || a.low_open || b.low_open;
  out.high_open = !out.high || a.high_open || b.high_open;
  return out;
}

std::optional<Decimal> gap(Interval const& a, Interval const& b) {
  if (below(a, b))
    return subtract(*b.low, *a.high);
  if (below(b, a))
    return subtract(*a.low, *b.high);
  return std::nullopt;
}

} // namespace recount
