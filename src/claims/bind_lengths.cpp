// SPDX-License-Identifier: Apache-2.0
// What a length of time is of, where the words beside it say so: "a five-year plan", "12 years in prison".
#include "claims/binding.hpp"

namespace recount {
namespace {

bool context(Binding const& b, std::uint32_t at, IdKey id) { return match_id(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::number_context, id).has_value(); }

/// "sentenced to 20 years": what a reader supplies.
bool prison_term(Binding const& b, BoundQuantity const& q) {
  if (q.found.quantity.unit != "a" && q.found.quantity.unit != "mo")
    return false;
  for (auto at = b.sentence.first; at < b.sentence.last; ++at)
    if (context(b, at, "sentence"))
      return true;
  return false;
}

/// "a five-year plan", "a 3 year deal", "12 days of talks": the noun behind names what lasts; "two hours police had" does not.
bool names_what_lasts(Binding const& b, BoundQuantity const& q) {
  auto const behind = q.found.tokens.last;
  if (b.particle(behind, "of") || !b.plural(behind - 1))
    return true;
  for (auto at = q.found.number.first; at < behind; ++at)
    if (b.particle(at, "hyphen"))
      return true;
  return false;
}

} // namespace

void bind_length(Binding const& b, BoundQuantity& q) {
  if (q.noun && !names_what_lasts(b, q))
    q.noun.reset();
  if (q.noun || !prison_term(b, q))
    return;
  auto const behind = q.found.tokens.last;
  if (b.is(behind, Kind::preposition) && b.inside(behind + 1) && context(b, behind + 1, "prison"))
    q.noun = NounPhrase{{behind + 1, behind + 2}, behind + 1, {}};
  else
    q.head = "prison";
}

} // namespace recount
