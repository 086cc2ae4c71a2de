// SPDX-License-Identifier: Apache-2.0
// What a percentage, an amount or a level is of, where it is named before the number: "shares of the bank rose 5%".
#include "base/utf8.hpp"
#include "claims/binding.hpp"
#include "grammar/changes.hpp"

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
    if ((chain = level_before()))
      return std::nullopt;
    if ((chain = alternative_before())) {
      alternative = true;
      return std::nullopt;
    }
    if (moves_object())
      return at_;
    while (at_ > b_.sentence.first && q_.found.tokens.first - at_ < reach) {
      if ((chain = b_.figure_at(at_ - 1)))
        return std::nullopt;
      if (!step())
        break;
    }
    return linked_ && at_ > b_.sentence.first ? std::optional(at_) : std::nullopt;
  }

  BoundQuantity const* chain = nullptr;
  bool alternative = false;   ///< `chain` is the same amount in another unit
  bool verb = false;   ///< the way led over a verb or "of": "lasted | 12 days"

private:
  bool first() const { return at_ == q_.found.tokens.first; }

  /// "was $3 million, down | 9%", "78% …, up from | 50%": a change beside a level of its clause.
  BoundQuantity const* level_before() const {
    auto at = at_;
    if (at > b_.sentence.first && b_.particle(at - 1, "from"))
      --at;
    bool const from = at < at_ || b_.particle(at, "from");
    bool const moved = at > b_.sentence.first && b_.particle(at - 1, "aside_change");
    if (!moved)
      return nullptr;
    at -= 1;
    if (at > b_.sentence.first && b_.symbol(at - 1, ","))
      --at;
    auto const* level = at > b_.sentence.first ? b_.figure_at(at - 1) : nullptr;
    if (!level && from)
      level = b_.last_before(at, q_.found.quantity.unit);
    return level && (level->thing || level->noun) ? level : nullptr;
  }

  /// "grew by 900 posts or | 2.2 percent"
  BoundQuantity const* alternative_before() const {
    if (at_ <= b_.sentence.first + 1 || !b_.particle(at_ - 1, "or"))
      return nullptr;
    for (auto const& other : b_.figures)
      if (other.found.figure && &other != &q_ && Binding::end_of(other) == at_ - 1)
        return &other;
    return nullptr;
  }

  /// "pulled the index | 0.7 percent lower", "makes the car | 20k cheaper": the object before the number.
  bool moves_object() const {
    auto const behind = q_.found.tokens.last;
    bool const comparative = b_.particle(behind, "after_amount") && (b_.particle(behind, "comparative") || b_.sentence.text.words(b_.token(behind)).ends_with("er"));
    if (!comparative || at_ <= b_.sentence.first + 1)
      return false;
    auto const last = at_ - 1;
    constexpr KindSet verbs = bit(Kind::change_verb) | bit(Kind::level_verb) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::adverb) | bit(Kind::preposition) | bit(Kind::determiner);
    return !(b_.kinds(last) & verbs) && names_thing(last);
  }

  bool step() {
    auto const last = at_ - 1;
    bool const year = b_.undated_number(last) && last > b_.sentence.first && b_.is(last - 1, Kind::preposition);
    if (year || b_.is(last, Kind::month)) { // "guidance for 2019 | to $5m"
      --at_;
      return true;
    }
    if (b_.symbol(last, ","))
      return linked_ && skip_aside();
    if (last > b_.sentence.first + 1 && b_.particle(last - 1, "per") && b_.figure_at(last - 2)) { // "$12 a share | from $9"
      at_ -= 2;
      return true;
    }
    if (b_.token(last).kind == TokenKind::symbol)
      return false;
    if (b_.particle(last, "of")) { // "a bonus of $40"
      linked_ = verb = true;
      --at_;
      return false;
    }
    if (b_.is(last, Kind::change_verb) || b_.is(last, Kind::level_verb)) {
      bool const acts = !q_.found.rises_to() && first() && q_.found.quantity.type == QuantityType::money && match_id(b_.lexicon, b_.sentence.at(last), b_.sentence.end(), Kind::number_context, "transitive").has_value(); // "raised $5m"
      if (acts)
        return false;
      linked_ = verb = true;
      at_ = begin_of_change(b_.sentence, last) + 1;
    } else if (b_.is(last, Kind::auxiliary)) {
      if (first() && b_.particle(last, "have"))
        return false;
      linked_ = verb = true;
    } else if (b_.is(last, Kind::cue) && !b_.particle(last, "rate")) { // "was estimated at"
      if (!b_.particle(at_, "at") && !b_.particle(at_, "to"))
        return false;
      linked_ = true;
    } else if (b_.progressive(last)) {
      linked_ = verb = true;
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
    bool const state = b_.particle(at + 1, "at") && b_.particle(at, "no_noun"); // "steady at 3%"
    bool const adjective = first() && at > b_.sentence.first && b_.particle(at - 1, "a"); // "by a tepid 2%"
    bool const manner = !first() && b_.particle(at, "no_noun") && b_.sentence.text.words(b_.token(at)).ends_with("ly"); // "could realistically be priced"
    return adjective || manner || state;
  }

  /// "the mirror for $40", "homes from $40 to $50": without a verb, the noun that the small words lead to.
  bool noun_before(std::uint32_t at) const {
    auto const word = b_.sentence.text.words(b_.token(at));
    bool const determined = at > b_.sentence.first && b_.is(at - 1, Kind::determiner);
    bool const verbal = !determined && (word.ends_with("ing") || word.ends_with("ed"));
    bool const named = b_.is(at, Kind::noun) || b_.particle(at, "measure_noun") || b_.particle(at, "rate") || (unknown(b_.token(at)) && !verbal);
    if (first() && b_.is(at, Kind::noun) && b_.particle(at + 1, "bound")) // "incomes above $40"
      return true;
    if (first())
      return named && (b_.particle(at + 1, "from") || b_.particle(at + 1, "between") || (b_.particle(at + 1, "as") && !b_.particle(at - 1, "as")) || holds_level(at));
    return (named || b_.token(at).capital) && b_.is(at + 1, Kind::preposition);
  }

  /// "with nitrate levels | at 90 ppm"
  bool holds_level(std::uint32_t at) const {
    return b_.particle(at + 1, "at") && q_.found.quantity.type != QuantityType::count && (b_.plural(at) || b_.predicate_at(at));
  }

  bool names_thing(std::uint32_t at) const {
    auto const word = b_.sentence.text.words(b_.token(at));
    bool const determined = at > b_.sentence.first && b_.is(at - 1, Kind::determiner);
    bool const verbal = !determined && (word.ends_with("ing") || word.ends_with("ed"));
    auto const* const toll = b_.predicate_at(at);
    return b_.is(at, Kind::noun) || b_.particle(at, "measure_noun") || (toll && toll->form.has(Pattern::toll)) || (unknown(b_.token(at)) && !verbal && !is_no_noun(b_.lexicon, b_.sentence.text, b_.token(at)));
  }

  Binding const& b_;
  BoundQuantity const& q_;
  std::uint32_t at_;
  bool linked_;
};

/// "Revenue has more than | doubled": the multiple is the verb.
bool multiplies(Binding const& b, BoundQuantity const& q) {
  auto const number = q.found.number.first;
  return q.found.quantity.type == QuantityType::ratio && b.is(number, Kind::multiple) && b.is(number, Kind::change_verb);
}

std::optional<NounPhrase> multiplied(Binding const& b, std::uint32_t at) {
  constexpr KindSet inside = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::adverb);
  while (at > b.sentence.first && (b.kinds(at - 1) & inside))
    --at;
  return at > b.sentence.first ? find_thing_before(b.sentence, before_aside(b, at)) : std::nullopt;
}

/// "Orion Group, down | 8%": a change in an aside is of the name before it, where no level stands there.
std::optional<NounPhrase> name_before_aside(Binding const& b, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  if (first < b.sentence.first + 3 || !b.particle(first - 1, "aside_change") || !b.symbol(first - 2, ","))
    return std::nullopt;
  auto const last = first - 3;
  bool const named = b.token(last).kind == TokenKind::word && b.token(last).capital && !(b.kinds(last) & (bit(Kind::month) | bit(Kind::weekday) | bit(Kind::place)));
  return named ? find_thing_before(b.sentence, first - 2) : std::nullopt;
}

void bind_one(Binding& b, BoundQuantity& q) {
  Way way(b, q);
  auto const end = way.run();
  if (way.chain) {
    auto const& other = *way.chain;
    if (auto const& thing = other.thing || Binding::counts(other) ? other.thing : other.noun)
      take_thing(b, q, *thing);
    else if (auto const subject = way.alternative ? Way(b, other).run() : std::nullopt) // "grew by 900 posts or 2.2 percent"
      if (auto const grown = thing_before(b, *subject))
        take_thing(b, q, *grown);
    return;
  }
  if (auto const name = name_before_aside(b, q)) {
    take_thing(b, q, *name);
    return;
  }
  if (!end || (q.found.quantity.type == QuantityType::duration && !way.verb)) // "at the plant for 30 years"
    return;
  auto const thing = thing_before(b, before_aside(b, *end));
  bool const count = q.found.quantity.type == QuantityType::count && !q.predicate;
  if (thing && (!count || b.plural(thing->head) || b.token(thing->head).capital)) // "jobs fell by 100", but not "the road fell to 38"
    take_thing(b, q, *thing);
}

} // namespace

std::optional<NounPhrase> thing_before(Binding const& b, std::uint32_t end) {
  auto thing = find_thing_before(b.sentence, end);
  auto const* const other = thing ? b.figure_at(thing->head) : nullptr;
  if (!other || thing->noun_class != "")
    return thing;
  if (other->noun || other->thing)
    return other->noun ? other->noun : other->thing;
  return other->found.tokens.first > b.sentence.first ? find_thing_before(b.sentence, other->found.tokens.first) : std::nullopt; // "the Ultra 15 inch | is worth"
}

void take_thing(Binding const& b, BoundQuantity& q, NounPhrase const& thing) {
  if (auto const* const toll = q.predicate ? nullptr : b.predicate_at(thing.head))
    b.give(q, *toll, Binding::counts(q) ? patterns(Pattern::toll, Pattern::thing) : patterns(Pattern::toll));
  q.thing = thing;
  q.noun_class = thing.noun_class;
  q.head = lower_ascii(b.sentence.text.words(b.token(thing.head)));
}

void bind_measured_things(Binding& b) {
  auto const& domain = b.lexicon.domain();
  for (auto& q : b.figures) {
    if (q.found.figure && !q.noun && !q.thing && multiplies(b, q))
      if (auto const thing = multiplied(b, q.found.tokens.first))
        take_thing(b, q, *thing);
    bool const level = q.predicate && !domain.counts(q.predicate->form.id, "person"); // "the index rose to 9,100"
    bool const moved = !q.predicate && q.found.part != ChangePart::none && q.found.quantity.type == QuantityType::count; // "fell by about 100"
    if (q.found.figure && !q.noun && !q.thing && (level || moved || !Binding::counts(q)))
      bind_one(b, q);
  }
}

} // namespace recount
