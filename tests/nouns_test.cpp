// SPDX-License-Identifier: Apache-2.0
// Which noun is counted, and where it ends: a row a sentence.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
}

} // namespace

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
      {"The team has 14 overall wins.", "wins/other/count"},
      {"The team has 14 overall.", ""},
      {"The clip has 7,000 likes.", "likes/other/count"},
  });
}

TEST_CASE("words of comparison and of countries") {
  check({
      {"Seven US military helicopters landed at the base.", "helicopters/aircraft/other"},
      {"Seven of us helped.", ""},
      {"The state hired 15 percent fewer teachers.", "teachers/worker/other"},
      {"The refund makes the car 20 percent cheaper.", "car/vehicle/other"},
  });
}

TEST_CASE("a share of them is of what the figure before counts") {
  check({
      {"The mine employs 820 people, half of them women.", "people/person/other; people/person/other/subset"},
      {"Aides said 26 boats were missing. The figure was less than half of that.", "boats/vehicle/missing; boats/vehicle/missing"},
      {"Half of it is lost.", "-/-/other/subset"},
  });
}

} // namespace recount
