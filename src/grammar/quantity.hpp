// SPDX-License-Identifier: Apache-2.0
// A quantity as the text gives it: value, asserted and implied interval, hedge, unit, change.
#pragma once

#include "base/interval.hpp"
#include "base/names.hpp"
#include "base/span.hpp"

#include <array>
#include <optional>
#include <string>

namespace recount {

enum class QuantityType : std::uint8_t {
  count, percent, money, measure, duration, ratio, rate, ordinal, year, date, time, age, score, vote, identifier, other
};

enum class Hedge : std::uint8_t {
  exact, at_least, more_than, at_most, less_than, up_to, about, nearly, just_over, just_under, range, vague
};

enum class Direction : std::uint8_t { up, down };

/// A change that the text gives: "rose by 3 to 26 from 23".
struct Change {
  Direction direction = Direction::up;
  std::optional<Decimal> from, to, by;
  friend bool operator==(Change const&, Change const&) = default;
};

/// `value` is the stated number (none for a range or a vague word). `asserted` is what the words say
/// ("at least 12" = [12, ∞)); the soft ends are what they imply ("nearly 8,000" = [7,500, 8,000)).
struct Quantity {
  Span span;                ///< with its hedge
  std::string text;         ///< the words of the span
  QuantityType type = QuantityType::count;
  std::optional<Decimal> value;
  Interval asserted;
  std::optional<Decimal> soft_low, soft_high;
  Hedge hedge = Hedge::exact;
  std::string unit;         ///< percent, percentage_point, ISO 4217, UCUM; empty for a bare count
  std::optional<Change> change;
  friend bool operator==(Quantity const&, Quantity const&) = default;
};

/// What a verdict is decided on: the asserted interval, or, where the words assert no end, the implied one.
Interval judged_interval(Quantity const& quantity);

/// "more_than 164 (164, ∞) count", the form that tests compare.
std::string dump(Quantity const& quantity);

template <> struct Names<QuantityType> {
  static constexpr std::array<std::string_view, 16> values{
      "count", "percent", "money", "measure", "duration", "ratio", "rate", "ordinal",
      "year", "date", "time", "age", "score", "vote", "identifier", "other"};
};
template <> struct Names<Hedge> {
  static constexpr std::array<std::string_view, 12> values{
      "exact", "at_least", "more_than", "at_most", "less_than", "up_to",
      "about", "nearly", "just_over", "just_under", "range", "vague"};
};
template <> struct Names<Direction> {
  static constexpr std::array<std::string_view, 2> values{"up", "down"};
};

} // namespace recount
