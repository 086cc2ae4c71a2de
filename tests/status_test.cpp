// SPDX-License-Identifier: Apache-2.0
// How far a figure stands, by the words of its own clause (convention 7 of the labelling guide).
#include "support.hpp"

namespace recount {
namespace {

std::string statuses(char const* text) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
    out.append(out.empty() ? "" : " ").append(name(claim.status));
  return out;
}

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return statuses(text); });
}

} // namespace

TEST_CASE("what is yet to be done is planned") {
  check({
      {"The army will send 400 soldiers to the border.", "planned"},
      {"The alliance plans to deploy 900 troops.", "planned"},
      {"Oslo aims to evacuate 70 patients by Friday.", "planned"},
      {"The ministry vowed to release 31 prisoners.", "planned"},
      {"The firm is set to lay off 800 workers.", "planned"},
      {"The bank agreed to pay $40 million.", "planned"},
      {"The court is due to be told that 12 people were killed.", "asserted"},
      {"The navy said it would withdraw 60 sailors.", "planned"},
      {"She would impose a tax of 4 percent.", "planned"},
      {"The agency wants to evacuate 3,000 residents.", "planned"},
      {"The council proposed a target of 12 percent.", "planned"},
      {"Two hundred more soldiers will arrive next week.", "planned"},
      {"The town will widen its port, making room for 80 boats.", "planned"},
      {"The agency aims to vaccinate 9,000 children.", "planned"},
      {"The guards intend to free 14 hostages.", "planned"},
      {"Rome is expected to send 30 doctors.", "planned"},
      {"The aim is to plant 900 trees, shading 40 streets.", "planned planned"},
      {"Her proposal would cap the levy at 28 percent.", "planned"},
  });
}

TEST_CASE("what could be is hypothetical") {
  check({
      {"The virus could kill 4,000 people.", "hypothetical"},
      {"A strike would affect 6 million passengers.", "hypothetical"},
      {"The dam might flood 900 homes.", "hypothetical"},
      {"Unless it rains, 300 farms face ruin.", "asserted"},
      {"If 40 members resign, the council falls.", "hypothetical"},
      {"An outage would have hit 20 hospitals.", "hypothetical"},
  });
}

TEST_CASE("what something may hold is no count of what it holds") {
  check({
      {"The ferry was licensed to carry 160 passengers.", "hypothetical"},
      {"The barge, built to carry 60 cars, sank.", "hypothetical"},
      {"The jail can hold 400 inmates.", "hypothetical"},
      {"The cabin is certified for eight people.", "hypothetical"},
      {"The ferry was able to pick up 60 passengers.", "asserted"},
      {"The ferry was carrying 160 passengers.", "asserted"},
      {"Guards hold 400 inmates there.", "asserted"},
  });
}

TEST_CASE("what is believed or reckoned is estimated") {
  check({
      {"An estimated 12,000 people are homeless.", "estimated"},
      {"The damage is estimated at $18 million.", "estimated"},
      {"Some 700 civilians are estimated to have died.", "estimated"},
      {"Up to 80 people are still believed to be trapped.", "estimated"},
      {"Police believe 14 people were aboard.", "estimated"},
      {"About 60 miners are thought to have died.", "estimated"},
      {"The flood may have killed 90 people.", "estimated"},
      {"The quake could have killed 90 people.", "estimated"},
      {"Doctors estimate that 200 people were infected.", "estimated"},
      {"The fund predicted that output will grow 1.6 percent.", "estimated"},
      {"Rescuers fear 30 people are missing.", "estimated"},
      {"It is believed that five men fired on the bus.", "estimated"},
      {"Another 40 people are feared dead.", "estimated"},
      {"The loss was estimated at $26 million (20 million pounds).", "estimated estimated"},
      {"Perhaps 300 people were in the hall.", "estimated"},
      {"Forecasts of 26 percent growth were made.", "estimated"},
      {"There were what we believe 300 guests.", "estimated"},
      {"Some 300 of the guests, we believe, left early.", "estimated"},
      {"Some 300 guests, a suspected thief, and a cook left early.", "asserted"},
  });
}

TEST_CASE("what nobody vouches for is unconfirmed") {
  check({
      {"The raid reportedly killed 17 people.", "unconfirmed"},
      {"Reports of 17 dead in the coastal town", "unconfirmed"},
      {"Seventeen deaths were reported by the fire service.", "asserted"},
      {"Thirty troops were reported killed on the ridge.", "unconfirmed"},
      {"The singer is said to have raised $2 million.", "unconfirmed"},
      {"There are 40 suspected cases.", "unconfirmed"},
      {"It is unclear whether the raid killed 14 people.", "unconfirmed"},
      {"The rebels apparently hold 22 hostages.", "unconfirmed"},
      {"Unconfirmed reports said 12 soldiers were killed.", "unconfirmed"},
      {"Activists said 31 people were killed. The claim could not be independently verified.", "unconfirmed"},
      {"Activists said 31 people were killed and nine were hurt. It was not possible to verify the reports.", "unconfirmed unconfirmed"},
      {"Thirty people were said to be missing, a figure that could not be confirmed.", "unconfirmed"},
  });
}

TEST_CASE("what is claimed or confirmed says so") {
  check({
      {"The rebels claimed that 40 soldiers died.", "claimed"},
      {"The minister accused the rebels of killing 40 villagers.", "claimed"},
      {"The unit allegedly shot 12 prisoners.", "claimed"},
      {"Officials confirmed that 26 people were killed.", "confirmed"},
      {"Health officials reported 59 confirmed cases.", "confirmed"},
      {"Forty new cases in the north were confirmed on Sunday.", "confirmed"},
      {"Nine people were confirmed dead.", "confirmed"},
      {"Nine cases in the north confirmed on Sunday brought new rules.", "confirmed"},
  });
}

TEST_CASE("words of another clause say nothing of a figure") {
  check({
      {"Nine people, believed to be anglers, were killed.", "asserted"},
      {"Nine people, reportedly, were killed.", "unconfirmed"},
      {"Police said 26 people were killed.", "asserted"},
      {"The minister may resign after 26 people were killed.", "asserted"},
      {"The minister, who could resign, said 26 people were killed.", "asserted"},
      {"The mayor will visit the street where 26 people were killed.", "asserted"},
      {"The attack on 4 May killed 26 people.", "asserted"},
      {"Since 21 May the raids have killed 26 people.", "asserted"},
      {"Troops shot 26 suspected rebels.", "asserted"},
      {"A man accused of shooting three people was freed.", "asserted"},
      {"The talks could fail and 26 people were killed on Monday.", "asserted"},
      {"The storm killed 26 people and could reach the coast tonight.", "asserted"},
      {"The government has denied the charges and says two civilians were killed.", "asserted"},
      {"The 26 people killed in the blast will be buried today.", "asserted"},
      {"The union plans a march because 26 workers were dismissed.", "asserted"},
      {"Fearing a second blast, rescuers freed 26 people.", "asserted"},
      {"The army sent 26 tanks before it would negotiate.", "asserted"},
      {"The judge said the law might change, but 26 people were detained.", "asserted"},
      {"The ferry, which was to be repaired, had 26 people aboard.", "asserted"},
      {"Twelve people were hurt.", "asserted"},
  });
}

TEST_CASE("a condition, a doubted report and a mixed count keep figures from being more than they are") {
  check({
      {"The opposition said it would send home 400 soldiers if it won the vote.", "hypothetical"},
      {"She said she would hire 400 teachers.", "planned"},
      {"Unconfirmed reports suggest up to 90 people may have been killed, the envoy said.", "unconfirmed"},
      {"The envoy said 90 people may have been killed.", "estimated"},
      {"There are almost 700 probable and confirmed cases in the valley.", "asserted"},
      {"There are almost 700 confirmed cases in the valley.", "confirmed"},
  });
}

} // namespace recount
