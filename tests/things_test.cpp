// SPDX-License-Identifier: Apache-2.0
// What a figure counts, what happened to it, and its role: a row a sentence, by kind of sentence.
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// "head/class/predicate", with the role where it is not the total, of every claim of the text.
std::string things(char const* text) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), test::lexicon()).claims) {
    auto const entity = claim.entity.value_or(Entity{"-", "-", {}, "-", false});
    out += fmt::format("{}{}/{}/{}", out.empty() ? "" : "; ", entity.head, entity.noun_class, claim.predicate ? claim.predicate->id : "-");
    if (claim.role != Role::total)
      out += fmt::format("/{}", name(claim.role));
  }
  return out;
}

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return things(text); });
}

} // namespace

TEST_CASE("passives bind their subject") {
  check({
      {"Nine sailors were killed when the ferry sank.", "sailors/state_forces/killed"},
      {"Eleven farmers have been injured.", "farmers/worker/injured"},
      {"At least 60 residents were evacuated.", "residents/civilian/evacuated"},
      {"About 700 homes were destroyed.", "homes/building/destroyed"},
      {"Fourteen smugglers were arrested on Monday.", "smugglers/person/detained"},
      {"Three pilots are still missing.", "pilots/worker/missing"},
      {"Eight divers were rescued.", "divers/person/rescued"},
      {"Seventy tents were burned.", "tents/building/destroyed"},
      {"Some 4,000 villagers have been displaced.", "villagers/civilian/displaced"},
      {"Twelve drones were intercepted over Riga.", "drones/aircraft/intercepted"},
      {"Nineteen nurses were laid off.", "nurses/worker/dismissed"},
      {"Six hostages have been freed.", "hostages/person/released"},
      {"Thirty-one patients were infected.", "patients/patient/infected"},
      {"Forty rifles were seized.", "rifles/weapon/seized"},
      {"In all, 85 people were reported killed.", "people/person/killed"},
      {"Some 300 miners are estimated to have died.", "miners/worker/killed"},
      {"Twenty guards and soldiers were wounded.", "guards/state_forces/injured"},
  });
}

TEST_CASE("a verb's word before the noun tells which") {
  check({
      {"There are 180 confirmed influenza cases.", "cases/case/infected"},
      {"Tests found 44 officially confirmed cases.", "cases/case/infected"},
      {"Oslo has 75 COVID-19 cases.", "cases/case/infected"},
      {"The army lost 3 F-16 jets.", "jets/aircraft/other"},
      {"Of the samples 14 confirmed the finding.", ""},
      {"The town has 30 reported, but not one fire.", ""},
  });
}

TEST_CASE("a bare number is a figure where a scale word shows that it counts") {
  check({
      {"The film earned 25 crore.", "-/-/other"},
      {"The album has sold over 4.5 million.", "-/-/other"},
      {"The answer is 25.", ""},
  });
}

TEST_CASE("a bare number of a second source counts what the first one counts") {
  check({
      {"The army confirms 50 dead, police say 15.", "people/person/killed; people/person/killed"},
      {"The army confirms 50 dead, police say 15 shops burned.", "people/person/killed; shops/building/destroyed"},
      {"Four people were hurt, and Article 15 applies.", "people/person/injured"},
  });
}

TEST_CASE("injuries are people who were injured") {
  check({
      {"The clinic recorded four deaths and 55 injuries.", "deaths/person/killed; injuries/person/injured"},
      {"He wrote 55 injury reports.", "reports/other/count"},
  });
}

TEST_CASE("actives bind their object") {
  check({
      {"The blaze killed seven tenants.", "tenants/person/killed"},
      {"A landslide has killed at least 40 people.", "people/person/killed"},
      {"The gunmen wounded another four students.", "students/civilian/injured"},
      {"Police arrested 19 protesters.", "protesters/civilian/detained"},
      {"The navy rescued 12 sailors.", "sailors/state_forces/rescued"},
      {"The militia abducted 30 girls.", "girls/child/abducted"},
      {"Rome deployed 450 soldiers.", "soldiers/state_forces/deployed"},
      {"The storm destroyed 90 houses.", "houses/building/destroyed"},
      {"The battery fired 15 rockets.", "rockets/weapon/launched"},
      {"The crew shot down two helicopters.", "helicopters/aircraft/intercepted"},
      {"Customs seized 40 pistols.", "pistols/weapon/seized"},
      {"The quake displaced a total of 9,000 families.", "families/civilian/displaced"},
      {"The mill sacked 70 workers.", "workers/worker/dismissed"},
      {"The army withdrew 600 troops.", "troops/state_forces/withdrawn"},
      {"The concert drew a crowd of 5,000 people.", "people/person/attended"},
      {"The bus carried 44 passengers.", "passengers/person/aboard"},
  });
}

TEST_CASE("a verb that takes a figure back is not what happened to the things") {
  check({
      {"The port authority withdrew its figure of 19 people killed in the collapse.", "people/person/killed"},
      {"The port authority withdrew its figure of 19 dead.", "people/person/killed"},
      {"The army withdrew 19 soldiers from the town.", "soldiers/state_forces/withdrawn"},
      {"The firm withdrew 300 cars from the market.", "cars/vehicle/withdrawn"},
  });
}

TEST_CASE("verbs without an object bind their subject") {
  check({
      {"Five climbers died on the ridge.", "climbers/person/killed"},
      {"Two hikers drowned.", "hikers/person/killed"},
      {"Forty rebels surrendered at dawn.", "rebels/nonstate_armed/surrendered"},
      {"Some 3,000 families fled.", "families/civilian/displaced"},
      {"Twenty thousand people marched through Porto.", "people/person/attended"},
      {"Six girls disappeared on Friday.", "girls/child/missing"},
      {"Two walls collapsed.", "walls/building/destroyed"},
  });
}

TEST_CASE("nouns say what happened") {
  check({
      {"There were 14 deaths.", "deaths/person/killed"},
      {"The mayor spoke of 31 fatalities.", "fatalities/person/killed"},
      {"Police made 22 arrests.", "arrests/person/detained"},
      {"The death toll rose to 52.", "people/person/killed"},
      {"The death toll stands at 19.", "people/person/killed"},
      {"A death toll of 230 was given.", "people/person/killed"},
      {"The total deaths in Leeds were over 230.", "people/person/killed"},
      {"The hall has a seating capacity of 2,300.", "capacity/other/measured"},
      {"The hall worked beyond capacity with 30 cooks.", "cooks/worker/count"},
      {"Four men were found shot to death.", "men/person/killed"},
      {"The number of deaths registered in Leeds is 230.", "people/person/killed"},
      {"The army reported 40 casualties.", "casualties/person/casualties"},
      {"The firm announced 900 job cuts.", "cuts/other/dismissed"},
      {"The ministry confirmed 610 new cases.", "cases/case/infected"},
      {"There have been 14 homicides this year.", "homicides/person/killed"},
      {"The bodies of nine men were found.", "men/person/killed"},
  });
}

TEST_CASE("light verbs and phrases bind like verbs") {
  check({
      {"The attack claimed the lives of 12 tourists.", "tourists/person/killed"},
      {"The fever claimed 70 lives.", "lives/person/killed"},
      {"Four cyclists lost their lives.", "cyclists/person/killed"},
      {"Two boys were taken to hospital.", "boys/child/hospitalised"},
      {"Five women took part.", "women/woman/attended"},
      {"Three children suffered burns.", "children/child/injured"},
  });
}

TEST_CASE("headlines and reduced clauses need no auxiliary") {
  check({
      {"Six dead in tunnel fire", "people/person/killed"},
      {"12 hurt as tram derails", "people/person/injured"},
      {"40 missing after dam breaks", "people/person/missing"},
      {"Three dead, nine wounded in market blast", "people/person/killed; people/person/injured"},
      {"The fire left 17 people dead.", "people/person/killed"},
      {"The crash left four injured.", "people/person/injured"},
      {"Two firefighters killed in blaze", "firefighters/worker/killed"},
      {"The 30 people trapped in the mine were alive.", "people/person/missing/given"},
      {"With eight dead, the club closed.", "people/person/killed"},
  });
}

TEST_CASE("figures that are joined share a verb or a noun") {
  check({
      {"Twelve people were killed and 30 wounded.", "people/person/killed; people/person/injured"},
      {"The bomb killed three soldiers and wounded five.", "soldiers/state_forces/killed; soldiers/state_forces/injured"},
      {"Nine rebels and four civilians were killed.", "rebels/nonstate_armed/killed; civilians/civilian/killed"},
      {"Oslo sent 200 soldiers and 40 trucks.", "soldiers/state_forces/deployed; trucks/vehicle/deployed"},
      {"Killing two officers and wounding six, the gang fled.", "officers/state_forces/killed; officers/state_forces/injured"},
      {"Four people died and another 11 were injured.", "people/person/killed; people/person/injured"},
      {"Fifty homes were destroyed, along with two schools.", "homes/building/destroyed; schools/building/destroyed"},
      {"Police seized the following: 12 rifles, 3 mortars, 40 grenades.", "rifles/weapon/seized; mortars/weapon/seized; grenades/weapon/seized"},
  });
}

TEST_CASE("a number that only says where takes what happened from the one before") {
  check({
      {"Nine people were killed in the port of Tripoli on Monday, four in the suburbs and two in Sirte.", "people/person/killed; people/person/killed; people/person/killed"},
      {"The clinics counted 80 deaths from two hospitals in Cairo, 12 in Giza and nine in Suez.", "deaths/person/killed; hospitals/building/count; deaths/person/killed; deaths/person/killed"},
      {"That compares to 60 homicides in 2017 and more than 70 in 2016.", "homicides/person/killed/given; homicides/person/killed/given"},
      {"Thirty people were hurt, including 12 in Lyon and five in Nice.", "people/person/injured; people/person/injured/subset; people/person/injured/subset"},
      {"Nine people were killed on Monday, and 40 of the shops closed.", "people/person/killed; shops/building/other/subset"},
      {"The blast has brought the death toll in the war to 900.", "people/person/killed"},
      {"Estimates of the numbers killed by the storm range from 400 to 900.", "people/person/killed"},
  });
}

TEST_CASE("the verb of the clause goes before what only tells which or where") {
  check({
      {"Nine people in two towns were hurt.", "people/person/injured; towns/place/count"},
      {"Three patients taken to hospital had been discharged.", "patients/patient/released"},
      {"Three patients taken to hospital left it.", "patients/patient/hospitalised"},
      {"Nine people killed, 14 others hurt in blast", "people/person/killed; people/person/injured"},
      {"Nine people killed 14 others hurt in blast", "people/person/killed; people/person/injured"},
      {"He wrote of statues, claiming 40 were missing.", "people/person/missing"},
      {"Some 400 people live in the rebel-held town.", "people/person/count"},
      {"The police disclosed that the murder of two students was solved.", "students/civilian/killed"},
      {"Two guards were fired at by robbers.", "guards/state_forces/other"},
      {"Among some 60 hurt nine were in a serious condition.", "people/person/injured; people/person/hospitalised/subset"},
  });
}

TEST_CASE("an aside between a noun and its verb is passed over") {
  check({
      {"Nine people - two of them boys - were killed.", "people/person/killed; people/person/killed/subset"},
      {"Nine people (most of them boys) were killed.", "people/person/killed"},
      {"Nine people watched as a nurse was killed.", "people/person/other"},
  });
}

TEST_CASE("a part is named by what happened to its whole") {
  check({
      {"About half of those killed were farmers.", "people/person/killed/subset"},
      {"Fourteen of the dead were rebels.", "people/person/killed/subset"},
      {"A union leader was killed along with nine clerks.", "clerks/worker/killed"},
      {"They spoke of the murder of a judge and of two clerks.", "clerks/worker/killed"},
      {"He met a judge and spoke of two clerks.", "clerks/worker/count"},
      {"There are 60 new cases in Oslo and one case in Bergen.", "cases/case/infected; case/case/infected"},
      {"Homicides in the city fell by 40.", "homicides/person/killed/increment"},
  });
}

TEST_CASE("an amount that is said again or has a payer before it keeps its verb") {
  check({
      {"The club pledged $50,000 (30,000 euros).", "/money/pledged; /money/pledged"},
      {"The strike cost the town $4 million.", "strike/money/cost"},
      {"The strike cost Oslo $4 million.", "strike/money/cost"},
  });
}

TEST_CASE("shares in a poll are of voters") {
  check({
      {"The party won 26% and 75 seats.", "-/-/voted; seats/other/voted"},
      {"Big economies - Chile and Peru among them - will grow 1.6 percent.", "economies/place/measured/increment"},
      {"A poll shows Olsen leading Berg 47 percent to 41 percent.", "people/person/voted; people/person/voted"},
      {"In the poll, 47 percent said they would stay at home.", "-/-/other"},
      {"A survey shows prices up 4 percent.", "prices/money/cost/increment"},
  });
}

TEST_CASE("a verb of no list keeps what stands behind it apart") {
  check({
      {"Forty officers used brutal force against people who were hurt.", "officers/state_forces/other"},
      {"Nine convicts escaped and two were captured.", "convicts/person/other; convicts/person/detained"},
      {"The lamp would cost more if a 35 percent tariff was set.", "tariff/money/other"},
      {"Nine people died of burns, more than half the result of one fire.", "people/person/killed; people/person/killed/subset; fire/other/count"},
  });
}

TEST_CASE("an adverb between commas and an adjective stand inside a change") {
  check({
      {"Unemployment is down, too, from 9.4% to 8.9%.", "unemployment/other/measured/given; unemployment/other/measured"},
      {"Output grew by a meagre 2 percent.", "output/other/measured/increment"},
  });
}

TEST_CASE("an adverb may say who died") {
  check({
      {"Nine people were shot, one fatally.", "people/person/casualties; people/person/killed/subset"},
      {"The blast left nine people hurt, two mortally.", "people/person/injured; people/person/killed/subset"},
      {"Two men were fatally wounded.", "men/person/killed"},
      {"Two men were seriously wounded.", "men/person/injured"},
  });
}

TEST_CASE("a noun that is left out is supplied") {
  check({
      {"Sixteen were killed.", "people/person/killed"},
      {"At least seven have died.", "people/person/killed"},
      {"Two of them were arrested.", "people/person/detained/subset"},
      {"The patrol met 12 rebels. Four were captured.", "rebels/nonstate_armed/other; rebels/nonstate_armed/detained"},
  });
}

TEST_CASE("parts of a whole are subsets") {
  check({
      {"Forty people were killed, including five children.", "people/person/killed; children/child/killed/subset"},
      {"Among the dead are two nurses.", "nurses/worker/killed/subset"},
      {"Three women were among the injured.", "women/woman/injured/subset"},
      {"Seven boys were among 30 people killed.", "boys/child/killed/subset; people/person/killed"},
      {"Nine of the 40 wounded are in critical condition.", "people/person/hospitalised/subset; people/person/injured/given"},
      {"Two of Olsen's deputies were fired.", "deputies/official/dismissed/subset"},
      {"Sixty people died, including 31 in Lima, 20 in Cusco and nine in Puno.", "people/person/killed; people/person/killed/subset; people/person/killed/subset; people/person/killed/subset"},
      {"The other four tourists were hurt.", "tourists/person/injured/subset"},
      {"Two miners were killed. The remaining 18 were rescued.", "miners/worker/killed; miners/worker/rescued/subset"},
      {"Of the 40 passengers, 12 were hurt.", "passengers/person/count/given; passengers/person/injured/subset"},
      {"Among at least 30 wounded, nine were children.", "people/person/injured; people/person/injured/subset"},
      {"Another four tourists were hurt.", "tourists/person/injured"},
  });
}

TEST_CASE("what is known before is given") {
  check({
      {"Fifteen of the city's 40 schools were destroyed.", "schools/building/destroyed/subset; schools/building/count/given"},
      {"Thirty of the town's 90 shops were destroyed, along with two villas.", "shops/building/destroyed/subset; shops/building/count/given; villas/building/destroyed"},
      {"Twelve soldiers were hurt in the two towns.", "soldiers/state_forces/injured; towns/place/count/given"},
      {"The club sacked the hundreds of stewards.", "stewards/worker/dismissed/given"},
      {"Malaria kills 400,000 people every year.", "people/person/killed/given"},
      {"Floods kill about 60 people each winter.", "people/person/killed/given"},
      {"The clinic treats 900 patients every day.", "patients/patient/other"},
      {"The port handles 40 ships each year.", "ships/vehicle/other"},
      {"The 40 percent was refused.", "-/-/other"},
      {"Police freed 12 of the hostages.", "hostages/person/released/subset"},
  });
}

TEST_CASE("what the dead and the wounded include are parts") {
  check({
      {"The 14 miners killed include three foremen and a cook.", "miners/worker/killed/given; foremen/other/killed/subset"},
      {"Those wounded include two nurses.", "nurses/worker/injured/subset"},
      {"The dead included five boys.", "boys/child/killed/subset"},
      {"The people killed include Ana Silva, head of the club, and around 30 members.", "members/person/killed/subset"},
      {"The fleet includes 12 ships.", "ships/vehicle/other"},
      {"The toll from last week's fire at a hotel in the port now stands at 19, including all six guests.", "people/person/killed; guests/person/killed/subset"},
  });
}

TEST_CASE("what is told twice happened once") {
  check({
      {"Seven people were injured. The seven victims were women.", "people/person/injured; victims/person/injured/given"},
      {"Seven people were injured. The three victims were women.", "people/person/injured; victims/person/count/given"},
      {"Seven people were injured. The seven suspects ran.", "people/person/injured; suspects/person/other/given"},
      {"Six people were injured on Friday. Four boys and two girls were shot.", "people/person/injured; boys/child/injured/subset; girls/child/injured/subset"},
      {"Six people were injured on Friday. Four boys and three girls were shot.", "people/person/injured; boys/child/casualties; girls/child/casualties"},
      {"Six guests were shot — four men, aged 30 and 31, and two women.", "guests/person/casualties; men/person/casualties/subset; women/woman/casualties/subset"},
      {"Police arrested six people: four men and two women.", "people/person/detained; men/person/detained/subset; women/woman/detained/subset"},
      {"Police arrested six people. Four men and two women spoke.", "people/person/detained; men/person/count; women/woman/other"},
  });
}

TEST_CASE("who was shot and lives was injured") {
  check({
      {"Five people were shot at a fair. Their injuries were not life-threatening.", "people/person/injured"},
      {"Five people were shot at a fair. All are expected to survive, a doctor said.", "people/person/injured"},
      {"Five people were shot at a fair, two of them fatally. The others are expected to survive.", "people/person/casualties; people/person/killed/subset"},
      {"Five people were shot at a fair. A boy died, but four girls are expected to recover.", "people/person/casualties; girls/child/count"},
      {"Five people were shot at a fair.", "people/person/casualties"},
  });
}

TEST_CASE("what is added is an increment, an old level is given") {
  check({
      {"Eight people died on Monday. Another three were killed on Tuesday.", "people/person/killed; people/person/killed/increment"},
      {"Eight people died on Monday. Three other men were killed on Tuesday.", "people/person/killed; men/person/killed/increment"},
      {"Ten were arrested and another 40 wounded.", "people/person/detained; people/person/injured"},
      {"Nine people died on Friday, bringing the total to 63.", "people/person/killed/increment; people/person/killed"},
      {"Thirty new cases were confirmed, taking the nationwide total so far to at least 410.", "cases/case/infected/increment; cases/case/infected"},
      {"Four people were hurt. That took the total to 19.", "people/person/injured; people/person/injured"},
      {"Two people spoke, bringing the total to 20.", "people/person/other"},
      {"Output rose 4 percent.", "output/other/measured/increment"},
      {"The firm's profit fell by 12 percent.", "profit/money/other/increment"},
      {"Sales rose 5 percent in May from $38 million.", "sales/money/other/increment; sales/money/other/given"},
  });
}

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
      {"The pan holds four fillets (2 lb).", "fillets/other/detained; fillets/other/other"},
      {"The small gadgets stretch over 15 cm.", "gadgets/other/other"},
      {"Acme Foods gained $2 to $14 in early trading.", "foods/money/other/increment; foods/money/other"},
      {"That is below the 13.9% of last year.", "-/-/other"},
      {"Stocks in Asia: Nikkei -1.3% Kospi -0.6% Sensex -1.7%.", "nikkei/other/measured; kospi/other/other; sensex/other/other"},
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

TEST_CASE("the noun phrase ends at its head") {
  check({
      {"Six young Norwegian engineers were killed.", "engineers/worker/killed"},
      {"Three off-duty police officers were hurt.", "officers/state_forces/injured"},
      {"Five rebel-held villages were destroyed.", "villages/place/destroyed"},
      {"Eight large and expensive villas were destroyed.", "villas/building/destroyed"},
      {"Nine herdsmen were killed.", "herdsmen/person/killed"},
      {"There are 300 probable and confirmed cases.", "cases/case/infected"},
      {"Troops withdrew the 2,400-strong force.", "force/person/withdrawn/given"},
      {"One person was killed and six others were hurt.", "person/person/killed; people/person/injured"},
      {"Two hundred party goers were injured.", "goers/person/injured"},
      {"Four members of the armed forces were killed.", "members/state_forces/killed"},
      {"Seventy civilian lives were lost.", "lives/civilian/killed"},
      {"Dozens of people were killed.", "people/person/killed"},
      {"A group of 12 tourists was rescued.", "tourists/person/rescued"},
      {"Three tons of rice were seized.", "rice/other/seized"},
      {"Two officers opened fire.", "officers/state_forces/other"},
      {"Ten \"armed bandits\" were killed.", "bandits/nonstate_armed/killed"},
  });
}

TEST_CASE("words that are no nouns are not what is counted") {
  check({
      {"About 900 come from Norway.", ""},
      {"The speedometer was stuck at 90 mph.", "speedometer/other/other"},
      {"The album earned $3 million overseas.", "album/money/other"},
      {"The team is 90% sure.", "team/organisation/other"},
      {"The pills are about 70% effective.", "pills/other/other"},
      {"The museum bought 12 available works.", "works/other/spent"},
      {"Schools closed in nine German federal states.", "states/place/count"},
      {"The clip has 7,000 likes.", "likes/other/count"},
  });
}

TEST_CASE("without a known predicate a figure exists or has another one") {
  check({
      {"There are 14 provinces.", "provinces/place/count"},
      {"The city has 12 hospitals.", "hospitals/building/count"},
      {"Lima buys 12 tractors.", "tractors/vehicle/other"},
      {"Two suspects opened a door.", "suspects/person/other"},
      {"Five neighbours quarrelled.", "neighbours/person/other"},
      {"Some 900 farmers live on the island.", "farmers/worker/count"},
      {"They sat in two buses heading north.", "buses/vehicle/count"},
      {"The firm reported the sale of 12 tractors.", "tractors/vehicle/other"},
      {"He spoke of a group of 12 farmers.", "farmers/worker/count"},
      {"Forty buses a day are leaving.", "buses/vehicle/other"},
      {"Employment grew by 4,000 jobs.", "jobs/other/other/increment"},
      {"Nine shops closed, including two in Lyon.", "shops/building/other; shops/building/other/subset"},
  });
}

TEST_CASE("words that look alike bind nothing wrong") {
  check({
      {"The firm fired 20 clerks.", "clerks/worker/dismissed"},
      {"The unit fired 20 shells.", "shells/weapon/launched"},
      {"Three windows were hurt by dust.", "windows/building/other"},
      {"The rivals are in a dead heat with 40 points.", "points/other/count"},
      {"Twenty toll roads were opened.", "roads/building/other"},
      {"The party won 31 seats.", "seats/other/voted"},
      {"Three lawyers who arrested nobody spoke.", "lawyers/worker/count"},
      {"The states that sent troops include three islands.", "islands/place/other"},
      {"Four people greeted the man who was killed.", "people/person/other"},
      {"Two boats left the port.", "boats/vehicle/other"},
      {"There are three cases of fraud.", "cases/case/count"},
      {"Fans paid for 40 rounds of bullets.", "rounds/weapon/other"},
      {"The ship carried six tons of steel.", "steel/other/aboard"},
      {"Nobody hurt the four horses.", "horses/animal/injured/given"},
      {"The mayor met 30 teachers.", "teachers/worker/other"},
      {"Ten of the thieves escaped.", "thieves/nonstate_armed/other/subset"},
      {"The judges freed nine prisoners.", "prisoners/person/released"},
      {"Thirty buses were set on fire.", "buses/vehicle/destroyed"},
      {"Two police officers and a clerk were stabbed.", "officers/state_forces/casualties"},
      {"The village lost 15 fishermen in the storm.", "fishermen/worker/other"},
      {"Seven more bodies were found.", "bodies/person/killed"},
      {"Gunfire wounded two bystanders and killed a nurse.", "bystanders/civilian/injured"},
      {"Nine Danes and four Poles were among the injured.", "danes/person/injured/subset; poles/person/injured/subset"},
      {"The rent rose by 8 percent.", "rent/money/other/increment"},
      {"Exports were worth $12 billion.", "exports/money/cost"},
      {"The tower is worth 30 million euros.", "tower/money/cost"},
      {"The quake had a magnitude of 6.4.", "magnitude/other/measured"},
  });
}

TEST_CASE("a bare number behind a verb counts what stands before it") {
  test::check_rows({
      {"The number of people killed in the fire rose to 38.", "killed people exact 38 [38, 38] count asserted"},
      {"The number of dead in the fire rose to 38.", "killed people exact 38 [38, 38] count asserted"},
      {"The number of people arrested since Monday has risen to 88.", "detained people exact 88 [88, 88] count asserted"},
      {"The number of injured has climbed past 120.", "injured people more_than 120 (120, ∞) count asserted"},
      {"The number of missing fell below 40.", "missing people less_than 40 (-∞, 40) count asserted"},
      {"The number of refugees in the camp has now reached 40,000.", "displaced refugees exact 40000 [40,000, 40,000] count asserted"},
      {"The number of schools in the valley fell to 1,200.", "count schools exact 1200 [1,200, 1,200] count asserted"},
      {"Deaths in the province rose to 38.", "killed people exact 38 [38, 38] count asserted"},
      {"Injuries from the crash climbed to at least 120.", "injured people at_least 120 [120, ∞) count asserted"},
      {"Unemployment rose by 12,000 to 310,000.", "measured unemployment exact 12000 [12,000, 12,000] count asserted increment; measured unemployment exact 310000 [310,000, 310,000] count asserted"},
      {"The road to the valley fell to 38.", ""},
      {"The number of the house, they said, rose to 38.", ""},
      {"Deaths made headlines, and the index rose to 38.", "measured index exact 38 [38, 38] count asserted"},
      {"His number of choice was 38.", ""},
  }, [](char const* text) { return test::claims_of(text); });
}

} // namespace recount
