// SPDX-License-Identifier: Apache-2.0
// GitLab Code Quality (the Code Climate subset that GitLab reads): one array; equal fingerprints collapse, so the
// place is part of them.
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "base/hash.hpp"
#include "writers/json.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

std::string_view severity_of(Finding const& finding) {
  switch (finding.severity) {
  case Severity::error: return "critical";
  case Severity::warning: return "major";
  default: return "minor";
  }
}

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  out += "[\n";
  for (std::size_t i = 0; i < outcome.findings.size(); ++i) {
    auto const& finding = outcome.findings[i];
    JsonWriter json(out);
    json.open();
    json.text("description", finding.message);
    json.text("check_name", finding.rule);
    json.text("fingerprint", hex(fnv1a(fmt::format("{}|{}", finding.fingerprint, file_of(finding.location)))));
    json.text("severity", severity_of(finding));
    json.open("location");
    json.text("path", file_of(finding.location));
    json.open("lines");
    json.number("begin", region_of(finding.location).line);
    json.close();
    json.close();
    json.end_line();
    if (i + 1 < outcome.findings.size())
      out.insert(out.size() - 1, 1, ',');
    sink.pass();
  }
  out += "]\n";
}

} // namespace

extern FindingsFormat const gitlab_findings;
FindingsFormat const gitlab_findings{"gitlab", "GitLab: a Code Quality report", write};

} // namespace recount
