// SPDX-License-Identifier: Apache-2.0
// Expressions seen from the report or from the day last told of: weekdays, "last week", "two days later", ranges.
#include "claims/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

using std::chrono::days;
using Form = FoundTimex::Form;

constexpr std::int64_t most_days = 400000;   // a thousand years: further away no calendar day is meant

/// Days from the latest such weekday to the report; negative ahead of it.
int days_back(FoundTimex const& timex, Day from) {
  int const back = static_cast<int>(iso_weekday(from)) - timex.weekday;
  bool const ahead = timex.shift == Shift::next || (timex.shift == Shift::none && timex.future);
  if (timex.shift == Shift::current) // the same week
    return back;
  if (ahead)
    return back >= 0 ? back - 7 : back;
  if (timex.shift == Shift::last || timex.shift == Shift::past)
    return back <= 0 ? back + 7 : back;
  return back < 0 ? back + 7 : back;
}

std::optional<std::int64_t> whole(Decimal value) {
  auto out = value.coefficient();
  for (int power = value.exponent(); power > 0 && out < most_days; --power)
    out *= 10;
  return value.exponent() >= 0 && out < most_days ? std::optional(out) : std::nullopt;
}

int months_in(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::month: return 1;
  case TimeUnit::quarter: return 3;
  case TimeUnit::half_year: return 6;
  case TimeUnit::year:
  case TimeUnit::fiscal_year:
  case TimeUnit::school_year: return 12;
  case TimeUnit::decade: return 120;
  case TimeUnit::century: return 1200;
  default: return 0;
  }
}

int days_in(TimeUnit unit) {
  return unit == TimeUnit::day ? 1 : unit == TimeUnit::week || unit == TimeUnit::weekend ? 7 : unit == TimeUnit::fortnight ? 14 : 0;
}

int seconds_in(TimeUnit unit) { return unit == TimeUnit::second ? 1 : unit == TimeUnit::minute ? 60 : unit == TimeUnit::hour ? 3600 : 0; }

bool short_unit(TimeUnit unit) { return seconds_in(unit) > 0; }

/// A length in seconds, where its unit is an hour or less: "half an hour" too.
std::optional<std::chrono::seconds> in_seconds(std::vector<Length> const& lengths) {
  std::chrono::seconds out{0};
  for (auto const& length : lengths) {
    auto const product = multiply(length.count, Decimal(seconds_in(length.unit)));
    auto const seconds = product ? divide(*product, Decimal(1), 0) : std::nullopt;
    if (!seconds || !short_unit(length.unit) || length.vague)
      return std::nullopt;
    out += std::chrono::seconds{whole(*seconds).value_or(0)};
  }
  return out;
}

/// "5 minutes ago", where the report has a time of day.
ResolvedTimex moment(std::chrono::seconds since_midnight, Day day) {
  using namespace std::chrono;
  auto const whole_days = floor<days>(since_midnight);
  hh_mm_ss const time{since_midnight - whole_days};
  ClockTime const clock{static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                        time.seconds().count() ? ClockTime::Precision::second : ClockTime::Precision::minute};
  auto out = on(DateRange::on(day + whole_days), true);
  out.type = TimexType::TIME;
  out.value += clock_value(clock);
  return out;
}

/// "half a century", "two and a half years": years and more in months.
std::vector<Length> in_whole_units(std::vector<Length> lengths) {
  for (auto& length : lengths) {
    auto const months = multiply(length.count, Decimal(std::max(months_in(length.unit), 1)));
    if (length.count.exponent() < 0 && months_in(length.unit) > 1 && months) {
      auto const rounded = divide(*months, Decimal(1), 0);
      length = {rounded.value_or(length.count), TimeUnit::month, length.vague};
    }
  }
  return lengths;
}

std::optional<Day> moved_by_all(Day day, std::vector<Length> const& lengths, int direction) {
  std::optional<Day> out = day;
  for (auto const& length : lengths)
    if (out)
      out = moved(*out, length, direction);
  return out;
}

/// The TIMEX3 value of a far past that the text does not count: "years ago".
ResolvedTimex vague_offset(int direction) { return {TimexType::DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF", {}, false, {}, false}; }

} // namespace

std::optional<Day> moved(Day day, Length const& length, int direction) {
  auto const count = whole(length.count);
  if (!count || length.vague)
    return std::nullopt;
  auto const step = *count * direction;
  if (auto const months = months_in(length.unit); months > 0)
    return *count * months < 12000 ? std::optional(add_months(day, static_cast<int>(step) * months)) : std::nullopt;
  if (auto const unit = days_in(length.unit); unit > 0)
    return *count * unit < most_days ? std::optional(day + days{step * unit}) : std::nullopt;
  if (length.unit == TimeUnit::business_day && *count < 1000) {
    for (auto left = *count; left > 0;) {
      day += days{direction};
      left -= iso_weekday(day) <= 5 ? 1 : 0;
    }
    return day;
  }
  return std::nullopt;
}

ResolvedTimex stretch_of(Day day, TimeUnit unit, int step) {
  switch (unit) {
  case TimeUnit::week:
    return on(DateRange::week_of(day + days{7 * step}), true);
  case TimeUnit::fortnight: {
    Day const monday = DateRange::week_of(day + days{14 * step}).first;
    return {TimexType::DATE, to_iso(DateRange::week_of(monday)), DateRange{monday, monday + days{13}, Grain::range}, true, {}, false};
  }
  case TimeUnit::weekend: {
    Day const monday = DateRange::week_of(day + days{7 * step}).first;
    return {TimexType::DATE, to_iso(DateRange::week_of(monday)) + "-WE", DateRange{monday + days{5}, monday + days{6}, Grain::range}, true, {}, false};
  }
  case TimeUnit::month:
    return on(DateRange::month_of(add_months(DateRange::month_of(day).first, step)), true);
  case TimeUnit::quarter:
  case TimeUnit::half_year: {
    int const months = months_in(unit);
    int const index = year_of(day) * (12 / months) + (static_cast<int>(month_of(day)) - 1) / months + step;
    int const year = index / (12 / months), nth = index % (12 / months);
    Day const begin = make_day(year, static_cast<unsigned>(nth * months + 1), 1).value_or(day);
    return {TimexType::DATE, fmt::format("{:04}-{}{}", year, months == 6 ? 'H' : 'Q', nth + 1), DateRange{begin, add_months(begin, months) - days{1}, Grain::range}, true, {}, false};
  }
  case TimeUnit::year:
    return on(DateRange::year_of(add_months(day, 12 * step)), true);
  case TimeUnit::fiscal_year:
  case TimeUnit::school_year:
    return {TimexType::DATE, fmt::format("{}{:04}", name(unit), year_of(day) + step), {}, true, {}, false};
  case TimeUnit::decade:
  case TimeUnit::century: {
    int const years = months_in(unit) / 12, index = year_of(day) / years + step;
    Day const begin = make_day(index * years, 1, 1).value_or(day);
    return {TimexType::DATE, fmt::format("{:0{}}", index, unit == TimeUnit::decade ? 3 : 2), DateRange{begin, add_months(begin, years * 12) - days{1}, Grain::range}, true, {}, false};
  }
  default:
    return on(DateRange::on(day + days{step}), true);
  }
}

ResolvedTimex resolve_weekday(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (timex.indefinite)
    return {TimexType::DATE, fmt::format("XXXX-WXX-{}", timex.weekday), {}, false, {}, false};
  bool const narrative = timex.shift == Shift::before || timex.shift == Shift::after;
  auto const from = narrative && anchor.narrative ? anchor.narrative : anchor.published;
  if (!from)
    return {};
  if (!timex.of.empty()) { // "Monday of next week"
    auto const week = resolve(timex.of.front(), anchor);
    if (!week.days)
      return {};
    return on(DateRange::on(week.days->first + days{timex.weekday - 1}), true);
  }
  auto said = timex;
  if (narrative)
    said.shift = timex.shift == Shift::before ? Shift::last : Shift::next;
  return on(DateRange::on(*from - days{days_back(said, *from)}), true);
}

ResolvedTimex resolve_period(FoundTimex const& timex, TimeAnchor const& anchor) {
  bool const told = timex.shift == Shift::before || timex.shift == Shift::after || timex.shift == Shift::same;
  if (timex.indefinite) // "the day before the vote"
    return {TimexType::DATE, timex.unit == TimeUnit::day ? "XXXX-XX-XX" : "XXXX", {}, false, {}, false};
  auto from = told ? anchor.narrative : anchor.published;
  int step = timex.shift == Shift::last || timex.shift == Shift::before || timex.shift == Shift::past ? -1 : timex.shift == Shift::next || timex.shift == Shift::after ? 1 : 0;
  // A week or month that follows nothing told of follows that of the report; a day would be a guess.
  if (told && !from && timex.unit != TimeUnit::day)
    from = anchor.published;
  if (!from)
    return {};
  // On a Saturday or Sunday "the weekend" is the one that runs; before it, the last one.
  if (timex.unit == TimeUnit::weekend && timex.shift == Shift::current && !timex.future && timex.count == 0)
    step = iso_weekday(*from) >= 6 ? 0 : -1;
  if (short_unit(timex.unit))
    return {};
  return stretch_of(*from, timex.unit, timex.count == 2 ? 2 * step : step); // "the week before last"
}

ResolvedTimex resolve_part_of(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (timex.of.empty() && timex.indefinite)
    return {TimexType::DATE, "XXXX-XX-XX", {}, false, {}, false};
  ResolvedTimex whole_range;
  if (!timex.of.empty())
    whole_range = resolve(timex.of.front(), anchor);
  else if (anchor.published)
    whole_range = stretch_of(*anchor.published, TimeUnit::year, 0);
  if (!whole_range.days)
    return {};
  auto const range = *whole_range.days;
  bool const of_year = timex.of.empty() || range.grain == Grain::year;
  auto out = ResolvedTimex{};
  if (timex.unit == TimeUnit::week && timex.count == 0) { // "the week of 10 April"
    out = stretch_of(range.first, TimeUnit::week, 0);
  } else if (timex.weekday > 0) {
    Day const first = range.first + days{(timex.weekday + 7 - static_cast<int>(iso_weekday(range.first))) % 7};
    Day const last = range.last - days{(static_cast<int>(iso_weekday(range.last)) + 7 - timex.weekday) % 7};
    Day const day = timex.count < 0 ? last : first + days{7 * (timex.count - 1)};
    out = range.contains(day) ? on(DateRange::on(day), true) : ResolvedTimex{};
  } else if (timex.unit == TimeUnit::day) {
    Day const day = timex.count < 0 ? range.last : range.first + days{timex.count - 1};
    out = range.contains(day) ? on(DateRange::on(day), true) : ResolvedTimex{TimexType::DATE, {}, {}, false, {}, range.grain == Grain::month};
  } else if (timex.unit == TimeUnit::week || timex.unit == TimeUnit::weekend) {
    // The first week of a year is ISO week 1, that of a month the one that holds its first day.
    Day const start = of_year ? make_day(year_of(range.first), 1, 4).value_or(range.first) : range.first;
    Day const end = of_year ? make_day(year_of(range.first), 12, 28).value_or(range.last) : range.last;
    out = timex.count < 0 ? stretch_of(end, timex.unit, 0) : stretch_of(start, timex.unit, timex.count - 1);
  } else if (timex.unit == TimeUnit::month) {
    out = timex.count < 0 ? stretch_of(range.last, TimeUnit::month, 0) : stretch_of(range.first, TimeUnit::month, timex.count - 1);
  }
  out.anchored = whole_range.anchored;
  return out;
}

ResolvedTimex resolve_offset(FoundTimex const& timex, TimeAnchor const& anchor) {
  bool const vague = std::any_of(timex.lengths.begin(), timex.lengths.end(), [](Length const& l) { return l.vague; });
  if (vague)
    return vague_offset(timex.direction);
  if (!timex.of.empty()) {
    auto const base = resolve(timex.of.front(), anchor);
    auto const day = base.days ? moved_by_all(timex.direction < 0 ? base.days->first : base.days->last, timex.lengths, timex.direction) : std::nullopt;
    if (!day)
      return {};
    // "the year before 2015" is a year as well
    bool const years = base.days->grain == Grain::year && months_in(timex.lengths.back().unit) == 12;
    return on(years ? DateRange::year_of(*day) : DateRange::on(*day), base.anchored);
  }
  bool const told = timex.shift == Shift::before || timex.shift == Shift::after;
  auto const from = told ? anchor.narrative : anchor.published;
  if (!from || timex.lengths.empty())
    return {};
  if (auto const seconds = in_seconds(timex.lengths)) {
    if (!told && anchor.time)
      return moment(*anchor.time + timex.direction * *seconds, *from);
    bool const hours_only = *seconds < std::chrono::hours{48} && !told;
    return hours_only ? ResolvedTimex{TimexType::TIME, {}, DateRange{*from - days{timex.direction < 0 ? 2 : 0}, *from + days{timex.direction > 0 ? 2 : 0}, Grain::range}, true, {}, false} : ResolvedTimex{};
  }
  auto const lengths = in_whole_units(timex.lengths);
  auto const day = moved_by_all(*from, lengths, timex.direction);
  if (!day)
    return {};
  auto const unit = lengths.back().unit;
  bool const exact = unit == TimeUnit::day || lengths.size() > 1 || (timex.direction > 0 && (unit == TimeUnit::week || unit == TimeUnit::fortnight));
  return exact ? on(DateRange::on(*day), true) : stretch_of(*day, unit == TimeUnit::fortnight ? TimeUnit::week : unit, 0);
}

ResolvedTimex resolve_range(FoundTimex const& timex, TimeAnchor const& anchor) {
  auto first = resolve(timex.of.at(0), anchor), last = resolve(timex.of.at(1), anchor);
  if (timex.of.at(1).form == Form::reference && anchor.published)
    last = on(DateRange::on(*anchor.published), true);
  // "from Friday to Monday": the second end is the first one behind the first.
  if (first.days && last.days && last.days->last < first.days->first && timex.of.at(1).year == 0) {
    auto from = anchor;
    from.published = first.days->last;
    auto ahead = timex.of.at(1);
    ahead.future = true;
    last = resolve(ahead, from);
  }
  if (!first.days || !last.days || last.days->last < first.days->first)
    return {};
  Day const begin = first.days->first, end = last.days->first;
  auto const months = (year_of(end) - year_of(begin)) * 12 + static_cast<int>(month_of(end)) - static_cast<int>(month_of(begin));
  bool const whole_months = day_of_month(begin) == 1 && day_of_month(end) == 1 && first.days->grain != Grain::day && last.days->grain != Grain::day;
  auto const length = !whole_months ? fmt::format("P{}D", (end - begin).count()) : months % 12 == 0 ? fmt::format("P{}Y", months / 12) : fmt::format("P{}M", months);
  return {TimexType::DATE, fmt::format("({},{},{})", to_iso(begin), to_iso(end), length), DateRange{begin, last.days->last, Grain::range}, first.anchored || last.anchored, {}, false};
}

} // namespace recount
