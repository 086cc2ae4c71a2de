// SPDX-License-Identifier: Apache-2.0
#include "claims/retold.hpp"

#include "claims/figure_sides.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t told_before = 6;     // sentences from a number back to where it was told first
constexpr std::uint32_t whole_before = 3;    // sentences from parts back to their whole
constexpr std::uint32_t outcome_after = 3;   // sentences from a shot to its outcome
constexpr std::size_t most_parts = 6;

class Retold {
public:
  Retold(FieldReading& field, Lexicon const& lexicon) : field_(field), lexicon_(lexicon) {}

  void run() {
    for (std::uint32_t i = 0; i < field_.sentences.size(); ++i)
      for (auto& q : field_.sentences[i].quantities)
        if (people(q)) {
          tell_again(i, q);
          settle_outcome(i, q);
        }
    for (std::uint32_t i = 0; i < field_.sentences.size(); ++i)
      note_parts(i);
  }

private:
  using Figures = std::vector<BoundQuantity>;

  Domain const& domain() const { return lexicon_.domain(); }
  Figures& figures(std::uint32_t sentence) { return field_.sentences[sentence].quantities; }

  bool people(BoundQuantity const& q) const { return says_amount(q) && q.found.quantity.type == QuantityType::count && domain().family(q.noun_class) == "person"; }

  /// What may have become of those it happened to: the shot are injured or killed.
  std::vector<std::string> const* outcomes(BoundQuantity const& q) const {
    auto const* const info = q.predicate && !q.predicate->form.has(Pattern::thing) ? domain().predicate(q.predicate->form.id) : nullptr;
    bool const verb = info && (q.predicate->form.has(Pattern::active) || q.predicate->form.has(Pattern::passive) || q.predicate->form.has(Pattern::suffered));
    return verb && !info->outcomes.empty() ? &info->outcomes : nullptr;
  }

  bool has_outcome(BoundQuantity const& q, BoundQuantity const& other) const {
    auto const* const may = outcomes(q);
    if (may && q.found.increment && other.predicate && other.predicate->form.id != may->front()) // "then shot two other men": not the two dead
      return false;
    return may && other.predicate && std::find(may->begin(), may->end(), other.predicate->form.id) != may->end();
  }

  /// "Five men" may be "five people", not "five girls".
  bool may_name(BoundQuantity const& a, BoundQuantity const& b) const { return a.head == b.head || domain().plain("person", a.head) || domain().plain("person", b.head); }

  /// "The five victims" are those that an earlier sentence told of; "the five people were shot" and injured, it said.
  void tell_again(std::uint32_t sentence, BoundQuantity& q) {
    bool const named = q.known && !q.predicate && domain().plain("person", q.head);
    if (!named && !outcomes(q))
      return;
    for (auto i = sentence + 1; i-- > 0 && sentence - i <= told_before;)
      for (auto before = figures(i).rbegin(); before != figures(i).rend(); ++before) {
        if (!before->predicate || before->found.tokens.first >= q.found.tokens.first || !people(*before) || !same_value(*before, q) || (!named && !may_name(*before, q)))
          continue;
        if (named)
          q.predicate = FoundPredicate{{q.noun->head, q.noun->head + 1}, before->predicate->form, {}};
        else if (has_outcome(q, *before))
          q.predicate->form = before->predicate->form;
        else
          continue;
        return;
      }
  }

  /// "Five people were shot. None has life-threatening injuries."
  void settle_outcome(std::uint32_t sentence, BoundQuantity& q) {
    auto const* const may = outcomes(q);
    if (!may)
      return;
    for (auto i = sentence; i < field_.sentences.size() && i - sentence <= outcome_after; ++i) {
      auto const view = field_.sentences[i].view(field_.text, lexicon_);
      for (auto at = i == sentence ? q.found.tokens.first : view.first; at < view.last; ++at) {
        bool const all = match_id(lexicon_, view.at(at), view.end(), Kind::particle, "all_live") && tells_of_all(view, i, q);
        if (all || match_id(lexicon_, view.at(at), view.end(), Kind::particle, "survives")) {
          q.predicate->form.id = may->front();
          return;
        }
        if (ends(view, at, *may))
          return;
      }
    }
  }

  /// "All are stable", "they are recovering", "the four were released": not "one of them is stable".
  bool tells_of_all(SentenceView const& view, std::uint32_t sentence, BoundQuantity const& q) {
    for (auto at = view.first; at < view.last; ++at)
      if (is_particle(lexicon_, *view.at(at), "all") || match_id(lexicon_, view.at(at), view.end(), Kind::pronoun, "they"))
        return true;
    auto const& told = figures(sentence);
    bool const same = std::any_of(told.begin(), told.end(), [&](BoundQuantity const& other) { return &other != &q && same_value(other, q); });
    return same || (told.empty() && view.first < view.last && is_particle(lexicon_, *view.at(view.first), "the"));
  }

  /// A word of another outcome than that all live.
  bool ends(SentenceView const& view, std::uint32_t at, std::vector<std::string> const& may) const {
    auto const found = match_sense(lexicon_, view.at(at), view.end(), Kind::predicate);
    return found && std::find(may.begin() + 1, may.end(), lexicon_.predicate(found->sense).id) != may.end();
  }

  /// "five teenagers were hurt: four boys and a girl", and the same over sentences: figures that come to the whole.
  void note_parts(std::uint32_t sentence) {
    auto& all = figures(sentence);
    for (std::size_t first = 0; first + 1 < all.size(); ++first) {
      std::vector<BoundQuantity*> parts;
      auto sum = Decimal(0);
      for (auto last = first; last < all.size() && parts.size() < most_parts; ++last) {
        if ((!all[last].found.figure || bare(all[last])) && last > first) // "three men, aged 20 and 31, and two women"
          continue;
        if (!part(all[first], all[last]))
          break;
        parts.push_back(&all[last]);
        sum = add(sum, *all[last].found.quantity.value).value_or(sum);
        auto const* const whole = parts.size() > 1 ? whole_of(sentence, first, sum) : nullptr;
        if (!whole)
          continue;
        take_apart(*whole, parts);
        first = last;
        break;
      }
    }
  }

  bool part(BoundQuantity const& first, BoundQuantity const& q) const {
    bool const same = q.predicate.has_value() == first.predicate.has_value() && (!q.predicate || q.predicate->tokens == first.predicate->tokens);
    return people(q) && same && q.found.quantity.value && q.noun && !q.subset && !q.known && q.found.quantity.hedge == Hedge::exact;
  }

  /// The figure that the parts come to: the one before them in their sentence, else of a sentence before.
  BoundQuantity const* whole_of(std::uint32_t sentence, std::size_t first, Decimal const& sum) {
    auto const& q = figures(sentence)[first];
    auto const fits = [&](BoundQuantity const& whole) {
      bool const one = whole.predicate && q.predicate && (whole.predicate->form.id == q.predicate->form.id || has_outcome(q, whole));
      return people(whole) && !whole.subset && whole.found.quantity.value == sum && (one || (!q.predicate && set_off(whole, q)));
    };
    for (auto i = first; i-- > 0;)
      if (fits(figures(sentence)[i]))
        return &figures(sentence)[i];
    for (auto i = sentence; q.predicate && i-- > 0 && sentence - i <= whole_before;)
      for (auto const& whole : figures(i))
        if (fits(whole))
          return &whole;
    return nullptr;
  }

  /// A dash, colon or bracket between a whole and its parts.
  bool set_off(BoundQuantity const& whole, BoundQuantity const& q) const {
    auto const begin = field_.text.tokens.begin() + whole.found.tokens.last, end = field_.text.tokens.begin() + q.found.tokens.first;
    return std::any_of(begin, end, [&](Token const& token) { return (is_particle(lexicon_, token, "sets_off") && token.space_before) || is_particle(lexicon_, token, "colon"); });
  }

  void take_apart(BoundQuantity const& whole, std::vector<BoundQuantity*> const& parts) {
    for (auto* const q : parts) {
      q->subset = true;
      if (!q->predicate)
        q->predicate = whole.predicate;
      else if (whole.predicate)
        q->predicate->form = whole.predicate->form;
    }
  }

  FieldReading& field_;
  Lexicon const& lexicon_;
};

} // namespace

void settle_retold(FieldReading& field, Lexicon const& lexicon) { Retold(field, lexicon).run(); }

} // namespace recount
