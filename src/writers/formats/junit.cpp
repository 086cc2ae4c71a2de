// SPDX-License-Identifier: Apache-2.0
// JUnit XML (the form that Jenkins' xUnit schema takes): one test case a report; its findings are its failures. What
// is silenced counts as skipped.
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace recount {
namespace {

struct Case {
  std::vector<Finding const*> failures;
  std::size_t silenced = 0;
};

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  std::map<std::string, Case> cases;
  for (auto const& record : outcome.reports)
    cases[record.report.path.empty() ? record.report.id : record.report.path];
  for (auto const& finding : outcome.findings)
    cases[file_of(finding.location)].failures.push_back(&finding);
  for (auto const& one : outcome.silenced)
    ++cases[file_of(one.finding.location)].silenced;
  std::size_t failed = 0, skipped = 0;
  for (auto const& [file, one] : cases) {
    failed += one.failures.empty() ? 0 : 1;
    skipped += one.failures.empty() && one.silenced > 0 ? 1 : 0;
  }
  out += fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"recount\" tests=\"{0}\" failures=\"{1}\">\n"
                     "  <testsuite name=\"recount check\" tests=\"{0}\" failures=\"{1}\" errors=\"0\" skipped=\"{2}\">\n",
                     cases.size(), failed, skipped);
  for (auto const& [file, one] : cases) {
    out += fmt::format("    <testcase name=\"{}\" classname=\"recount\"", xml_escaped(file));
    if (one.failures.empty()) {
      out += one.silenced > 0 ? "><skipped/></testcase>\n" : "/>\n";
      continue;
    }
    out += ">\n";
    auto const* const first = one.failures.front();
    out += fmt::format("      <failure type=\"{}\" message=\"{}\">", xml_escaped(first->rule), xml_escaped(first->message));
    for (auto const* const finding : one.failures) {
      auto const region = region_of(finding->location);
      out += fmt::format("{}:{}:{}: {}: {} ({})\n", xml_escaped(file), region.line, region.column, name(finding->severity), xml_escaped(finding->message), xml_escaped(finding->rule));
    }
    out += "</failure>\n    </testcase>\n";
    sink.pass();
  }
  out += "  </testsuite>\n</testsuites>\n";
}

} // namespace

extern FindingsFormat const junit_findings;
FindingsFormat const junit_findings{"junit", "CI dashboards: JUnit XML, a test case for each report", write};

} // namespace recount
