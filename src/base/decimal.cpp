// SPDX-License-Identifier: Apache-2.0
#include "base/decimal.hpp"

#include <algorithm>
#include <cctype>

namespace recount {
namespace {

__extension__ using Wide = __int128;

constexpr int min_exponent = -18;
constexpr int max_exponent = 36;
constexpr std::int64_t max_coefficient = 999'999'999'999'999'999;

constexpr Wide power_of_ten(int power) {
  Wide result = 1;
  for (int i = 0; i < power; ++i)
    result *= 10;
  return result;
}

int digits(Wide value) {
  if (value < 0)
    value = -value;
  int count = 1;
  for (; value > max_coefficient; value /= 10)
    ++count;
  for (auto narrow = static_cast<std::int64_t>(value); narrow >= 10; narrow /= 10) // a machine word divides far faster
    ++count;
  return count;
}

std::optional<Decimal> from_wide(Wide coefficient, int exponent) {
  while ((coefficient > max_coefficient || coefficient < -max_coefficient || exponent < min_exponent) &&
         coefficient % 10 == 0 && coefficient != 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (coefficient > max_coefficient || coefficient < -max_coefficient)
    return std::nullopt;
  return Decimal::make(static_cast<std::int64_t>(coefficient), exponent);
}

struct Aligned {
  Wide a, b;
  int exponent;
};

/// Both numbers with the smaller exponent; nothing if one of them would need more than 37 digits.
std::optional<Aligned> align(Decimal a, Decimal b) {
  if (a.exponent() == b.exponent())
    return Aligned{a.coefficient(), b.coefficient(), a.exponent()};
  int const exponent = std::min(a.exponent(), b.exponent());
  auto const widened = [&](Decimal d) -> std::optional<Wide> {
    int const up = d.exponent() - exponent;
    if (d.zero())
      return Wide{0};
    if (up + digits(d.coefficient()) > 37)
      return std::nullopt;
    return Wide{d.coefficient()} * power_of_ten(up);
  };
  auto const x = widened(a);
  auto const y = widened(b);
  if (!x || !y)
    return std::nullopt;
  return Aligned{*x, *y, exponent};
}

int sign(Decimal d) { return d.zero() ? 0 : d.negative() ? -1 : 1; }

} // namespace

std::optional<Decimal> Decimal::make(std::int64_t coefficient, int exponent) {
  if (coefficient > max_coefficient || coefficient < -max_coefficient)
    return std::nullopt;
  if (coefficient == 0 && (exponent < min_exponent || exponent > max_exponent))
    exponent = 0;
  if (exponent < min_exponent || exponent > max_exponent)
    return std::nullopt;
  return Decimal(coefficient, static_cast<std::int8_t>(exponent));
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool const minus = !text.empty() && text.front() == '-';
  if (minus)
    text.remove_prefix(1);
  std::int64_t coefficient = 0;
  int exponent = 0;
  bool point = false, digit_seen = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.' && digit_seen && !point && i + 1 < text.size()) {
      point = true;
      continue;
    }
    if (text[i] < '0' || text[i] > '9')
      return std::nullopt;
    digit_seen = true;
    int const digit = text[i] - '0';
    if (coefficient > (max_coefficient - digit) / 10) {
      // Zeros at the end of a long whole number only raise the exponent.
      if (point || text.substr(i).find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
      exponent += static_cast<int>(std::min<std::size_t>(text.size() - i, 100));
      break;
    }
    coefficient = coefficient * 10 + digit;
    exponent -= point ? 1 : 0;
  }
  if (!digit_seen)
    return std::nullopt;
  return make(minus ? -coefficient : coefficient, exponent);
}

bool Decimal::whole() const {
  if (exponent_ >= 0)
    return true;
  return Wide{coefficient_} % power_of_ten(-exponent_) == 0;
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(coefficient_ < 0 ? -coefficient_ : coefficient_);
  if (coefficient_ == 0)
    return "0";
  if (exponent_ > 0)
    text.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    auto const places = static_cast<std::size_t>(-exponent_);
    if (text.size() <= places)
      text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
    while (text.back() == '0')
      text.pop_back();
    if (text.back() == '.')
      text.pop_back();
  }
  return coefficient_ < 0 ? "-" + text : text;
}

std::strong_ordering Decimal::compare_apart(Decimal a, Decimal b) {
  if (sign(a) != sign(b))
    return sign(a) <=> sign(b);
  if (auto const both = align(a, b))
    return both->a < both->b   ? std::strong_ordering::less
           : both->a > both->b ? std::strong_ordering::greater
                               : std::strong_ordering::equal;
  // Too far apart to align: the one with the higher leading digit is larger in size.
  int const top_a = digits(a.coefficient()) + a.exponent();
  int const top_b = digits(b.coefficient()) + b.exponent();
  return a.negative() ? top_b <=> top_a : top_a <=> top_b;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  auto const both = align(a, b);
  return both ? from_wide(both->a + both->b, both->exponent) : std::nullopt;
}

std::optional<Decimal> subtract(Decimal a, Decimal b) { return add(a, negate(b)); }

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  return from_wide(Wide{a.coefficient()} * b.coefficient(), a.exponent() + b.exponent());
}

std::optional<Decimal> shift(Decimal a, int power) {
  return Decimal::make(a.coefficient(), a.exponent() + power);
}

std::optional<Decimal> with_exponent(Decimal a, int exponent) {
  if (exponent < a.exponent() || exponent > max_exponent)
    return std::nullopt;
  auto coefficient = a.coefficient();
  for (int power = a.exponent(); power < exponent; ++power, coefficient /= 10)
    if (coefficient % 10 != 0)
      return std::nullopt;
  return Decimal::make(coefficient, exponent);
}

Decimal absolute(Decimal a) { return a.negative() ? negate(a) : a; }

Decimal negate(Decimal a) { return *Decimal::make(-a.coefficient(), a.exponent()); }

std::optional<Decimal> divide(Decimal a, Decimal b, int places) {
  auto const both = align(a, b);
  if (!both || both->b == 0 || places < 0 || places > 18)
    return std::nullopt;
  if (digits(both->a) + places > 37)
    return std::nullopt;
  Wide const scaled = both->a * power_of_ten(places);
  Wide quotient = scaled / both->b;
  Wide const rest = scaled % both->b;
  Wide const size = both->b < 0 ? -both->b : both->b;
  if ((rest < 0 ? -rest : rest) >= size - (rest < 0 ? -rest : rest))
    quotient += ((scaled < 0) == (both->b < 0)) ? 1 : -1;
  return from_wide(quotient, -places);
}

std::string grouped(Decimal value) {
  std::string text = value.to_string();
  std::size_t const first = text.front() == '-' ? 1 : 0;
  std::size_t const end = std::min(text.find('.'), text.size());
  for (std::size_t at = end; at > first + 3; at -= 3)
    text.insert(at - 3, 1, ',');
  return text;
}

std::optional<Decimal> times_scale(Decimal a, Decimal factor) {
  auto const digits = factor.to_string();
  bool const power = digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
  return power ? shift(a, static_cast<int>(digits.size()) - 1) : multiply(a, factor);
}

} // namespace recount
