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

constexpr int longest_fraction = 12;   // tokens before its ordinal

/// The ordinal that number words end in: "one hundred thirty [fifths]"; null where there is none.
Token const* ordinal_behind(TokenReader const& in) {
  constexpr KindSet words = bit(Kind::number_word) | bit(Kind::scale);
  for (int ahead = 1; ahead <= longest_fraction && in.has(ahead); ++ahead) {
    if (in.kinds(ahead) & (bit(Kind::fraction_word) | bit(Kind::ordinal_word)))
      return in.at + ahead;
    if (!(in.kinds(ahead) & words) && !in.particle("hyphen", ahead) && !in.particle("and", ahead))
      return nullptr;
  }
  return nullptr;
}

/// "thirty fifths" is 35, "one hundred fifth" 105: the ordinal fills the place that the number before it leaves empty.
std::optional<Divisor> long_divisor(TokenReader in, Token const* ordinal) {
  auto before = in;
  before.last = ordinal;
  auto const whole = read_side(before);
  if (before.particle("hyphen"))
    ++before.at;
  if (!whole || before.at != ordinal || !whole->whole())
    return std::nullopt;
  auto const at = in.from(ordinal);
  auto word = at.sense(Kind::fraction_word);
  if (!word)
    word = at.sense(Kind::ordinal_word);
  auto const& part = in.lexicon.number(word->sense);
  int const places = part.value < Decimal(10) ? 1 : 2;
  auto const sum = shift(*whole, -places)->whole() && part.value < Decimal(100) ? add(*whole, part.value) : std::nullopt;
  return sum ? std::optional(Divisor{*sum, part.plural}) : std::nullopt;
}

/// "three twenty-firsts", "one hundred thirty fifths": the shortest number before the longest ordinal.
std::optional<Number> long_fraction(TokenReader in) {
  auto const* const ordinal = ordinal_behind(in);
  if (!ordinal || !in.begins(Kind::number_word))
    return std::nullopt;
  auto const behind = in.from(ordinal + 1);
  for (auto const* mid = in.at + 1; mid < ordinal; ++mid) {
    auto first = in;
    first.last = mid;
    auto const over = read_side(first);
    if (!over || first.at != mid)
      continue;
    auto const under = long_divisor(in.from(mid), ordinal);
    bool const single = under && *over == Decimal(1) && (behind.particle("of") || !behind.is_word());
    if (under && (under->plural || single))
      return quotient(*over, under->value, ordinal + 1, true);
  }
  return std::nullopt;
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

constexpr int rating_reach = 5;   // tokens back to the word that says that a number rates

/// "an average rating of less than 4/10"
bool rated(TokenReader const& in) {
  auto const* const first = in.text.tokens.data();
  for (auto const* at = in.at; at > first && in.at - at < rating_reach; --at)
    if (is_particle(in.lexicon, at[-1], "rating"))
      return true;
  return false;
}

/// "7.2/10", "64/100": so many points of those that there were.
bool rating(TokenReader const& in, Decimal over, Decimal under) {
  if (under == Decimal(100))
    return true;
  bool const scale = under == Decimal(5) || under == Decimal(10) || under == Decimal(20);
  return scale && (in.words().find('.') != std::string_view::npos || !over.whole() || rated(in));
}

/// "3/4", "1⁄32"; not "5/17/2018" and not "24/7".
std::optional<Number> slash_fraction(TokenReader in) {
  if (!in.is_number() || !in.particle("slash", 1) || !in.glued(1) || !in.is_number(2) || !in.glued(2))
    return std::nullopt;
  if ((in.particle("slash", 3) && in.glued(3)) || in.words().front() == '0')
    return std::nullopt;
  auto const over = digits_value(in.words()), under = digits_value(in.words(2));
  if (!over || !under || *under <= *over || !(rating(in, *over, *under) || in_lowest_terms(*over, *under)) || *under > Decimal(1000))
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

/// "17 out of 28 provinces": some of so many things that were counted, no share of a round number.
bool part_of_counted(Decimal over, Decimal under, TokenReader const& behind) {
  bool const scale = under <= Decimal(10) || under.coefficient() < 10;
  bool const named = behind.is_word() && !behind.begins(Kind::preposition) && !behind.begins(Kind::auxiliary) && !behind.begins(Kind::conjunction);
  return !scale && over != Decimal(1) && named;
}

/// What is shared out: a number, or "a hundred", "a million".
std::optional<Decimal> read_whole(TokenReader& in) {
  if (!in.particle("a") || !in.is_word() || !in.begins(Kind::scale, 1))
    return read_side(in);
  ++in.at;
  return read_scale(in, false);
}

/// "one in five", "1-in-5", "four in every 1,000", "3 per 1,000", "eight out of 10", "nine of 10", "one of every five".
std::optional<Number> share(TokenReader in) {
  bool const in_words = !in.is_number();
  auto const over = read_side(in);
  if (!over)
    return std::nullopt;
  bool const hyphens = in.particle("hyphen") && in.glued() && in.particle("in", 1) && in.particle("hyphen", 2) && in.glued(2);
  if (hyphens)
    ++in.at;
  bool const out_of = in.begins(Kind::particle) && match_id(in.lexicon, in.at, in.last, Kind::particle, "out_of");
  bool const inside = in.particle("in"), of = in.particle("of");
  bool const per = in.particle("per") && in.is_word() && !in.particle("a");   // "3 per 1,000"
  if (!out_of && !inside && !of && !per)
    return std::nullopt;
  in.at += out_of || hyphens ? 2 : 1;
  bool const every = in.particle("per") && in.is_word() && !in.particle("a");
  if (every)
    ++in.at;
  auto const under = read_whole(in);
  if (!under || *under <= *over || !under->whole())
    return std::nullopt;
  if (of && !every && (!in.is_word() || (*under != Decimal(5) && *under != Decimal(10)) || *over == Decimal(1)))
    return std::nullopt;
  if (per && *under < Decimal(100))
    return std::nullopt;
  if (out_of && !every && part_of_counted(*over, *under, in))
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
  if (auto number = long_fraction(in))
    return number;
  if (auto number = words_fraction(in))
    return number;
  return lone_fraction(in);
}

std::optional<Number> read_fraction_of(Number const& over, TokenReader in) {
  auto const under = read_divisor(in);
  return under && under->plural ? quotient(over.value, under->value, in.at, true) : std::nullopt;
}

std::optional<Number> read_added_fraction(TokenReader in) {
  if (auto sign = sign_fraction(in))
    return sign;
  if (in.is_number())
    return slash_fraction(in);
  bool const joined = in.particle("hyphen") && in.glued();
  if (joined)
    ++in.at;
  if (joined && in.is_number() && in.glued()) // "3-1/2"
    return slash_fraction(in);
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
