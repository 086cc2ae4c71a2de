// SPDX-License-Identifier: Apache-2.0
// Versions of one story: what a later version corrects or withdraws no longer stands in the earlier one.
#pragma once

#include "claims/claim.hpp"

#include <span>

namespace recount {

/// Figures of a report that another one of the run `corrects` become superseded, unless that one has them still; those
/// of a story that was canceled become retracted. Where two correct one report, or one says that it corrects a later
/// version, the later version wins and a problem of the report says so. Both sorted as `Checker::check` keeps them.
void settle_versions(std::span<ReportRecord> reports, std::span<Claim> claims);

} // namespace recount
