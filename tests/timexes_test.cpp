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

struct Row {
  char const *text, *expected;
};

void check(std::vector<Row> const& rows) {
  for (auto const& row : rows) {
    INFO(row.text);
    CHECK(times_of(row.text) == row.expected);
  }
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
         {"The bridge was built on twenty five May nineteen eighty six.", "twenty five May nineteen eighty six = 1986-05-25"}});
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
       {"The mayor may say more.", "Troops march on.", "The second car burned.", "Police found 2010 people there.", "The ratio was 4:3.",
        "Chapter 24/7 is closed.", "The 60-year-old was hurt.", "A boy of 12 years old was hurt.", "He spent $2,015 on it.", "The score was 2-1.",
        "He finished first.", "At 1,900 metres it snowed.", "They fell apart.", "About 1800 were hurt.", "Some 2000 troops left.",
        "The two men were seconds from safety.", "It was the last minister.", "Mar the surface and it rusts.", "The 1,995 voters stayed.",
        "The next train is late.", "The last bus left early.", "A quarter of the men left.", "Half of them fled."}) {
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
