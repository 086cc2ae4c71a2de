// SPDX-License-Identifier: Apache-2.0
// What an amount or a share is of where nothing nearer says it: the subject of its clause, known to a list or not.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 24;   // tokens from the number back to the verb

bool lacks_thing(BoundQuantity const& q) { return q.found.figure && !q.noun && !q.thing && q.head.empty(); }

bool bracket(Binding const& b, std::uint32_t at) { return b.symbol(at, "(") || b.symbol(at, "["); }

/// "rose", "is", but not "a rise of", "a total of".
bool verb(Binding const& b, std::uint32_t at) {
  constexpr KindSet verbs = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::change_verb) | bit(Kind::level_verb);
  return (b.kinds(at) & verbs) != 0 && !b.particle(at + 1, "of");
}

/// "deal", "the deal that", "the deal, which": behind the noun phrase that a verb is said of.
std::uint32_t before_relative(Binding const& b, std::uint32_t at) {
  bool const relative = at > b.sentence.first && match_id(b.lexicon, b.sentence.at(at - 1), b.sentence.at(at), Kind::pronoun, "relative");
  if (!relative)
    return at;
  return at > b.sentence.first + 1 && b.symbol(at - 2, ",") ? at - 2 : at - 1;
}

/// The first word of the verb that ends here: "could soon have | risen".
std::uint32_t begin_of_verb(Binding const& b, std::uint32_t at) {
  constexpr KindSet inside = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::adverb) | bit(Kind::negation);
  auto const manner = [&](std::uint32_t word) { return b.particle(word, "no_noun") && b.sentence.text.words(b.token(word)).ends_with("ly"); }; // "could realistically be"
  while (at > b.sentence.first && ((b.kinds(at - 1) & inside) || b.progressive(at - 1) || manner(at - 1)))
    --at;
  return at;
}

/// Words of the clause from the number back to its verb; nothing where the clause ends or somebody speaks.
std::optional<std::uint32_t> verb_before(Binding const& b, std::uint32_t from) {
  for (auto at = from; at > b.sentence.first && from - at < reach; --at) {
    auto const last = at - 1;
    if (b.symbol(last, ";") || b.symbol(last, ":") || b.token(last).kind == TokenKind::quote_open || b.token(last).kind == TokenKind::quote_close)
      return std::nullopt;
    if (verb(b, last)) {
      auto const begin = begin_of_verb(b, last);
      bool const infinitive = begin > b.sentence.first && b.particle(begin - 1, "to");
      if (!infinitive)
        return begin;
      at = begin;
    } else if (b.is(last, Kind::cue) && !b.is(last, Kind::noun)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// Without a verb that a list knows, the noun phrase that begins the sentence: "The pipes measure 15 cm".
std::optional<NounPhrase> opening_phrase(Binding const& b, std::uint32_t from) {
  auto at = b.sentence.first;
  while (at < from && b.is(at, Kind::determiner))
    ++at;
  if (from - at > reach || (b.kinds(at) & (bit(Kind::preposition) | bit(Kind::pronoun) | bit(Kind::cue))))
    return std::nullopt;
  for (auto inside = at; inside < from; ++inside)
    if ((b.is(inside, Kind::cue) && !b.token(inside).capital) || b.token(inside).kind == TokenKind::quote_open || b.symbol(inside, ";"))
      return std::nullopt;
  auto thing = find_noun_phrase(b.sentence, at);
  bool const determined = at > b.sentence.first && thing && b.plural(thing->head); // "the particle robots measure"
  if (!thing || (thing->noun_class.empty() && !determined))
    return std::nullopt;
  if (thing->noun_class.empty() && thing->head > at && b.is(thing->head - 1, Kind::noun) && !b.plural(thing->head - 1)) // "the rally | comes"
    thing->tokens.last = thing->head--;
  while (thing->tokens.last < from && b.token(thing->tokens.last).capital) // the rest of a name
    thing->head = thing->tokens.last++;
  return thing->tokens.last < from ? thing : std::nullopt;
}

std::optional<NounPhrase> subject_of(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  if (first > b.sentence.first + 1 && b.symbol(first - 1, ":")) // "base price: $40"
    return thing_before(b, first - 1);
  auto const verb = verb_before(b, first);
  if (!verb)
    return opening_phrase(b, first);
  if (*verb == b.sentence.first)
    return std::nullopt;
  auto const end = before_relative(b, before_aside(b, *verb));
  return end > b.sentence.first ? thing_before(b, end) : std::nullopt;
}

/// "four fillets (2 lb)": how much the counted things are.
bool sizes(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  return first > b.sentence.first && bracket(b, first - 1) && Binding::counts(before) && before.noun && before.noun->tokens.last + 1 == first;
}

/// Who acts on the amount is not what the amount is of: "the state spent $5 million".
bool acted_on(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  if (!q.found.rises_to() && q.found.quantity.type == QuantityType::money && first > b.sentence.first && match_id(b.lexicon, b.sentence.at(first - 1), b.sentence.at(first), Kind::number_context, "transitive"))
    return true;
  auto const& p = q.predicate;
  return p && p->form.has(Pattern::active) && p->tokens.first < first && !b.is(p->tokens.first, Kind::level_verb);
}

/// "grossed $40 in May, $60 in June and $30 in July": no verb and no speech since the figure that was bound.
bool goes_on(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  if (before.found.quantity.type != q.found.quantity.type)
    return false;
  for (auto at = before.found.tokens.last; at < q.found.tokens.first; ++at)
    if (verb(b, at) || (b.is(at, Kind::cue) && !b.token(at).capital) || b.token(at).kind == TokenKind::quote_open)
      return false;
  return true;
}

} // namespace

std::uint32_t before_aside(Binding const& b, std::uint32_t at) {
  if (at <= b.sentence.first + 1 || !b.particle(at - 1, "sets_off"))
    return at;
  auto const twice = [&](std::uint32_t last) { return last > b.sentence.first && b.symbol(last, "-") && b.symbol(last - 1, "-") && !b.token(last).space_before; }; // "--"
  bool const doubled = twice(at - 1);
  auto const close = doubled ? at - 2 : at - 1;
  if (!b.token(close).space_before)
    return at;
  for (auto open = close; open > b.sentence.first && close - open < reach; --open)
    if (b.symbol(open - 1, b.sentence.text.words(b.token(close))) && twice(open - 1) == doubled)
      return doubled ? open - 2 : open - 1;
  return at;
}

bool restates(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  return first > b.sentence.first && bracket(b, first - 1) && !Binding::counts(before) && first - before.found.tokens.last < 8;
}

void bind_subjects(Binding& b) {
  BoundQuantity const* bound = nullptr;
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    auto const& quantity = q.found.quantity;
    bool const multiple = quantity.type == QuantityType::ratio && quantity.value && Decimal(1) < *quantity.value; // "almost double"
    bool const measured = !Binding::counts(q) || multiple;
    if (!lacks_thing(q) || !measured)
      continue;
    if (i > 0 && (restates(b, b.figures[i - 1], q) || sizes(b, b.figures[i - 1], q))) {
      auto const& before = b.figures[i - 1];
      if (auto const& thing = before.noun ? before.noun : before.thing)
        take_thing(b, q, *thing);
      continue;
    }
    if (acted_on(b, q))
      continue;
    if (bound && goes_on(b, *bound, q))
      take_thing(b, q, *bound->thing);
    else if (auto const thing = subject_of(b, q))
      take_thing(b, q, *thing);
    if (q.thing)
      bound = &q;
  }
}

} // namespace recount
