// SPDX-License-Identifier: Apache-2.0
// Numbers, hedges, ranges and units, a table for each kind of wording.
#include "quantity_rows.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) { test::check_quantities(rows); }

} // namespace

TEST_CASE("digits") {
  check({{"The quake killed 1,204 villagers.", "exact 1204 [1,204, 1,204] count"},
         {"The quake killed 1 204 317 villagers.", "exact 1204317 [1,204,317, 1,204,317] count"},
         {"The quake killed 1'204'317 villagers.", "exact 1204317 [1,204,317, 1,204,317] count"},
         {"The quake hurt 3,12,000 villagers.", "exact 312000 [312,000, 312,000] count"},
         {"Output fell by .7 percent.", "exact 0.7 [0.7, 0.7] percent percent down by 0.7"},
         {"Prices rose 3,5 percent.", "exact 3.5 [3.5, 3.5] percent percent up by 3.5"},
         {"The index lost -1.3%.", "exact -1.3 [-1.3, -1.3] percent percent down by 1.3"},
         {"It was minus 31 Celsius at dawn.", "exact -31 [-31, -31] measure Cel"},
         {"The probe saw 2.4×10^6 particles.", "exact 2400000 [2,400,000, 2,400,000] count"},
         {"The probe saw 2.4e6 particles.", "exact 2400000 [2,400,000, 2,400,000] count"},
         {"The choir has 2.5+ million followers.", "at_least 2500000 [2,500,000, ∞) count"},
         {"The choir has over 2.5+ million followers.", "more_than 2500000 (2,500,000, ∞) count"}});
}

TEST_CASE("a point that groups digits counts people") {
  check({{"The mill has 14.500 workers.", "exact 14500 [14,500, 14,500] count"},
         {"The mill has more than 14.500 skilled workers.", "more_than 14500 (14,500, ∞) count"},
         {"The rate is 2.125 children per woman.", "exact 2.125 [2.125, 2.125] count"},
         {"The rate is 0.125 children.", "exact 0.125 [0.125, 0.125] count"},
         {"The mill has 14.5 workers a ward.", "exact 14.5 [14.5, 14.5] count"},
         {"It scored 14.500 points.", "exact 14.5 [14.5, 14.5] count"},
         {"It weighs 14.500 kg.", "exact 14.5 [14.5, 14.5] measure kg"}});
}

TEST_CASE("numbers beyond a decimal keep their words") {
  check({{"It counted 123456789012345678901234567 atoms.", "exact - (-∞, ∞) other"}});
}

TEST_CASE("number words and scales") {
  check({{"Forty-one miners died.", "exact 41 [41, 41] count"},
         {"Two hundred and six miners died.", "exact 206 [206, 206] count"},
         {"Half a million people fled.", "exact 500000 [500,000, 500,000] count"},
         {"A quarter of a million people fled.", "exact 250000 [250,000, 250,000] count"},
         {"One and a half million people fled.", "exact 1500000 [1,500,000, 1,500,000] count"},
         {"Two and a half million people fled.", "exact 2500000 [2,500,000, 2,500,000] count"},
         {"A dozen people fled.", "exact 12 [12, 12] count"},
         {"Three dozen people fled.", "exact 36 [36, 36] count"},
         {"3.4m people fled.", "exact 3400000 [3,400,000, 3,400,000] count"},
         {"Around 12 lakh people fled.", "about 1200000 (-∞, ∞) count"},
         {"Six crore people voted.", "exact 60000000 [60,000,000, 60,000,000] count"},
         {"The wall is 3.4m tall.", "exact 3.4 [3.4, 3.4] measure m"},
         {"She won the 200m final.", "exact 200 [200, 200] measure m"},
         {"The town has 7 B people on file.", "exact 7000000000 [7,000,000,000, 7,000,000,000] count"},
         {"It grew nine point four percent.", "exact 9.4 [9.4, 9.4] percent percent up by 9.4"}});
}

TEST_CASE("fractions and shares") {
  check({{"Two-thirds of the voters stayed home.", "exact 0.666666666667 [0.666666666667, 0.666666666667] ratio"},
         {"Three quarters of the voters stayed home.", "exact 0.75 [0.75, 0.75] ratio"},
         {"More than half of the voters stayed home.", "more_than 0.5 (0.5, ∞) ratio"},
         {"A third of the voters stayed home.", "exact 0.333333333333 [0.333333333333, 0.333333333333] ratio"},
         {"One in five voters stayed home.", "exact 0.2 [0.2, 0.2] ratio"},
         {"Seven out of 10 voters stayed home.", "exact 0.7 [0.7, 0.7] ratio"},
         {"Four in every 1,000 patients died.", "exact 0.004 [0.004, 0.004] ratio"},
         {"It took ¾ of the vote.", "exact 0.75 [0.75, 0.75] ratio"},
         {"It took 3/8 of the vote.", "exact 0.375 [0.375, 0.375] ratio"},
         {"Readers rated it above 7.2/10.", "more_than 0.72 (0.72, ∞) ratio"},
         {"The jury gave it 64/100.", "exact 0.64 [0.64, 0.64] ratio"},
         {"Its average rating is less than 4/10.", "less_than 0.4 (-∞, 0.4) ratio"},
         {"Readers put it at 7.0/10.", "exact 0.7 [0.7, 0.7] ratio"},
         {"They met on 4/10 again.", ""},
         {"The camp took in 17 out of 28 stray dogs.", "exact 17 [17, 17] count; exact 28 [28, 28] count"},
         {"The jury gave it 64 out of 100.", "exact 0.64 [0.64, 0.64] ratio"},
         {"Two out of five hundred valves leak.", "exact 0.004 [0.004, 0.004] ratio"},
         {"Of the guests, 14 out of 26 were ill.", "exact 0.538461538462 [0.538461538462, 0.538461538462] ratio"},
         {"A 1-in-4 risk.", "exact 0.25 [0.25, 0.25] ratio"},
         {"The one-in-eight tenants who left.", "exact 0.125 [0.125, 0.125] ratio"},
         {"The odds of it are one in a million.", "exact 0.000001 [0.000001, 0.000001] ratio"},
         {"One of every eight tenants left.", "exact 0.125 [0.125, 0.125] ratio"},
         {"A laptop with a 2-in-1 hinge.", "exact 2 [2, 2] count"},
         {"Quarter of a million tenants left.", "exact 250000 [250,000, 250,000] count"},
         {"It is 3-1/2 miles long.", "exact 3.5 [3.5, 3.5] measure [mi_i]"},
         {"The change is -3/4.", "exact -0.75 [-0.75, -0.75] ratio"},
         {"It cost seven twentieths.", "exact 0.35 [0.35, 0.35] ratio"},
         {"It cost four twenty-firsts.", "exact 0.190476190476 [0.190476190476, 0.190476190476] ratio"},
         {"It cost one hundred thirty-fifths.", "exact 2.857142857143 [2.857142857143, 2.857142857143] ratio"},
         {"It cost one two hundred fifth.", "exact 0.00487804878 [0.00487804878, 0.00487804878] ratio"},
         {"It cost three thousand and one halves.", "exact 1500.5 [1,500.5, 1,500.5] ratio"},
         {"The error is a billionth.", "exact 0.000000001 [0.000000001, 0.000000001] ratio"},
         {"A thousandth visitor came.", ""},
         {"In the second half they scored.", ""},
         {"Flags fly at half-staff.", ""},
         {"A third man was held.", ""},
         {"The two third places went to Peru.", "exact 2 [2, 2] count"}});
}

TEST_CASE("what a figure is counted for") {
  check({{"The state had 31 births per 1,000 women.", "exact 31 [31, 31] rate /1000; exact 1000 [1,000, 1,000] other"},
         {"It saw nearly 6.5 road deaths for every 100,000 people.", "nearly 6.5 (-∞, ∞) rate /100000; exact 100000 [100,000, 100,000] other"},
         {"It saw 6.5 per 100,000.", "exact 0.000065 [0.000065, 0.000065] ratio"},
         {"Fines of 12 crowns per 30 people.", "exact 12 [12, 12] count; exact 30 [30, 30] count"},
         {"Twelve men each dug 1,000 holes.", "exact 12 [12, 12] count; exact 1000 [1,000, 1,000] count"}});
}

TEST_CASE("multiples and bets") {
  check({{"Claims rose tenfold.", "exact 10 [10, 10] ratio up by 10"},
         {"A fourteen-fold rise in claims.", "exact 14 [14, 14] ratio"},
         {"Claims grew at least 2.5-fold to 900.", "at_least 2.5 [2.5, ∞) ratio up by 2.5 to 900; exact 900 [900, 900] count"},
         {"Three times as many claims came.", "exact 3 [3, 3] ratio"},
         {"Orders were 2.4 times those of last year.", "exact 2.4 [2.4, 2.4] ratio"},
         {"The stock trades at 12 times earnings.", "exact 12 [12, 12] ratio"},
         {"She sang it three times.", "exact 3 [3, 3] count"},
         {"Their odds are 12 to 1.", "exact 12 [12, 12] score; exact 1 [1, 1] score"},
         {"The mare is a 20-to-1 shot.", "exact 20 [20, 20] score"},
         {"The mare lost 20 to 1 rider.", "exact 20 [20, 20] count; exact 1 [1, 1] count"}});
}

TEST_CASE("lists write a scale once") {
  check({{"Fines of $26 and $31 million.", "exact 26000000 [26,000,000, 26,000,000] money USD; exact 31000000 [31,000,000, 31,000,000] money USD"},
         {"Fines of $31 or $26 million.", "exact 31000000 [31,000,000, 31,000,000] money USD; exact 26000000 [26,000,000, 26,000,000] money USD"},
         {"Fines of €2, €3 and €4bn.", "exact 2000000000 [2,000,000,000, 2,000,000,000] money EUR; exact 3000000000 [3,000,000,000, 3,000,000,000] money EUR; "
                                       "exact 4000000000 [4,000,000,000, 4,000,000,000] money EUR"},
         {"It sold about 5 and 6 million cars.", "about 5000000 (-∞, ∞) count; exact 6000000 [6,000,000, 6,000,000] count"},
         {"Tickets for $5, £6 million in all.", "exact 5 [5, 5] money USD; exact 6000000 [6,000,000, 6,000,000] money GBP"},
         {"At number 5, 6 million cars.", "exact 5 [5, 5] identifier; exact 6000000 [6,000,000, 6,000,000] count"},
         {"It made 5, 6 million of them red.", "exact 5 [5, 5] count; exact 6000000 [6,000,000, 6,000,000] count"},
         {"It sold 90 and 6 million cars.", "exact 90 [90, 90] count; exact 6000000 [6,000,000, 6,000,000] count"},
         {"It sold 300 and 6 thousand cars.", "exact 300 [300, 300] count; exact 6000 [6,000, 6,000] count"}});
}

TEST_CASE("hedges") {
  check({{"At least 26 people died.", "at_least 26 [26, ∞) count"},
         {"No fewer than 26 people died.", "at_least 26 [26, ∞) count"},
         {"26 or more people died.", "at_least 26 [26, ∞) count"},
         {"Room 113 At least nine people died.", "exact 113 [113, 113] identifier; at_least 9 [9, ∞) count"},
         {"26-plus people died.", "at_least 26 [26, ∞) count"},
         {"Greater than or equal to 26 votes.", "at_least 26 [26, ∞) count"},
         {"It is more than 26 or equal.", "at_least 26 [26, ∞) count"},
         {"More than 26 people died.", "more_than 26 (26, ∞) count"},
         {"Upwards of 26 people died.", "more_than 26 (26, ∞) count"},
         {"Well over 26 people died.", "more_than 26 (26, ∞) count"},
         {"No more than 26 people died.", "at_most 26 (-∞, 26] count"},
         {"26 or fewer people died.", "at_most 26 (-∞, 26] count"},
         {"Fewer than 26 people died.", "less_than 26 (-∞, 26) count"},
         {"Up to 26 people died.", "up_to 26 (-∞, 26] count"},
         {"As many as 26 people died.", "up_to 26 (-∞, 26] count"},
         {"About 26 people died.", "about 26 (-∞, ∞) count"},
         {"An estimated 26 people died.", "about 26 (-∞, ∞) count"},
         {"26 or so people died.", "about 26 (-∞, ∞) count"},
         {"Nearly 26 people died.", "nearly 26 (-∞, ∞) count"},
         {"Just over 26 people died.", "just_over 26 (-∞, ∞) count"},
         {"Just shy of 26 people died.", "nearly 26 (-∞, ∞) count"},
         {"Just under 26 people died.", "just_under 26 (-∞, ∞) count"},
         {"At least some 40 people died.", "at_least 40 [40, ∞) count"},
         {"The mean over fewer than 30 tests was low.", "less_than 30 (-∞, 30) count"},
         {"More than 100 but fewer than 300 people died.", "range - (100, 300) count"},
         {"At most 100 and at least 20 people died.", "range - [20, 100] count"},
         {"It sold 40 or more than a rival.", "exact 40 [40, 40] count"},
         {"In the past 12 days nothing moved.", "exact 12 [12, 12] duration d"}});
}

TEST_CASE("ranges") {
  check({{"Between 26 and 30 people died.", "range - [26, 30] count"},
         {"26 to 30 people died.", "range - [26, 30] count"},
         {"26-30 people died.", "range - [26, 30] count"},
         {"26 – 30 people died.", "range - [26, 30] count"},
         {"From 26 to 30 people died.", "range - [26, 30] count"},
         {"Three or four people died.", "range - [3, 4] count"},
         {"One or two million people fled.", "range - [1,000,000, 2,000,000] count"},
         {"Four to five thousand people fled.", "range - [4,000, 5,000] count"},
         {"It will cost $26 to $31 million.", "range - [26,000,000, 31,000,000] money USD"},
         {"It will cost between $26 and $31 million.", "range - [26,000,000, 31,000,000] money USD"},
         {"A rebound of 5 per cent to 20 per cent is likely.", "range - [5, 20] percent percent"},
         {"Rates are at 1.4pc.", "exact 1.4 [1.4, 1.4] percent percent"},
         {"A flat of 45 to 60 sq m.", "range - [45, 60] measure m2"},
         {"They paid $5 to $6 a litre.", "range - [5, 6] money USD/L"},
         {"50 to at least 200 people fled.", "range - [50, ∞) count"},
         {"It will cost $5 to 6m.", "range - [5,000,000, 6,000,000] money USD"},
         {"Two to three dozen people fled.", "range - [24, 36] count"},
         {"A 7- to 8-inch pan.", "range - [7, 8] measure [in_i]"},
         {"A 10-to-15-mile walk.", "range - [10, 15] measure [mi_i]"},
         {"It was -5C to -10C.", "range - [-10, -5] measure Cel"},
         {"It was between minus 5 and minus 10 degrees.", "range - [-10, -5] measure deg"},
         {"Growth of -1.5% to +0.5%.", "range - [-1.5, 0.5] percent percent"},
         {"A 7- or 8-inch pan.", "exact 7 [7, 7] measure [in_i]; exact 8 [8, 8] measure [in_i]"},
         {"It lost 5 and 6 kg in two weeks.", "exact 5 [5, 5] measure kg; exact 6 [6, 6] measure kg; exact 2 [2, 2] duration wk"},
         {"They won 26-8.", "exact 26 [26, 26] score; exact 8 [8, 8] score"},
         {"It was a 2-3 defeat.", "range - [2, 3] score"}});
}

TEST_CASE("money") {
  check({{"It cost £3.50.", "exact 3.5 [3.5, 3.5] money GBP"},
         {"It cost US$ 5bn.", "exact 5000000000 [5,000,000,000, 5,000,000,000] money USD"},
         {"It cost RM23.50.", "exact 23.5 [23.5, 23.5] money MYR"},
         {"It cost USD1,700.", "exact 1700 [1,700, 1,700] money USD"},
         {"It cost CN¥17.", "exact 17 [17, 17] money CNY"},
         {"It cost E£17 million.", "exact 17000000 [17,000,000, 17,000,000] money EGP"},
         {"It cost $A17 and $NZ 18.", "exact 17 [17, 17] money AUD; exact 18 [18, 18] money NZD"},
         {"It cost 40 million TRY.", "exact 40000000 [40,000,000, 40,000,000] money TRY"},
         {"All 40 try again.", "exact 40 [40, 40] count"},
         {"It cost 5 billion won.", "exact 5000000000 [5,000,000,000, 5,000,000,000] money KRW"},
         {"It cost 12 Australian dollars.", "exact 12 [12, 12] money AUD"},
         {"It cost between $US160 million and $US171 million.", "range - [160,000,000, 171,000,000] money USD"},
         {"It cost 3 dollars 50 cents.", "exact 3.5 [3.5, 3.5] money USD"},
         {"It cost 75 cents.", "exact 75 [75, 75] money cent"},
         {"The lira lost 0.4 of a cent.", "exact 0.4 [0.4, 0.4] money cent down by 0.4"},
         {"It cost 64p.", "exact 64 [64, 64] money penny"},
         {"It cost 10 €.", "exact 10 [10, 10] money EUR"},
         {"The gap was $-50.8bn.", "exact -50800000000 [-50,800,000,000, -50,800,000,000] money USD"},
         {"He was fined 200 pounds.", "exact 200 [200, 200] money GBP"},
         {"A tax on sugar will raise 400 million pounds a year.", "exact 400000000 [400,000,000, 400,000,000] money GBP/a"},
         {"A shop sold 12 million pounds of beef.", "exact 12000000 [12,000,000, 12,000,000] measure [lb_av]"},
         {"Tea sells for $1.84 a pound, rice for $4.38 1/4 a bushel.", "exact 1.84 [1.84, 1.84] money USD/[lb_av]; exact 4.63 [4.63, 4.63] money USD/[bu_us]"},
         {"They paid $3,500-a-month rent.", "exact 3500 [3,500, 3,500] money USD/mo"},
         {"The sea will rise 11 feet per century.", "exact 11 [11, 11] measure [ft_i]/{100a} up by 11"},
         {"Gas costs $2.87 per mmBtu.", "exact 2.87 [2.87, 2.87] money USD/M[Btu]"},
         {"The yen fell from 162.35 yen to 163.10.", "exact 162.35 [162.35, 162.35] money JPY; exact 163.1 [163.1, 163.1] money JPY"},
         {"He lost 20 pounds of fat.", "exact 20 [20, 20] measure [lb_av]"},
         {"Workers earn $15 an hour.", "exact 15 [15, 15] money USD/h"},
         {"He got a $5 million contract.", "exact 5000000 [5,000,000, 5,000,000] money USD"}});
}

TEST_CASE("claims hold money in whole units") {
  for (auto const& [text, expected] : std::vector<test::Row>{
           {"It cost 75 cents.", "0.75 USD"}, {"It cost 64p.", "0.64 GBP"}, {"A seat costs €12 and a drink 75 cents.", "12 EUR; 0.75 EUR"},
           {"A seat costs RM12 and a drink 75 sen.", "12 MYR; 0.75 MYR"}, {"It cost more than 75 cents.", "0.75 USD"}}) {
    INFO(text);
    std::string out;
    for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
      out += fmt::format("{}{} {}", out.empty() ? "" : "; ", claim.quantity.value->to_string(), claim.quantity.unit);
    CHECK(out == expected);
  }
}

TEST_CASE("dollars are those of the country that a report comes from") {
  struct Case {
    char const *text, *lang, *url, *publisher, *expected;
  };
  for (auto const& row : std::vector<Case>{{"It cost $12.", "en-AU", "", "Wire", "AUD"},
                                           {"It cost 12 dollars an hour.", "", "https://wire.example.com.au/a", "Wire", "AUD/h"},
                                           {"It cost $12.", "", "", "Wire of New Zealand", "NZD"},
                                           {"It cost US$12.", "en-AU", "", "Wire", "USD"},
                                           {"It cost 12 US dollars.", "en-AU", "", "Wire", "USD"},
                                           {"It cost A$18, or $12.", "en-AU", "", "Wire", "AUD; USD"},
                                           {"It cost $12.", "en-GB", "", "Wire", "USD"},
                                           {"It cost $12.", "", "https://wire.example.com/a", "Wire", "USD"}}) {
    auto report = test::report(row.text, "2022-01-11", row.publisher);
    report.lang = row.lang;
    report.url = row.url;
    INFO(row.text << " " << row.lang << " " << row.url << " " << row.publisher);
    std::string out;
    for (auto const& claim : read_report(report, test::lexicon()).claims)
      out += (out.empty() ? "" : "; ") + claim.quantity.unit;
    CHECK(out == row.expected);
  }
}

TEST_CASE("measures") {
  check({{"It lies 35 km away.", "exact 35 [35, 35] measure km"},
         {"A 26-mile race.", "exact 26 [26, 26] measure [mi_i]"},
         {"Half a mile away.", "exact 0.5 [0.5, 0.5] measure [mi_i]"},
         {"The plot is 640 square feet.", "exact 640 [640, 640] measure [sft_i]"},
         {"It drives at 90 kilometres per hour.", "exact 90 [90, 90] measure km/h"},
         {"It pumps 900 barrels a day.", "exact 900 [900, 900] measure [bbl_us]/d"},
         {"He is 6 ft 3 in tall.", "exact 6.25 [6.25, 6.25] measure [ft_i]"},
         {"It holds 60GB.", "exact 60 [60, 60] measure GBy"},
         {"The line gives 60 Mb.", "exact 60 [60, 60] measure Mbit"},
         {"A magnitude-6.8 quake struck.", "exact 6.8 [6.8, 6.8] measure"},
         {"A quake of magnitude 6.8 struck.", "exact 6.8 [6.8, 6.8] measure"},
         {"It hit 104 degrees Fahrenheit.", "exact 104 [104, 104] measure [degF]"},
         {"Support fell 40 basis points.", "exact 0.4 [0.4, 0.4] percent percentage_point down by 0.4"},
         {"Support fell 4 percentage points.", "exact 4 [4, 4] percent percentage_point down by 4"}});
}

TEST_CASE("sentences of the news") {
  check({{"Enrolments reached 640, 12% of which came from abroad.", "exact 640 [640, 640] count; exact 12 [12, 12] percent percent"},
         {"Fees rose 5, 6 and 9 percent.", "exact 5 [5, 5] percent percent up by 5; exact 6 [6, 6] percent percent; exact 9 [9, 9] percent percent"},
         {"Some 3,400 homes lost power.", "about 3400 (-∞, ∞) count"},
         {"The storm cut power to roughly 2.3 million customers.", "about 2300000 (-∞, ∞) count"},
         {"Nine in 10 homes have light.", "exact 0.9 [0.9, 0.9] ratio"},
         {"More than one in three pupils is absent.", "more_than 0.333333333333 (0.333333333333, ∞) ratio"},
         {"It fed 40,000 families a day.", "exact 40000 [40,000, 40,000] rate /d"},
         {"An estimated 60 tonnes of rice spoiled.", "about 60 (-∞, ∞) measure t"},
         {"The plant makes 1.5 million tonnes of steel a year.", "exact 1500000 [1,500,000, 1,500,000] measure t"},
         {"Wind reached 120 mph.", "exact 120 [120, 120] measure [mi_i]/h"},
         {"Gusts of up to 95 km/h are likely.", "up_to 95 (-∞, 95] measure km/h"},
         {"It was 41 degrees Celsius at noon.", "exact 41 [41, 41] measure Cel"},
         {"The peak is 8,849 metres high.", "exact 8849 [8,849, 8,849] measure m"},
         {"The reactor gives 900 MW.", "exact 900 [900, 900] measure MW"},
         {"A 5-megawatt array was built.", "exact 5 [5, 5] measure MW"},
         {"The pipe moves 2 billion cubic feet of gas.", "exact 2000000000 [2,000,000,000, 2,000,000,000] measure [cft_i]"},
         {"The fund holds €1.2bn.", "exact 1200000000 [1,200,000,000, 1,200,000,000] money EUR"},
         {"The firm owes between £30m and £35m.", "range - [30,000,000, 35,000,000] money GBP"},
         {"The fine is capped at $750,000.", "at_most 750000 (-∞, 750,000] money USD"},
         {"The bill rose by a third.", "exact 0.333333333333 [0.333333333333, 0.333333333333] ratio up by 0.333333333333"},
         {"A loaf costs 40 Egyptian pounds.", "exact 40 [40, 40] money EGP"},
         {"The bribe was 2 crore rupees.", "exact 20000000 [20,000,000, 20,000,000] money INR"},
         {"He paid Rs 5,000.", "exact 5000 [5,000, 5,000] money INR"},
         {"Rent is A$650 a week.", "exact 650 [650, 650] money AUD/wk"},
         {"It raised HK$3.4 billion.", "exact 3400000000 [3,400,000,000, 3,400,000,000] money HKD"},
         {"Growth slowed to 2.1 percent from 2.6 percent.", "exact 2.1 [2.1, 2.1] percent percent; exact 2.6 [2.6, 2.6] percent percent"},
         {"Inflation eased 0.3 percentage points to 4.1 percent.", "exact 0.3 [0.3, 0.3] percent percentage_point down by 0.3 to 4.1; exact 4.1 [4.1, 4.1] percent percent"},
         {"Exports more than doubled.", "more_than 2 (2, ∞) ratio"},
         {"Costs have nearly tripled.", "nearly 3 (-∞, ∞) ratio"},
         {"It is twice the size of Malta.", "exact 2 [2, 2] ratio"},
         {"Sales were four times as high.", "exact 4 [4, 4] ratio"},
         {"The gap widened to 12 points.", "exact 12 [12, 12] count"},
         {"Turnout was 61.4%.", "exact 61.4 [61.4, 61.4] percent percent"},
         {"Unemployment stood at 7.9 pct.", "exact 7.9 [7.9, 7.9] percent percent"},
         {"Support is at 44 per cent, plus or minus 3 points.", "exact 44 [44, 44] percent percent; about 3 (-∞, ∞) count"},
         {"Only 12 of the 30 miners came up.", "exact 12 [12, 12] count; exact 30 [30, 30] count"},
         {"Eight of 10 lights failed.", "exact 0.8 [0.8, 0.8] ratio"},
         {"Two dozen sheep died.", "exact 24 [24, 24] count"},
         {"A couple of hundred fans came.", "vague - (-∞, ∞) count"},
         {"Tens of thousands of birds died.", "vague - [10,000, 100,000] count"},
         {"Several hundred birds died.", "vague - (-∞, ∞) count"},
         {"Dozens were arrested.", "vague - [12, 120] count"},
         {"Hundreds were repainted.", "vague - [100, 1,000] count"},
         {"Hundreds have been freed.", "vague - [100, 1,000] count"},
         {"Between 20 and 30 boats sank.", "range - [20, 30] count"},
         {"As few as 12 boats sank.", "at_least 12 [12, ∞) count"},
         {"No more than 12 boats sank.", "at_most 12 (-∞, 12] count"},
         {"Over 1,000 boats sank.", "more_than 1000 (1,000, ∞) count"},
         {"Close to 1,000 boats sank.", "nearly 1000 (-∞, ∞) count"},
         {"A little over 1,000 boats sank.", "just_over 1000 (-∞, ∞) count"},
         {"Anything up to 1,000 boats sank.", "up_to 1000 (-∞, 1,000] count"},
         {"1,000 or so boats sank.", "about 1000 (-∞, ∞) count"},
         {"1,000 boats or more sank.", "at_least 1000 [1,000, ∞) count"},
         {"The court sentenced him to 12 years in prison.", "exact 12 [12, 12] duration a"},
         {"The dead include 12 women and 3 children.", "exact 12 [12, 12] count; exact 3 [3, 3] count"},
         {"A 300-strong unit arrived.", "exact 300 [300, 300] count"},
         {"The 12-member panel met.", "exact 12 [12, 12] count"},
         {"Ninety-nine point five percent of votes were counted.", "exact 99.5 [99.5, 99.5] percent percent"},
         {"One hundred and twenty thousand left.", "exact 120000 [120,000, 120,000] count"},
         {"It holds three and a half million books.", "exact 3500000 [3,500,000, 3,500,000] count"},
         {"It is a quarter of a mile long.", "exact 0.25 [0.25, 0.25] measure [mi_i]"},
         {"He ran five and a half miles.", "exact 5.5 [5.5, 5.5] measure [mi_i]"},
         {"It weighs 2 lb 8 oz.", "exact 2.5 [2.5, 2.5] measure [lb_av]"},
         {"It drew 12.4 million viewers.", "exact 12400000 [12,400,000, 12,400,000] count"},
         {"Police fired 20 to 25 shots.", "range - [20, 25] count"},
         {"He has 1,2 million euros.", "exact 1200000 [1,200,000, 1,200,000] money EUR"},
         {"The vote was 52-48 in favour.", "exact 52 [52, 52] count; exact 48 [48, 48] count"},
         {"Its 1.1-tonne bell fell.", "exact 1.1 [1.1, 1.1] measure t"},
         {"They sold 3 per 1,000 people.", "exact 0.003 [0.003, 0.003] ratio"},
         {"Nearly half of voters stayed home.", "nearly 0.5 (-∞, ∞) ratio"},
         {"About two in five voters stayed home.", "about 0.4 (-∞, ∞) ratio"},
         {"Less than a tenth of votes were lost.", "less_than 0.1 (-∞, 0.1) ratio"},
         {"The tax falls from 25% to 20%.", "exact 25 [25, 25] percent percent; exact 20 [20, 20] percent percent"},
         {"It cut 1,200 jobs, or 4% of staff.", "exact 1200 [1,200, 1,200] count; exact 4 [4, 4] percent percent"},
         {"Stocks fell 1.5% on Monday and 0.4% on Tuesday.", "exact 1.5 [1.5, 1.5] percent percent down by 1.5; exact 0.4 [0.4, 0.4] percent percent down by 0.4"},
         {"The dam holds 3bn litres.", "exact 3000000000 [3,000,000,000, 3,000,000,000] measure L"},
         {"It ships 70k barrels per day.", "exact 70000 [70,000, 70,000] measure [bbl_us]/d"},
         {"The loan is worth US$2.5 billion.", "exact 2500000000 [2,500,000,000, 2,500,000,000] money USD"},
         {"They lost ¥300 million.", "exact 300000000 [300,000,000, 300,000,000] money JPY"},
         {"The deal is valued at 4.5 trillion won.", "exact 4500000000000 [4,500,000,000,000, 4,500,000,000,000] money KRW"},
         {"The tank holds 15 gallons.", "exact 15 [15, 15] measure [gal_us]"},
         {"Signal was lost at 30,000 ft.", "exact 30000 [30,000, 30,000] measure [ft_i]"},
         {"The farm has 400 acres.", "exact 400 [400, 400] measure [acr_us]"},
         {"The lake covers 90 square miles.", "exact 90 [90, 90] measure [mi_i]2"},
         {"The chip runs at 3.2 GHz.", "exact 3.2 [3.2, 3.2] measure GHz"},
         {"A 256GB model costs more.", "exact 256 [256, 256] measure GBy"}});
}

} // namespace recount
