// SPDX-License-Identifier: Apache-2.0
// Number words below a thousand, and the scales that multiply.
#include "grammar/number.hpp"

namespace recount {
namespace {

/// A number word whose value lies in [low, high]; moves behind it.
std::optional<Decimal> take_word(TokenReader& in, int low, int high) {
  auto const word = in.sense(Kind::number_word);
  if (!word)
    return std::nullopt;
  auto const value = in.lexicon.number(word->sense).value;
  if (value < Decimal(low) || value > Decimal(high))
    return std::nullopt;
  in.at += word->tokens;
  return value;
}

void take_hyphen(TokenReader& in) {
  if (in.particle("hyphen"))
    ++in.at;
}

std::optional<Decimal> read_below_hundred(TokenReader& in) {
  auto const tens = take_word(in, 20, 90);
  if (!tens)
    return take_word(in, 0, 19);
  auto next = in;
  take_hyphen(next);
  auto const unit = take_word(next, 1, 9);
  if (!unit)
    return tens;
  in.at = next.at;
  return add(*tens, *unit);
}

/// What may follow a number in a text about a length: "100m final", "2m tall", "37m (121ft)".
bool metre_context(TokenReader const& behind) {
  if (!behind.is_word() || behind.context("dimension"))
    return true;
  constexpr KindSet closing = bit(Kind::preposition) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::conjunction) | bit(Kind::cue) |
                              bit(Kind::pronoun) | bit(Kind::negation) | bit(Kind::locative);
  bool const open = (behind.kinds() & (bit(Kind::noun) | bit(Kind::increment) | bit(Kind::unit))) || behind.particle("of");
  return !open && (behind.kinds() & closing) != 0;
}

} // namespace

std::optional<Decimal> read_below_thousand(TokenReader& in) {
  auto const value = read_below_hundred(in);
  if (!value)
    return std::nullopt;
  auto next = in;
  take_hyphen(next);
  auto const scale = next.sense(Kind::scale);
  if (!scale || next.lexicon.scale(scale->sense).factor != Decimal(100))
    return value;
  next.at += scale->tokens;
  auto const hundreds = times_scale(*value, Decimal(100));
  if (!hundreds)
    return value;
  in.at = next.at;
  if (next.particle("and"))
    ++next.at;
  take_hyphen(next);
  auto const rest = read_below_hundred(next);
  // "a hundred and two third places", "one hundred and two in every five" are not this reader's affair
  if (!rest)
    return hundreds;
  in.at = next.at;
  return add(*hundreds, *rest);
}

std::optional<Decimal> read_scale(TokenReader& in, bool money) {
  auto const found = in.sense(Kind::scale);
  if (!found)
    return std::nullopt;
  auto const& word = in.lexicon.scale(found->sense);
  if (word.glued) {
    if (in.at == in.text.tokens.data() || in.at[-1].kind != TokenKind::number)
      return std::nullopt;
    bool const also_unit = (in.kinds() & bit(Kind::unit_symbol)) != 0;
    // "8 B people", "2.3 k.": a letter apart counts where it is large and something is counted, or no unit and the last word
    bool const counts = in.at->capital && in.words().size() == 1 && (money || in.begins(Kind::noun, 1));
    bool const closes = !also_unit && (!in.has(1) || (!in.is_word(1) && !in.is_number(1) && !in.particle("hyphen", 1)));
    if (!in.glued() && !counts && !closes)
      return std::nullopt;
    if (also_unit && !money && !in.at->capital && metre_context(in.from(1)))
      return std::nullopt;
  }
  in.at += found->tokens;
  return word.factor;
}

} // namespace recount
