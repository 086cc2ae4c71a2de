// SPDX-License-Identifier: Apache-2.0
// What a desk lets stand: suppressions, baseline, changed files, and outputs in several formats.
#include "gate/silence.hpp"
#include "support.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <filesystem>

namespace recount {
namespace {

constexpr char first_report[] = "---\npublished: 2021-05-04\n---\nPolice said on Tuesday that 12 people were arrested at the march.\n";
constexpr char second_report[] = "---\npublished: 2021-05-04\n---\nPolice said on Tuesday that 21 people were arrested at the march.\n";

/// A desk's folder with one contradiction, and the program run in it.
struct Desk {
  std::string folder;
  explicit Desk(std::string_view name) : folder(test::scratch_folder(name)) {
    std::filesystem::create_directory(folder + "/reports");
    test::write_file(folder + "/reports/a.md", first_report);
    test::write_file(folder + "/reports/b.md", second_report);
  }
  test::Run run(std::string const& arguments) const { return test::shell("cd " + folder + " && $RECOUNT " + arguments); }
  std::string fingerprint() const {
    auto const records = run("check reports --stories one --format jsonl").out;
    auto const at = records.find("\"fingerprint\":\"");
    return at == std::string::npos ? "" : records.substr(at + 15, 16);
  }
};

std::string reason_of(Result<std::vector<Suppression>> const& read) { return read ? "ok" : dump(read.error()); }

} // namespace

TEST_CASE("a suppression file says what is wrong in it") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"", "ok"},
           {"# nothing yet\n", "ok"},
           {"- fingerprint: '881a37aba048214a'\n  reason: checked\n  author: A. Editor\n  expires: 2022-01-09\n", "ok"},
           {"fingerprint: x\n", "s.yaml:1:1: a list of suppressions is expected here"},
           {"- fingerprint: '881a37aba048214a'\n", "s.yaml:1:3: a suppression without reason"},
           {"- reason: x\n", "s.yaml:1:3: a suppression without fingerprint"},
           {"- fingerprint: nonsense\n  reason: x\n", "s.yaml:1:16: \"nonsense\" is no fingerprint (6 to 16 digits as findings show them)"},
           {"- fingerprint: '881a37aba048214a'\n  reasn: x\n", "s.yaml:2:10: no key \"reasn\" (did you mean \"reason\"?)"},
           {"- fingerprint: '881a37aba048214a'\n  reason: x\n  expires: soon\n", "s.yaml:3:12: \"expires\" is no day: soon (write 2022-01-09)"},
           {"- one\n", "s.yaml:1:3: a suppression with fingerprint and reason is expected here"},
       }) {
    INFO(row.text);
    CHECK(reason_of(parse_suppressions(row.text, "s.yaml")) == row.expected);
  }
}

TEST_CASE("the summary counts findings by rule, silenced ones apart") {
  Desk const desk("summary");
  CHECK(desk.run("check reports --stories one --format jsonl").out.find("\"by_rule\":{\"self-contradiction\":1},\"suppressed\":0") != std::string::npos);
  CHECK(desk.run("suppress " + desk.fingerprint() + " --reason 'two marches'").status == 0);
  CHECK(desk.run("check reports --stories one --format json").out.find("\"by_rule\":{},\"suppressed\":1") != std::string::npos);
  CHECK(desk.run("check reports --stories one").out.ends_with(": nothing to report; 1 silenced\n"));
}

TEST_CASE("a suppression reads back as it was written") {
  Suppression const one{"881a37aba048214a", "the ministry's \"own\" count: yes", "A. Editor", parse_iso("2022-01-09")->first, 1};
  auto const read = parse_suppressions(dump(one), "s.yaml");
  REQUIRE(read.ok());
  CHECK(read.value() == std::vector<Suppression>{one});
}

TEST_CASE("a finding is silenced once, with a reason, until a figure changes") {
  Desk const desk("silence");
  CHECK(desk.run("check reports --stories one").status == 1);
  auto const fingerprint = desk.fingerprint();
  REQUIRE(fingerprint.size() == 16);
  CHECK(desk.run("suppress " + fingerprint).status == 2);
  CHECK(desk.run("suppress nonsense --reason x").status == 2);
  REQUIRE(desk.run("suppress " + fingerprint + " --reason 'two marches' --author 'A. Editor'").status == 0);
  auto const silent = desk.run("check reports --stories one --format jsonl");
  CHECK(silent.status == 0);
  CHECK(silent.out.find("\"suppressed\":1") != std::string::npos);
  auto const sarif = desk.run("check reports --stories one --format sarif").out;
  CHECK(sarif.find("\"justification\":\"two marches\"") != std::string::npos);
  test::write_file(desk.folder + "/reports/b.md", std::string("---\npublished: 2021-05-04\n---\nLong before.\n\n") + (second_report + 30));
  CHECK(desk.run("check reports --stories one").status == 0);   // moved lines change nothing
  test::write_file(desk.folder + "/reports/b.md", "---\npublished: 2021-05-04\n---\nPolice said on Tuesday that 22 people were arrested at the march.\n");
  auto const changed = desk.run("check reports --stories one");
  CHECK(changed.status == 1);
  CHECK(changed.out.find("unused-suppression") != std::string::npos);
}

TEST_CASE("a suppression that lapsed is a finding, and the finding is back") {
  Desk const desk("lapsed");
  REQUIRE(desk.run("suppress " + desk.fingerprint() + " --reason 'for a day' --expires 2021-05-03").status == 0);
  auto const run = desk.run("check reports --stories one");
  CHECK(run.status == 1);
  CHECK(run.out.find("expired-suppression") != std::string::npos);
  CHECK(run.out.find("self-contradiction") != std::string::npos);
}

TEST_CASE("a baseline lets old findings pass and only shrinks") {
  Desk const desk("baseline");
  REQUIRE(desk.run("baseline reports --stories one").status == 0);
  auto const run = desk.run("check reports --stories one --format jsonl");
  CHECK(run.status == 0);
  CHECK(run.out.find("\"in_baseline\":1") != std::string::npos);
  test::write_file(desk.folder + "/reports/c.md", "---\npublished: 2021-05-04\n---\nDoctors said on Tuesday that 7 people were injured at the march.\n");
  test::write_file(desk.folder + "/reports/d.md", "---\npublished: 2021-05-04\n---\nDoctors said on Tuesday that 9 people were injured at the march.\n");
  CHECK(desk.run("check reports --stories one").status == 1);
  REQUIRE(desk.run("baseline reports --stories one").status == 0);
  CHECK(desk.run("check reports --stories one").status == 1);
  REQUIRE(desk.run("baseline reports --stories one --grow").status == 0);
  CHECK(desk.run("check reports --stories one").status == 0);
  test::write_file(desk.folder + "/.recount-baseline", "something else\n");
  auto const broken = desk.run("check reports --stories one");
  CHECK(broken.status == 2);
  CHECK(broken.err.find(".recount-baseline:1:1: no fingerprint") != std::string::npos);
}

TEST_CASE("only findings that touch a changed file count") {
  Desk const desk("changed");
  CHECK(desk.run("check reports --stories one --changed reports/b.md").status == 1);
  auto const other = desk.run("check reports --stories one --changed reports/none.md --format jsonl");
  CHECK(other.status == 0);
  CHECK(other.out.find("\"elsewhere\":1") != std::string::npos);
  CHECK(desk.run("check reports --since 'x; rm -rf .'").status == 2);
}

TEST_CASE("a baseline is written with or without the word for it") {
  Desk const desk("written");
  CHECK(desk.run("baseline write reports --stories one").status == 0);
  CHECK(desk.run("check reports --stories one").status == 0);
  CHECK(desk.run("baseline wrte reports --stories one").status == 2);
}

TEST_CASE("changed files are several words, or one with commas") {
  Desk const desk("changed");
  for (auto const* const files : {"--changed reports/a.md reports/none.md", "--changed reports/none.md,reports/a.md", "--changed reports/none.md --changed reports/a.md"}) {
    INFO(files);
    CHECK(desk.run(std::string("check reports --stories one ") + files).status == 1);
  }
  CHECK(desk.run("check reports --stories one --changed reports/none.md reports/other.md").status == 0);
}

TEST_CASE("reports of a changed JSON Lines file count as changed") {
  auto const folder = test::scratch_folder("changed_lines");
  test::write_file(folder + "/a.md", "---\npublished: 2026-03-02\n---\nThe mayor said on Monday that 12 people were killed in the flood.\n");
  test::write_file(folder + "/wire.jsonl", "\n{\"id\":\"w\",\"published\":\"2026-03-02\",\"text\":\"Police said on Monday that exactly 19 people were killed in the flood.\"}\n");
  auto const run = [&](std::string const& changed) { return test::shell(fmt::format("cd {} && $RECOUNT check . --stories one --fail-on warning --format github --changed {}", folder, changed)); };
  auto const found = run("wire.jsonl");
  CHECK(found.status == 1);
  CHECK(found.out.find("wire.jsonl:2: exactly 19 people were killed") + found.out.find("file=wire.jsonl,line=2") != 2 * std::string::npos);
  CHECK(run("other.jsonl").status == 0);
}

TEST_CASE("several outputs are written at once, unknown ones refused") {
  Desk const desk("outputs");
  CHECK(desk.run("check reports --stories one --output sarif=a.sarif,html=b.html").status == 1);
  CHECK(test::read_file(desk.folder + "/a.sarif").find("\"2.1.0\"") != std::string::npos);
  CHECK(test::read_file(desk.folder + "/b.html").find("<!DOCTYPE html>") == 0);
  auto const typo = desk.run("check reports --output sarf=a");
  CHECK(typo.status == 2);
  CHECK(typo.err.find("did you mean \"sarif\"?") != std::string::npos);
  CHECK(desk.run("check reports --output sarif=").status == 2);
}

TEST_CASE("drafts of a correction name the figure, where it stands and who took it back") {
  auto const folder = test::scratch_folder("claimreview");
  test::write_file(folder + "/first.md", "---\npublished: 2026-03-02\ngroup: mill\npublisher: Harbour \"Post\"\n---\nThe health ministry said 19 people were killed in the fire.\n");
  test::write_file(folder + "/second.md", "---\npublished: 2026-03-03\ngroup: mill\npublisher: Harbour Post\n---\n"
                                          "The health ministry withdrew its figure of 19 people killed in the fire, calling it a mistake.\n");
  test::write_file(folder + "/third.md", "---\npublished: 2026-03-04\ngroup: mill\ntitle: After the fire\npublisher: Valley Courier\n---\n"
                                         "The fire killed 19 people, the health ministry said.\n");
  auto const run = test::shell(fmt::format("cd {} && $RECOUNT check --fail-on never --format claimreview .", folder));
  CHECK(run.status == 0);
  simdjson::dom::parser parser;
  simdjson::dom::array drafts;
  REQUIRE(parser.parse(run.out).get(drafts) == simdjson::SUCCESS);
  std::string headlines;
  for (simdjson::dom::element const draft : drafts) {
    CHECK(std::string_view(draft["@type"]) == "ClaimReview");
    CHECK(std::string_view(draft["reviewRating"]["alternateName"]) == "Withdrawn");
    CHECK(std::string_view(draft["reviewBody"]).find("health ministry") != std::string_view::npos);
    std::string_view headline;
    if (draft["itemReviewed"]["appearance"]["headline"].get(headline) == simdjson::SUCCESS)
      headlines += headline;
  }
  CHECK(headlines == "After the fire");
  test::shell(fmt::format("rm {0}/second.md {0}/third.md", folder));
  CHECK(test::shell(fmt::format("cd {} && $RECOUNT check --format claimreview .", folder)).out == "[]\n");
}

TEST_CASE("SARIF and JUnit are valid by their schemas") {
  std::string const shared = RECOUNT_SOURCE "/../shared/formats";
  bool const python = test::shell("python3 -c 'import jsonschema'").status == 0;
  if (!std::filesystem::exists(shared) || !python) {
    WARN("not run: no schemas beside the project, or no jsonschema for Python");
    return;
  }
  std::string const golden = RECOUNT_SOURCE "/fixtures/every-format/expected/check.";
  auto const sarif = test::shell(fmt::format("python3 -c 'import json,sys,jsonschema; s=json.load(open(sys.argv[1])); jsonschema.validators.validator_for(s)(s).validate(json.load(open(sys.argv[2])))' "
                                             "{}/out-sarif/sarif-schema-2.1.0.json {}sarif",
                                             shared, golden));
  INFO(sarif.err);
  CHECK(sarif.status == 0);
  if (test::shell("xmllint --version").status == 0)
    CHECK(test::shell(fmt::format("xmllint --noout --schema {}/out-junit/junit-10.xsd {}junit", shared, golden)).status == 0);
}

} // namespace recount
