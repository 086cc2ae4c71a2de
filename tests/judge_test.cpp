// SPDX-License-Identifier: Apache-2.0
// Verdicts on two figures read from words, as a table.
#include "series/series.hpp"
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

Quantity figure(std::string_view words) {
  auto const read = read_report(test::report(fmt::format("{} people were killed.", words)), test::lexicon());
  REQUIRE(read.claims.size() == 1);
  return read.claims.front().quantity;
}

std::string verdict(std::string_view a, std::string_view b) {
  auto const one = judge(figure(a), figure(b));
  auto const other = judge(figure(b), figure(a));
  CHECK(one.verdict == other.verdict);
  CHECK(one.margin == other.margin);
  CHECK(!one.why.empty());
  return one.margin ? fmt::format("{} {}", name(one.verdict), one.margin->to_string()) : std::string(name(one.verdict));
}

} // namespace

TEST_CASE("two figures are equal, compatible, in tension or a contradiction") {
  struct Row {
    char const *a, *b, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"26", "26", "equal"},
           {"26", "16", "contradiction 10"},
           {"At least 26", "31", "compatible"},
           {"At least 30", "26", "contradiction 4"},
           {"More than 164", "225", "compatible"},
           {"More than 100", "100", "tension 0"},
           {"More than 100", "95", "contradiction 5"},
           {"Up to 50", "60", "tension 10"},
           {"Up to 50", "40", "compatible"},
           {"Dozens of", "24", "compatible"},
           {"Dozens of", "52", "compatible"},
           {"Dozens of", "9", "contradiction 3"},
           {"Dozens of", "300", "tension 180"},
           {"Several", "4", "compatible"},
           {"About 8,000", "7,983", "compatible"},
           {"About 8,000", "9,500", "contradiction 1000"},
           {"About 15,000", "Fewer than 14,000", "tension"},
           {"About 15,000", "More than 14,000", "compatible"},
           {"About 15,000", "More than 15,000", "compatible"},
           {"About 15,000", "14,600", "compatible"},
           {"Nearly 7,000", "6,983", "compatible"},
           {"Nearly 8,000", "8,000", "compatible"},
           {"1.2 million", "1,183,000", "compatible"},
           {"1.2 million", "1,300,000", "contradiction 100000"},
           {"8,000", "7,939", "tension 61"},
           {"Between 20 and 30", "25", "compatible"},
           {"Between 20 and 30", "31", "contradiction 1"},
           {"Fewer than 20", "20", "tension 0"},
           {"More than 1.23 million", "1.2 million", "tension 30000"},
           {"More than 1.1 million", "1.2 million", "compatible"},
           {"Fewer than 20", "21", "contradiction 1"},
       }) {
    INFO(row.a << " / " << row.b);
    CHECK(verdict(row.a, row.b) == row.expected);
  }
}

} // namespace recount
