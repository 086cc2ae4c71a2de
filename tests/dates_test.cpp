// SPDX-License-Identifier: Apache-2.0
// The days that expressions mean, for every day of the week and over the ends of months, years and Februaries; the three
// days of a claim.
#include "support.hpp"

#include <fmt/format.h>

#include <functional>

namespace recount {
namespace {

using std::chrono::days;

/// The days of the first time expression of a text, as "2022-01-09", "first/last" or "none".
std::string days_of(std::string const& text, Day published, std::size_t index = 0) {
  auto const read = read_report(test::report(text, to_iso(published)), test::lexicon());
  if (read.record.timexes.size() <= index || !read.record.timexes[index].days)
    return "none";
  auto const range = *read.record.timexes[index].days;
  return range.first == range.last ? to_iso(range.first) : to_iso(range.first) + "/" + to_iso(range.last);
}

std::string span(Day first, Day last) { return first == last ? to_iso(first) : to_iso(first) + "/" + to_iso(last); }

/// Weeks of publication: plain ones, and those that hold the end of a month, of a year and of a February.
std::vector<Day> publication_days() {
  std::vector<Day> out;
  for (auto const& [y, m, d] : {std::tuple{2022, 1u, 10u}, std::tuple{2021, 12u, 27u}, std::tuple{2020, 12u, 30u}, std::tuple{2024, 2u, 26u},
                                std::tuple{2023, 2u, 25u}, std::tuple{2022, 4u, 28u}, std::tuple{2019, 3u, 29u}, std::tuple{2000, 2u, 27u}})
    for (int n = 0; n < 7; ++n)
      out.push_back(*make_day(y, m, d) + days{n});
  return out;
}

/// The first day from `from` on, by steps, that fulfils something.
Day step_to(Day from, int step, std::function<bool(Day)> const& wanted) {
  while (!wanted(from))
    from += days{step};
  return from;
}

Day monday_of(Day day) {
  return step_to(day, -1, [](Day d) { return iso_weekday(d) == 1; });
}
Day first_of_month(Day day) {
  return step_to(day, -1, [](Day d) { return day_of_month(d) == 1; });
}
Day last_of_month(Day day) {
  return step_to(day, 1, [](Day d) { return day_of_month(d + days{1}) == 1; });
}
Day first_of_year(Day day) {
  return step_to(first_of_month(day), -1, [](Day d) { return month_of(d) == 1 && day_of_month(d) == 1; });
}
Day last_of_year(Day day) {
  return step_to(day, 1, [](Day d) { return month_of(d) == 12 && day_of_month(d) == 31; });
}

/// What an expression means, worked out by walking through the calendar a day at a time.
struct Meaning {
  char const* text;
  std::function<std::string(Day)> expected;
};

std::string one(Day day) { return to_iso(day); }

std::vector<Meaning> const& meanings() {
  static std::vector<Meaning> const table{
      {"It fell yesterday.", [](Day d) { return one(d - days{1}); }},
      {"It fell today.", [](Day d) { return one(d); }},
      {"It fell tonight.", [](Day d) { return one(d); }},
      {"It will fall tomorrow.", [](Day d) { return one(d + days{1}); }},
      {"It fell the day before yesterday.", [](Day d) { return one(d - days{2}); }},
      {"It fell overnight.", [](Day d) { return span(d - days{1}, d); }},
      {"It fell earlier today.", [](Day d) { return one(d); }},
      {"It fell this morning.", [](Day d) { return one(d); }},
      {"It fell last night.", [](Day d) { return one(d - days{1}); }},
      {"It fell overnight into Monday.", [](Day d) { auto const m = step_to(d, -1, [](Day x) { return iso_weekday(x) == 1; }); return span(m - days{1}, m); }},
      {"It fell overnight Monday.", [](Day d) { return one(step_to(d, -1, [](Day x) { return iso_weekday(x) == 1; })); }},
      {"It fell later today.", [](Day d) { return one(d); }},
      {"It fell three days ago.", [](Day d) { return one(d - days{3}); }},
      {"It fell 40 days ago.", [](Day d) { return one(d - days{40}); }},
      {"It fell two weeks ago.", [](Day d) { return span(monday_of(d - days{14}), monday_of(d - days{14}) + days{6}); }},
      {"It fell three months ago.", [](Day d) {
         auto m = first_of_month(d);
         for (int n = 0; n < 3; ++n)
           m = first_of_month(m - days{1});
         return span(m, last_of_month(m));
       }},
      {"It fell a year ago.", [](Day d) { auto const y = first_of_year(first_of_year(d) - days{1}); return span(y, last_of_year(y)); }},
      {"It fell the week before last.", [](Day d) { return span(monday_of(d) - days{14}, monday_of(d) - days{8}); }},
      {"It will fall the month after next.", [](Day d) { auto const m = last_of_month(last_of_month(d) + days{1}) + days{1}; return span(m, last_of_month(m)); }},
      {"It fell last week.", [](Day d) { return span(monday_of(d) - days{7}, monday_of(d) - days{1}); }},
      {"It fell this week.", [](Day d) { return span(monday_of(d), monday_of(d) + days{6}); }},
      {"It will fall next week.", [](Day d) { return span(monday_of(d) + days{7}, monday_of(d) + days{13}); }},
      {"It fell earlier this week.", [](Day d) { return span(monday_of(d), d); }},
      {"It fell over the weekend.", [](Day d) { auto const s = iso_weekday(d) >= 6 ? monday_of(d) + days{5} : monday_of(d) - days{2}; return span(s, s + days{1}); }},
      {"It fell this weekend.", [](Day d) { return span(monday_of(d) + days{5}, monday_of(d) + days{6}); }},
      {"It will fall next weekend.", [](Day d) { return span(monday_of(d) + days{12}, monday_of(d) + days{13}); }},
      {"It fell later this week.", [](Day d) { return span(d, monday_of(d) + days{6}); }},
      {"It fell earlier this month.", [](Day d) { return span(first_of_month(d), d); }},
      {"It fell earlier this year.", [](Day d) { return span(first_of_year(d), d); }},
      {"It fell last weekend.", [](Day d) { return span(monday_of(d) - days{2}, monday_of(d) - days{1}); }},
      {"It fell last month.", [](Day d) { return span(first_of_month(first_of_month(d) - days{1}), first_of_month(d) - days{1}); }},
      {"It fell this month.", [](Day d) { return span(first_of_month(d), last_of_month(d)); }},
      {"It will fall next month.", [](Day d) { return span(last_of_month(d) + days{1}, last_of_month(last_of_month(d) + days{1})); }},
      {"It fell last year.", [](Day d) { return span(first_of_year(first_of_year(d) - days{1}), first_of_year(d) - days{1}); }},
      {"It fell this year.", [](Day d) { return span(first_of_year(d), last_of_year(d)); }},
      {"It fell in the past 24 hours.", [](Day d) { return span(d - days{1}, d); }},
      {"It fell in the last 10 days.", [](Day d) { return span(d - days{10}, d); }},
      {"It fell in the past week.", [](Day d) { return span(d - days{7}, d); }},
      {"It fell in May.", [](Day d) { auto const m = step_to(d, -1, [](Day x) { return month_of(x) == 5; }); return span(first_of_month(m), last_of_month(m)); }},
      {"It fell in February.", [](Day d) { auto const m = step_to(d, -1, [](Day x) { return month_of(x) == 2; }); return span(first_of_month(m), last_of_month(m)); }},
      {"It fell in early May.", [](Day d) { auto const m = first_of_month(step_to(d, -1, [](Day x) { return month_of(x) == 5; })); return span(m, m + days{10}); }},
      {"It fell in mid-May.", [](Day d) { auto const m = first_of_month(step_to(d, -1, [](Day x) { return month_of(x) == 5; })); return span(m + days{10}, m + days{20}); }},
      {"It fell in late May.", [](Day d) { auto const m = first_of_month(step_to(d, -1, [](Day x) { return month_of(x) == 5; })); return span(m + days{20}, m + days{30}); }},
      {"It fell last spring.", [](Day d) { auto const m = step_to(d, -1, [](Day x) { return month_of(x) == 5 && day_of_month(x) == 31; }); return span(m - days{91}, m); }},
      {"It will fall in the next 10 days.", [](Day d) { return span(d, d + days{10}); }},
      {"It will fall in May.", [](Day d) { auto const m = step_to(d, 1, [](Day x) { return month_of(x) == 5; }); return span(first_of_month(m), last_of_month(m)); }},
      {"It fell on 1 March.", [](Day d) { return one(step_to(d, -1, [](Day x) { return month_of(x) == 3 && day_of_month(x) == 1; })); }},
      {"It fell on 31 December.", [](Day d) { return one(step_to(d, -1, [](Day x) { return month_of(x) == 12 && day_of_month(x) == 31; })); }},
      {"It fell on 29 February.", [](Day d) { return one(step_to(d, -1, [](Day x) { return month_of(x) == 2 && day_of_month(x) == 29; })); }},
      {"It will fall on 15 August.", [](Day d) {
         auto const past = step_to(d, -1, [](Day x) { return month_of(x) == 8 && day_of_month(x) == 15; });
         return one(d - past > days{183} ? step_to(d + days{1}, 1, [](Day x) { return month_of(x) == 8 && day_of_month(x) == 15; }) : past);
       }},
      {"It fell on Christmas Eve.", [](Day d) { return one(step_to(d, -1, [](Day x) { return month_of(x) == 12 && day_of_month(x) == 24; })); }}};
  return table;
}

constexpr std::array<char const*, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string dates_of_claim(std::string_view text) {
  auto const read = read_report(test::report(text), test::lexicon());
  std::string out;
  auto const iso = [](std::optional<DateRange> const& range) { return range ? to_iso(*range) : std::string("-"); };
  for (auto const& claim : read.claims)
    out += fmt::format("{}{}: {} {} {}", out.empty() ? "" : "; ", claim.quantity.text, iso(claim.dates.stated), iso(claim.dates.as_of), iso(claim.dates.event));
  return out;
}

} // namespace

TEST_CASE("every row of the resolution table holds on every day of the week and over all ends") {
  for (Day const published : publication_days())
    for (auto const& row : meanings()) {
      INFO(row.text << " published " << to_iso(published));
      CHECK(days_of(row.text, published) == row.expected(published));
    }
}

TEST_CASE("weekdays are the last, the next or those of the week, seen from every day of the week") {
  for (Day const published : publication_days())
    for (unsigned n = 1; n <= 7; ++n) {
      auto const is = [&](Day d) { return iso_weekday(d) == n; };
      std::string const name = weekdays[n - 1];
      INFO(name << " published " << to_iso(published));
      CHECK(days_of("It fell on " + name + ".", published) == one(step_to(published, -1, is)));
      CHECK(days_of("It fell on " + name + " evening.", published) == one(step_to(published, -1, is)));
      CHECK(days_of("It hit " + name + "'s parade.", published) == one(step_to(published, -1, is)));
      CHECK(days_of("It fell last " + name + ".", published) == one(step_to(published - days{1}, -1, is)));
      CHECK(days_of("It falls next " + name + ".", published) == one(step_to(published + days{1}, 1, is)));
      CHECK(days_of("It falls this coming " + name + ".", published) == one(step_to(published + days{1}, 1, is)));
      CHECK(days_of("It falls this " + name + ".", published) == one(monday_of(published) + days{n - 1}));
      CHECK(days_of("It will fall on " + name + ".", published) == one(step_to(published + days{1}, 1, is)));
      CHECK(days_of("It is due to be opened on " + name + ".", published) == one(step_to(published + days{1}, 1, is)));
      CHECK(days_of("It fell on " + name + " of last week.", published) == one(monday_of(published) - days{7} + days{n - 1}));
    }
}

TEST_CASE("what the narrative tells is seen from the day it last told of") {
  Day const published = *make_day(2022, 3, 8);
  for (Day day = *make_day(2022, 1, 27); day < *make_day(2022, 3, 5); day += days{1}) {
    auto const told = "It fell on " + spoken(day) + ". ";
    INFO(told);
    CHECK(days_of(told + "The next day it rained.", published, 1) == one(day + days{1}));
    CHECK(days_of(told + "The following day it rained.", published, 1) == one(day + days{1}));
    CHECK(days_of(told + "The previous day it rained.", published, 1) == one(day - days{1}));
    CHECK(days_of(told + "It had rained the day before.", published, 1) == one(day - days{1}));
    CHECK(days_of(told + "Three days later it rained.", published, 1) == one(day + days{3}));
    CHECK(days_of(told + "It had rained two days earlier.", published, 1) == one(day - days{2}));
    CHECK(days_of(told + "It rained on the same day.", published, 1) == one(day));
  }
}

TEST_CASE("moving the day of publication by a week moves every relative day by a week and nothing else") {
  std::vector<std::string> const relative{"on Sunday", "yesterday", "last Friday", "three days ago", "overnight", "last week", "over the weekend",
                                          "this morning", "on Monday of last week", "in the past 24 hours", "earlier this week", "two weeks ago",
                                          "the day before yesterday", "last night", "the week before last", "this weekend", "next Tuesday", "tomorrow", "in the next 10 days",
                                          "later this week", "between Monday and today", "overnight into Monday", "the day after Monday"};
  std::vector<std::string> const absolute{"on 3 May 2019", "in 2011", "in March 2020", "on 2021-12-31", "in the 1990s", "in the third quarter of 2018",
                                          "between 3 and 9 May 2019", "at Easter 2018", "two weeks before Christmas 2015", "in the summer of 2003",
                                          "the year before 2015", "after 9/11", "at half past seven on 3 May 2019", "since 1 March 2021", "on the last Monday of May 2020"};
  auto const moved = [](std::string const& text, Day published, days by) {
    auto const before = read_report(test::report("It fell " + text + ".", to_iso(published)), test::lexicon()).record.timexes;
    auto const after = read_report(test::report("It fell " + text + ".", to_iso(published + days{7})), test::lexicon()).record.timexes;
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      INFO(text << " published " << to_iso(published));
      REQUIRE(before[i].days);
      REQUIRE(after[i].days);
      CHECK(before[i].days->first + by == after[i].days->first);
      CHECK(before[i].days->last + by == after[i].days->last);
      CHECK(before[i].span == after[i].span);
      CHECK(before[i].type == after[i].type);
    }
  };
  for (Day const published : publication_days()) {
    for (auto const& text : relative)
      moved(text, published, days{7});
    for (auto const& text : absolute)
      moved(text, published, days{0});
  }
}

TEST_CASE("holidays that move fall where the calendar puts them") {
  for (auto const& [year, expected] : {std::pair{2008, "2008-03-23"}, std::pair{2011, "2011-04-24"}, std::pair{2016, "2016-03-27"}, std::pair{2019, "2019-04-21"},
                                       std::pair{2024, "2024-03-31"}, std::pair{2038, "2038-04-25"}})
    CHECK(to_iso(easter(year)) == expected);
  CHECK(nth_weekday(2022, 11, 4, 4) == make_day(2022, 11, 24));
  CHECK(nth_weekday(2022, 5, 1, -1) == make_day(2022, 5, 30));
  CHECK(nth_weekday(2022, 2, 1, 5) == std::nullopt);
  CHECK(add_months(*make_day(2022, 1, 31), 1) == make_day(2022, 2, 28));
  CHECK(add_months(*make_day(2024, 1, 31), 1) == make_day(2024, 2, 29));
  CHECK(add_months(*make_day(2022, 1, 31), -2) == make_day(2021, 11, 30));
}

TEST_CASE("a weekday that does not fit its date is told, and picks the year where none is written") {
  auto const wrong = [](std::string const& text) { return read_report(test::report(text), test::lexicon()).record.timexes.at(0).wrong_weekday; };
  CHECK(wrong("It fell on Monday, 4 January 2022.") == "Tuesday");
  CHECK(wrong("It fell on Tuesday, 4 January 2022.").empty());
  CHECK(wrong("It fell on Tuesday, 4 January.").empty());
  CHECK(wrong("It falls on Monday, 17 January.").empty());
  CHECK(wrong("It fell on Friday, 4 January.") == "Tuesday");
}

TEST_CASE("the text or the country of its publisher decides what 5/6 is") {
  struct Row {
    char const *text, *lang, *url, *publisher, *expected;
  };
  for (auto const& row : std::vector<Row>{{"It fell on 5/6/2021.", "", "", "City Wire", "2021-XX-XX"},
                                          {"It fell on 5/6/2021.", "en", "", "City Wire", "2021-XX-XX"},
                                          {"It fell on 5/6/2021.", "en-GB", "", "City Wire", "2021-06-05"},
                                          {"It fell on 5/6/2021.", "en-US", "", "City Wire", "2021-05-06"},
                                          {"It fell on 5/6/2021.", "en-CA", "", "City Wire", "2021-XX-XX"},
                                          {"It fell on 5/6/2021.", "", "https://wire.example.co.uk/a", "City Wire", "2021-06-05"},
                                          {"It fell on 5/6/2021.", "", "http://wire.example.us/a", "City Wire", "2021-05-06"},
                                          {"It fell on 5/6/2021.", "", "http://wire.example.com/a", "City Wire", "2021-XX-XX"},
                                          {"It fell on 5/6/2021.", "", "", "Alabama Wire", "2021-05-06"},
                                          {"It fell on 5/6/2021.", "", "", "The Wire of India", "2021-06-05"},
                                          {"It fell on 5/6/2021 and rose on 23/6/2021.", "en-US", "", "City Wire", "2021-06-05"},
                                          {"It fell on 5/6/2021 and rose on 6/23/2021.", "en-GB", "", "City Wire", "2021-05-06"},
                                          {"It fell on 5/6/2021 and rose on 6/23/2021 and 23/7/2021.", "en-GB", "", "City Wire", "2021-XX-XX"}}) {
    auto report = test::report(row.text, "2022-01-11", row.publisher);
    report.lang = row.lang;
    report.url = row.url;
    INFO(row.text << " " << row.lang << " " << row.url << " " << row.publisher);
    CHECK(read_report(report, test::lexicon()).record.timexes.at(0).value == row.expected);
  }
}

TEST_CASE("a claim has the day it was said, the day of its state and the day of its event") {
  struct Row {
    char const *text, *expected;   // figure: stated, as of, event
  };
  for (auto const& row : std::vector<Row>{
           {"Police said on Sunday that 26 people were killed.", "26: 2022-01-09 2022-01-09 -"},
           {"On Sunday, police said 26 people were killed.", "26: 2022-01-09 2022-01-09 -"},
           {"Police said Sunday 26 people were killed on Friday.", "26: 2022-01-09 2022-01-09 2022-01-07"},
           {"At least 26 people were killed on Friday, police said on Sunday.", "At least 26: 2022-01-09 2022-01-09 2022-01-07"},
           {"In 2011, 1,200 people died in the floods.", "1,200: - - 2011"},
           {"The 1995 bombing that killed 168 people was remembered.", "168: - - 1995"},
           {"Thirty new cases were confirmed on Sunday.", "Thirty: 2022-01-09 2022-01-09 -"},
           {"As of Sunday, 26 people had been killed.", "26: - 2022-01-09 -"},
           {"As of May 2019, 26 people had been killed.", "26: - 2019-05 -"},
           {"By 2019 the fleet had 26 buses.", "26: - 2019 -"},
           {"By Sunday evening 26 people had been killed.", "26: - 2022-01-09 -"},
           {"Since March 2021, 26 people have been killed.", "26: - - 2021-03-01/2022-01-11"},
           {"In the past 24 hours 26 people were killed.", "26: - - 2022-01-10/2022-01-11"},
           {"Between 3 and 9 December, 26 people were killed.", "26: - - 2021-12-03/2021-12-09"},
           {"Air raids killed 26 people, said spokesman Omar Haddad, who on Sunday blamed the rebels.", "26: 2022-01-09 2022-01-09 -"},
           {"26 people were killed.", "26: - - -"}}) {
    INFO(row.text);
    CHECK(dates_of_claim(row.text) == row.expected);
  }
}

TEST_CASE("moments are instants") {
  CHECK(parse_moment("2022-01-09T14:30:00+06:00") == parse_moment("2022-01-09T08:30:00Z"));
  CHECK(parse_moment("2022-01-09T01:30:15-0500") == parse_moment("2022-01-09 06:30:15"));
  CHECK(parse_moment("2022-01-09T14:30") == parse_moment("2022-01-09T14:30:00.250Z"));
  CHECK(parse_moment("2022-01-09") == Moment{*make_day(2022, 1, 9)});
  for (auto const* const wrong : {"", "2022", "2022-01", "2022-01-09T", "2022-01-09T14:30+", "2022-01-09T14:30+06:0", "2022-02-30T10:00Z", "noon"})
    CHECK_FALSE(parse_moment(wrong));
}

} // namespace recount
