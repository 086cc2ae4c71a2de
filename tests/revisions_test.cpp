// SPDX-License-Identifier: Apache-2.0
// Figures that give way to others: revised, corrected, set aside. One row, one kind of sentence.
#include "signal_rows.hpp"

namespace recount {

TEST_CASE("a figure gives way to another") {
  test::check_lives({
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
  test::check_no_signal({
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
  test::check_lives({
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
  test::check_no_signal({
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
  test::check_lives({
      {"Police first said 26 people were hurt, but later put the number at 16.", "superseded 26, corrected 16"},
      {"The agency, which had initially reported eight people dead, said the final count was three dead.", "superseded 8, corrected 3"},
      {"At least 12 people were killed. (Earlier reports put the toll at 14.)", "corrected 12, superseded 14"},
      {"A magnitude 6.5 earthquake hit the coast. The quake was initially reported at magnitude 6.8.", "corrected 6.5, superseded 6.8"},
      {"Initial reports said 40 people were killed. The ministry now says 22 people were killed.", "superseded 40, corrected 22"},
      {"Officials originally said 90 homes had burned, but now say 60 homes burned.", "superseded 90, corrected 60"},
  });
  test::check_no_signal({
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

TEST_CASE("a figure gives way to another, in other words") {
  test::check_lives({
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
  test::check_lives({
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

} // namespace recount
