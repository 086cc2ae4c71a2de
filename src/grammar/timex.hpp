// SPDX-License-Identifier: Apache-2.0
// An unresolved time expression: the fields that its words fill. claims/dates.hpp gives it a day.
#pragma once

#include "base/decimal.hpp"
#include "base/names.hpp"
#include "lexicon/entries.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recount {

/// Tokens [first, last) of the field.
struct TokenSpan {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  bool contains(std::uint32_t token) const { return first <= token && token < last; }
  bool overlaps(TokenSpan other) const { return first < other.last && other.first < last; }
  friend bool operator==(TokenSpan, TokenSpan) = default;
};

enum class TimeUnit : std::uint8_t {
  none, second, minute, hour, day, business_day, weekend, week, fortnight, month, quarter, half_year, year, fiscal_year, school_year,
  decade, century
};

/// Which one of its kind: the last, this or the next seen from the report; the stretch that ends there ("the past week");
/// the one before, after or at the day last told of.
enum class Shift : std::uint8_t { none, last, current, next, past, before, after, same };

/// What part of a stretch is meant. `earlier` and `later` are parted by the day of the report; the `close` of a day is a time.
enum class Phase : std::uint8_t { none, start, mid, end, close, earlier, later };

/// A time of day, as precise as it was written.
struct ClockTime {
  int hour = 0, minute = 0, second = 0;
  enum class Precision : std::uint8_t { hour, minute, second } precision = Precision::hour;
};

/// "three days", "several weeks" (vague).
struct Length {
  Decimal count;
  TimeUnit unit = TimeUnit::day;
  bool vague = false;
};

/// How a day in figures was written: "5/6" is open, "23/6" and "6/23" are not.
enum class FigureOrder : std::uint8_t { none, open, day_first, month_first };

struct FoundTimex {
  enum class Form : std::uint8_t {
    day,         ///< year, month, day, weekday: 0 where not said
    month, year, decade, century,
    weekday,     ///< weekday, shift
    day_word,    ///< count: days from the report; "overnight" may be of of[0]
    period,      ///< unit, shift; count 0 where only an article stood there
    offset,      ///< lengths, direction; from of[0], else from the report (shift last, next) or the narrative (before, after)
    duration,    ///< lengths; with a shift it ends or begins at the report
    set,         ///< lengths, or weekday, month, part
    clock,       ///< clock without a day
    season, holiday,
    quarter,     ///< count of year or of[0]; unit quarter or half_year
    part_of,     ///< the count-th unit or weekday (-1: last; 0: all of that name) of of[0]
    reference,   ///< part: PRESENT_REF …
    range        ///< from of[0] to of[1]
  };
  TokenSpan tokens;
  Form form = Form::day;
  int year = 0, month = 0, day = 0, weekday = 0;
  int count = 0;
  int direction = 0;                  ///< of an offset: -1 back, 1 ahead
  TimeUnit unit = TimeUnit::none;
  Shift shift = Shift::none;
  Phase phase = Phase::none;
  bool short_year = false;            ///< two digits were written
  FigureOrder figures = FigureOrder::none;   ///< open: `month` is the first number, `day` the second
  bool indefinite = false;            ///< "a Sunday"
  bool future = false;                ///< its clause looks ahead
  std::vector<Length> lengths;
  std::string part;                   ///< part of the day (MO), season (SU), reference
  std::optional<ClockTime> clock;
  std::optional<HolidayRule> holiday;
  std::vector<FoundTimex> of;
};

template <> struct Names<TimeUnit> {
  static constexpr std::array<std::string_view, 17> values{"", "S", "MI", "H", "D", "BD", "WE", "W", "FN", "M", "Q", "HY", "Y", "FY", "SY", "DE", "CE"};
};
template <> struct Names<Shift> {
  static constexpr std::array<std::string_view, 8> values{"", "last", "this", "next", "past", "before", "after", "same"};
};
template <> struct Names<Phase> {
  static constexpr std::array<std::string_view, 7> values{"", "start", "mid", "end", "close", "earlier", "later"};
};

} // namespace recount
