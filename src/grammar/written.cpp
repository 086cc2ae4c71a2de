// SPDX-License-Identifier: Apache-2.0
#include "grammar/written.hpp"

#include "grammar/hedge.hpp"

namespace recount {
namespace {

/// Hedges at the reader. A word of time is none behind an article ("the past three years").
bool number_at(TokenReader const& in, std::uint32_t behind) {
  auto const* const next = in.at + behind;
  return next < in.last && (next->kind == TokenKind::number || (in.lexicon.kinds(next->word) & bit(Kind::number_word)) != 0);
}

std::uint32_t match_tokens(TokenReader const& in, Token const* at, Kind kind) {
  auto const found = match_sense(in.lexicon, at, in.last, kind);
  return found ? found->tokens : 0;
}

std::vector<Sense> read_hedges(TokenReader& in, Kind kind) {
  std::vector<Sense> out;
  while (true) {
    auto const found = in.sense(kind);
    if (!found || in.particle("than", static_cast<int>(found->tokens)))
      return out; // "200 or more | than 190": a hedge of the next number
    if (kind == Kind::hedge_after && number_at(in, found->tokens))
      return out; // "Room 113 | At least nine people"
    bool const of_verb = in.particle("aside_change") && in.at > in.text.tokens.data() && match_tokens(in, in.at - 1, Kind::change_verb) == 2;
    if (of_verb) // "ticked up | to 4.1 percent"
      return out;
    bool const behind_article = in.at > in.text.tokens.data() && begins(in.lexicon, in.at - 1, in.at, Kind::determiner);
    if (behind_article && begins(in.lexicon, in.at, in.last, Kind::time_modifier))
      return out;
    out.push_back(found->sense);
    in.at += found->tokens;
  }
}

/// The hyphen of "5- to 6-kilometre", "10-to-15".
void skip_hyphen(TokenReader& in) {
  if (in.particle("hyphen") && in.glued())
    ++in.at;
}

/// How two amounts are joined, and whether by a dash.
struct Joint {
  Link link = Link::none;
  bool dash = false;
};

/// "to", "up to" behind "from", a dash that stands close on both sides or apart on both; moves behind it.
std::optional<Joint> take_to(TokenReader& in, bool from) {
  auto at = in;
  if (at.particle("to", 1) && at.is_word(1))
    skip_hyphen(at);
  if (from && at.words() == "up" && at.particle("to", 1))
    ++at.at;
  if (!at.particle("to"))
    return std::nullopt;
  bool const dash = !at.is_word();
  if (dash && at.glued() != at.glued(1))
    return std::nullopt;
  ++at.at;
  if (!dash)
    skip_hyphen(at);
  in.at = at.at;
  return Joint{Link::to, dash};
}

/// What joins two amounts of a range: "and" behind "between", "to" or a dash, "or"; moves behind it.
std::optional<Joint> take_link(TokenReader& in, Written const& low) {
  bool const between = low.link == Link::between;
  if (auto const to = between ? std::nullopt : take_to(in, low.from))
    return to;
  if (!in.particle(between ? IdKey("and") : IdKey("or")))
    return std::nullopt;
  ++in.at;
  return Joint{between ? Link::between : Link::either, false};
}

bool digits_with_zero(TokenReader const& in) { return in.is_number() && in.words().size() > 1 && in.words().front() == '0' && in.words()[1] != '.'; }

/// One unit for both: the low end may leave it out ("5 to 6 kg"), the high end only a sign ("$5 to 6 million").
bool share_unit(Amount& low, Amount& high) {
  if (low.unit == high.unit)
    return true;
  if (low.unit.empty()) {
    low.unit = high.unit;
    return true;
  }
  if (high.unit.code.starts_with(low.unit.code + "/")) { // "$5 to $6 a litre"
    low.unit = high.unit;
    return true;
  }
  if (high.unit.empty() && low.sign_before) {
    high.unit = low.unit;
    return true;
  }
  return false;
}

/// "four to five thousand" is 4,000 to 5,000, "two to three dozen" 24 to 36.
void share_scale(Number& low, Number const& high) {
  if (low.scaled || !high.scaled || low.value >= Decimal(1000))
    return;
  auto const take = [&](std::optional<Decimal> scaled) {
    auto const above = scaled ? shift(*scaled, 1) : std::nullopt;
    bool const alike = above && *scaled < high.value && *above > high.value;
    if (alike)
      low.value = *scaled;
    return alike;
  };
  if (take(multiply(low.value, high.size)))
    return;
  for (int power = 15; power >= 2; --power)
    if (take(shift(low.value, power)))
      return;
}

/// A range goes up and joins two numbers of one kind; "26-8" and "5% to $20" are none.
bool settle_range(Written& written) {
  auto& low = written.low;
  auto& high = written.high;
  if (low.number.beyond || high.number.beyond || low.number.lone_share != high.number.lone_share || low.number.fraction != high.number.fraction)
    return false;
  if (!share_unit(low, high))
    return false;
  share_scale(low.number, high.number);
  if (low.number.value.negative() && high.number.value < low.number.value) // "-5C to -10C"
    std::swap(low.number.value, high.number.value);
  if (low.number.value >= high.number.value)
    return false;
  // "three or four", but not "200 or 5,000"
  if (written.link == Link::either)
    return !written.low_has_unit && high.number.value <= multiply(low.number.value, Decimal(3)).value_or(high.number.value);
  return true;
}

/// Whether the two ends are written alike: "07-08" is a code, "3 million or 5" and "three or 5" are two numbers.
bool written_alike(Written const& written, TokenReader const& high) {
  auto const& low = written.low.number;
  if (written.dash)
    return written.middle.empty() && !digits_with_zero(high) && !digits_with_zero(high.from(written.number));
  if (written.link == Link::either)
    return written.middle.empty() && !written.high.number.fraction && !low.scaled && written.high.number.in_words == low.in_words;
  return true;
}

/// The second amount behind the first: "(between 5) and 6", "5 to 6", "5-6", "three or four".
std::optional<Written> read_range(TokenReader in, Written const& low) {
  auto const joint = take_link(in, low);
  if (!joint)
    return std::nullopt;
  auto written = low;
  written.link = joint->link;
  written.dash = joint->dash;
  written.middle = read_hedges(in, Kind::hedge_before);
  if (in.words() == "+" && in.glued(1)) // "-1.5% to +0.5%"
    ++in.at;
  auto const place = in;
  auto const high = read_amount(in, written.low.sign_before);
  if (!high)
    return std::nullopt;
  written.high = *high;
  written.end = in.at;
  return written_alike(written, place) && settle_range(written) ? std::optional(std::move(written)) : std::nullopt;
}

/// "more than 100 but fewer than 300": both ends have a hedge that bounds, from two sides.
std::optional<Written> read_bounds(TokenReader in, Written const& low) {
  auto const first = strongest_hedge(in.lexicon, low.before);
  if (!bounds_below(first) && !bounds_above(first))
    return std::nullopt;
  if (in.words() == ",")
    ++in.at;
  if (in.particle("and") || in.words() == "but")
    ++in.at;
  auto written = low;
  written.middle = read_hedges(in, Kind::hedge_before);
  auto const second = strongest_hedge(in.lexicon, written.middle);
  if (written.middle.empty() || bounds_below(first) == bounds_below(second) || bounds_above(first) == bounds_above(second))
    return std::nullopt;
  auto high = read_amount(in);
  if (!high || high->number.beyond || !share_unit(written.low, *high))
    return std::nullopt;
  written.high = *high;
  written.link = Link::bounds;
  written.end = in.at;
  auto const& below = bounds_below(first) ? written.low : written.high;
  auto const& above = bounds_below(first) ? written.high : written.low;
  return below.number.value < above.number.value ? std::optional(std::move(written)) : std::nullopt;
}

} // namespace

std::optional<Written> read_written(TokenReader in) {
  auto const start = in;
  Written written;
  written.begin = in.at;
  written.before = read_hedges(in, Kind::hedge_before);
  if (written.before.empty() && in.particle("from")) {
    written.from = true;
    ++in.at;
    written.before = read_hedges(in, Kind::hedge_before);
  }
  bool const between = in.particle("between");
  if (between) {
    written.link = Link::between;
    ++in.at;
    read_hedges(in, Kind::hedge_before);
  }
  written.number = in.at;
  auto const low = read_amount(in);
  if (!low)
    return std::nullopt;
  written.low = *low;
  written.low_has_unit = !low->unit.empty();
  auto range = read_range(in, written);
  if (!range && !between)
    range = read_bounds(in, written);
  if (!range)
    return between ? std::nullopt : read_single(start);
  auto at = in.from(range->end);
  range->after = read_hedges(at, Kind::hedge_after);
  range->end = at.at;
  return range;
}

std::optional<Written> read_single(TokenReader in) {
  Written written;
  if (in.particle("from")) // a level: the word belongs to the change
    ++in.at;
  written.begin = in.at;
  written.before = read_hedges(in, Kind::hedge_before);
  written.number = in.at;
  auto const plus = in.words(1) == "+" && in.glued(1) ? in.sense(Kind::hedge_after, 1) : std::nullopt; // "6.2+ million"
  auto const low = read_amount(in);
  if (!low)
    return std::nullopt;
  written.low = *low;
  written.low_has_unit = !low->unit.empty();
  written.after = read_hedges(in, Kind::hedge_after);
  if (plus && written.after.empty() && low->number.scaled)
    written.after.push_back(plus->sense);
  written.end = in.at;
  return written;
}

} // namespace recount
