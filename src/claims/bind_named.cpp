// SPDX-License-Identifier: Apache-2.0
// Frames of parts of those that are named by what happened to them: "the dead include three clerks".
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;   // tokens between a part and the name of its whole

/// "seven children were among the dead", "four are among 31 people killed"
bool among(Binding const& b, BoundQuantity& q) {
  auto at = Binding::end_of(q);
  for (auto const begin = at; b.inside(at) && at - begin < 4 && !b.particle(at, "among"); ++at)
    if (!b.is(at, Kind::auxiliary) && !b.is(at, Kind::adverb) && !b.is(at, Kind::increment))
      return false;
  if (!b.particle(at, "among"))
    return false;
  for (auto const begin = ++at; b.inside(at) && at - begin < reach / 2; ++at) {
    if (auto const* const found = b.predicate_at(at); found && b.lend(q, *found))
      return q.subset = true;
    if (b.token(at).kind == TokenKind::symbol)
      return false;
  }
  return false;
}

/// "Of the dead, 14 were counted in Lima"
bool of_named(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first;
  if (first < b.sentence.first + 4 || !b.symbol(first - 1, ",") || q.noun)
    return false;
  auto const* const found = b.predicate_at(first - 2);
  auto begin = found ? found->tokens.first : first;
  if (b.is(begin - 1, Kind::determiner))
    --begin;
  bool const opened = begin > b.sentence.first && b.is(begin, Kind::determiner) && (b.particle(begin - 1, "of") || b.particle(begin - 1, "among"));
  return opened && b.lend(q, *found) && (q.subset = true);
}

/// "among those killed were | nine children", "among the injured was"
bool were_among(Binding const& b, BoundQuantity& q) {
  auto at = q.found.tokens.first;
  while (at > b.sentence.first && (b.kinds(at - 1) & (bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::increment))))
    --at;
  if (at < b.sentence.first + 4 || !b.is(at - 1, Kind::auxiliary))
    return false;
  FoundPredicate const* named = nullptr;
  for (auto const end = --at; at > b.sentence.first && end - at < reach / 2; --at) {
    if (b.particle(at - 1, "among"))
      return named && (at - 1 == b.sentence.first || b.symbol(at - 2, ",") || b.is(at - 2, Kind::clause_word)) && b.lend(q, *named) && (q.subset = true);
    named = b.predicate_at(at - 1) ? b.predicate_at(at - 1) : named;
    if (b.token(at - 1).kind == TokenKind::symbol || b.is(at - 1, Kind::auxiliary))
      return false;
  }
  return false;
}

/// "those wounded include three clerks of the shop that was hit and | two men who had passed it": goes on with what the dead include.
bool included_too(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first, last = Binding::end_of(q);
  bool const open = !b.inside(last) || b.token(last).kind == TokenKind::symbol || b.is(last, Kind::preposition) || match_id(b.lexicon, b.sentence.at(last), b.sentence.end(), Kind::pronoun, "relative");
  auto const* const before = open && first > b.sentence.first && b.particle(first - 1, "and") ? b.last_before(first, {}) : nullptr;
  if (!before || !before->subset || !before->predicate)
    return false;
  for (auto at = before->predicate->tokens.last; at < before->found.tokens.first; ++at)
    if (b.particle(at, "include"))
      return b.lend(q, *before->predicate) && (q.subset = true);
  return false;
}

} // namespace

bool among_named(Binding const& b, BoundQuantity& q) { return among(b, q) || of_named(b, q); }

/// "those wounded include three clerks", "the 11 civilians killed include a nurse and three clerks"
bool included(Binding const& b, BoundQuantity& q) {
  if (were_among(b, q) || included_too(b, q))
    return true;
  auto const first = q.found.tokens.first;
  for (auto at = first; at > b.sentence.first + 1 && first - at < reach; --at) {
    constexpr KindSet clause = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue);
    if (b.particle(at - 1, "include")) {
      auto const* const found = b.predicate_at(at - 2);
      return found && b.lend(q, *found) && (q.subset = true);
    }
    if ((b.kinds(at - 1) & clause) || b.predicate_at(at - 1) || b.figure_at(at - 1) || b.symbol(at - 1, ";"))
      return false;
  }
  return false;
}

} // namespace recount
