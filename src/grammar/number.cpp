// SPDX-License-Identifier: Apache-2.0
#include "grammar/number.hpp"

#include "grammar/digits.hpp"

namespace recount {
namespace {

/// "two million three hundred thousand and five": a number below a thousand and the scales behind it.
struct Term {
  Decimal value;
  Decimal size = Decimal(1);
  bool scaled = false;
};

class NumberReader {
public:
  NumberReader(TokenReader in, bool money) : in_(in), begin_(in.at), money_(money) {}

  std::optional<Number> read() {
    bool const negative = take_minus();
    auto number = unsigned_number();
    if (number && negative)
      number->value = negate(number->value);
    return number;
  }

private:
  /// "minus 4", "minus-260", "-1.3%": a dash only where it stands apart from the word before and close to its number.
  bool take_minus() {
    if (!in_.particle("minus"))
      return false;
    auto next = in_.from(1);
    if (in_.is_word()) {
      if (next.particle("hyphen") && next.glued())
        ++next.at;
    } else {
      bool const first = begin_ == in_.text.tokens.data();
      bool const apart = first || begin_->space_before || (begin_[-1].kind == TokenKind::symbol && !is_particle(in_.lexicon, begin_[-1], "percent_sign"));
      if (!apart || !next.glued())
        return false;
    }
    if (!next.is_number() && !next.begins(Kind::number_word) && !next.begins(Kind::currency) && !(next.words() == "." && next.is_number(1)))
      return false;
    in_.at = next.at;
    return true;
  }

  std::optional<Number> unsigned_number() {
    if (auto number = read_fraction(in_))
      return share_of_scale(*number);
    if (auto number = article_number())
      return number;
    return plain();
  }

  /// "half a million", "two thirds of a million", "quarter million"; else the share as it is.
  std::optional<Number> share_of_scale(Number share) {
    auto next = in_.from(share.end);
    if (next.particle("hyphen"))
      ++next.at;
    if (next.particle("of"))
      ++next.at;
    if (next.particle("a") && next.is_word())
      ++next.at;
    std::optional<Decimal> value = share.value;
    return with_scales(next, value) ? std::optional(Number{*value, next.at, false, true, true, true, false, false}) : std::optional(share);
  }

  /// Multiplies by the scales at `in` and moves behind them; false where there is none or the product is too large.
  bool with_scales(TokenReader& in, std::optional<Decimal>& value) const {
    bool any = false;
    while (auto const scale = value ? read_scale(in, money_) : std::nullopt) {
      value = times_scale(*value, *scale);
      any = true;
      if (in.particle("hyphen") && in.begins(Kind::scale, 1))
        ++in.at;
    }
    return any && value;
  }

  /// "a dozen", "a hundred thousand", "a million and a half", "quarter million".
  std::optional<Number> article_number() {
    auto next = in_;
    bool const of_scale = next.particle("of", 1) && next.particle("a", 2) && next.is_word(2) && next.begins(Kind::scale, 3); // "quarter of a million"
    bool const quarter = !next.particle("a") && next.sense(Kind::fraction_word) && (of_scale || next.begins(Kind::scale, 1));
    std::optional<Decimal> value(1);
    if (quarter)
      value = divide(Decimal(1), next.lexicon.number(next.sense(Kind::fraction_word)->sense).value, fraction_places);
    else if (!next.particle("a") || !next.is_word())
      return std::nullopt;
    next.at += quarter && of_scale ? 3 : 1;
    auto const before = next.at;
    if (!with_scales(next, value))
      return std::nullopt;
    Number number{*value, next.at, false, true, true, true, false, false};
    if (!quarter)
      add_terms(number, *times_scale(Decimal(1), last_scale(in_.from(before), next.at)));
    return number;
  }

  Decimal last_scale(TokenReader in, Token const* end) const {
    Decimal out(1);
    while (in.at < end) {
      if (auto const scale = read_scale(in, money_))
        out = *scale;
      else
        ++in.at;
    }
    return out;
  }

  std::optional<Number> plain() {
    bool const in_words = !in_.is_number() && in_.words() != ".";
    auto next = in_;
    bool beyond = false;
    auto const term = read_term(next, in_words, beyond);
    if (beyond)
      return Number{Decimal(), next.at, false, false, false, false, false, true};
    if (!term)
      return std::nullopt;
    Number number{term->value, next.at, false, in_words, term->scaled, false, false, false};
    if (in_words && !term->scaled && add_spoken_decimals(number))
      return number;
    number.size = term->size;
    add_terms(number, term->size);
    if (in_words && number.value >= Decimal(100))
      if (auto const fraction = read_fraction_of(number, in_.from(number.end)))
        return fraction;
    return number;
  }

  std::optional<Term> read_term(TokenReader& in, bool in_words, bool& beyond) const {
    Term term;
    if (in_words) {
      auto const value = read_below_thousand(in);
      if (!value)
        return std::nullopt;
      term.value = *value;
    } else {
      auto const digits = read_digits(in);
      if (!digits)
        return std::nullopt;
      term.value = digits->value;
      in.at = digits->end;
      beyond = digits->beyond;
      if (beyond)
        return std::nullopt;
    }
    std::optional<Decimal> value = term.value, size(1);
    auto at = in;
    if (at.words() == "+" && at.glued() && at.begins(Kind::scale, 1)) // "6.2+ million"
      ++at.at;
    while (true) {
      if (at.particle("hyphen") && at.begins(Kind::scale, 1))
        ++at.at;
      auto const scale = read_scale(at, money_);
      if (!scale)
        break;
      value = value ? times_scale(*value, *scale) : value;
      size = size ? times_scale(*size, *scale) : size;
      term.scaled = true;
      in.at = at.at;
    }
    if (!value || !size)
      return std::nullopt;
    term.value = *value;
    term.size = *size;
    return term;
  }

  /// What is added behind a number: smaller terms ("two million three hundred thousand and five") or a fraction of its last
  /// scale ("two and a half", "3 million and a quarter").
  void add_terms(Number& number, Decimal smallest) {
    while (true) {
      auto next = in_.from(number.end);
      if (auto const part = read_added_fraction(next)) {
        add_fraction(number, smallest, *part);
        return;
      }
      if (!number.scaled)
        return;
      bool const joined = next.particle("and") || (number.in_words && next.words() == ",");
      if (joined)
        ++next.at;
      bool beyond = false;
      bool const in_words = !next.is_number();
      auto const term = next.has() ? read_term(next, in_words, beyond) : std::nullopt;
      bool const last = term && !term->scaled;
      if (!term || term->value >= smallest || (last && in_words != number.in_words && !(joined && in_words)) || (last && !in_words && (!joined || smallest > Decimal(1000))))
        return;
      auto const sum = add(number.value, term->value);
      if (!sum)
        return;
      number.value = *sum;
      number.end = next.at;
      number.round_words = false;
      smallest = term->size;
      if (last)
        return;
    }
  }

  void add_fraction(Number& number, Decimal scale, Number const& part) {
    auto behind = in_.from(part.end);
    auto extra = times_scale(part.value, scale);
    std::optional<Decimal> total;
    if (auto const own = read_scale(behind, money_)) {
      // "one and a half million" multiplies both, "one billion and three quarters million" the fraction alone.
      extra = times_scale(part.value, *own);
      auto const whole = number.scaled ? std::optional(number.value) : times_scale(number.value, *own);
      total = extra && whole ? add(*whole, *extra) : std::nullopt;
      number.scaled = true;
    } else {
      total = extra ? add(number.value, *extra) : std::nullopt;
    }
    if (!total)
      return;
    number.value = *total;
    number.end = behind.at;
  }

  /// "nine point nought four".
  bool add_spoken_decimals(Number& number) {
    auto next = in_.from(number.end);
    if (!next.particle("point") || !next.begins(Kind::number_word, 1))
      return false;
    ++next.at;
    std::string digits = number.value.to_string() + ".";
    while (auto const word = next.sense(Kind::number_word)) {
      digits += next.lexicon.number(word->sense).value.to_string();
      next.at += word->tokens;
    }
    auto value = Decimal::parse(digits);
    if (!value)
      return false;
    number.end = next.at;
    number.scaled = with_scales(next, value);
    number.end = number.scaled ? next.at : number.end;
    number.value = *value;
    return true;
  }

  TokenReader in_;
  Token const* begin_;
  bool money_;
};

} // namespace

std::optional<Number> parse_number(Text const& text, TokenRange at, Lexicon const& lexicon, bool money) {
  if (at.first == at.last)
    return std::nullopt;
  return NumberReader({text, lexicon, at.first, at.last}, money).read();
}

} // namespace recount
