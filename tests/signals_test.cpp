// SPDX-License-Identifier: Apache-2.0
// Figures that are taken back or rejected, and what gives no signal. One row, one kind of sentence.
#include "signal_rows.hpp"

#include <algorithm>

namespace recount {
namespace {

/// Who gave the signals of a text.
std::string givers(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
    if (claim.signal)
      out += (out.empty() ? "" : ", ") + claim.signal->source;
  return out;
}

} // namespace

TEST_CASE("behind the slug of a note an earlier version has the wrong figure") {
  test::check_lives({
      {"Nine workers died in the mill.\n\nCorrection: Due to an editing error, an earlier version of this story gave the death toll as 12.", "corrected 9, superseded 12"},
      {"CORRECTED: Mill fire kills nine", "corrected 9"},
  });
}

TEST_CASE("a number that is named by its value was wrong") {
  test::check_lives({
      {"A spokesman admitted the 24 figure was wrong.", "superseded 24"},
      {"The figure of 24 dead was a typing error, the county said; 14 people died.", "superseded 24, corrected 14"},
  });
  test::check_no_signal({
      "The bank revised its forecast after 24 branches closed.",
      "A spokesman admitted the 24 drivers were wrong.",
  });
}

TEST_CASE("an earlier toll that was higher is set aside") {
  test::check_lives({{"The toll stands at 31, down from an earlier 45.", "corrected 31, superseded 45"}});
  CHECK(test::life("The index stands at 31, down from an earlier 45.").empty());
  CHECK(test::life("The toll stands at 45, up from an earlier 31.").empty());
}

TEST_CASE("who makes a claim is not denied with it") {
  test::check_lives({
      {"The army dismissed as false a claim of 12 dead.", "denied 12"},
      {"A memo put the losses at $40 million, a figure that the bank called false.", "denied 40000000"},
      {"Hospital staff now put the number of wounded at 52, after first reporting 70.", "corrected 52, superseded 70"},
  });
  CHECK(test::life("The judge dismissed as false the claims of 12 witnesses.").empty());
  CHECK(test::life("Hospital staff put the number of wounded at 70, after first reporting 52.").empty());
}

TEST_CASE("the giver of a signal is a whole phrase") {
  CHECK(givers("The fire service said 13 people died, correcting an earlier figure of 31.") == "The fire service, The fire service");
  CHECK(givers("The coroner said some bodies had been counted twice and that the toll was 18, not 24.") == "The coroner, The coroner");
}

TEST_CASE("a source takes a figure back") {
  test::check_lives({
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
      {"The council has taken back its earlier count of 19 drownings.", "retracted 19"},
      {"Officials took 26 deaths off the toll, four of which had been entered twice. The total is now 310.", "retracted 26, corrected 310"},
      {"The harbour office took down its message that 64 sailors were hurt. The coast guard denied the figure.", "retracted 64"},
      {"The port ministry had first put the number of drowned at 43 but withdrew that figure.", "retracted 43"},
      {"The army had said 17 soldiers were killed but later retracted that number.", "retracted 17"},
      {"The mayor said 17 sheep and two dogs had died, but her office later withdrew those figures.", "retracted 17, retracted 2"},
      {"Some 150 sailors were saved and 24 are missing, it said. The port ministry had put the number of dead at 43 but withdrew that figure.", "retracted 43"},
  });
  test::check_no_signal({
      "The army withdrew 2,000 troops from the border.",
      "The flood hit 12 farms, and the bank withdrew that offer.",
      "The flood killed 12 men. The army withdrew small numbers of wounded.",
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

TEST_CASE("a source takes back what was said before") {
  test::check_lives({
      {"The tax office said on Sunday that 730 homes had no heat. Its website removed the figure hours later.", "retracted 730"},
      {"The tax office said 730 homes had no heat. Hours later the statement was removed from its website.", "retracted 730"},
      {"The tax office said 730 homes had no heat but later deleted the post.", "retracted 730"},
      {"The tax office said 730 homes had no heat; it took the number back a day later.", "retracted 730"},
      {"The channel reported 730 arrests, a figure that was later deleted.", "retracted 730"},
      {"The union said it had 730 members but later retracted it.", "retracted 730"},
      {"The mayor said 41 shops had burned. She later took it back.", "retracted 41"},
      {"The tax office said the toll of 41 it gave on Monday included six bodies counted twice; the correct figure is 35.", "superseded 41, corrected 35"},
      {"The tax office said it had mistakenly reported 41 deaths; the actual number was 35.", "superseded 41, corrected 35"},
      {"The mayor had said 41 shops burned. The correct number is 35, her office said.", "superseded 41, corrected 35"},
      {"The agency said a previous report of 41 dead was based on false information.", "superseded 41"},
      {"The tax office said 730 homes had no heat. A clerk later called it a clerical error.", "retracted 730"},
      {"The tax office said 730 homes had no heat, then said it was a technical error.", "retracted 730"},
      {"The tax office apologised for giving a false figure of 730 homes.", "retracted 730"},
      {"The figure of 730 dead, published on Sunday, was removed the same day as a clerical error.", "retracted 730"},
  });
  test::check_no_signal({
      "The flood hit 730 homes. The army removed the road block.",
      "The flood hit 730 homes. The city removed the statement from its archive.",
      "The panel made 41 proposals. The mayor called it a mistake.",
      "The tax office said 41 men were hurt. The mayor said the pilot made a technical error.",
      "Rescuers said 41 men were trapped. They took the rope back.",
      "A comment of 41 words was deleted.",
      "The firm apologised for the deaths of 41 people.",
  });
}

TEST_CASE("somebody rejects a figure") {
  test::check_lives({
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
  test::check_no_signal({
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
  test::check_lives({
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

TEST_CASE("somebody rejects or sets aside a figure, in other words") {
  test::check_lives({
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
  test::check_no_signal({
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
  test::check_no_signal({
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
