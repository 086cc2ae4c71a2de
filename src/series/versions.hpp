// SPDX-License-Identifier: Apache-2.0
// Versions of one story: what a later version corrects or withdraws no longer stands in the earlier one.
#pragma once

#include "claims/claim.hpp"

#include <span>

namespace recount {

/// Reports are versions of one item where they share `item`, or one `corrects` another's id or item. They are ordered by
/// when they were made (`version_created`; where one does not say, by day and version number). A figure of an earlier
/// version that the last one has no more is superseded, with a signal where a later version corrects the item; a kill
/// retracts the figures of all versions before it. Where fields contradict each other the later version holds and a
/// problem of the report says so. Both sorted as `Checker::check` keeps them.
void settle_versions(std::span<ReportRecord> reports, std::span<Claim> claims);

} // namespace recount
