// SPDX-License-Identifier: Apache-2.0
#include "claims/roles.hpp"

namespace recount {
namespace {

constexpr std::uint32_t increment_reach = 2;   // sentences back to the figure that "another 12" adds to

bool same_predicate(Claim const& a, Claim const& b) { return a.predicate && b.predicate && a.predicate->id == b.predicate->id; }

bool smaller(Claim const& whole, Claim const& part) { return whole.quantity.value && part.quantity.value && *whole.quantity.value < *part.quantity.value; }

bool may_hold(Claim const& whole, Claim const& part, Domain const& domain) {
  if (whole.quantity.unit != part.quantity.unit || whole.role == Role::subset)
    return false;
  if (!whole.entity || !part.entity)
    return true;
  auto const relation = domain.relation(part.entity->noun_class, whole.entity->noun_class);
  return relation != ClassRelation::exclusive && relation != ClassRelation::whole;
}

/// The whole that a part belongs to: the nearest figure of its sentence that can hold it, even if it is too small: that
/// is for a rule to find.
Draft const* whole_of(Draft const& draft, std::span<Draft const> before, Domain const& domain) {
  Draft const* found = nullptr;
  for (auto i = before.size(); i-- > 0 && before[i].field == draft.field && before[i].figure.sentence == draft.figure.sentence;)
    if (may_hold(before[i].claim, draft.claim, domain)) {
      if (!smaller(before[i].claim, draft.claim))
        return &before[i];
      found = found ? found : &before[i];
    }
  return found;
}

/// The figure before, which an increment adds to.
Draft const* added_to(Draft const& draft, std::span<Draft const> before) {
  for (auto i = before.size(); i-- > 0 && before[i].field == draft.field && before[i].figure.sentence + increment_reach >= draft.figure.sentence;)
    if (before[i].claim.role != Role::subset)
      return same_predicate(before[i].claim, draft.claim) ? &before[i] : nullptr;
  return nullptr;
}

bool background(Claim const& claim, BoundQuantity const& q, std::optional<Day> published) {
  constexpr std::chrono::days news{180};   // an event further back than this is not the news of the report
  bool const older = claim.dates.event && published && claim.dates.event->last + news < *published;
  bool const presupposed = q.found.determined && q.predicate && claim.predicate->span.begin > claim.quantity.span.begin; // "the 49 people killed"
  return older || presupposed || q.known || q.found.part == ChangePart::from;
}

/// "rose by 12": not where the number is the object of the verb of its predicate ("shot down two").
bool amount_of_change(BoundQuantity const& q) {
  bool const object = q.predicate && q.predicate->form.has(Pattern::active) && q.predicate->tokens.last == q.found.tokens.first;
  return q.found.part == ChangePart::by && (!object || q.found.increment);
}

} // namespace

void settle_role(Draft& draft, BoundQuantity const& q, std::span<Draft const> before, Domain const& domain, std::optional<Day> published) {
  Claim& claim = draft.claim;
  if (q.subset) {
    claim.role = Role::subset;
    if (auto const* const whole = whole_of(draft, before, domain))
      claim.parent = whole->claim.id;
  } else if (amount_of_change(q)) {
    claim.role = Role::increment;
  } else if (auto const* const sum = q.found.increment ? added_to(draft, before) : nullptr) {
    claim.role = Role::increment;
    claim.parent = sum->claim.id;
  } else if (background(claim, q, published)) {
    claim.role = Role::given;
  }
}

} // namespace recount
