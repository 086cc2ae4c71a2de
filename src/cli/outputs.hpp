// SPDX-License-Identifier: Apache-2.0
// Where the outcome of a check goes: one format to standard output or a file, or several at once.
#pragma once

#include "base/result.hpp"
#include "writers/writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

struct Output {
  FindingsFormat const* format = nullptr;
  std::string file;   ///< empty: standard output
};

/// The names of all formats, for help.
std::vector<std::string> format_names();

/// "html" and "a.html": that format into that file. "sarif=a.sarif,html=b.html": those, and `format` to standard output
/// where it was asked for by name. An unknown format is the error, with the nearest known name.
Result<std::vector<Output>> parse_outputs(std::string const& format, std::string_view output);

/// Writes all of them; what could not be written is the error. With the format github the findings are also added as Markdown to
/// the file that GITHUB_STEP_SUMMARY names.
std::optional<Diagnostic> write_outputs(std::vector<Output> const& outputs, CheckOutcome const& outcome, Style const& style);

} // namespace recount
