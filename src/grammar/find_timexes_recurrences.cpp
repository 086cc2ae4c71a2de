// SPDX-License-Identifier: Apache-2.0
// What comes round again: "every Monday", "every two weeks", "once a month", "daily".
#include "grammar/time_words.hpp"

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

/// "every Monday", "every other day", "each year", "every two weeks".
At every(TimeWords const& w, At at, FoundTimex& out) {
  auto const other = w.cue(at, "every_other");
  At const begin = other > at ? other : w.cue(at, "every");
  if (begin == at)
    return at;
  int const step = other > at ? 2 : 1;
  At end = begin;
  if (auto const unit = w.unit(begin, end); unit && !w.plural(end)) {
    out.lengths = {{Decimal(step), *unit, false}};
    return end;
  }
  if (w.is_number(begin) || w.has(begin, Kind::number_word)) {
    Length length;
    auto const behind = read_one_length(w, begin, length);
    if (behind > begin)
      out.lengths = {length};
    return behind > begin ? behind : at;
  }
  if (auto const day = w.entry(begin, Kind::weekday)) {
    out.weekday = day->word->number;
    return day->end;
  }
  if (auto const month = w.entry(begin, Kind::month); month && w.token(begin).capital) {
    out.month = month->word->number;
    return month->end;
  }
  for (auto const kind : {Kind::day_part, Kind::season})
    if (auto const part = w.entry(begin, kind); part && part->word->id.size() == 2) {
      out.part = part->word->id;
      out.unit = kind == Kind::day_part ? TimeUnit::day : TimeUnit::year;
      return part->end;
    }
  return at;
}

/// "once a week", "5,000 people a day".
At per_unit(TimeWords const& w, At at, FoundTimex& out) {
  if (!w.particle(at, "a") || at == w.s.first || w.particle(at, "slash"))
    return at;
  At end = at + 1;
  auto const unit = w.unit(at + 1, end);
  if (!unit || w.plural(end) || *unit == TimeUnit::second || !w.closed(end) || (w.mark(end, '-') && w.glued(end)))
    return at;
  bool const rate = w.cued(at, "times") || w.is_number(at - 1) || w.has(at - 1, Kind::noun) || w.has(at - 1, Kind::unit);
  bool const follows = w.cue(end, "after_length") > end && !w.particle(end, "of");
  if (!rate || follows)
    return at;
  out.lengths = {{Decimal(1), *unit, false}};
  return end;
}

} // namespace

At read_recurrence(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::set;
  bool const name = w.inside(at) && w.token(at).capital && at > w.s.first && w.entry(at, Kind::recurrence) && w.token(at).word != 0 && !w.has(at, Kind::weekday);
  if (auto const word = w.entry(at, Kind::recurrence); word && !(name && word->word->id != "weekday")) {
    if (auto const unit = from_name<TimeUnit>(word->word->id))
      out.lengths = {{Decimal(word->word->number), *unit, false}};
    else
      out.weekday = word->word->number;
    return word->end;
  }
  for (auto const read : {every, per_unit}) {
    FoundTimex found;
    if (auto const end = read(w, at, found); end > at) {
      found.form = Form::set;
      out = std::move(found);
      return end;
    }
  }
  return at;
}

} // namespace recount
