// SPDX-License-Identifier: Apache-2.0
// Places as the formats of other tools want them.
#pragma once

#include "rules/finding.hpp"

#include <cstdint>
#include <string>

namespace recount {

/// From the figure to the end of the words of a finding; columns count code points from 1, the end is excluded. One
/// line where a finding's words go over several.
struct Region {
  std::uint32_t line = 1, column = 1, end_column = 1;
  friend bool operator==(Region const&, Region const&) = default;
};

Region region_of(FindingPlace const& place);

/// The file, or the report's id where it came from no file of its own.
std::string const& file_of(FindingPlace const& place);

/// The text with the characters that XML forbids replaced and those that it reserves escaped.
std::string xml_escaped(std::string_view text);

} // namespace recount
