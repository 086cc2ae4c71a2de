// SPDX-License-Identifier: Apache-2.0
// Version fields that contradict each other: the later version wins, and the report says so.
#include "support.hpp"

#include <fmt/format.h>

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

/// The versions of one wire item, each by when it was made and what its editor says of it.
Report wire(char const* id, char const* text, char const* created, char const* number = "", std::vector<EditorialSignal> signals = {}) {
  auto out = version(id, text, "2022-01-07", number, "");
  out.item = "urn:wire:blast";
  out.version_created = created;
  out.signals = std::move(signals);
  return out;
}

/// "a1 superseded correct, a2 asserted": what became of each figure.
std::string fates(Checked const& checked) {
  std::string out;
  for (auto const& claim : checked.claims)
    out += fmt::format("{} {}{}\n", claim.report, name(claim.status), claim.signal ? fmt::format(" {}", name(claim.signal->op)) : "");
  return out;
}

} // namespace

TEST_CASE("versions of one item are ordered by when they were made") {
  auto const* const old = "The blast killed 26 people.";
  auto const* const later = "The blast killed 16 people.";
  struct Row {
    char const* what;
    std::vector<Report> reports;
    char const* fates;
  };
  for (auto const& row : std::vector<Row>{
           {"an update supersedes without a word", {wire("a", old, "2022-01-07T10:00:00Z"), wire("b", later, "2022-01-07T12:00:00Z")}, "a superseded\nb asserted\n"},
           {"made in another zone", {wire("a", old, "2022-01-07T12:00:00+06:00"), wire("b", later, "2022-01-07T10:00:00Z")}, "a superseded\nb asserted\n"},
           {"the number of the version does not count", {wire("a", later, "2022-01-07T12:00:00Z", "1"), wire("b", old, "2022-01-07T10:00:00Z", "2")},
            "a asserted\nb superseded\n"},
           {"without a time the number does", {wire("a", later, "", "2"), wire("b", old, "", "1")}, "a asserted\nb superseded\n"},
           {"a figure that is kept stands", {wire("a", old, "2022-01-07T10:00:00Z"), wire("b", old, "2022-01-07T12:00:00Z")}, "a asserted\nb asserted\n"},
           {"a correction reaches all versions",
            {wire("a", old, "2022-01-07T10:00:00Z"), wire("b", old, "2022-01-07T11:00:00Z"), wire("c", later, "2022-01-07T12:00:00Z", "", {EditorialSignal::correction})},
            "a superseded correct\nb superseded correct\nc asserted\n"},
           {"a kill reaches all versions",
            {wire("a", old, "2022-01-07T10:00:00Z"), wire("b", later, "2022-01-07T11:00:00Z"), wire("c", "Do not use this story.", "2022-01-07T12:00:00Z", "", {EditorialSignal::kill})},
            "a retracted retract\nb retracted retract\n"},
           {"what is sent again after a kill stands",
            {wire("a", old, "2022-01-07T10:00:00Z"), wire("b", "Do not use this story.", "2022-01-07T11:00:00Z", "", {EditorialSignal::kill}), wire("c", later, "2022-01-07T12:00:00Z")},
            "a retracted retract\nc asserted\n"},
       }) {
    INFO(row.what);
    CHECK(fates(check(row.reports)) == row.fates);
  }
}

TEST_CASE("reports that share no item are no versions") {
  auto other = wire("b", "The blast killed 16 people.", "2022-01-07T12:00:00Z", "", {EditorialSignal::kill});
  other.item = "urn:wire:other";
  CHECK(fates(check({wire("a", "The blast killed 26 people.", "2022-01-07T10:00:00Z"), other})) == "a asserted\nb asserted\n");
}

TEST_CASE("a report may correct an item by its name") {
  auto const checked = check({wire("a", "The blast killed 26 people.", "2022-01-07T10:00:00Z"), version("c", "The blast killed 16 people.", "2022-01-08", "", "urn:wire:blast")});
  CHECK(fates(checked) == "a superseded correct\nc asserted\n");
}

TEST_CASE("version numbers that contradict the time are named") {
  auto const checked = check({wire("a", "The blast killed 26 people.", "2022-01-07T10:00:00Z", "2"), wire("b", "The blast killed 16 people.", "2022-01-07T12:00:00Z", "1")});
  CHECK(problems(checked) == "b: version 1 was made after version 2 of the same item: the later made holds\n");
}

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
