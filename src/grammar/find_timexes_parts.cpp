// SPDX-License-Identifier: Apache-2.0
// Parts of a longer time: "the first week of May", "week 27 of last year", "the last Monday of 2019"; and the times that have parts.
#include "grammar/time_words.hpp"

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

/// "week 10", "the week [of 10 April]", behind the unit.
At number_of_week(TimeWords const& w, At at, At end, FoundTimex& out) {
  out.unit = TimeUnit::week;
  if (auto const number = w.digits(end, 2); number && *number >= 1 && *number <= 53) {
    out.count = *number;
    return end + 1;
  }
  return w.particle(end, "of") ? end : at;
}

/// "third Monday", "last week": which one of its kind.
At nth_of_kind(TimeWords const& w, At at, FoundTimex& out) {
  auto const last = w.entry(at, Kind::time_modifier);
  auto const nth = w.ordinal(at);
  if (!nth && !(last && last->word->id == name(Shift::last)))
    return at;
  At const kind = nth ? nth->end : last->end;
  out.count = nth ? nth->whole() : -1;
  if (auto const day = w.entry(kind, Kind::weekday)) {
    out.weekday = day->word->number;
    return day->end;
  }
  At end = kind;
  auto const unit = w.unit(kind, end);
  bool const parts = unit && (*unit == TimeUnit::week || *unit == TimeUnit::day || *unit == TimeUnit::month || *unit == TimeUnit::weekend);
  out.unit = parts ? *unit : out.unit;
  return parts ? end : at;
}

} // namespace

At read_part_of(TimeWords const& w, At at, FoundTimex& out) {
  At const begin = w.particle(at, "the") ? at + 1 : at;
  out.form = Form::part_of;
  At unit_end = begin;
  auto const unit = w.unit(begin, unit_end);
  bool const week = unit && *unit == TimeUnit::week;
  At const end = week ? number_of_week(w, begin, unit_end, out) : nth_of_kind(w, begin, out);
  if (end == begin)
    return at;
  if (!w.particle(end, "of")) {
    if (week)
      return end;
    // "the 99th day" is a day that only the story knows.
    out.indefinite = true;
    return out.unit == TimeUnit::day && out.count > 0 && begin > at && w.closed(end) ? end : at;
  }
  FoundTimex whole;
  auto const behind = read_base(w, end + 1, whole);
  if (behind == end + 1) // "week 10 of the trial"
    return week && out.count != 0 ? end : at;
  out.of.push_back(std::move(whole));
  return behind;
}

At read_base(TimeWords const& w, At at, FoundTimex& out) {
  for (TimexReader const read : {TimexReader(read_numeric_day), TimexReader(read_named_day), TimexReader(read_weekday), TimexReader(read_day_word),
                                 TimexReader(read_named_stretch), TimexReader(read_period)}) {
    FoundTimex found;
    if (auto const end = read(w, at, found); end > at && found.form != Form::reference) {
      out = std::move(found);
      return end;
    }
  }
  At const digits = w.cue(at, "year");
  if (auto const value = w.year_digits(digits)) {
    out = {};
    out.form = Form::year;
    out.year = *value;
    return digits + 1;
  }
  return at;
}

} // namespace recount
