// SPDX-License-Identifier: Apache-2.0
// Time expressions resolved against the day of the report (TimeML TIMEX3; the table of methods §4.3), never the clock.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/timex.hpp"
#include "report/report.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace recount {

/// What relative expressions are resolved against.
struct TimeAnchor {
  TimeAnchor(std::optional<Day> day) : published(day) {}
  explicit TimeAnchor(Report const& report);

  std::optional<Day> published;
  std::optional<std::chrono::seconds> time;   ///< of `published`, where it has one
  std::optional<Day> narrative;               ///< the day that the text last told of
  FigureOrder order = FigureOrder::open;      ///< of days in figures
};

/// A TIMEX3 type and value, and the days it covers where they are known. Without `published` a relative expression
/// keeps an empty value.
struct ResolvedTimex {
  TimexType type = TimexType::DATE;
  std::string value;
  std::optional<DateRange> days;
  bool anchored = false;        ///< resolved against `published`
  std::string wrong_weekday;    ///< the weekday that the date really has, where the text names another
  bool impossible = false;      ///< "30 February"
};

ResolvedTimex resolve(FoundTimex const& timex, TimeAnchor const& anchor);

/// The parts of `resolve`, one a family of expressions (dates_*.cpp).
ResolvedTimex resolve_day(FoundTimex const& timex, TimeAnchor const& anchor);
ResolvedTimex resolve_calendar(FoundTimex const& timex, TimeAnchor const& anchor);    // months and what is longer, seasons, holidays
ResolvedTimex resolve_weekday(FoundTimex const& timex, TimeAnchor const& anchor);
ResolvedTimex resolve_period(FoundTimex const& timex, TimeAnchor const& anchor);
ResolvedTimex resolve_part_of(FoundTimex const& timex, TimeAnchor const& anchor);
ResolvedTimex resolve_length(FoundTimex const& timex, TimeAnchor const& anchor);      // durations and sets
ResolvedTimex resolve_offset(FoundTimex const& timex, TimeAnchor const& anchor);
ResolvedTimex resolve_range(FoundTimex const& timex, TimeAnchor const& anchor);

/// A DATE of those days with their ISO value.
ResolvedTimex on(DateRange const& range, bool anchored);
/// The stretch of that unit that holds the day, moved by so many units, with its TIMEX3 value.
ResolvedTimex stretch_of(Day day, TimeUnit unit, int moved);
/// "P2W", "PT30M", "PXD".
std::string length_value(std::vector<Length> const& lengths);
/// The day so many units on, as far as the calendar goes.
std::optional<Day> moved(Day day, Length const& length, int direction);
/// "T18", "T18:30", "T18:30:15".
std::string clock_value(ClockTime const& time);
/// The part of a stretch that "early", "late" or "earlier" means.
DateRange narrowed(DateRange const& range, Phase phase, std::optional<Day> published);

} // namespace recount
