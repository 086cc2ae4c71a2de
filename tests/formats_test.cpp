// SPDX-License-Identifier: Apache-2.0
// Wire formats become reports whose places point into the file.
#include "report/reader.hpp"
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <sstream>

namespace recount {
namespace {

std::vector<Input> read(std::string const& name, std::string const& bytes, std::size_t most_bytes = std::size_t{64} << 20) {
  auto const folder = test::scratch_folder("formats");
  test::write_file(folder + "/" + name, bytes);
  std::vector<Input> out;
  std::istringstream none;
  read_inputs({folder + "/" + name}, none, most_bytes, [&](Input&& input) {
    out.push_back(std::move(input));
    return true;
  });
  return out;
}

/// "title | text | published | version | status | signals | 12 at line:column", or the reason of an error.
std::string shown(Input const& input) {
  if (input.kind == Input::Kind::error)
    return "error " + input.where.message;
  auto const& report = input.report;
  std::string signals;
  for (auto const signal : report.signals)
    signals += name(signal);
  auto text = report.text;
  for (auto& c : text)
    c = c == '\n' ? '/' : c;
  auto const at = report.text.find("12");
  auto const place = at == std::string::npos ? Position{} : position_of(report, Field::text, static_cast<std::uint32_t>(at));
  return fmt::format("{} | {} | {} | {} | {} | {} | {}:{}", report.title, text, report.published, report.version, name(report.status), signals, place.line, place.column);
}

struct Row {
  char const *name, *bytes, *expected;
};

void check(std::vector<Row> const& rows) {
  for (auto const& row : rows) {
    INFO(row.bytes);
    std::string out;
    for (auto const& input : read(row.name, row.bytes))
      out += (out.empty() ? "" : " // ") + shown(input);
    CHECK(out == row.expected);
  }
}

} // namespace

TEST_CASE("ninjs items are read") {
  check({
      {"a.json", R"({"uri":"urn:x:1","version":"2","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"usable",
 "headline":"Blast in market",
 "body_text":"Police said.\n\nIn all, 12 people \"died\"."})",
       "Blast in market | Police said.//In all, 12 people \"died\". | 2022-01-09T10:00:00Z | 2 | usable |  | 3:39"},
      {"a.json", "{\"uri\":\"u\",\"versionCreated\":\"2022-01-09T10:00:00Z\",\"pubStatus\":\"usable\",\"signals\":[\"sig:correction\"],\n"
                 "\"headlines\":[{\"role\":\"main\",\"value\":\"H\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\n\"<p>A &amp; b</p><p>12 dead</p>\"}]}",
       "H | A & b//12 dead | 2022-01-09T10:00:00Z |  | usable | correction | 3:21"},
      {"a.json", R"({"uri":"u","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"cancelled","headline":"H"})",
       "H |  | 2022-01-09T10:00:00Z |  | canceled | kill | 1:1"},
      {"a.json", R"({"uri":"u","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"usable"})", "error nothing to read: the text is empty"},
      {"a.json", R"({"uri":"u","versioncreated":)", "error not valid JSON: Invalid value."},
  });
}

TEST_CASE("NewsML-G2 items are read, whatever their prefixes") {
  check({
      {"a.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="7">
<n:itemMeta><n:versionCreated>2022-01-09T10:00:00+06:00</n:versionCreated><n:pubStatus qcode="stat:usable"/><n:signal qcode="sig:update"/></n:itemMeta>
<n:contentMeta><n:headline>Blast</n:headline></n:contentMeta>
<n:contentSet><n:inlineXML><html><body><p>Police
 said &#8220;so&#8221;.</p>
<p>Then 12 people died.</p></body></html></n:inlineXML></n:contentSet></n:newsItem>)",
       "Blast | Police said “so”.//Then 12 people died. | 2022-01-09T10:00:00+06:00 | 7 | usable | update | 7:9"},
      {"a.xml", R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>)",
       " |  |  |  | canceled | kill | 1:1"},
      {"a.xml", R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>)", "error not well-formed XML: start-end tags mismatch"},
  });
}

TEST_CASE("entities of a document's own are never followed") {
  auto const inputs = read("a.xml", R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY b "bomb">]>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML><p>12 &e; &b; dead</p></inlineXML></contentSet></newsItem>)");
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].report.text == "12 &e; &b; dead");
}

TEST_CASE("a file is bounded and unpacked") {
  CHECK(shown(read("a.txt", std::string(2000, 'a'), 1000).front()) == "error larger than 1000 bytes");
  CHECK(shown(read("a.jsonl", "{\"id\":\"a\",\"text\":\"" + std::string(2000, 'a') + "\"}\n{\"id\":\"b\",\"text\":\"12\"}", 1000).front()) == "error larger than 1000 bytes");
  CHECK(read("a.jsonl", "{\"id\":\"a\",\"text\":\"" + std::string(20'000, 'a') + "\"}\n{\"id\":\"b\",\"text\":\"12\"}", 1000).size() == 2);
  std::string const deep(100'000, '[');
  CHECK(shown(read("a.json", "{\"uri\":\"u\",\"versioncreated\":" + deep).front()).starts_with("error not valid JSON"));
}

} // namespace recount
