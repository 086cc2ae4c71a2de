// SPDX-License-Identifier: Apache-2.0
#include "grammar/number.hpp"

#include "grammar/parsers.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <vector>

namespace recount {

/// "three hundred and five thousand": a number below a thousand and the scales behind it.
struct NumberTerm {
  Decimal small;
  std::vector<Decimal> scales;
};

struct NumberFraction {
  Decimal over;
  Decimal under;
};

} // namespace recount

BOOST_FUSION_ADAPT_STRUCT(recount::NumberTerm, small, scales)
BOOST_FUSION_ADAPT_STRUCT(recount::NumberFraction, over, under)

namespace recount {
namespace grammar {
namespace {


Lexicon const& lexicon_of(auto& context) { return x3::get<environment_tag>(context).get().lexicon; }

/// A number word whose value lies in [low, high].
constexpr auto word_between(int low, int high) {
  return [low, high](auto& context) {
    auto const value = lexicon_of(context).number(x3::_attr(context)).value;
    x3::_pass(context) = value >= Decimal(low) && value <= Decimal(high);
    x3::_val(context) = value;
  };
}

/// Adds what was read to the value so far.
constexpr auto plus = [](auto& context) {
  auto const total = add(x3::_val(context), x3::_attr(context));
  x3::_pass(context) = total.has_value();
  x3::_val(context) = total.value_or(Decimal());
};

constexpr auto keep = [](auto& context) { x3::_val(context) = x3::_attr(context); };

/// A scale word; the glued ones ("m") only right behind digits.
constexpr auto factor = [](auto& context) { x3::_val(context) = lexicon_of(context).scale(x3::_attr(context)).factor; };

constexpr auto hundred_only = [](auto& context) {
  auto const scale = lexicon_of(context).scale(x3::_attr(context));
  auto const product = times_scale(x3::_val(context), scale.factor);
  x3::_pass(context) = scale.factor == Decimal(100) && product.has_value();
  x3::_val(context) = product.value_or(Decimal());
};

auto const word = one_of<Kind::number_word>;
auto const unit = x3::rule<struct unit_id, Decimal>{"unit"} = word[word_between(1, 9)];
auto const below_twenty = x3::rule<struct below_twenty_id, Decimal>{"below_twenty"} = word[word_between(0, 19)];
auto const tens = x3::rule<struct tens_id, Decimal>{"tens"} = word[word_between(20, 90)];
auto const below_hundred = x3::rule<struct below_hundred_id, Decimal>{"below_hundred"} =
    (tens[keep] >> -(-particle("hyphen") >> unit[plus])) | below_twenty[keep];
auto const hundred = one_of<Kind::scale>;
auto const below_thousand = x3::rule<struct below_thousand_id, Decimal>{"below_thousand"} =
    (below_hundred[keep] >> -particle("hyphen") >> hundred[hundred_only] >> -(-particle("and") >> below_hundred[plus])) |
    below_hundred[keep];

auto const scale = x3::rule<struct scale_id, Decimal>{"scale"} = one_of<Kind::scale>[factor];
auto const scales = *(-particle("hyphen") >> scale);
auto const word_term = x3::rule<struct word_term_id, NumberTerm>{"word_term"} = below_thousand >> scales;
auto const digit_term = x3::rule<struct digit_term_id, NumberTerm>{"digit_term"} = digits >> scales;

constexpr auto denominator = [](auto& context) { x3::_val(context) = lexicon_of(context).number(x3::_attr(context)).value; };
auto const fraction_word = x3::rule<struct fraction_word_id, Decimal>{"fraction_word"} = one_of<Kind::fraction_word>[denominator];
auto const fraction = x3::rule<struct fraction_id, NumberFraction>{"fraction"} = below_twenty >> -particle("hyphen") >> fraction_word;
auto const slash_fraction = x3::rule<struct slash_fraction_id, NumberFraction>{"slash_fraction"} =
    digits >> glued >> x3::omit[particle("slash")] >> glued >> digits;
auto const share = x3::rule<struct share_id, NumberFraction>{"share"} =
    (digits | below_hundred) >> (particle("out_of") | particle("in")) >> (digits | below_hundred);

} // namespace
} // namespace grammar

namespace {

/// The product of a term, or nothing where it is too large. A glued scale ("m") needs digits right before it.
std::optional<Decimal> product(NumberTerm const& term) {
  std::optional<Decimal> value = term.small;
  for (auto const scale : term.scales)
    value = value ? times_scale(*value, scale) : value;
  return value;
}

Decimal size(NumberTerm const& term) {
  Decimal value(1);
  for (auto const scale : term.scales)
    value = times_scale(value, scale).value_or(value);
  return value;
}

class NumberReader {
public:
  NumberReader(Text const& text, TokenRange at, Lexicon const& lexicon)
      : environment_{lexicon, text}, lexicon_(lexicon), first_(at.first), last_(at.last) {}

  std::optional<Number> read() {
    if (first_ == last_)
      return std::nullopt;
    auto number = article_number();
    if (!number)
      number = plain();
    return number;
  }

private:
  bool particle_at(Token const* at, IdKey id) const { return at < last_ && is_particle(lexicon_, *at, id); }

  /// A scale that may stand at `at`: the glued ones only without a space.
  std::optional<Decimal> scale_at(Token const* at) const {
    auto const found = match_sense(lexicon_, at, last_, Kind::scale);
    if (!found || (lexicon_.scale(found->sense).glued && at->space_before))
      return std::nullopt;
    return lexicon_.scale(found->sense).factor;
  }

  /// "a dozen", "a hundred thousand", "half a million", "a quarter of a million".
  std::optional<Number> article_number() {
    Token const* at = first_;
    Decimal share(1), under(1);
    if (auto const part = match_sense(lexicon_, at, last_, Kind::fraction_word); part && !particle_at(at, "a")) {
      under = lexicon_.number(part->sense).value;
      ++at;
      if (particle_at(at, "of"))
        ++at;
    } else if (particle_at(at, "a") && at + 1 < last_ && begins(lexicon_, at + 1, last_, Kind::fraction_word) && particle_at(at + 2, "of") && particle_at(at + 3, "a")) {
      under = lexicon_.number(match_sense(lexicon_, at + 1, last_, Kind::fraction_word)->sense).value;
      at += 3;
    }
    if (!particle_at(at, "a") || at->word == 0 || !scale_at(at + 1))
      return simple_share();
    ++at;
    std::optional<Decimal> value = share;
    while (at < last_) {
      auto const scale = scale_at(at);
      if (!scale)
        break;
      value = value ? times_scale(*value, *scale) : value;
      ++at;
    }
    value = value ? divide(*value, under, 6) : value;
    if (!value)
      return std::nullopt;
    return Number{*value, at, false, true, true, true};
  }

  /// "half", "a third", "a quarter" as a share of something.
  std::optional<Number> simple_share() {
    Token const* at = first_;
    bool const article = particle_at(at, "a");
    if (article)
      ++at;
    auto const part = match_sense(lexicon_, at, last_, Kind::fraction_word);
    if (!part || (!article && lexicon_.number(part->sense).value != Decimal(2)))
      return std::nullopt;
    if (!particle_at(at + 1, "of") && !(at + 1 < last_ && is_determiner(at + 1)))
      return std::nullopt;
    auto const value = divide(Decimal(1), lexicon_.number(part->sense).value, 4);
    return Number{*value, at + 1, true, true, false, false};
  }

  bool is_determiner(Token const* at) const { return begins(lexicon_, at, last_, Kind::determiner); }

  std::optional<Number> plain() {
    if (auto const share = share_number())
      return share;
    bool const in_words = first_->kind != TokenKind::number;
    NumberTerm term;
    Token const* at = first_;
    if (!read_term(at, in_words, term))
      return std::nullopt;
    auto value = product(term);
    Decimal smallest = size(term);
    bool const scaled = !term.scales.empty();
    while (value && scaled) { // "two million three hundred thousand and five"
      Token const* next = at;
      if (particle_at(next, "and") || (next < last_ && next->kind == TokenKind::symbol && in_words && environment_.text.words(*next) == ","))
        ++next;
      NumberTerm more;
      if (next == last_ || (next->kind == TokenKind::number) == in_words || !read_term(next, in_words, more))
        break;
      auto const part = product(more);
      if (!part || *part >= smallest || (size(more) == Decimal(1) && !in_words))
        break;
      value = add(*value, *part);
      smallest = size(more);
      at = next;
      if (more.scales.empty())
        break;
    }
    if (!value)
      return std::nullopt;
    return and_a_half(Number{*value, at, false, in_words, scaled, false}, term);
  }

  bool read_term(Token const*& at, bool in_words, NumberTerm& term) {
    Token const* const begin = at;
    bool const ok = in_words ? grammar::parse_at(at, last_, environment_, grammar::word_term, term)
                             : grammar::parse_at(at, last_, environment_, grammar::digit_term, term);
    if (!ok)
      return false;
    if (!term.scales.empty() && !in_words) {
      // "5 m" is five metres; "5m" may be five million.
      Token const* const scale = begin + 1;
      auto const found = match_sense(lexicon_, scale, last_, Kind::scale);
      if (found && lexicon_.scale(found->sense).glued && scale->space_before) {
        term.scales.clear();
        at = begin + 1;
      }
    }
    return true;
  }

  /// "two-thirds", "3/4", "one in five".
  std::optional<Number> share_number() {
    NumberFraction parts;
    Token const* at = first_;
    bool const in_words = first_->kind != TokenKind::number;
    bool const read = in_words ? grammar::parse_at(at, last_, environment_, grammar::fraction, parts)
                               : grammar::parse_at(at, last_, environment_, grammar::slash_fraction, parts);
    if (!read || parts.under <= parts.over || (!in_words && parts.under > Decimal(100))) {
      at = first_;
      parts = {};
      if (!grammar::parse_at(at, last_, environment_, grammar::share, parts) || parts.under <= parts.over || (at < last_ && at->kind == TokenKind::number))
        return std::nullopt;
      // "two in five" is a share; "26 in 2016" or "two in one village" is not.
      static Decimal const shares[] = {3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100};
      if (std::find(std::begin(shares), std::end(shares), parts.under) == std::end(shares))
        return std::nullopt;
    }
    auto const value = divide(parts.over, parts.under, 4);
    if (!value)
      return std::nullopt;
    return Number{*value, at, true, in_words, false, false};
  }

  /// "two and a half", "one and a half million".
  std::optional<Number> and_a_half(Number number, NumberTerm const& term) {
    Token const* at = number.end;
    if (!particle_at(at, "and") || !particle_at(at + 1, "a") || at + 2 >= last_)
      return number;
    auto const part = match_sense(lexicon_, at + 2, last_, Kind::fraction_word);
    if (!part)
      return number;
    auto const extra = divide(Decimal(1), lexicon_.number(part->sense).value, 2);
    auto const value = extra ? add(term.small, *extra) : std::nullopt;
    auto const scale = scale_at(at + 3);
    auto const total = value && scale ? times_scale(*value, *scale) : value;
    if (!total || number.scaled)
      return number;
    return Number{*total, at + (scale ? 4 : 3), false, number.in_words, scale.has_value(), false};
  }

  grammar::Environment environment_;
  Lexicon const& lexicon_;
  Token const* first_;
  Token const* last_;
};

} // namespace

std::optional<Decimal> digits_value(std::string_view digits) {
  std::string plain;
  auto const point = digits.find('.');
  auto const whole = digits.substr(0, point);
  if (point != std::string_view::npos && digits.find_first_of(".,", point + 1) != std::string_view::npos)
    return std::nullopt;
  std::size_t group = 0;
  bool grouped = false;
  for (auto at = whole.size(); at-- > 0;) {
    if (whole[at] != ',') {
      ++group;
      continue;
    }
    // Groups of three from the right, or three and then twos: 1,20,000.
    if (group != 3 && !(grouped && group == 2))
      return std::nullopt;
    group = 0;
    grouped = true;
  }
  if (grouped && (group == 0 || group > 3))
    return std::nullopt;
  for (char const c : digits)
    if (c != ',')
      plain += c;
  return Decimal::parse(plain);
}

std::optional<Number> parse_number(Text const& text, TokenRange at, Lexicon const& lexicon) {
  return NumberReader(text, at, lexicon).read();
}

} // namespace recount
