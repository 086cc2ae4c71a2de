// SPDX-License-Identifier: Apache-2.0
// Nouns that a reader supplies, and the predicate of a figure whose verb no list knows.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

#include <span>
#include <iterator>

namespace recount {
namespace {

/// Lends a counted noun; "31 deaths" lends none to another verb, a reader supplies people.
bool lends(BoundQuantity const& from, BoundQuantity const& to) {
  if (!from.found.figure || !Binding::counts(from) || from.head.empty())
    return false;
  bool const event = from.predicate && from.noun && from.predicate->tokens.contains(from.noun->head);
  return !event || (to.predicate && to.predicate->tokens == from.predicate->tokens);
}

/// Lends what the verb can be said of.
bool fits(Binding const& b, BoundQuantity const& from, BoundQuantity const& to) {
  return lends(from, to) && (!to.predicate || (!from.noun_class.empty() && b.lexicon.domain().counts(to.predicate->form.id, from.noun_class)));
}

/// The last figure that lends; figures of several things ("9 rebels and 4 civilians") lend none to another verb.
bool supply_from(Binding const& b, std::span<BoundQuantity const> figures, BoundQuantity& q) {
  BoundQuantity const* lender = nullptr;
  for (auto const& from : figures) {
    if (!fits(b, from, q) || (from.subset && !q.subset))
      continue;
    bool const same_verb = q.predicate && from.predicate && q.predicate->tokens == from.predicate->tokens;
    if (lender && lender->head != from.head && !same_verb)
      return false;
    lender = &from;
  }
  if (!lender)
    return false;
  q.head = lender->head == "person" ? "people" : lender->head;
  q.noun_class = lender->noun_class;
  return true;
}

/// "6 million homes, including 1.5 million in Lima", "40 homes by sale and another 18 by lot": a bare number goes on counting.
bool goes_on(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  auto first = q.found.tokens.first;
  while (first > b.sentence.first && b.is(first - 1, Kind::increment))
    --first;
  auto const last = q.found.tokens.last;
  bool const bare = !b.inside(last) || b.token(last).kind == TokenKind::symbol || b.is(last, Kind::preposition);
  bool const joined = q.subset || (first > b.sentence.first && b.particle(first - 1, "and"));
  return bare && joined && !b.particle(last, "hyphen") && q.found.quantity.type == QuantityType::count && before.noun && before.found.quantity.type == QuantityType::count;
}

/// "the confirmed cases reached 402": the word that says what happened names what is counted, unless that is people.
bool take_toll_noun(Binding const& b, BoundQuantity& q) {
  auto const words = q.predicate->tokens;
  for (auto at = words.first; words.last <= q.found.tokens.first && at < words.last; ++at) {
    auto const noun = match_sense(b.lexicon, b.sentence.at(at), b.sentence.at(at + 1), Kind::noun);
    if (!noun || !b.plural(at) || b.lexicon.domain().family(b.lexicon.id(noun->sense)) == "person")
      continue;
    q.head = lower_ascii(b.sentence.text.words(b.token(at)));
    q.noun_class = b.lexicon.id(noun->sense);
    return true;
  }
  return false;
}

/// "Of the boats that left, | fewer than 12 had lights": what the sentence opens with is counted.
std::optional<NounPhrase> opening_whole(Binding const& b, BoundQuantity const& q) {
  auto at = b.sentence.first + 1;
  if (!b.particle(b.sentence.first, "of") && !b.particle(b.sentence.first, "among"))
    return std::nullopt;
  while (b.is(at, Kind::determiner))
    ++at;
  auto const noun = at < q.found.tokens.first ? find_noun_phrase(b.sentence, at) : std::nullopt;
  return noun && noun->head < q.found.tokens.first && b.plural(noun->head) ? noun : std::nullopt;
}

/// "…, and 11,684 are monitored at home", "12 jets; 10 have been sold": a bare number before a verb goes on counting.
bool before_verb(Binding const& b, BoundQuantity const& q) {
  auto const last = q.found.tokens.last;
  return q.found.quantity.type == QuantityType::count && q.found.quantity.value && (b.is(last, Kind::auxiliary) || b.is(last, Kind::modal));
}

BoundQuantity const* goes_on_with_verb(Binding const& b, std::size_t i) {
  auto const& q = b.figures[i];
  auto const first = q.found.tokens.first;
  bool const opens = first == b.sentence.first || b.symbol(first - 1, ",") || b.symbol(first - 1, ";") || b.particle(first - 1, "and") || b.particle(first - 1, "but") || b.particle(first - 1, "while");
  if (!opens)
    return nullptr;
  auto const lender = [&](std::span<BoundQuantity const> figures) -> BoundQuantity const* {
    for (auto at = figures.size(); at-- > 0;)
      if (lends(figures[at], q) && figures[at].found.quantity.type == QuantityType::count)
        return &figures[at];
    return nullptr;
  };
  auto const* const here = lender(std::span(b.figures).first(i));
  return here || i > 0 ? here : lender(b.before);
}

/// Where the noun is left out ("26 were killed", "three dead") a figure before it lends its own, else people.
void supply_nouns(Binding& b) {
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    if (!q.found.figure || !q.head.empty() || !Binding::counts(q))
      continue;
    if (!q.predicate && i > 0 && goes_on(b, b.figures[i - 1], q)) {
      q.head = b.figures[i - 1].head;
      q.noun_class = b.figures[i - 1].noun_class;
      if (b.figures[i - 1].predicate)
        b.lend(q, *b.figures[i - 1].predicate);
    }
    bool const bare = !q.predicate && q.head.empty() && before_verb(b, q);
    if (auto const whole = bare && i == 0 ? opening_whole(b, q) : std::nullopt) {
      q.head = lower_ascii(b.sentence.text.words(b.token(whole->head)));
      q.noun_class = whole->noun_class;
      q.subset = true;
    }
    if (auto const* const told = bare && q.head.empty() ? goes_on_with_verb(b, i) : nullptr) {
      q.head = told->head;
      q.noun_class = told->noun_class;
      q.subset = q.subset || told->subset || told->known;
    }
    bool const others = b.particle(q.found.tokens.last, "others"); // "40 others hid"
    if ((!q.predicate && !others) || (q.predicate && q.head.empty() && take_toll_noun(b, q)))
      continue;
    if (supply_from(b, std::span(b.figures).first(i), q) || supply_from(b, b.before, q) || (q.predicate && !b.lexicon.domain().counts(q.predicate->form.id, "person")))
      continue;
    q.head = "people";
    q.noun_class = "person";
  }
}

/// A word of no closed class and no noun: after or before a counted noun it is a verb.
bool open_class(Binding const& b, std::uint32_t at) {
  if (!b.inside(at) || b.token(at).kind != TokenKind::word || b.token(at).capital)
    return false;
  constexpr KindSet closed = bit(Kind::auxiliary) | bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::determiner) | bit(Kind::pronoun) | bit(Kind::adverb) |
                             bit(Kind::negation) | bit(Kind::noun) | bit(Kind::number_word) | bit(Kind::increment) | bit(Kind::subset) | bit(Kind::cue) |
                             bit(Kind::claim_noun) | bit(Kind::day_word) | bit(Kind::weekday) | bit(Kind::month) | bit(Kind::period) | bit(Kind::adjective);
  return (b.kinds(at) & closed) == 0 && !b.particle(at, "of") && !b.particle(at, "measure_noun");
}

/// "buys 12 lorries"
bool verb_before(Binding const& b, BoundQuantity const& q) {
  auto at = q.found.tokens.first;
  while (at > b.sentence.first && (b.kinds(at - 1) & (bit(Kind::determiner) | bit(Kind::adverb) | bit(Kind::increment))))
    --at;
  if (at == b.sentence.first || !open_class(b, at - 1))
    return false;
  bool const adjective = at - 1 > b.sentence.first && b.is(at - 2, Kind::determiner);
  return !adjective;
}

/// "the sale of 12 lorries", "aimed at 12 lorries": the lorries are what something is done to.
bool deed_before(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  if (first < b.sentence.first + 2)
    return false;
  return b.particle(first - 1, "of") ? b.particle(first - 2, "deed") : b.token(first - 1).kind == TokenKind::word && (b.particle(first - 1, "at") || b.particle(first - 1, "to") || b.particle(first - 1, "for"));
}

/// "12 lorries arrived", "12 lorries were sold", "12 lorries are to be sold"; "sat in 12 lorries heading north" is none.
bool verb_after(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  if (first > b.sentence.first && (b.particle(first - 1, "in") || b.particle(first - 1, "from")))
    return false;
  auto at = Binding::end_of(q);
  while (b.is(at, Kind::increment)) // "40 others hid"
    ++at;
  if (b.particle(at, "per") && b.is(at + 1, Kind::period)) // "12 lorries a day are sold"
    at += 2;
  bool const auxiliary = b.is(at, Kind::auxiliary) || b.is(at, Kind::modal);
  while (b.is(at, Kind::auxiliary) || b.is(at, Kind::modal) || b.is(at, Kind::adverb) || (auxiliary && b.particle(at, "to")))
    ++at;
  auto const* const deed = auxiliary ? nullptr : b.predicate_at(at); // "three officers shot a man"
  if (deed && deed->form.has(Pattern::active) && (b.is(deed->tokens.last, Kind::determiner) || b.figure_at(deed->tokens.last)))
    return true;
  return open_class(b, at) && !b.particle(at, "exists");
}

/// "820 people, half of them women": a share of what the figure before counts.
void supply_shares(Binding& b) {
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    auto const type = q.found.quantity.type;
    auto const last = q.found.tokens.last;
    bool const share = (type == QuantityType::percent || type == QuantityType::ratio) && b.particle(last, "of") && b.is(last + 1, Kind::pronoun);
    if (!q.found.figure || !q.head.empty() || !share)
      continue;
    auto const before = i > 0 ? std::span<BoundQuantity const>(b.figures).first(i) : b.before;
    if (before.empty() || !before.back().found.figure || !Binding::counts(before.back()))
      continue;
    q.head = before.back().head;
    q.noun_class = before.back().noun_class;
    if (!q.predicate && before.back().predicate && !verb_after(b, q)) // "26 were missing. The figure was less than half of that."
      b.lend(q, *before.back().predicate);
  }
}

/// "a poll shows Olsen leading Berg 47 percent to 41": what the sentence is about says what the share is of.
void bind_shares(Binding& b) {
  for (auto& q : b.figures) {
    auto const end = q.found.tokens.last;
    bool const said = b.is(end, Kind::cue) || b.is(end, Kind::auxiliary) || b.is(end, Kind::determiner) || b.particle(end, "of");
    if (!q.found.figure || q.predicate || q.noun || q.found.quantity.type != QuantityType::percent || said || verb_after(b, q))
      continue;
    for (auto at = b.sentence.first; at < b.sentence.last; ++at)
      if (auto const about = match_sense(b.lexicon, b.sentence.at(at), b.sentence.end(), Kind::background)) {
        q.predicate = FoundPredicate{{at, at + about->tokens}, {b.lexicon.id(about->sense), 0}, {}};
        if (q.head.empty()) {
          q.head = "people";
          q.noun_class = "person";
        }
        break;
      }
  }
}

/// A count that nothing happened to exists; amounts, shares and figures with a verb of no list have another predicate.
void note_verbs(Binding& b) {
  for (auto& q : b.figures)
    if (q.found.figure && !q.predicate && !q.known) {
      bool const part = q.subset && &q != b.figures.data() && std::prev(&q)->acts; // "12 lorries, including two in Rome, were sold"
      q.acts = q.found.quantity.type != QuantityType::count || part || q.found.part == ChangePart::by || (q.found.part == ChangePart::none && deed_before(b, q)) || verb_before(b, q) || verb_after(b, q);
    }
}

} // namespace

void supply_what_is_left_out(Binding& b) {
  supply_nouns(b);
  supply_shares(b);
  bind_shares(b);
  note_verbs(b);
}

} // namespace recount
