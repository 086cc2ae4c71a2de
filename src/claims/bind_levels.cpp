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

/// The first word of the verb that the number stands behind: of "has risen to 88" the auxiliary.
std::optional<std::uint32_t> verb_before(Binding const& b, BoundQuantity const& q) {
  auto at = q.found.tokens.first;
  constexpr KindSet small = bit(Kind::adverb) | bit(Kind::determiner);
  while (at > b.sentence.first && q.found.tokens.first - at < reach) {
    auto const* const amount = b.figure_at(at - 1);
    bool const by = amount && amount->found.part == ChangePart::by && Binding::counts(*amount); // "rose by 12 | to 88"
    bool const passes = (b.kinds(at - 1) & small) || b.particle(at - 1, "to") || b.particle(at - 1, "at") || b.particle(at - 1, "past") || b.particle(at - 1, "from") ||
                        (at < q.found.tokens.first && b.particle(at - 1, "by"));
    if (!by && !passes)
      break;
    at = by ? amount->found.tokens.first : at - 1;
  }
  if (at == b.sentence.first || !(b.kinds(at - 1) & (bit(Kind::change_verb) | bit(Kind::level_verb))))
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
      b.give(q, *found, patterns(Pattern::passive, Pattern::adjective, Pattern::thing, Pattern::toll));
}

/// "deaths in the province"
void take_event(Binding const& b, BoundQuantity& q, NounPhrase const& thing) {
  if (auto const* const found = b.predicate_at(thing.head))
    b.give(q, *found, patterns(Pattern::thing, Pattern::toll));
}

} // namespace

void bind_levels(Binding& b) {
  for (auto& q : b.figures) {
    if (!q.found.figure || q.noun || q.predicate || !Binding::counts(q))
      continue;
    auto const verb = verb_before(b, q);
    if (!verb)
      continue;
    if (auto const first = behind_number_of(b, *verb))
      take_counted(b, q, {*first, *verb});
    else if (auto const thing = find_thing_before(b.sentence, *verb))
      take_event(b, q, *thing);
  }
}

} // namespace recount
