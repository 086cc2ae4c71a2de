// SPDX-License-Identifier: Apache-2.0
// Which figures are parts of another one, and which are known before the report tells its news, by the words around them.
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t widest_part = 8;    // tokens of "one was hit in the leg" before ", the other two"
constexpr std::uint32_t widest_owner = 5;   // tokens of "the city's" in "12 of the city's 40 schools"

/// "half of them", "a third of these cases"
bool share_of_told(Binding const& b, BoundQuantity const& q) {
  auto const of = q.found.tokens.last;
  return q.found.quantity.type == QuantityType::ratio && b.particle(of, "of") && !b.particle(of + 1, "that") && (b.is(of + 1, Kind::demonstrative) || b.is(of + 1, Kind::pronoun));
}

bool counted(BoundQuantity const& q) { return q.found.figure && Binding::counts(q) && q.found.quantity.type == QuantityType::count; }

/// "the other five", "the remaining 20": what is left of a whole.
bool rest(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  return first > b.sentence.first + 1 && b.particle(first - 1, "rest") && b.is(first - 2, Kind::determiner);
}

/// "three men, one dead, the other two hurt": a bare figure beside what is left of the whole.
bool beside_rest(Binding const& b, BoundQuantity const& q) {
  if (q.noun)
    return false;
  for (auto at = Binding::end_of(q); b.inside(at + 2) && at - Binding::end_of(q) < widest_part && !b.figure_at(at); ++at)
    if (b.token(at).kind == TokenKind::symbol || b.particle(at, "and"))
      return b.is(at + 1, Kind::determiner) && b.particle(at + 2, "other");
  return false;
}

/// "12 of the city's | 40 schools", "17 out of | 28 provinces": the figure before is a part of this one.
bool whole(Binding const& b, BoundQuantity const& part, BoundQuantity const& q) {
  auto const of = part.found.tokens.last, first = q.found.tokens.first;
  if (part.found.figure && b.out_of(of) && first == of + 2)
    return true;
  if (!part.found.figure || !b.particle(of, "of") || first <= of + 1 || first - of > widest_owner || !(b.particle(first - 1, "possessive") || b.is(first - 1, Kind::determiner)))
    return false;
  for (auto at = of + 1; at < first; ++at)
    if ((b.token(at).kind == TokenKind::symbol && !b.particle(at, "possessive")) || b.is(at, Kind::auxiliary) || b.is(at, Kind::cue))
      return false;
  return true;
}

/// "kills 30,000 people every year": what happens each year is known, no news.
bool yearly(Binding const& b, BoundQuantity const& q) {
  for (auto at = Binding::end_of(q); b.inside(at + 1) && b.token(at).kind == TokenKind::word && at - Binding::end_of(q) < 8; ++at)
    if (b.particle(at, "every") && (match_id(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::window, "per_year") || b.is(at + 1, Kind::season)))
      return true;
  return false;
}

/// "the two towns"; a share of something is no such thing.
bool presupposed(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  bool const share = q.found.quantity.type == QuantityType::percent || q.found.quantity.type == QuantityType::ratio;
  return q.noun && !share && first > b.sentence.first && b.particle(first - 1, "the");
}

/// "125 out of 327 cases": the noun tells the toll of the whole.
bool of_toll(Binding const& b, BoundQuantity const& q) {
  return b.out_of(q.found.tokens.last) && q.noun && q.predicate && q.predicate->tokens.contains(q.noun->head);
}

} // namespace

bool opens_parts(Binding const& b, BoundQuantity const& q) {
  auto at = q.found.tokens.first;
  while (at > b.sentence.first && b.is(at - 1, Kind::determiner))
    --at;
  if (at == b.sentence.first || !(b.particle(at - 1, "of") || b.particle(at - 1, "among")))
    return false;
  return at - 1 == b.sentence.first || b.symbol(at - 2, ",") || b.particle(at - 2, "and");
}

void bind_parts(Binding& b) {
  BoundQuantity const* opening = nullptr;
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    q.subset = q.subset || share_of_told(b, q);
    if (!counted(q))
      continue;
    q.known = i > 0 && whole(b, b.figures[i - 1], q);
    q.subset = q.subset || rest(b, q) || beside_rest(b, q) || (opening && !q.known);
    if (opens_parts(b, q))
      opening = &q;
  }
}

void note_background(Binding& b) {
  for (auto& q : b.figures) {
    q.subset = q.subset || of_toll(b, q);
    q.known = q.known || (q.found.figure && (presupposed(b, q) || (q.predicate && yearly(b, q))));
  }
}

} // namespace recount
