// SPDX-License-Identifier: Apache-2.0
#include "grammar/sieve.hpp"

#include "grammar/around.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

/// "1st", "22ND"
bool ordinal(Around const& at) {
  auto const* const next = at.after();
  if (!at.bare_digits() || !next || next->space_before || next->end - next->begin != 2)
    return false;
  static constexpr std::array<std::string_view, 8> endings{"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"};
  return std::find(endings.begin(), endings.end(), at.sentence.text.words(*next)) != endings.end();
}

/// A word of votes stands near: "voted 52-48", "a 5-4 vote".
bool counts_votes(Around const& at) {
  for (int step = 1; step <= 5; ++step)
    if (at.context(at.before(step), "vote") || at.context(at.after(step - 1), "vote"))
      return true;
  return false;
}

/// A clock time, a phone number or a score: "10:30", "555-0123", "3-2"; but not two counts of votes.
bool glued_run(Around const& at) {
  if (!at.bare_digits() || counts_votes(at))
    return false;
  auto const joined = [&](Token const* mark, Token const* other) {
    return mark && other && !mark->space_before && other->kind == TokenKind::number &&
           (at.mark(mark, ":") || at.mark(mark, "-") || at.mark(mark, "/") || at.mark(mark, "–"));
  };
  return (joined(at.before_number(), at.before_number(2)) && !at.number().space_before) || (joined(at.after(), at.after(1)) && !at.after(1)->space_before);
}

/// "a 2-3 defeat", "won 3–5": two small numbers that a dash joins beside a word of games or votes.
bool score(Around const& at) {
  auto const& q = at.quantity();
  if (q.hedge != Hedge::range || !q.unit.empty() || at.found.number.last - at.found.number.first != 3 || at.sentence.at(at.found.number.first + 1)->kind != TokenKind::symbol)
    return false;
  for (int step = 1; step <= 4; ++step)
    if (at.is(at.before(step), Kind::score_word) || at.is(at.after(step - 1), Kind::score_word))
      return true;
  return false;
}

/// "odds of 10 to 1", "a 10-to-1 shot": both numbers of a bet.
bool odds(Around const& at) {
  if (!at.quantity().unit.empty() || !at.unhedged())
    return false;
  auto const plain = [&](Token const* token) { return token && (token->kind == TokenKind::number || at.is(token, Kind::number_word)); };
  int const hyphen = at.is(at.after(), "hyphen") ? 1 : 0, back = at.is(at.before(), "hyphen") ? 1 : 0;
  bool const first = at.is(at.after(hyphen), "to") && plain(at.after(hyphen + 1 + hyphen));
  bool const second = at.is(at.before(1 + back), "to") && plain(at.before(2 + back + back));
  if (!first && !second)
    return false;
  for (int step = 1; step <= 5; ++step)
    if (at.context(at.before(step), "odds") || at.context(at.after(step), "bet") || (second && at.context(at.after(step - 1), "bet")))
      return true;
  return false;
}

bool word_one(Around const& at) {
  bool const word = at.found.number.last - at.found.number.first == 1 && at.number().kind != TokenKind::number;
  return word && at.value_between(1, 1) && at.quantity().unit.empty() && at.unhedged() && at.sentence.last - at.sentence.first > 2;
}

/// "each one", "no one": no number at all.
bool no_number(Around const& at) {
  if (!word_one(at))
    return false;
  bool clause = false;   // "they said that one soldier died", "said on Tuesday that one"
  for (int back = 2; back <= 5 && at.before(back) && at.is(at.before(), "that"); ++back)
    clause = clause || at.is(at.before(back), Kind::cue);
  return (at.is(at.before(), Kind::determiner) && !clause) || at.is(at.before(), Kind::negation) || at.is(at.before(), Kind::time_modifier);
}

/// "one" is a figure with a counted noun or beside an outcome, not as a pronoun ("one of the men").
bool pronoun_one(Around const& at) {
  if (!word_one(at))
    return false;
  if (at.is(at.after(), "of"))
    return true;
  bool const passive = at.is(at.after(), Kind::auxiliary) && at.is(at.after(1), Kind::predicate);   // "and one was killed"
  bool const outcome = passive || at.is(at.after(), Kind::predicate) || at.is(at.after(), Kind::increment);
  auto const noun = find_noun_phrase(at.sentence, at.found.tokens.last);
  bool const counted = noun && !noun->noun_class.empty() && noun->head - noun->tokens.first <= 4;
  bool const speaker = counted && at.is(at.token(noun->tokens.last), Kind::cue);   // "one witness said"
  return !outcome && (!counted || speaker);
}

/// "a tenth lower than", "a fifth above plan", but not "a third higher court".
bool compared_share(Around const& at) {
  auto const* const behind = at.after(1);
  bool const closed = !behind || behind->kind == TokenKind::symbol || at.is(behind, "than") || at.is(behind, Kind::preposition);
  return at.is(at.after(), "past") || (closed && at.context(at.after(), "compared_share"));
}

/// "half" of something, "a tenth lower"; not "the second half", "half-staff", "a third man".
bool no_share(Around const& at) {
  auto const& q = at.quantity();
  bool const lone = q.type == QuantityType::ratio && q.value && at.number().kind == TokenKind::word && *q.value < Decimal(1) && at.found.number.last - at.found.number.first <= 2 &&
                    (at.is(&at.number(), Kind::fraction_word) || at.is(&at.number(), "a"));
  if (!lone)
    return false;
  auto const* const next = at.after();
  if (next && at.is(next, "hyphen") && !next->space_before)
    return true;
  if (!at.unhedged())
    return false;
  bool const tiny = *q.value <= Decimal::make(1, -2).value_or(Decimal()) && (!next || next->kind == TokenKind::symbol);   // "a millionth."
  bool const restated = at.is(at.before(), "or") && (!next || next->kind == TokenKind::symbol) && at.mark(at.before(2), ",");   // "by $2 billion, or a third,"
  bool const shared = tiny || restated || compared_share(at) || at.context(next, "points") || at.is(next, "of") || at.is(next, Kind::determiner) || at.is(at.before(), "by");
  bool const part = at.before() && (at.is(at.before(), Kind::ordinal_word) || at.is(at.before(), Kind::determiner) || at.is(at.before(), Kind::time_modifier));
  return !shared || part;
}

bool magnitude(Around const& at) {
  if (at.context_before("magnitude") || at.context(at.after(), "magnitude"))
    return true;
  bool const hyphen = at.is(at.after(), "hyphen"), of = at.is(at.before(), "of") || at.is(at.before(), "hyphen");
  return (hyphen && at.context(at.after(1), "magnitude")) || (of && at.context(at.before(2), "magnitude"));
}

/// A length of time that says when, not how long: "within two hours", "the first 100 days", "20 minutes after the call"; but "lasted 12 days before".
bool places_in_time(Around const& at) {
  auto const* const before = at.before();
  if (at.context(before, "how_long") || at.is(before, Kind::level_verb) || at.is(before, Kind::auxiliary))
    return false;
  auto const& unit = at.quantity().unit;
  bool const long_one = unit != "s" && unit != "min" && unit != "h"; // "the first in 12 years", but "runs it in 9 seconds"
  return (long_one && at.is(before, "in")) || at.context(before, "when_before") || at.is(before, Kind::ordinal_word) || at.context(at.after(), "when_after");
}

/// "the 24 figure": the number that was told, not 24 of something known.
bool named_by_value(Around const& at) {
  auto const* const next = at.after();
  auto const noun = next ? match_sense(at.lexicon, next, at.sentence.end(), Kind::claim_noun) : std::nullopt;
  return noun && at.lexicon.id(noun->sense) != "statement" && !at.sentence.text.words(*next).ends_with("s");
}

struct Entry {
  Guard guard;
  QuantityType type;
};

constexpr std::array<Entry, 9> guards{{
    {ordinal, QuantityType::ordinal},
    {is_age, QuantityType::age},
    {is_clock_time, QuantityType::time},
    {glued_run, QuantityType::score},
    {score, QuantityType::score},
    {odds, QuantityType::score},
    {is_year, QuantityType::year},
    {is_name, QuantityType::identifier},
    {pronoun_one, QuantityType::other},
}};

} // namespace

bool settle_type(SentenceView const& sentence, FoundQuantity& quantity) {
  Around const around{sentence, sentence.lexicon, quantity};
  if (no_number(around) || no_share(around))
    return false;
  for (auto const& [guard, type] : guards)
    if (guard(around)) {
      quantity.quantity.type = type;
      quantity.figure = false;
      return true;
    }
  if (quantity.quantity.type == QuantityType::count && quantity.quantity.unit.empty() && magnitude(around))
    quantity.quantity.type = QuantityType::measure;
  bool const placed = quantity.quantity.type == QuantityType::duration && places_in_time(around);
  quantity.figure = quantity.quantity.type != QuantityType::other && !placed;
  quantity.increment = around.is(around.before(), Kind::increment) || around.is(around.after(), Kind::increment) || around.is(around.after(), "other");
  auto const* const article = around.before();
  quantity.determined = article && around.is(article, "the") && !named_by_value(around);
  return true;
}

} // namespace recount
