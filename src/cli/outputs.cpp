// SPDX-License-Identifier: Apache-2.0
#include "cli/outputs.hpp"

#include "base/tree.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace recount {
namespace {

Result<FindingsFormat const*> format_named(std::string_view name) {
  for (auto const* const format : findings_formats())
    if (format->name == name)
      return format;
  return Diagnostic{{}, 0, 0, fmt::format("no format \"{}\"", name), did_you_mean(name, format_names())};
}

} // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> out;
  for (auto const* const format : findings_formats())
    out.emplace_back(format->name);
  return out;
}

Result<std::vector<Output>> parse_outputs(std::string const& format, std::string_view output) {
  std::vector<Output> out;
  if (output.find('=') == std::string_view::npos) {
    auto const known = format_named(format.empty() ? "text" : format);
    if (!known)
      return known.error();
    out.push_back({known.value(), std::string(output)});
    return out;
  }
  if (!format.empty())
    out.push_back({format_named(format).value(), {}});
  while (!output.empty()) {
    auto const end = std::min(output.find(','), output.size());
    auto const one = output.substr(0, end);
    output.remove_prefix(std::min(end + 1, output.size()));
    auto const equals = one.find('=');
    if (equals == std::string_view::npos || equals + 1 == one.size())
      return Diagnostic{{}, 0, 0, fmt::format("\"{}\" names no format and file", one), "write sarif=report.sarif"};
    auto const known = format_named(one.substr(0, equals));
    if (!known)
      return known.error();
    out.push_back({known.value(), std::string(one.substr(equals + 1))});
  }
  return out;
}

namespace {

/// GitHub's summary of a step is the file that it names in the environment; earlier steps may have written to it.
std::optional<Diagnostic> append_step_summary(CheckOutcome const& outcome) {
  char const* const file = std::getenv("GITHUB_STEP_SUMMARY");
  if (!file || !*file)
    return std::nullopt;
  std::string bytes;
  format_named("markdown").value()->write(bytes, outcome, Style{});
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out << bytes << '\n';
  out.close();
  return out ? std::nullopt : std::optional(Diagnostic{file, 0, 0, "the step's summary cannot be written", {}});
}

} // namespace

std::optional<Diagnostic> write_outputs(std::vector<Output> const& outputs, CheckOutcome const& outcome, Style const& style) {
  for (auto const& output : outputs) {
    std::string bytes;
    output.format->write(bytes, outcome, output.file.empty() ? style : Style{});
    if (auto wrong = write_output({bytes}, output.file))
      return wrong;
    if (output.format->name == "github")
      if (auto wrong = append_step_summary(outcome))
        return wrong;
  }
  return std::nullopt;
}

} // namespace recount
