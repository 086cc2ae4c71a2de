// SPDX-License-Identifier: Apache-2.0
// The life of a figure: withdrawn, corrected, revised, denied. One row, one kind of sentence.
#include "support.hpp"

#include <algorithm>

namespace recount {
namespace {

/// "superseded 26, corrected 16": the figures that a signal touches, in their order.
std::string life(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
    if (claim.signal)
      out += (out.empty() ? "" : ", ") + std::string(name(claim.status)) + " " + (claim.quantity.value ? claim.quantity.value->to_string() : claim.quantity.text);
  return out;
}

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return life(text); });
}

void check_none(std::vector<char const*> const& texts) {
  for (auto const* const text : texts) {
    INFO(text);
    CHECK(life(text).empty());
    for (auto const& signal : read_report(test::report(text), test::lexicon()).record.signals) {
      INFO(signal.text);
      CHECK(signal.op == SignalOp::confirm);
    }
  }
}

} // namespace

TEST_CASE("a source takes a figure back") {
  check({
      {"The ministry withdrew its statement that 26 people had died.", "retracted 26"},
      {"On Sunday the ministry retracted its claim of 140 dead.", "retracted 140"},
      {"The governor walked back his remark that 90 percent of shops had opened.", "retracted 90"},
      {"The agency took down a post that said 52 miners were trapped.", "retracted 52"},
      {"The navy backed away from its claim that 14 tanks were destroyed.", "retracted 14"},
      {"The statement that 26 people had died was later withdrawn.", "retracted 26"},
      {"The ministry said 164 people had died. It later withdrew the figure.", "retracted 164"},
      {"Officials struck 212 deaths from the county's total.", "retracted 212"},
      {"The state removed 1,600 cases from its count on Friday.", "retracted 1600"},
      {"Health officials took 30 deaths off the toll.", "retracted 30"},
      {"The bank no longer stands by its figure of 40 branches.", "retracted 40"},
      {"The union rescinded its announcement that 700 workers had walked out.", "retracted 700"},
      {"The toll of 44 was published in error.", "retracted 44"},
      {"The council withdrew the number of 19 drownings.", "retracted 19"},
      {"Officials took 26 deaths off the toll, four of which had been entered twice. The total is now 310.", "retracted 26, corrected 310"},
      {"The harbour office took down its message that 64 sailors were hurt. The coast guard denied the figure.", "retracted 64"},
  });
  check_none({
      "The army withdrew 2,000 troops from the border.",
      "The bank withdrew its offer of 26 pence a share.",
      "Ten members withdrew their support.",
      "The plane dropped 40 bombs on the town.",
      "Workers took down 12 power lines.",
      "The rivals ended in a dead heat with 26 votes each.",
      "The firm pulled 300 ads from the channel.",
      "The recall election drew 12,000 voters.",
      "Surgeons removed two bullets from his leg.",
      "The witness recanted her testimony, and 12 men went free.",
      "The mayor took back the keys from 14 tenants.",
      "A quake struck 26 towns and killed 9 people.",
      "The council scrapped plans for 40 new flats.",
      "The carmaker recalled 26,000 cars.",
      "Police removed 40 protesters from the hall.",
      "Thirty boats pulled out of the race.",
      "He withdrew $400 from the account.",
      "The opposition withdrew its motion, signed by 30 members.",
      "The army withdrew a number of 26 guns.",
      "The story in which 26 sailors spoke of the war was sent out in error.",
  });
}

TEST_CASE("a figure gives way to another") {
  check({
      {"The ministry corrected its toll to 16 from 26.", "corrected 16, superseded 26"},
      {"The agency lowered its count of the dead to 31 from 46.", "corrected 31, superseded 46"},
      {"Officials cut the death toll to 20 from 27.", "corrected 20, superseded 27"},
      {"The health ministry has scaled back its death toll from 163 to 58.", "superseded 163, corrected 58"},
      {"Police revised the number of dead to 18.", "corrected 18"},
      {"The number of horses was dozens, not hundreds, the farmer said.", "corrected dozens, superseded hundreds"},
      {"A magnitude 5.5 quake shook Karel. The quake, which was initially reported at 5.9, broke windows.", "corrected 5.5, superseded 5.9"},
      {"The survey listed 3,900 oaks in 12 parks. That is 700 more oaks than previously thought.", "corrected 3900"},
      {"The council cut the toll to 31 in a fire that killed four of its own men.", "corrected 31"},
      {"A bomb killed 31 soldiers on Friday, including ten when their truck overturned, the army said in a revised toll.", "corrected 31"},
      {"The health office took back its count of 40 deaths.\n\nThe total stands at 31.", "retracted 40, corrected 31"},
      {"The mayor admitted that the town had four times as many cases as it had previously reported.", "corrected 4"},
      {"The toll was revised down from 90 to 71.", "superseded 90, corrected 71"},
      {"The number of cases was revised to 39 after more tests.", "corrected 39"},
      {"Some 40 cases were reported, though this was later revised to 39.", "superseded 40, corrected 39"},
      {"The office reduced the deaths in the crash to seven from nine.", "corrected 7, superseded 9"},
      {"The institute raised its estimate of the dead to 60 from 26.", "corrected 60, superseded 26"},
      {"The fund cut its forecast for growth to 1.2 percent from 1.9 percent.", "corrected 1.2, superseded 1.9"},
      {"The toll is 16, down from an earlier count of 26.", "corrected 16, superseded 26"},
      {"The civil defence gave a revised toll of 31 dead.", "corrected 31"},
      {"Police said 26 people had died. That number was later corrected to 16.", "superseded 26, corrected 16"},
      {"Police first put the number of hurt at nine, then lowered it to six.", "superseded 9, corrected 6"},
      {"Rangers adjusted their count of burned homes to 97 from 115.", "corrected 97, superseded 115"},
      {"Exports of 284,000 tonnes were revised to 251,000 tonnes.", "superseded 284000, corrected 251000"},
      {"Some 60,000 people were killed, far more than previously reported.", "corrected 60000"},
      {"The storm destroyed 4,000 homes, fewer than originally estimated.", "corrected 4000"},
      {"The agency said the death toll was lower than previously believed, with 300 people killed.", "corrected 300"},
  });
  check_none({
      "Officials raised the death toll to 26.",
      "The death toll rose to 312 from 287 as crews reached the villages.",
      "The firm cut 26 jobs.",
      "The council cut the number of buses to 16 from 26.",
      "The troop count was reduced to 196,000.",
      "Lawmakers passed the revised budget by 26 votes.",
      "The law was revised 26 times.",
      "Rates were lowered to 2.6 percent.",
      "The company raised its offer to 41 dollars a share from 38 dollars.",
      "The pilot corrected course with 180 passengers aboard.",
      "The state correctional centre holds 1,100 men.",
      "The club cut its staff to 16 from 26.",
      "Doctors downgraded three victims to stable condition.",
      "The bank raised $26 million.",
      "The mayor wants to reduce the number of guards from 500 to 40.",
      "Their sentences were reduced to 12 years.",
      "The flood was worse than initially feared and killed 26 people.",
      "The agency lowered the flag for the 26 victims.",
      "The death toll rose to 19, up from 12 on Monday.",
      "The amended law lets 26 states join.",
      "He scaled back his plans and hired 26 people.",
  });
}

TEST_CASE("an outlet corrects itself") {
  check({
      {"CORRECTED: Bus crash kills 16", "corrected 16"},
      {"(Corrects number of dead to 16 from 26)", "corrected 16, superseded 26"},
      {"CORRECTION: An earlier version of this story said 26 people died.", "superseded 26"},
      {"An earlier version of this article misstated how many people were rescued. It was 71, not 171.", "corrected 71, superseded 171"},
      {"The agency reported erroneously that 340 homes had burned. The correct number is 34.", "superseded 340, corrected 34"},
      {"The paper wrongly said 12 people were killed.", "superseded 12"},
      {"Contrary to earlier reports, nine miners were killed.", "corrected 9"},
      {"Contrary to earlier reports, nine miners were killed, not 14.", "corrected 9, superseded 14"},
      {"The report incorrectly stated that 400 homes were damaged; the figure is 40.", "superseded 400, corrected 40"},
      {"The tractor maker said it had miscounted: 43,000 tractors, not 34,000, were sold.", "corrected 43000, superseded 34000"},
      {"The agency had overstated the number of refugees and put it at 41,000 rather than 60,000.", "corrected 41000, superseded 60000"},
      {"The blast killed 16 people, not 26.", "corrected 16, superseded 26"},
      {"Not two but 14 men were charged.", "superseded 2, corrected 14"},
      {"Eight people were hurt, reports said, but the sheriff said the number is actually 10.", "superseded 8, corrected 10"},
      {"The figure of 26 dead was wrong.", "superseded 26"},
      {"Contrary to initial reports, 26 people were not aboard.", "superseded 26"},
  });
  check_none({
      "An earlier version of this story misspelled the name of the village where 26 people died.",
      "CORRECTION: The victim was 26 years old.",
      "This story has been corrected to give the right spelling of two of the names.",
      "The jet mistakenly killed 26 people.",
      "Doctors wrongly treated 26 patients.",
      "The pilot made a mistake and 26 people died.",
      "This story has been updated to add a quote from one of 26 witnesses.",
      "Driving on was a mistake and 26 people died.",
      "The 16 men did not eat for 26 hours.",
      "He wrongly accused 12 officers.",
      "Some 42 percent of voters said the war was a mistake.",
      "The poll has a margin of error of 4 percentage points.",
      "REFILE: Truck bomb kills 18 (Fixes spelling of district)",
      "She was 37 years old, not 39.",
      "Not just 26 soldiers but their families came.",
      "False alarms sent 26 people into the street.",
      "It was not an exaggeration to say that 26 villages were lost.",
      "UPDATE 2: Storm kills 18 in the north",
  });
}

TEST_CASE("a later account sets an earlier one aside") {
  check({
      {"Police first said 26 people were hurt, but later put the number at 16.", "superseded 26, corrected 16"},
      {"The agency, which had initially reported eight people dead, said the final count was three dead.", "superseded 8, corrected 3"},
      {"At least 12 people were killed. (Earlier reports put the toll at 14.)", "corrected 12, superseded 14"},
      {"A magnitude 6.5 earthquake hit the coast. The quake was initially reported at magnitude 6.8.", "corrected 6.5, superseded 6.8"},
      {"Initial reports said 40 people were killed. The ministry now says 22 people were killed.", "superseded 40, corrected 22"},
      {"Officials originally said 90 homes had burned, but now say 60 homes burned.", "superseded 90, corrected 60"},
  });
  check_none({
      "Initial reports say 26 people died.",
      "Police first said 16 people were hurt, but later put the number at 26.",
      "Rights groups had earlier reported that 13 civilians were killed, five of them in the north.",
      "The police had earlier reported 12 dead in the strikes.",
      "In early reports police said two people were killed and five wounded, but a third man has since died.",
      "He originally faced 11 charges.",
      "Seven people initially reported missing were found, and the number of dead stayed at nine.",
      "The organiser had originally hoped to raise $5,000, but the fund is now at $900.",
      "Police initially took two men and two women to the station.",
      "The previous toll given by the government was 31, but four more people died overnight.",
      "The quake was first felt at noon and killed 26 people.",
      "Pupils fell ill last week when three cases were initially diagnosed.",
  });
}

TEST_CASE("somebody rejects a figure") {
  check({
      {"It is wrong to say that 26 villagers were killed, the army said.", "denied 26"},
      {"It is not true that 26 men were freed.", "denied 26"},
      {"Hundreds would be an exaggeration, the officer said.", "denied Hundreds"},
      {"The army denied that 26 civilians were killed.", "denied 26"},
      {"Army denies killing 26 villagers", "denied 26"},
      {"The firm disputed the figure of 26 dead.", "denied 26"},
      {"The spokesman dismissed reports that 26 soldiers were captured.", "denied 26"},
      {"The minister rejected claims that 400 homes were destroyed.", "denied 400"},
      {"Reports that 26 soldiers died are false, the army said.", "denied 26"},
      {"There is no truth in the claim that 600 soldiers were killed, the army said.", "denied 600"},
      {"The UN says 3,500 people have been killed, but the president disputed this and put the number killed at 619.", "denied 3500"},
      {"Monitors said 40 villagers were killed. The army denied the figure.", "denied 40"},
      {"The ferry line denied that 30,000 bookings had vanished, saying that 200 bookings were affected.", "denied 30000"},
      {"The group denied holding 1,000 civilians.", "denied 1000"},
      {"The embassy denied on Tuesday a report that 200 vehicles had been seized.", "denied 200"},
      {"The president said the mayors had overstated the toll when they spoke of 6,000 dead.", "denied 6000"},
      {"Estimates run as high as $3 million, a figure the mayor calls exaggerated.", "denied 3000000"},
  });
  check_none({
      "Officials denied him entry to a town of 26,000 people.",
      "The court denied bail to 26 men.",
      "The minister did not deny that 26 people died.",
      "The army denied using gas in the raid that killed 26 people.",
      "The court turned down an appeal by 17 sailors who had been denied entry.",
      "A judge dismissed 26 counts.",
      "The school dismissed three teachers.",
      "The governor, who denies wrongdoing, is one of 13 officials charged.",
      "Damascus has denied those allegations and says two civilians were killed.",
      "There were no reports of deaths among the 26 passengers.",
      "The board rejected an offer of $26 million.",
      "Nobody disputed that 26 people were aboard.",
      "The town disputes the border with 26 farms.",
      "The union disputed the dismissal of 60 drivers.",
      "State television denied reports of protests, although it said two men were killed.",
      "The government denied its forces were behind the attack and agreed to hand over 1,300 rockets.",
  });
}

TEST_CASE("a source takes a figure back, in other words") {
  check({
      {"The army has withdrawn its report that 18 rebels were captured.", "retracted 18"},
      {"The spokesman retracted his claim of 75 arrests.", "retracted 75"},
      {"The hospital rescinded a bulletin that listed 12 deaths.", "retracted 12"},
      {"The party backtracked on its estimate of 90,000 marchers.", "retracted 90000"},
      {"The ministry deleted a tweet that said 30 soldiers had died.", "retracted 30"},
      {"The mayor disowned an announcement that 200 homes were lost.", "retracted 200"},
      {"The county subtracted 45 deaths from its total.", "retracted 45"},
      {"Officials deleted 70 cases from the tally.", "retracted 70"},
      {"The union walked back its claim that 4,000 workers had joined.", "retracted 4000"},
      {"Police took back their statement that nine men were arrested.", "retracted 9"},
  });
}

TEST_CASE("a figure gives way to another, in other words") {
  check({
      {"The regulator amended its count of injured to 55 from 61.", "corrected 55, superseded 61"},
      {"The province lowered the death toll to 14.", "corrected 14"},
      {"Officials slashed their estimate of the dead to 300 from 900.", "corrected 300, superseded 900"},
      {"The ministry trimmed its toll of wounded to 88 from 92.", "corrected 88, superseded 92"},
      {"The figure was corrected from 640 to 460.", "superseded 640, corrected 460"},
      {"The agency restated its count of missing to 21.", "corrected 21"},
      {"The death toll was lowered from 50 to 38 on Friday.", "superseded 50, corrected 38"},
      {"Rescuers brought down the toll to 61 from 70.", "corrected 61, superseded 70"},
      {"The estimate of $40 million in damage was revised to $25 million.", "superseded 40000000, corrected 25000000"},
      {"The quake was first put at magnitude 7.1, then lowered to 6.9.", "superseded 7.1, corrected 6.9"},
      {"The health office adjusted its number of infected to 1,020 from 1,100.", "corrected 1020, superseded 1100"},
      {"The bureau upgraded its estimate of the dead to 70 from 40.", "corrected 70, superseded 40"},
      {"Growth was revised down to 0.4 percent.", "corrected 0.4"},
      {"Some 900 people lost their homes, more than previously reported.", "corrected 900"},
  });
}

TEST_CASE("an outlet corrects itself, in other words") {
  check({
      {"In an item on the lakes we said that 12 boats sank. In fact 15 boats sank.", "superseded 12, corrected 15"},
      {"(In paragraph 4, corrects to show 26 people were killed)", "corrected 26"},
      {"CORRECTION: The crash killed 16 people, not 26.", "corrected 16, superseded 26"},
      {"An earlier version of this report gave 164 as the number of dead.", "superseded 164"},
      {"This article originally said 26 people were killed.", "superseded 26"},
      {"A previous version of this story incorrectly said 60 homes burned.", "superseded 60"},
      {"The newspaper mistakenly reported that 11 miners had died. The number is 7.", "superseded 11, corrected 7"},
      {"The broadcaster erroneously put the toll at 80.", "superseded 80"},
      {"The ministry misstated the number of injured. It is 32, not 23.", "corrected 32, superseded 23"},
      {"The paper reported erroneously on how many people were hurt. Nine people were hurt, not five.", "corrected 9, superseded 5"},
      {"The toll of 90 given on Sunday was incorrect.", "superseded 90"},
      {"The claim that 500 families fled was a mistake.", "superseded 500"},
      {"Sixteen people, and not 26, were aboard.", "corrected 16, superseded 26"},
      {"The storm destroyed 34 homes, not 340.", "corrected 34, superseded 340"},
      {"Not 12 but five bridges were damaged.", "superseded 12, corrected 5"},
  });
}

TEST_CASE("somebody rejects or sets aside a figure, in other words") {
  check({
      {"The governor said officials had overestimated the number of dead, which they gave as 400.", "denied 400"},
      {"Initially, officials said 30 people died, but the number is actually 13.", "superseded 30, corrected 13"},
      {"The police had first reported 50 arrests. They now say 35 people were arrested.", "superseded 50, corrected 35"},
      {"Early reports said 21 people were killed, but the coroner later counted 17 dead.", "superseded 21, corrected 17"},
      {"The navy denied that 14 sailors had drowned.", "denied 14"},
      {"The club denies owing $3 million.", "denied 3000000"},
      {"The prime minister refuted claims that 6,000 jobs were lost.", "denied 6000"},
      {"The embassy rejected as baseless a report that 40 guards were killed.", "denied 40"},
      {"The company dismissed allegations that it had dumped 900 tonnes of waste.", "denied 900"},
      {"Claims that 70 villagers were killed are untrue, the governor said.", "denied 70"},
      {"The toll of 700 is exaggerated, a minister said.", "denied 700"},
      {"The army disputed a figure of 120 dead given by the rebels.", "denied 120"},
      {"Rebels said 55 soldiers were killed, but the army disputed that.", "denied 55"},
      {"The guild denied reports of 300 dismissals.", "denied 300"},
  });
}

TEST_CASE("what is yet to be mended, or was told before, is no signal") {
  check_none({
      "The total will soon need to be adjusted to 213.",
      "The toll of 26 has to be revised to a number that all accept.",
      "As previously reported, 26 people were killed.",
      "As it had initially said, the firm hired 26 people.",
      "The lake is deep. In fact, 26 people drowned there.",
      "Police said 12 boats sank. In fact, 26 people drowned.",
      "It is wrong to leave 26 people in the cold.",
      "An earlier version of this story incorrectly described one suspect as six feet tall.",
  });
}

TEST_CASE("words that only look like signals") {
  check_none({
      "The coach withdrew two players at half-time.",
      "Shops withdrew 400 jars of jam from sale.",
      "The ambassador was recalled with 12 aides.",
      "The court struck down a law passed by 60 members.",
      "Lightning struck 14 trees.",
      "The city took down 30 statues.",
      "The gang took 26 people hostage from their homes.",
      "The minister took back the floor after 20 minutes.",
      "The party dropped 12 candidates from its list.",
      "The navy pulled 60 people from the water.",
      "The firm scrapped 200 old planes.",
      "The teacher corrected 30 papers.",
      "The corrected lenses cost $200.",
      "The board amended the contract of 26 players.",
      "The prison service lowered the fence by 2 metres.",
      "The team cut its lead to 3 points.",
      "Fans cut 26 metres off the rope.",
      "The state raised the number of beds to 900 from 600.",
      "The death toll has been raised to 58.",
      "The union lowered its demand to 4 percent from 6 percent.",
      "Interest was cut to 3 percent from 4 percent.",
      "The king reduced the sentence of 26 men.",
      "An earlier train carried 300 passengers.",
      "The previous record was 26 goals.",
      "The original crew of 26 was replaced.",
      "He was first seen with 12 friends.",
      "The initial offer was $30 million.",
      "Sales were higher than a year earlier at $26 million.",
      "The show drew more than the 26,000 expected.",
      "An article in this paper named 26 streets.",
      "A correction fluid worth $12 was stolen.",
      "The house of correction held 26 men.",
      "It is wrong to jail 26 reporters, he said.",
      "The right answer was 26, the pupil said.",
      "Police denied the group of 26 a permit.",
      "The bank denied loans to 26 farmers.",
      "Nine men were denied bail.",
      "The goalkeeper denied 12 shots.",
      "The village rejected the plan by 260 votes.",
      "He was dismissed after 26 runs.",
      "The dispute over 26 islands goes on.",
      "A false alarm cleared 26 shops.",
      "The fake notes were worth $26,000.",
      "The report was late by 26 days.",
      "The ministry stands by its figure of 26 dead.",
      "The ministry did not retract its figure of 26 dead.",
      "The minister refused to confirm or deny that 26 men were held.",
      "Nobody doubted that 26 people died.",
      "The alert level was lowered to 2.",
      "Her sentence was revised to 12 months.",
  });
}

TEST_CASE("a signal names who gave it, when, and the new figure") {
  struct Slots {
    char const *text, *source, *date, *value;
  };
  for (auto const& row : std::vector<Slots>{
           {"The ministry on Sunday retracted its statement that 26 people had died.", "The ministry", "2022-01-09", ""},
           {"The disaster agency lowered its count of the dead to 31 from 46 on Monday.", "The disaster agency", "2022-01-10", "31"},
           {"Police had originally said seven people were shot, but amended that number to four.", "Police", "", "4"},
           {"The army denied on Friday that 26 civilians were killed.", "The army", "2022-01-07", ""},
           {"The carmaker said it had miscounted: 860 cars, not 680, were sold.", "The carmaker", "", "860"},
           {"The harbour office on Monday took down its message that 64 sailors were hurt. The coast guard denied the claim.",
            "The harbour office", "2022-01-10", ""},
           {"At first, radio reports said that eight sailors were hurt, but the coast guard said that number is actually 12.", "the coast guard", "", "12"},
           {"Police in Karel, Nordland, revised the number of dead to 18 from 22.", "Police in Karel, Nordland", "", "18"},
           {"The museum put the loss at 300 coins, a figure Lind calls exaggerated.", "Lind", "", ""},
           {"The navy corrected the record: 11 sailors were hurt in the storm, which it had at first said hurt nobody.", "The navy", "", "11"},
           {"The trade office said exports shrank by 21.5%. That figure, its last, is down from an initial estimate of 24%.", "The trade office", "", "21.5"},
           {"It is not true that 26 men were freed.", "", "", ""},
           {"Its claim that 26 miners died was false.", "", "", ""},
           {"The toll was revised from 31 to 30, the coroner said on Sunday.", "the coroner", "2022-01-09", "30"},
       }) {
    INFO(row.text);
    auto const read = read_report(test::report(row.text), test::lexicon());
    auto const touched = std::find_if(read.claims.begin(), read.claims.end(), [](Claim const& claim) { return claim.signal.has_value(); });
    REQUIRE(touched != read.claims.end());
    CHECK(touched->signal->source == row.source);
    CHECK((touched->signal->date ? to_iso(*touched->signal->date) : std::string()) == row.date);
    CHECK((touched->signal->new_value ? touched->signal->new_value->to_string() : std::string()) == row.value);
  }
}

} // namespace recount
