// SPDX-License-Identifier: Apache-2.0
// Fractions and shares: "two-thirds", "3/4", "one in five".
#include "grammar/digits.hpp"
#include "grammar/number.hpp"

#include <numeric>

namespace recount {
namespace {

/// A number in words or plain digits that may be one side of a fraction; moves behind it.
std::optional<Decimal> read_side(TokenReader& in) {
  if (in.is_number()) {
    auto const digits = read_digits(in);
    if (!digits || digits->beyond)
      return std::nullopt;
    in.at = digits->end;
    return digits->value;
  }
  auto value = read_below_thousand(in);
  while (value) {
    auto const scale = read_scale(in, false);
    if (!scale)
      break;
    value = times_scale(*value, *scale);
  }
  return value;
}

struct Divisor {
  Decimal value;
  bool plural = false;
};

/// "third", "thirds", "twenty-fifths"; moves behind it.
std::optional<Divisor> read_divisor(TokenReader& in) {
  auto next = in;
  Decimal tens;
  if (auto const word = next.sense(Kind::number_word); word && next.lexicon.number(word->sense).value >= Decimal(20)) {
    tens = next.lexicon.number(word->sense).value;
    ++next.at;
    if (next.particle("hyphen"))
      ++next.at;
  }
  auto word = next.sense(Kind::fraction_word);
  if (!word && !tens.zero())
    word = next.sense(Kind::ordinal_word);
  if (!word)
    return std::nullopt;
  auto const& part = next.lexicon.number(word->sense);
  auto const value = add(tens, part.value);
  next.at += word->tokens;
  in.at = next.at;
  return value ? std::optional(Divisor{*value, part.plural}) : std::nullopt;
}

std::optional<Number> quotient(Decimal over, Decimal under, Token const* end, bool in_words) {
  auto const value = divide(over, under, fraction_places);
  if (!value)
    return std::nullopt;
  return Number{*value, end, true, in_words, false, false, false, false};
}

bool in_lowest_terms(Decimal over, Decimal under) {
  return over.exponent() == 0 && under.exponent() == 0 && std::gcd(over.coefficient(), under.coefficient()) == 1;
}

/// "two-thirds", "one third", "twenty-three fifths": not "two quarters" of growth, not the ordinal of "two third places".
std::optional<Number> words_fraction(TokenReader in) {
  auto const over = read_below_thousand(in);
  if (!over)
    return std::nullopt;
  bool const joined = in.particle("hyphen") && in.glued() == in.glued(1);
  if (joined)
    ++in.at;
  auto const under = read_divisor(in);
  if (!under || under->value.zero() || !in_lowest_terms(*over, under->value))
    return std::nullopt;
  bool const one = *over == Decimal(1);
  if ((!one && !under->plural && !joined) || (one && under->plural) || (*over > under->value && under->value < Decimal(5)))
    return std::nullopt;
  if (!joined && in.particle("hyphen") && in.glued()) // "one third-party supplier"
    return std::nullopt;
  return quotient(*over, under->value, in.at, true);
}

/// "half", "a third", "a twenty-first".
std::optional<Number> lone_fraction(TokenReader in) {
  bool const article = in.particle("a") && in.is_word();
  if (article)
    ++in.at;
  auto const under = read_divisor(in);
  if (!under || under->plural || (!article && under->value != Decimal(2)))
    return std::nullopt;
  auto number = quotient(Decimal(1), under->value, in.at, true);
  if (number)
    number->lone_share = true;
  return number;
}

/// "3/4", "1⁄32"; not "5/17/2018" and not "24/7".
std::optional<Number> slash_fraction(TokenReader in) {
  if (!in.is_number() || !in.particle("slash", 1) || !in.glued(1) || !in.is_number(2) || !in.glued(2))
    return std::nullopt;
  if ((in.particle("slash", 3) && in.glued(3)) || in.words().front() == '0')
    return std::nullopt;
  auto const over = digits_value(in.words()), under = digits_value(in.words(2));
  if (!over || !under || *under <= *over || !in_lowest_terms(*over, *under) || *under > Decimal(1000))
    return std::nullopt;
  return quotient(*over, *under, in.at + 3, false);
}

std::optional<Number> sign_fraction(TokenReader in) {
  auto const sign = in.sense(Kind::fraction_sign);
  if (!sign)
    return std::nullopt;
  auto const& part = in.lexicon.number(sign->sense);
  return quotient(part.over, part.value, in.at + sign->tokens, false);
}

/// Whether "N in M" is a share: M is round, or one in M. "26 in 2016", "two in 24 hours", "12 in 20 games" are none.
bool is_share_of(Decimal over, Decimal under, TokenReader const& behind) {
  if (!under.whole() || under <= over || over.negative() || over.zero() || behind.is_number() || behind.begins(Kind::unit) || behind.begins(Kind::period))
    return false;
  bool const ten = under <= Decimal(10) && under >= Decimal(3);
  bool const round = (under.exponent() > 0 || under.coefficient() % 10 == 0) && under >= Decimal(20);
  bool const year = under >= Decimal(1900) && under <= Decimal(2099);
  return (ten || round || over == Decimal(1)) && !year;
}

/// "one in five", "four in every 1,000", "3 per 1,000", "eight out of 10", "nine of 10".
std::optional<Number> share(TokenReader in) {
  bool const in_words = !in.is_number();
  auto const over = read_side(in);
  if (!over)
    return std::nullopt;
  bool const out_of = in.begins(Kind::particle) && match_id(in.lexicon, in.at, in.last, Kind::particle, "out_of");
  bool const inside = in.particle("in"), of = in.particle("of");
  bool const per = in.particle("per") && in.is_word() && !in.particle("a");   // "3 per 1,000"
  if (!out_of && !inside && !of && !per)
    return std::nullopt;
  in.at += out_of ? 2 : 1;
  bool const every = in.particle("per") && in.is_word() && !in.particle("a");
  if (every)
    ++in.at;
  auto const under = read_side(in);
  if (!under || *under <= *over || !under->whole())
    return std::nullopt;
  if (of && (!in.is_word() || (*under != Decimal(5) && *under != Decimal(10)) || *over == Decimal(1)))
    return std::nullopt;
  if (per && *under < Decimal(100))
    return std::nullopt;
  if (inside && !every && !is_share_of(*over, *under, in))
    return std::nullopt;
  return quotient(*over, *under, in.at, in_words);
}

} // namespace

std::optional<Number> read_fraction(TokenReader in) {
  if (auto number = share(in))
    return number;
  if (in.is_number())
    return slash_fraction(in);
  if (auto number = sign_fraction(in))
    return number;
  if (auto number = words_fraction(in))
    return number;
  return lone_fraction(in);
}

std::optional<Number> read_added_fraction(TokenReader in) {
  if (auto sign = sign_fraction(in))
    return sign;
  if (in.is_number())
    return slash_fraction(in);
  bool const joined = in.particle("hyphen") && in.glued();
  if (joined)
    ++in.at;
  if (!in.particle("and"))
    return std::nullopt;
  ++in.at;
  if (in.particle("hyphen") && in.glued())
    ++in.at;
  auto number = words_fraction(in);
  if (!number && (in.particle("a") || joined)) {
    auto at = in;
    if (in.particle("a") && in.particle("hyphen", 1)) { // "two-and-a-half"
      at.at += 2;
      auto const under = read_divisor(at);
      return under ? quotient(Decimal(1), under->value, at.at, true) : std::nullopt;
    }
    number = lone_fraction(in);
  }
  // "two million and a third of them" adds nothing.
  if (number && in.from(number->end).particle("of"))
    return std::nullopt;
  return number;
}

} // namespace recount
