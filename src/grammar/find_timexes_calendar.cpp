// SPDX-License-Identifier: Apache-2.0
// Days and months by name: "Sunday, 9 January 2022", "January 9", "the 29th", "early May", "18 and 19 June".
#include "grammar/time_words.hpp"

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

At skip_comma(TimeWords const& w, At at) { return w.mark(at, ',') ? at + 1 : at; }

/// The name of a month. "may" and "march" need a capital; "May" at the start of a sentence also a day or year beside it.
std::optional<TimeWords::Entry> month_at(TimeWords const& w, At at) {
  auto const month = w.entry(at, Kind::month);
  bool const other_word = w.has(at, Kind::modal) || w.has(at, Kind::predicate) || w.has(at, Kind::noun) || w.has(at, Kind::event) || w.words(at) == "mar";
  // "Theresa May said": a surname.
  bool const surname = other_word && at > w.s.first + 1 && w.token(at - 1).capital && w.plain(at - 1);
  return month && !surname && (w.token(at).capital || !other_word) ? month : std::nullopt;
}

/// A month alone that is more likely another word: "May I", "April Jones", "the august judges", "Jan said".
bool doubtful(TimeWords const& w, At at, At end) {
  bool const opened = at > w.s.first && (w.has(at - 1, Kind::preposition) || w.has(at - 1, Kind::time_modifier) || w.mark(at - 1, '-') || w.particle(at - 1, "of"));
  bool const other_word = w.has(at, Kind::modal) || w.has(at, Kind::predicate);
  bool const before_name = w.inside(end) && w.token(end).capital && w.plain(end) && !w.is_number(end);
  bool const short_form = w.words(at).size() <= 3;
  return w.token(at).capital ? !opened && (other_word || before_name || short_form) : !w.closed(end);
}

/// Behind a day and month: the year, if there is one: ", 2022", " of 1995", " in 2020", " '58".
At take_year(TimeWords const& w, At end, FoundTimex& out) {
  bool const apostrophe = w.inside(end) && w.token(end).kind >= TokenKind::quote_open && !w.glued(end) && w.glued(end + 1);
  if (auto const year = apostrophe ? w.digits(end + 1, 2) : std::nullopt; year && w.words(end + 1).size() == 2 && w.closed(end + 2)) {
    out.year = *year;
    out.short_year = true;
    return end + 2;
  }
  for (At at : {end, skip_comma(w, end), w.particle(end, "of") || w.particle(end, "in") ? end + 1 : end, w.mark(end, '-') && w.glued(end) ? end + 1 : end}) {
    auto const year = w.year_digits(at);
    bool const counted = year && at > end && w.mark(end, ',') && !w.closed(at + 1) && !w.is_number(at + 1) && !w.token(at + 1).capital && !w.entry(at + 1, Kind::day_part);
    if (year && !counted) {
      out.year = *year;
      return at + 1;
    }
    if (auto const said = at == skip_comma(w, end) ? w.year_words(at) : std::nullopt) {
      out.year = said->whole();
      return said->end;
    }
  }
  return end;
}

/// "9 January", "the 9th of January", "ninth of January".
At day_then_month(TimeWords const& w, At at, FoundTimex& out) {
  At const first = w.particle(at, "the") ? at + 1 : at;
  auto const day = w.day_number(first);
  if (!day || (at > w.s.first && w.has(at - 1, Kind::currency)))
    return at;
  At month_begin = w.particle(day->end, "of") ? day->end + 1 : day->end;
  if (w.mark(month_begin, '-') && w.glued(month_begin))
    ++month_begin;
  auto const month = month_at(w, month_begin);
  if (!month)
    return at;
  out.form = Form::day;
  out.day = day->whole();
  out.month = month->word->number;
  return take_year(w, month->end, out);
}

/// "January 9", "Jan. 9th", "April the ninth".
At month_then_day(TimeWords const& w, At at, FoundTimex& out) {
  auto const month = month_at(w, at);
  if (!month)
    return at;
  out.month = month->word->number;
  At const first = w.particle(month->end, "the") ? month->end + 1 : month->end;
  auto const day = w.year_digits(first) ? std::nullopt : w.day_number(first);
  bool const clock = day && w.mark(day->end, ':') && w.glued(day->end);
  if (!day || clock || (first > month->end && !w.ordinal(first)) || w.year_words(first)) {
    out.form = Form::month;
    auto const end = take_year(w, month->end, out);
    return end == month->end && doubtful(w, at, end) ? at : end;
  }
  out.form = Form::day;
  out.day = day->whole();
  return take_year(w, day->end, out);
}

/// "18 [and 19 June]", "3[-9 May]": a day whose month stands behind the next one.
At day_of_later_month(TimeWords const& w, At at, FoundTimex& out) {
  auto const day = w.day_number(w.particle(at, "the") ? at + 1 : at);
  if (!day)
    return at;
  bool const joined = w.particle(day->end, "and") || w.particle(day->end, "or") || w.mark(day->end, ',') || w.cue(day->end, "through") > day->end;
  FoundTimex next;
  auto const end = joined ? day_then_month(w, day->end + 1, next) : at;
  if (end <= day->end + 1)
    return at;
  out.form = Form::day;
  out.day = day->whole();
  out.month = next.month;
  out.year = next.year;
  return day->end;
}

/// "the 29th", "on 29th": a day of the month that stands alone.
At bare_day(TimeWords const& w, At at, FoundTimex& out) {
  bool const article = w.particle(at, "the");
  auto const day = w.ordinal(article ? at + 1 : at);
  bool const opened = w.cued(at, "opens_day");
  if (!day || !opened || day->whole() < 1 || day->whole() > 31 || !w.is_number(article ? at + 1 : at) || !w.closed(day->end) || w.particle(day->end, "of") || w.particle(day->end, "and"))
    return at;
  out.form = Form::day;
  out.day = day->whole();
  return day->end;
}

/// "monday 21", "Tuesday the eleventh", behind the weekday.
At weekday_then_day(TimeWords const& w, At at, FoundTimex& out) {
  At const first = w.particle(at, "the") ? at + 1 : at;
  auto const day = w.day_number(first);
  if (!day || !w.closed(day->end) || w.mark(day->end, ':') || w.mark(day->end, '-') || w.mark(day->end, '/') || (first == at && !w.is_number(first)) ||
      (first > at && !w.ordinal(first)) || w.entry(day->end, Kind::day_part))
    return at;
  out.form = Form::day;
  out.day = day->whole();
  return day->end;
}

Phase phase_of(std::string_view id) { return from_name<Phase>(id).value_or(Phase::none); }

} // namespace

At read_named_day(TimeWords const& w, At at, FoundTimex& out) {
  if (auto const modifier = w.entry(at, Kind::time_modifier); modifier && modifier->word->id == "next") { // "next 6th of April"
    auto const end = day_then_month(w, modifier->end, out);
    out.shift = Shift::next;
    return end > modifier->end ? end : at;
  }
  if (auto const modifier = w.entry(at, Kind::time_modifier); modifier && phase_of(modifier->word->id) != Phase::none) {
    At const next = w.mark(modifier->end, '-') ? modifier->end + 1 : w.particle(modifier->end, "in") || w.particle(modifier->end, "on") ? modifier->end + 1 : modifier->end;
    auto const end = month_at(w, next) ? month_then_day(w, next, out) : next;
    out.phase = phase_of(modifier->word->id);
    return end > next ? end : at;
  }
  At begin = at;
  auto weekday = w.entry(at, Kind::weekday);
  if (weekday && w.words(at).size() <= 4 && !w.token(at).capital) // "they wed 5 May"
    weekday.reset();
  if (weekday) {
    begin = skip_comma(w, weekday->end);
  }
  for (auto const read : {day_then_month, month_then_day, day_of_later_month, bare_day}) {
    FoundTimex date;
    auto const end = read(w, begin, date);
    if (end == begin || (weekday && date.form == Form::month))
      continue;
    out = date;
    if (weekday)
      out.weekday = weekday->word->number;
    return end;
  }
  if (weekday && weekday->end == begin) {
    FoundTimex date;
    if (auto const end = weekday_then_day(w, weekday->end, date); end > weekday->end) {
      out = date;
      out.weekday = weekday->word->number;
      return end;
    }
  }
  return at;
}

} // namespace recount
