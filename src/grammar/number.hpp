// SPDX-License-Identifier: Apache-2.0
// Numbers, in digits and in words, to exact values.
#pragma once

#include "base/decimal.hpp"
#include "grammar/token_reader.hpp"

#include <optional>

namespace recount {

/// A number at a token.
struct Number {
  Decimal value;
  Token const* end = nullptr;   ///< behind its last token
  bool fraction = false;        ///< a share: "two-thirds", "one in five", "half"
  bool in_words = false;
  bool scaled = false;          ///< with a scale word: "1.2 million"
  bool round_words = false;     ///< "half a million", "a dozen": about that many
  bool lone_share = false;      ///< "half", "a third": a share only where the words around it say so
  bool beyond = false;          ///< more digits than a Decimal holds; `value` is 0
  Decimal size = Decimal(1);    ///< of its last scale word: a million, a dozen
};

/// The longest number that begins at `at.first`; nothing where there is none. `money`: a currency sign stands before it, so
/// that the letter of "5m" is million and not metre.
std::optional<Number> parse_number(Text const& text, TokenRange at, Lexicon const& lexicon, bool money = false);

/// A number in words without a scale above a hundred: "five", "twenty-six", "three hundred and five". Moves `in` behind it.
std::optional<Decimal> read_below_thousand(TokenReader& in);

/// Fractions and shares at the reader: "two-thirds", "a fifth", "half", "3/4", "⅔", "one in five", "eight out of 10".
std::optional<Number> read_fraction(TokenReader in);

/// A large number whose divisor stands at the reader: "two thousand three [fifths]".
std::optional<Number> read_fraction_of(Number const& over, TokenReader in);

/// "and a half", "and three quarters", "½" behind a whole number: the fraction and its end.
std::optional<Number> read_added_fraction(TokenReader in);

/// The factor of a scale word at the reader ("million", and right behind digits "m", "bn"); moves behind it.
/// `money` as above.
std::optional<Decimal> read_scale(TokenReader& in, bool money);

/// Digits behind the point of a fraction that has no end, such as a third.
inline constexpr int fraction_places = 12;

} // namespace recount
