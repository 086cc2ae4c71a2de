// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS). The other ends of a finding are related locations, linked from the message as [words](id).
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "base/utf8.hpp"
#include "writers/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

std::string_view level(Severity severity) { return severity == Severity::notice ? "note" : name(severity); }

/// Bytes that a URI may not hold, escaped.
std::string uri(std::string_view path) {
  std::string out;
  for (char const c : path) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

/// A message of SARIF is Markdown of one kind: only brackets mean something.
std::string message_text(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '[' || c == ']' || c == '\\')
      out += '\\';
    out += c;
  }
  return out;
}

class Sarif {
public:
  Sarif(Sink& sink, CheckOutcome const& outcome) : sink_(sink), json_(sink.bytes), o_(outcome) {}

  void write() {
    json_.open();
    json_.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_.text("version", "2.1.0");
    json_.open_list("runs");
    json_.open();
    tool();
    json_.text("columnKind", "unicodeCodePoints");
    json_.open_list("results");
    for (auto const& finding : o_.findings)
      result(finding, nullptr);
    for (auto const& silenced : o_.silenced)
      result(silenced.finding, &silenced);
    json_.close_list();
    json_.close();
    json_.close_list();
    json_.end_line();
  }

private:
  void tool() {
    json_.open("tool");
    json_.open("driver");
    json_.text("name", "recount");
    json_.text("version", o_.summary.version);
    json_.text("semanticVersion", o_.summary.version);
    json_.open("properties");
    json_.text("rulePack", o_.summary.rules);
    json_.close();
    json_.open_list("rules");
    for (auto const& rule : o_.rules) {
      json_.open();
      json_.text("id", rule.id);
      text_object("shortDescription", rule.why);
      text_object("fullDescription", rule.why);
      text_object("help", fmt::format("{} Condition: {}", rule.why, rule.when));
      json_.open("defaultConfiguration");
      json_.text("level", level(rule.severity));
      json_.close();
      json_.close();
    }
    json_.close_list();
    json_.close();
    json_.close();
  }

  void text_object(std::string_view key, std::string_view text) {
    json_.open(key);
    json_.text("text", text);
    json_.close();
  }

  void result(Finding const& finding, SilencedFinding const* silenced) {
    json_.pass(sink_);
    json_.open();
    json_.text("ruleId", finding.rule);
    json_.text("level", level(finding.severity));
    auto message = message_text(finding.message);
    for (std::size_t i = 0; i < finding.related.size(); ++i)
      message += fmt::format(" [{}]({})", message_text(file_of(finding.related[i])), i + 1);
    text_object("message", message);
    json_.open_list("locations");
    location(finding.location, 0);
    json_.close_list();
    json_.open_list("relatedLocations");
    for (std::size_t i = 0; i < finding.related.size(); ++i)
      location(finding.related[i], i + 1);
    json_.close_list();
    json_.open("partialFingerprints");
    json_.text("recount/1", finding.fingerprint);
    json_.close();
    if (silenced && !silenced->reason.empty()) {
      json_.open_list("suppressions");
      json_.open();
      json_.text("kind", "external");
      json_.text("status", "accepted");
      json_.text("justification", silenced->reason);
      json_.close();
      json_.close_list();
    } else if (silenced) {
      json_.text("baselineState", "unchanged");
    }
    json_.close();
  }

  void location(FindingPlace const& place, std::uint64_t id) {
    json_.open();
    if (id > 0)
      json_.number("id", id);
    json_.open("physicalLocation");
    json_.open("artifactLocation");
    json_.text("uri", uri(file_of(place)));
    json_.close();
    auto const region = region_of(place);
    json_.open("region");
    json_.number("startLine", region.line);
    json_.number("startColumn", region.column);
    json_.number("endLine", region.line);
    json_.number("endColumn", region.end_column);
    json_.close();
    json_.close();
    if (!place.message.empty())
      text_object("message", message_text(place.message));
    json_.close();
  }

  Sink& sink_;
  JsonWriter json_;
  CheckOutcome const& o_;
};

void write(Sink& out, CheckOutcome const& outcome, Style const&) { Sarif(out, outcome).write(); }

} // namespace

extern FindingsFormat const sarif_findings;
FindingsFormat const sarif_findings{"sarif", "code hosts and viewers: SARIF 2.1.0", write};

} // namespace recount
