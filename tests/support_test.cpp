// SPDX-License-Identifier: Apache-2.0
// Drafts against their sources, pinned facts, the full sheet.
#include "rules/facts.hpp"
#include "rules/fate.hpp"
#include "rules/support.hpp"
#include "support.hpp"

#include <algorithm>
#include <filesystem>

namespace recount {
namespace {

std::vector<Claim> claims_of_all(std::vector<std::pair<std::string, std::string>> const& texts) {
  std::vector<Claim> out;
  for (auto const& [id, text] : texts) {
    auto report = test::report(text);
    report.id = id;
    auto read = read_report(report, test::lexicon());
    std::move(read.claims.begin(), read.claims.end(), std::back_inserter(out));
  }
  std::sort(out.begin(), out.end(), claim_order);
  return out;
}

std::string messages(std::vector<Finding> const& findings) {
  std::string out;
  for (auto const& finding : findings)
    out += finding.rule + ": " + finding.message + "\n";
  return out;
}

ReadSentence const read_sentence = [](std::string const& sentence) -> std::optional<Claim> {
  auto const read = read_report(test::report(sentence), test::lexicon());
  return read.claims.empty() ? std::nullopt : std::optional(read.claims.front());
};

std::string facts_error(std::string const& yaml) {
  auto const read = parse_facts(yaml, "facts.yaml", read_sentence);
  return read.ok() ? "fine" : dump(read.error());
}

} // namespace

TEST_CASE("a draft's figures stand in a source, or the nearest one is named") {
  struct Row {
    char const *draft, *source, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"Police arrested 58 people.", "Police said 58 people were arrested.", ""},
           {"About 60 people were arrested.", "Police said 58 people were arrested.", ""},
           {"At least 50 people were arrested.", "Police said 58 people were arrested.", ""},
           {"Police arrested 85 people.", "Police said 58 people were arrested. In the square 900 people were injured.",
            "unsupported-figure: No \"arrested 85 people\" in the sources; nearest: \"58 people were arrested\", source:1\n"},
           {"Police arrested 58 people.", "It rained.", "unsupported-figure: No \"arrested 58 people\" in the sources\n"},
       }) {
    INFO(row.draft << " / " << row.source);
    auto const claims = claims_of_all({{"draft", row.draft}, {"source", row.source}});
    CHECK(messages(support_findings(claims, support_of(claims, {"draft"}, false))) == row.expected);
  }
}

TEST_CASE("arithmetic on two source figures is shown where it is allowed") {
  auto const claims = claims_of_all({{"draft", "In both towns 580 people were arrested."}, {"source", "In the north 300 people were arrested. In the south 280 people were arrested."}});
  auto const without = support_findings(claims, support_of(claims, {"draft"}, false));
  CHECK(messages(without).starts_with("unsupported-figure: "));
  auto const with = support_findings(claims, support_of(claims, {"draft"}, true));
  CHECK(messages(with).find("supported-by-arithmetic: ") == 0);
  CHECK(messages(with).find("300 + 280 = 580 (source:1, source:1)") != std::string::npos);
  auto const share = claims_of_all({{"draft", "Some 25% of the houses burned."}, {"source", "The fire destroyed 30 houses. The village had 120 houses."}});
  CHECK(messages(support_findings(share, support_of(share, {"draft"}, true))).find("30 of 120 is") != std::string::npos);
  auto const times = claims_of_all({{"draft", "The city has three times as many clinics."}, {"source", "The city has 30 clinics. In 2019 it had 10 clinics."}});
  CHECK(messages(support_findings(times, support_of(times, {"draft"}, true))).find("30 against 10 is three times") != std::string::npos);
  auto const fewer = claims_of_all({{"draft", "The city has three times as many clinics."}, {"source", "The city has 26 clinics. In 2019 it had 10 clinics."}});
  CHECK(messages(support_findings(fewer, support_of(fewer, {"draft"}, true))).starts_with("unsupported-figure: "));
}

TEST_CASE("the chance of support grows with the sources") {
  auto const few = claims_of_all({{"draft", "Police arrested 58 people."}, {"source", "Police said 12 people were arrested."}});
  auto const chance = chance_of_support(few, support_of(few, {"draft"}, false), {"draft"});
  REQUIRE(chance);
  CHECK(chance->to_string() == "1.11"); // one of the ninety numbers of two digits
  auto const wide = claims_of_all({{"draft", "Police arrested 58 people."}, {"source", "Police said more than 12 people were arrested."}});
  CHECK(*chance_of_support(wide, support_of(wide, {"draft"}, false), {"draft"}) > *chance);
  CHECK(!chance_of_support({}, {}, {}));
}

TEST_CASE("pinned facts: another value is an error, a superseded one names its successor") {
  auto const facts = parse_facts("facts:\n  - what: people killed in the raid\n    value: 26\n    source: health ministry\n    valid_from: 2022-01-10\n    superseded: [19, \"164\"]\n",
                                 "facts.yaml", read_sentence);
  REQUIRE(facts.ok());
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"The raid killed 26 people.", ""},
           {"The raid killed more than 20 people.", ""},
           {"The raid injured 31 people.", ""},
           {"The raid killed 31 people.", "pinned-fact: \"killed 31 people\", but pinned is 26 people killed in the raid (health ministry), since 10 January 2022\n"},
           {"The raid killed 19 people.", "superseded-fact: \"killed 19 people\" was replaced: it is 26 people killed in the raid (health ministry), since 10 January 2022\n"},
       }) {
    INFO(row.text);
    CHECK(messages(fact_findings(facts.value(), claims_of_all({{"a", row.text}}), test::lexicon().domain())) == row.expected);
  }
  auto early = read_report(test::report("The raid killed 31 people.", "2022-01-09"), test::lexicon());
  CHECK(fact_findings(facts.value(), early.claims, test::lexicon().domain()).empty());
}

TEST_CASE("a wrong file of facts is named with its place") {
  CHECK(facts_error("facts:\n  - {what: people killed, value: 26}\n") == "fine");
  CHECK(facts_error("fact:\n  - {}\n") == "facts.yaml:2:3: no key \"fact\" here (did you mean \"facts\"?)");
  CHECK(facts_error("facts:\n  - {what: people killed, valu: 26}\n").starts_with("facts.yaml:2:"));
  CHECK(facts_error("facts:\n  - {what: people killed}\n") == "facts.yaml:2:5: a fact needs \"value\", a text");
  CHECK(facts_error("facts:\n  - {what: people killed, value: soon}\n").find("is no figure that can be read") != std::string::npos);
  CHECK(facts_error("facts:\n  - {what: people killed, value: 26, valid_from: soon}\n").find("\"soon\" is no day") != std::string::npos);
}

TEST_CASE("the sheet tells of every figure what became of it") {
  auto const folder = test::scratch_folder("sheet");
  test::write_file(folder + "/a.txt", "Police said on 4 May 2021 that 12 people were arrested. The fair drew 900 visitors.\n");
  test::write_file(folder + "/b.txt", "Police said on 4 May 2021 that 21 people were arrested.\n");
  auto const run = test::shell("$RECOUNT check --stories one --sheet --statistics " + folder);
  INFO(run.out);
  CHECK(run.out.find("conflicts: self-contradiction") != std::string::npos);
  CHECK(run.out.find("alone: no other figure of this kind") != std::string::npos);
  CHECK(run.out.find("3 figures: 2 held against another") != std::string::npos);
  auto const records = test::shell("$RECOUNT check --format jsonl --stories one --sheet --statistics " + folder).out;
  CHECK(records.find("\"schema\":\"recount.figure/1\"") != std::string::npos);
  CHECK(records.find("\"schema\":\"recount.statistics/1\"") != std::string::npos);
}

TEST_CASE("check takes drafts, sources and facts on the command line") {
  auto const folder = test::scratch_folder("against");
  test::write_file(folder + "/draft.txt", "Police arrested 85 people.\n");
  std::filesystem::create_directories(folder + "/wire");
  test::write_file(folder + "/wire/a.txt", "Police said 58 people were arrested. Police said 300 people were injured.\n");
  test::write_file(folder + "/wire/b.txt", "Police said 310 people were injured.\n");
  test::write_file(folder + "/facts.yaml", "facts:\n  - {what: people arrested, value: 58}\n");
  test::write_file(folder + "/wrong.yaml", "facts:\n  - {whot: people arrested, value: 58}\n");
  auto const against = test::shell("$RECOUNT check --fail-on notice " + folder + "/draft.txt --against " + folder + "/wire");
  INFO(against.out << against.err);
  CHECK(against.status == 1);
  CHECK(against.out.find("unsupported-figure") != std::string::npos);
  auto const records = test::shell("$RECOUNT check --format jsonl " + folder + "/draft.txt --against " + folder + "/wire").out;
  CHECK(records.find("injured") == std::string::npos); // what the sources disagree on among themselves is not the draft's affair
  CHECK(test::shell("$RECOUNT check " + folder + "/draft.txt --facts " + folder + "/facts.yaml").out.find("pinned-fact") != std::string::npos);
  auto const wrong = test::shell("$RECOUNT check " + folder + "/draft.txt --facts " + folder + "/wrong.yaml");
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("wrong.yaml:2:") != std::string::npos);
}

} // namespace recount
