// SPDX-License-Identifier: Apache-2.0
// Who gives a signal, and on which day.
#pragma once

#include "claims/sources.hpp"
#include "claims/touch.hpp"

#include <cstdint>

namespace recount {

/// A signal of the `index`-th sentence with its source, resolved against the sources named so far, its day and its reason.
/// Called for the signals of a field in their order.
PlacedSignal place_signal(FieldReading const& field, std::uint32_t index, LinkedSignal const& signal, SourceBook& book);

} // namespace recount
