// SPDX-License-Identifier: Apache-2.0
#include "grammar/digits.hpp"

#include <algorithm>
#include <string>

namespace recount {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The whole part without its marks of grouping; nothing where they do not part it by threes, or in the Indian way.
std::optional<std::string> ungrouped(std::string_view whole, char mark) {
  std::size_t group = 0;
  bool grouped = false;
  std::string plain;
  for (auto at = whole.size(); at-- > 0;) {
    if (whole[at] != mark) {
      ++group;
      continue;
    }
    if (group != 3 && !(grouped && group == 2 && mark == ','))
      return std::nullopt;
    group = 0;
    grouped = true;
  }
  if (grouped && (group == 0 || group > 3))
    return std::nullopt;
  std::copy_if(whole.begin(), whole.end(), std::back_inserter(plain), is_digit);
  return plain;
}

/// The number as plain digits with a point, or nothing.
std::optional<std::string> plain_digits(std::string_view digits) {
  auto const commas = std::count(digits.begin(), digits.end(), ',');
  auto const points = std::count(digits.begin(), digits.end(), '.');
  char point = '.', mark = ',';
  auto const last = digits.find_last_of(",.");
  bool const by_threes = last != std::string_view::npos && digits.size() - last == 4;
  if (commas == 1 && points == 0 && !by_threes)
    std::swap(point, mark); // 12,5
  else if (commas == 1 && points > 0 && digits[last] == ',')
    std::swap(point, mark); // 1.111,5
  else if (commas == 0 && points == 2 && by_threes)
    std::swap(point, mark); // 1.234.567
  else if (points > 1)
    return std::nullopt;
  auto const at = digits.find(point);
  if (at != std::string_view::npos && digits.find_first_of(",.", at + 1) != std::string_view::npos)
    return std::nullopt;
  auto plain = ungrouped(digits.substr(0, at), mark);
  if (plain && at != std::string_view::npos)
    plain->append(1, '.').append(digits.substr(at + 1));
  return plain;
}

bool three_digits(std::string_view words) { return words.size() == 3 && std::all_of(words.begin(), words.end(), is_digit); }

/// Tokens of groups of three behind the first: "1 234 567", "1'234'567". The last may have decimals.
int groups_behind(TokenReader const& in) {
  auto const first = in.words();
  if (first.size() > 3 || first.front() == '0' || !std::all_of(first.begin(), first.end(), is_digit))
    return 0;
  int ahead = 1;
  while (in.is_number(ahead) && !in.glued(ahead) && three_digits(in.words(ahead).substr(0, 3)) &&
         (in.words(ahead).size() == 3 || (in.words(ahead)[3] == '.' && !in.is_number(ahead + 1))))
    ++ahead;
  if (ahead > 1) // "5 200 12" is no number
    return in.is_number(ahead) && !in.glued(ahead) ? 0 : ahead - 1;
  while ((in.words(ahead) == "'" || in.words(ahead) == "’") && in.glued(ahead) && in.is_number(ahead + 1) && in.glued(ahead + 1) &&
         three_digits(in.words(ahead + 1)))
    ahead += 2;
  return ahead - 1;
}

/// A whole number of at most two digits, the exponent of a power of ten.
std::optional<int> small(std::string_view digits) {
  if (digits.empty() || digits.size() > 2 || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  return digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + (digits[1] - '0');
}

struct Power {
  int exponent = 0;
  int tokens = 0;
};

/// "×10^6", "x10−3", "e6", "e-1" behind digits.
std::optional<Power> power_behind(TokenReader const& in) {
  int ahead = 0;
  auto const word = in.words();
  if (!in.glued())
    return std::nullopt;
  std::optional<int> exponent;
  bool minus = false;
  auto const signed_number = [&] {
    minus = in.particle("minus", ahead) && in.glued(ahead);
    ahead += minus ? 1 : 0;
    exponent = in.is_number(ahead) && in.glued(ahead) ? small(in.words(ahead)) : std::nullopt;
    ++ahead;
  };
  if (word.size() > 1 && (word[0] == 'e' || word[0] == 'E') && is_digit(word[1])) {
    exponent = small(word.substr(1));
    ahead = 1;
  } else if (word == "e" || word == "E") {
    ahead = 1;
    signed_number();
  } else if (word == "x10" || ((word == "×" || word == "x") && in.words(1) == "10")) {
    ahead = word == "x10" ? 1 : 2;
    if (in.words(ahead) == "^")
      ++ahead;
    signed_number();
  }
  if (!exponent)
    return std::nullopt;
  return Power{minus ? -*exponent : *exponent, ahead};
}

/// Digits without any mark, as most numbers are; nothing for others, or for more than a machine word surely holds.
std::optional<std::int64_t> bare_value(std::string_view digits) {
  constexpr std::size_t most = 18;
  if (digits.empty() || digits.size() > most || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  std::int64_t value = 0;
  for (char const c : digits)
    value = value * 10 + (c - '0');
  return value;
}

} // namespace

std::optional<Decimal> digits_value(std::string_view digits) {
  if (auto const value = bare_value(digits))
    return Decimal::make(*value, 0);
  auto const plain = plain_digits(digits);
  return plain ? Decimal::parse(*plain) : std::nullopt;
}

bool well_formed_digits(std::string_view digits) { return bare_value(digits) || plain_digits(digits).has_value(); }

std::optional<Digits> read_digits(TokenReader const& in) {
  if (in.words() == "." && in.is_number(1) && in.glued(1) && in.at->space_before) {
    std::string fraction("0.");
    auto const value = Decimal::parse(fraction.append(in.words(1)));
    return value ? std::optional(Digits{*value, in.at + 2, false}) : std::nullopt;
  }
  if (!in.is_number())
    return std::nullopt;
  std::string joined(in.words());
  int const groups = groups_behind(in);
  for (int ahead = 1; ahead <= groups; ++ahead)
    if (in.is_number(ahead))
      joined += in.words(ahead);
  if (!well_formed_digits(joined))
    return std::nullopt;
  Digits out{Decimal(), in.at + 1 + groups, false};
  auto value = digits_value(joined);
  if (value)
    if (auto const power = power_behind(in.from(1 + groups))) {
      value = shift(*value, power->exponent);
      out.end += power->tokens;
    }
  out.beyond = !value;
  out.value = value.value_or(Decimal());
  return out;
}

} // namespace recount
