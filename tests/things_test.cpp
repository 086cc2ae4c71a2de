// SPDX-License-Identifier: Apache-2.0
// What a figure counts and what happened to it: a row a sentence, by kind of sentence.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
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
      {"Some 300 miners with confirmed infection have died.", "miners/worker/killed"},
      {"Some 300 miners confirmed the claim that nobody had died.", "miners/worker/count"},
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

TEST_CASE("another number for a part that alone is told counts what it counts") {
  check({
      {"The ministry says 12 of its soldiers died. Rebels put the number at 30.", "soldiers/state_forces/killed/subset; soldiers/state_forces/killed"},
      {"Some 40 soldiers were hurt, and 12 of them died. Rebels put the number at 30.",
       "soldiers/state_forces/injured; soldiers/state_forces/killed/subset; soldiers/state_forces/injured"},
  });
}

TEST_CASE("an aside between a noun and its verb is passed over") {
  check({
      {"Nine people - two of them boys - were killed.", "people/person/killed; people/person/killed/subset"},
      {"Nine people (most of them boys) were killed.", "people/person/killed"},
      {"Nine people, believed to be anglers, were killed in the flood.", "people/person/killed"},
      {"Nine people, all of them anglers, drowned.", "people/person/killed"},
      {"Nine people, the mayor said, were rescued.", "people/person/rescued"},
      {"Nine people watched as a nurse was killed.", "people/person/other"},
      {"Nine people, a nurse told him, came to the fair, where a boy was killed.", "people/person/count"},
      {"He fed nine cats, three dogs, slept, and was killed.", "cats/animal/other; dogs/animal/count"},
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
      {"The number of people who had died in the valley rose to 38.", "killed people exact 38 [38, 38] count asserted"},
      {"The confirmed cases reached 420.", "infected cases exact 420 [420, 420] count confirmed"},
      {"The number of cases recorded in Oslo is 2,140.", "infected cases exact 2140 [2,140, 2,140] count asserted"},
      {"Cases of measles in Peru were more than 110.", "infected cases more_than 110 (110, ∞) count asserted"},
      {"Her age was 38.", ""},
      {"Injuries from the crash climbed to at least 120.", "injured people at_least 120 [120, ∞) count asserted"},
      {"Unemployment rose by 12,000 to 310,000.", "measured unemployment exact 12000 [12,000, 12,000] count asserted increment; measured unemployment exact 310000 [310,000, 310,000] count asserted"},
      {"The road to the valley fell to 38.", ""},
      {"The number of the house, they said, rose to 38.", ""},
      {"Deaths made headlines, and the index rose to 38.", "measured index exact 38 [38, 38] count asserted"},
      {"His number of choice was 38.", ""},
  }, [](char const* text) { return test::claims_of(text); });
}

} // namespace recount
