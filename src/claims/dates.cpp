// SPDX-License-Identifier: Apache-2.0
#include "claims/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

using std::chrono::days;
using Form = FoundTimex::Form;

/// "2022-01-09T14:30:00+06:00": the time as written, in the zone of the dateline.
std::optional<std::chrono::seconds> time_of(std::string_view published) {
  auto const digit = [&](std::size_t at) { return published[at] - '0'; };
  if (published.size() < 16 || (published[10] != 'T' && published[10] != ' ') || published[13] != ':')
    return std::nullopt;
  int const hours = digit(11) * 10 + digit(12), minutes = digit(14) * 10 + digit(15);
  int const seconds = published.size() >= 19 && published[16] == ':' ? digit(17) * 10 + digit(18) : 0;
  return std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
}

ResolvedTimex resolve_day_word(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (!anchor.published)
    return {};
  auto const named = timex.of.empty() ? std::nullopt : resolve(timex.of.front(), anchor).days; // "overnight into Monday"
  Day const day = named ? named->first : *anchor.published + days{timex.count};
  auto out = on(DateRange::on(day), true);
  if (timex.part == "overnight") {
    out.type = TimexType::TIME;
    out.value = to_iso(day - days{1}) + "TNI";
    out.days = DateRange{day - days{1}, day, Grain::range};
  }
  return out;
}

ResolvedTimex without_time(FoundTimex const& timex, TimeAnchor const& anchor) {
  switch (timex.form) {
  case Form::day:
    return resolve_day(timex, anchor);
  case Form::month:
  case Form::year:
  case Form::decade:
  case Form::century:
  case Form::season:
  case Form::quarter:
  case Form::holiday:
    return resolve_calendar(timex, anchor);
  case Form::weekday:
    return resolve_weekday(timex, anchor);
  case Form::day_word:
    return resolve_day_word(timex, anchor);
  case Form::period:
    return resolve_period(timex, anchor);
  case Form::part_of:
    return resolve_part_of(timex, anchor);
  case Form::offset:
    return resolve_offset(timex, anchor);
  case Form::duration:
  case Form::set:
    return resolve_length(timex, anchor);
  case Form::range:
    return resolve_range(timex, anchor);
  case Form::reference:
    return {TimexType::DATE, timex.part, {}, false, {}, false};
  case Form::clock:
    break;
  }
  auto const day = anchor.narrative ? anchor.narrative : anchor.published;
  return day ? on(DateRange::on(*day), true) : ResolvedTimex{};
}

} // namespace

TimeAnchor::TimeAnchor(Report const& report) : published(report.published_day), time(time_of(report.published)) {}

ResolvedTimex on(DateRange const& range, bool anchored) { return {TimexType::DATE, to_iso(range), range, anchored, {}, false}; }

std::string clock_value(ClockTime const& time) {
  if (time.precision == ClockTime::Precision::hour)
    return fmt::format("T{:02}", time.hour);
  if (time.precision == ClockTime::Precision::minute)
    return fmt::format("T{:02}:{:02}", time.hour, time.minute);
  return fmt::format("T{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
}

DateRange narrowed(DateRange const& range, Phase phase, std::optional<Day> published) {
  if (range.first == range.last)
    return range;
  auto out = range;
  auto const length = (range.last - range.first).count() + 1;
  switch (phase) {
  case Phase::none:
    return range;
  case Phase::start:
    out.last = range.first + days{(length + 2) / 3 - 1};
    break;
  case Phase::mid:
    out.first = range.first + days{length / 3};
    out.last = range.last - days{length / 3};
    break;
  case Phase::end:
  case Phase::close:
    out.first = range.last - days{(length + 2) / 3 - 1};
    break;
  case Phase::earlier:
    if (published && range.contains(*published))
      out.last = *published;
    break;
  case Phase::later:
    if (published && range.contains(*published))
      out.first = *published;
    break;
  }
  out.grain = Grain::range;
  return out;
}

ResolvedTimex resolve(FoundTimex const& timex, TimeAnchor const& anchor) {
  auto out = without_time(timex, anchor);
  bool const timed = timex.clock || (timex.part.size() == 2 && timex.form != Form::season && timex.form != Form::set && timex.form != Form::holiday);
  if (timed) {
    out.type = TimexType::TIME;
    if (!out.value.empty())
      out.value += timex.clock ? clock_value(*timex.clock) : "T" + timex.part;
  }
  bool const close = timex.phase == Phase::close && !timed && (timex.form == Form::weekday || timex.form == Form::day_word) && !out.value.empty();
  if (close) {
    out.type = TimexType::TIME;
    out.value += "T23:59:59";
  }
  if (out.days)
    out.days = narrowed(*out.days, timex.phase, anchor.published);
  return out;
}

} // namespace recount
