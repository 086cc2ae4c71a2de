// SPDX-License-Identifier: Apache-2.0
// Parts, additions and what is known before: a row a sentence, by kind of sentence.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
}

} // namespace

TEST_CASE("a noun that is left out is supplied") {
  check({
      {"Sixteen were killed.", "people/person/killed"},
      {"At least seven have died.", "people/person/killed"},
      {"Two of them were arrested.", "people/person/detained/subset"},
      {"The patrol met 12 rebels. Four were captured.", "rebels/nonstate_armed/other; rebels/nonstate_armed/detained"},
      {"Some 90 people are in wards and 1,200 are resting at home.", "people/person/count; people/person/other"},
      {"The navy ordered 14 boats; nine have been delivered.", "boats/vehicle/count; boats/vehicle/other"},
      {"Of the 31 skaters, 12 were novices and nine had trained abroad.", "skaters/other/count/given; skaters/other/other/subset; skaters/other/other/subset"},
      {"Of the boats that left, fewer than 12 had lights.", "boats/vehicle/count/subset"},
      {"The choir sang in room 9. Twelve were the rule.", ""},
      {"The 2014 and 2016 are the best wines.", ""},
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
      {"At least 90 people died. Of the dead, 34 were counted in Lima.", "people/person/killed; people/person/killed/subset"},
      {"At least 90 people died. Of the rest, 34 were counted in Lima.", "people/person/killed; people/person/count"},
      {"Floods cut off 9 out of 21 Norwegian valleys.", "valleys/other/count; valleys/other/count/given"},
      {"Of late 31 out of 84 flu cases were treated at home.", "cases/case/infected/subset; cases/case/infected/given"},
      {"Divers found three sailors on the rocks - one dead, the other two hurt.", "sailors/state_forces/count; sailors/state_forces/killed/subset; sailors/state_forces/injured/subset"},
      {"Two cousins were pulled from the lake; one died, the other woke up.", "cousins/person/other; cousins/person/killed/subset"},
      {"Two girls lay in the yard, one dead, the other unhurt.", "girls/child/other; girls/child/killed/subset"},
      {"Some 26 died, the first since May.", "people/person/killed"},
      {"Two boys and one girl were hurt, the others fled.", "boys/child/injured; girl/child/injured"},
      {"One miner was killed and the mine closed.", "miner/worker/killed"},
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

} // namespace recount
