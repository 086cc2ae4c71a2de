// SPDX-License-Identifier: Apache-2.0
// Numbers that are part of a name.
#include "grammar/around.hpp"

#include <algorithm>

namespace recount {
namespace {

bool next_is_capital(Around const& at) { return at.after() && at.after()->kind == TokenKind::word && at.after()->capital; }

/// "Image 9 of 16": both numbers.
bool page_of_pages(Around const& at) {
  auto const named = [&](Token const* mark, Token const* of, Token const* other) { return at.is(mark, Kind::designation) && at.is(of, "of") && other && other->kind == TokenKind::number; };
  return named(at.before_number(), at.after(), at.after(1)) || named(at.before_number(3), at.before_number(), at.before_number(2));
}

/// "Flight 370", "S&P 500", "category 4": also in words, where both are capitals ("Chapter Two").
bool named_before(Around const& at) {
  auto const* const before = at.before_number();
  bool const plural = at.quantity().unit == "s" && !at.after(-1)->space_before; // "Model 3s"
  if (at.context_before("rank") && at.unhedged()) // "the bottom three", "the top 1 percent"
    return !at.followed_by_noun();
  if (!before || !at.unhedged() || !(at.quantity().unit.empty() || plural))
    return false;
  bool const digits = at.number().kind == TokenKind::number;
  bool const capital = before->capital && (digits || at.number().capital);
  if (at.context_before("name_lower") && (digits || !at.followed_by_noun() || at.number().capital))
    return !at.is(before, "of") || !at.followed_by_noun();
  if (at.context_before("name_before") && capital && !before->capitals)
    return true;
  if (digits && page_of_pages(at))
    return true;
  return digits && at.bare_digits() && at.is(before, Kind::designation) && !at.followed_by_noun();
}

/// "rose to 112", "is 747", "killed 112": a level or an object, whatever else bears that number.
bool told_as_level(Around const& at) {
  auto const level = [&](Token const* word) { return at.is(word, Kind::change_verb) || at.is(word, Kind::level_verb) || at.is(word, Kind::auxiliary); };
  bool const tied = at.is(at.before(), "to") || at.is(at.before(), "at");
  return level(at.before(tied ? 2 : 1)) || at.is(at.before(), Kind::predicate) || at.is(at.after(), Kind::predicate);
}

/// "911 calls", "the 600 block", "90049 ZIP code", "a 737 Max".
bool named_after(Around const& at) {
  if (at.number().kind != TokenKind::number || !at.unhedged())
    return false;
  bool const slash = at.found.number.last - at.found.number.first == 3 && at.is(at.after(-2), "slash");
  if (at.bare_digits() ? at.context(at.after(), "name_after") : slash && at.quantity().type == QuantityType::ratio && next_is_capital(at)) // "the 9/11 Memorial"
    return true;
  return at.context(&at.number(), "named_digits") && (at.context(at.after(), "named_after") || !(at.followed_by_noun() || told_as_level(at)));
}

/// "26 Main Street", "16-18 Industrial Avenue".
bool address(Around const& at) {
  if (at.number().kind != TokenKind::number || !at.unhedged() || !at.quantity().unit.empty() || !next_is_capital(at))
    return false;
  for (int step = 0; step <= 3; ++step) {
    auto const* const word = at.after(step);
    if (!word || !(word->capital || word->kind == TokenKind::number) || at.is(word, Kind::predicate) || (step == 0 && at.is(word, Kind::noun)))
      return false;
    if (step > 0 && at.context(word, "street"))
      return !at.is(at.after(step + 1), "hyphen");
  }
  return false;
}

/// "the Kick Six win": capitals inside a sentence that is otherwise written small.
bool capital_name(Around const& at) {
  auto const* const before = at.before_number();
  if (at.number().kind == TokenKind::number || !at.number().capital || !before || !before->capital || before->kind != TokenKind::word || !at.unhedged())
    return false;
  bool const begins = at.found.number.first - at.sentence.first <= 1;
  bool const small_next = at.after() && at.after()->kind == TokenKind::word && !at.after()->capital && !at.is(at.after(), Kind::predicate) && !at.is(at.after(), Kind::auxiliary);
  if (at.is(at.after(), "possessive")) // "Apple One's"
    return !at.number().capitals;
  return !begins && small_next && !at.number().capitals && !before->capitals && !at.is(before, Kind::predicate) && !at.is(before, Kind::cue) && !at.followed_by_noun();
}

/// A list mark: "1." or "2)" at the start of a sentence.
bool list_mark(Around const& at) {
  return at.bare_digits() && at.found.tokens.first == at.sentence.first && (at.mark(at.after(), ".") || at.mark(at.after(), ")")) && at.value_between(0, 99);
}

/// "5G", "3D", "4K screens".
bool glued_name(Around const& at) {
  if (at.number().kind != TokenKind::number || !at.unhedged())
    return false;
  auto const* const letter = at.bare_digits() ? at.after() : at.token(at.found.number.first + 1);
  if (!letter || letter->space_before || !letter->capital)
    return false;
  return at.bare_digits() ? at.context(letter, "glued_name") : at.value_between(2000, 8000) && at.found.number.last - at.found.number.first == 2 && at.context(at.after(), "pixels");
}

/// "0401", "555-0123", "192.168.1.2", the last part of "M21 9AB8": digits that count nothing.
bool code(Around const& at) {
  auto const* const next = at.bare_digits() ? at.after() : nullptr;
  auto const letters = next && !next->space_before && next->kind == TokenKind::word && next->capital ? at.sentence.text.words(*next) : std::string_view();
  if (std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return true;
  auto const digits = at.bare_digits() ? at.digits() : std::string_view();
  return digits.size() > 1 && digits.front() == '0' && digits[1] != '.' && digits.find(',') == std::string_view::npos;
}

} // namespace

bool is_name(Around const& at) {
  static constexpr Guard guards[] = {named_before, named_after, address, capital_name, list_mark, glued_name, code};
  return std::any_of(std::begin(guards), std::end(guards), [&](Guard guard) { return guard(at); });
}

} // namespace recount
