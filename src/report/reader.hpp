// SPDX-License-Identifier: Apache-2.0
// The way in: paths and standard input become reports, one at a time.
#pragma once

#include "base/result.hpp"
#include "report/report.hpp"

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// One thing read: a report, or a record of an earlier `recount read` (a line of JSON with "schema"), or an error.
struct Input {
  enum class Kind { report, record, error } kind = Kind::report;
  Report report;
  std::string record;   ///< the JSON line, whole
  Diagnostic where;     ///< of an error: file, line, reason; of a line of a file: file and line
  bool usage = false;   ///< an error of the command line: the path does not exist

  static Input error(Diagnostic where);
};

/// Takes each input in turn; returns false to stop.
using InputSink = std::function<bool(Input&&)>;

/// A file format that reports come in. One per file of `report/readers/`.
struct ReportFormat {
  std::string_view name;                       ///< "markdown"
  std::span<std::string_view const> endings;   ///< ".md"
  std::string_view takes;                      ///< one line for people
  /// Reads one file. `path` is shown to people; a report without an id is called by it.
  void (*read)(std::istream& in, std::string const& path, InputSink const& sink);
};

/// All formats, in the order of their names: one of each file in `report/readers/`.
std::span<ReportFormat const* const> report_formats();

/// The bytes of a stream to its end, without a byte order mark.
std::string read_all(std::istream& in);
std::string_view without_byte_order_mark(std::string_view text);

/// Reads files, folders (all files with a known ending below them, in the order of their paths) and "-" for
/// `standard_input`. A path that does not exist or cannot be opened is an Input of kind error; so is every report
/// that cannot be read; the others are read. An `id` that came before is an error.
void read_inputs(std::vector<std::string> const& paths, std::istream& standard_input, InputSink const& sink);

} // namespace recount
