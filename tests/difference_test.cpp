// SPDX-License-Identifier: Apache-2.0
// What changed between two versions of one story, by figures only.
#include "support.hpp"

#include "series/difference.hpp"
#include "writers/difference.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// "changed: value, source", one figure a line, without those that stand as they were.
std::string changes(std::string_view before, std::string_view after) {
  auto const early = read_report(test::report(before), test::lexicon()).claims;
  auto const late = read_report(test::report(after), test::lexicon()).claims;
  std::string out;
  for (auto const& change : difference(early, late)) {
    if (change.before && change.after && change.parts.empty())
      continue;
    out += fmt::format("{}{}", out.empty() ? "" : "; ", !change.before ? "added" : !change.after ? "dropped" : "changed");
    for (auto const part : change.parts)
      out += fmt::format(" {}", name(part));
    out += fmt::format(": {}", (change.after ? late[*change.after] : early[*change.before]).text);
  }
  return out;
}

} // namespace

TEST_CASE("versions differ by the figures that changed") {
  struct Row {
    char const *before, *after, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"Police said 12 people were killed.", "Police said 12 people were killed.", ""},
           {"Police said 12 people were killed.", "On Monday, police said that 12 people were killed in all.", ""},
           {"Police said 12 people were killed.", "Police said 14 people were killed.", "changed value: 14 people were killed"},
           {"Police said 12 people were killed.", "Police said at least 12 people were killed.", "changed hedge: at least 12 people were killed"},
           {"Police said 12 people were killed.", "The hospital said 12 people were killed.", "changed source: 12 people were killed"},
           {"Police said 12 people were killed.", "Police said 12 people were killed. They said 40 homes were destroyed.", "added: 40 homes were destroyed"},
           {"Police said 12 people were killed. They said 40 homes were destroyed.", "Police said 40 homes were destroyed.", "dropped: 12 people were killed"},
           {"Police said 12 people were killed and 30 people were injured.", "Police said 30 people were killed and 12 people were injured.",
            "changed value: 30 people were killed; changed value: 12 people were injured"},
       }) {
    INFO(row.before << "\n" << row.after);
    CHECK(changes(row.before, row.after) == row.expected);
  }
}

TEST_CASE("nothing is added in one direction that is not dropped in the other") {
  std::string_view const early = "Police said 12 people were killed. The mayor put the damage at $4 million.";
  std::string_view const late = "Police said 12 people were killed, 3 of them children. About 900 people fled.";
  auto const count = [](std::string const& text, std::string_view word) {
    std::size_t n = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
      ++n;
    return n;
  };
  auto const there = changes(early, late), back = changes(late, early);
  CHECK(count(there, "added") == 2);
  CHECK(count(there, "added") == count(back, "dropped"));
  CHECK(count(there, "dropped") == count(back, "added"));
}

TEST_CASE("recount diff takes two versions, and says what changed") {
  auto const folder = test::scratch_folder("diff");
  test::write_file(folder + "/1.md", "---\npublished: 2026-03-02\n---\nPolice said 12 people were killed.\n");
  test::write_file(folder + "/2.md", "---\npublished: 2026-03-02\n---\nPolice said at least 14 people were killed. They said 40 homes were destroyed.\n");
  auto const run = test::shell(fmt::format("cd {} && $RECOUNT diff 1.md 2.md", folder));
  CHECK(run.status == 0);
  CHECK(run.out == "1 changed, 1 added, 0 dropped, 0 as before\n"
                   "\nchanged  value, hedge\n  - 1.md:4:13  12 people were killed — Police\n  + 2.md:4:13  at least 14 people were killed — Police\n"
                   "\nadded\n  + 2.md:4:55  40 homes were destroyed — Police\n");
  auto const records = test::shell(fmt::format("cd {} && $RECOUNT diff --format jsonl 1.md 2.md", folder));
  CHECK(records.out.find(R"("change":"changed","parts":["value","hedge"],"before":{"claim":)") != std::string::npos);
  CHECK(test::shell(fmt::format("$RECOUNT diff {}/1.md", folder)).status == 2);
  CHECK(test::shell(fmt::format("$RECOUNT diff {0}/1.md {0}/none.md", folder)).status == 2);
}

} // namespace recount
