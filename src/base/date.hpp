// SPDX-License-Identifier: Apache-2.0
// Calendar days, and stretches of them, without clock, zone or locale.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

using Day = std::chrono::sys_days;
using Moment = std::chrono::sys_seconds;

/// How precisely a date was given.
enum class Grain : std::uint8_t { day, week, month, year, range };

/// Days from `first` to `last`, both included, as precise as `grain` says.
struct DateRange {
  Day first{};
  Day last{};
  Grain grain = Grain::day;

  static DateRange on(Day day) { return {day, day, Grain::day}; }
  /// The ISO week (Monday to Sunday), month or year that holds the day.
  static DateRange week_of(Day day);
  static DateRange month_of(Day day);
  static DateRange year_of(Day day);

  bool contains(Day day) const { return first <= day && day <= last; }
  bool overlaps(DateRange const& other) const { return first <= other.last && other.first <= last; }
  friend bool operator==(DateRange const&, DateRange const&) = default;
};

/// ISO 8601: "2022-01-09", "2022-W02", "2022-01", "2022", "2022-01-02/2022-01-10".
std::string to_iso(DateRange const& range);
std::string to_iso(Day day);

/// Reads what `to_iso` writes, and a date-time with or without offset, of which the written day is taken: the day
/// in the zone of the dateline. Nothing for an impossible date.
std::optional<DateRange> parse_iso(std::string_view text);

/// The instant of an ISO 8601 date-time; of a day, its first second. Without an offset it is taken as UTC.
std::optional<Moment> parse_moment(std::string_view text);

/// A day that exists, or nothing ("30 February").
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// The day so many months on; the last day of the month where that day does not exist (31 January + 1 month).
Day add_months(Day day, int months);
/// The nth weekday (ISO) of a month, -1 for the last; nothing where there is no fifth one.
std::optional<Day> nth_weekday(int year, unsigned month, unsigned weekday, int nth);
/// Western Easter Sunday.
Day easter(int year);

int year_of(Day day);
unsigned month_of(Day day);
unsigned day_of_month(Day day);
/// ISO weekday: Monday = 1 … Sunday = 7.
unsigned iso_weekday(Day day);
std::string_view weekday_name(Day day);
/// "9 January 2022", for people.
std::string spoken(Day day);

} // namespace recount
