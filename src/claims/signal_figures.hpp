// SPDX-License-Identifier: Apache-2.0
// Which figures a signal is about: the one that no longer stands and the one that does, in its own sentence or in one
// near it (methods §5.3). A signal that needs figures and finds none is dropped.
#pragma once

#include "claims/reading.hpp"

namespace recount {

/// Gives the signals of a field their figures and drops those that are none, and those that say again what a plainer
/// one beside them says.
void find_signal_figures(FieldReading& field, Lexicon const& lexicon);

} // namespace recount
