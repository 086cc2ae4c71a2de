// SPDX-License-Identifier: Apache-2.0
// Changes and what stands around them, a table for each kind of wording.
#include "quantity_rows.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) { test::check_quantities(rows); }

} // namespace

TEST_CASE("changes") {
  check({{"The toll rose by 3 to 26 from 23.", "exact 3 [3, 3] count up by 3 to 26 from 23; exact 26 [26, 26] count; exact 23 [23, 23] count"},
         {"Profit rose 5% to $20 million from $19 million.",
          "exact 5 [5, 5] percent percent up by 5 to 20000000 from 19000000; exact 20000000 [20,000,000, 20,000,000] money USD; exact 19000000 [19,000,000, 19,000,000] money USD"},
         {"The toll rose from 208 to 240.", "exact 208 [208, 208] count; exact 240 [240, 240] count"},
         {"Shares fell 2.5 percent.", "exact 2.5 [2.5, 2.5] percent percent down by 2.5"},
         {"Shares were down 2.5%.", "exact 2.5 [2.5, 2.5] percent percent down by 2.5"},
         {"Exports increased by $43 billion to $419 billion.", "exact 43000000000 [43,000,000,000, 43,000,000,000] money USD up by 43000000000 to 419000000000; exact 419000000000 [419,000,000,000, 419,000,000,000] money USD"},
         {"Output fell 2 to 3 percent.", "range - [2, 3] percent percent down"},
         {"The army lost 12 soldiers.", "exact 12 [12, 12] count"}});
}

TEST_CASE("what changes may stand between the verb and its amount") {
  check({{"The bank raised its main rate by a quarter of a percentage point.", "exact 0.25 [0.25, 0.25] percent percentage_point up by 0.25"},
         {"The plan cut emissions from ships by 40 percent.", "exact 40 [40, 40] percent percent down by 40"},
         {"The court reduced the fine by $3 million to $12 million.", "exact 3000000 [3,000,000, 3,000,000] money USD down by 3000000 to 12000000; exact 12000000 [12,000,000, 12,000,000] money USD"},
         {"The port cut its workforce by 1,200.", "exact 1200 [1,200, 1,200] count down by 1200"},
         {"The port shed staff hired by 12 managers.", "exact 12 [12, 12] count"},
         {"Profit will fall as costs run ahead of plan by 3 percent.", "exact 3 [3, 3] percent percent"}});
}

TEST_CASE("up and down of verbs that change no level") {
  check({{"The side gave up 430 yards.", "exact 430 [430, 430] measure [yd_i]"},
         {"The crew set up 12 tents.", "exact 12 [12, 12] count"},
         {"The army shot down 12 drones.", "exact 12 [12, 12] count"},
         {"The family coughed up $5 million.", "exact 5000000 [5,000,000, 5,000,000] money USD"},
         {"Deaths were up 12 on the week.", "exact 12 [12, 12] count up by 12"},
         {"The stock closed up $2.", "exact 2 [2, 2] money USD up by 2"}});
}

TEST_CASE("the other end of a change has the unit of the first") {
  check({{"The fleet went from 20 miles per gallon in 2008 to 17.", "exact 20 [20, 20] measure [mi_i]/[gal_us]; exact 17 [17, 17] measure [mi_i]/[gal_us]"},
         {"The margin rose to 12% from 9.", "exact 12 [12, 12] percent percent; exact 9 [9, 9] percent percent"},
         {"The offer grew from 5% to 30 towns.", "exact 5 [5, 5] percent percent; exact 30 [30, 30] count"}});
}

TEST_CASE("brackets restate an amount with its hedge") {
  check({{"The birds fly more than 100 kilometres (62 miles).", "more_than 100 (100, ∞) measure km; more_than 62 (62, ∞) measure [mi_i]"},
         {"The deal is worth about €40 million ($43 million).", "about 40000000 (-∞, ∞) money EUR; about 43000000 (-∞, ∞) money USD"},
         {"More than 100 kilometres (62 of them at night) were walked.", "more_than 100 (100, ∞) measure km; exact 62 [62, 62] count"}});
}

TEST_CASE("points and plus signs inside a number") {
  check({{"It will cost 250.000 euros.", "exact 250000 [250,000, 250,000] money EUR"},
         {"Fuel costs €1.879.", "exact 1.879 [1.879, 1.879] money EUR"},
         {"It has 6.3+ million users.", "at_least 6300000 [6,300,000, ∞) count"}});
}

TEST_CASE("verbs of change of several words") {
  check({{"The rate ticked up to 4.1 percent.", "exact 4.1 [4.1, 4.1] percent percent"},
         {"Rents went up by 149 euros.", "exact 149 [149, 149] money EUR up by 149"},
         {"The hall holds up to 300 people.", "up_to 300 (-∞, 300] count"},
         {"Prices were up 0.3% on the month and 2.8% on the year.", "exact 0.3 [0.3, 0.3] percent percent up by 0.3; exact 2.8 [2.8, 2.8] percent percent up by 2.8"},
         {"Output rose 3% in May and 2% of firms closed.", "exact 3 [3, 3] percent percent up by 3; exact 2 [2, 2] percent percent"},
         {"Pay rose 10 cents, or 0.3%, to $34.27.",
          "exact 10 [10, 10] money cent up by 10 to 34.27; exact 0.3 [0.3, 0.3] percent percent up by 0.3 to 34.27; exact 34.27 [34.27, 34.27] money USD"},
         {"Its value fell by $12 billion, or a third.", "exact 12000000000 [12,000,000,000, 12,000,000,000] money USD down by 12000000000; exact 0.333333333333 [0.333333333333, 0.333333333333] ratio down by 0.333333333333"}});
}

TEST_CASE("shares that are compared") {
  check({{"Prices are a tenth lower than a year ago.", "exact 0.1 [0.1, 0.1] ratio"},
         {"Sales were more than a fifth above plan.", "more_than 0.2 (0.2, ∞) ratio"},
         {"A third higher court will rule.", ""},
         {"He chose a second or a third man.", ""}});
}

TEST_CASE("points of a share and of an index") {
  check({{"The Greens are on 14%, up two points.", "exact 14 [14, 14] percent percent; exact 2 [2, 2] percent percentage_point up by 2"},
         {"Support fell six points to 31 percent.", "exact 6 [6, 6] percent percentage_point down by 6 to 31; exact 31 [31, 31] percent percent"},
         {"The bank cut rates by half a point.", "exact 0.5 [0.5, 0.5] percent percentage_point down by 0.5"},
         {"She won by half a point.", "exact 0.5 [0.5, 0.5] ratio"},
         {"The index fell 12 points, or 0.3 percent.", "exact 12 [12, 12] count down by 12; exact 0.3 [0.3, 0.3] percent percent down by 0.3"},
         {"The index fell 12 points to 9,130.", "exact 12 [12, 12] count down by 12 to 9130; exact 9130 [9,130, 9,130] count"}});
}

TEST_CASE("a sign behind a name is a change, behind a verb a level") {
  check({{"Nikkei -1.3% Kospi +0.6%", "exact -1.3 [-1.3, -1.3] percent percent down by 1.3; exact 0.6 [0.6, 0.6] percent percent up by 0.6"},
         {"The miner (-2.4%) led the losers.", "exact -2.4 [-2.4, -2.4] percent percent down by 2.4"},
         {"Growth was -1.3%.", "exact -1.3 [-1.3, -1.3] percent percent"}});
}

} // namespace recount
