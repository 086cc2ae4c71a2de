// SPDX-License-Identifier: Apache-2.0
// Money as a claim holds it: in whole units of an ISO 4217 currency.
#pragma once

#include "claims/reading.hpp"

namespace recount {

/// Turns cents and pence into their currency. Cents are of the currency that the sentence names, else of US dollars.
void settle_money(Quantity& quantity, Lexicon const& lexicon, std::vector<BoundQuantity> const& sentence);

/// "$" and "dollars" are those of the report's country where it has its own and the text writes no other of them ("A$5").
void name_dollars(Report const& report, Text const& text, std::vector<SentenceReading>& sentences, Lexicon const& lexicon);

} // namespace recount
