// SPDX-License-Identifier: Apache-2.0
// Writers hand on what they have written: memory does not grow with the number of findings.
#include "support.hpp"
#include "writers/json.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace recount {
namespace {

Finding finding_number(int number) {
  Finding out;
  out.rule = "conflicting-figures";
  out.severity = static_cast<Severity>(number % 3);
  out.message = fmt::format("Finding {} of many", number);
  out.why = "Two sources give figures that cannot both be true.";
  out.location = {fmt::format("reports/{:05}.md", number), {}, Field::text, {0, 4}, {"Some words of a report", 0, {1, 1}}, {}, {0, 4}};
  out.related = {out.location};
  out.fingerprint = fmt::format("{:016x}", number);
  return out;
}

struct Written {
  std::string all;
  std::size_t largest = 0;   ///< of the pieces that were handed on
};

Written write_all(FindingsFormat const& format, std::span<Finding const> findings) {
  Written out;
  Sink sink([&](std::string_view piece) {
    out.all += piece;
    out.largest = std::max(out.largest, piece.size());
  });
  Linked const linked;
  Summary summary;
  summary.errors = findings.size();
  format.write(sink, {{}, {}, linked, findings, summary, {}, {}}, {});
  sink.flush();
  return out;
}

} // namespace

TEST_CASE("no writer keeps more than a piece of what it writes") {
  std::vector<Finding> findings;
  for (int i = 0; i < 4000; ++i)
    findings.push_back(finding_number(i));
  constexpr std::size_t one_record = 4096;
  for (auto const* const format : findings_formats()) {
    INFO(format->name);
    auto const written = write_all(*format, findings);
    CHECK(written.largest <= Sink::most_kept + one_record);
    std::size_t named = 0;
    for (auto const& finding : findings)
      named += written.all.find(finding.message) != std::string::npos ? 1 : 0;
    // GitHub shows ten of each level; no figure here was taken back
    CHECK(named == (format->name == "github" ? 30 : format->name == "claimreview" ? 0 : findings.size()));
  }
}

TEST_CASE("pieces of JSON are whole together") {
  std::vector<Finding> findings;
  for (int i = 0; i < 4000; ++i)
    findings.push_back(finding_number(i));
  for (auto const* const format : findings_formats()) {
    if (format->name != "json" && format->name != "sarif" && format->name != "gitlab" && format->name != "rdjson")
      continue;
    INFO(format->name);
    auto const written = write_all(*format, findings);
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    REQUIRE(parser.parse(written.all).get(root) == simdjson::SUCCESS);
    simdjson::dom::array records;
    if (format->name == "sarif")
      records = root["runs"].at(0)["results"];
    else if (format->name == "rdjson")
      records = root["diagnostics"];
    else
      records = root;
    CHECK(records.size() == findings.size() + (format->name == "json" ? 1 : 0));   // and the summary
  }
}

TEST_CASE("a list of JSON may be handed on between any two members") {
  std::string all;
  Sink sink([&](std::string_view piece) { all += piece; });
  JsonWriter json(sink.bytes);
  json.open();
  json.open_list("numbers");
  std::string expected = "{\"numbers\":[";
  for (std::size_t length = Sink::most_kept - 40; length < Sink::most_kept + 40; ++length) {
    json.pass(sink);
    json.item(std::string(length % 97, 'x'));
    expected += fmt::format("{}\"{}\"", expected.back() == '[' ? "" : ",", std::string(length % 97, 'x'));
    json.pass(sink);
    json.item(std::string(length, 'y'));
    expected += fmt::format(",\"{}\"", std::string(length, 'y'));
  }
  json.close_list();
  json.end_line();
  sink.flush();
  CHECK(all == expected + "]}\n");
}

} // namespace recount
