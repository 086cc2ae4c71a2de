// SPDX-License-Identifier: Apache-2.0
#include "claims/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace recount {
namespace {

using std::chrono::days;
using Form = FoundTimex::Form;

ResolvedTimex on(DateRange const& range, bool anchored) { return {TimexType::DATE, to_iso(range), range, anchored, {}, false}; }

DateRange months_before(Day day, int count) {
  int const index = year_of(day) * 12 + static_cast<int>(month_of(day)) - 1 - count;
  return DateRange::month_of(make_day(index / 12, static_cast<unsigned>(index % 12) + 1, 1).value_or(day));
}

DateRange years_before(Day day, int count) { return DateRange::year_of(make_day(year_of(day) - count, 1, 1).value_or(day)); }

/// The year that makes a date the latest one not after the report; a date up to a month ahead stays in its year.
int year_near(FoundTimex const& timex, Day published) {
  int const year = year_of(published);
  auto const day = make_day(year, static_cast<unsigned>(timex.month), static_cast<unsigned>(std::max(1, timex.day)));
  return day && *day > published + days{31} ? year - 1 : year;
}

ResolvedTimex resolve_day(FoundTimex const& timex, std::optional<Day> published) {
  int const year = timex.year ? timex.year : published ? year_near(timex, *published) : 0;
  if (year == 0)
    return {TimexType::DATE, fmt::format("XXXX-{:02}-{:02}", timex.month, timex.day), {}, false, {}, false};
  auto const month = static_cast<unsigned>(timex.month), day = static_cast<unsigned>(timex.day);
  auto const found = make_day(year, month, day);
  if (!found)
    return {TimexType::DATE, {}, {}, false, {}, true};
  auto out = on(DateRange::on(*found), timex.year == 0);
  bool fits = timex.weekday == 0 || iso_weekday(*found) == static_cast<unsigned>(timex.weekday);
  // Without a year in the text the neighbours may be meant.
  for (int const other : {year - 1, year + 1})
    if (auto const there = make_day(other, month, day); !fits && timex.year == 0 && there)
      fits = iso_weekday(*there) == static_cast<unsigned>(timex.weekday);
  if (!fits)
    out.wrong_weekday = weekday_name(*found);
  return out;
}

ResolvedTimex resolve_month(FoundTimex const& timex, std::optional<Day> published) {
  int year = timex.year;
  if (year == 0 && published)
    year = timex.month > static_cast<int>(month_of(*published)) ? year_of(*published) - 1 : year_of(*published);
  if (year != 0 && timex.year == 0 && timex.modifier == "last" && published && timex.month == static_cast<int>(month_of(*published)))
    --year;
  if (year != 0 && timex.modifier == "next" && published && timex.month <= static_cast<int>(month_of(*published)))
    ++year;
  if (year == 0)
    return {TimexType::DATE, fmt::format("XXXX-{:02}", timex.month), {}, false, {}, false};
  return on(DateRange::month_of(make_day(year, static_cast<unsigned>(timex.month), 1).value_or(Day{})), timex.year == 0);
}

ResolvedTimex resolve_weekday(FoundTimex const& timex, Day published) {
  int back = static_cast<int>(iso_weekday(published)) - timex.weekday;
  if (timex.modifier == "next")
    back = back >= 0 ? back - 7 : back;
  else if (timex.modifier == "last")
    back = back <= 0 ? back + 7 : back;
  else if (back < 0)
    back += 7;
  auto out = on(DateRange::on(published - days{back}), true);
  if (!timex.part.empty()) {
    out.type = TimexType::TIME;
    out.value += timex.part;
  }
  return out;
}

ResolvedTimex resolve_period(FoundTimex const& timex, Day published) {
  int const step = timex.modifier == "last" ? -1 : timex.modifier == "next" ? 1 : 0;
  if (timex.unit == "D")
    return on(DateRange::on(published + days{step}), true);
  if (timex.unit == "W")
    return on(DateRange::week_of(published + days{7 * step}), true);
  if (timex.unit == "M")
    return on(months_before(published, -step), true);
  if (timex.unit == "Y")
    return on(years_before(published, -step), true);
  if (timex.unit == "WE") {
    Day const monday = DateRange::week_of(published).first + days{7 * step};
    return {TimexType::DATE, to_iso(DateRange::week_of(monday)) + "-WE", DateRange{monday + days{5}, monday + days{6}, Grain::range}, true, {}, false};
  }
  return {TimexType::DATE, {}, {}, false, {}, false};
}

ResolvedTimex resolve_offset(FoundTimex const& timex, Day published) {
  int const count = timex.count;
  if (timex.unit == "D")
    return on(DateRange::on(published - days{count}), true);
  if (timex.unit == "W")
    return on(DateRange::week_of(published - days{7 * count}), true);
  if (timex.unit == "M")
    return on(months_before(published, count), true);
  if (timex.unit == "Y")
    return on(years_before(published, count), true);
  return {TimexType::DATE, {}, {}, false, {}, false};
}

std::string duration_value(FoundTimex const& timex) {
  if (timex.unit == "H" || timex.unit == "MI" || timex.unit == "S")
    return fmt::format("PT{}{}", timex.count, timex.unit == "MI" ? "M" : timex.unit);
  return fmt::format("P{}{}", timex.count, timex.unit);
}

} // namespace

ResolvedTimex resolve(FoundTimex const& timex, std::optional<Day> published) {
  switch (timex.form) {
  case Form::day:
    return resolve_day(timex, published);
  case Form::month:
    return resolve_month(timex, published);
  case Form::year:
    return on(DateRange::year_of(make_day(timex.year, 1, 1).value_or(Day{})), false);
  case Form::duration:
    return {TimexType::DURATION, duration_value(timex), {}, false, {}, false};
  default:
    break;
  }
  if (!published)
    return {timex.form == Form::clock ? TimexType::TIME : TimexType::DATE, {}, {}, false, {}, false};
  if (timex.form == Form::weekday)
    return resolve_weekday(timex, *published);
  if (timex.form == Form::period)
    return resolve_period(timex, *published);
  if (timex.form == Form::offset)
    return timex.modifier == "ago" ? resolve_offset(timex, *published) : ResolvedTimex{};
  if (timex.form == Form::season)
    return {TimexType::DATE, fmt::format("{}-{}", year_of(*published) + (timex.modifier == "last" ? -1 : timex.modifier == "next" ? 1 : 0), timex.part), {}, true, {}, false};
  Day const day = *published + days{timex.form == Form::day_word ? timex.count : 0};
  auto out = on(DateRange::on(day), true);
  if (!timex.part.empty()) {
    out.type = TimexType::TIME;
    out.value += timex.part;
  }
  return out;
}

std::optional<DateRange> event_day(SentenceReading const& sentence, BoundQuantity const& q, std::optional<DateRange> const& stated,
                                 std::optional<Day> published) {
  std::optional<DateRange> best;
  auto const anchor = q.predicate ? q.predicate->tokens.last : q.found.tokens.last;
  std::uint32_t best_distance = 12;
  for (auto const& timex : sentence.timexes) {
    if (timex.form == FoundTimex::Form::duration)
      continue;
    auto const resolved = resolve(timex, published);
    auto const distance = timex.tokens.first >= anchor ? timex.tokens.first - anchor : anchor - timex.tokens.first;
    if (!resolved.days || resolved.days == stated || distance >= best_distance)
      continue;
    best = resolved.days;
    best_distance = distance;
  }
  return best;
}

} // namespace recount
