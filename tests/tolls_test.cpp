// SPDX-License-Identifier: Apache-2.0
// Tolls of one sentence as agencies write them: who was hit, what became of them, what is added.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
}

} // namespace

TEST_CASE("of joined verbs the one that tells the outcome holds") {
  check({
      {"Four women were shot and killed in a salon.", "women/woman/killed"},
      {"Two nurses were shot, robbed and later killed.", "nurses/worker/killed"},
      {"Three brothers were stabbed and wounded outside a bar.", "brothers/person/injured"},
      {"Six guests were shot and killed and a seventh was hurt.", "guests/person/killed"},
      {"Five men shot, killed in Ferro", "men/person/killed"},
      {"Five guests were shot and one killed.", "guests/person/casualties; guests/person/killed"},
      {"Five guests were shot and taken away.", "guests/person/casualties"},
      {"Two officers shot and killed a burglar.", "officers/state_forces/count"},
      {"Three officers shot a man.", "officers/state_forces/other"},
      {"Three officers shot suspect Karl Brandt.", "officers/state_forces/count"},
      {"He admitted fatally shooting four clerks.", "clerks/worker/killed"},
      {"She was held over the fatal shooting of two clerks.", "clerks/worker/killed"},
      {"One shooting victim died of his wounds.", "victim/person/killed"},
      {"Two of the four shooting victims have died.", "victims/person/killed/subset; victims/person/casualties/given"},
      {"A clinic treated three shooting victims.", "victims/person/casualties"},
  });
}

TEST_CASE("a figure may be one of several objects") {
  check({
      {"The blast killed a guard and nine pupils.", "pupils/child/killed"},
      {"A landslide hit a bus, killing the driver and 14 passengers.", "passengers/person/killed"},
      {"Gunmen killed a judge, a clerk and their two bodyguards in Ferro.", "bodyguards/state_forces/killed"},
      {"The bomber killed himself and 14 worshippers.", "worshippers/civilian/killed"},
      {"The murder of a priest and four nuns shocked Ferro.", "nuns/worker/killed"},
      {"The crash killed the pilot and two of the 30 passengers.", "passengers/person/killed/subset; passengers/person/count/given"},
      {"The blast hurt a 12-year-old and three 15-year-olds.", "people/person/injured"},
      {"The blast killed a guard and nine pupils ran away.", "pupils/child/other"},
      {"A guard was killed in a raid and nine pupils spoke.", "pupils/child/other"},
      {"He was held for Parole Violation, three counts of fraud and two of theft.", "counts/case/count; theft/other/count"},
      {"A blast killed Ana Silva, 22, and hurt Bo Ek.", ""},
  });
}

TEST_CASE("asides, places and participles stand between people and what happened to them") {
  check({
      {"The attack left six villagers including the imam dead.", "villagers/civilian/killed"},
      {"Nine others, three of them girls, were injured.", "people/person/injured; people/person/injured/subset"},
      {"Three attendants at the petrol station were wounded.", "attendants/person/injured"},
      {"Two men passing the house were also hurt.", "men/person/injured"},
      {"Two women watching the fire from a bridge fell.", "women/woman/other"},
      {"Four friends of a slain man were hurt.", "friends/person/injured"},
      {"All 96 people on board died.", "people/person/killed"},
      {"Only two of the 96 people aboard spoke.", "people/person/aboard/subset; people/person/aboard/given"},
      {"Among those killed were nine children.", "children/child/killed/subset"},
      {"Among those who spoke were nine children.", "children/child/count"},
      {"Clashes left 26 dead on both sides.", "people/person/killed"},
      {"The storm left 90 hurt and 3,000 homeless.", "people/person/injured; people/person/displaced"},
      {"Twelve miners were brought to the surface.", "miners/worker/rescued"},
      {"Four men fled the scene.", "men/person/other"},
  });
}

TEST_CASE("a group is counted by the number behind it") {
  check({
      {"A family of five was killed in the blaze.", "people/person/killed"},
      {"The blast killed a family of six.", "people/person/killed"},
      {"The plane was carrying 80 passengers and a crew of six.", "passengers/person/aboard; crew/worker/aboard"},
      {"A party of nine climbers is missing.", "climbers/person/missing"},
      {"She comes from a family of doctors and owns 26 maps.", "maps/other/other"},
      {"In a crew of one, 26 jobs are done by him.", "jobs/other/other"},
  });
}

TEST_CASE("who lives on was rescued, and what remains so still is") {
  check({
      {"Some 150 sailors survived.", "sailors/state_forces/rescued"},
      {"Rescuers said 150 survived and 24 remain missing.", "people/person/rescued; people/person/missing"},
      {"The watch group, a local monitor, put the number of clerks killed at 26.", "clerks/worker/killed"},
      {"The bank puts the number of homes destroyed at 26.", "homes/building/destroyed"},
      {"About 40 remain in hospital.", "people/person/hospitalised"},
      {"Prices remained at 12 dollars.", "prices/money/cost"},
  });
}

TEST_CASE("what raises a toll is added to it") {
  check({
      {"Crews found another 12 bodies, bringing the toll to 61.", "bodies/person/killed/increment; people/person/killed"},
      {"Gunmen killed seven more people, raising the toll to 52.", "people/person/killed/increment; people/person/killed"},
      {"Seven people died overnight, raising to 52 the number of dead.", "people/person/killed/increment; people/person/killed"},
      {"A third victim died, raising the number of dead to three.", "people/person/killed"},
      {"Seven people died as the toll of the flood rose to 52.", "people/person/killed; people/person/killed"},
      {"The army put its losses at nine dead.", "people/person/killed"},
      {"The army put its losses at 9 million euros.", "losses/money/cost"},
  });
}

TEST_CASE("vague crowds may be the object of a verb") {
  check({
      {"The bomber hit a market, wounding dozens.", "people/person/injured"},
      {"The storm killed hundreds and displaced thousands.", "people/person/killed; people/person/displaced"},
      {"The bridge cost millions.", ""},
      {"The club read scores.", ""},
  });
}

TEST_CASE("ages, hours, pages and addresses beside the dead are none of them") {
  check({
      {"The brigade said 16- year-old Sam Ode died.", ""},
      {"A 20–year–old died.", ""},
      {"Bo Olsen Jr., 21 of Milford, was shot.", ""},
      {"Three children under 15 were killed.", "children/child/killed"},
      {"The dead are thought to be under 15.", "people/person/killed"},
      {"Two-thirds of those held are under 15.", "people/person/detained/subset"},
      {"Arrests were under 15.", "people/person/detained"},
      {"Around 10 Saturday night, four people were shot.", "people/person/casualties"},
      {"The raid killed 10 Saturday night.", "people/person/killed"},
      {"Image 9 of 16 Four people were killed.", "people/person/killed"},
      {"The fever has killed 112 since May.", "people/person/killed"},
      {"She called 112 and left.", ""},
  });
}

TEST_CASE("what people suffered says that they were injured") {
  check({
      {"Three miners suffered serious head injuries.", "miners/worker/injured"},
      {"Three others sustained burns.", "people/person/injured"},
      {"Two people were treated at the scene for minor cuts.", "people/person/injured"},
      {"The blast left two girls with non-life-threatening injuries.", "girls/child/injured"},
      {"Officers found three men with gunshot wounds.", "men/person/casualties"},
      {"Three men had gunshot wounds. Their injuries are not life-threatening.", "men/person/injured"},
      {"Nine people needed hospital treatment.", "people/person/hospitalised"},
      {"The father of three had serious burns.", ""},
      {"Two people spoke of injuries.", "people/person/other"},
      {"The senator, 70, had cuts.", ""},
      {"The accident injured 14, four seriously.", "people/person/injured; people/person/injured/subset"},
      {"Eight men died and 26 had been wounded, two critically.", "men/person/killed; men/person/injured; men/person/injured/subset"},
  });
}

TEST_CASE("the end of several verbs holds") {
  check({
      {"Two pupils collapsed and died.", "pupils/child/killed"},
      {"Two climbers fell from a rope and later died.", "climbers/person/killed"},
      {"Two gunmen shouted and fled.", "gunmen/nonstate_armed/other"},
      {"Two men saw him and a nurse died.", "men/person/count"},
  });
}

TEST_CASE("an apposition stands between people and what happened to them") {
  check({
      {"At least 18 people, mostly women and children, were killed.", "people/person/killed"},
      {"Eighteen pupils, all aged between 8 and 12, were hurt.", "pupils/child/injured"},
      {"Eighteen pupils, some as young as six, were hurt.", "pupils/child/injured"},
      {"Three brothers, aged 9, 11 and 14, drowned.", "brothers/person/killed"},
      {"Two students, a boy and a girl, were stabbed to death.", "students/civilian/killed"},
      {"The rest, 31 people, are feared dead.", "people/person/killed"},
      {"The victims, two women and a man, died at the scene.", "women/woman/killed"},
      {"Three others, including a boy and a nurse were also injured.", "people/person/injured"},
      {"The driver of a bus with 40 passengers, a man of 50, was killed.", "passengers/person/count"},
      {"The suspect, 30, was hurt.", ""},
      {"Jan England, 19, and Alva Watts, 32, were hurt.", ""},
  });
}

TEST_CASE("all of the shot who live were injured") {
  check({
      {"Five people were shot at a fair. All are in stable condition.", "people/person/injured"},
      {"Five people were shot at a fair. They were treated and released.", "people/person/injured"},
      {"Five people were shot at a fair. The victims are recovering.", "people/person/injured"},
      {"Five people were shot at a fair. One is in stable condition.", "people/person/casualties; people/person/hospitalised"},
      {"Five people were shot. Three died and both others are in stable condition.", "people/person/casualties; people/person/killed"},
      {"The toll rose to two dead. Later two other men were shot.", "people/person/killed; men/person/casualties"},
      {"Two girls were killed. Two nurses were shot.", "girls/child/killed; nurses/worker/casualties"},
  });
}

TEST_CASE("lists of people go on over clauses and asides") {
  check({
      {"Those wounded include three clerks of the shop where a shell went off and two men who had passed it.", "clerks/worker/injured/subset; men/person/injured/subset"},
      {"The dead include three clerks and two nurses were arrested.", "clerks/worker/killed/subset; nurses/worker/detained"},
      {"He condemned the killing of six nuns -- four of whom were French -- and two cooks.", "nuns/worker/killed; nuns/worker/killed/subset; cooks/worker/killed"},
      {"He met six nuns – they are French – and two cooks.", "nuns/worker/other; cooks/worker/count"},
      {"The raid hit a post but failed to injure its five guards.", "guards/state_forces/other"},
      {"The raid hit a post and managed to injure its five guards.", "guards/state_forces/injured"},
  });
}

} // namespace recount
