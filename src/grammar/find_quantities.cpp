// SPDX-License-Identifier: Apache-2.0
// Quantities of a sentence: where one may begin it is read (written.hpp), made exact here and typed by the sieve.
#include "grammar/changes.hpp"
#include "grammar/find.hpp"
#include "grammar/hedge.hpp"
#include "grammar/lists.hpp"
#include "grammar/sieve.hpp"
#include "grammar/written.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

constexpr KindSet may_begin = bit(Kind::number_word) | bit(Kind::vague) | bit(Kind::hedge_before) | bit(Kind::currency) | bit(Kind::unit_symbol) |
                              bit(Kind::fraction_word) | bit(Kind::fraction_sign) | bit(Kind::multiple);

class QuantityFinder {
public:
  QuantityFinder(SentenceView const& sentence, std::vector<FoundTimex> const& taken) : s_(sentence), lexicon_(sentence.lexicon), taken_(taken) {}

  std::vector<FoundQuantity> run() {
    for (auto at = s_.first; at < s_.last;) {
      auto const end = dated(at, at + 1);
      if (end > at) {
        at = end;
        continue;
      }
      at = worth_a_try(at) ? try_at(at) : at + 1;
    }
    share_units(s_, found_);
    share_scales(s_, found_);
    share_hedges(s_, found_);
    settle_points(s_, found_);
    settle_rates(s_, found_);
    settle_changes(s_, found_);
    return std::move(found_);
  }

private:
  TokenReader reader(std::uint32_t at) const { return {s_.text, lexicon_, s_.at(at), s_.end()}; }
  std::uint32_t index(Token const* at) const { return static_cast<std::uint32_t>(at - s_.text.tokens.data()); }

  /// Behind the date or clock time that has one of the tokens [first, last), else `first`. Stretches of time are quantities too.
  std::uint32_t dated(std::uint32_t first, std::uint32_t last) const {
    using Form = FoundTimex::Form;
    for (auto const& timex : taken_)
      if (timex.form != Form::duration && timex.form != Form::offset && timex.form != Form::period && timex.form != Form::set && timex.tokens.overlaps({first, last}) &&
          !part_of_unit(timex.tokens))
        return timex.tokens.last;
    return first;
  }

  /// "1/2 cup" is no day.
  bool part_of_unit(TokenSpan tokens) const {
    auto const in = reader(tokens.first);
    return tokens.last - tokens.first == 3 && in.particle("slash", 1) && in.begins(Kind::unit, 3);
  }

  bool worth_a_try(std::uint32_t at) const {
    Token const& token = *s_.at(at);
    if (token.kind == TokenKind::number)
      return true;
    auto const in = reader(at);
    if (token.kind == TokenKind::symbol && in.is_number(1) && in.glued(1) && in.words() == ".")
      return true;
    if (token.word == 0 || ends_cue(at))
      return false;
    if (token.begins & may_begin)
      return true;
    bool const introduces = in.particle("a") || in.particle("between") || in.particle("from") || in.particle("minus");
    return introduces && in.has(1) && (in.is_number(1) || in.words(1) == "." || (in.at[1].begins & (may_begin | bit(Kind::scale) | bit(Kind::ordinal_word) | bit(Kind::particle))) != 0);
  }

  /// "talks about | 26": a word of speech, no hedge.
  bool ends_cue(std::uint32_t at) const {
    auto const cue = at > s_.first ? match_sense(lexicon_, s_.at(at - 1), s_.end(), Kind::cue) : std::nullopt;
    return cue && cue->tokens == 2 && !lexicon_.cue(cue->sense).source_follows;
  }

  /// Reads a quantity at the token; gives the token to go on with.
  std::uint32_t try_at(std::uint32_t at) {
    if (auto const end = try_vague(at); end > at)
      return end;
    if (auto const end = try_multiple(at); end > at)
      return end;
    auto written = read_written(reader(at));
    if (!written)
      return at + 1;
    // "rose from 208 to 240" and "rose 3 to 26" are changes
    if (written->link == Link::to && !written->dash && behind_change(s_, at) && (written->from || !one_amount(*written)))
      written = read_single(reader(at));
    auto const number = index(written->number), last = index(written->end);
    if (auto const end = dated(number, last); end > number)
      return number > at ? number : end;
    if (inside_a_word(number, last))
      return last;
    FoundQuantity quantity = build(*written);
    if (!settle_type(s_, quantity))
      return last;
    if (quantity.quantity.type == QuantityType::duration && placed(quantity.tokens))
      quantity.figure = false;
    found_.push_back(std::move(quantity));
    return last;
  }

  /// "two years later", "the past decade", "every three days": when, not how long.
  bool placed(TokenSpan tokens) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](FoundTimex const& timex) {
      return timex.tokens.overlaps(tokens) && (timex.form != FoundTimex::Form::duration || timex.shift != Shift::none);
    });
  }

  /// Behind "rose": two ends of one amount ("rose 2 to 3 percent"), not an amount and a level ("rose 3 to 26").
  bool one_amount(Written const& written) const {
    bool const near = written.high.number.value <= multiply(written.low.number.value, Decimal(2)).value_or(written.high.number.value);
    return written.low_has_unit ? near && written.low.unit.type == QuantityType::percent : near || !written.high.unit.empty();
  }

  /// Digits and number words inside a name or a compound: "F-16", "COVID-19", "production-four-door".
  bool inside_a_word(std::uint32_t first, std::uint32_t last) const {
    if (first == s_.first || s_.at(first)->space_before || s_.at(first)->kind == TokenKind::symbol)
      return false;
    Token const& before = *s_.at(first - 1);
    bool const hyphen = is_particle(lexicon_, before, "hyphen") && first - 1 > s_.first && !before.space_before;
    bool const adverb = hyphen && (s_.at(first - 2)->begins & bit(Kind::adverb));   // "her now-18-month-old daughter"
    bool const word = hyphen && !adverb && s_.at(first - 2)->kind == TokenKind::word;
    if (word && last - first == 1 && is_particle(lexicon_, *s_.at(first - 2), "age_limit")) // "the under-21 team"
      return true;
    return word && last - first <= 2 && !begins(lexicon_, s_.at(first - 2), s_.end(), Kind::hedge_before) && !match_id(lexicon_, s_.at(first - 2), s_.end(), Kind::number_context, "magnitude");
  }

  std::uint32_t try_vague(std::uint32_t at) {
    auto const word = match_sense(lexicon_, s_.at(at), s_.end(), Kind::vague);
    if (!word)
      return at;
    auto const last = at + word->tokens;
    auto const& vague = lexicon_.vague(word->sense);
    bool const of = last < s_.last && is_particle(lexicon_, *s_.at(last), "of");
    auto const noun = find_noun_phrase(s_, of ? last + 1 : last);
    bool const counted = noun && !noun->noun_class.empty();
    auto behind = of ? last + 1 : last;
    bool const pointed = at > s_.first && (lexicon_.kinds(s_.at(at - 1)->word) & bit(Kind::determiner)); // "the scores were level"
    while (!pointed && behind < s_.last && (lexicon_.kinds(s_.at(behind)->word) & bit(Kind::auxiliary)) && !begins(lexicon_, s_.at(behind), s_.end(), Kind::signal)) // "dozens have been | killed"
      ++behind;
    bool const happened = behind < s_.last && (begins(lexicon_, s_.at(behind), s_.end(), Kind::predicate) || begins(lexicon_, s_.at(behind), s_.end(), Kind::increment) ||
                                               begins(lexicon_, s_.at(behind), s_.end(), Kind::signal) || (behind > last && participle(behind)));
    if (vague.needs_noun ? !noun || of || in_comparison(at) : !counted && !happened && !(of && noun) && !in_the(at) && !set_against(at, last) && !(ends_object(last) && acted_on(at)))
      return last;
    FoundQuantity out = place(at, at, last);
    out.quantity.hedge = Hedge::vague;
    if (vague.low && vague.high)
      out.quantity.asserted = Interval::between(*vague.low, *vague.high);
    out.quantity.soft_low = vague.soft_low;
    out.quantity.soft_high = vague.soft_high;
    found_.push_back(std::move(out));
    return last;
  }

  /// "wounding | dozens", "drew | thousands": people, as no noun of it is told.
  bool acted_on(std::uint32_t at) const {
    auto const verb = at > s_.first ? match_sense(lexicon_, s_.at(at - 1), s_.at(at), Kind::predicate) : std::nullopt;
    if (!verb)
      return false;
    auto const& form = lexicon_.predicate(verb->sense);
    return form.has(Pattern::active) && lexicon_.domain().counts(form.id, "person");
  }

  bool ends_object(std::uint32_t at) const {
    constexpr KindSet behind = bit(Kind::preposition) | bit(Kind::conjunction);
    return at == s_.last || s_.at(at)->kind == TokenKind::symbol || (lexicon_.kinds(s_.at(at)->word) & behind);
  }

  /// "how many", "as many": no figure.
  bool in_comparison(std::uint32_t at) const {
    return at > s_.first && match_id(lexicon_, s_.at(at - 1), s_.end(), Kind::number_context, "how");
  }

  /// "hundreds were | evicted": any verb, as no noun of it is known.
  bool participle(std::uint32_t at) const { return s_.text.words(*s_.at(at)).ends_with("ed") && !begins(lexicon_, s_.at(at), s_.end(), Kind::noun); }

  /// "dozens, not hundreds"
  bool set_against(std::uint32_t at, std::uint32_t last) const {
    auto const behind = reader(last);
    bool const first = behind.has(2) && behind.words() == "," && behind.particle("not", 1) && (behind.begins(Kind::vague, 2) || behind.is_number(2));
    bool const second = at >= s_.first + 2 && is_particle(lexicon_, *s_.at(at - 1), "not") && !found_.empty() && found_.back().tokens.last + 2 == at;
    return first || second;
  }

  /// "in the millions"
  bool in_the(std::uint32_t at) const {
    return at >= s_.first + 2 && is_particle(lexicon_, *s_.at(at - 1), "the") && is_particle(lexicon_, *s_.at(at - 2), "in");
  }

  /// "almost double", "2.4 times earnings", "three times as many", "tenfold", "12-fold".
  std::uint32_t try_multiple(std::uint32_t at) {
    auto in = reader(at);
    std::vector<Sense> hedges;
    while (auto const hedge = in.sense(Kind::hedge_before)) {
      hedges.push_back(hedge->sense);
      in.at += hedge->tokens;
    }
    auto const number = in.at;
    std::optional<Decimal> value;
    if (auto const word = in.sense(Kind::multiple)) {
      in.at += word->tokens;
      auto const& multiple = lexicon_.number(word->sense);
      bool const compared = in.begins(Kind::determiner) || in.context("compared");
      if (!multiple.fold && !compared && hedges.empty())
        return at;
      value = multiple.value;
    } else if (auto const factor = parse_number(s_.text, {in.at, in.last}, lexicon_)) {
      auto behind = in.from(factor->end);
      if (behind.particle("hyphen") && behind.glued())
        ++behind.at;
      bool const fold = behind.context("fold"), times = behind.context("times");
      ++behind.at;
      if (!fold && !(times && (behind.particle("the") || behind.context("compared") || behind.context("of_times"))))
        return at;
      in.at = behind.at;
      value = factor->value;
    }
    if (!value)
      return at;
    auto out = place(at, index(number), index(in.at));
    out.quantity.type = QuantityType::ratio;
    out.quantity.value = value;
    out.quantity.hedge = strongest_hedge(lexicon_, hedges);
    apply_hedge(out.quantity);
    found_.push_back(std::move(out));
    return index(in.at);
  }

  FoundQuantity place(std::uint32_t first, std::uint32_t number, std::uint32_t last) const {
    FoundQuantity out;
    out.tokens = {first, last};
    out.number = {number, last};
    out.quantity.span = s_.span(first, last);
    out.quantity.text = s_.text.words(out.quantity.span);
    return out;
  }

  FoundQuantity build(Written const& written) const {
    auto out = place(index(written.begin), index(written.number), index(written.end));
    Quantity& quantity = out.quantity;
    Number const& low = written.low.number;
    auto const& unit = written.link == Link::none ? written.low.unit : written.high.unit;
    quantity.unit = unit.code;
    quantity.type = unit.empty() && low.fraction ? QuantityType::ratio : unit.type;
    if (low.beyond) {
      quantity.type = QuantityType::other;
      return out;
    }
    if (written.link == Link::none) {
      quantity.value = points_group(written) ? shift(low.value, 3) : low.value;
      quantity.hedge = strongest(written);
      if (quantity.hedge == Hedge::exact && unit.empty())
        quantity.hedge = far_hedge(out.tokens.last);
      apply_hedge(quantity);
      return out;
    }
    quantity.hedge = Hedge::range;
    if (written.link == Link::bounds)
      quantity.asserted = bounds(written);
    else
      quantity.asserted = Interval::between(low.value, written.high.number.value);
    // "50 to at least 200": the high end is open
    if (written.link == Link::to && bounds_below(strongest_hedge(lexicon_, written.middle)))
      quantity.asserted = Interval::at_least(low.value);
    return out;
  }

  /// "250.000 employees": nobody counts people to the thousandth, so the point groups digits.
  bool points_group(Written const& written) const {
    auto const at = index(written.number);
    auto const digits = s_.text.words(*s_.at(at));
    auto const point = digits.find('.');
    bool const three = written.number->kind == TokenKind::number && point != std::string_view::npos && point > 0 && point <= 3 && digits.size() == point + 4 && digits.front() != '0';
    if (!three || written.low.number.scaled || !written.low.unit.empty() || index(written.end) != at + 1)
      return false;
    auto const noun = find_noun_phrase(s_, at + 1);
    bool const rate = noun && noun->tokens.last < s_.last && is_particle(lexicon_, *s_.at(noun->tokens.last), "per");
    return noun && !rate && lexicon_.domain().family(noun->noun_class) == "person" && noun->head <= noun->tokens.first + 2;
  }

  /// "1,000 boats or more": the hedge behind the noun.
  Hedge far_hedge(std::uint32_t last) const {
    bool const near = std::any_of(s_.at(last), std::min(s_.at(last) + 4, s_.end()), [](Token const& token) { return (token.begins & bit(Kind::hedge_after)) != 0; });
    if (!near)
      return Hedge::exact;
    auto const noun = find_noun_phrase(s_, last);
    if (!noun || noun->tokens.last >= s_.last || noun->tokens.last - last > 3 || !is_particle(lexicon_, *s_.at(noun->tokens.last), "or"))
      return Hedge::exact;
    auto const hedge = reader(noun->tokens.last).sense(Kind::hedge_after);
    return hedge ? strongest_hedge(lexicon_, std::array{hedge->sense}) : Hedge::exact;
  }

  Interval bounds(Written const& written) const {
    auto first = strongest_hedge(lexicon_, written.before), second = strongest_hedge(lexicon_, written.middle);
    bool const upward = bounds_below(first);
    auto const& below = upward ? written.low : written.high;
    auto const& above = upward ? written.high : written.low;
    if (!upward)
      std::swap(first, second);
    return {below.number.value, above.number.value, first == Hedge::more_than, second == Hedge::less_than};
  }

  Hedge strongest(Written const& written) const {
    auto const before = strongest_hedge(lexicon_, written.before);
    bool const closes = !written.after.empty() && strongest_hedge(lexicon_, written.after) == Hedge::exact;   // "more than 26 or equal"
    if (closes && (before == Hedge::more_than || before == Hedge::less_than))
      return before == Hedge::more_than ? Hedge::at_least : Hedge::at_most;
    return before == Hedge::exact || before == Hedge::about ? merge(before, strongest_hedge(lexicon_, written.after)) : before;
  }
  static Hedge merge(Hedge before, Hedge after) { return after == Hedge::exact ? before : after; }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundTimex> const& taken_;
  std::vector<FoundQuantity> found_;
};

} // namespace

std::vector<FoundQuantity> find_quantities(SentenceView const& sentence, std::vector<FoundTimex> const& taken) {
  return QuantityFinder(sentence, taken).run();
}

} // namespace recount
