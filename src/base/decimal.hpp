// SPDX-License-Identifier: Apache-2.0
// Exact decimal numbers that remember how precisely they were written.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

/// coefficient × 10^exponent, never rounded. "1.2 million" is 12 × 10^5: its written precision is 10^5.
///
/// Holds up to 18 digits with exponents from -18 to 36. What does not fit has no Decimal: makers and arithmetic
/// then return nothing, and callers keep the words instead of a rounded value.
class Decimal {
public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int32_t whole) : coefficient_(whole) {}

  /// coefficient × 10^exponent, or nothing if out of range.
  static std::optional<Decimal> make(std::int64_t coefficient, int exponent);

  /// Reads `-?digits[.digits]`, the form of the records; nothing for any other text or too many digits.
  static std::optional<Decimal> parse(std::string_view text);

  constexpr std::int64_t coefficient() const { return coefficient_; }
  constexpr int exponent() const { return exponent_; }
  constexpr bool negative() const { return coefficient_ < 0; }
  constexpr bool zero() const { return coefficient_ == 0; }

  /// True if the number has no fraction: 12, 1.2 million, 3.0.
  bool whole() const;

  /// Plain decimal digits, no exponent, no trailing zeros behind a point: "1200000", "-0.5".
  std::string to_string() const;

  /// By value: 12 equals 12.0.
  friend std::strong_ordering operator<=>(Decimal a, Decimal b) {
    return a.exponent_ == b.exponent_ ? a.coefficient_ <=> b.coefficient_ : compare_apart(a, b);
  }
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == std::strong_ordering::equal; }

private:
  /// Of two numbers with different exponents.
  static std::strong_ordering compare_apart(Decimal a, Decimal b);

  constexpr Decimal(std::int64_t coefficient, std::int8_t exponent)
      : coefficient_(coefficient), exponent_(exponent) {}

  std::int64_t coefficient_ = 0;
  std::int8_t exponent_ = 0;
};

/// Exact sums, differences and products; nothing where the result has too many digits.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);

/// a × 10^power, exact; nothing if out of range.
std::optional<Decimal> shift(Decimal a, int power);

/// a × a scale word's factor. A power of ten moves the exponent only, so that "1.2 million" stays 12 × 10^5 and keeps its
/// written precision.
std::optional<Decimal> times_scale(Decimal a, Decimal factor);

/// The last place to which a number was written, where that is above the units: 100000 of "1.2 million".
std::optional<Decimal> written_step(Decimal a);
/// The same number as if written to that place; nothing where it is no multiple of it, or the place is no power of ten.
std::optional<Decimal> with_written_step(Decimal a, Decimal step);

/// The same number with this exponent, which is how it keeps the precision it was written with: 1200000 with 5 is
/// 12 × 10^5. Nothing where it is no multiple of that power of ten.
std::optional<Decimal> with_exponent(Decimal a, int exponent);

/// |a| and -a.
Decimal absolute(Decimal a);
Decimal negate(Decimal a);

/// a / b rounded half away from zero to `places` digits behind the point; nothing if b is 0 or it does not fit.
/// The one place where rounding happens, and only when asked for by name.
std::optional<Decimal> divide(Decimal a, Decimal b, int places);

/// With thousands separators for people: "1,200,000", "-0.5".
std::string grouped(Decimal value);

} // namespace recount
