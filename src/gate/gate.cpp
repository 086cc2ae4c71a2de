// SPDX-License-Identifier: Apache-2.0
#include "gate/gate.hpp"

#include <algorithm>

namespace recount {

bool at_gate(Finding const& finding, FailOn gate) { return gate != FailOn::never && static_cast<int>(finding.severity) >= static_cast<int>(gate); }

std::uint64_t covered(std::span<Claim const> claims) {
  return static_cast<std::uint64_t>(std::count_if(claims.begin(), claims.end(), [](Claim const& claim) {
    return claim.source.attributed && (claim.dates.stated || claim.dates.as_of || claim.dates.event);
  }));
}

} // namespace recount
