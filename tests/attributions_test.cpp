// SPDX-License-Identifier: Apache-2.0
// Who is responsible for a figure: rows by kind of sentence, each with near misses that name nobody.
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// The figures of a text with their sources: "26 the army; 12 -".
std::string sources_of(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", claim.quantity.text, claim.source.attributed ? claim.source.text : "-");
  return out;
}

struct Row {
  char const *text, *expected;
};

void check(std::vector<Row> const& rows) {
  for (auto const& row : rows) {
    INFO(row.text);
    CHECK(sources_of(row.text) == row.expected);
  }
}

} // namespace

TEST_CASE("indirect speech names its source before, behind and inside") {
  check({
      {"Police said 26 people were killed.", "26 Police"},
      {"The army says that 26 soldiers were killed.", "26 The army"},
      {"The harbour master said on Monday that 26 sailors were missing.", "26 The harbour master"},
      {"Some 26 sailors were missing, the harbour master said.", "Some 26 the harbour master"},
      {"At least 26 sailors were missing, said the harbour master.", "At least 26 the harbour master"},
      {"The flood, the mayor said, killed 26 people.", "26 the mayor"},
      {"The mayor told reporters that 26 people were killed.", "26 The mayor"},
      {"The mayor also told a meeting that 26 people were killed.", "26 The mayor"},
      {"Vera Lind, the mayor of Nordby, said 26 people were killed.", "26 Vera Lind, the mayor of Nordby"},
      {"Vera Lind, who led the search, said 26 people were killed.", "26 Vera Lind"},
      {"The flood killed 26 people, said Vera Lind, spokeswoman for the coast guard.", "26 Vera Lind, spokeswoman for the coast guard"},
      {"The rebels claimed to have killed 26 soldiers.", "26 The rebels"},
      {"Nurses at the hospital in Nordby said 26 people were killed.", "26 Nurses at the hospital"},
      {"The Lind Institute at the university said 26 people were killed.", "26 The Lind Institute"},
      {"The police asked for help and said 26 people were missing.", "26 The police"},
      {"The agency said 15 towns had reported 26 cases.", "15 The agency; 26 The agency"},
      {"Tests confirmed 26 cases, health officials said on Sunday.", "26 health officials"},
      {"The ministry said it had counted 26 deaths.", "26 The ministry"},
      {"Police said 26 people were killed, and the army said 31 others died.", "26 Police; 31 the army"},
      {"The club said it would send 500 players, while the school sent 300 students.", "500 The club; 300 -"},
  });
}

TEST_CASE("words that look like speech name nobody") {
  check({
      {"The firm added 26 jobs.", "26 -"},
      {"The flood claimed 26 lives.", "26 -"},
      {"Rescuers continued to search for 26 people.", "26 -"},
      {"Hikers found 26 bodies in the snow.", "26 -"},
      {"26 people were reported missing.", "26 -"},
      {"There were reports of 26 deaths.", "26 -"},
      {"All told, 26 people were killed.", "26 -"},
      {"The state of emergency trapped 26 people.", "26 -"},
      {"The singer is said to have earned $26 million.", "$26 million -"},
      {"The minister did not say that 26 people were killed.", "26 -"},
      {"Three victims found at the scene were taken to a hospital.", "Three -"},
      {"The suspects robbed 26 people.", "26 -"},
      {"The town observed a minute of silence for 26 people.", "26 -"},
      {"A record rainfall killed 26 people.", "26 -"},
      {"Savers reporting gains of 26 percent rejoiced.", "26 percent -"},
  });
}

TEST_CASE("quotations belong to their speaker, over sentences and paragraphs") {
  check({
      {"“We lost 26 houses,” Vera Lind said.", "26 Vera Lind"},
      {"“It was dark. We lost 26 houses. Nobody slept,” Vera Lind said.", "26 Vera Lind"},
      {"“We lost 26 houses,” said Vera Lind. “Another 31 houses are damaged and closed.”", "26 Vera Lind; 31 Vera Lind"},
      {"Vera Lind said: “It was dark. We lost 26 houses.”", "26 Vera Lind"},
      {"“We lost 26 houses,” Vera Lind said.\n\n“The flood took 31 cars away too.”", "26 Vera Lind; 31 Vera Lind"},
      {"The Nordby Post reports:\n\n“The flood took 31 cars away.”", "31 The Nordby Post"},
      {"“We think that 26 houses are lost,” Vera Lind said.", "26 Vera Lind"},
      {"''We lost 26 houses,'' Vera Lind said.", "26 Vera Lind"},
      {"“According to the army, 26 houses are lost,” Vera Lind said.", "26 the army"},
      {"The “old guard” lost 26 houses.", "26 -"},
  });
}

} // namespace recount
