// SPDX-License-Identifier: Apache-2.0
// What amounts, shares, levels and changes are of: a row a sentence, by kind of sentence.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
}

} // namespace

TEST_CASE("amounts and percentages are of the thing that is measured") {
  check({
      {"Shares of the bank fell 7%.", "shares/other/measured/increment"},
      {"The price of oil rose to $81.", "price/money/cost"},
      {"The damage was put at $3 billion.", "damage/money/cost"},
      {"Its net profit climbed to 31 million euros.", "profit/money/other"},
      {"The trade deficit reached $9 billion.", "deficit/money/measured"},
      {"Unemployment stood at 6.1 percent.", "unemployment/other/measured"},
      {"The lamp costs $40.", "lamp/money/cost"},
      {"The flood caused $7 million in damage.", "damage/money/cost"},
      {"The union asked for a bonus of 900 euros.", "bonus/money/other"},
      {"Turnout was 61 percent.", "turnout/other/attended"},
      {"Twelve percent of the voters abstained.", "voters/person/voted"},
      {"A third of the houses burned.", "houses/building/destroyed"},
      {"The town spent $4 million.", "/money/spent"},
      {"Donors pledged $70 million.", "/money/pledged"},
      {"A 9 percent tax was proposed.", "tax/money/other"},
  });
}

TEST_CASE("amounts without a thing are of the subject of their clause") {
  check({
      {"The moths can fly more than 90 kilometers (56 miles).", "moths/animal/other; moths/animal/other"},
      {"The set will cost $210 in May.", "set/money/cost"},
      {"The towers, which stand by the river, are worth $40 million.", "towers/money/cost"},
      {"In Europe the bank's DAX-40 fell 0.4 per cent.", "dax/other/other/increment"},
      {"Base price: $59,995.", "price/money/cost"},
      {"The film grossed $40 million in Canada, $60 million in Peru and $30 million in Chile.", "film/money/other; film/money/other; film/money/other"},
      {"The film grossed $40 million in Canada for a worldwide total of $70 million.", "film/money/other; film/money/other"},
      {"The levy was set at 8 percent.", "levy/other/other"},
      {"Sales rose 5% last year.", "sales/money/other/increment"},
      {"The lake is 12 metres deep.", "lake/place/other"},
  });
}

TEST_CASE("an amount is of what stands beside it, over dates and asides") {
  check({
      {"The fund cut its profit outlook for the second quarter ended March to $40 million.", "outlook/money/other"},
      {"The median price of a flat was $300,000, down 9% on the year.", "price/money/cost; price/money/cost/increment"},
      {"Some 70 per cent of the fleet is electric, up from 50 per cent.", "fleet/other/other; fleet/other/other/given"},
      {"The bank cut its key rate by 25 basis points to 3.75 percent from 4 percent.", "rate/other/measured/increment; rate/other/measured; rate/other/measured/given"},
      {"Household bills will go up by $149 to $1,717.", "bills/money/other/increment; bills/money/other"},
      {"Net loss narrowed to 12 cents a share from 31 cents.", "loss/money/other; loss/money/other/given"},
      {"Losses hit $5 million.", "losses/money/cost"},
      {"The jobless rate hit 4.9 percent.", "rate/other/measured"},
      {"The number of arrests fell 5%, to 300.", "arrests/person/detained/increment; arrests/person/detained"},
      {"The judge raised the bond from $5,000 to $9,000.", "bond/money/other"},
      {"The screens had a pixel pitch as high as 300 mm.", "pitch/other/other"},
      {"The lake was 20 degrees colder than usual.", "lake/place/other"},
      {"The agency found a 30 percent increase in tobacco use among pupils.", "use/other/other"},
      {"Roughly 20 inches of snow fell on the pass.", "snow/other/other"},
      {"The mayor saw a 30 percent increase in the first quarter.", "-/-/other"},
  });
}

TEST_CASE("a noun that is said once serves the figures before it") {
  check({
      {"The plant makes three million 250ml bottles of soap.", "bottles/other/other; bottles/other/other"},
      {"The car has a 7- or 8-inch touchscreen.", "touchscreen/other/other; touchscreen/other/other"},
      {"The army says it killed 50 or 70 or 100 rebels.", "rebels/nonstate_armed/killed; rebels/nonstate_armed/killed"},
  });
}

TEST_CASE("a bare number goes on counting") {
  check({
      {"The city has 6 million homes, including 1.5 million in the north.", "homes/building/count; homes/building/count/subset"},
      {"The firm will offer 40 homes by sale and 18 by lot.", "homes/building/other; homes/building/count"},
      {"Nearly 900 people were infected in Peru and 40 in Chile.", "people/person/infected; people/person/infected"},
  });
}

TEST_CASE("a name with a number stands before its noun") {
  check({
      {"Ford sold 300 Model T cars and 40 Model A and Model B trucks.", "cars/vehicle/other; trucks/vehicle/count"},
      {"The line grounded two 737 Max jets.", "jets/aircraft/other"},
      {"The group has 27 F-16 jets.", "jets/aircraft/count"},
  });
}

TEST_CASE("a level or a change of a count is of its subject") {
  check({
      {"The index fell 3 points to 8,479.", "points/other/measured/increment; points/other/count"},
      {"The number of lenders on the list jumped from 50 to 72.", "lenders/organisation/count/given; lenders/organisation/count"},
      {"The number of pupils fell by about 100 last year.", "pupils/child/other/increment"},
      {"The toll climbed to 49.", "people/person/killed"},
      {"Those with incomes above $1 million pay more.", "incomes/money/other"},
      {"The fund was held for the 50 previous years.", "years/other/count/given"},
  });
}

TEST_CASE("multiples, brackets and openings of sentences have a thing") {
  check({
      {"Bookings were more than double the forecast.", "bookings/money/other"},
      {"Revenue has more than doubled to $3 million from $1 million.", "revenue/money/other; revenue/money/other; revenue/money/other/given"},
      {"The car is 40,000 cheaper than its rival.", ""},
      {"The pan holds four fillets (2 lb).", "fillets/other/detained; fillets/other/other"},
      {"The small gadgets stretch over 15 cm.", "gadgets/other/other"},
      {"Acme Foods gained $2 to $14 in early trading.", "foods/money/other/increment; foods/money/other"},
      {"That is below the 13.9% of last year.", "-/-/other"},
      {"Stocks in Asia: Nikkei -1.3% Kospi -0.6% Sensex -1.7%.", "nikkei/other/measured/increment; kospi/other/other/increment; sensex/other/other/increment"},
  });
}

TEST_CASE("of several nouns without a plural the first is counted") {
  check({
      {"The 12 member council met.", "member/person/other/given"},
      {"A 30 page report was leaked.", "page/other/other"},
      {"He wrote 12 page turners.", "turners/other/count"},
      {"Twenty police staff were there.", "staff/worker/other"},
  });
}

TEST_CASE("who acts on an amount or speaks of it is not what it is of") {
  check({
      {"The council spent $5 million.", "/money/spent"},
      {"He said it will cost $40.", "/money/cost"},
      {"Neighbours raised $3 million for the school.", "/money/other"},
      {"The mayor said 40 percent.", "-/-/other"},
      {"The levy rises; 12 percent was refused.", "-/-/other"},
  });
}

TEST_CASE("verbs and adverbs of no list are no thing") {
  check({
      {"The index is trending up 0.2%.", "index/other/measured/increment"},
      {"Average consumption has been inching downward, from 9 litres in 2008 to 6 litres in 2020.", "consumption/other/other/given; consumption/other/other/given"},
      {"The van accelerates to 100 km/h.", "van/vehicle/other"},
      {"Barns from $300,000 to $2 million wait an average of 45 days.", "barns/money/other; barns/building/measured"},
      {"The limit of 15 ppb requiring action was passed.", "limit/other/other"},
      {"This is about 30 kilometres.", "-/-/other"},
      {"The glass drums measure 15.5 cm across.", "drums/other/measured"},
  });
}

TEST_CASE("a noun of change or level before \"of\" is what an amount is of") {
  check({
      {"The states agreed on an overall cut of 800,000 barrels a day.", "cut/other/dismissed"},
      {"The bus has a range of 400 kilometres.", "range/other/other"},
      {"Donors gave a total of $70 million.", "/money/pledged"},
  });
}

TEST_CASE("an amount is of the object that it makes more or less") {
  check({
      {"Bank stocks pulled the technology index 0.7 percent lower.", "index/other/measured"},
      {"The fall wiped $5 million from the firm's value.", "value/money/cost"},
      {"The board cut $3 million from its budget.", "budget/money/other"},
      {"The biggest fallers were Orion Group, down 68p at 1112p, and Vale Sports, down 1.95p at 125.8p.",
       "group/money/other/increment; group/money/other; sports/money/other/increment; sports/money/other"},
      {"The state added $2 million to the school.", "/money/other/increment"},
  });
}

TEST_CASE("a subject keeps what stands behind \"at\" and \"among\", over numbers in words") {
  check({
      {"Revenue at the chain climbed 12% to $4.1 billion.", "revenue/money/other/increment; revenue/money/other"},
      {"Turnout among 18-to-24-year-olds was 48 percent.", "turnout/other/attended"},
      {"The jobless rate was 5 percent.", "rate/other/measured"},
      {"Some of the best deals are $50.", "deals/money/other"},
      {"The Ultra 15 inch is worth $2,000.", "-/-/other; ultra/money/cost"},
  });
}

} // namespace recount
