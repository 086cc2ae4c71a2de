// SPDX-License-Identifier: Apache-2.0
// Frames of a figure that is one of several objects, and what became of those whom a verb like "shot" hit.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;        // tokens between a verb and the last of its objects
constexpr std::uint32_t widest_chain = 8;  // tokens between "shot" and "killed"

/// "a union leader killed along with nine workers", "the murder of a judge and of two clerks"
bool coordinated(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first;
  auto at = first;
  while (at > b.sentence.first && first - at < 3 && !match_id(b.lexicon, b.sentence.at(at - 1), b.sentence.at(first), Kind::particle, "besides"))
    --at;
  bool const besides = at > b.sentence.first && first - at < 3, of = first > b.sentence.first + 2 && b.particle(first - 1, "of") && b.particle(first - 2, "and");
  if (!besides && !of)
    return false;
  at = of ? first - 2 : at - 1;
  for (auto const end = at; at > b.sentence.first && end - at < reach / 2; --at) {
    if (auto const* const found = b.predicate_at(at - 1))
      return b.give(q, *found, of ? patterns(Pattern::active) : patterns(Pattern::active, Pattern::passive, Pattern::subject));
    if (b.token(at - 1).kind == TokenKind::symbol)
      return false;
  }
  return false;
}

/// "seized the following: 26 rifles", behind the colon of a verb
bool listed(Binding const& b, BoundQuantity& q) {
  auto at = q.found.tokens.first;
  if (at < b.sentence.first + 2 || !b.symbol(at - 1, ":"))
    return false;
  for (auto const end = --at; at > b.sentence.first && end - at < reach / 2; --at)
    if (auto const* const found = b.predicate_at(at - 1))
      return b.give(q, *found, patterns(Pattern::active));
  return false;
}

/// Nothing is said of the figure itself: "killed a guard and nine pupils |", not "killed a guard and nine pupils ran".
bool ends_clause(Binding const& b, BoundQuantity const& q) {
  auto at = Binding::end_of(q);
  while (b.is(at, Kind::increment)) // "kills a policeman, six others"
    ++at;
  constexpr KindSet behind = bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::weekday) | bit(Kind::month) | bit(Kind::time_modifier) | bit(Kind::day_word) | bit(Kind::adverb);
  return !b.inside(at) || b.token(at).kind != TokenKind::word || (b.kinds(at) & behind);
}

/// "a guard", "Ana Silva", "himself", but not "in a raid".
bool begins_object(Binding const& b, std::uint32_t at) {
  constexpr KindSet none = bit(Kind::preposition) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::conjunction);
  return b.token(at).kind != TokenKind::symbol && !(b.kinds(at) & none);
}

/// "for Parole Violation": a noun of the same form.
bool named(Binding const& b, FoundPredicate const& found) {
  auto const first = found.tokens.first;
  bool const one = found.tokens.last - first == 1 && first > b.sentence.first && b.is(first - 1, Kind::preposition);
  return one && !b.sentence.text.words(b.token(first)).ends_with("ing");
}

/// "two passengers", "two others", "two 17-year-olds", but not "Ana Silva, 22".
bool names_object(Binding const& b, BoundQuantity const& q) {
  auto const at = q.found.tokens.last;
  return q.noun ? !q.noun_class.empty() : b.is(at, Kind::increment) || (b.inside(at) && b.token(at).kind == TokenKind::number);
}

/// "killed the driver and two passengers", "the murder of a judge, a clerk and two guards": no number stands before the first object.
bool further_object(Binding const& b, BoundQuantity& q) {
  if (!names_object(b, q))
    return false;
  auto join = q.found.tokens.first;
  while (join > b.sentence.first && (b.kinds(join - 1) & (bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::increment))) && !b.symbol(join - 1, ","))
    --join;
  if (join <= b.sentence.first + 2 || !(b.particle(join - 1, "and") || b.symbol(join - 1, ",")))
    return false;
  constexpr KindSet clause = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::clause_word) | bit(Kind::negation);
  for (auto at = --join; at > b.sentence.first && join - at < reach; --at) {
    auto const last = at - 1;
    if (auto const* const found = b.predicate_at(last); found && found->form.has(Pattern::active))
      return at < join && begins_object(b, at) && !named(b, *found) && (b.particle(last, "of") || ends_clause(b, q)) && b.give(q, *found, patterns(Pattern::active));
    bool const mark = b.token(last).kind == TokenKind::symbol && !b.symbol(last, ",") && !b.particle(last, "hyphen") && !b.particle(last, "possessive");
    bool const aside = b.is(last, Kind::preposition) && !b.particle(last, "in");
    if (mark || aside || (b.kinds(last) & clause) || b.figure_at(last))
      return false;
  }
  return false;
}

} // namespace

bool object_of_verb(Binding const& b, BoundQuantity& q) { return coordinated(b, q) || listed(b, q) || further_object(b, q); }

bool has_outcomes(Binding const& b, std::string_view id) {
  auto const* const info = b.lexicon.domain().predicate(id);
  return info && !info->outcomes.empty();
}

bool is_outcome(Binding const& b, std::string_view id, std::string_view of) {
  auto const* const info = b.lexicon.domain().predicate(id);
  return info && std::find(info->outcomes.begin(), info->outcomes.end(), of) != info->outcomes.end();
}

FoundPredicate const& joined_outcome(Binding const& b, FoundPredicate const& found) {
  if (!has_outcomes(b, found.form.id))
    return found;
  bool joined = false;
  for (auto at = found.tokens.last; b.inside(at) && at - found.tokens.last < widest_chain; ++at) {
    auto const* const next = b.predicate_at(at);
    if (next && !takes_subject(*next))
      return found;
    if (joined && next && is_outcome(b, found.form.id, next->form.id))
      return *next;
    bool const joins = b.particle(at, "and") || b.symbol(at, ",");
    bool const verb = joined && (next || lower_ascii(b.sentence.text.words(b.token(at))).ends_with("ed")) && !b.is(at, Kind::noun); // "shot, robbed and killed"
    if (!joins && !verb && !b.is(at, Kind::adverb) && !(b.particle(at, "at") && !joined))
      return found;
    joined = joins || (joined && !verb);
    if (next)
      at = next->tokens.last - 1;
  }
  return found;
}

} // namespace recount
