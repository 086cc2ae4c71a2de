// SPDX-License-Identifier: Apache-2.0
// Numbers, hedges, ranges, units and changes, a table for each kind of wording.
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

struct Row {
  char const *text, *expected;
};

/// Every quantity of a text: "more_than 164 (164, ∞) count"; a change adds "up by 3 to 26 from 23".
std::string quantities(std::string_view text) {
  std::string out;
  for (auto const& mention : find_mentions(test::report(text), test::lexicon())) {
    auto const* const record = std::get_if<QuantityRecord>(&mention);
    if (!record)
      continue;
    out += (out.empty() ? "" : "; ") + dump(record->quantity);
    if (auto const& change = record->quantity.change) {
      out += fmt::format(" {}", name(change->direction));
      for (auto const& [word, value] : {std::pair{"by", change->by}, {"to", change->to}, {"from", change->from}})
        if (value)
          out += fmt::format(" {} {}", word, value->to_string());
    }
  }
  return out;
}

void check(std::vector<Row> const& rows) {
  for (auto const& [text, expected] : rows) {
    INFO(text);
    CHECK(quantities(text) == expected);
  }
}

} // namespace

TEST_CASE("digits") {
  check({{"The quake killed 1,204 villagers.", "exact 1204 [1,204, 1,204] count"},
         {"The quake killed 1 204 317 villagers.", "exact 1204317 [1,204,317, 1,204,317] count"},
         {"The quake killed 1'204'317 villagers.", "exact 1204317 [1,204,317, 1,204,317] count"},
         {"The quake hurt 3,12,000 villagers.", "exact 312000 [312,000, 312,000] count"},
         {"Output fell by .7 percent.", "exact 0.7 [0.7, 0.7] percent percent down by 0.7"},
         {"Prices rose 3,5 percent.", "exact 3.5 [3.5, 3.5] percent percent up by 3.5"},
         {"The index lost -1.3%.", "exact -1.3 [-1.3, -1.3] percent percent down by -1.3"},
         {"It was minus 31 Celsius at dawn.", "exact -31 [-31, -31] measure Cel"},
         {"The probe saw 2.4×10^6 particles.", "exact 2400000 [2,400,000, 2,400,000] count"},
         {"The probe saw 2.4e6 particles.", "exact 2400000 [2,400,000, 2,400,000] count"}});
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
         {"In the second half they scored.", ""},
         {"Flags fly at half-staff.", ""},
         {"A third man was held.", ""},
         {"The two third places went to Peru.", "exact 2 [2, 2] count"}});
}

TEST_CASE("hedges") {
  check({{"At least 26 people died.", "at_least 26 [26, ∞) count"},
         {"No fewer than 26 people died.", "at_least 26 [26, ∞) count"},
         {"26 or more people died.", "at_least 26 [26, ∞) count"},
         {"26-plus people died.", "at_least 26 [26, ∞) count"},
         {"Greater than or equal to 26 votes.", "at_least 26 [26, ∞) count"},
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
         {"A flat of 45 to 60 sq m.", "range - [45, 60] measure m2"},
         {"They paid $5 to $6 a litre.", "range - [5, 6] money USD/L"},
         {"50 to at least 200 people fled.", "range - [50, ∞) count"},
         {"A 7- or 8-inch pan.", "exact 7 [7, 7] measure [in_i]; exact 8 [8, 8] measure [in_i]"},
         {"It lost 5 and 6 kg in two weeks.", "exact 5 [5, 5] measure kg; exact 6 [6, 6] measure kg; exact 2 [2, 2] duration wk"},
         {"They won 26-8.", "exact 26 [26, 26] score; exact 8 [8, 8] score"},
         {"It was a 2-3 defeat.", "range - [2, 3] score"}});
}

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

TEST_CASE("money") {
  check({{"It cost £3.50.", "exact 3.5 [3.5, 3.5] money GBP"},
         {"It cost US$ 5bn.", "exact 5000000000 [5,000,000,000, 5,000,000,000] money USD"},
         {"It cost RM23.50.", "exact 23.5 [23.5, 23.5] money MYR"},
         {"It cost USD1,700.", "exact 1700 [1,700, 1,700] money USD"},
         {"It cost 40 million TRY.", "exact 40000000 [40,000,000, 40,000,000] money TRY"},
         {"All 40 try again.", "exact 40 [40, 40] count"},
         {"It cost 5 billion won.", "exact 5000000000 [5,000,000,000, 5,000,000,000] money KRW"},
         {"It cost 12 Australian dollars.", "exact 12 [12, 12] money AUD"},
         {"It cost between $US160 million and $US171 million.", "range - [160,000,000, 171,000,000] money USD"},
         {"It cost 3 dollars 50 cents.", "exact 3.5 [3.5, 3.5] money USD"},
         {"It cost 75 cents.", "exact 75 [75, 75] money cent"},
         {"It cost 64p.", "exact 64 [64, 64] money penny"},
         {"It cost 10 €.", "exact 10 [10, 10] money EUR"},
         {"The gap was $-50.8bn.", "exact -50800000000 [-50,800,000,000, -50,800,000,000] money USD"},
         {"He was fined 200 pounds.", "exact 200 [200, 200] money GBP"},
         {"He lost 20 pounds of fat.", "exact 20 [20, 20] measure [lb_av]"},
         {"Workers earn $15 an hour.", "exact 15 [15, 15] money USD/h"},
         {"He got a $5 million contract.", "exact 5000000 [5,000,000, 5,000,000] money USD"}});
}

TEST_CASE("claims hold money in whole units") {
  for (auto const& [text, expected] : std::vector<Row>{
           {"It cost 75 cents.", "0.75 USD"}, {"It cost 64p.", "0.64 GBP"}, {"A seat costs €12 and a drink 75 cents.", "12 EUR; 0.75 EUR"},
           {"A seat costs RM12 and a drink 75 sen.", "12 MYR; 0.75 MYR"}, {"It cost more than 75 cents.", "0.75 USD"}}) {
    INFO(text);
    std::string out;
    for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
      out += fmt::format("{}{} {}", out.empty() ? "" : "; ", claim.quantity.value->to_string(), claim.quantity.unit);
    CHECK(out == expected);
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

} // namespace recount
