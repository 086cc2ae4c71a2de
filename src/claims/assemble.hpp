// SPDX-License-Identifier: Apache-2.0
// Mentions of a report become claims: who, when, what, status; dates resolved against the report, never the clock.
#pragma once

#include "claims/claim.hpp"
#include "grammar/mention.hpp"
#include "lexicon/lexicon.hpp"
#include "report/report.hpp"

#include <vector>

namespace recount {

/// What the text says, in the order of the text: title first.
std::vector<Mention> find_mentions(Report const& report, Lexicon const& lexicon);

/// The record and the claims of one report, claims in the order of the text.
ReadReport read_report(Report const& report, Lexicon const& lexicon);

} // namespace recount
