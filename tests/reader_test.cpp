// SPDX-License-Identifier: Apache-2.0
// Files become reports, and what cannot be one is named with its line and reason.
#include "report/reader.hpp"
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <sstream>

namespace recount {
namespace {

std::vector<Input> read(std::vector<std::string> const& paths, std::string const& standard_input = {}) {
  std::vector<Input> out;
  std::istringstream in(standard_input);
  read_inputs(paths, in, std::size_t{64} << 20, [&](Input&& input) {
    out.push_back(std::move(input));
    return true;
  });
  return out;
}

std::string shown(Input const& input) {
  if (input.kind == Input::Kind::error)
    return "error " + dump(input.where);
  if (input.kind == Input::Kind::record)
    return "record " + input.record;
  auto const& report = input.report;
  auto text = report.text;
  for (auto& c : text)
    c = c == '\n' ? '|' : c;
  return fmt::format("{} [{}] {}", report.id, report.title, text);
}

std::size_t claims_in(std::string const& text) { return read_report(test::report(text), test::lexicon()).claims.size(); }

std::string one(std::string const& name, std::string const& bytes) {
  auto const folder = test::scratch_folder("reader");
  test::write_file(folder + "/" + name, bytes);
  std::string out;
  for (auto const& input : read({folder + "/" + name})) {
    auto text = shown(input);
    for (auto at = text.find(folder + "/"); at != std::string::npos; at = text.find(folder + "/"))
      text.erase(at, folder.size() + 1);
    out += (out.empty() ? "" : " // ") + text;
  }
  return out;
}

} // namespace

TEST_CASE("text and Markdown are read with their front matter") {
  struct Row {
    char const *name, *bytes, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"a.txt", "Twelve people died.\n", "a.txt [] Twelve people died.|"},
           {"a.txt", "Blast in market\n\nTwelve people died.\n", "a.txt [Blast in market] ||Twelve people died.|"},
           {"a.txt", "\xEF\xBB\xBF---\r\ntitle: Blast\r\n---\r\nTwelve died.\r\n", "a.txt [Blast] Twelve died.\r|"},
           {"a.txt", "---\nid: x\ntitle: \"A: b\"\nunknown: 1\n---\nTwelve died.", "x [A: b] Twelve died."},
           {"a.md", "# Blast\n\nTwelve *people* [died](http://x) &amp; more.\n\n- one\n- two\n", "a.md [Blast] Twelve people died & more.||one|two"},
           {"a.md", "Text\n\n```\ncode 12\n```\n\n<div>raw</div>\n\n![image 9](x.png)", "a.md [] Text||raw"},
           {"a.md", "| a | b |\n|---|---|\n| 1 | 2 |\n", "a.md [] a\tb\t|1\t2\t"},
           {"a.txt", "", "error a.txt: nothing to read: the text is empty"},
           {"a.txt", "---\ntitle: x\nTwelve died.\n", "error a.txt:1:1: front matter opens here and never closes (end it with a line of ---)"},
           {"a.txt", "ok\nbad \xFF byte", "error a.txt:2: not valid UTF-8 (save it as UTF-8)"},
           {"a.md", "---\npublished: 2022-02-30\n---\ntext",
            "error a.md:2:12: \"published\" is no date: 2022-02-30 (write 2022-01-09 or 2022-01-09T14:30:00+06:00)"},
           {"a.md", "---\nstatus: gone\n---\ntext", "error a.md:2:9: \"status\" must be usable, withheld or canceled, not gone"},
           {"a.md", "---\ntitle: [\n---\ntext", "error a.md:3:1: not valid YAML: end of sequence flow not found"},
           {"a.md", "---\ntitle: Storms: what we know\n---\ntext", "error a.md:2:14: not valid YAML: illegal map value (put a value that holds \": \" between quotation marks)"},
       }) {
    INFO(row.name << ": " << row.bytes);
    CHECK(one(row.name, row.bytes) == row.expected);
  }
}

TEST_CASE("JSON Lines are read line by line") {
  struct Row {
    char const *bytes, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {R"({"id":"a","text":"x","title":"t","more":[1]})", "a [t] x"},
           {"\n{\"id\":\"a\",\"text\":\"x\"}\n\n{\"id\":\"b\",\"text\":\"y\"}\n", "a [] x // b [] y"},
           {R"({"schema":"recount.claim/1"})", R"(record {"schema":"recount.claim/1"})"},
           {"{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"y\"}", "error a.jsonl:1: no \"text\" // b [] y"},
           {R"({"text":"x"})", "error a.jsonl:1: no \"id\""},
           {R"({"id":7,"text":"x"})", "error a.jsonl:1: \"id\" must be a string"},
           {"[1]", "error a.jsonl:1: not a JSON object"},
           {R"({"id":"a","text":"x","published":"yesterday"})",
            "error a.jsonl:1: \"published\" is no date: yesterday (write 2022-01-09 or 2022-01-09T14:30:00+06:00)"},
           {"{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}",
            "a [] x // error a.jsonl:2: the id \"a\" stands already at a.jsonl:1 (give each report an id of its own)"},
       }) {
    INFO(row.bytes);
    CHECK(one("a.jsonl", row.bytes) == row.expected);
  }
  CHECK(one("a.jsonl", "{\"id\":").starts_with("error a.jsonl:1: not valid JSON"));
  CHECK(one("a.jsonl", std::string(100'000, '[')).starts_with("error a.jsonl:1: not valid JSON"));
}

TEST_CASE("folders are read in order, standard input by its first byte") {
  auto const folder = test::scratch_folder("folder");
  test::write_file(folder + "/b.txt", "two");
  test::write_file(folder + "/a.md", "one");
  test::write_file(folder + "/.hidden.txt", "no");
  test::write_file(folder + "/c.png", "no");
  auto const files = read({folder});
  REQUIRE(files.size() == 2);
  CHECK(files[0].report.text == "one");
  CHECK(files[1].report.text == "two");
  auto const missing = read({folder + "/none.txt"});
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].usage);
  CHECK(shown(read({"-"}, R"({"id":"a","text":"x"})").front()) == "a [] x");
  CHECK(shown(read({"-"}, "plain").front()) == "- [] plain");
}

TEST_CASE("places in a report point into its file") {
  auto const folder = test::scratch_folder("places");
  test::write_file(folder + "/a.md", "---\ntitle: T\n---\n# Head\n\nFirst *line*\nsecond ünd 12 dead\n");
  auto const report = read({folder + "/a.md"}).front().report;
  auto const at = static_cast<std::uint32_t>(report.text.find("12"));
  CHECK(position_of(report, Field::text, at) == Position{7, 12});
  CHECK(report.title_position == Position{2, 8});
}

TEST_CASE("places in a report of JSON Lines point into its line") {
  auto const folder = test::scratch_folder("places_jsonl");
  struct Row {
    std::string line;
    std::uint32_t column;   ///< of "12"
  };
  std::vector<Row> const rows{
      {R"({"id":"a","text":"12 dead"})", 19},
      {R"({"id":"b", "text": "One\nü \"x\\\" \u00fc 12 dead", "title":"T"})", 43},
      {R"({"id":"c","sub":{"text":"no 12","list":["text","12"]},"note":"\"text\":\"12\"","text":"x 12 dead"})", 90},
      {R"({"id":"d","text":"twelve","title":"t","text":"two, 12 dead"})", 52},
      {"{\"id\":\"e\",\"text\":\"" + std::string(3000, 'a') + " 12 dead\"}", 3020},
  };
  std::string bytes = "\n";
  for (auto const& row : rows)
    bytes += row.line + "\n";
  test::write_file(folder + "/a.jsonl", bytes);
  auto const reports = read({folder + "/a.jsonl"});
  REQUIRE(reports.size() == rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    auto const& report = reports[i].report;
    CHECK(report.path == folder + "/a.jsonl");
    CHECK(position_of(report, Field::text, static_cast<std::uint32_t>(report.text.find("12"))) == Position{i + 2, rows[i].column});
  }
  CHECK(reports[1].report.title_position == Position{3, 62});
  auto const piped = read({"-"}, "{\"id\":\"a\",\"text\":\"One\\n12 dead\"}").front().report;
  CHECK(piped.path.empty());
  CHECK(position_of(piped, Field::text, 4) == Position{2, 1});
}

TEST_CASE("odd input is read in linear time and bounded memory") {
  std::string nuls("Twelve people\0 died.", 20);
  CHECK(read({"-"}, nuls).front().report.text == nuls);
  std::string long_line;
  while (long_line.size() < 5'000'000)
    long_line += "Police said 26 people were killed on Sunday in the city. ";
  auto const claims = read_report(test::report(long_line), test::lexicon()).claims;
  CHECK(claims.size() > 50'000);
  CHECK(claims_in(std::string(1'000'000, '7') + " people died") <= 1);
  CHECK(claims_in(std::string(100'000, '"') + "26 people died" + std::string(100'000, '"')) <= 1);
  CHECK(claims_in(std::string(100'000, '(')) == 0);
}

} // namespace recount
