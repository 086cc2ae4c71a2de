// SPDX-License-Identifier: Apache-2.0
// reviewdog's Diagnostic Format. Its columns count bytes of UTF-8; only the line is given where they are not known,
// since the words before a figure may have been decoded from markup.
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "base/utf8.hpp"
#include "writers/json.hpp"

#include <algorithm>

namespace recount {
namespace {

/// The column in bytes, where the excerpt holds the line from its beginning and as it stands in the file.
std::optional<std::uint32_t> byte_column(FindingPlace const& place) {
  auto const& excerpt = place.excerpt;
  if (excerpt.position.column == 1)
    return 1;
  if (place.figure.begin < excerpt.offset)
    return std::nullopt;
  auto const before = std::string_view(excerpt.text).substr(0, place.figure.begin - excerpt.offset);
  auto const line = before.substr(before.rfind('\n') + 1);
  if (count_code_points(line) + 1 != excerpt.position.column)
    return std::nullopt;
  return static_cast<std::uint32_t>(line.size()) + 1;
}

class ReviewDog {
public:
  ReviewDog(Sink& sink, CheckOutcome const& outcome) : sink_(sink), json_(sink.bytes), o_(outcome) {}

  void write() {
    json_.open();
    json_.open("source");
    json_.text("name", "recount");
    json_.close();
    json_.open_list("diagnostics");
    for (auto const& finding : o_.findings)
      diagnostic(finding);
    json_.close_list();
    json_.end_line();
  }

private:
  void diagnostic(Finding const& finding) {
    json_.pass(sink_);
    json_.open();
    json_.text("message", finding.message);
    location(finding.location);
    json_.text("severity", finding.severity == Severity::error ? "ERROR" : finding.severity == Severity::warning ? "WARNING" : "INFO");
    json_.open("code");
    json_.text("value", finding.rule);
    json_.close();
    json_.open_list("related_locations");
    for (auto const& related : finding.related) {
      json_.open();
      json_.text("message", related.message);
      location(related);
      json_.close();
    }
    json_.close_list();
    json_.close();
  }

  void location(FindingPlace const& place) {
    json_.open("location");
    json_.text("path", file_of(place));
    json_.open("range");
    json_.open("start");
    json_.number("line", region_of(place).line);
    if (auto const column = byte_column(place))
      json_.number("column", *column);
    json_.close();
    json_.close();
    json_.close();
  }

  Sink& sink_;
  JsonWriter json_;
  CheckOutcome const& o_;
};

void write(Sink& out, CheckOutcome const& outcome, Style const&) { ReviewDog(out, outcome).write(); }

} // namespace

extern FindingsFormat const rdjson_findings;
FindingsFormat const rdjson_findings{"rdjson", "reviewdog, for comments on pull requests", write};

} // namespace recount
