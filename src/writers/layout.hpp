// SPDX-License-Identifier: Apache-2.0
// Laying text out for a terminal: painting, cutting, wrapping and padding by display columns.
#pragma once

#include "writers/writer.hpp"

#include <string>
#include <string_view>

namespace recount {

enum class Paint { plain, bold, dim, red, yellow, cyan, underline };

/// The text in a colour, or as it is where the style has none.
std::string painted(std::string_view text, Paint paint, Style const& style);

/// Cut to at most `width` columns, with "…" where something was lost. `text` must be printable.
std::string cut(std::string_view text, std::size_t width);

/// Cut, then filled with spaces to exactly `width` columns.
std::string padded(std::string_view text, std::size_t width);

/// Lines of at most `width` columns broken between words, each behind `indent` spaces and ended by a line break.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// The words [begin, end) of an excerpt underlined by "^^^": two lines, cut around the words to `width` columns.
std::string underlined(std::string_view excerpt, std::size_t begin, std::size_t end, std::size_t indent, Style const& style);

} // namespace recount
