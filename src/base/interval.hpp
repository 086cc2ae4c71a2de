// SPDX-License-Identifier: Apache-2.0
// Intervals of exact numbers with open, closed and missing ends. Conflicts are decided on these alone.
#pragma once

#include "base/decimal.hpp"

#include <optional>
#include <string>

namespace recount {

/// A set of numbers between two ends. A missing end is unbounded and counts as open.
/// Invariant kept by the makers: low ≤ high, and equal ends are both closed.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = true;
  bool high_open = true;

  static Interval exactly(Decimal n) { return {n, n, false, false}; }
  static Interval at_least(Decimal n) { return {n, std::nullopt, false, true}; }
  static Interval more_than(Decimal n) { return {n, std::nullopt, true, true}; }
  static Interval at_most(Decimal n) { return {std::nullopt, n, true, false}; }
  static Interval less_than(Decimal n) { return {std::nullopt, n, true, true}; }
  static Interval between(Decimal a, Decimal b) {
    return a <= b ? Interval{a, b, false, false} : Interval{b, a, false, false};
  }

  /// No end at all: says nothing.
  bool unbounded() const { return !low && !high; }
  friend bool operator==(Interval const&, Interval const&) = default;
};

/// "[12, ∞)", "(164, ∞)", "[26, 26]".
std::string dump(Interval const& interval);

bool contains(Interval const& interval, Decimal n);
/// Every number of `inner` is in `outer`.
bool within(Interval const& inner, Interval const& outer);
/// No number is in both. Symmetric.
bool disjoint(Interval const& a, Interval const& b);
/// Every number of a is smaller than every number of b.
bool below(Interval const& a, Interval const& b);
/// The numbers in both; nothing where they are disjoint.
std::optional<Interval> intersect(Interval const& a, Interval const& b);
/// The smallest interval that holds both.
Interval hull(Interval const& a, Interval const& b);
/// { x + y }; an end that cannot be held exactly becomes unbounded.
Interval sum(Interval const& a, Interval const& b);
/// Distance between two disjoint intervals, 0 where they only touch; nothing where they overlap.
std::optional<Decimal> gap(Interval const& a, Interval const& b);

} // namespace recount
