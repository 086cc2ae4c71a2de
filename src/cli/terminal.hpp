// SPDX-License-Identifier: Apache-2.0
// What the program knows of the terminal it writes to, and the ways its bytes leave it.
#pragma once

#include "base/result.hpp"
#include "writers/writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// Colour and width for standard output. `color`: auto, always or never; auto honours NO_COLOR and takes only terminals.
Style style_for(std::string_view color, bool to_file);

/// One line on standard error, made safe for a terminal.
void print_error(std::string_view line);

/// Writes to standard output, or to a file that appears whole or not at all. A closed pipe is a quiet end.
std::optional<Diagnostic> write_output(std::vector<std::string> const& parts, std::string const& file);

bool standard_input_is_terminal();
bool standard_error_is_terminal();

} // namespace recount
