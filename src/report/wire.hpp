// SPDX-License-Identifier: Apache-2.0
// What the wire formats say in many spellings, as the fields of a report. Nothing here fails: a value that no spelling
// fits is left out, since a wire's odd header must not cost the story.
#pragma once

#include "report/reader.hpp"

#include <string>
#include <string_view>

namespace recount {

/// A date or date and time as ISO 8601, with the zone it was written in; empty where it is none. Takes ISO 8601 in its
/// extended and basic forms, and RFC 822.
std::string wire_date(std::string_view written);

/// "usable", "stat:canceled", "Cancelled", "withheld", "Embargoed" (usable, from its embargo on).
void set_wire_status(Report& report, std::string_view written);

/// "sig:correction", "Correction", "sig:update", "kill"; other signals are none of ours.
void add_wire_signal(Report& report, std::string_view written);

/// Hands an item of a wire file on, settled and checked. An item with neither text nor headline is an error, but a kill needs none.
/// Returns what the sink returns. The first item of a file is called by its path, others by path and number.
bool deliver(Report&& report, std::size_t number, ReadContext const& context, InputSink const& sink);

/// The day of publication from the version's own day where no other is known; "canceled" is a kill.
void settle_wire_report(Report& report);

} // namespace recount
