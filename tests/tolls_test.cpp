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
      {"The shots wounded a 13-year-old and two 17-year-olds.", "people/person/injured"},
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
      {"Around 10 Saturday night, four people were shot.", "people/person/casualties"},
      {"The raid killed 10 Saturday night.", "people/person/killed"},
      {"Image 9 of 16 Four people were killed.", "people/person/killed"},
      {"The fever has killed 112 since May.", "people/person/killed"},
      {"She called 112 and left.", ""},
  });
}

} // namespace recount
