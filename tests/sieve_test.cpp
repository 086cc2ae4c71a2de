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
         {"The death toll rose to 112.", "112"},
         {"The number of arrests is 747.", "747"},
         {"Two 911 calls came in.", "Two"},
         {"Shots were fired in the 4200 block of Elm Street.", ""},
         {"He lives at 26 Main Street.", ""},
         {"He lives at 16-18 Industrial Avenue.", ""},
         {"Troops of the 321 Battalion moved in.", ""},
         {"The V-6 engine roared.", ""},
         {"It is a production-four-door model.", ""},
         {"He won Game 7 at home.", ""},
         {"They laid flowers at the 9/11 Memorial.", ""},
         {"Rain fell in 17 out of 28 Danish towns.", "17; 28"},
         {"The under-21 team lost.", ""},
         {"It is for over-65s only.", ""},
         {"Under 21 teams came.", "Under 21"}});
}

TEST_CASE("dates, times and ages") {
  check({{"In 2019 the plant closed.", ""},
         {"The 1988 film was shot here.", ""},
         {"The 2016 voters came back.", ""},
         {"2000 people fled.", "2000"},
         {"1567 cases were reported.", "1567"},
         {"In 1567 cases were tried.", ""},
         {"1992 riots shook the town.", ""},
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
         {"He was 26 votes behind.", "26"},
         {"They sold 4K tickets.", "4K"},
         {"The bag held 5g of salt.", "5g"},
         {"The club turned 12 members away.", "12"},
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

TEST_CASE("texts without a figure") {
  for (auto const* const text : {
           // names and designations
           "Airbus A320 jets were checked.", "The B-52 flew over.", "An M16 was found.", "Windows 11 was shown.", "The iPhone 14 sold well.", "A Galaxy S23 was lost.",
           "The MiG-29 fleet is old.", "Leaders of the G7 met.", "They met on Route 66.", "The A1 was closed.", "Traffic stopped on Interstate 95.", "He played in Formula 1.",
           "The FTSE 100 closed flat.", "The Nikkei 225 closed flat.", "The CAC 40 closed flat.", "The Dow 30 closed flat.", "A Fortune 500 firm pays.", "It ran on Channel 4 News.",
           "It is Chapter 11 again.", "Resolution 1701 was cited.", "Section 230 protects them.", "Article 50 was invoked.", "Title IX applies here.", "He was number 10 on the list.",
           "He is No. 1 today.", "The room is Room 101 upstairs.", "Page 3 was torn.", "See page 12 below.", "Act 2 begins.", "Level 5 was reached.", "The hurricane reached Category 5 status.",
           "Phase 3 trials begin.", "Type 2 diabetes is common.", "Version 2.0 was released.", "The CH-47 landed.", "The S-300 system was moved.", "COVID-19 cases rose again.",
           "H1N1 returned.", "MH17 was shot down over Ukraine.", "He called 911.", "A 911 dispatcher answered.", "The 9/11 Memorial was open.", "It is open 24/7.",
           "A Tesla Model 3 burned.", "The Boeing 787 Dreamliner was delayed.", "The 600 block of Oak Avenue was shut.", "ZIP code 90210 was checked.",
           "They live at 26 Elm Street.", "They live at 1600 Pennsylvania Avenue.", "The shop at 31/33 Plymouth St. burned.", "Unit 3 was empty.", "Apartment 5 was empty.",
           "The 82nd Airborne moved in.", "The 3rd Battalion moved in.", "The 101st Airborne moved in.", "Troops of the 4th Brigade left.",
           // dates, times, ages
           "It opened in 1998.", "It opened on 9 January 2022.", "It opened on January 9.", "It opened on Jan. 9, 2022.", "It opened on 2022-01-09.", "It opened at 6 p.m. sharp.",
           "It opened at 18:30.", "It opened around 11 p.m. again.", "It opened at 10.45pm.", "It opened by 2030.", "It opened before 1914.", "The 2008 crisis hit.", "The 1960s were loud.",
           "In the late 90s it was closed.", "He is in his 40s.", "She is in her 60s.", "From 2014 to 2017 it was closed.", "Between 1914 and 1918 it was closed.", "The 2019-20 season began.",
           "Anna Jones, 45, was there.", "Anna Jones, 45.", "A 12-year-old boy fell.", "A 6-month-old girl fell.", "He was aged 71.", "She turned 40 in May.", "He will be 41 by next spring.", "He was 26 when the war began.", "He died at the age of 84.", "Boys aged 12 to 15 swam.",
           "It was the 21st century.", "It was his 50th birthday.", "It was the 2nd time.",
           // durations
           "It lasted three days.", "It lasted for 24 hours.", "It took more than six months.", "Two weeks later it ended.", "It was closed for 90 minutes.", "The 10-day strike ended.",
           "It took between two and three hours.", "Ten years ago it opened.",
           // scores and votes
           "They won 3-2.", "They lost 0-1.", "They drew 1-1 at home.", "A 7-6 win.", "It ended 4–4.", "The set went 6-4.",
           // phones, codes, lists
           "Call 555-0199.", "Call 020-7946-0018.", "The code is 0042.", "The 5G network is new.", "Most phones use 4G.", "A 3D printer was shown.", "They sell 4K screens.", "Write to us at ZK4 7QB2 by post.", "The host is 10.0.0.1 now.", "1. Wash the rice.", "2) Boil the rice.",
           // one, half, third, quarter as other words
           "No one came.", "Each one was new.", "This one is old.", "The one who left is back.", "One of them left.", "One must wait.", "One never knows.", "One witness told police.",
           "In the first half it rained.", "In the second half it rained.", "Half-time came.", "His half-brother left.", "A half-staff flag flew.", "A third man left.", "The third man left.",
           "He finished third.", "The final third was quiet.", "In the fourth quarter it fell.", "A quarter-final was set.", "A second later it fell.", "The top ten was announced.",
           "They are in the bottom three.", "The final four met.", "The Big Four met.",
           // no numbers at all
           "How many were there?", "It is unclear how many died.", "Not so many came.", "The scores were level.", "They scored late.", "He doubled over.", "The twins played doubles.",
           "She paid a single visit.", "They met for tea.", "It rose again.", "Prices fell.", "The pound fell.", "The dollar rose.", "Sterling was weak.", "It weighs a ton.",
       }) {
    INFO(text);
    CHECK(figures(text) == "");
  }
}

} // namespace recount
