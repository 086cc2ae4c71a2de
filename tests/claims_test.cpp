// SPDX-License-Identifier: Apache-2.0
// Sentences and what is read from them: one row, one kind of sentence.
#include "support.hpp"

namespace recount {

TEST_CASE("claims are read from sentences") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"Police said on Sunday that 26 people were killed.", "killed people exact 26 [26, 26] count asserted | Police | 2022-01-09"},
           {"The blast killed at least 12 people.", "killed people at_least 12 [12, ∞) count asserted"},
           {"Sixteen security officers had died, officials said.", "killed officers exact 16 [16, 16] count asserted | officials"},
           {"More than 164 people died in the unrest, the ministry said on Monday.",
            "killed people more_than 164 (164, ∞) count asserted | the ministry | 2022-01-10"},
           {"Nearly 8,000 people have been detained.", "detained people nearly 8000 (-∞, ∞) count asserted"},
           {"The crash left three dead and five hurt.",
            "killed people exact 3 [3, 3] count asserted; injured people exact 5 [5, 5] count asserted"},
           {"26 people, including 3 children, were killed.",
            "killed people exact 26 [26, 26] count asserted; killed children exact 3 [3, 3] count asserted subset"},
           {"The ministry withdrew its statement that 26 people had died.", "killed people exact 26 [26, 26] count retracted | The ministry"},
           {"The army withdrew 2,000 troops from the border.", "withdrawn troops exact 2000 [2,000, 2,000] count asserted"},
           {"Dozens of people were killed.", "killed people vague - [12, 120] count asserted"},
           {"Up to 50 homes were destroyed.", "destroyed homes up_to 50 (-∞, 50] count asserted"},
           {"The alliance will send 2,500 troops.", "deployed troops exact 2500 [2,500, 2,500] count planned"},
       }) {
    INFO(row.text);
    CHECK(test::claims_of(row.text) == row.expected);
  }
}

TEST_CASE("the end of a verb's phrase says what happened to its object") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"Divers pulled 17 miners from the water.", "rescued miners exact 17 [17, 17] count asserted"},
           {"Crews brought all 17 miners out alive.", "rescued miners exact 17 [17, 17] count asserted"},
           {"The flood drove 900 villagers from their homes.", "displaced villagers exact 900 [900, 900] count asserted"},
           {"The collision sent nine passengers to hospital.", "hospitalised passengers exact 9 [9, 9] count asserted"},
           {"Raiders took 30 pupils hostage.", "abducted pupils exact 30 [30, 30] count asserted"},
           {"Guards led five men into custody.", "detained men exact 5 [5, 5] count asserted"},
           {"The merger put 240 clerks out of work.", "dismissed clerks exact 240 [240, 240] count asserted"},
           {"Crews dug 17 bodies from the rubble.", "killed bodies exact 17 [17, 17] count asserted"},
           {"Letters of 17 miners from the water board arrived.", "count miners exact 17 [17, 17] count asserted"},
           {"The fire burned 300 hectares.", "destroyed - exact 300 [300, 300] measure har asserted"},
       }) {
    INFO(row.text);
    CHECK(test::claims_of(row.text) == row.expected);
  }
}

TEST_CASE("a number put at counts what was counted before") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"Police said 900 farmers marched. The union put the number at 4,000.",
            "attended farmers exact 900 [900, 900] count asserted | Police; attended farmers exact 4000 [4,000, 4,000] count asserted | The union"},
           {"The ministry said 12 people died. A hospital put it at 19.",
            "killed people exact 12 [12, 12] count asserted | The ministry; killed people exact 19 [19, 19] count asserted | A hospital"},
           {"The ministry put the death toll at 26.", "killed people exact 26 [26, 26] count asserted | The ministry"},
           {"The union put the number at 4,000.", ""},
           {"A 6.8-magnitude earthquake struck the coast.", "measured earthquake exact 6.8 [6.8, 6.8] measure asserted"},
           {"An earthquake of magnitude 6.8 shook the coast.", "measured earthquake exact 6.8 [6.8, 6.8] measure asserted"},
       }) {
    INFO(row.text);
    CHECK(test::claims_of(row.text) == row.expected);
  }
}

TEST_CASE("a day that something is compared with is not the day of the figure") {
  for (auto const* const text : {"The fund has pledged 40 million euros, twice as much as last year.", "Police seized 300 rifles, more than in 2019.", "Some 900 people marched, compared with 2018."}) {
    INFO(text);
    CHECK(test::claims_of(text).find("given") == std::string::npos);
  }
  CHECK(test::claims_of("The ministry has counted 88 deaths since the outbreak began in March.").find("given") == std::string::npos);
  CHECK(test::claims_of("The fund pledged 40 million euros in 2011.").find("given") != std::string::npos);
}

TEST_CASE("each figure of a list of places has its own") {
  auto const places = [](char const* text) {
    std::string out;
    for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
      out += (out.empty() ? "" : "; ") + claim.quantity.text + " " + (claim.place ? claim.place->key : "-");
    return out;
  };
  test::check_rows({
      {"There are 31 cases: 19 in Lima, 4 in Cusco and 3 in Puno.", "31 -; 19 lima; 4 cusco; 3 puno"},
      {"There are 31 cases – 19 in Lima, 4 in Varzea and 3 in Puno.", "31 -; 19 lima; 4 varzea; 3 puno"},
      {"Twelve people were killed in Homs and five in Idlib.", "Twelve homs; five idlib"},
      {"In Syria, 12 people died in Homs, five in Idlib, and 900 fled.", "12 homs; five idlib; 900 syria"},
      {"The firm sold $12 million of tyres in Japan and $31 million in other countries, for a worldwide total of $43 million.", "$12 million japan; $31 million elsewhere; $43 million world"},
      {"It sold 12 boats in North America and 31 outside North America.", "12 united states; 31 elsewhere"},
      {"It sold 12 boats globally.", "12 world"},
      {"Shelling killed 12 people and wounded 30 in Homs.", "12 homs; 30 homs"},
      {"The confirmed cases reached 134 in Peru, most of which came from abroad.", "134 peru"},
      {"It cut 12 jobs in March and 90 in London.", "12 london; 90 london"},
      {"It met 12 times in Chambers and 9 times in Session.", "12 -; 9 -"},
  }, places);
}

TEST_CASE("a hedge spreads over a list, not over another clause") {
  test::check_rows({
      {"At least 19 soldiers, eight rebels and 12 clerks were killed.",
       "killed soldiers at_least 19 [19, ∞) count asserted; killed rebels at_least 8 [8, ∞) count asserted; killed clerks at_least 12 [12, ∞) count asserted"},
      {"More than 9 cases were confirmed, which brought the total to 38.", "infected cases more_than 9 (9, ∞) count confirmed increment; infected cases exact 38 [38, 38] count confirmed"},
      {"There are more than 106 cases; 56 in Lima.", "infected cases more_than 106 (106, ∞) count asserted; infected cases exact 56 [56, 56] count asserted"},
  }, [](char const* text) { return test::claims_of(text); });
}

TEST_CASE("a month is no happening") {
  auto const words = [](char const* text) { return read_report(test::report(text), test::lexicon()).claims.at(0).event->words; };
  CHECK(words("The march on Ferro left 12 people hurt.") == std::vector<std::string>{"march"});
  CHECK(words("The flood on March 2 left 12 people hurt.") == std::vector<std::string>{"flood"});
}

TEST_CASE("numbers that are no figures give no claim") {
  for (auto const* const text : {
           "He stepped down in 2019.",
           "The former leader, 81, has not been seen.",
           "The talks began on 14 May 2024 at 10:30.",
           "A Boeing 737 landed safely.",
           "The team won 3-2.",
           "Many shops stayed closed.",
           "Article 5 of the treaty was invoked.",
       }) {
    INFO(text);
    CHECK(test::claims_of(text).empty());
  }
}

} // namespace recount
