// SPDX-License-Identifier: Apache-2.0
#include "claims/thing.hpp"

#include "base/utf8.hpp"

namespace recount {

std::optional<Entity> entity_of(SentenceView const& view, BoundQuantity const& q) {
  bool const money = q.found.quantity.type == QuantityType::money;
  if (q.head.empty() && !money)
    return std::nullopt;
  Entity entity;
  entity.text = entity.head = q.head;
  entity.noun_class = money ? "money" : q.noun_class.empty() ? "other" : q.noun_class;
  if (auto const& noun = q.noun ? q.noun : q.thing) {
    entity.span = view.span(noun->tokens.first, noun->tokens.last);
    entity.text = view.text.words(entity.span);
    entity.quoted = noun->quoted_last > 0;
  }
  return entity;
}

std::optional<Predicate> predicate_of(SentenceView const& view, BoundQuantity const& q) {
  if (!q.predicate)
    return Predicate{q.acts ? "other" : "count", {}, {}};
  auto first = q.predicate->tokens.first;
  auto const degree = [&](std::uint32_t at) { return view.lexicon.domain().degree(q.predicate->form.id, lower_ascii(view.text.words(*view.at(at)))); };
  if (first > view.first && !q.found.tokens.contains(first - 1) && degree(first - 1)) // "seriously hurt"
    --first;
  auto const span = view.span(first, q.predicate->tokens.last);
  return Predicate{q.predicate->form.id, std::string(view.text.words(span)), span};
}

} // namespace recount
