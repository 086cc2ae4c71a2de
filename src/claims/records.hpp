// SPDX-License-Identifier: Apache-2.0
// Claims and report records read back from JSON Lines, so that stages can run on different machines.
#pragma once

#include "base/result.hpp"
#include "claims/claim.hpp"

#include <string_view>
#include <variant>

namespace recount {

/// One line of `recount read`: a report record or a claim. The error says what is missing or wrong; `where` is its
/// file and line. Reading what the JSON Lines writer wrote gives back an equal value.
Result<std::variant<ReportRecord, Claim>> parse_record(std::string_view line, Diagnostic const& where);

} // namespace recount
