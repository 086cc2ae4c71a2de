// SPDX-License-Identifier: Apache-2.0
#include "claims/roles.hpp"

namespace recount {

void settle_role(Claim& claim, BoundQuantity const& q, Claim const* before, std::optional<Day> published) {
  bool const same_predicate = before && before->predicate && claim.predicate && before->predicate->id == claim.predicate->id;
  constexpr std::chrono::days background{180};   // an event further back than this is not the news of the report
  bool const older = claim.dates.event && published && claim.dates.event->last + background < *published;
  if (q.subset) {
    claim.role = Role::subset;
    if (before)
      claim.parent = before->id;
  } else if (q.found.increment && same_predicate) {
    claim.role = Role::increment;
    claim.parent = before->id;
  } else if (older || (q.found.determined && claim.predicate && claim.predicate->id != "count" && claim.predicate->span.begin > claim.quantity.span.begin)) {
    claim.role = Role::given;
  }
}

} // namespace recount
