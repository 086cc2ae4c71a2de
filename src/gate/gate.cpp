// SPDX-License-Identifier: Apache-2.0
#include "gate/gate.hpp"

#include <algorithm>

namespace recount {

int exit_status(std::span<Finding const> findings, FailOn gate, std::uint64_t unread) {
  bool const failed = gate != FailOn::never && std::any_of(findings.begin(), findings.end(), [&](Finding const& finding) {
    return static_cast<int>(finding.severity) >= static_cast<int>(gate);
  });
  return failed ? 1 : unread > 0 ? 3 : 0;
}

} // namespace recount
