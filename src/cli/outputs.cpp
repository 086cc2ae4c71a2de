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

/// GitHub's summary of a step is the file that it names in the environment; earlier steps may have written to it.
std::optional<Diagnostic> append_step_summary(CheckOutcome const& outcome) {
  char const* const file = std::getenv("GITHUB_STEP_SUMMARY");
  if (!file || !*file)
    return std::nullopt;
  std::ofstream out(file, std::ios::binary | std::ios::app);
  Sink sink([&](std::string_view bytes) { out << bytes; });
  format_named("markdown").value()->write(sink, outcome, Style{});
  sink.bytes += '\n';
  sink.flush();
  out.close();
  return out ? std::nullopt : std::optional(Diagnostic{file, 0, 0, "the step's summary cannot be written", {}});
}

std::optional<Diagnostic> write_one(Output const& output, CheckOutcome const& outcome, Style const& style) {
  OutputFile file(output.file);
  Sink sink([&](std::string_view bytes) { file.write(bytes); });
  output.format->write(sink, outcome, output.file.empty() ? style : Style{});
  sink.flush();
  return file.finish();
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

std::optional<Diagnostic> write_outputs(std::vector<Output> const& outputs, CheckOutcome const& outcome, Style const& style) {
  for (auto const& output : outputs)
    if (auto wrong = write_one(output, outcome, style))
      return wrong;
  bool const for_github = std::any_of(outputs.begin(), outputs.end(), [](Output const& output) { return output.format->name == "github"; });
  return for_github ? append_step_summary(outcome) : std::nullopt;
}

} // namespace recount
