// SPDX-License-Identifier: Apache-2.0
// Records: written, read back equal; wrong ones named; valid against the schema where it is at hand.
#include "claims/records.hpp"
#include "support.hpp"
#include "writers/writer.hpp"

#include <filesystem>

namespace recount {

TEST_CASE("claims and reports come back from JSON Lines as they were") {
  auto report = test::report("Officials said 26 \"armed criminals\" were killed in Almaty on Friday, 7 January 2022. "
                             "On Sunday, the ministry retracted a statement that said at least 164 people had died, calling it a \"technical mistake\". "
                             "Nearly $3.5 million was spent. About 12 percent voted.");
  report.title = "Dozens dead";
  report.path = "a.txt";
  auto const read = read_report(report, test::lexicon());
  REQUIRE(read.claims.size() >= 5);
  std::string lines;
  jsonl::append(lines, read.record);
  auto const record = parse_record(lines, {});
  REQUIRE(record.ok());
  CHECK(std::get<ReportRecord>(record.value()) == read.record);
  for (auto const& claim : read.claims) {
    std::string line;
    jsonl::append(line, claim);
    INFO(line);
    auto const back = parse_record(line, {});
    REQUIRE(back.ok());
    CHECK(std::get<Claim>(back.value()) == claim);
    std::string again;
    jsonl::append(again, std::get<Claim>(back.value()));
    CHECK(again == line);
  }
}

TEST_CASE("records keep the precision that a number was written with") {
  auto const read = read_report(test::report("The plan cost 1.2 million euros."), test::lexicon());
  REQUIRE(read.claims.size() == 1);
  std::string line;
  jsonl::append(line, read.claims.front());
  auto const back = parse_record(line, {});
  REQUIRE(back.ok());
  CHECK(std::get<Claim>(back.value()).quantity.value->exponent() == 5);
  line.replace(line.find("\"exponent\":5"), 12, "\"exponent\":6");
  CHECK(parse_record(line, {}).error().message == "\"exponent\" must be a power of ten that divides \"value\"");
}

TEST_CASE("wrong records say which key is wrong") {
  for (auto const& [line, expected] : std::vector<std::pair<std::string, std::string>>{
           {R"({"schema":"recount.claim/1"})", "\"id\" must be a string"},
           {R"({"schema":"recount.claim/9"})", "no record that a stage reads: \"recount.claim/9\" (it takes recount.report/1 and recount.claim/1)"},
           {R"({"schema":"recount.report/1","report":"a","bytes":"x"})", "\"bytes\" must be a number"},
           {R"({"schema":"recount.report/1","report":"a","published":"2022-13-01"})", "\"published\" must be an ISO date"},
       }) {
    INFO(line);
    auto const back = parse_record(line, {});
    REQUIRE(!back.ok());
    CHECK(back.error().message == expected);
  }
}

TEST_CASE("records are valid by the schemas of the contract") {
  std::string const schemas = RECOUNT_SOURCE "/../shared/design/schema";
  if (!std::filesystem::exists(schemas) || test::shell("python3 -c 'import jsonschema, referencing' || python3 -c 'import jsonschema'").status != 0) {
    WARN("skipped: no schemas beside the project, or no python3-jsonschema");
    return;
  }
  auto const script = RECOUNT_SOURCE "/tests/validate.py";
  auto const run = test::shell(std::string("for stage in read mentions claims series compare check; do $RECOUNT $stage --format jsonl " RECOUNT_SOURCE
                                           "/fixtures/kazakhstan-2022/reports; done | python3 ") + script + " " + schemas);
  INFO(run.out << run.err);
  CHECK(run.status == 0);
}

} // namespace recount
