// SPDX-License-Identifier: Apache-2.0
// Version fields that contradict each other: the later version wins, and the report says so.
#include "support.hpp"

namespace recount {
namespace {

Report version(char const* id, char const* text, char const* published, char const* number, char const* corrects) {
  auto out = test::report(text, published);
  out.id = id;
  out.version = number;
  out.corrects = corrects;
  return out;
}

Checked check(std::vector<Report> const& reports) {
  Checker const checker;
  std::vector<ReadReport> read;
  for (auto const& report : reports)
    read.push_back(checker.read(report));
  return checker.check(std::move(read));
}

std::string problems(Checked const& checked) {
  std::string out;
  for (auto const& record : checked.reports)
    for (auto const& problem : record.problems)
      out += record.report.id + ": " + problem + "\n";
  return out;
}

} // namespace

TEST_CASE("the later of two corrections of one report holds") {
  auto const checked = check({version("a1", "The blast killed 26 people.", "2022-01-07", "1", ""), version("a2", "The blast killed 16 people.", "2022-01-07", "2", "a1"),
                              version("a3", "The blast killed 18 people.", "2022-01-08", "3", "a1")});
  CHECK(problems(checked) == "a3: a2 and a3 both correct a1: the later, a3, holds\n");
  REQUIRE(checked.claims.front().signal);
  CHECK(to_iso(*checked.claims.front().signal->date) == "2022-01-08");
}

TEST_CASE("a report cannot correct a later version") {
  auto const checked = check({version("b1", "The blast killed 26 people.", "2022-01-07", "1", "b2"), version("b2", "The blast killed 16 people.", "2022-01-08", "2", "b1")});
  CHECK(problems(checked) == "b1: says that it corrects b2, which is the later version: left as it is\n");
  CHECK(checked.claims.front().status == Status::superseded);
  CHECK(checked.claims.back().status == Status::asserted);
}

} // namespace recount
