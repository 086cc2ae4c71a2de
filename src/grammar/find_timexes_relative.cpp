// SPDX-License-Identifier: Apache-2.0
// Times seen from the report or the narrative: "last Sunday", "yesterday evening", "earlier this week".
#include "grammar/time_words.hpp"

#include <array>
#include <utility>

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

/// A modifier and what it says; `end` behind it.
struct Modifier {
  Shift shift = Shift::none;
  Phase phase = Phase::none;
  At end = 0;
};

std::optional<Modifier> modifier_at(TimeWords const& w, At at) {
  auto const found = w.entry(at, Kind::time_modifier);
  if (!found)
    return std::nullopt;
  return Modifier{from_name<Shift>(found->word->id).value_or(Shift::none), from_name<Phase>(found->word->id).value_or(Phase::none), found->end};
}

/// "last", "early this", "late last", "earlier this", "the past": one or two modifiers.
Modifier modifiers(TimeWords const& w, At at) {
  Modifier out{Shift::none, Phase::none, at};
  for (int n = 0; n < 2; ++n) {
    At next = out.end;
    if (n > 0 && out.phase != Phase::none && (w.particle(next, "the") || w.mark(next, '-') || w.particle(next, "on")))
      ++next;
    auto const found = modifier_at(w, next);
    if (!found || (found->shift != Shift::none && out.shift != Shift::none))
      break;
    if (found->shift != Shift::none)
      out.shift = found->shift;
    else
      out.phase = found->phase;
    out.end = found->end;
  }
  return out;
}

/// "of next week", "last week" behind a weekday.
At take_week(TimeWords const& w, At end, FoundTimex& out) {
  At const at = w.particle(end, "of") || w.mark(end, ',') ? end + 1 : end;
  FoundTimex week;
  auto const behind = read_period(w, at, week);
  if (behind == at || week.form != Form::period || (week.unit != TimeUnit::week && week.unit != TimeUnit::fortnight))
    return end;
  out.of.push_back(std::move(week));
  return behind;
}

/// "that week": the one told of.
At told_period(TimeWords const& w, At at, FoundTimex& out) {
  At const name = w.cue(at, "that");
  At end = name;
  auto const unit = w.unit(name, end);
  if (!unit || w.plural(end) || !w.closed(end) || (w.mark(end, '-') && w.glued(end)) || *unit == TimeUnit::second || *unit == TimeUnit::minute)
    return at;
  out.form = Form::period;
  out.unit = *unit;
  out.shift = Shift::same;
  return end;
}

/// "last May", "late last July", behind the modifier.
At shifted_month(TimeWords const& w, At at, At name, FoundTimex& out) {
  auto const month = w.entry(name, Kind::month);
  if (out.shift == Shift::none || !month || (!w.token(name).capital && w.has(name, Kind::modal)) || w.is_number(month->end))
    return at;
  out.form = Form::month;
  out.month = month->word->number;
  return month->end;
}

/// A unit behind "last", "this", "the next" …; false where it names no time.
bool settle_shift(bool article, FoundTimex& out) {
  out.count = 1;
  // "the next day" is seen from the day last told of; "the last day" is one of something.
  if (out.unit == TimeUnit::day && out.shift == Shift::last)
    return false;
  if (out.unit == TimeUnit::day && article && out.shift == Shift::next)
    out.shift = Shift::after;
  // "the past week" ends now, "the next decade" begins now: lengths.
  if (out.shift == Shift::past || (out.unit == TimeUnit::decade && out.shift != Shift::current)) {
    out.form = Form::duration;
    out.lengths = {{Decimal(1), out.unit, false}};
  }
  return true;
}

/// "the week before last", "the day after Christmas", "the year before 2015", behind the unit.
At counted_from(TimeWords const& w, At end, FoundTimex& out) {
  for (int const direction : {-1, 1}) {
    auto const from = w.cue(end, direction < 0 ? "before" : "after");
    if (from == end)
      continue;
    auto const twice = modifier_at(w, from);
    if (twice && twice->shift == (direction < 0 ? Shift::last : Shift::next) && w.closed(twice->end)) {
      out.shift = twice->shift;
      out.count = 2;
      return twice->end;
    }
    FoundTimex base;
    auto const behind = read_base(w, from, base);
    if (behind == from || base.form == Form::period || base.form == Form::day_word)
      continue;
    out.form = Form::offset;
    out.direction = direction;
    out.lengths = {{Decimal(1), out.unit, false}};
    out.of.push_back(std::move(base));
    return behind;
  }
  return end;
}

/// "the year", "the day before": the one of the report, or one seen from the narrative.
At period_of_article(TimeWords const& w, At at, At end, FoundTimex& out) {
  if (auto const behind = counted_from(w, end, out); behind > end)
    return behind;
  constexpr std::array directions{std::pair{IdKey("before"), Shift::before}, std::pair{IdKey("earlier"), Shift::before}, std::pair{IdKey("after"), Shift::after},
                                  std::pair{IdKey("later"), Shift::after}};
  for (auto const& [id, shift] : directions)
    if (auto const behind = w.cue(end, id); behind > end) {
      out.shift = shift;
      out.indefinite = !w.closed(behind) || w.has(behind, Kind::determiner) || w.has(behind, Kind::pronoun);
      return out.indefinite ? end : behind;
    }
  bool const relative = w.has(end, Kind::pronoun) || w.has(end, Kind::determiner) || w.cue(end, "reads_back") > end;
  if (!w.closed(end) || w.particle(end, "of") || relative)
    return at;
  out.shift = Shift::current;
  return end;
}

} // namespace

At read_weekday(TimeWords const& w, At at, FoundTimex& out) {
  At begin = w.particle(at, "the") ? at + 1 : at;
  auto const modifier = modifiers(w, begin);
  At const name = modifier.end > begin && (w.particle(modifier.end, "on") || w.particle(modifier.end, "the")) ? modifier.end + 1 : modifier.end;
  auto const day = w.entry(name, Kind::weekday);
  if (!day || (begin > at && modifier.shift == Shift::none))
    return at;
  // "he sat.", "in The Sun.": short forms need a capital and a date beside them. "Sunday Times" is a name.
  bool const short_word = day->end == name + 1 && w.words(name).size() <= 4;
  bool const named = w.inside(day->end) && w.token(day->end).capital && w.cue(day->end, "of_newspaper") > day->end;
  bool const beside = w.is_number(day->end) || w.has(day->end, Kind::month) || w.has(day->end, Kind::day_part) || w.cued(name, "opens_day") || w.mark(day->end, ',');
  bool const plain = !w.token(name).capital && !w.closed(day->end) && !w.has(day->end, Kind::day_part) && !w.is_number(day->end);
  FoundTimex part;
  bool const nth = begin > at && w.particle(day->end, "of") && read_part_of(w, at, part) > day->end; // "the last Monday of May"
  if (nth || named || plain || (short_word && (!w.token(name).capital || !beside || (name > w.s.first && w.has(name - 1, Kind::determiner)))))
    return at;
  out.form = Form::weekday;
  out.weekday = day->word->number;
  out.shift = modifier.shift;
  out.phase = modifier.phase;
  out.indefinite = at > w.s.first && w.particle(at - 1, "a") && out.shift == Shift::none && w.words(at - 1).size() <= 2;
  return take_week(w, day->end, out);
}

namespace {

/// "that evening", "the morning of 21 March", "later in the afternoon": a part of a day that is named beside it or told of.
At part_of_told_day(TimeWords const& w, At at, FoundTimex& out) {
  bool const that = w.cue(at, "that") > at;
  if (!that && !w.particle(at, "the"))
    return at;
  auto const part = w.entry(at + 1, Kind::day_part);
  if (!part || part->word->id.size() != 2 || part->word->id[1] == 'M')
    return at;
  out.form = Form::period;
  out.unit = TimeUnit::day;
  out.shift = Shift::same;
  if (!that && w.particle(part->end, "of")) {
    FoundTimex day;
    auto const behind = read_base(w, part->end + 1, day);
    bool const dated = day.form == Form::day || day.form == Form::weekday || day.form == Form::holiday || day.form == Form::day_word;
    if (behind == part->end + 1 || !dated || !day.part.empty())
      return at;
    out = std::move(day);
    out.part = part->word->id;
    return behind;
  }
  out.part = part->word->id;
  return w.closed(part->end) && (that || w.cued(at, "within_day")) ? part->end : at;
}

/// "overnight Sunday", "overnight into Monday", "overnight on Friday", behind the first word.
At night_of_weekday(TimeWords const& w, At end, FoundTimex& out) {
  auto const into = w.cue(end, "into");
  FoundTimex day;
  auto const behind = read_weekday(w, into > end ? into : w.particle(end, "on") ? end + 1 : end, day);
  if (day.weekday == 0 || day.shift != Shift::none || w.possessive(behind))
    return end;
  if (into > end) {
    out.of.push_back(std::move(day));
  } else {
    out = std::move(day);
    out.part = "NI";
  }
  return behind;
}

} // namespace

At read_day_word(TimeWords const& w, At at, FoundTimex& out) {
  auto const before = modifiers(w, at);
  At begin = before.shift == Shift::none ? before.end : at;
  auto const word = w.entry(begin, Kind::day_word);
  out.form = Form::day_word;
  if (word) {
    out.phase = before.phase;
    out.count = word->word->number;
    out.part = word->word->id == "tonight" ? "NI" : word->word->id == "overnight" ? "overnight" : "";
    return out.part == "overnight" ? night_of_weekday(w, word->end, out) : word->end;
  }
  if (auto const end = part_of_told_day(w, at, out); end > at)
    return end;
  out.form = Form::day_word;
  // "this morning", "last night", "late last night", "the previous evening".
  auto const modifier = modifiers(w, w.particle(at, "the") ? at + 1 : at);
  auto const part = modifier.shift == Shift::none ? std::nullopt : w.entry(modifier.end, Kind::day_part);
  if (!part || part->word->id.size() != 2 || part->word->id[1] == 'M')
    return at;
  out.part = part->word->id;
  out.phase = modifier.phase;
  if (modifier.shift == Shift::current)
    return part->end;
  if (modifier.shift == Shift::last && part->word->id == "NI" && !w.particle(at, "the")) {
    out.count = -1;
    return part->end;
  }
  out.form = Form::period;
  out.unit = TimeUnit::day;
  out.shift = modifier.shift == Shift::last ? Shift::before : modifier.shift == Shift::next ? Shift::after : modifier.shift;
  return part->end;
}

At read_period(TimeWords const& w, At at, FoundTimex& out) {
  if (w.cue(at, "that") > at)
    return told_period(w, at, out);
  At const begin = w.particle(at, "the") ? at + 1 : at;
  auto const modifier = modifiers(w, begin);
  bool const in_the = modifier.phase != Phase::none && w.particle(modifier.end, "in") && w.particle(modifier.end + 1, "the"); // "earlier in the week"
  At const name = in_the ? modifier.end + 2 : modifier.end > begin && w.particle(modifier.end, "the") ? modifier.end + 1 : modifier.end;
  out.form = Form::period;
  out.shift = modifier.shift;
  out.phase = modifier.phase;
  At end = name;
  auto const unit = w.unit(name, end);
  if (!unit)
    return shifted_month(w, at, name, out);
  out.unit = *unit;
  bool const tiny = *unit == TimeUnit::second || *unit == TimeUnit::minute || *unit == TimeUnit::hour;
  if (tiny || w.plural(end) || (w.mark(end, '-') && w.glued(end)))
    return at;
  if (modifier.shift != Shift::none)
    return settle_shift(begin > at, out) ? end : at;
  bool const article = begin > at || name > modifier.end;
  if (modifier.phase == Phase::none && *unit != TimeUnit::weekend)
    return article ? period_of_article(w, at, end, out) : at;
  out.shift = Shift::current;
  return end;
}

} // namespace recount
