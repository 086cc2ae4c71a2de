// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "report/reader.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace recount {
namespace {

int run() {
  std::string out = "Reports come in as\n";
  for (auto const* const format : report_formats())
    out += "  " + fmt::format("{:<10} {:<22} {}\n", format->name, fmt::format("{}", fmt::join(format->endings, " ")), format->takes);
  out += "The outcome of a check goes out as\n";
  for (auto const* const format : findings_formats())
    out += fmt::format("  {:<10} {}\n", format->name, format->takes);
  auto const wrong = write_output({out}, {});
  return wrong ? fail(*wrong) : 0;
}

void add(Options& options) { options.action(run); }

} // namespace

extern Command const formats_command;
Command const formats_command{"formats", "List the formats of reports and of findings", "recount formats", add, true};

} // namespace recount
