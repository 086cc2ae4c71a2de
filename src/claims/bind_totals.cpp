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

} // namespace

void bind_totals(Binding& b) {
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
