// SPDX-License-Identifier: Apache-2.0
// Whether a report writes 5/6 for 5 June or 6 May: by its other dates, else by the country of its publisher.
#pragma once

#include "claims/reading.hpp"

namespace recount {

/// `open` where neither the text nor the country decides, or where the text writes both ways.
FigureOrder figure_order(Report const& report, std::vector<SentenceReading> const& sentences, Lexicon const& lexicon);

} // namespace recount
