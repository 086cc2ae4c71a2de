// SPDX-License-Identifier: Apache-2.0
#include "grammar/amount.hpp"

namespace recount {
namespace {

struct UnitMatch {
  UnitWord const* word;
  std::uint32_t tokens;
};

/// The longest unit or currency of one of the kinds whose way of writing fits.
std::optional<UnitMatch> match_unit(TokenReader const& in, KindSet kinds, bool scaled) {
  if (!in.has() || !(in.at->begins & kinds))
    return std::nullopt;
  auto const fits = [&](Sense sense) {
    if (!(bit(sense.kind) & kinds))
      return false;
    auto const& unit = in.lexicon.unit(sense);
    return (unit.written.empty() || unit.written == in.words()) && (!unit.glued || in.glued()) && (!unit.after_scale || scaled);
  };
  for (auto const& phrase : in.lexicon.phrases(in.at->word))
    if ((phrase.kinds & kinds) && phrase_stands(in.lexicon, phrase, in.at, in.last))
      for (auto const sense : in.lexicon.senses(phrase))
        if (fits(sense))
          return UnitMatch{&in.lexicon.unit(sense), phrase.words + 1};
  for (auto const sense : in.lexicon.senses(in.at->word))
    if (fits(sense))
      return UnitMatch{&in.lexicon.unit(sense), 1};
  return std::nullopt;
}

constexpr KindSet behind_numbers = bit(Kind::unit) | bit(Kind::unit_symbol);
constexpr KindSet before_numbers = bit(Kind::currency) | bit(Kind::unit_symbol);   // of the symbols only codes of money

Unit as_unit(UnitWord const& word) {
  return {word.code, from_name<QuantityType>(word.type).value_or(QuantityType::measure), word.factor};
}

std::optional<Decimal> in_code(Decimal value, Unit const& unit) { return unit.factor ? multiply(value, *unit.factor) : value; }

/// A sign that stands before numbers of another kind as well ("#") needs one that looks like money.
bool looks_like_money(TokenReader const& sign, Number const& number) {
  bool const other = (sign.kinds() & bit(Kind::designation)) != 0;
  return !other || number.scaled || number.value >= Decimal(1000);
}

/// "250.000 euros": nobody writes thousandths of nothing, so the point parts thousands.
void group_by_point(TokenReader const& in, Amount& amount) {
  if (!in.is_number() || amount.number.scaled || amount.unit.type != QuantityType::money)
    return;
  auto const digits = in.words();
  auto const point = digits.find('.');
  if (point != std::string_view::npos && digits.find(',') == std::string_view::npos && digits.substr(point) == ".000" && digits.front() != '0')
    amount.number.value = multiply(amount.number.value, Decimal(1000)).value_or(amount.number.value);
}

/// "$5 million", "US$ 5", "-£3", "EUR 5bn".
std::optional<Amount> read_signed(TokenReader& in) {
  auto at = in;
  bool const minus = at.particle("minus") && (at.is_word() || at.glued(1));
  if (minus)
    ++at.at;
  auto const sign = at;
  auto const found = match_unit(at, before_numbers, false);
  if (!found || found->word->type != "money" || (!found->word->written.empty() && found->word->written != found->word->code))
    return std::nullopt;
  at.at += found->tokens;
  auto const digits = at;
  auto number = parse_number(at.text, {at.at, at.last}, at.lexicon, true);
  if (!number || number->lone_share || !looks_like_money(sign, *number))
    return std::nullopt;
  at.at = number->end;
  Amount out{*number, as_unit(*found->word), true, false};
  group_by_point(digits, out);
  if (minus)
    out.number.value = negate(out.number.value);
  auto repeated = at; // "$5 million US dollars"
  if (auto const unit = read_unit(repeated, number->scaled); unit && unit->type == QuantityType::money && !at.lexicon.conversion(unit->code)) {
    out.unit = *unit;
    at.at = repeated.at;
  }
  in.at = at.at;
  return out;
}

/// "[kg]", "<kg>": a unit in brackets.
std::optional<Unit> read_bracketed(TokenReader& in) {
  auto const mark = in.words();
  if (mark != "[" && mark != "{" && mark != "<")
    return std::nullopt;
  auto at = in.from(1);
  auto const unit = read_unit(at, false);
  if (!unit || (at.words() != "]" && at.words() != "}" && at.words() != ">"))
    return std::nullopt;
  ++at.at;
  in.at = at.at;
  return unit;
}

/// Pounds weigh, but for a sentence that speaks of money and not of weights, a scale word, or a figure to the penny. Millions
/// weigh only where it says what of: "a tax on sugar will raise 400 million pounds".
bool pounds_are_money(TokenReader const& in, Number const& number) {
  auto const* first = in.at;
  while (first > in.text.tokens.data() && in.at - first < 60) {
    --first;
    if (in.text.words(*first) == ".")
      break;
  }
  bool weight = false, money = false;
  for (auto const* at = first; at < in.last && at - first < 120; ++at) {
    weight = weight || in.from(at).context("weight");
    money = money || in.from(at).context("money") || begins(in.lexicon, at, in.last, Kind::currency);
  }
  if (money && number.scaled && !in.particle("of", 1))
    return true;
  return !weight && (money || number.scaled || number.value.exponent() == -2);
}

std::optional<Unit> read_pounds(TokenReader& in, Number const& number) {
  if (!in.context("pounds"))
    return std::nullopt;
  bool const money = pounds_are_money(in, number);
  ++in.at;
  return Unit{money ? "GBP" : "[lb_av]", money ? QuantityType::money : QuantityType::measure, {}};
}

bool part_of_one(Number const& number) { return !number.scaled && Decimal(0) < number.value && number.value < Decimal(1); }

/// The unit behind a number, perhaps joined by a hyphen: "26-mile", "half a mile".
std::optional<Unit> read_unit_behind(TokenReader& in, Number const& number) {
  auto at = in;
  if (at.particle("hyphen") && at.glued() && at.glued(1))
    ++at.at;
  else if ((number.fraction || part_of_one(number)) && at.particle("of") && at.particle("a", 1)) // "half of a mile", "0.4 of a cent"
    at.at += 2;
  else if (number.fraction && at.particle("a") && at.is_word())
    ++at.at;
  auto unit = read_unit(at, number.scaled);
  if (!unit)
    unit = read_pounds(at, number);
  if (!unit)
    unit = read_bracketed(at);
  if (unit)
    in.at = at.at;
  return unit;
}

/// The second part of "3 dollars 50 cents", "5 feet 2 inches", "15 dollars 50": how many of the first unit it is.
std::optional<Decimal> second_part(TokenReader& in, Unit const& first) {
  auto at = in;
  if (at.particle("and"))
    ++at.at;
  bool const joined = at.at != in.at;
  auto const number = parse_number(at.text, {at.at, at.last}, at.lexicon, false);
  if (!number || number->fraction || number->scaled || number->value.negative() || !number->value.whole())
    return std::nullopt;
  at.at = number->end;
  auto const place = at;
  auto unit = read_unit(at, false);
  if (!unit && at.particle("in") && first.code == "[ft_i]" && !joined) {
    unit = Unit{"[in_i]", QuantityType::measure, {}};
    ++at.at;
  }
  std::optional<Decimal> part;
  auto const* const small = unit ? in.lexicon.conversion(unit->code) : nullptr;
  if (small && first.type == QuantityType::money && unit->type == QuantityType::money) {
    part = divide(number->value, small->under, 2);
  } else if (!unit && first.type == QuantityType::money && !joined && number->value < Decimal(100) && number->value >= Decimal(10) && (!place.is_word() && !place.is_number())) {
    part = multiply(number->value, *Decimal::make(1, -2));
  } else if (unit && !joined && unit->code != first.code) {
    auto const* const whole = in.lexicon.conversion(first.code);
    bool const pair = (first.code == "[ft_i]" && unit->code == "[in_i]") || (first.code == "[lb_av]" && unit->code == "[oz_av]");
    if (whole && small && pair) {
      auto const over = multiply(multiply(number->value, small->over).value_or(Decimal()), whole->under);
      auto const under = multiply(small->under, whole->over);
      part = over && under ? divide(*over, *under, fraction_places) : std::nullopt;
    }
  }
  if (part)
    in.at = at.at;
  return part;
}

std::optional<Amount> read_plain(TokenReader& in, bool money) {
  auto number = parse_number(in.text, {in.at, in.last}, in.lexicon, money);
  if (!number)
    return std::nullopt;
  Amount out{*number, {}, false, false};
  auto at = in.from(number->end);
  if (auto unit = read_unit_behind(at, *number)) {
    out.unit = *unit;
    group_by_point(in, out);
    if (unit->type == QuantityType::money && !number->scaled) { // "75 USD million"
      auto const scale = read_scale(at, true);
      auto const value = scale ? times_scale(out.number.value, *scale) : std::nullopt;
      out.number.scaled = value.has_value();
      out.number.value = value.value_or(out.number.value);
    }
  }
  in.at = at.at;
  return out;
}

} // namespace

std::optional<Unit> read_unit(TokenReader& in, bool scaled) {
  auto const found = match_unit(in, behind_numbers, scaled);
  if (!found)
    return std::nullopt;
  auto const behind = in.from(static_cast<int>(found->tokens));
  // "10 $30": the sign belongs to the number that it touches.
  if (in.at->kind == TokenKind::symbol && found->word->type == "money" && in.at->space_before && behind.is_number() && behind.glued())
    return std::nullopt;
  in.at = behind.at;
  return as_unit(*found->word);
}

std::optional<std::string> read_per(TokenReader& in) {
  auto at = in;
  bool const hyphens = at.particle("hyphen") && at.glued() && at.glued(1) && at.particle("per", 1) && at.particle("hyphen", 2); // "$3,500-a-month"
  if (hyphens)
    ++at.at;
  if (!at.particle("per"))
    return std::nullopt;
  bool const article = at.particle("a");
  at.at += hyphens ? 2 : 1;
  auto const place = at;
  auto unit = read_unit(at, false);
  if (!unit && at.context("pounds")) { // "$1.84 a pound"
    unit = Unit{"[lb_av]", QuantityType::measure, {}};
    ++at.at;
  }
  if (!unit || unit->type == QuantityType::money || unit->type == QuantityType::percent || (unit->factor && unit->code != "a"))
    return std::nullopt;
  // "up 5 percent a year earlier" and "$5 a day later" give no rate.
  if (article && (at.particle("ago") || at.particle("earlier") || at.particle("later") || at.begins(Kind::unit) || place.at->capital))
    return std::nullopt;
  in.at = at.at;
  if (unit->factor) // "11 feet per century": the field has no code for it
    return "/{" + unit->factor->to_string() + unit->code + "}";
  return "/" + unit->code;
}

std::optional<Amount> read_amount(TokenReader& in, bool money) {
  auto at = in;
  auto amount = read_signed(at);
  if (!amount) {
    at.at = in.at;
    amount = read_plain(at, money);
  }
  if (!amount)
    return std::nullopt;
  if (!amount->unit.empty()) {
    auto value = in_code(amount->number.value, amount->unit);
    if (!amount->number.scaled && !amount->unit.factor && value)
      if (auto const part = second_part(at, amount->unit)) {
        value = add(*value, *part);
        amount->two_parts = true;
      }
    amount->number.beyond = amount->number.beyond || !value;
    amount->number.value = value.value_or(Decimal());
    amount->unit.factor.reset();
    if (auto const per = read_per(at))
      amount->unit.code += *per;
  }
  in.at = at.at;
  return amount;
}

} // namespace recount
