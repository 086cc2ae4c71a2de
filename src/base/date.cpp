// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <date/iso_week.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace recount {
namespace {

using namespace std::chrono;

/// A run of exactly `count` digits at `at`, moving `at` behind it.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t count) {
  if (at + count > text.size())
    return std::nullopt;
  int value = 0;
  auto const* const begin = text.data() + at;
  auto const [end, error] = std::from_chars(begin, begin + count, value);
  if (error != std::errc{} || end != begin + count || *begin == '-')
    return std::nullopt;
  at += count;
  return value;
}

bool take(std::string_view text, std::size_t& at, char wanted) {
  if (at >= text.size() || text[at] != wanted)
    return false;
  ++at;
  return true;
}

/// An offset from UTC as it stands behind a time, to the end of `text`: nothing, Z, +06:00, -0500, +06.
std::optional<seconds> offset_of(std::string_view text) {
  if (text.empty() || text == "Z")
    return seconds{0};
  std::size_t at = 0;
  bool const behind = take(text, at, '-');
  if (!behind && !take(text, at, '+'))
    return std::nullopt;
  auto const hour = digits(text, at, 2);
  take(text, at, ':');
  auto const minute = at == text.size() ? std::optional(0) : digits(text, at, 2);
  if (!hour || *hour > 18 || !minute || at != text.size())
    return std::nullopt;
  auto const offset = hours{*hour} + minutes{*minute};
  return behind ? -offset : offset;
}

/// What may follow a day: nothing, or a time with an optional offset. How far that is from the day's midnight in UTC.
std::optional<seconds> time_of_day(std::string_view rest) {
  if (rest.empty())
    return seconds{0};
  std::size_t at = 0;
  if (!take(rest, at, 'T') && !take(rest, at, ' '))
    return std::nullopt;
  auto const hour = digits(rest, at, 2);
  if (!hour || *hour > 24)
    return std::nullopt;
  seconds out = hours{*hour};
  for (seconds unit = minutes{1}; take(rest, at, ':'); unit /= 60) {
    auto const part = digits(rest, at, 2);
    if (!part || *part > 60)
      return std::nullopt;
    out += *part * unit;
  }
  if (take(rest, at, '.'))
    while (at < rest.size() && rest[at] >= '0' && rest[at] <= '9')
      ++at;
  auto const offset = offset_of(rest.substr(at));
  return offset ? std::optional(out - *offset) : std::nullopt;
}

std::optional<DateRange> parse_single(std::string_view text) {
  std::size_t at = 0;
  auto const y = digits(text, at, 4);
  if (!y)
    return std::nullopt;
  auto const new_year = make_day(*y, 1, 1);
  if (at == text.size())
    return new_year ? std::optional(DateRange::year_of(*new_year)) : std::nullopt;
  if (!take(text, at, '-'))
    return std::nullopt;
  if (take(text, at, 'W')) {
    auto const week = digits(text, at, 2);
    if (!week || at != text.size())
      return std::nullopt;
    iso_week::year_weeknum_weekday const monday{iso_week::year{*y},
                                                iso_week::weeknum{static_cast<unsigned>(*week)},
                                                iso_week::mon};
    if (!monday.ok())
      return std::nullopt;
    return DateRange::week_of(Day{date::sys_days{monday}.time_since_epoch()});
  }
  auto const m = digits(text, at, 2);
  if (!m || *m < 1 || *m > 12)
    return std::nullopt;
  if (at == text.size())
    return DateRange::month_of(*make_day(*y, static_cast<unsigned>(*m), 1));
  if (!take(text, at, '-'))
    return std::nullopt;
  auto const d = digits(text, at, 2);
  if (!d)
    return std::nullopt;
  auto const day = make_day(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
  if (!day || !time_of_day(text.substr(at)))
    return std::nullopt;
  return DateRange::on(*day);
}

year_month_day civil(Day day) { return year_month_day{day}; }

} // namespace

DateRange DateRange::week_of(Day day) {
  Day const monday = day - days{iso_weekday(day) - 1};
  return {monday, monday + days{6}, Grain::week};
}

DateRange DateRange::month_of(Day day) {
  auto const ymd = civil(day);
  return {Day{ymd.year() / ymd.month() / 1}, Day{ymd.year() / ymd.month() / std::chrono::last},
          Grain::month};
}

DateRange DateRange::year_of(Day day) {
  auto const y = civil(day).year();
  return {Day{y / 1 / 1}, Day{y / 12 / 31}, Grain::year};
}

std::string to_iso(Day day) {
  auto const ymd = civil(day);
  if (auto const y = static_cast<int>(ymd.year()); y < 0 || y > 9999) // reckoned beyond what make_day takes
    return fmt::format("{:04}-{:02}-{:02}", y, static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  std::string out = "0000-00-00";
  auto const put = [&out](std::size_t last, unsigned value) {
    for (; value > 0; value /= 10)
      out[last--] = static_cast<char>('0' + value % 10);
  };
  put(3, static_cast<unsigned>(static_cast<int>(ymd.year())));
  put(6, static_cast<unsigned>(ymd.month()));
  put(9, static_cast<unsigned>(ymd.day()));
  return out;
}

std::string to_iso(DateRange const& range) {
  switch (range.grain) {
  case Grain::day:
    return to_iso(range.first);
  case Grain::month:
    return to_iso(range.first).substr(0, 7);
  case Grain::year:
    return to_iso(range.first).substr(0, 4);
  case Grain::week: {
    iso_week::year_weeknum_weekday const week{date::sys_days{range.first.time_since_epoch()}};
    return fmt::format("{:04}-W{:02}", static_cast<int>(week.year()),
                       static_cast<unsigned>(week.weeknum()));
  }
  case Grain::range:
    break;
  }
  return to_iso(range.first) + "/" + to_iso(range.last);
}

std::optional<DateRange> parse_iso(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos)
    return parse_single(text);
  auto const from = parse_single(text.substr(0, slash));
  auto const to = parse_single(text.substr(slash + 1));
  if (!from || !to || to->last < from->first)
    return std::nullopt;
  return DateRange{from->first, to->last, Grain::range};
}

std::optional<Moment> parse_moment(std::string_view text) {
  auto const day = parse_iso(text);
  if (!day || day->grain != Grain::day)
    return std::nullopt;
  auto const time = time_of_day(text.substr(to_iso(day->first).size()));
  return time ? std::optional(Moment{day->first} + *time) : std::nullopt;
}

std::optional<Day> make_day(int y, unsigned m, unsigned d) {
  year_month_day const ymd{year{y}, month{m}, day{d}};
  if (y < 0 || y > 9999 || !ymd.ok())
    return std::nullopt;
  return Day{ymd};
}

Day add_months(Day day, int months) {
  auto const ymd = civil(day);
  auto const month = ymd.year() / ymd.month() + std::chrono::months{months};
  auto const there = month / ymd.day();
  return there.ok() ? Day{there} : Day{month / std::chrono::last};
}

std::optional<Day> nth_weekday(int y, unsigned m, unsigned iso, int nth) {
  weekday const wanted{iso % 7};
  if (nth < 0)
    return Day{year{y} / month{m} / wanted[std::chrono::last]};
  auto const found = year{y} / month{m} / wanted[static_cast<unsigned>(nth)];
  return found.ok() ? std::optional(Day{found}) : std::nullopt;
}

// Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
Day easter(int y) {
  int const a = y % 19, b = y / 100, c = y % 100;
  int const d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int const h = (19 * a + b - d - g + 15) % 30;
  int const l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
  int const m = (a + 11 * h + 22 * l) / 451;
  int const n = h + l - 7 * m + 114;
  return Day{year{y} / month{static_cast<unsigned>(n / 31)} / day{static_cast<unsigned>(n % 31 + 1)}};
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(civil(day).month()); }
unsigned day_of_month(Day day) { return static_cast<unsigned>(civil(day).day()); }
unsigned iso_weekday(Day day) { return weekday{day}.iso_encoding(); }

std::string_view weekday_name(Day day) {
  static constexpr std::array<std::string_view, 7> names{
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return names[iso_weekday(day) - 1];
}

std::string spoken(Day day) {
  static constexpr std::array<std::string_view, 12> names{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {} {}", day_of_month(day), names[month_of(day) - 1], year_of(day));
}

} // namespace recount
