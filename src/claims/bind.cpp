// SPDX-License-Identifier: Apache-2.0
// Which noun a quantity counts and which predicate it belongs to: the steps of the sieve in order.
#include "base/utf8.hpp"
#include "claims/binding.hpp"

#include <algorithm>

namespace recount {

bool Binding::verb_with_object(std::uint32_t at) const {
  constexpr KindSet no_verb = bit(Kind::noun) | bit(Kind::cue) | bit(Kind::adjective) | bit(Kind::predicate) | bit(Kind::auxiliary) | bit(Kind::status_word);
  constexpr KindSet no_object = bit(Kind::preposition) | bit(Kind::adverb) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::predicate) | bit(Kind::conjunction) | bit(Kind::clause_word);
  if (!inside(at + 1) || token(at).kind != TokenKind::word || token(at + 1).kind != TokenKind::word || (kinds(at) & no_verb) || (kinds(at + 1) & no_object))
    return false;
  return lower_ascii(sentence.text.words(token(at))).ends_with("ed");
}

FoundPredicate const* Binding::predicate_at(std::uint32_t at) const {
  auto const behind = std::upper_bound(predicates_.begin(), predicates_.end(), at, [](std::uint32_t token, FoundPredicate const& p) { return token < p.tokens.first; });
  if (behind == predicates_.begin())
    return nullptr;
  auto const& found = *std::prev(behind);
  return found.tokens.contains(at) ? &found : nullptr;
}

BoundQuantity const* Binding::figure_at(std::uint32_t at) const {
  auto const behind = std::upper_bound(figures.begin(), figures.end(), at, [](std::uint32_t token, BoundQuantity const& q) { return token < q.found.tokens.first; });
  if (behind == figures.begin())
    return nullptr;
  auto const& found = *std::prev(behind);
  return found.found.figure && found.found.tokens.contains(at) ? &found : nullptr;
}

BoundQuantity const* Binding::last_before(std::uint32_t at, std::string_view unit) const {
  BoundQuantity const* last = nullptr;
  for (auto const& figure : figures)
    if (figure.found.figure && figure.found.tokens.last <= at && figure.found.quantity.unit == unit)
      last = &figure;
  return last;
}

bool Binding::progressive(std::uint32_t at) const {
  return at > sentence.first + 1 && token(at).kind == TokenKind::word && !is(at, Kind::noun) && (kinds(at - 1) & (bit(Kind::auxiliary) | bit(Kind::adverb))) != 0 &&
         lower_ascii(sentence.text.words(token(at))).ends_with("ing");
}

bool Binding::plural(std::uint32_t at) const {
  auto const word = lower_ascii(sentence.text.words(token(at)));
  return particle(at, "plural") || (!particle(at, "possessive") && word.ends_with("s") && !word.ends_with("ss")) || word.ends_with("men");
}

bool Binding::undated_number(std::uint32_t at) const { return inside(at) && token(at).kind == TokenKind::number && !figure_at(at); }

bool Binding::give(BoundQuantity& q, FoundPredicate const& predicate, std::uint8_t wanted) const {
  auto const& domain = lexicon.domain();
  auto const* const measure = domain.measure(q.found.quantity.unit);
  auto const type = q.found.quantity.type;
  std::string_view counted = type == QuantityType::money ? "money" : type == QuantityType::duration ? "time" : measure && measure->dimension == "m2" ? "place" : std::string_view(q.noun_class);
  if (counted.empty() && type == QuantityType::measure) // "holds 90 litres" detains nobody
    counted = "other";
  // "yields hit 4.9 percent": a level, nobody was hit
  if (!counts(q) && !q.noun && predicate.tokens.last == q.found.tokens.first && is(predicate.tokens.first, Kind::level_verb) && domain.counts(predicate.form.id, "person"))
    return false;
  auto const fits = [&](PredicateForm const& form) { return (form.patterns & wanted) != 0 && domain.counts(form.id, counted); };
  if (!fits(predicate.form) && !fits(predicate.other))
    return false;
  q.predicate = predicate;
  if (!fits(predicate.form))
    q.predicate->form = predicate.other;
  return true;
}

std::vector<BoundQuantity> bind(SentenceView const& sentence, std::vector<FoundQuantity> quantities, std::vector<FoundPredicate> const& predicates,
                                std::span<BoundQuantity const> before) {
  if (quantities.empty())
    return {};
  Binding binding(sentence, predicates, before);
  binding.figures.reserve(quantities.size());
  for (auto& quantity : quantities)
    binding.figures.push_back(BoundQuantity{std::move(quantity)});
  bind_nouns(binding);
  bind_parts(binding);
  for (auto& figure : binding.figures)
    if (figure.found.figure && !figure.predicate)
      bind_predicate(binding, figure);
  bind_levels(binding);
  bind_measured_things(binding);
  bind_subjects(binding);
  share_predicates(binding);
  bind_degrees(binding);
  bind_totals(binding);
  supply_what_is_left_out(binding);
  note_background(binding);
  return std::move(binding.figures);
}

} // namespace recount
