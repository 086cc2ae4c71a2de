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

/// Standard output, or a file that appears whole or not at all; a device, a pipe or what a link names is written into.
/// After the first failure nothing more is written; a closed standard output is a quiet end.
class OutputFile {
public:
  /// An empty name is standard output.
  explicit OutputFile(std::string file);
  ~OutputFile();
  OutputFile(OutputFile const&) = delete;
  OutputFile& operator=(OutputFile const&) = delete;

  void write(std::string_view bytes);
  /// Puts the file in its place; what went wrong since it was opened is the error.
  std::optional<Diagnostic> finish();

private:
  void fail();

  std::string file_, target_, part_;   ///< as named; behind links; until it is whole
  int handle_ = -1;
  std::optional<Diagnostic> wrong_;
  bool closed_pipe_ = false;
};

/// Writes all parts to one OutputFile.
std::optional<Diagnostic> write_output(std::vector<std::string> const& parts, std::string const& file);

bool standard_input_is_terminal();
bool standard_error_is_terminal();

} // namespace recount
