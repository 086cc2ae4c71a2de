// SPDX-License-Identifier: Apache-2.0
// Finding statements: the forms of the lexicon, tried where a sentence has what they need.
#pragma once

#include "claims/reading.hpp"
#include "claims/statement.hpp"

#include <vector>

namespace recount {

/// All statements of a sentence, by kind and place; one of each kind at a place. Excerpts are left to the caller.
std::vector<Statement> find_statements(SentenceReading const& reading, SentenceView const& view);

} // namespace recount
