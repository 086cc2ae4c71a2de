// SPDX-License-Identifier: Apache-2.0
// Time expressions: which words are read, and their TIMEX3 values against a report of Tuesday, 2022-01-11.
#include "support.hpp"

namespace recount {
namespace {

std::string times_of(std::string_view text, std::string_view published = "2022-01-11") {
  std::string out;
  for (auto const& mention : find_mentions(test::report(text, published), test::lexicon()))
    if (auto const* const timex = std::get_if<TimexRecord>(&mention))
      out += (out.empty() ? "" : "; ") + timex->text + " = " + timex->value;
  return out;
}

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return times_of(text); });
}

} // namespace

TEST_CASE("days with a name are read") {
  check({{"The bridge fell on 3 January 2022.", "3 January 2022 = 2022-01-03"},
         {"The bridge fell on January 3, 2022.", "January 3, 2022 = 2022-01-03"},
         {"The bridge fell on Jan. 3.", "Jan. 3 = 2022-01-03"},
         {"The bridge fell on the 3rd of January.", "the 3rd of January = 2022-01-03"},
         {"The bridge fell on January 3rd.", "January 3rd = 2022-01-03"},
         {"The bridge fell on Monday, 3 January.", "Monday, 3 January = 2022-01-03"},
         {"The bridge fell on Monday, Jan. 3, 2022, at noon.", "Monday, Jan. 3, 2022, at noon = 2022-01-03T12:00"},
         {"The bridge fell on the fourth of November.", "the fourth of November = 2021-11-04"},
         {"The bridge fell on November the fourth.", "November the fourth = 2021-11-04"},
         {"The bridge fell on the 4th.", "the 4th = 2022-01-04"},
         {"The bridge fell on 29 February.", "29 February = 2020-02-29"},
         {"The fair ran on 18 and 19 June.", "18 = 2021-06-18; 19 June = 2021-06-19"},
         {"The bridge fell on Sun., Jan. 9.", "Sun., Jan. 9 = 2022-01-09"},
         {"The bridge fell on 9 JANUARY 2022.", "9 JANUARY 2022 = 2022-01-09"},
         {"The bridge fell on Tuesday the fourth.", "Tuesday the fourth = 2022-01-04"},
         {"The bridge fell on Sept. 11, 2001, at dawn.", "Sept. 11, 2001 = 2001-09-11"},
         {"SARNEN | Sat Jul 23, 2011 4:44 am EDT", "Sat Jul 23, 2011 4:44 am EDT = 2011-07-23T04:44"},
         {"The bridge fell on 1 January of last year.", "1 January = 2022-01-01; last year = 2021"},
         {"The bridge was built on twenty five May nineteen eighty six.", "twenty five May nineteen eighty six = 1986-05-25"}});
}

TEST_CASE("clock times as they are spoken") {
  check({{"She left at half past seven on Monday.", "half past seven on Monday = 2022-01-10T07:30"},
         {"She left at a quarter past nine.", "a quarter past nine = 2022-01-11T09:15"},
         {"She left at quarter to one.", "quarter to one = 2022-01-11T12:45"},
         {"She left at ten minutes to six.", "ten minutes to six = 2022-01-11T05:50"},
         {"She left at twenty past four in the afternoon.", "twenty past four in the afternoon = 2022-01-11T16:20"},
         {"She left at six in the morning.", "six in the morning = 2022-01-11T06"},
         {"She left at seven at night.", "seven at night = 2022-01-11T19"},
         {"She left at seven thirty.", "seven thirty = 2022-01-11T07:30"},
         {"She left on 4 May at two fifteen p m.", "4 May at two fifteen p m = 2021-05-04T14:15"},
         {"Half past the gate she fell.", ""},
         {"Costs rose a quarter to six percent.", ""},
         {"Sales grew twenty past all records.", ""},
         {"She aimed at six houses.", ""}});
}

TEST_CASE("dates with a time of ISO 8601") {
  check({{"Filed 2022-01-09T14:05Z.", "2022-01-09T14:05Z = 2022-01-09T14:05"},
         {"Filed 2022-01-09T14:05:30.", "2022-01-09T14:05:30 = 2022-01-09T14:05:30"},
         {"Filed 2022-01-09T99:05.", "2022-01-09 = 2022-01-09"},
         {"Filed 9 Jan '21.", "9 Jan '21 = 2021-01-09"},
         {"In May '19 it fell.", "May '19 = 2019-05"}});
}

TEST_CASE("years in words are no crowds") {
  check({{"It fell in two thousand.", "two thousand = 2000"},
         {"It has stood since two thousand and five.", "two thousand and five = 2005"},
         {"It fell by nineteen eighty-six.", "nineteen eighty-six = 1986"},
         {"It drew a crowd of two thousand.", ""},
         {"It seats from fifteen hundred to two thousand.", ""},
         {"It rose to two thousand and five.", ""}});
}

TEST_CASE("days that have a number for a name") {
  check({{"It fell after 9/11.", "9/11 = 2001-09-11"},
         {"The 9/11 inquiry closed.", "9/11 = 2001-09-11"},
         {"It fell on 9/11/2020.", "9/11/2020 = 2020-XX-XX"},
         {"It fell on 9/12.", "9/12 = XXXX-XX-XX"}});
}

TEST_CASE("dates in figures are read, and left open where their order is") {
  check({{"Updated 2022-01-09.", "2022-01-09 = 2022-01-09"},
         {"Updated 2022/01/09.", "2022/01/09 = 2022-01-09"},
         {"Updated on 23/12/2021.", "23/12/2021 = 2021-12-23"},
         {"Updated on 12/23/2021.", "12/23/2021 = 2021-12-23"},
         {"Updated on 23.12.2021.", "23.12.2021 = 2021-12-23"},
         {"Updated on 5/6/2021.", "5/6/2021 = 2021-XX-XX"},
         {"Updated on 5/6.", "5/6 = XXXX-XX-XX"},
         {"Updated on 5/5.", "5/5 = 2021-05-05"},
         {"Updated on 25/12.", "25/12 = 2021-12-25"},
         {"Updated on 23/12/98.", "23/12/98 = 1998-12-23"},
         {"Updated on 23-Dec-2021.", "23-Dec-2021 = 2021-12-23"},
         {"Updated in Dec-2021.", "Dec-2021 = 2021-12"},
         {"The file is called tolls-20211223.", "20211223 = 2021-12-23"},
         {"Updated 2021-3.", "2021-3 = 2021-03"}});
}

TEST_CASE("months, years and what is longer are read") {
  check({{"Floods hit the valley in May.", "May = 2021-05"},
         {"Floods hit the valley in May 2010.", "May 2010 = 2010-05"},
         {"Floods hit the valley in early May.", "early May = 2021-05"},
         {"Floods hit the valley in mid-May.", "mid-May = 2021-05"},
         {"Floods hit the valley last May.", "last May = 2021-05"},
         {"Floods will hit the valley in May.", "May = 2022-05"},
         {"Floods hit the valley late last December.", "late last December = 2021-12"},
         {"Floods hit the valley in 2010.", "2010 = 2010"},
         {"Floods hit the valley in early 2010.", "early 2010 = 2010"},
         {"The 2010 floods hit the valley.", "2010 = 2010"},
         {"Floods hit the valley in 1957-58.", "1957 = 1957; 58 = 1958"},
         {"Floods hit the valley in the 1990s.", "1990s = 199"},
         {"Floods hit the valley in the nineties.", "nineties = 199"},
         {"Floods hit the valley in the late 1980s.", "late 1980s = 198"},
         {"Floods hit the valley in the 19th century.", "19th century = 18"},
         {"Floods hit the valley in the first quarter of 2013.", "the first quarter of 2013 = 2013-Q1"},
         {"Floods cut sales in Q3 2019.", "Q3 2019 = 2019-Q3"},
         {"Floods cut sales in the second half of 2019.", "the second half of 2019 = 2019-H2"},
         {"Floods cut sales last quarter.", "last quarter = 2021-Q4"},
         {"Floods hit the valley last summer.", "last summer = 2021-SU"},
         {"Floods hit the valley in the spring of 2019.", "the spring of 2019 = 2019-SP"},
         {"Floods hit the valley at Easter 2018.", "Easter 2018 = 2018-04-01"},
         {"Floods hit the valley on Christmas Eve.", "Christmas Eve = 2021-12-24"},
         {"Floods hit the valley on Thanksgiving 2021.", "Thanksgiving 2021 = 2021-11-25"},
         {"Floods hit the valley in June 1995.", "June 1995 = 1995-06"},
         {"Floods hit the valley in late 2018.", "late 2018 = 2018"},
         {"Floods hit the valley by the end of 2018.", "the end of 2018 = 2018"},
         {"Floods hit the valley (1998) and the hills.", "1998 = 1998"},
         {"Floods hit the valley in the year 1066.", "1066 = 1066"},
         {"Floods hit the valley in the '80s.", "'80s = 198"},
         {"Floods hit the valley in the early 80s.", "early 80s = 198"},
         {"Floods hit the valley in the twentieth century.", "twentieth century = 19"},
         {"Floods cut sales in the third quarter of last year.", "the third quarter of last year = 2021-Q3"},
         {"Floods hit the valley in the winter.", "the winter = 2021-WI"},
         {"Floods hit the valley next spring.", "next spring = 2022-SP"},
         {"Floods hit the valley on Good Friday.", "Good Friday = 2021-04-02"},
         {"Floods hit the valley on Labor Day.", "Labor Day = 2021-09-06"},
         {"Floods hit the valley on Memorial Day weekend.", "Memorial Day weekend = 2021-W21-WE"},
         {"Floods hit the valley on Christmas of last year.", "Christmas of last year = 2021-12-25"},
         {"Floods hit the valley in fiscal year 2019.", "fiscal year 2019 = FY2019"}});
}

TEST_CASE("what is seen from the report is read") {
  check({{"Floods hit the valley on Sunday.", "Sunday = 2022-01-09"},
         {"Floods hit the valley last Tuesday.", "last Tuesday = 2022-01-04"},
         {"Sunday's floods hit the valley.", "Sunday = 2022-01-09"},
         {"Floods will hit the valley on Sunday.", "Sunday = 2022-01-16"},
         {"Floods will hit the valley, the mayor said on Sunday.", "Sunday = 2022-01-09"},
         {"Floods hit the valley early on Sunday.", "early on Sunday = 2022-01-09"},
         {"Floods hit the valley on a Sunday.", "Sunday = XXXX-WXX-7"},
         {"Floods hit the valley on Monday of last week.", "Monday of last week = 2022-01-03"},
         {"Floods hit the valley yesterday.", "yesterday = 2022-01-10"},
         {"Floods hit the valley late last night.", "late last night = 2022-01-10TNI"},
         {"Floods hit the valley late Sunday night.", "late Sunday night = 2022-01-09TNI"},
         {"Floods hit the valley on the morning of 3 January.", "the morning of 3 January = 2022-01-03TMO"},
         {"Floods hit the valley on Sunday. That evening it rained.", "Sunday = 2022-01-09; That evening = 2022-01-09TEV"},
         {"Floods hit the valley earlier on Monday.", "earlier on Monday = 2022-01-10"},
         {"Floods hit the valley this past Friday.", "this past Friday = 2022-01-07"},
         {"Floods hit the valley earlier in the week.", "earlier in the week = 2022-W02"},
         {"Floods hit the valley on the third Monday of May.", "the third Monday of May = 2021-05-17"},
         {"Floods hit the valley in the first week of 2021.", "the first week of 2021 = 2021-W01"},
         {"Floods hit the valley in week 10 of 2021.", "week 10 of 2021 = 2021-W10"},
         {"Floods hit the valley a year ago.", "a year ago = 2021"},
         {"Floods hit the valley half a century ago.", "half a century ago = 1972-01"},
         {"Floods hit the valley years ago.", "years ago = PAST_REF"},
         {"Floods hit the valley a long time ago.", "a long time ago = PAST_REF"},
         {"Floods hit the valley five days before Easter 2021.", "five days before Easter 2021 = 2021-03-30"},
         {"Floods will hit the valley three days from tomorrow.", "three days from tomorrow = 2022-01-15"},
         {"The vote was postponed until Saturday.", "Saturday = 2022-01-15"},
         {"The vote is due to be held in March.", "March = 2022-03"},
         {"Floods hit the valley overnight.", "overnight = 2022-01-10TNI"},
         {"Floods hit the valley this morning.", "this morning = 2022-01-11TMO"},
         {"Floods hit the valley last night.", "last night = 2022-01-10TNI"},
         {"Floods hit the valley on Sunday evening.", "Sunday evening = 2022-01-09TEV"},
         {"Floods hit the valley earlier this week.", "earlier this week = 2022-W02"},
         {"Floods hit the valley last week.", "last week = 2022-W01"},
         {"Floods hit the valley last month.", "last month = 2021-12"},
         {"Floods hit the valley earlier this year.", "earlier this year = 2022"},
         {"Floods hit the valley over the weekend.", "the weekend = 2022-W01-WE"},
         {"Floods hit the valley in the last week of December.", "the last week of December = 2021-W52"},
         {"Floods hit the valley three days ago.", "three days ago = 2022-01-08"},
         {"Floods hit the valley two weeks ago.", "two weeks ago = 2021-W52"},
         {"Floods hit the valley more than two years ago.", "more than two years ago = 2020"},
         {"Floods will hit the valley in two days.", "two days = 2022-01-13"},
         {"Floods hit the valley two weeks before Christmas.", "two weeks before Christmas = 2021-12-11"},
         {"Floods hit the valley on 3 January. Two days later the dam broke.", "3 January = 2022-01-03; Two days later = 2022-01-05"},
         {"Floods hit the valley on 3 January. The next day the dam broke.", "3 January = 2022-01-03; The next day = 2022-01-04"},
         {"Two days later the dam broke.", "Two days later = "}});
}

TEST_CASE("lengths and what comes round again are read") {
  check({{"The search took five days.", "five days = P5D"},
         {"The search took almost seven weeks.", "almost seven weeks = P7W"},
         {"The search took a week.", "a week = P1W"},
         {"The search took several days.", "several days = PXD"},
         {"The search took weeks.", "weeks = PXW"},
         {"The search took A FEW DAYS.", "A FEW DAYS = PXD"},
         {"The search took 24 hours.", "24 hours = PT24H"},
         {"The search took an hour and a half.", "an hour and a half = PT1H30M"},
         {"The search took 2 years 3 months.", "2 years 3 months = P2Y3M"},
         {"The search took a decade.", "a decade = P1DE"},
         {"The five-day search ended.", "five-day = P5D"},
         {"The search took 10 business days.", "10 business days = P10BD"},
         {"The search took a fortnight.", "a fortnight = P2W"},
         {"He finished in 3:07:35.", "3:07:35 = PT3H7M35S"},
         {"The search will go on for the next two weeks.", "the next two weeks = P2W"},
         {"The search will go on in the coming days.", "the coming days = PXD"},
         {"The search goes on each winter.", "each winter = XXXX-WI"},
         {"The search goes on Sundays.", "Sundays = XXXX-WXX-7"},
         {"The search goes on quarterly.", "quarterly = P3M"},
         {"The search took half an hour.", "half an hour = PT30M"},
         {"The search took two and a half years.", "two and a half years = P2.5Y"},
         {"The search took between 12 and 18 months.", "12 = P12M; 18 months = P18M"},
         {"In the past 24 hours the search went on.", "the past 24 hours = PT24H"},
         {"The search has gone on in recent weeks.", "recent weeks = PXW"},
         {"The search goes on every Monday.", "every Monday = XXXX-WXX-1"},
         {"The search goes on every other day.", "every other day = P2D"},
         {"The search goes on every morning.", "every morning = XXXX-XX-XXTMO"},
         {"The search goes on annually.", "annually = P1Y"},
         {"The search goes on twice a month.", "a month = P1M"},
         {"The search goes on now.", "now = PRESENT_REF"}});
}

TEST_CASE("times of day are read") {
  check({{"The bridge fell at 6 p.m. on Monday.", "6 p.m. on Monday = 2022-01-10T18"},
         {"The bridge fell at 18:30 GMT on Monday.", "18:30 GMT on Monday = 2022-01-10T18:30"},
         {"The bridge fell on Monday at 6.30pm.", "Monday at 6.30pm = 2022-01-10T18:30"},
         {"The bridge fell at 8 tomorrow.", "8 tomorrow = 2022-01-12T08"},
         {"The bridge fell at noon on Sunday.", "noon on Sunday = 2022-01-09T12:00"},
         {"The bridge fell on Sunday at about 11 p.m.", "Sunday at about 11 p.m. = 2022-01-09T23"},
         {"The bridge fell at 9:15.", "9:15 = 2022-01-11T09:15"},
         {"The bridge fell at 6 o'clock.", "6 o'clock = 2022-01-11T06"},
         {"The bridge fell on Sunday. At 3 p.m. it rained.", "Sunday = 2022-01-09; 3 p.m. = 2022-01-11T15"},
         {"The bridge fell at 1800 GMT.", "1800 GMT = 2022-01-11T18:00"},
         {"The bridge will open at 3 p.m. on Friday.", "3 p.m. on Friday = 2022-01-14T15"},
         {"The bridge fell shortly after midnight.", "midnight = 2022-01-11T24:00"},
         {"The bridge opened 5 minutes ago.", "5 minutes ago = "}});
}

TEST_CASE("ranges are read with both their ends") {
  check({{"It rained from 2010 to 2012.", "from 2010 to 2012 = (2010-01-01,2012-01-01,P2Y); 2010 = 2010; 2012 = 2012"},
         {"It rained from January to April 2015.", "from January to April 2015 = (2015-01-01,2015-04-01,P3M); January = 2015-01; April 2015 = 2015-04"},
         {"It rained between 3 and 9 May 2021.", "between 3 and 9 May 2021 = (2021-05-03,2021-05-09,P6D); 3 = 2021-05-03; 9 May 2021 = 2021-05-09"},
         {"It rained on May 3-9, 2021.", "May 3 = 2021-05-03; May 3-9, 2021 = (2021-05-03,2021-05-09,P6D); 9, 2021 = 2021-05-09"}});
}

TEST_CASE("what only looks like a time is not read") {
  for (auto const* const text :
       {// verbs and names that look like months, days and seasons
        "The mayor may say more.", "May I ask why?", "It may fall.", "Troops march on.", "They marched for bread.", "Mar the surface and it rusts.",
        "Theresa May resigned.", "Mr. May declined.", "April Jones was found.", "The august judges sat.", "They fell apart.", "Prices could fall further.",
        "The roof is about to fall.", "Water will spring from the rock.", "He sat. She stood.", "They wed. He left.", "The paper is called The Sun.",
        "She reads the Sunday Times.", "He writes for the Daily Herald.", "A friday feeling is not an idea of his.", "Janet and Jan are sisters.",
        "The Dec computer was slow.", "Marc is here.", "The monk sat down.", "Sundry items were lost.", "A decision fell.",
        // years that are counts, names or numbers
        "Police found 2010 people there.", "The state had more than 2000 confirmed cholera cases.", "About 1800 were hurt.", "Some 2000 troops left.", "He spent $2,015 on it.", "The 1,995 voters stayed.",
        "More than 1950 homes burned.", "At least 2019 voters were counted.", "Resolution 1973 was passed.", "Flight 1945 was late.", "Room 2012 is empty.",
        "It cost 2000 dollars.", "They drove 1900 miles.", "It weighs 2005 kg.", "Article 1999 applies.", "The 2000 soldiers left.", "€1990 was lost.",
        "The island has 2031 registered nurses.", "They had 1984 open cases.", "He won 2013 votes.", "Highway 1984 is closed.", "She has 1960 followers.", "They sold 2001 tickets.", "It holds 1815 seats.",
        // numbers with marks
        "The ratio was 4:3.", "The score was 2-1.", "The score was 21:17.", "Chapter 24/7 is closed.", "It is open 24/7.", "Two thirds, or 2/3, left.",
        "He scored 7/10.", "Half, 1/2, was lost.", "Version 2.10 is out.", "The 3-4 vote failed.", "A 5-4 decision stood.", "The 9-0 ruling stood.",
        "Psalm 23:4 was read aloud by all.", "Call 555-1234.", "The address is 10.0.0.1.", "A 1:1 meeting failed.", "The price is 3.50.", "Page 12-13 is torn.",
        // ages
        "The 60-year-old was hurt.", "A boy of 12 years old was hurt.", "A six-month-old baby slept.", "The man, aged 12, slept.", "She is 40 years old.",
        "The 3-day-old calf stood.", "A 90-year old woman fell.", "He is in his early 20s.", "She was in her late 30s.", "The twelve-year-olds sang.",
        // ordinals and counts
        "He finished first.", "The second car burned.", "A third man fled.", "The 11th hole is long.", "The 4th floor burned.", "The tenth man fled.",
        "He came 22nd.", "The 1st battalion left.", "In the third place it is wrong.", "The last minister left.", "The last bus left early.",
        "The next train is late.", "The next minister is known.", "The current law holds.", "This man fled.", "The following men fled.", "The previous owner fled.",
        "The same man fled.", "Last but not least, he fled.", "The past president spoke.", "An early exit hurt.", "A late goal hurt.", "It was the mid table side.",
        // units of time that name no time
        "A quarter of the men left.", "Half of them fled.", "The Latin quarter burned.", "They live in close quarters.", "Three quarters of them left.",
        "A quarter pounder was sold.", "He seconds the motion.", "They are second to none.", "On second thought he left.", "The two men were seconds from safety.",
        "The minute hand stuck.", "A minute detail was lost.", "The hour hand stuck.", "It was day-to-day work.", "He saved the day-care place.",
        "Latter-day saints met.", "Day laborers met.", "The day care closed.", "The night club closed.", "Night shifts are long.", "Evening gowns were sold.",
        "The morning show ended.", "Morning people met.", "The year book was sold.", "Week after it sold well?", "Light-years away is far.",
        "A decade-old law holds.", "The month-end rush hurt.", "The week-old calf stood.", "Fortnite is a game.", "Time is money.", "Times change.",
        "The time bomb ticked.", "It was high time.", "A long time passed.", "For the first time he won.", "At the same time he lost.", "At the time of the blast he slept.",
        // references that refer to no time
        "The future of the region is open.", "It is a future minister.", "Their past is known.", "He walked past the house.", "It was nowhere.", "The then minister left.",
        "He knows it.", "It was present.", "He gave a present.", "The moment passed.", "At that he left.", "Once more he lost.", "Ages matter.", "The ages differ.",
        // places, vehicles, marks of other kinds
        "At 1,900 metres it snowed.", "The A380 landed.", "A Boeing 747 landed.", "The 101 freeway closed.", "The M16 is a rifle.", "An AK-47 was found.",
        "It was 20 degrees.", "It rose 5%.", "The G20 met.", "Article 5 applies.", "Apollo 11 landed.", "The T20 match ended.", "Area 51 is closed.",
        "H1N1 spread.", "Covid-19 spread.", "The Q5 is a car.", "Route 66 is long.", "The Big 12 met.", "He ran 26.2 miles.", "It is 6 feet deep.",
        "A 6 a side game ended.", "The p.m. spoke.", "He is am sure.", "The at sign is common.", "The PM spoke.", "The noonday gun fired."}) {
    INFO(text);
    CHECK(times_of(text) == "");
  }
}

TEST_CASE("without a day of publication what is relative stays unresolved") {
  for (auto const* const text : {"yesterday", "on Sunday", "last week", "in the past", "two days ago", "this month", "last summer"}) {
    Report report = test::report(std::string("Floods hit the valley ") + text + ".");
    report.published.clear();
    report.published_day.reset();
    auto const read = read_report(report, test::lexicon());
    REQUIRE(read.record.timexes.size() == 1);
    CHECK_FALSE(read.record.timexes[0].days);
    CHECK(read.record.timexes[0].anchor.empty());
  }
}

TEST_CASE("an impossible date is a problem of the report and is not moved") {
  for (auto const* const text : {"31 February", "30 February 2021", "29 February 2021", "31/4/2021", "2021-02-30", "31 June"}) {
    auto const read = read_report(test::report(std::string("Floods hit the valley on ") + text + " and killed 12 people."), test::lexicon());
    INFO(text);
    REQUIRE(read.record.problems.size() == 1);
    CHECK(read.record.problems[0] == std::string("no such day: \"") + text + "\"");
    CHECK_FALSE(read.record.timexes.at(0).days);
    CHECK_FALSE(read.claims.at(0).dates.event);
  }
}

} // namespace recount
