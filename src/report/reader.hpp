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

/// What a reader needs to know of the file it reads.
struct ReadContext {
  std::string path;                                    ///< shown to people; a report without an id is called by it
  std::size_t most_bytes = std::size_t{64} << 20;      ///< of one report, unpacked
};

/// A file format that reports come in. One per file of `report/readers/`.
struct ReportFormat {
  std::string_view name;                       ///< "markdown"
  std::span<std::string_view const> endings;   ///< ".md"; several formats may share one
  std::string_view takes;                      ///< one line for people
  /// Whether the first bytes of a file show that it is of this format. Null: nothing does.
  bool (*marks)(std::string_view head);
  /// Reads one file.
  void (*read)(std::istream& in, ReadContext const& context, InputSink const& sink);
  bool name_is_enough = false;                 ///< a file with such an ending is of this format, whatever is in it
};

/// All formats, in the order of their names: one of each file in `report/readers/`.
std::span<ReportFormat const* const> report_formats();

/// The format of a file by its name and its first bytes. `name` may be empty. Null: a known ending, but no known
/// content.
ReportFormat const* format_of(std::string_view name, std::string_view head);

/// Reads files, folders (all files with a known ending below them, in the order of their paths) and "-" for
/// `standard_input`. A path that does not exist or cannot be opened is an Input of kind error; so is every report
/// that cannot be read; the others are read. An `id` that came before is an error. `most_bytes` bounds one report.
void read_inputs(std::vector<std::string> const& paths, std::istream& standard_input, std::size_t most_bytes, InputSink const& sink);

} // namespace recount
