// SPDX-License-Identifier: Apache-2.0
// Numbers that tell when or how old.
#include "grammar/around.hpp"

#include <algorithm>

namespace recount {
namespace {

bool four_digits(std::string_view words) {
  return words.size() == 4 && std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1600 to 1900", "2014 and 2017"
bool years_range(Around const& at) {
  auto const& q = at.quantity();
  auto const& last = *at.sentence.at(at.found.number.last - 1);
  bool const ends = q.asserted.low && q.asserted.high && *q.asserted.low >= Decimal(1400) && *q.asserted.high <= Decimal(2199);
  return q.hedge == Hedge::range && q.unit.empty() && ends && at.sentence.text.words(last).size() == 4 && four_digits(at.sentence.text.words(last)) && !at.followed_by_noun();
}

/// "in his 30s", "the 1990s"
bool decade(Around const& at) {
  auto const* const s = at.after(-1);
  bool const seconds = at.found.number.last - at.found.number.first == 2 && at.quantity().unit == "s" && s && !s->space_before;
  bool const plain = at.bare_digits() && at.mark(at.after(), "s") && !at.after()->space_before;
  bool const year = seconds && four_digits(at.digits()) && at.value_between(1500, 2099);
  return plain || year || (seconds && at.value_between(10, 2090) && at.quantity().value->coefficient() % 10 == 0 && at.context(at.before(), "decade"));
}

/// "She turned 40", "He will be 35 by May", "who is 26".
bool told_of_person(Around const& at) {
  if (!at.quantity().unit.empty() || !at.value_between(1, 120) || !at.unhedged())
    return false;
  int back = 1;
  bool const turned = at.context(at.before(), "turns_age");
  if (!turned && !at.is(at.before(), Kind::auxiliary))
    return false;
  for (++back; at.before(back) && (at.is(at.before(back), Kind::modal) || at.is(at.before(back), Kind::auxiliary) || at.is(at.before(back), Kind::adverb)); ++back)
    ;
  auto const* const who = at.before(back);
  if (!at.context(who, "person_pronoun"))
    return false;
  auto const* const next = at.after();
  return !next || at.mark(next, ",") || at.mark(next, ".") || at.mark(next, ";") || at.context(next, "behind_age") || at.is(next, Kind::time_modifier) || at.is(next, Kind::weekday);
}

} // namespace

/// Four digits without a comma are a year; a round number of things ("2000 people") or one of long ago ("1567 cases") is a
/// count, unless "the" or "in" says otherwise.
bool is_year(Around const& at) {
  if (years_range(at) || decade(at))
    return true;
  if (!at.bare_digits() || !four_digits(at.digits()) || !at.quantity().unit.empty() || !at.value_between(1500, 2199))
    return false;
  auto const* const before = at.before();
  bool const introduced = before && (at.is(before, Kind::preposition) || at.is(before, Kind::determiner) || at.is(before, Kind::time_modifier));
  bool const counted = at.is(before, Kind::auxiliary) && at.followed_by_noun(); // "the state has 2053 confirmed cases"
  if (!at.unhedged() || counted)
    return false;
  if (!at.value_between(1500, 2099))
    return introduced;
  bool const round = at.value_between(1500, 2000) && at.quantity().value->coefficient() % 100 == 0;
  return introduced || !((round || at.value_between(1500, 1899)) && at.followed_by_noun());
}

/// "Around 10 Saturday night, police came": not "the blast killed 10 Saturday night".
bool hour_of_day(Around const& at) {
  bool const opens = at.found.tokens.first == at.sentence.first || at.is(at.before(), "at") || at.is(at.before_number(), "at");
  return opens && at.bare_digits() && at.value_between(1, 12) && at.is(at.after(), Kind::weekday) && at.is(at.after(1), Kind::day_part);
}

/// "10.45pm", "17.42 BST", "0401 GMT"
bool is_clock_time(Around const& at) {
  if (hour_of_day(at))
    return true;
  if (!at.bare_digits() || !at.value_between(0, 2400)) {
    bool const hour_and_minute = at.bare_digits() && at.quantity().value && *at.quantity().value < Decimal(25) && at.digits().find('.') != std::string_view::npos;
    if (!hour_and_minute)
      return false;
  }
  return at.context(at.after(), "time_zone") || at.is(at.after(), Kind::day_part);
}

/// "a 20–year–old", "16- year-old": with dashes or blanks that make no unit of it.
bool apart_from_unit(Around const& at) {
  auto const dash = [&](Token const* token) { return token && token->kind == TokenKind::symbol && at.is(token, "to"); };
  if (!at.bare_digits() || !dash(at.after()))
    return false;
  int const old = dash(at.after(2)) ? 3 : 2;
  return (at.mark(at.after(1), "year") || at.mark(at.after(1), "month")) && at.context(at.after(old), "old");
}

/// "half of them are | under 25"
bool some_of_them_are(Around const& at) {
  constexpr int reach = 6;   // tokens from the verb back to "of"
  if (!at.is(at.before(), "are"))
    return false;
  for (int back = 2; back <= reach; ++back)
    if (at.is(at.before(back), "of"))
      return true;
  return false;
}

/// "children under 15 who", "half of them are under 15": how old people are.
bool age_limit(Around const& at) {
  auto const* const limit = at.before_number();
  if (at.unhedged() || !at.is(limit, "age_limit") || !at.bare_digits() || !at.value_between(1, 99) || at.followed_by_noun() || at.found.tokens.first == at.sentence.first)
    return false;
  if (some_of_them_are(at))
    return true;
  auto const noun = match_sense(at.lexicon, at.before(), limit, Kind::noun);
  return noun && at.lexicon.domain().family(at.lexicon.id(noun->sense)) == "person";
}

bool is_age(Around const& at) {
  if (apart_from_unit(at) || age_limit(at))
    return true;
  auto const& unit = at.quantity().unit;
  bool const of_time = unit == "a" || unit == "mo" || unit == "d" || unit == "wk" || unit == "h";
  auto const* const next = at.after();
  if (of_time && (at.context(next, "old") || ((at.mark(next, "-") || at.mark(next, "–")) && at.context(at.after(1), "old")) || (at.is(next, "of") && at.is(at.after(1), Kind::age_word))))
    return true;
  if (at.mark(next, "yo") || at.mark(next, "y.o."))
    return true;
  bool const small = at.quantity().value ? at.value_between(0, 120) : at.quantity().asserted.high && *at.quantity().asserted.high <= Decimal(120);
  bool const named = at.is(at.before(), Kind::age_word) || (at.is(at.before(), "of") && at.is(at.before(2), Kind::age_word));
  bool const range = at.is(at.before(), "and") && (at.is(at.before(3), Kind::age_word) || (at.is(at.before(3), "of") && at.is(at.before(4), Kind::age_word))); // "the ages of 18 and 26"
  bool const youngest = at.is(at.before(), "as") && (at.mark(at.before(2), "young") || at.mark(at.before(2), "old"));
  if (((named || range || youngest) && small && (unit.empty() || of_time)) || told_of_person(at))
    return true;
  auto const* const name = at.before(2);
  bool const from = at.is(next, "of") && at.after(1) && at.after(1)->capital; // "Ana Silva, 26 of Lima, said"
  bool const closed = !next || from || at.mark(next, ",") || at.mark(next, ".") || at.mark(next, ")") || at.mark(next, ";");
  return at.bare_digits() && at.unhedged() && at.mark(at.before(), ",") && closed && name && name->capital && name->kind == TokenKind::word &&
         at.value_between(1, 110) && !at.is(name, Kind::place) && !at.is(name, Kind::month) && !at.is(name, Kind::weekday);
}

} // namespace recount
