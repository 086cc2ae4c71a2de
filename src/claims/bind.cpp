// SPDX-License-Identifier: Apache-2.0
// Which noun a quantity counts and which predicate it belongs to.
#include "base/utf8.hpp"
#include "claims/reading.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;   // tokens between a noun and its verb

class Binder {
public:
  Binder(SentenceView const& sentence, std::vector<FoundPredicate> const& predicates)
      : s_(sentence), lexicon_(sentence.lexicon), predicates_(predicates) {}

  std::vector<BoundQuantity> run(std::vector<FoundQuantity> quantities) {
    for (auto& quantity : quantities)
      bound_.push_back({std::move(quantity), {}, {}, {}, {}, false});
    for (std::size_t i = 0; i < bound_.size(); ++i)
      if (bound_[i].found.figure)
        bind_one(i);
    share_backward();
    share_forward();
    supply_nouns();
    return std::move(bound_);
  }

private:
  KindSet kinds(std::uint32_t at) const { return lexicon_.kinds(s_.at(at)->word); }
  bool particle(std::uint32_t at, IdKey id) const { return at >= s_.first && at < s_.last && is_particle(lexicon_, *s_.at(at), id); }
  FoundPredicate const* predicate_at(std::uint32_t at) const {
    for (auto const& predicate : predicates_)
      if (predicate.tokens.contains(at))
        return &predicate;
    return nullptr;
  }
  bool quantity_at(std::uint32_t at) const {
    for (auto const& other : bound_)
      if (other.found.tokens.contains(at) && other.found.figure)
        return true;
    return false;
  }

  void bind_one(std::size_t index) {
    auto& q = bound_[index];
    q.noun = find_noun_phrase(s_, q.found.tokens.last);
    q.subset = subset_word_before(q.found.tokens.first) || partitive(q.found.tokens.last);
    if (q.noun) {
      q.noun_class = q.noun->noun_class;
      q.head = lower_ascii(s_.text.words(*s_.at(q.noun->head)));
      if (modifier(q) || thing(q))
        return;
    }
    if (active_before(q) || follows(q) || toll_before(q))
      return;
  }

  bool set(BoundQuantity& q, FoundPredicate const& predicate) {
    q.predicate = predicate;
    return true;
  }

  /// "26 wounded soldiers"
  bool modifier(BoundQuantity& q) {
    for (auto at = q.noun->tokens.first; at < q.noun->head; ++at)
      if (auto const* const found = predicate_at(at); found && (found->form.has(Pattern::passive) || found->form.has(Pattern::adjective)))
        return set(q, *found);
    return false;
  }

  /// "26 deaths", "12 arrests"
  bool thing(BoundQuantity& q) {
    auto const* const found = predicate_at(q.noun->head);
    return found && found->form.has(Pattern::thing) && set(q, *found);
  }

  /// "killed at least 26 people", "killing another 12"
  bool active_before(BoundQuantity& q) {
    auto at = q.found.tokens.first;
    while (at > s_.first && q.found.tokens.first - at < 4) {
      if (auto const* const found = predicate_at(at - 1))
        return found->form.has(Pattern::active) && set(q, *found);
      bool const skips = (kinds(at - 1) & (bit(Kind::adverb) | bit(Kind::determiner) | bit(Kind::increment))) && s_.at(at - 1)->kind == TokenKind::word;
      bool const total = particle(at - 1, "of") || (particle(at, "of") && begins(lexicon_, s_.at(at - 1), s_.end(), Kind::claim_noun));
      if (!skips && !total && s_.at(at - 1)->kind != TokenKind::quote_open)
        return false;
      --at;
    }
    return false;
  }

  /// "26 people were killed", "16 officers had died", "26 dead", "the 49 people killed at …"
  bool follows(BoundQuantity& q) {
    auto at = q.noun ? q.noun->tokens.last : q.found.tokens.last;
    bool auxiliary = false;
    for (auto const begin = at; at < s_.last && at - begin < reach; ++at) {
      if (auto const* const found = predicate_at(at)) {
        if (after_relative(*found) && !found->form.has(Pattern::subject))
          return false;
        bool const fits = found->form.has(Pattern::subject) || found->form.has(Pattern::adjective) || found->form.has(Pattern::passive);
        return fits && !(found->form.has(Pattern::active) && !auxiliary && active_use(*found)) && set(q, *found);
      }
      if (auto const behind = after_aside(at); behind > at && !q.subset) {
        at = behind - 1;
        continue;
      }
      Token const& token = *s_.at(at);
      auxiliary = auxiliary || (kinds(at) & bit(Kind::auxiliary));
      bool const closes_quote = token.kind == TokenKind::quote_close || token.kind == TokenKind::quote_open;
      if (token.kind == TokenKind::symbol && !closes_quote)
        return false;
      if (quantity_at(at) || (kinds(at) & (bit(Kind::cue) | bit(Kind::subset))))
        return false;
      if ((kinds(at) & bit(Kind::conjunction)) && !auxiliary)
        return false;
    }
    return false;
  }

  /// Behind ", including 3 children," if that begins here.
  std::uint32_t after_aside(std::uint32_t at) const {
    auto const comma = [&](std::uint32_t i) { return s_.at(i)->kind == TokenKind::symbol && s_.text.words(*s_.at(i)) == ","; };
    if (!comma(at) || at + 1 >= s_.last || !begins(lexicon_, s_.at(at + 1), s_.end(), Kind::subset))
      return at;
    for (auto end = at + 2; end < s_.last && end - at < reach; ++end)
      if (comma(end))
        return end + 1;
    return at;
  }

  /// "countries that sent troops": the noun is the one who acts.
  bool after_relative(FoundPredicate const& predicate) const {
    auto const before = predicate.tokens.first;
    return before > s_.first && match_id(lexicon_, s_.at(before - 1), s_.at(before), Kind::pronoun, "relative");
  }

  /// After a bare participle an object shows that it was the verb of the clause: "26 rebels killed the mayor".
  bool active_use(FoundPredicate const& predicate) const {
    auto const next = predicate.tokens.last;
    return next < s_.last && ((kinds(next) & bit(Kind::determiner)) || quantity_at(next)) && !particle(next, "that");
  }

  /// "the death toll rose to 31", "a death toll of 31", "deaths: 26"
  bool toll_before(BoundQuantity& q) {
    for (auto at = q.found.tokens.first; at > s_.first && q.found.tokens.first - at < 9; --at) {
      if (auto const* const found = predicate_at(at - 1)) {
        bool const counts = found->form.has(Pattern::toll) || (found->form.has(Pattern::thing) && found->tokens.last <= q.found.tokens.first);
        return counts && set(q, *found);
      }
      Token const& token = *s_.at(at - 1);
      bool const links = (kinds(at - 1) & (bit(Kind::auxiliary) | bit(Kind::change_verb) | bit(Kind::preposition) | bit(Kind::adverb) | bit(Kind::particle) | bit(Kind::claim_noun) | bit(Kind::weekday) | bit(Kind::cue))) != 0;
      if (!links && token.kind != TokenKind::number && at != q.found.tokens.first && token.word != 0 && token.kind != TokenKind::word)
        return false;
      if (token.kind == TokenKind::symbol && s_.text.words(token) != ":" && !links)
        return false;
    }
    return false;
  }

  /// Only joining words and nouns stand between two figures: they share one verb.
  bool joined(BoundQuantity const& a, BoundQuantity const& b) const {
    bool conjunction = false;
    auto const begin = a.noun ? a.noun->tokens.last : a.found.tokens.last;
    if (begin > b.found.tokens.first)
      return false;
    for (auto at = begin; at < b.found.tokens.first; ++at) {
      Token const& token = *s_.at(at);
      bool const comma = token.kind == TokenKind::symbol && s_.text.words(token) == ",";
      bool const joins = comma || particle(at, "and") || particle(at, "or");
      conjunction = conjunction || joins;
      if (!joins && (token.kind != TokenKind::word || (kinds(at) & (bit(Kind::auxiliary) | bit(Kind::cue) | bit(Kind::modal) | bit(Kind::pronoun))) || predicate_at(at)))
        return false;
      if (b.found.tokens.first - begin > 6)
        return false;
    }
    return conjunction || begin == b.found.tokens.first;
  }

  /// "26 soldiers and 12 civilians were killed": the first takes the verb of the second.
  void share_backward() {
    for (std::size_t i = bound_.size(); i-- > 1;) {
      auto& a = bound_[i - 1];
      auto const& b = bound_[i];
      if (a.found.figure && !a.predicate && b.predicate && b.found.figure && comparable_kind(a, b) && joined(a, b) && b.predicate->tokens.first > b.found.tokens.first)
        a.predicate = b.predicate;
    }
  }

  /// "deployed 2,000 troops and 250 vehicles": the second takes the verb of the first.
  void share_forward() {
    for (std::size_t i = 1; i < bound_.size(); ++i) {
      auto const& a = bound_[i - 1];
      auto& b = bound_[i];
      bool const before = a.predicate && a.predicate->tokens.first < a.found.tokens.first;
      if (b.found.figure && !b.predicate && a.found.figure && (before || b.subset) && a.predicate && (b.subset || (comparable_kind(a, b) && joined(a, b))))
        b.predicate = a.predicate;
    }
  }

  static bool comparable_kind(BoundQuantity const& a, BoundQuantity const& b) { return a.found.quantity.unit.empty() == b.found.quantity.unit.empty(); }

  /// "two of the dead", "26 of them"
  bool partitive(std::uint32_t at) const {
    return particle(at, "of") && at + 1 < s_.last && (kinds(at + 1) & (bit(Kind::determiner) | bit(Kind::pronoun)));
  }

  bool subset_word_before(std::uint32_t first) const {
    for (auto at = first; at > s_.first && first - at < 4; --at) {
      for (auto back = at - 1;; --back) { // a phrase ("among them") may begin a word earlier
        auto const found = match_sense(lexicon_, s_.at(back), s_.end(), Kind::subset);
        if (found && back + found->tokens >= at && back + found->tokens <= first)
          return true;
        if (back == s_.first || at - back >= 3)
          break;
      }
      if (s_.at(at - 1)->kind == TokenKind::symbol)
        break;
    }
    return false;
  }

  /// Where the noun is left out ("26 were killed", "three dead") the figure before it lends its own, else people.
  void supply_nouns() {
    for (std::size_t i = 0; i < bound_.size(); ++i) {
      auto& q = bound_[i];
      if (!q.found.figure || !q.head.empty() || !q.found.quantity.unit.empty() || !q.predicate)
        continue;
      for (std::size_t back = i; back-- > 0 && q.head.empty();)
        if (bound_[back].found.figure && bound_[back].found.quantity.unit.empty() && !bound_[back].noun_class.empty() && !(bound_[back].predicate && bound_[back].predicate->form.has(Pattern::thing))) {
          q.head = bound_[back].head;
          q.noun_class = bound_[back].noun_class;
        }
      if (q.head.empty()) {
        q.head = "people";
        q.noun_class = "person";
      }
    }
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundPredicate> const& predicates_;
  std::vector<BoundQuantity> bound_;
};

} // namespace

std::vector<BoundQuantity> bind(SentenceView const& sentence, std::vector<FoundQuantity> quantities, std::vector<FoundPredicate> const& predicates) {
  if (quantities.empty())
    return {};
  return Binder(sentence, predicates).run(std::move(quantities));
}

} // namespace recount
