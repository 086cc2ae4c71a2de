// SPDX-License-Identifier: Apache-2.0
// The sieve: numbers that count nothing become no claim, and those beside them stay.
#include "support.hpp"

namespace recount {
namespace {

/// The figures of a text that may become claims, as written.
std::string figures(std::string_view text) {
  std::string out;
  for (auto const& mention : find_mentions(test::report(text), test::lexicon()))
    if (auto const* const record = std::get_if<QuantityRecord>(&mention)) {
      auto const type = record->quantity.type;
      using enum QuantityType;
      if (type == count || type == percent || type == money || type == measure || type == ratio || type == rate || type == vote)
        out += (out.empty() ? "" : "; ") + record->quantity.text;
    }
  return out;
}

struct Row {
  char const *text, *expected;
};

void check(std::vector<Row> const& rows) {
  for (auto const& [text, expected] : rows) {
    INFO(text);
    CHECK(figures(text) == expected);
  }
}

} // namespace

TEST_CASE("names that hold a number") {
  check({{"A Boeing 737 made an emergency landing.", ""},
         {"Two new 737 Max jets stayed on the ground.", "Two"},
         {"The S&P 500 closed lower.", ""},
         {"The Stoxx 600 closed lower.", ""},
         {"Ministers invoked Article 5.", ""},
         {"Leaders of the G20 met.", ""},
         {"COVID-19 spread again.", ""},
         {"The F-16 crashed at sea.", ""},
         {"Flight 370 vanished.", ""},
         {"It aired on Channel 4.", ""},
         {"A category 4 storm hit the coast.", ""},
         {"Phase 2 of the works begins.", ""},
         {"She read Chapter Two aloud.", ""},
         {"They stay in the bottom three.", ""},
         {"Callers dialled 911 at dawn.", ""},
         {"Two 911 calls came in.", "Two"},
         {"Shots were fired in the 4200 block of Elm Street.", ""},
         {"He lives at 26 Main Street.", ""},
         {"He lives at 16-18 Industrial Avenue.", ""},
         {"Troops of the 321 Battalion moved in.", ""},
         {"The V-6 engine roared.", ""},
         {"It is a production-four-door model.", ""},
         {"He won Game 7 at home.", ""}});
}

TEST_CASE("dates, times and ages") {
  check({{"In 2019 the plant closed.", ""},
         {"The 1988 film was shot here.", ""},
         {"The 2016 voters came back.", ""},
         {"2000 people fled.", "2000"},
         {"Between 1600 and 1900 the town grew.", ""},
         {"He is in his 30s.", ""},
         {"Songs of the 1990s were played.", ""},
         {"It began around 10 p.m. in the square.", ""},
         {"It began at 17.42 BST.", ""},
         {"The line opened at 0401 GMT.", ""},
         {"John Smith, 26, was held.", ""},
         {"A 26-year-old man was held.", ""},
         {"Men aged 18 to 34 were asked.", ""},
         {"A 65-year-old woman was held.", ""},
         {"An 18 year-old winger scored.", ""},
         {"A 2,019-strong crowd gathered.", "2,019"}});
}

TEST_CASE("scores, ordinals and list marks") {
  check({{"They won 3-2.", ""},
         {"It was the 21st attack.", ""},
         {"The ball went in. Twelve fans cheered.", "Twelve"},
         {"The pipe is 5 ft long. Six men held it.", "5 ft; Six"},
         {"1. Stir the pot.", ""},
         {"Call 555-0123 now.", ""},
         {"The host is 192.168.1.2 today.", ""}});
}

TEST_CASE("vague words") {
  check({{"Thousands more will come.", "Thousands"},
         {"Dozens of injured were taken in.", "Dozens"},
         {"They came in the millions.", "millions"},
         {"Several hilltops were captured.", "Several"},
         {"It is unclear how many people died.", ""},
         {"As many as 12 people died.", "As many as 12"}});
}

TEST_CASE("one as a pronoun") {
  check({{"Two men were hurt and one was killed.", "Two; one"},
         {"They said that one soldier died.", "one"},
         {"One witness said it was loud.", ""},
         {"One soldier was killed.", "One"},
         {"One dead, three hurt in blast", "One; three"},
         {"No one was hurt.", ""},
         {"Each one was checked.", ""},
         {"One of the men ran off.", ""},
         {"ONE PERSON WAS KILLED.", "ONE"}});
}

} // namespace recount
