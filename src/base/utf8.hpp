// SPDX-License-Identifier: Apache-2.0
// UTF-8: validity, code points, and text made safe for a terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

/// The offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::uint8_t bytes = 0;
};

/// The code point at `at` (at < text.size()) of valid UTF-8; a stray byte gives U+FFFD of one byte.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Number of code points.
std::size_t count_code_points(std::string_view text);

/// Moves an offset left to the nearest border of a code point.
std::size_t code_point_border(std::string_view text, std::size_t at);

/// ASCII letters in lower case; other bytes as they are.
std::string lower_ascii(std::string_view text);

/// Control characters, escape sequences and bidirectional overrides replaced by visible pictures ("␛"), line breaks
/// and tabs by spaces: what a report says never steers a terminal.
std::string printable(std::string_view text);

/// Columns that the text takes on a terminal: wide East Asian characters count two, combining marks none.
std::size_t display_width(std::string_view text);

} // namespace recount
