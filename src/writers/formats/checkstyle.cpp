// SPDX-License-Identifier: Apache-2.0
// Checkstyle XML, which many CI systems and reviewdog read.
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace recount {
namespace {

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  std::map<std::string, std::vector<Finding const*>> files;
  for (auto const& finding : outcome.findings)
    files[file_of(finding.location)].push_back(&finding);
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (auto const& [file, findings] : files) {
    out += fmt::format("  <file name=\"{}\">\n", xml_escaped(file));
    for (auto const* const finding : findings) {
      auto const region = region_of(finding->location);
      auto const level = finding->severity == Severity::notice ? "info" : name(finding->severity);
      out += fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"recount.{}\"/>\n", region.line, region.column, level,
                         xml_escaped(finding->message), xml_escaped(finding->rule));
    }
    out += "  </file>\n";
    sink.pass();
  }
  out += "</checkstyle>\n";
}

} // namespace

extern FindingsFormat const checkstyle_findings;
FindingsFormat const checkstyle_findings{"checkstyle", "CI systems: Checkstyle XML", write};

} // namespace recount
