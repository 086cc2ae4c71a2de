// SPDX-License-Identifier: Apache-2.0
// The noun behind a number, and the words that make the figure a part of another.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t subset_reach = 4;   // tokens between "including" and its number

/// "two of the dead", "26 of them", "nine of Smith's deputies"
bool partitive(Binding const& b, std::uint32_t at) {
  if (!b.particle(at, "of") || !b.inside(at + 1))
    return false;
  return (b.kinds(at + 1) & (bit(Kind::determiner) | bit(Kind::pronoun))) != 0 || b.figure_at(at + 1) || b.particle(at + 2, "possessive");
}

bool subset_word_before(Binding const& b, std::uint32_t first) {
  for (auto at = first; at > b.sentence.first && first - at < subset_reach; --at) {
    for (auto back = at - 1;; --back) { // a phrase ("among them") may begin a word earlier
      auto const found = match_sense(b.lexicon, b.sentence.at(back), b.sentence.end(), Kind::subset);
      if (found && back + found->tokens >= at && back + found->tokens <= first)
        return true;
      if (back == b.sentence.first || at - back >= 3)
        break;
    }
    if (b.token(at - 1).kind == TokenKind::symbol || b.figure_at(at - 1))
      break;
  }
  return false;
}

/// "12 page document", "11 member trade agreement": of several nouns none of which is a plural, the first is counted.
void end_at_counted(Binding const& b, BoundQuantity const& q, NounPhrase& noun) {
  auto const first = noun.tokens.first;
  bool const several = q.found.quantity.type == QuantityType::count && q.found.quantity.value && Decimal(1) < *q.found.quantity.value;
  bool const singular = b.is(first, Kind::noun) && !b.token(first).capital && noun.head > first;
  if (!several || !singular)
    return;
  for (auto at = first; at <= noun.head; ++at)
    if (b.plural(at) || b.token(at).kind != TokenKind::word)
      return;
  auto const named = match_sense(b.lexicon, b.sentence.at(first), b.sentence.at(first + 1), Kind::noun);
  noun.head = first;
  noun.noun_class = named ? b.lexicon.id(named->sense) : std::string();
}

/// "the 400-strong force": the noun is of people.
std::optional<NounPhrase> behind_strong(Binding const& b, std::uint32_t behind) {
  bool const strong = b.particle(behind, "hyphen") && b.particle(behind + 1, "strong");
  auto noun = strong && b.inside(behind + 2) ? find_noun_phrase(b.sentence, behind + 2) : std::nullopt;
  if (noun && noun->noun_class.empty())
    noun->noun_class = "person";
  return noun;
}

/// "$7 million in damage", "$2 million worth of fish": what an amount is of may follow a small word.
std::optional<NounPhrase> behind_link(Binding const& b, std::uint32_t at) {
  if (b.particle(at, "worth") && b.particle(at + 1, "of"))
    return find_noun_phrase(b.sentence, at + 1);
  if (!b.particle(at, "in") || !b.inside(at + 1) || b.token(at + 1).capital || (b.kinds(at + 1) & bit(Kind::determiner)))
    return std::nullopt;
  auto noun = find_noun_phrase(b.sentence, at + 1);
  bool const thing = noun && !noun->noun_class.empty() && noun->noun_class != "place";
  return thing ? noun : std::nullopt;
}

/// "wiping $5 million | from the firm's value", "added $2 million to the bill": what is made less or more stands behind.
std::optional<NounPhrase> behind_moved(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  auto at = q.found.tokens.last;
  bool const moved = first > b.sentence.first && b.particle(first - 1, "moves_amount");
  bool const link = b.particle(at, "from") || b.particle(at, "off") || b.particle(at, "to");
  if (!moved || !link || !b.is(at + 1, Kind::determiner))
    return std::nullopt;
  for (++at; b.is(at, Kind::determiner); ++at)
    ;
  auto noun = b.inside(at) && !b.token(at).capital ? find_noun_phrase(b.sentence, at) : std::nullopt;
  if (noun && b.particle(noun->tokens.last, "possessive") && b.inside(noun->tokens.last + 1))
    noun = find_noun_phrase(b.sentence, noun->tokens.last + 1);
  bool const place = noun && (noun->noun_class == "place" || noun->noun_class == "person" || noun->noun_class == "organisation" || noun->noun_class == "building");
  return place ? std::nullopt : noun;
}

/// "a 5% rise in exports", "a 3% drop in the price of oil": what changes stands behind the noun of change.
std::optional<NounPhrase> behind_change(Binding const& b, NounPhrase const& noun) {
  auto at = noun.head + 1;
  if (!b.is(noun.head, Kind::change_verb) || !(b.particle(at, "in") || b.particle(at, "of")))
    return std::nullopt;
  for (++at; b.is(at, Kind::determiner); ++at)
    ;
  auto const thing = b.inside(at) && !b.token(at).capital ? find_noun_phrase(b.sentence, at) : std::nullopt;
  bool const time = thing && (b.is(thing->head, Kind::period) || b.is(thing->head, Kind::month) || thing->noun_class == "place");
  return time ? std::nullopt : thing;
}

/// "a 5% pay rise": what changes stands before the noun of change.
std::optional<NounPhrase> named_change(Binding const& b, BoundQuantity const& q, NounPhrase noun) {
  auto const first = q.found.tokens.first;
  bool const determined = first > b.sentence.first && b.is(first - 1, Kind::determiner);
  if (!determined || !b.is(noun.head, Kind::change_verb) || noun.head != noun.tokens.first + 1 || b.token(noun.tokens.first).kind != TokenKind::word || b.is(noun.tokens.first, Kind::adjective) ||
      b.is(noun.tokens.first, Kind::period))
    return std::nullopt;
  noun.tokens.last = noun.head--;
  noun.noun_class.clear();
  return noun;
}

/// Behind an amount a verb, and no noun: "$1 million | stay an average", "15 ppb | requiring action".
bool verb_behind(Binding const& b, NounPhrase const& noun) {
  if (!noun.noun_class.empty())
    return false;
  auto const first = noun.tokens.first;
  bool const before_object = noun.head == first && !b.token(first).capital && b.is(noun.tokens.last, Kind::determiner);
  bool const participle = b.particle(first, "no_noun") && b.sentence.text.words(b.token(first)).ends_with("ing");
  return before_object || participle;
}

/// "15 percent | fewer teachers", "20k | cheaper": the words of comparison are no part of the noun, and no noun.
void drop_comparison(Binding const& b, BoundQuantity& q) {
  auto& noun = *q.noun;
  if (b.particle(noun.head, "after_amount") && noun.head == noun.tokens.first && (b.particle(noun.head, "comparative") || b.sentence.text.words(b.token(noun.head)).ends_with("er")))
    q.noun.reset();
  else
    while (noun.tokens.first < noun.head && (b.particle(noun.tokens.first, "less") || b.particle(noun.tokens.first, "more")))
      ++noun.tokens.first;
}

/// "10 inches of snow | fell": the verb behind the noun.
std::optional<NounPhrase> before_change(Binding const& b, NounPhrase noun, std::uint32_t behind) {
  if (!b.is(noun.head, Kind::change_verb) || !b.particle(behind, "of") || noun.head == noun.tokens.first)
    return std::nullopt;
  noun.tokens.last = noun.head--;
  noun.noun_class.clear();
  return noun;
}

/// Behind an amount no thing that is measured: "up 5% on the year", "rose 5% last year", "12 metres deep".
bool no_thing(Binding const& b, NounPhrase const& noun) {
  return b.is(noun.head, Kind::change_verb) || b.is(noun.head, Kind::period) || b.particle(noun.head, "after_amount") || b.is(noun.head, Kind::month);
}

/// "a 6.8-magnitude earthquake", "an earthquake of magnitude 6.8 shook …": what is measured is named behind it by a known
/// noun, or elsewhere.
void bind_magnitude(Binding const& b, BoundQuantity& q) {
  auto const behind = q.found.tokens.last;
  if (auto const* const scale = b.particle(behind, "hyphen") ? b.predicate_at(behind + 1) : nullptr) {
    q.noun = find_noun_phrase(b.sentence, scale->tokens.last);
    b.give(q, *scale, patterns(Pattern::toll));
    return;
  }
  if (q.noun && q.noun->noun_class.empty() && !b.is(q.noun->head, Kind::noun) && !b.is(q.noun->head, Kind::event))
    q.noun.reset();
  auto const first = q.found.tokens.first;
  if (!q.noun && first > b.sentence.first + 2 && b.particle(first - 2, "of") && b.predicate_at(first - 1)) // "an earthquake | of magnitude"
    q.thing = find_thing_before(b.sentence, first - 2);
}

void name(Binding const& b, BoundQuantity& q, NounPhrase const& noun) {
  q.noun_class = noun.noun_class;
  q.head = lower_ascii(b.sentence.text.words(b.token(noun.head)));
}

/// "7- or | 8-inch", "70 or | 100 rebels": one unit, and nothing but a joining word.
bool joins_next(Binding const& b, BoundQuantity const& q, BoundQuantity const& next) {
  auto at = q.found.tokens.last;
  if (b.symbol(at, ",") && at + 1 == next.found.tokens.first && at > b.sentence.first + 1 && b.particle(at - 2, "hyphen")) // "a 10-year, $4 billion plan"
    return true;
  bool const compound = !Binding::counts(q) && b.particle(at, "hyphen");
  if (compound)
    ++at;
  bool const list = compound && b.symbol(at, ",") && next.thing;
  bool const joined = list || b.particle(at, "and") || b.particle(at, "or");
  return joined && at + 1 == next.found.tokens.first && q.found.quantity.unit == next.found.quantity.unit && next.found.quantity.hedge != Hedge::vague;
}

/// "eight million 250ml bottles": the size of what is counted.
bool sizes(BoundQuantity const& q, BoundQuantity const& next) {
  return q.found.tokens.last == next.found.tokens.first && Binding::counts(q) && next.found.quantity.type == QuantityType::measure;
}

/// A noun that is said once, behind the last of several figures.
void share_nouns(Binding& b) {
  for (std::size_t i = b.figures.size(); i-- > 1;) {
    auto& q = b.figures[i - 1];
    auto const& next = b.figures[i];
    auto const& noun = next.noun ? next.noun : next.thing;
    if (!q.found.figure || !next.found.figure || q.noun || !noun)
      continue;
    if (sizes(q, next))
      q.noun = noun;
    else if (joins_next(b, q, next))
      q.thing = noun;
    else
      continue;
    name(b, q, *noun);
  }
}

/// "Nikkei -1.3% Kospi -0.6%": in a row of names with their changes each name stands before its number.
void bind_rows(Binding& b) {
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    auto const first = q.found.tokens.first;
    bool const negative = q.found.figure && q.found.quantity.type == QuantityType::percent && q.found.quantity.value && q.found.quantity.value->negative();
    bool const named = negative && first > b.sentence.first && (b.token(first - 1).capital || b.undated_number(first - 1));
    bool const next = i + 1 == b.figures.size() || !q.noun || q.noun->tokens.last == b.figures[i + 1].found.tokens.first;
    auto const thing = named && next ? find_thing_before(b.sentence, first) : std::nullopt;
    if (!thing)
      continue;
    q.noun.reset();
    q.thing = thing;
    name(b, q, *thing);
  }
}

} // namespace

void bind_nouns(Binding& b) {
  for (auto& q : b.figures) {
    if (!q.found.figure)
      continue;
    auto const behind = q.found.tokens.last;
    bool const money = q.found.quantity.type == QuantityType::money;
    q.noun = find_noun_phrase(b.sentence, behind);
    if (!q.noun) {
      q.noun = Binding::counts(q) ? behind_strong(b, behind) : behind_link(b, behind);
      if (!q.noun && money)
        q.noun = behind_moved(b, q);
      if (auto const* const toll = q.noun && !Binding::counts(q) ? b.predicate_at(q.noun->head) : nullptr) // "in damage"
        b.give(q, *toll, patterns(Pattern::adjective, Pattern::toll));
    }
    if (q.noun && Binding::counts(q) && b.is(q.noun->tokens.first, Kind::time_modifier) && b.is(q.noun->head, Kind::period) && !b.plural(q.noun->head)) // "fell by 100 last year"
      q.noun.reset();
    if (q.noun && !Binding::counts(q) && verb_behind(b, *q.noun))
      q.noun.reset();
    if (q.noun && !Binding::counts(q) && no_thing(b, *q.noun)) {
      auto thing = before_change(b, *q.noun, behind);
      if (!thing)
        thing = behind_change(b, *q.noun);
      q.noun = thing ? thing : named_change(b, q, *q.noun);
    }
    if (q.noun)
      drop_comparison(b, q);
    if (q.found.quantity.type == QuantityType::measure && q.found.quantity.unit.empty())
      bind_magnitude(b, q);
    if (q.found.quantity.type == QuantityType::duration)
      bind_length(b, q);
    if (q.noun)
      end_at_counted(b, q, *q.noun);
    bool const share = q.found.quantity.type == QuantityType::percent || q.found.quantity.type == QuantityType::ratio;
    q.subset = !share && !money && (subset_word_before(b, q.found.tokens.first) || partitive(b, behind));
    if (auto const& named = q.noun ? q.noun : q.thing)
      name(b, q, *named);
    else
      bind_group(b, q);
  }
  share_nouns(b);
  bind_rows(b);
}

} // namespace recount
