// SPDX-License-Identifier: Apache-2.0
// Expressions with a name in the calendar: days, months, years, decades, quarters, seasons, holidays. What the text leaves
// out is the latest that is not after the report, or the next where its clause looks ahead.
#include "claims/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace recount {
namespace {

using std::chrono::days;
using Form = FoundTimex::Form;

constexpr int calendar_cycle = 8;   // years after which a 29 February has come round, 1900 included

Day first_of(int year, int month) { return make_day(year, static_cast<unsigned>(month), 1).value_or(Day{}); }

/// Two digits of a year: the latest such year at most ten years after the report.
int full_year(int year, std::optional<Day> published) {
  int const latest = (published ? year_of(*published) : 2030) + 10;
  int const full = latest / 100 * 100 + year % 100;
  return full > latest ? full - 100 : full;
}

/// The latest day that `day_in(year)` gives and that is not after the report, or the first after it.
template <class DayIn> std::optional<Day> nearest(Day published, bool ahead, DayIn const& day_in) {
  int const step = ahead ? 1 : -1;
  for (int n = 0, year = year_of(published) - step; n <= calendar_cycle + 1; ++n, year += step)
    if (std::optional<Day> const day = day_in(year); day && (ahead ? *day > published : *day <= published))
      return day;
  return std::nullopt;
}

/// A day and month without a year. A weekday beside them decides between the last and the next.
std::optional<Day> day_near(FoundTimex const& timex, Day published) {
  auto const in = [&](int year) { return make_day(year, static_cast<unsigned>(timex.month), static_cast<unsigned>(timex.day)); };
  auto const before = nearest(published, false, in), after = nearest(published, true, in);
  if (timex.weekday > 0)
    for (auto const& day : {before, after})
      if (day && iso_weekday(*day) == static_cast<unsigned>(timex.weekday) && published - days{366} < *day)
        return day;
  if (timex.shift == Shift::next)
    return after;
  bool const long_ago = !before || published - *before > days{183};
  return timex.future && long_ago && after ? after : before ? before : after;
}

/// "the 29th", "Monday 21": the latest such day of a month that is not after the report.
ResolvedTimex day_of_month(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (!anchor.published)
    return {TimexType::DATE, fmt::format("XXXX-XX-{:02}", timex.day), {}, false, {}, false};
  Day const month = first_of(year_of(*anchor.published), static_cast<int>(month_of(*anchor.published)));
  for (int n = 0; n < 24; ++n) {
    // A weekday fits only now and then: look to both sides of the report.
    for (int const side : timex.weekday > 0 || timex.future ? std::vector<int>{-n, n} : std::vector<int>{-n}) {
      Day const there = add_months(month, side);
      auto const day = make_day(year_of(there), month_of(there), static_cast<unsigned>(timex.day));
      bool const fits = day && (timex.weekday == 0 || iso_weekday(*day) == static_cast<unsigned>(timex.weekday));
      bool const right_side = day && (timex.weekday > 0 || (timex.future ? *day > *anchor.published : *day <= *anchor.published));
      if (fits && right_side)
        return on(DateRange::on(*day), true);
    }
  }
  return {};
}

ResolvedTimex impossible_day(FoundTimex const& timex) {
  return {TimexType::DATE, fmt::format("XXXX-{:02}-{:02}", timex.month, timex.day), {}, false, {}, true};
}

/// What days "early May" and the like name; the value is the whole month's.
ResolvedTimex month(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (timex.year != 0)
    return on(DateRange::month_of(first_of(timex.short_year ? full_year(timex.year, anchor.published) : timex.year, timex.month)), false);
  if (!anchor.published)
    return {TimexType::DATE, fmt::format("XXXX-{:02}", timex.month), {}, false, {}, false};
  int const now = static_cast<int>(month_of(*anchor.published));
  int year = year_of(*anchor.published);
  bool const ahead = timex.shift == Shift::next || (timex.shift == Shift::none && timex.future);
  if (timex.shift == Shift::current)
    ;
  else if (ahead)
    year += timex.month < now || (timex.month == now && timex.shift == Shift::next) ? 1 : 0;
  else
    year -= timex.month > now || (timex.month == now && timex.shift == Shift::last) ? 1 : 0;
  return on(DateRange::month_of(first_of(year, timex.month)), true);
}

/// The year that an expression names, says with "of last year", or leaves to the report.
std::optional<int> year_said(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (timex.year != 0)
    return timex.year;
  if (!timex.of.empty())
    if (auto const whole = resolve(timex.of.front(), anchor); whole.days)
      return year_of(whole.days->first);
  return std::nullopt;
}

ResolvedTimex quarter(FoundTimex const& timex, TimeAnchor const& anchor) {
  int const months = timex.unit == TimeUnit::half_year ? 6 : 3;
  auto year = year_said(timex, anchor);
  bool const anchored = !year;
  if (!year && !anchor.published)
    return {};
  if (!year) {
    year = year_of(*anchor.published);
    Day const begin = first_of(*year, (timex.count - 1) * months + 1);
    if (begin > *anchor.published && !timex.future)
      --*year;
  }
  Day const begin = first_of(*year, (timex.count - 1) * months + 1);
  DateRange const range{begin, add_months(begin, months) - days{1}, Grain::range};
  return {TimexType::DATE, fmt::format("{:04}-{}{}", *year, months == 6 ? 'H' : 'Q', timex.count), range, anchored, {}, false};
}

/// Northern seasons of three whole months; a winter bears the year in which it begins.
ResolvedTimex season(FoundTimex const& timex, TimeAnchor const& anchor) {
  auto year = year_said(timex, anchor);
  bool const anchored = !year;
  if (!year && !anchor.published)
    return {TimexType::DATE, timex.part, {}, false, {}, false};
  auto const range_in = [&](int y) { return DateRange{first_of(y, timex.month), add_months(first_of(y, timex.month), 3) - days{1}, Grain::range}; };
  if (!year) {
    Day const day = *anchor.published;
    year = year_of(day) + (timex.month == 12 && month_of(day) < 3 && timex.shift == Shift::current ? -1 : 0);
    bool const ahead = timex.shift == Shift::next || timex.future;
    if (timex.shift != Shift::current)
      while (ahead ? range_in(*year).first <= day && timex.shift == Shift::next : timex.shift == Shift::last ? range_in(*year).last >= day : range_in(*year).first > day)
        *year += ahead ? 1 : -1;
  }
  return {TimexType::DATE, fmt::format("{:04}-{}", *year, timex.part), range_in(*year), anchored, {}, false};
}

std::optional<Day> holiday_in(HolidayRule const& rule, int year) {
  if (rule.by_easter)
    return easter(year) + days{rule.easter};
  if (rule.nth != 0)
    return nth_weekday(year, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.weekday), rule.nth);
  return make_day(year, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day));
}

ResolvedTimex holiday(FoundTimex const& timex, TimeAnchor const& anchor) {
  auto const year = year_said(timex, anchor);
  auto const in = [&](int y) { return holiday_in(*timex.holiday, y); };
  std::optional<Day> day;
  if (year)
    day = in(*year);
  else if (anchor.published)
    day = timex.shift == Shift::current ? in(year_of(*anchor.published))
                                        : nearest(*anchor.published, timex.shift == Shift::next || timex.shift == Shift::after || (timex.shift == Shift::none && timex.future), in);
  if (!day)
    return {};
  if (timex.unit == TimeUnit::weekend)
    return stretch_of(*day, TimeUnit::weekend, iso_weekday(*day) == 1 ? -1 : 0);
  return on(DateRange::on(*day), !year);
}

} // namespace

ResolvedTimex resolve_day(FoundTimex const& timex, TimeAnchor const& anchor) {
  auto said = timex;
  if (said.figures == FigureOrder::open) {
    if (anchor.order == FigureOrder::open) // 5/6: neither the text nor the country of the report decides
      return {TimexType::DATE, said.year != 0 && !said.short_year ? fmt::format("{:04}-XX-XX", said.year) : "XXXX-XX-XX", {}, false, {}, false};
    if (anchor.order == FigureOrder::day_first)
      std::swap(said.month, said.day);
  }
  if (said.month == 0)
    return day_of_month(said, anchor);
  if (said.short_year)
    said.year = full_year(said.year, anchor.published);
  auto const month = static_cast<unsigned>(said.month), day = static_cast<unsigned>(said.day);
  if (!make_day(said.year != 0 ? said.year : 2000, month, day))
    return impossible_day(said);
  if (said.year == 0 && !anchor.published)
    return {TimexType::DATE, fmt::format("XXXX-{:02}-{:02}", said.month, said.day), {}, false, {}, false};
  auto const found = said.year != 0 ? make_day(said.year, month, day) : day_near(said, *anchor.published);
  if (!found)
    return impossible_day(said);
  auto out = on(DateRange::on(*found), said.year == 0);
  if (said.weekday != 0 && iso_weekday(*found) != static_cast<unsigned>(said.weekday))
    out.wrong_weekday = weekday_name(*found);
  return out;
}

ResolvedTimex resolve_calendar(FoundTimex const& timex, TimeAnchor const& anchor) {
  switch (timex.form) {
  case Form::month:
    return month(timex, anchor);
  case Form::year:
    if (timex.unit != TimeUnit::none)
      return stretch_of(first_of(timex.year, 1), timex.unit, 0);
    return on(DateRange::year_of(first_of(timex.year, 1)), false);
  case Form::decade: {
    int const year = timex.short_year ? full_year(timex.year, anchor.published ? std::optional(*anchor.published - days{365 * 10}) : std::nullopt) : timex.year;
    return stretch_of(first_of(year, 1), TimeUnit::decade, 0);
  }
  case Form::century:
    return stretch_of(first_of((timex.count - 1) * 100, 1), TimeUnit::century, 0);
  case Form::quarter:
    return quarter(timex, anchor);
  case Form::season:
    return season(timex, anchor);
  default:
    return holiday(timex, anchor);
  }
}

} // namespace recount
