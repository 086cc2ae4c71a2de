// SPDX-License-Identifier: Apache-2.0
// The country that a report comes from.
#pragma once

#include "claims/reading.hpp"

#include <string>

namespace recount {

/// Of a language tag ("en-GB"), of a web address ("…co.uk/"), or of a place in the publisher's name: its code or name in small
/// letters, or nothing.
std::string country_of(Report const& report, Lexicon const& lexicon);

} // namespace recount
