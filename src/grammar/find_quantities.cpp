// SPDX-License-Identifier: Apache-2.0
// Quantities: hedge, currency, number or range, unit. What the number is (a figure, a year, an age …) is the sieve's.
#include "grammar/find.hpp"
#include "grammar/hedge.hpp"
#include "grammar/parsers.hpp"
#include "grammar/sieve.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>

namespace recount {

/// An amount as written: "$5 million", "27 pounds".
struct Amount {
  boost::optional<Sense> sign;
  Number number;
  boost::optional<Sense> unit;
};

/// A quantity as written.
struct Written {
  std::vector<Sense> before;
  Amount low;
  boost::optional<Amount> high;
  std::vector<Sense> after;
};

} // namespace recount

BOOST_FUSION_ADAPT_STRUCT(recount::Amount, sign, number, unit)
BOOST_FUSION_ADAPT_STRUCT(recount::Written, before, low, high, after)

namespace recount {
namespace grammar {
namespace {

auto const sign = -one_of<Kind::currency>;
auto const unit_word = -(-particle("hyphen") >> one_of<Kind::unit>);
auto const amount = x3::rule<struct amount_id, Amount>{"amount"} = sign >> number >> unit_word;
auto const hedges = *(one_of<Kind::hedge_before>);
auto const hedges_after = *(one_of<Kind::hedge_after>);
auto const other_end = x3::rule<struct other_end_id, boost::optional<Amount>>{"other_end"} = amount;
auto const no_end = x3::attr(boost::optional<Amount>{});

auto const between = x3::rule<struct between_id, Written>{"between"} =
    hedges >> x3::omit[particle("between")] >> amount >> x3::omit[particle("and")] >> other_end >> hedges_after;
auto const span_of = x3::rule<struct span_of_id, Written>{"span_of"} =
    hedges >> x3::omit[-particle("from")] >> amount >> x3::omit[particle("to")] >> other_end >> hedges_after;
auto const single = x3::rule<struct single_id, Written>{"single"} = hedges >> amount >> no_end >> hedges_after;

} // namespace
} // namespace grammar

namespace {

constexpr KindSet may_begin = bit(Kind::number_word) | bit(Kind::vague) | bit(Kind::hedge_before) | bit(Kind::currency) |
                              bit(Kind::fraction_word);

class QuantityFinder {
public:
  QuantityFinder(SentenceView const& sentence, std::vector<FoundTimex> const& taken)
      : sentence_(sentence), lexicon_(sentence.lexicon), environment_{sentence.lexicon, sentence.text}, taken_(taken) {}

  std::vector<FoundQuantity> run() {
    for (auto at = sentence_.first; at < sentence_.last;) {
      auto const end = dated(at);
      if (end > at) {
        at = end;
        continue;
      }
      at = worth_a_try(at) ? try_at(at) : at + 1;
    }
    return std::move(found_);
  }

private:
  std::uint32_t dated(std::uint32_t at) const {
    for (auto const& timex : taken_)
      if (timex.form != FoundTimex::Form::duration && timex.tokens.contains(at))
        return timex.tokens.last;
    return at;
  }

  bool worth_a_try(std::uint32_t at) const {
    Token const& token = *sentence_.at(at);
    if (token.kind == TokenKind::number)
      return true;
    if (token.word == 0)
      return false;
    return (token.begins & may_begin) != 0 ||
           is_particle(lexicon_, token, "a") || is_particle(lexicon_, token, "between") || is_particle(lexicon_, token, "from");
  }

  /// Reads a quantity at the token; gives the token to go on with.
  std::uint32_t try_at(std::uint32_t at) {
    if (auto const end = try_vague(at); end > at)
      return end;
    Token const* const begin = sentence_.at(at);
    Token const* first = begin;
    Written written;
    if (after_from_change(at) || !parse_range(first, written)) {
      first = begin;
      if (!parse(first, grammar::single, written))
        return at + 1;
    }
    auto const last = at + static_cast<std::uint32_t>(first - begin);
    if (is_whole_word_fragment(at, last))
      return last;
    FoundQuantity quantity = build(written, at, last);
    settle_type(sentence_, quantity, found_.empty() ? nullptr : &found_.back());
    found_.push_back(std::move(quantity));
    return last;
  }

  template <class Parser> bool parse(Token const*& first, Parser const& parser, Written& written) {
    written = {};
    return grammar::parse_at(first, sentence_.end(), environment_, parser, written);
  }

  bool parse_range(Token const*& first, Written& written) {
    Token const* const begin = first;
    if (parse(first, grammar::between, written) && plausible_range(written))
      return true;
    first = begin;
    return parse(first, grammar::span_of, written) && plausible_range(written);
  }

  /// A range goes up and joins two numbers of one kind; "26-8" and "2019-20" are none.
  bool plausible_range(Written const& written) const {
    auto const& low = written.low;
    auto const& high = *written.high;
    bool const units_differ = low.unit && high.unit && !(*low.unit == *high.unit);
    return low.number.value < high.number.value && !units_differ && low.number.fraction == high.number.fraction;
  }

  /// "rose from 208 to 240" is a change, not a range.
  bool after_from_change(std::uint32_t at) const {
    if (!is_particle(lexicon_, *sentence_.at(at), "from"))
      return false;
    for (std::uint32_t back = 1; back <= 4 && at >= sentence_.first + back; ++back)
      if (begins(lexicon_, sentence_.at(at - back), sentence_.end(), Kind::change_verb))
        return true;
    return false;
  }

  /// Digits inside a name: "F-16", "COVID-19", "B52".
  bool is_whole_word_fragment(std::uint32_t first, std::uint32_t last) const {
    Token const& token = *sentence_.at(first);
    if (first == sentence_.first || token.space_before || last - first != 1)
      return false;
    Token const& before = *sentence_.at(first - 1);
    bool const hyphen = is_particle(lexicon_, before, "hyphen") && first - 1 > sentence_.first && !before.space_before;
    return hyphen && sentence_.at(first - 2)->kind == TokenKind::word && token.kind == TokenKind::number;
  }

  std::uint32_t try_vague(std::uint32_t at) {
    auto const word = match_sense(lexicon_, sentence_.at(at), sentence_.end(), Kind::vague);
    if (!word)
      return at;
    auto const last = at + word->tokens;
    auto const& vague = lexicon_.vague(word->sense);
    bool const of = last < sentence_.last && is_particle(lexicon_, *sentence_.at(last), "of");
    auto const noun = find_noun_phrase(sentence_, of ? last + 1 : last);
    bool const counted = noun && !noun->noun_class.empty();
    bool const happened = last < sentence_.last && begins(lexicon_, sentence_.at(last), sentence_.end(), Kind::predicate);
    if (!counted && !happened && !(of && noun && !vague.needs_noun))
      return last;
    if (vague.needs_noun && (!counted || of))
      return last;
    FoundQuantity out;
    out.tokens = out.number = {at, last};
    out.quantity.span = sentence_.span(at, last);
    out.quantity.text = sentence_.text.words(out.quantity.span);
    out.quantity.hedge = Hedge::vague;
    if (vague.low && vague.high)
      out.quantity.asserted = Interval::between(*vague.low, *vague.high);
    out.quantity.soft_low = vague.soft_low;
    out.quantity.soft_high = vague.soft_high;
    found_.push_back(std::move(out));
    return last;
  }

  FoundQuantity build(Written const& written, std::uint32_t first, std::uint32_t last) {
    FoundQuantity out;
    out.tokens = {first, last};
    out.number = {first, last};
    Quantity& quantity = out.quantity;
    quantity.span = sentence_.span(first, last);
    quantity.text = sentence_.text.words(quantity.span);
    Number const& low = written.low.number;
    Sense const* unit = nullptr;
    if (written.high && written.high->unit)
      unit = &*written.high->unit;
    if (!unit && written.low.unit)
      unit = &*written.low.unit;
    if (!unit && written.low.sign)
      unit = &*written.low.sign;
    std::optional<Decimal> factor;
    if (unit) {
      auto const& word = lexicon_.unit(*unit);
      quantity.unit = word.code;
      quantity.type = from_name<QuantityType>(word.type).value_or(QuantityType::measure);
      factor = word.factor;
    } else if (low.fraction || (low.in_words && low.value < Decimal(1))) {
      quantity.type = QuantityType::ratio;
    }
    auto const scaled = [&](Decimal value) { return factor ? multiply(value, *factor).value_or(value) : value; };
    if (written.high) {
      quantity.hedge = Hedge::range;
      quantity.asserted = Interval::between(scaled(shared_scale(low, written.high->number)), scaled(written.high->number.value));
      return out;
    }
    quantity.value = scaled(low.value);
    quantity.hedge = strongest(written);
    apply_hedge(quantity);
    return out;
  }

  /// "four to five thousand" is 4,000 to 5,000.
  static Decimal shared_scale(Number const& low, Number const& high) {
    if (low.scaled || !high.scaled || low.value >= Decimal(1000))
      return low.value;
    for (int power = 15; power >= 2; --power) {
      auto const scaled = shift(low.value, power);
      if (scaled && *scaled < high.value && shift(*scaled, 1) > high.value)
        return *scaled;
    }
    return low.value;
  }

  /// Of several hedges ("at least some 40") the one that bounds wins over the one that blurs.
  Hedge strongest(Written const& written) const {
    Hedge best = Hedge::exact;
    auto const weigh = [&](Sense sense) {
      auto const hedge = from_name<Hedge>(lexicon_.hedge(sense).hedge).value_or(Hedge::exact);
      if (best == Hedge::exact || best == Hedge::about)
        best = hedge;
    };
    for (auto const sense : written.before)
      weigh(sense);
    for (auto const sense : written.after)
      weigh(sense);
    return best;
  }

  SentenceView const& sentence_;
  Lexicon const& lexicon_;
  grammar::Environment environment_;
  std::vector<FoundTimex> const& taken_;
  std::vector<FoundQuantity> found_;
};

} // namespace

std::vector<FoundQuantity> find_quantities(SentenceView const& sentence, std::vector<FoundTimex> const& taken) {
  return QuantityFinder(sentence, taken).run();
}

} // namespace recount
