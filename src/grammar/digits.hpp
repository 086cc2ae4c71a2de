// SPDX-License-Identifier: Apache-2.0
// Numbers in digits: grouping, decimal marks, powers of ten.
#pragma once

#include "base/decimal.hpp"
#include "grammar/token_reader.hpp"

#include <optional>
#include <string_view>

namespace recount {

/// "1,200.5" → 1200.5. Grouping by threes or in the Indian way, "1.200,5" and "12,5" in the European way;
/// nothing for any other use of commas and points, nor for more digits than a Decimal holds.
std::optional<Decimal> digits_value(std::string_view digits);

/// True for digits that are one number, whatever their length.
bool well_formed_digits(std::string_view digits);

struct Digits {
  Decimal value;
  Token const* end = nullptr;
  bool beyond = false;   ///< a number with more digits than a Decimal holds; `value` is 0
};

/// A number in digits at the reader: also ".5", "1 234 567", "1'234'567", "1.3×10^6", "1.3e6". Nothing where there is none.
std::optional<Digits> read_digits(TokenReader const& in);

} // namespace recount
