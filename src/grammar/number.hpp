// SPDX-License-Identifier: Apache-2.0
// Numbers, in digits and in words, to exact values.
#pragma once

#include "base/decimal.hpp"
#include "grammar/match.hpp"

#include <optional>
#include <string_view>

namespace recount {

/// A number at a token.
struct Number {
  Decimal value;
  Token const* end = nullptr;   ///< behind its last token
  bool fraction = false;        ///< a share: "two-thirds", "one in five"
  bool in_words = false;
  bool scaled = false;          ///< with a scale word: "1.2 million"
  bool round_words = false;     ///< "half a million", "a dozen": about that many
};

/// "1,200.5" → 1200.5. Grouping by threes or in the Indian way; nothing for any other use of commas and points.
std::optional<Decimal> digits_value(std::string_view digits);

/// The longest number that begins at `at.first`. Nothing where there is none or it has too many digits.
std::optional<Number> parse_number(Text const& text, TokenRange at, Lexicon const& lexicon);

} // namespace recount
