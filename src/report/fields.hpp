// SPDX-License-Identifier: Apache-2.0
// The fields of a report by their names in front matter and JSON Lines, checked the same way for both.
#pragma once

#include "base/result.hpp"
#include "report/reader.hpp"
#include "report/report.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

/// Sets one field of the report; names that no report has are left alone. The return value is what is wrong, for
/// people, or nothing.
std::optional<std::string> set_field(Report& report, std::string_view name, std::string value);

/// What YAML front matter says and where the text behind it begins.
struct FrontMatter {
  std::size_t body = 0;          ///< byte offset of the text in the file
  std::uint32_t body_line = 1;   ///< line of that byte
};

/// Reads front matter between `---` lines at the start of a file into the report. Without any, `body` is 0.
Result<FrontMatter> read_front_matter(std::string_view file, std::string const& path, Report& report);

/// Reads a file of front matter and body, and hands on what `take` makes of the body; the line is that of its first byte.
using TakeBody = std::function<std::optional<Diagnostic>(Report& report, std::string_view body, std::uint32_t line)>;
void read_fronted(std::istream& in, ReadContext const& context, InputSink const& sink, TakeBody const& take);

/// Whether a file's text can be a report: not too large, valid UTF-8, not empty.
std::optional<Diagnostic> check_text(std::string_view text, std::string const& path, std::uint32_t first_line);

} // namespace recount
