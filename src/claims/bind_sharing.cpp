// SPDX-License-Identifier: Apache-2.0
// What figures of one sentence share: a verb over a list, a noun that is said once.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t widest_gap = 8;   // tokens between two members of a list

bool joins(Binding const& b, std::uint32_t at) { return b.symbol(at, ",") || b.symbol(at, ";") || b.particle(at, "and") || b.particle(at, "or") || b.particle(at, "besides"); }

/// Only joining words, places and nouns stand between two figures: they share one verb.
bool joined(Binding const& b, BoundQuantity const& first, BoundQuantity const& second) {
  auto const begin = Binding::end_of(first), end = second.found.tokens.first;
  if (begin > end || end - begin > widest_gap)
    return false;
  bool conjunction = begin == end;
  for (auto at = begin; at < end; ++at) {
    bool const joining = joins(b, at);
    conjunction = conjunction || joining;
    bool const clause = (b.kinds(at) & (bit(Kind::auxiliary) | bit(Kind::cue) | bit(Kind::modal) | bit(Kind::pronoun))) != 0;
    bool const verb = !(b.kinds(at) & (bit(Kind::noun) | bit(Kind::adjective))) && lower_ascii(b.sentence.text.words(b.token(at))).ends_with("ed"); // "nine escaped and one was caught"
    if (!joining && (verb || b.token(at).kind != TokenKind::word || clause || b.predicate_at(at)))
      return false;
  }
  return conjunction;
}

bool same_kind(BoundQuantity const& a, BoundQuantity const& b) { return Binding::counts(a) == Binding::counts(b); }

/// "26 in Homs, 28 in Idlib": no noun of its own and no verb.
bool bare(BoundQuantity const& q) { return !q.noun && !q.thing && !q.predicate; }

/// "won 26% and 75 seats": a share of what the next figure counts.
bool share_of_next(BoundQuantity const& first, BoundQuantity const& second) {
  return first.found.quantity.type == QuantityType::percent && !first.noun && !first.predicate && second.noun && second.predicate && second.predicate->tokens.contains(second.noun->head);
}

/// "two girls, one dead, the other unhurt": what happened to the part is not said of the whole.
bool part_of_first(BoundQuantity const& first, BoundQuantity const& second) { return second.subset && !first.subset && !second.noun; }

/// "26 soldiers and 12 civilians were killed": the first takes the verb of the second.
void share_backward(Binding& b) {
  for (std::size_t i = b.figures.size(); i-- > 1;) {
    auto& first = b.figures[i - 1];
    auto const& second = b.figures[i];
    if (first.found.figure && second.found.figure && share_of_next(first, second) && joined(b, first, second))
      b.lend(first, *second.predicate);
    if (first.found.figure && !first.predicate && second.predicate && second.found.figure && same_kind(first, second) && !opens_parts(b, first) && !part_of_first(first, second) &&
        joined(b, first, second) && second.predicate->tokens.first > second.found.tokens.first && b.lend(first, *second.predicate))
      first.subset = first.subset || second.subset;
  }
}

/// "along with 60 schools", "as well as 12 officers"
bool added(Binding const& b, BoundQuantity const& q) {
  for (auto at = q.found.tokens.first; at > b.sentence.first && q.found.tokens.first - at < 4; --at)
    if (match_id(b.lexicon, b.sentence.at(at - 1), b.sentence.end(), Kind::particle, "besides"))
      return true;
  return false;
}

/// "50 dead, police say 15": all that another source says is its number.
bool told_alone(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first, last = q.found.tokens.last;
  bool const closed = last == b.sentence.last || b.token(last).kind == TokenKind::symbol;
  return bare(q) && closed && first > b.sentence.first && b.is(first - 1, Kind::cue);
}

/// The figure before that can lend its verb: not the whole in "12 of the city's 40 schools were hit, along with two banks".
BoundQuantity const& lender(Binding const& b, std::size_t i) {
  bool const skipped = i > 1 && b.figures[i - 1].known && !b.figures[i - 1].predicate;
  return b.figures[skipped ? i - 2 : i - 1];
}

/// "killed six nuns - five of them old - and | two clerks": the figure before an aside that "and" goes on from.
BoundQuantity const* before_set_off(Binding const& b, BoundQuantity const& q) {
  auto const join = q.found.tokens.first - 1;
  if (q.found.tokens.first < b.sentence.first + 2 || !b.particle(join, "and"))
    return nullptr;
  auto const open = before_aside(b, join);
  auto const* const before = open < join ? b.last_before(open, {}) : nullptr;
  return before && Binding::end_of(*before) == open && before->predicate && before->predicate->tokens.first < before->found.tokens.first ? before : nullptr;
}

/// "nine died in Lima on Monday, four in the port and two in Cusco", "31 cases – 19 in Lima": a number that only says where or when.
bool says_where(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first, last = q.found.tokens.last;
  bool const opens = first > b.sentence.first + 1 && (b.particle(first - 1, "sets_off") || b.symbol(first - 1, ":")) && b.token(first - 1).space_before == b.token(first).space_before;
  return bare(q) && first > b.sentence.first && (joins(b, first - 1) || opens) && b.inside(last + 1) && b.is(last, Kind::locative) && !b.particle(last, "to") && !b.particle(last, "of");
}

/// It takes after the last figure before it to which something happened.
void share_place(Binding const& b, std::size_t i, BoundQuantity& q) {
  if (!says_where(b, q) || !q.found.figure)
    return;
  while (i > 0 && !b.figures[i - 1].predicate)
    --i;
  if (i == 0 || !same_kind(b.figures[i - 1], q) || !b.lend(q, *b.figures[i - 1].predicate))
    return;
  q.subset = q.subset || b.figures[i - 1].subset;
  q.found.increment = q.found.increment || b.figures[i - 1].found.increment;
}

/// "nine people died, half of them … ", "12 were hurt, more than half the result of falls": a share right behind the clause.
bool share_behind(Binding const& b, BoundQuantity const& first, BoundQuantity const& second) {
  auto const begin = second.found.tokens.first;
  return second.found.quantity.type == QuantityType::ratio && bare(second) && Binding::counts(first) && b.symbol(begin - 1, ",") && first.predicate->tokens.first > first.found.tokens.first;
}

/// "61 new cases in the north and one case in the south": the noun says what happened to both.
bool one_noun(BoundQuantity const& first, BoundQuantity const& second) {
  bool const said = first.noun && first.predicate && first.predicate->tokens.contains(first.noun->head);
  return said && second.noun && (first.head.starts_with(second.head) || second.head.starts_with(first.head));
}

/// "deployed 2,000 troops and 250 vehicles": the second takes the verb of the first, a part that of its whole.
void share_forward(Binding& b) {
  for (std::size_t i = 1; i < b.figures.size(); ++i) {
    auto const& first = lender(b, i);
    auto& second = b.figures[i];
    share_place(b, i, second);
    if (auto const* const set_off = second.found.figure && !second.predicate && second.noun ? before_set_off(b, second) : nullptr; set_off && b.lend(second, *set_off->predicate))
      continue;
    if (!first.found.figure || !second.found.figure || second.predicate || !first.predicate)
      continue;
    bool const listed = same_kind(first, second) && joined(b, first, second);
    bool const verb_before = first.predicate->tokens.first < first.found.tokens.first;
    bool const restated = restates(b, first, second), same_noun = listed && one_noun(first, second);
    if (share_behind(b, first, second))
      second.subset = true;
    if (second.subset || restated || same_noun || (listed && (verb_before || bare(second))) || added(b, second) || (same_kind(first, second) && told_alone(b, second)))
      b.lend(second, *first.predicate);
    if (first.subset && listed && !second.subset && second.predicate && second.predicate->tokens == first.predicate->tokens)
      second.subset = true;
  }
}

} // namespace

void share_predicates(Binding& b) {
  share_backward(b);
  share_forward(b);
}

} // namespace recount
