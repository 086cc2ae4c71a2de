// SPDX-License-Identifier: Apache-2.0
// Reads the entries of rules/lang/en that numbers, hedges, units and times are made of.
#pragma once

#include "lexicon/entry_reader.hpp"

namespace recount {

void read_number(EntryReader& in, Kind kind);
void read_scale(EntryReader& in);
void read_vague(EntryReader& in);
void read_hedge(EntryReader& in);
void read_currency(EntryReader& in);
void read_unit(EntryReader& in);
void read_time(EntryReader& in, Kind kind);
void read_holiday(EntryReader& in);

} // namespace recount
