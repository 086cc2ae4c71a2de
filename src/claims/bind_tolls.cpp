// SPDX-License-Identifier: Apache-2.0
// Figures behind a toll: "the death toll rose to 31".
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t toll_reach = 16;   // tokens between "death toll" and its number

/// Words that tie a number to the toll before it: "rose to", "stands at", "of".
bool ties(Binding const& b, std::uint32_t at) {
  constexpr KindSet small = bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::claim_noun);
  return (b.kinds(at) & small) || b.particle(at, "of") || b.particle(at, "to") || b.particle(at, "at") || b.particle(at, "as") || b.particle(at, "by") || b.particle(at, "from") ||
         b.particle(at, "colon") || b.particle(at, "past");
}

bool verb(Binding const& b, std::uint32_t at) { return (b.kinds(at) & (bit(Kind::auxiliary) | bit(Kind::change_verb) | bit(Kind::level_verb) | bit(Kind::cue) | bit(Kind::modal))) != 0; }

/// "the death toll rose to 31", "a death toll of 31", "deaths: 26"; a phrase of place may stand between toll and verb.
bool toll_within(Binding const& b, BoundQuantity& q, std::uint32_t farthest) {
  auto const first = q.found.tokens.first;
  bool linked = Binding::counts(q) && (b.particle(first - 1, "to") || b.particle(first - 1, "at")), apart = false; // "brought the toll in the war to 26"
  for (auto at = first; at > b.sentence.first && first - at < farthest; --at) {
    if (auto const* const found = b.predicate_at(at - 1)) {
      bool const beside = found->tokens.last == first; // "toll 31" stands in headlines, "deaths 31" does not
      if (b.give(q, *found, apart || beside ? patterns(Pattern::toll) : patterns(Pattern::toll, Pattern::thing)))
        return true;
      bool const participle = linked && found->form.has(Pattern::passive) && !b.is(found->tokens.first - 1, Kind::auxiliary); // "the number of deaths registered there is"
      if (!participle && (!apart || takes_subject(*found)))                                                                  // "the toll of the fire rose to"
        return false;
      apart = true;
      at = found->tokens.first + 1;
      continue;
    }
    if (b.figure_at(at - 1) || (b.token(at - 1).kind == TokenKind::symbol && !b.particle(at - 1, "colon") && !b.particle(at - 1, "possessive")))
      return false;
    if (b.is(at - 1, Kind::modal) && b.particle(at - 1, "subordinator")) // "would cost more if 26"
      return false;
    if (verb(b, at - 1) && !apart)
      linked = true;
    else if (!ties(b, at - 1)) {
      if (!linked)
        return false;
      apart = true;
    }
  }
  return false;
}

/// "put its losses at nine dead": the word behind says more.
bool told_behind(Binding const& b, BoundQuantity const& q) {
  auto const* const found = q.noun ? nullptr : b.predicate_at(Binding::end_of(q));
  return found && found->form.has(Pattern::adjective) && Binding::counts(q);
}

/// "bringing to nine | the number of dead"
bool toll_behind(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first, last = q.found.tokens.last;
  if (first < b.sentence.first + 2 || !b.particle(first - 1, "to") || !b.is(last, Kind::determiner))
    return false;
  auto const* const found = b.predicate_at(last + 1);
  return found && b.give(q, *found, patterns(Pattern::toll));
}

} // namespace

bool toll_beside(Binding const& b, BoundQuantity& q) { return toll_behind(b, q) || (!told_behind(b, q) && toll_within(b, q, 2)); }

bool toll_before(Binding const& b, BoundQuantity& q) { return toll_within(b, q, toll_reach); }

} // namespace recount
