// SPDX-License-Identifier: Apache-2.0
// An amount as written: sign of currency, number, unit, and per what.
#pragma once

#include "grammar/number.hpp"
#include "grammar/quantity.hpp"

#include <string>

namespace recount {

/// A unit as written, without its number.
struct Unit {
  std::string code;                 ///< with "/d" or "/[gal_us]" where the amount is a rate; empty for a bare number
  QuantityType type = QuantityType::count;
  std::optional<Decimal> factor;    ///< of a subunit
  bool empty() const { return code.empty(); }
  friend bool operator==(Unit const&, Unit const&) = default;
};

/// "$5 million", "27 pounds", "3.50 an ounce", "5 ft 2 in": value in the unit's code.
struct Amount {
  Number number;
  Unit unit;
  bool sign_before = false;   ///< the unit stands before the number: "$5"
  bool two_parts = false;     ///< "5 feet 2 inches"
};

/// The amount at the reader, or nothing; moves behind it. `money`: it goes on behind a sign of currency ("$5 to 6m").
std::optional<Amount> read_amount(TokenReader& in, bool money = false);

/// The unit at the reader, in any of its forms; moves behind it. `scaled`: a scale word stands before.
std::optional<Unit> read_unit(TokenReader& in, bool scaled);

/// "per hour", "a month", "/litre", "an ounce" at the reader: the UCUM code of what it is per; moves behind it.
std::optional<std::string> read_per(TokenReader& in);

} // namespace recount
