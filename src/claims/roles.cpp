// SPDX-License-Identifier: Apache-2.0
#include "claims/roles.hpp"

namespace recount {

void settle_role(Claim& claim, BoundQuantity const& q, Claim const* before, std::optional<Day> published) {
  bool const same_predicate = before && before->predicate && claim.predicate && before->predicate->id == claim.predicate->id;
  bool const older = claim.dates.event && published && claim.dates.event->grain == Grain::year && year_of(claim.dates.event->last) < year_of(*published);
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
