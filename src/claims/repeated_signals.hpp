// SPDX-License-Identifier: Apache-2.0
// A correction is told once, in however many words.
#pragma once

#include "claims/reading.hpp"

namespace recount {

/// Drops signals that say again of the same figures what a plainer one says; what a withdrawn story takes back beside
/// its notice belongs to the notice.
void drop_repeated_signals(FieldReading& field);

} // namespace recount
