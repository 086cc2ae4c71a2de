// SPDX-License-Identifier: Apache-2.0
// Durations and sets: their TIMEX3 values, and the days that "the past 24 hours" or "the next two weeks" cover.
#include "claims/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

using std::chrono::days;

bool clock_unit(TimeUnit unit) { return unit == TimeUnit::second || unit == TimeUnit::minute || unit == TimeUnit::hour; }

/// The letters behind the count, and by what it is multiplied.
struct UnitCode {
  std::string_view letters;
  int factor = 1;
};

UnitCode code_of(TimeUnit unit) {
  switch (unit) {
  case TimeUnit::minute: return {"M"};
  case TimeUnit::fortnight: return {"W", 2};
  case TimeUnit::half_year: return {"M", 6};
  case TimeUnit::fiscal_year:
  case TimeUnit::school_year: return {"Y"};
  case TimeUnit::none: return {"D"};
  default: return {name(unit)};
  }
}

ResolvedTimex resolve_set(FoundTimex const& timex) {
  ResolvedTimex out{TimexType::SET, {}, {}, false, {}, false};
  if (timex.weekday > 0)
    out.value = fmt::format("XXXX-WXX-{}", timex.weekday);
  else if (timex.month > 0)
    out.value = fmt::format("XXXX-{:02}", timex.month);
  else if (!timex.part.empty())
    out.value = timex.unit == TimeUnit::year ? "XXXX-" + timex.part : "XXXX-XX-XXT" + timex.part;
  else
    out.value = length_value(timex.lengths);
  return out;
}

} // namespace

std::string length_value(std::vector<Length> const& lengths) {
  std::string date, time;
  for (auto const& length : lengths) {
    auto const code = code_of(length.unit);
    auto const count = multiply(length.count, Decimal(code.factor));
    auto& part = clock_unit(length.unit) ? time : date;
    // Half an hour is written in minutes.
    auto const hours = length.unit == TimeUnit::hour && !length.vague ? subtract(length.count, Decimal::make(5, -1).value_or(Decimal())) : std::nullopt;
    if (hours && hours->whole())
      part += (hours->zero() ? "" : hours->to_string() + "H") + "30M";
    else
      part += (length.vague ? "X" : count.value_or(length.count).to_string()) + std::string(code.letters);
  }
  return "P" + date + (time.empty() ? "" : "T" + time);
}

ResolvedTimex resolve_length(FoundTimex const& timex, TimeAnchor const& anchor) {
  if (timex.form == FoundTimex::Form::set)
    return resolve_set(timex);
  ResolvedTimex out{TimexType::DURATION, length_value(timex.lengths), {}, false, {}, false};
  bool const ends_now = timex.shift == Shift::past, begins_now = timex.shift == Shift::next;
  if (!anchor.published || (!ends_now && !begins_now) || timex.lengths.empty())
    return out;
  auto length = timex.lengths.front();
  if (clock_unit(length.unit)) { // whole days: the past 24 hours reach into the day before
    auto const day = divide(length.count, Decimal(length.unit == TimeUnit::hour ? 24 : length.unit == TimeUnit::minute ? 1440 : 86400), 0);
    length = {std::max(day.value_or(Decimal(1)), Decimal(1)), TimeUnit::day, length.vague};
  }
  auto const other = moved(*anchor.published, length, ends_now ? -1 : 1);
  if (other)
    out.days = DateRange{std::min(*other, *anchor.published), std::max(*other, *anchor.published), Grain::range};
  out.anchored = other.has_value();
  return out;
}

} // namespace recount
