// SPDX-License-Identifier: Apache-2.0
// A bare number behind a verb of level or change counts what stands before the verb: "the number of people arrested
// since Monday has risen to 88", "deaths in the province rose to 38".
#include "base/utf8.hpp"
#include "claims/binding.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 6;              // tokens from the number back to the verb
constexpr std::uint32_t longest_subject = 16;   // tokens

/// "the cases | were more than 110": a number that is all the clause says.
bool equals(Binding const& b, BoundQuantity const& q, std::uint32_t at) {
  auto const last = q.found.tokens.last;
  bool const closed = last == b.sentence.last || b.token(last).kind == TokenKind::symbol || b.particle(last, "and") || b.particle(last, "on") || b.is(last, Kind::day_word);
  return closed && at + 1 == q.found.tokens.first && b.particle(at, "be");
}

/// The first word of the verb that the number stands behind: of "has risen to 88" the auxiliary.
std::optional<std::uint32_t> verb_before(Binding const& b, BoundQuantity const& q) {
  auto at = q.found.tokens.first;
  constexpr KindSet small = bit(Kind::adverb) | bit(Kind::determiner);
  while (at > b.sentence.first && q.found.tokens.first - at < reach) {
    auto const* const amount = b.figure_at(at - 1);
    bool const by = amount && amount->found.part == ChangePart::by; // "rose by 12 | to 88"
    bool const comma = b.particle(at, "to") && b.symbol(at - 1, ",") && at - 1 > b.sentence.first && b.figure_at(at - 2); // "fell 5%, | to 300"
    bool const passes = comma || (b.kinds(at - 1) & small) || b.particle(at - 1, "to") || b.particle(at - 1, "at") || b.particle(at - 1, "past") || b.particle(at - 1, "from") ||
                        (at < q.found.tokens.first && b.particle(at - 1, "by"));
    if (!by && !passes)
      break;
    at = by ? amount->found.tokens.first : at - 1;
  }
  if (at == b.sentence.first || !((b.kinds(at - 1) & (bit(Kind::change_verb) | bit(Kind::level_verb))) || equals(b, q, at - 1)))
    return std::nullopt;
  for (--at; at > b.sentence.first && (b.kinds(at - 1) & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::adverb)));)
    --at;
  return at;
}

bool number_of(Binding const& b, std::uint32_t at) {
  auto const is = [&](IdKey id) { return match_id(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::claim_noun, id).has_value(); };
  return b.particle(at + 1, "of") && (is("number") || is("count"));
}

/// Behind the last "the number of" before a verb, in its clause.
std::optional<std::uint32_t> behind_number_of(Binding const& b, std::uint32_t verb) {
  for (auto at = verb; at > b.sentence.first && verb - at < longest_subject; --at) {
    if (b.token(at - 1).kind == TokenKind::symbol && !b.particle(at - 1, "hyphen") && !b.particle(at - 1, "possessive"))
      return std::nullopt;
    if (number_of(b, at - 1))
      return at + 1;
  }
  return std::nullopt;
}

/// "the number of | people killed in the fire": the noun, and what happened to what it names.
void take_counted(Binding const& b, BoundQuantity& q, TokenSpan words) {
  if (auto const noun = find_noun_phrase(b.sentence, words.first); noun && noun->head < words.last) {
    q.thing = noun;
    q.noun_class = noun->noun_class;
    q.head = lower_ascii(b.sentence.text.words(b.token(noun->head)));
  }
  for (auto at = words.first; at < words.last && !q.predicate; ++at)
    if (auto const* const found = b.predicate_at(at))
      b.give(q, *found, patterns(Pattern::passive, Pattern::adjective, Pattern::subject, Pattern::thing, Pattern::toll));
}

/// "deaths in the province"
void take_event(Binding const& b, BoundQuantity& q, NounPhrase const& thing) {
  if (auto const* const found = b.predicate_at(thing.head))
    b.give(q, *found, patterns(Pattern::thing, Pattern::toll));
}

/// The words that put a number in place of another: "The union | put the number | at 25,000".
std::optional<TokenSpan> putting(Binding const& b, BoundQuantity const& q) {
  auto const at = q.found.tokens.first - 1;
  if (at <= b.sentence.first || !b.particle(at, "at"))
    return std::nullopt;
  for (auto first = at; first > b.sentence.first && at - first < reach; --first) {
    auto const cue = match_sense(b.lexicon, b.sentence.at(first - 1), b.sentence.end(), Kind::cue);
    if (cue && first - 1 + cue->tokens >= at && b.lexicon.cue(cue->sense).id == "put")
      return TokenSpan{first - 1, at};
  }
  return std::nullopt;
}

/// "put the number of | civilians killed | at 26": what the number put there counts.
std::optional<TokenSpan> put_number_of(Binding const& b, BoundQuantity const& q) {
  auto const at = q.found.tokens.first - 1;
  auto const first = at > b.sentence.first && b.particle(at, "at") ? behind_number_of(b, at) : std::nullopt;
  for (auto verb = first.value_or(b.sentence.first); first && verb > b.sentence.first && *first - verb < reach; --verb) {
    auto const cue = match_sense(b.lexicon, b.sentence.at(verb - 1), b.sentence.end(), Kind::cue);
    if (cue && b.lexicon.cue(cue->sense).id == "put")
      return TokenSpan{*first, at};
  }
  return std::nullopt;
}

/// The last count before that says what happened, in its sentence or the one before; a part ("12 of its soldiers died") only
/// where no whole is told.
BoundQuantity const* told_before(Binding const& b, BoundQuantity const& q) {
  BoundQuantity const* last = nullptr;
  auto const take = [&](BoundQuantity const& one) {
    if (one.found.figure && one.predicate && Binding::counts(one) && !one.found.increment && (!one.subset || !last || last->subset))
      last = &one;
  };
  for (auto const& one : b.before)
    take(one);
  for (auto const& one : b.figures)
    if (one.found.tokens.last <= q.found.tokens.first)
      take(one);
  return last;
}

/// Another number for the figure told before.
void count_again(Binding const& b, BoundQuantity& q, TokenSpan words) {
  auto const* const told = told_before(b, q);
  if (!told)
    return;
  q.predicate = FoundPredicate{words, told->predicate->form, {}};
  q.head = told->head;
  q.noun_class = told->noun_class;
}

} // namespace

void bind_levels(Binding& b) {
  for (auto& q : b.figures) {
    if (!q.found.figure || q.noun || q.predicate || !Binding::counts(q))
      continue;
    if (auto const words = putting(b, q)) {
      count_again(b, q, *words);
      continue;
    }
    if (auto const words = put_number_of(b, q)) {
      take_counted(b, q, *words);
      continue;
    }
    auto const verb = verb_before(b, q);
    if (!verb)
      continue;
    bool const equal = b.particle(*verb, "be");
    if (auto const first = equal ? std::nullopt : behind_number_of(b, *verb))
      take_counted(b, q, {*first, *verb});
    else if (auto const thing = find_thing_before(b.sentence, *verb))
      take_event(b, q, *thing);
  }
}

} // namespace recount
