// SPDX-License-Identifier: Apache-2.0
// "Nine people died, bringing the total to 63": a total of what the figure before it counts.
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 4;   // tokens from "total" to its "to"

/// "the total to", "its nationwide total so far to"
bool new_total(Binding const& b, BoundQuantity const& q) {
  auto const to = q.found.tokens.first - 1;
  if (q.found.tokens.first == b.sentence.first || !b.particle(to, "to"))
    return false;
  for (auto at = to; at > b.sentence.first + 1 && to - at < reach; --at) {
    if (b.figure_at(at - 1) || b.token(at - 1).kind == TokenKind::symbol)
      return false;
    if (b.particle(at - 1, "running_total"))
      return b.is(at - 2, Kind::determiner) || (at > b.sentence.first + 2 && b.is(at - 3, Kind::determiner));
  }
  return false;
}

bool counted_up(Binding const& b, BoundQuantity const& q) {
  auto const* const info = q.found.figure && q.predicate && Binding::counts(q) ? b.lexicon.domain().predicate(q.predicate->form.id) : nullptr;
  return info && info->movement == Movement::cumulative;
}

/// "bringing the toll to 61", "raising to 61 the number of dead"
bool raised(Binding const& b, BoundQuantity const& before, BoundQuantity const& q) {
  auto const first = q.found.tokens.first;
  bool const toll = q.predicate && q.predicate->form.has(Pattern::toll) && b.particle(first - 1, "to") && q.found.quantity.value && before.found.quantity.value;
  if (!toll || *q.found.quantity.value < *before.found.quantity.value)
    return false;
  for (auto at = Binding::end_of(before); at < first; ++at)
    if (b.particle(at, "raises"))
      return true;
  return false;
}

/// "Another 12 bodies were found, bringing the toll to 61": the 12 are a part that is new.
void note_additions(Binding& b) {
  for (std::size_t i = 1; i < b.figures.size(); ++i) {
    auto& before = b.figures[i - 1];
    auto const& q = b.figures[i];
    if (q.found.figure && counted_up(b, before) && q.predicate && q.predicate->form.id == before.predicate->form.id && raised(b, before, q))
      before.found.part = ChangePart::by;
  }
}

} // namespace

void bind_totals(Binding& b) {
  note_additions(b);
  for (std::size_t i = 0; i < b.figures.size(); ++i) {
    auto& q = b.figures[i];
    if (!q.found.figure || q.predicate || q.noun || !Binding::counts(q) || !new_total(b, q))
      continue;
    BoundQuantity const* const added = i > 0 ? &b.figures[i - 1] : b.before.empty() ? nullptr : &b.before.back();
    if (!added || !counted_up(b, *added))
      continue;
    q.predicate = added->predicate;
    q.head = added->head;
    q.noun_class = added->noun_class;
    if (i > 0)
      b.figures[i - 1].found.part = ChangePart::by;
  }
}

} // namespace recount
