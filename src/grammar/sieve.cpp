// SPDX-License-Identifier: Apache-2.0
#include "grammar/sieve.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

/// The words around a quantity, for the guards.
struct Around {
  SentenceView const& sentence;
  Lexicon const& lexicon;
  FoundQuantity& found;
  FoundQuantity const* before_quantity;

  Token const* token(std::int64_t index) const {
    return index >= sentence.first && index < sentence.last ? sentence.at(static_cast<std::uint32_t>(index)) : nullptr;
  }
  Token const* before(int steps = 1) const { return token(static_cast<std::int64_t>(found.tokens.first) - steps); }
  Token const* after(int steps = 0) const { return token(static_cast<std::int64_t>(found.tokens.last) + steps); }
  bool is(Token const* at, Kind kind) const { return at && begins(lexicon, at, sentence.end(), kind); }
  bool is(Token const* at, IdKey particle) const { return at && is_particle(lexicon, *at, particle); }
  bool mark(Token const* at, std::string_view text) const { return at && sentence.text.words(*at) == text; }
  bool bare_digits() const {
    return found.tokens.last - found.tokens.first == 1 && sentence.at(found.tokens.first)->kind == TokenKind::number;
  }
  std::string_view digits() const { return sentence.text.words(*sentence.at(found.tokens.first)); }
  bool value_between(int low, int high) const {
    auto const& value = found.quantity.value;
    return value && value->whole() && *value >= Decimal(low) && *value <= Decimal(high);
  }
  bool followed_by_noun() const {
    auto const noun = find_noun_phrase(sentence, found.tokens.last);
    return noun && !noun->noun_class.empty();
  }
};

using Guard = bool (*)(Around const&);

bool ordinal(Around const& at) {
  auto const* const next = at.after();
  static constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
  return at.bare_digits() && next && !next->space_before && std::find(endings.begin(), endings.end(), at.sentence.text.words(*next)) != endings.end();
}

/// "12-year-old", "aged 12", "Smith, 26, said".
bool age(Around const& at) {
  auto const* const dash = at.after();
  bool const years_old = at.found.quantity.unit == "a" && at.mark(dash, "-") && at.is(at.after(1), Kind::age_word);
  if (years_old || (at.found.quantity.unit == "a" && at.is(at.after(), Kind::age_word)))
    return true;
  if (at.is(at.before(), Kind::age_word) && at.value_between(0, 120))
    return true;
  auto const* const name = at.before(2);
  bool const closed = at.mark(at.after(), ",") || at.mark(at.after(), ".") || at.mark(at.after(), ")") || !at.after();
  return at.bare_digits() && at.mark(at.before(), ",") && closed && name && name->capital && name->kind == TokenKind::word &&
         at.value_between(1, 110) && !at.is(name, Kind::place) && !at.is(name, Kind::month) && !at.is(name, Kind::weekday);
}

bool year(Around const& at) {
  return at.bare_digits() && at.digits().size() == 4 && at.value_between(1500, 2099) && at.found.quantity.unit.empty();
}

/// "Flight 370", "Article 5", "Boeing 737", "No. 3".
bool designation(Around const& at) {
  return at.bare_digits() && at.is(at.before(), Kind::designation) && (!at.followed_by_noun() || (at.before()->capital && at.after(0) && is_particle(at.lexicon, *at.after(0), "of")));
}

/// "26 Main Street".
bool address(Around const& at) {
  if (!at.bare_digits() || !at.after() || !at.after()->capital)
    return false;
  for (int step = 1; step <= 3; ++step)
    if (at.after(step) && at.after(step)->capital && at.is(at.after(step), Kind::designation))
      return true;
  return false;
}

/// A list mark: "1." or "2)" at the start of a sentence.
bool list_mark(Around const& at) {
  return at.bare_digits() && at.found.tokens.first == at.sentence.first && (at.mark(at.after(), ".") || at.mark(at.after(), ")")) && at.value_between(0, 99);
}

/// A clock time, a product name or a part of a longer run of digits: "10:30", "555-0123", "737-800".
bool glued_run(Around const& at) {
  if (!at.bare_digits())
    return false;
  auto const joined = [&](Token const* mark, Token const* other) {
    return mark && other && !mark->space_before && (mark->end - mark->begin) == 1 && other->kind == TokenKind::number &&
           (at.mark(mark, ":") || at.mark(mark, "-") || at.mark(mark, "/"));
  };
  auto const* const own = at.sentence.at(at.found.tokens.first);
  return (joined(at.before(), at.before(2)) && !own->space_before) || (joined(at.after(), at.after(1)) && !at.after(1)->space_before);
}

/// "one" is a figure with a counted noun or beside an outcome, not as a pronoun.
bool pronoun_one(Around const& at) {
  auto const first = at.found.tokens.first;
  if (at.found.tokens.last - first != 1 || at.sentence.at(first)->kind == TokenKind::number || !at.value_between(1, 1) || !at.found.quantity.unit.empty())
    return false;
  if (at.is(at.before(), Kind::determiner) || at.is(at.before(), Kind::negation) || at.is(at.before(), Kind::time_modifier) || at.is(at.after(), "of"))
    return true;
  bool const outcome = at.is(at.after(), Kind::predicate) || at.is(at.after(), Kind::increment);
  auto const noun = find_noun_phrase(at.sentence, at.found.tokens.last);
  bool const counted = noun && !noun->noun_class.empty() && noun->head - noun->tokens.first <= 2;
  return !outcome && !counted;
}

struct Entry {
  Guard guard;
  QuantityType type;
};

constexpr std::array<Entry, 8> guards{{
    {ordinal, QuantityType::ordinal},
    {age, QuantityType::age},
    {glued_run, QuantityType::score},
    {year, QuantityType::year},
    {designation, QuantityType::identifier},
    {address, QuantityType::identifier},
    {list_mark, QuantityType::identifier},
    {pronoun_one, QuantityType::other},
}};

} // namespace

void settle_type(SentenceView const& sentence, FoundQuantity& quantity, FoundQuantity const* before) {
  Around const around{sentence, sentence.lexicon, quantity, before};
  for (auto const& [guard, type] : guards)
    if (guard(around)) {
      quantity.quantity.type = type;
      quantity.figure = false;
      return;
    }
  quantity.figure = quantity.quantity.type != QuantityType::duration;
  quantity.increment = around.is(around.before(), Kind::increment) || around.is(around.after(), Kind::increment);
  auto const* const article = around.before();
  quantity.determined = article && around.is(article, "the");
}

} // namespace recount
