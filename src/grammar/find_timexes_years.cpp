// SPDX-License-Identifier: Apache-2.0
// Years and what is longer or shorter by name: "2019", "the 1990s", "20th century", "Q3 2019", "last summer", "Easter".
#include "grammar/time_words.hpp"

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

/// The modifier that begins at the token, if it is one of place in time: last, this, next …
std::optional<Shift> shift_at(TimeWords const& w, At at, At& end) {
  auto const modifier = w.entry(at, Kind::time_modifier);
  if (!modifier)
    return std::nullopt;
  auto const shift = from_name<Shift>(modifier->word->id);
  if (shift)
    end = modifier->end;
  return shift;
}

/// "2022", "of 2022", "of last year": the year of something. False where none stands there.
bool take_year_of(TimeWords const& w, At& end, FoundTimex& out) {
  At at = w.particle(end, "of") || w.particle(end, "in") ? end + 1 : end;
  if (auto const year = w.year_digits(at)) {
    out.year = *year;
    end = at + 1;
    return true;
  }
  if (at == end)
    return false;
  FoundTimex base;
  auto const behind = read_base(w, at, base);
  bool const of_year = base.form == Form::year || (base.form == Form::period && (base.unit == TimeUnit::year || base.unit == TimeUnit::fiscal_year));
  if (behind == at || !of_year)
    return false;
  out.of.push_back(std::move(base));
  end = behind;
  return true;
}

/// True if the word behind the digits is counted by them: "2010 people". Behind an article an event has its year: "the 2010 floods".
bool counted(TimeWords const& w, At next, bool determined) {
  if (w.closed(next) || w.possessive(next))
    return false;
  auto const word = w.words(next);
  if (determined && (!w.has(next, Kind::noun) || w.has(next, Kind::event)))
    return false;
  bool const plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
  return w.is_number(next) || w.has(next, Kind::unit) || w.has(next, Kind::scale) || w.has(next, Kind::age_word) ||
         (!w.token(next).capital && plural) || w.cue(next, "no_year_after") > next;
}

/// "the state has 2053 confirmed cases": a verb before, and what is counted behind a participle or an adjective.
bool counted_object(TimeWords const& w, At at) {
  At const verb = at > w.s.first + 2 && w.particle(at - 1, "than") ? at - 2 : at;   // "has more than 2000 confirmed cases"
  if (verb == w.s.first || !w.has(verb - 1, Kind::auxiliary) || !w.inside(at + 1) || w.token(at + 1).kind != TokenKind::word || w.token(at + 1).capital)
    return false;
  bool const participle = w.has(at + 1, Kind::cue) || !w.closed(at + 1);
  At const noun = w.inside(at + 3) && !w.has(at + 2, Kind::noun) && !w.closed(at + 2) ? at + 3 : at + 2;   // "confirmed cholera cases"
  return participle && w.has(noun, Kind::noun) && counted(w, noun, false);
}

bool money_or_hedge_before(TimeWords const& w, At at) {
  if (at == w.s.first)
    return false;
  return w.has(at - 1, Kind::currency) || (w.has(at - 1, Kind::hedge_before) && !w.cued(at, "opens_year"));
}

At year_alone(TimeWords const& w, At at, FoundTimex& out) {
  auto const year = w.year_digits(at);
  bool const named = at > w.s.first && (w.has(at - 1, Kind::determiner) || w.possessive(at - 1) || w.has(at - 1, Kind::season) || w.has(at - 1, Kind::month));
  bool const part_of_number = w.glued(at) && at > w.s.first && !w.mark(at - 1, '(') && !w.mark(at - 1, '-') && !w.mark(at - 1, '=') && !w.mark(at - 1, '~') &&
                              !w.mark(at - 1, '/') && w.token(at - 1).kind != TokenKind::quote_open;
  bool const name = at > w.s.first && w.has(at - 1, Kind::designation) && !w.cued(at, "year");   // "Resolution 1973"
  bool const behind_number = at > w.s.first + 1 && w.glued(at) && w.mark(at - 1, '-') && w.is_number(at - 2) && !w.year_digits(at - 2);   // "555-1234"
  if (!year || name || part_of_number || behind_number || money_or_hedge_before(w, at) || counted(w, at + 1, named) || counted_object(w, at) || (w.glued(at + 1) && w.has(at + 1, Kind::unit)) || w.mark(at + 1, '%'))
    return at;
  bool const opened = w.cued(at, "opens_year");
  bool const near = *year >= 1900 && *year <= 2099;
  At const link = w.cue(at + 1, "through");
  bool const range = link > at + 1 && w.year_digits(link);
  if (near ? !(opened || named || range || w.closed(at + 1)) : !(opened && w.closed(at + 1)))
    return at;
  out.form = Form::year;
  out.year = *year;
  return at + 1;
}

/// "fiscal year 2008", "school year 2008".
At year_of_its_own(TimeWords const& w, At at, FoundTimex& out) {
  At end = at;
  auto const unit = w.unit(at, end);
  auto const year = unit && (*unit == TimeUnit::fiscal_year || *unit == TimeUnit::school_year) ? w.year_digits(end) : std::nullopt;
  if (!year)
    return at;
  out.form = Form::year;
  out.unit = *unit;
  out.year = *year;
  return end + 1;
}

/// "nineteen ninety six" behind "in" or "year"; "two thousand" only there, as "a crowd of two thousand" is none.
At year_in_words(TimeWords const& w, At at, FoundTimex& out) {
  if (!w.has(at, Kind::number_word) || !w.cued(at, "opens_year"))
    return at;
  auto const year = w.year_words(at);
  auto const number = w.cardinal(at);
  bool const counts = year && number && number->end == year->end && !w.particle(at - 1, "in") && !w.cued(at, "since") && !w.cued(at, "year");
  if (!year || counts || !w.closed(year->end))
    return at;
  out.form = Form::year;
  out.year = year->whole();
  return year->end;
}

/// "1990s", "1990's", "the '80s", "the nineties".
At decade(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::decade;
  if (auto const word = w.entry(at, Kind::time_reference); word && word->word->id == "decade") {
    out.year = word->word->number;
    out.short_year = true;
    bool const named = at > w.s.first && (w.particle(at - 1, "the") || w.particle(at - 1, "in") || w.has(at - 1, Kind::time_modifier) || w.mark(at - 1, '-'));
    return named ? word->end : at;
  }
  At const first = w.inside(at) && w.token(at).kind != TokenKind::word && w.token(at).kind != TokenKind::number && w.glued(at + 1) ? at + 1 : at;
  auto const year = w.digits(first, 4);
  At const behind = w.cue(first + 1, "decade_ending");
  bool const four = year && *year >= 1000 && *year <= 2199 && first == at;
  bool const two = year && w.words(first).size() == 2;
  if (!year || *year % 10 != 0 || behind == first + 1 || (!four && !two))
    return at;
  // "his early 20s" is an age; "the early 90s" and "'90s" are years.
  bool const the = at > w.s.first && (w.particle(at - 1, "the") || (at > w.s.first + 1 && w.has(at - 1, Kind::time_modifier) && w.particle(at - 2, "the")));
  if (!four && first == at && !the)
    return at;
  out.year = *year;
  out.short_year = two;
  return behind;
}

/// "the 20th century", "21st-century".
At century(TimeWords const& w, At at, FoundTimex& out) {
  auto const nth = w.ordinal(at);
  if (!nth)
    return at;
  At const name = w.mark(nth->end, '-') ? nth->end + 1 : nth->end;
  At end = 0;
  auto const unit = w.unit(name, end);
  if (!unit || *unit != TimeUnit::century || nth->whole() < 1 || nth->whole() > 22)
    return at;
  out.form = Form::century;
  out.count = nth->whole();
  return end;
}

/// "Q3 2019", "2019 Q3", "the third quarter of last year", "first half of 2020".
At quarter(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::quarter;
  auto const year = w.year_digits(at);
  if (auto const name = w.entry(year ? at + 1 : at, Kind::time_reference); name && name->word->number > 0 && name->word->number <= 4 && name->word->id != "decade") {
    out.unit = from_name<TimeUnit>(name->word->id).value_or(TimeUnit::quarter);
    out.count = name->word->number;
    out.year = year.value_or(0);
    At end = name->end;
    bool const dated = year || take_year_of(w, end, out);
    return dated || out.unit == TimeUnit::quarter ? end : at;
  }
  At const first = w.particle(at, "the") ? at + 1 : at;
  auto const nth = w.ordinal(first);
  if (!nth || nth->whole() < 1 || nth->whole() > 4)
    return at;
  At end = nth->end;
  auto const unit = w.unit(nth->end, end);
  bool const half = !unit && nth->whole() <= 2 && w.cue(nth->end, "half") > nth->end;
  if (half)
    end = nth->end + 1;
  if (!half && (!unit || *unit != TimeUnit::quarter))
    return at;
  out.unit = half ? TimeUnit::half_year : TimeUnit::quarter;
  out.count = nth->whole();
  bool const dated = take_year_of(w, end, out);
  bool const stands = dated || (!half && w.closed(end));
  return stands ? end : at;
}

/// "last summer", "in the spring of 2019", "winter 2020".
At season(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::season;
  At name = w.particle(at, "the") ? at + 1 : at;
  if (auto const phase = w.entry(name, Kind::time_modifier); phase && from_name<Phase>(phase->word->id)) {
    out.phase = *from_name<Phase>(phase->word->id);
    name = w.mark(phase->end, '-') ? phase->end + 1 : phase->end;
    if (w.particle(name, "the"))
      ++name;
  }
  out.shift = shift_at(w, name, name).value_or(Shift::none);
  auto const found = w.entry(name, Kind::season);
  if (!found)
    return at;
  out.part = found->word->id;
  out.month = found->word->number;
  At end = found->end;
  bool const dated = take_year_of(w, end, out);
  bool const verb = w.has(found->end - 1, Kind::change_verb) || w.has(found->end - 1, Kind::predicate);
  bool const opened = at > w.s.first && w.cued(at, "opens_year") && (!verb || w.particle(at, "the"));
  return dated || out.shift != Shift::none || (opened && w.closed(end)) ? end : at;
}

/// "Christmas", "Easter 2018", "last Thanksgiving", "Halloween weekend 2021", "the weekend of Thanksgiving".
At holiday(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::holiday;
  At name = at;
  out.shift = shift_at(w, at, name).value_or(Shift::none);
  At unit_end = name;
  if (auto const unit = w.unit(name, unit_end); unit && *unit == TimeUnit::weekend && w.particle(unit_end, "of")) {
    out.unit = *unit;
    name = unit_end + 1;
  }
  At end = name;
  out.holiday = w.holiday(name, end);
  if (!out.holiday)
    return at;
  out.year = out.holiday->year;
  if (out.year != 0)
    return end;
  At late = end;
  bool dated = take_year_of(w, end, out);
  if (auto const unit = w.unit(end, late); unit && *unit == TimeUnit::weekend) {
    out.unit = *unit;
    end = late;
    dated = dated || take_year_of(w, end, out);
  }
  return end;
}

/// "now", "the past", "at the time".
At reference(TimeWords const& w, At at, FoundTimex& out) {
  auto const found = w.entry(at, Kind::time_reference);
  if (!found || found->word->number != 0)
    return at;
  bool const more = !w.closed(found->end) || w.particle(found->end, "of") || (w.mark(found->end, ',') && !w.cued(at, "in_length"));
  if (found->word->id != "PRESENT_REF" && more)
    return at;
  out.form = Form::reference;
  out.part = found->word->id;
  return found->end;
}

} // namespace

At read_year(TimeWords const& w, At at, FoundTimex& out) {
  At name = at;
  if (auto const phase = w.entry(at, Kind::time_modifier)) { // "early 2011", "the late 1990s"
    auto const found = from_name<Phase>(phase->word->id);
    if (!found)
      return at;
    out.phase = *found;
    name = w.mark(phase->end, '-') ? phase->end + 1 : phase->end;
    if (w.particle(name, "the"))
      ++name;
  }
  for (auto const read : {year_of_its_own, decade, century, year_alone, year_in_words}) {
    FoundTimex found;
    if (auto const end = read(w, name, found); end > name) {
      found.phase = out.phase;
      out = std::move(found);
      return end;
    }
  }
  return at;
}

At read_named_stretch(TimeWords const& w, At at, FoundTimex& out) {
  for (auto const read : {quarter, season, holiday, reference}) {
    FoundTimex found;
    if (auto const end = read(w, at, found); end > at) {
      out = std::move(found);
      return end;
    }
  }
  return at;
}

} // namespace recount
