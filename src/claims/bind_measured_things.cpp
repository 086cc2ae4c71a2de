// SPDX-License-Identifier: Apache-2.0
// What a percentage, an amount or a level is of, where it is named before the number: "shares of the bank rose 5%".
#include "base/utf8.hpp"
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;   // tokens from the number back to the thing

/// The way back from a number over "rose by", "is expected to fall to", "stood at" to what stands before.
class Way {
public:
  Way(Binding const& binding, BoundQuantity const& q)
      : b_(binding), q_(q), at_(q.found.tokens.first), linked_(b_.begins_with(at_, Kind::level_verb) || b_.begins_with(at_, Kind::cue)) {}

  /// The token behind the thing, or nothing where no word ties the number to one. `chain` is set where the way leads to
  /// another figure of the same thing: "rose 5% | to $20".
  std::optional<std::uint32_t> run() {
    while (at_ > b_.sentence.first && q_.found.tokens.first - at_ < reach) {
      if ((chain = b_.figure_at(at_ - 1)))
        return std::nullopt;
      if (!step())
        break;
    }
    return linked_ && at_ > b_.sentence.first ? std::optional(at_) : std::nullopt;
  }

  BoundQuantity const* chain = nullptr;

private:
  bool first() const { return at_ == q_.found.tokens.first; }

  bool step() {
    auto const last = at_ - 1;
    if (b_.symbol(last, ","))
      return linked_ && skip_aside();
    if (b_.token(last).kind == TokenKind::symbol)
      return false;
    if (b_.particle(last, "of")) { // "a bonus of $40"
      linked_ = true;
      --at_;
      return false;
    }
    if (b_.is(last, Kind::change_verb) || b_.is(last, Kind::level_verb)) {
      bool const acts = first() && q_.found.quantity.type == QuantityType::money && match_id(b_.lexicon, b_.sentence.at(last), b_.sentence.end(), Kind::number_context, "transitive").has_value(); // "raised $5m"
      if (acts)
        return false;
      linked_ = true;
    } else if (b_.is(last, Kind::auxiliary)) {
      if (first() && b_.particle(last, "have"))
        return false;
      linked_ = true;
    } else if (b_.is(last, Kind::cue)) { // "was estimated at"
      if (!b_.particle(at_, "at") && !b_.particle(at_, "to"))
        return false;
      linked_ = true;
    } else if (!passes(last)) {
      linked_ = linked_ || noun_before(last);
      return false;
    }
    --at_;
    return true;
  }

  /// "profit, hit by costs, | fell": from the second comma to the first.
  bool skip_aside() {
    for (auto at = at_ - 1; at > b_.sentence.first && at_ - at < reach; --at)
      if (b_.symbol(at - 1, ",")) {
        at_ = at - 1;
        return false;
      }
    return false;
  }

  bool passes(std::uint32_t at) const {
    constexpr KindSet small = bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::modal) | bit(Kind::increment) | bit(Kind::negation);
    if ((b_.kinds(at) & small) || b_.is(at, Kind::preposition))
      return true;
    bool const adjective = first() && at > b_.sentence.first && b_.particle(at - 1, "a"); // "by a tepid 2%"
    return adjective;
  }

  /// "the mirror for $40": without a verb, the noun that the small words lead to.
  bool noun_before(std::uint32_t at) const {
    return !first() && (b_.is(at, Kind::noun) || b_.particle(at, "measure_noun") || b_.token(at).capital || b_.token(at).word == 0) && b_.is(at + 1, Kind::preposition);
  }

  Binding const& b_;
  BoundQuantity const& q_;
  std::uint32_t at_;
  bool linked_;
};

/// A thing that is itself a toll ("the price rose to $81") is the predicate too.
void take(Binding const& b, BoundQuantity& q, NounPhrase const& thing) {
  if (auto const* const toll = q.predicate ? nullptr : b.predicate_at(thing.head))
    b.give(q, *toll, patterns(Pattern::toll));
  q.thing = thing;
  q.noun_class = thing.noun_class;
  q.head = lower_ascii(b.sentence.text.words(b.token(thing.head)));
}

void bind_one(Binding& b, BoundQuantity& q) {
  Way way(b, q);
  auto const end = way.run();
  if (way.chain) {
    if (way.chain->thing)
      take(b, q, *way.chain->thing);
    return;
  }
  if (!end)
    return;
  if (auto const thing = find_thing_before(b.sentence, *end))
    take(b, q, *thing);
}

} // namespace

void bind_measured_things(Binding& b) {
  auto const& domain = b.lexicon.domain();
  for (auto& q : b.figures) {
    bool const level = q.predicate && !domain.counts(q.predicate->form.id, "person"); // "the index rose to 9,100"
    if (q.found.figure && !q.noun && (level || !Binding::counts(q)))
      bind_one(b, q);
  }
}

} // namespace recount
