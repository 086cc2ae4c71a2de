// SPDX-License-Identifier: Apache-2.0
// What stands of a figure that several reports tell: one series a figure, its standing number and how it went.
#include "series/series.hpp"
#include "support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

struct Told {
  char const* day;
  char const* text;
};

/// "12 19 → 19 rising", a line a series of people.
std::string series_of(std::vector<Told> const& story) {
  Checker const checker;
  std::vector<ReadReport> read;
  for (auto const& [day, text] : story) {
    auto report = test::report(text, day, fmt::format("Outlet {}", read.size()));
    report.id = fmt::format("report-{}", read.size());
    read.push_back(checker.read(report));
  }
  auto const checked = checker.check(std::move(read));
  auto const number = [&](std::uint32_t index) {
    auto const& quantity = checked.claims[index].quantity;
    return quantity.value ? quantity.value->to_string() : quantity.text;
  };
  std::string out;
  for (auto const& series : checked.linked.series) {
    if (series.predicate == "count" || series.predicate == "other")
      continue;
    out += out.empty() ? "" : "; ";
    for (auto const index : series.points)
      out += number(index) + " ";
    out += fmt::format("→ {} {}", series.latest ? number(*series.latest) : "nothing", name(series.verdict));
  }
  return out;
}

} // namespace

TEST_CASE("a series has the standing figure of its story") {
  struct Row {
    std::vector<Told> story;
    char const* expected;
  };
  for (auto const& row : std::vector<Row>{
           {{{"2022-01-11", "The blast in Oran killed 12 people."}, {"2022-01-12", "The blast in Oran killed 19 people."}}, "12 19 → 19 rising"},
           {{{"2022-01-11", "The blast in Oran killed 19 people."}, {"2022-01-12", "The blast in Oran killed dozens of people."}}, "19 dozens → 19 stable"},
           // of one day's reports, most have 12
           {{{"2022-01-11", "The blast killed 12 people."}, {"2022-01-11", "12 people died in the blast."}, {"2022-01-11", "The blast killed 13 people."}}, "12 12 13 → 12 rising"},
           {{{"2022-01-11", "The blast killed 12 people."}, {"2022-01-11", "12 people died in the blast."}, {"2022-01-12", "The blast killed 13 people."}}, "12 12 13 → 13 rising"},
           // what is presupposed is of the series that told it, and stands where nothing is told anew
           {{{"2022-01-11", "The blast killed 12 people."}, {"2022-01-12", "The 12 people killed in the blast were miners."}}, "12 12 → 12 single"},
           {{{"2022-01-11", "The 12 people killed in the blast were miners."}}, "12 → 12 single"},
           // what was put right does not stand again because an outlet goes on with it
           {{{"2022-01-10", "The blast in Oran killed 38 people, the interior ministry said."},
             {"2022-01-11", "The interior ministry corrected the death toll from the blast in Oran to 36."},
             {"2022-01-12", "The blast in Oran killed 38 people."}},
            "38 36 38 → 36 revised"},
           {{{"2022-01-10", "The blast in Oran killed 38 people, the interior ministry said."},
             {"2022-01-11", "The interior ministry corrected the death toll from the blast in Oran to 36."},
             {"2022-01-12", "The blast in Oran killed 41 people."}},
            "38 36 41 → 41 revised"},
           // a sum over the night stands for none of its shootings
           {{{"2022-01-11", "The shooting at the harbour wounded 3 people."}, {"2022-01-12", "Two shootings in one night wounded 9 people."}},
            "3 → 3 single; 9 → nothing single"},
           {{{"2022-01-11", "Two shootings at the harbour wounded 9 people."}, {"2022-01-12", "The shootings wounded 9 people."}}, "9 9 → 9 stable"},
           // a place and one within it
           {{{"2022-01-11", "In Nigeria 12 people were killed."}, {"2022-01-12", "In Lagos 12 people were killed."}}, "12 12 → 12 stable"},
       }) {
    INFO(row.story.front().text);
    CHECK(series_of(row.story) == row.expected);
  }
}

} // namespace recount
