// SPDX-License-Identifier: Apache-2.0
// GitHub workflow commands: annotations in a run's log. GitHub shows ten of a level for a step, so the worst stand
// first and no more than that are written; the whole report belongs into the step's summary (format markdown).
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>


namespace recount {
namespace {

constexpr std::size_t most_of_a_level = 10;

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (char const c : text) {
    bool const reserved = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    bool const control = static_cast<unsigned char>(c) < 0x20 && !reserved;
    out += reserved ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, control ? ' ' : c);
  }
  return out;
}

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  for (auto const severity : {Severity::error, Severity::warning, Severity::notice}) {
    std::size_t written = 0;
    for (auto const& finding : outcome.findings) {
      if (finding.severity != severity || written == most_of_a_level)
        continue;
      ++written;
      auto const region = region_of(finding.location);
      std::string message = finding.message;
      for (auto const& related : finding.related)
        message += fmt::format("\n{}:{}: {}", file_of(related), region_of(related).line, related.message);
      out += fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", name(severity), escaped(file_of(finding.location), true), region.line, region.line,
                         region.column, region.end_column, escaped(finding.rule, true), escaped(message, false));
    }
  }
  auto const total = outcome.findings.size();
  out += fmt::format("recount: {} finding{} in {} report{}\n", total, total == 1 ? "" : "s", outcome.summary.reports_read, outcome.summary.reports_read == 1 ? "" : "s");
}

} // namespace

extern FindingsFormat const github_findings;
FindingsFormat const github_findings{"github", "GitHub Actions: annotations, the worst first", write};

} // namespace recount
