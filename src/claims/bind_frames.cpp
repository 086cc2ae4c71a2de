// SPDX-License-Identifier: Apache-2.0
// The frames that tie a figure to its predicate: one function a frame, in the order of the sieve.
#include "claims/binding.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;          // tokens between a noun and its verb
constexpr std::uint32_t object_reach = 5;    // tokens between a verb and the number it acts on

/// "26 wounded soldiers"
bool modifier(Binding const& b, BoundQuantity& q) {
  for (auto at = q.noun->tokens.first; at < q.noun->head; ++at)
    if (auto const* const found = b.predicate_at(at); found && b.give(q, *found, patterns(Pattern::passive, Pattern::adjective)))
      return true;
  return false;
}

/// "26 deaths", "12 arrests"; in "26 homeless" the word that tells which stands for the people.
bool thing(Binding const& b, BoundQuantity& q) {
  auto const* const found = b.predicate_at(q.noun->head);
  if (!found || b.give(q, *found, patterns(Pattern::thing)))
    return found != nullptr;
  if (q.noun->tokens != found->tokens || !b.give(q, *found, patterns(Pattern::adjective)))
    return false;
  q.noun.reset();
  q.head.clear();
  q.noun_class.clear();
  return true;
}

/// Words that may stand between a verb and its object's number: "killing at least another 12".
bool between_verb_and_number(Binding const& b, std::uint32_t at) {
  if (b.token(at).kind == TokenKind::quote_open)
    return true;
  if (b.token(at).kind != TokenKind::word)
    return false;
  bool const counted = b.particle(at, "of") || (b.particle(at + 1, "of") && b.begins_with(at, Kind::claim_noun)) || (b.particle(at + 1, "of") && b.particle(at, "measure_noun"));
  return counted || (b.kinds(at) & (bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::increment))) != 0;
}

/// "cost the city $3 million", "paid two clerks $900": who it cost stands before the amount.
bool who_pays(Binding const& b, BoundQuantity const& q, std::uint32_t at) {
  return q.found.quantity.type == QuantityType::money && b.token(at).kind == TokenKind::word && (b.is(at, Kind::noun) || b.token(at).capital);
}

/// What happened, right behind a figure and its noun: "26 hurt", "26 others hurt".
FoundPredicate const* outcome_of(Binding const& b, BoundQuantity const& q) {
  auto at = Binding::end_of(q);
  while (b.is(at, Kind::increment))
    ++at;
  auto const* const found = b.predicate_at(at);
  return found && found->form.has(Pattern::adjective) ? found : nullptr;
}

/// "8 people killed 26 hurt", "claiming 26 were missing": the words behind say what happened, the one before is no verb of it.
bool told_behind(Binding const& b, BoundQuantity const& q, FoundPredicate const& before) {
  bool const auxiliary = b.is(Binding::end_of(q), Kind::auxiliary);
  bool const of_other = std::any_of(b.figures.begin(), b.figures.end(), [&](BoundQuantity const& other) { return Binding::end_of(other) == before.tokens.first; });
  return (auxiliary && b.is(before.tokens.first, Kind::cue)) || (of_other && (auxiliary || outcome_of(b, q)));
}

/// "failed to injure its 26 guests"
bool failed(Binding const& b, FoundPredicate const& verb) {
  auto const first = verb.tokens.first;
  return first > b.sentence.first + 1 && b.particle(first - 1, "to") && b.particle(first - 2, "fails");
}

/// "killed at least 26 people", "a force of"
bool active_before(Binding const& b, BoundQuantity& q) {
  for (auto at = q.found.tokens.first; at > b.sentence.first && q.found.tokens.first - at < object_reach; --at) {
    if (auto const* const found = b.predicate_at(at - 1))
      return !told_behind(b, q, *found) && !failed(b, *found) && b.give(q, *found, patterns(Pattern::active));
    if (!between_verb_and_number(b, at - 1) && !who_pays(b, q, at - 1))
      return false;
  }
  return false;
}

/// "pulled 74 people from the rubble": the end of the verb's phrase says what happened, whatever the verb.
bool ends_with(Binding const& b, BoundQuantity& q) {
  auto at = q.found.tokens.first;
  while (at > b.sentence.first && (b.kinds(at - 1) & (bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::increment))))
    --at;
  constexpr KindSet no_verb = bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::cue) | bit(Kind::auxiliary) | bit(Kind::pronoun);
  bool const verb = at > b.sentence.first && b.token(at - 1).kind == TokenKind::word && !(b.kinds(at - 1) & no_verb) && !b.particle(at - 1, "of");
  auto const end = verb ? behind_included(b, Binding::end_of(q)) : at;
  auto const* const found = verb ? b.predicate_at(end) : nullptr;
  return found && found->tokens.first == end && b.give(q, *found, patterns(Pattern::end));
}

/// "countries that sent troops": the noun is the one who acts.
bool after_relative(Binding const& b, FoundPredicate const& predicate) {
  auto const before = predicate.tokens.first;
  return before > b.sentence.first && match_id(b.lexicon, b.sentence.at(before - 1), b.sentence.at(before), Kind::pronoun, "relative");
}

/// After a bare participle an object shows that it was the verb of the clause: "26 rebels killed the mayor".
bool active_use(Binding const& b, FoundPredicate const& predicate) {
  auto const next = predicate.tokens.last;
  auto const* const object = b.figure_at(next);
  if (object && outcome_of(b, *object)) // "8 people killed 26 hurt"
    return false;
  bool const named = b.is(next, Kind::noun) && !b.token(next).capital && b.inside(next + 1) && b.token(next + 1).capital && !b.plural(next); // "shot suspect Karl Brandt"
  return b.inside(next) && ((b.kinds(next) & bit(Kind::determiner)) || b.figure_at(next) || named) && !b.particle(next, "that");
}

/// "victims found at the scene": a participle that only tells which.
bool tells_which(Binding const& b, std::uint32_t at, bool auxiliary) { return !auxiliary && b.is(at, Kind::cue) && b.is(at + 1, Kind::preposition); }

/// "are estimated to have died", "were reported killed": a word of speech inside the verb.
bool inside_verb(Binding const& b, std::uint32_t at, bool auxiliary) { return auxiliary && b.is(at, Kind::cue) && b.inside(at + 1) && (b.predicate_at(at + 1) || b.particle(at + 1, "to") || b.is(at + 1, Kind::auxiliary)); }


/// "69 people with confirmed infection have died": before a noun it tells of what kind that is.
bool tells_kind(Binding const& b, std::uint32_t at) {
  constexpr KindSet opens = bit(Kind::preposition) | bit(Kind::determiner);
  return b.is(at, Kind::cue) && !b.is(at, Kind::subset) && at > b.sentence.first && (b.kinds(at - 1) & opens) && b.is(at + 1, Kind::noun) && b.sentence.text.words(b.token(at)).ends_with("ed");
}

/// Behind "of the 40 wounded": a part of figures that are named by what happened to them.
std::uint32_t after_partitive(Binding const& b, std::uint32_t at) {
  if (!b.particle(at, "of"))
    return at;
  auto end = at + 1;
  while (b.is(end, Kind::determiner))
    ++end;
  if (auto const* const whole = b.figure_at(end))
    end = whole->found.tokens.last;
  else if (end == at + 1)
    return at;
  auto const* const named = b.predicate_at(end);
  return named ? named->tokens.last : at;
}

/// "26 people in two towns were hurt": the people are, not the towns.
bool stands_in(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  return first > b.sentence.first && b.particle(first - 1, "in") && std::any_of(b.figures.begin(), b.figures.end(), [&](BoundQuantity const& other) { return other.noun && Binding::end_of(other) + 1 == first; });
}

/// "three patients taken to the clinic had been discharged": the verb of the clause behind a participle that tells which.
FoundPredicate const* main_verb(Binding const& b, std::uint32_t from) {
  bool auxiliary = false;
  for (auto at = from; b.inside(at) && at - from < reach && b.token(at).kind == TokenKind::word && !b.figure_at(at); ++at) {
    if ((b.kinds(at) & bit(Kind::conjunction)) || (b.kinds(at) & bit(Kind::cue)) || b.is(at, Kind::clause_word))
      return nullptr;
    auto const* const found = b.predicate_at(at);
    if (auxiliary && found)
      return takes_subject(*found) ? found : nullptr;
    auxiliary = b.is(at, Kind::auxiliary) || (auxiliary && b.is(at, Kind::adverb));
  }
  return nullptr;
}

/// "men at the petrol station were hurt", "friends of a slain man were shot": behind an article no verb of the clause.
bool names_thing(Binding const& b, FoundPredicate const& found) {
  auto const first = found.tokens.first;
  if (found.form.has(Pattern::thing) || first < b.sentence.first + 2)
    return false;
  if (takes_subject(found))
    return b.is(first - 1, Kind::determiner) && b.begins_with(found.tokens.last, Kind::noun);
  return b.is(first - 1, Kind::determiner) || (b.is(first - 2, Kind::determiner) && b.token(first - 1).kind == TokenKind::word);
}

/// "all 96 people on board died": the verb of the clause tells of all of them.
FoundPredicate const* end_of_all(Binding const& b, FoundPredicate const& stay) {
  auto const* const found = b.predicate_at(stay.tokens.last);
  auto const* const info = found && found->form.has(Pattern::subject) ? b.lexicon.domain().predicate(found->form.id) : nullptr;
  bool const bounded = info && std::find(info->at_most.begin(), info->at_most.end(), stay.form.id) != info->at_most.end();
  return bounded ? found : nullptr;
}

/// "26 people were killed", "16 officers had died", "26 dead", "the 49 people killed at …"
bool follows(Binding const& b, BoundQuantity& q) {
  auto at = q.noun ? Binding::end_of(q) : after_partitive(b, Binding::end_of(q));
  bool auxiliary = false;
  if (stands_in(b, q))
    return false;
  auto const far = q.known ? 1 : reach; // "12 of the 40 houses were destroyed": the 40 only stood there
  bool const reduced = q.noun && b.inside(at) && !b.is(at, Kind::noun) && b.sentence.text.words(b.token(at)).ends_with("ing"); // "two men passing the house were hurt"
  for (auto const begin = at; at < b.sentence.last && at - begin < far; ++at) {
    if (auto const* const found = b.predicate_at(at); found && !names_thing(b, *found)) {
      if (after_relative(b, *found) && !found->form.has(Pattern::subject))
        return false;
      if (auto const* const verb = at == begin && q.noun ? end_of_all(b, *found) : nullptr; verb && b.give(q, *verb, of_subject))
        return true;
      if (at == begin && !q.noun && b.is(at, Kind::adverb) && &q != b.figures.data()) // "13 people were shot, one fatally"
        q.subset = true;
      if (auto const* const verb = at == begin && q.noun && !auxiliary ? main_verb(b, found->tokens.last) : nullptr; verb && b.give(q, *verb, of_subject))
        return true;
      if (takes_subject(*found)) {
        auto const& outcome = joined_outcome(b, *found);
        return !(outcome.form.has(Pattern::active) && !auxiliary && !opens_parts(b, q) && active_use(b, outcome)) && b.give(q, outcome, of_subject);
      }
      if (found->form.has(Pattern::active))
        return false;
    }
    if (at == begin && q.noun && b.verb_with_object(at)) // "26 officers used brutal force against people who were hurt"
      return false;
    if (auto const behind = after_aside(b, at); behind > at && !q.subset) {
      at = behind - 1;
      continue;
    }
    bool const object = !auxiliary && !reduced && at > begin && b.is(at, Kind::determiner) && !b.is(at - 1, Kind::preposition) && !b.particle(at - 1, "of");
    if (object)
      return false;
    auxiliary = auxiliary || (b.kinds(at) & (bit(Kind::auxiliary) | bit(Kind::modal)));
    bool const quote = b.token(at).kind == TokenKind::quote_close || b.token(at).kind == TokenKind::quote_open;
    bool const hyphen = b.particle(at, "hyphen") && !b.token(at).space_before;
    if (auto const* const place = b.figure_at(at); place && at > begin && !auxiliary && b.particle(at - 1, "in") && Binding::counts(*place)) { // "26 people in two towns were hurt"
      at = Binding::end_of(*place) - 1;
      continue;
    }
    if (auto const behind = after_apposition(b, q, at); behind > at) {
      at = behind - 1;
      continue;
    }
    if ((b.token(at).kind == TokenKind::symbol && !quote && !hyphen) || b.figure_at(at))
      return false;
    bool const relative = match_id(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::pronoun, "relative").has_value();
    if (b.is(at, Kind::clause_word) && !relative && !auxiliary) // "26 people watched as a nurse was killed"
      return false;
    if ((b.kinds(at) & (bit(Kind::cue) | bit(Kind::subset))) && !inside_verb(b, at, auxiliary) && !tells_which(b, at, auxiliary) && !tells_kind(b, at))
      return false;
    bool const joining = b.particle(at, "and") || b.particle(at, "or");
    if (joining && b.is(at + 1, Kind::determiner) && b.begins_with(at + 2, Kind::noun)) { // "9 officers and a clerk were killed"
      ++at;
      continue;
    }
    bool const more_nouns = joining && (b.begins_with(at + 1, Kind::noun) || (b.undated_number(at - 1) && b.undated_number(at + 1))); // "aged 18 and 26"
    if ((b.kinds(at) & bit(Kind::conjunction)) && !auxiliary && !more_nouns)
      return false;
  }
  return false;
}

/// "half of those killed were farmers", "14 of the dead were rebels"
bool part_of_named(Binding const& b, BoundQuantity& q) {
  auto const of = q.found.tokens.last;
  auto const behind = after_partitive(b, of);
  auto const* const found = behind > of ? b.predicate_at(behind - 1) : nullptr;
  return found && !b.figure_at(behind - 1) && b.lend(q, *found) && (q.subset = true);
}

/// "one shooting victim died": what became of those that their noun only tells were shot.
void settle_shot(Binding const& b, BoundQuantity& q) {
  if (!q.noun || !has_outcomes(b, q.predicate->form.id))
    return;
  auto later = q;
  later.predicate.reset();
  if (follows(b, later) && is_outcome(b, q.predicate->form.id, later.predicate->form.id))
    q.predicate = later.predicate;
}

} // namespace

bool bind_predicate(Binding const& b, BoundQuantity& q) {
  if (q.noun && (modifier(b, q) || thing(b, q))) {
    settle_shot(b, q);
    return true;
  }
  return included(b, q) || ends_with(b, q) || active_before(b, q) || toll_beside(b, q) || among_named(b, q) || follows(b, q) || suffered_or_ended(b, q) || toll_before(b, q) || part_of_named(b, q) || object_of_verb(b, q);
}

} // namespace recount
