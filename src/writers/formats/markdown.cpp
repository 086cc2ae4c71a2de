// SPDX-License-Identifier: Apache-2.0
// Markdown for a comment on a pull request or a step's summary. Nothing that a report says links, formats or runs.
#include "writers/phrases.hpp"
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// Text in which no character means anything to Markdown or HTML; "@name" calls nobody.
std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : printable(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '@')
      out += "@\xE2\x80\x8B";
    else if (std::string_view("\\`*_{}[]()#+!|>~").find(c) != std::string_view::npos)
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out;
}

void places(std::string& out, Finding const& finding) {
  auto const one = [&](FindingPlace const& place) {
    auto const region = region_of(place);
    out += fmt::format("> {}\n>\n> {}:{}:{}\n\n", escaped(place.excerpt.text), escaped(file_of(place)), region.line, region.column);
  };
  one(finding.location);
  for (auto const& related : finding.related)
    one(related);
}

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  Summary const& s = outcome.summary;
  out += fmt::format("**recount**: {}, {}: {}, {}, {}", counted(s.reports_read, "report"), counted(s.figures, "figure"), counted(s.errors, "error"), counted(s.warnings, "warning"),
                     counted(s.notices, "notice"));
  out += s.suppressed + s.in_baseline > 0 ? fmt::format(" ({} silenced, {} known before)\n\n", s.suppressed, s.in_baseline) : "\n\n";
  for (auto const severity : {Severity::error, Severity::warning, Severity::notice})
    for (auto const& finding : outcome.findings) {
      if (finding.severity != severity)
        continue;
      out += fmt::format("<details><summary><b>{}</b> {}: {}</summary>\n\n", name(severity), xml_escaped(finding.rule), xml_escaped(printable(finding.message)));
      places(out, finding);
      if (!finding.intervals.empty())
        out += escaped(finding.intervals) + "\n\n";
      out += fmt::format("{} (fingerprint {})\n\n</details>\n", escaped(finding.why), finding.fingerprint);
      sink.pass();
    }
}

} // namespace

extern FindingsFormat const markdown_findings;
FindingsFormat const markdown_findings{"markdown", "pull requests: a comment, or a step's summary", write};

} // namespace recount
