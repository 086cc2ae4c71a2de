// SPDX-License-Identifier: Apache-2.0
// Frames whose verb no list knows: what people suffered, what came of them in the end, how badly some of them were hit.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 8;   // tokens between "suffered" and "burns", between "fell" and "died"

/// Words that end what a verb may have as its object.
bool ends_clause(Binding const& b, std::uint32_t at) {
  constexpr KindSet clause = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::pronoun) | bit(Kind::clause_word) | bit(Kind::negation);
  bool const hyphen = b.particle(at, "hyphen") && !b.token(at).space_before;
  return (b.token(at).kind == TokenKind::symbol && !hyphen) || (b.kinds(at) & clause) || b.figure_at(at);
}

/// Behind "others who were also", where a verb of the figure begins.
std::uint32_t verb_of(Binding const& b, BoundQuantity const& q) {
  auto at = Binding::end_of(q);
  while (b.is(at, Kind::increment) || b.is(at, Kind::adverb) || match_id(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::pronoun, "relative") ||
         (b.is(at, Kind::auxiliary) && !b.particle(at, "have")))
    ++at;
  return at;
}

/// "suffered serious head injuries", "with burns", "were treated at the scene for cuts"
bool suffered(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first;
  if (!q.noun && first > b.sentence.first && b.particle(first - 1, "of")) // "the father of three suffered burns"
    return false;
  auto const verb = verb_of(b, q);
  auto const found = b.inside(verb) ? match_id(b.lexicon, b.sentence.at(verb), b.sentence.end(), Kind::particle, "suffers") : std::nullopt;
  for (auto at = verb + (found ? found->tokens : 0); found && b.inside(at) && at - verb < reach; ++at) {
    auto const* const what = b.predicate_at(at);
    if (what && b.give(q, *what, patterns(Pattern::suffered)))
      return true;
    if (ends_clause(b, at) || b.is(at, Kind::conjunction))
      return false;
  }
  return false;
}

/// "two pupils collapsed and died", "fell from a roof and drowned"
bool ended(Binding const& b, BoundQuantity& q) {
  auto const begin = Binding::end_of(q);
  if (!q.noun || !b.inside(begin) || b.token(begin).kind != TokenKind::word || (b.kinds(begin) & (bit(Kind::preposition) | bit(Kind::conjunction))))
    return false;
  for (auto at = begin; b.inside(at) && at - begin < reach; ++at) {
    if (b.particle(at, "and") && at > begin) {
      while (b.is(at + 1, Kind::adverb))
        ++at;
      auto const* const end = b.predicate_at(at + 1);
      auto const* const info = end && end->form.has(Pattern::subject) ? b.lexicon.domain().predicate(end->form.id) : nullptr;
      return info && !info->at_most.empty() && b.give(q, *end, patterns(Pattern::subject));
    }
    if (ends_clause(b, at))
      return false;
  }
  return false;
}

/// "four seriously": a number with nothing but a degree of what happened to the figure before it.
bool tells_degree(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  auto const first = q.found.tokens.first, last = q.found.tokens.last;
  bool const bare = q.found.figure && Binding::counts(q) && !q.noun && b.inside(last) && first > b.sentence.first && b.symbol(first - 1, ",");
  auto const* const info = bare && before.predicate && Binding::counts(before) ? b.lexicon.domain().predicate(before.predicate->form.id) : nullptr;
  if (!info || (b.inside(last + 1) && b.token(last + 1).kind == TokenKind::word && !b.is(last + 1, Kind::preposition) && !b.is(last + 1, Kind::conjunction)))
    return false;
  return std::find(info->degrees.begin(), info->degrees.end(), lower_ascii(b.sentence.text.words(b.token(last)))) != info->degrees.end();
}

} // namespace

bool suffered_or_ended(Binding const& b, BoundQuantity& q) { return Binding::counts(q) && (suffered(b, q) || ended(b, q)); }

void bind_degrees(Binding& b) {
  for (std::size_t i = 1; i < b.figures.size(); ++i)
    if (tells_degree(b, b.figures[i - 1], b.figures[i]))
      b.figures[i].subset = b.lend(b.figures[i], *b.figures[i - 1].predicate) || b.figures[i].subset;
}

} // namespace recount
