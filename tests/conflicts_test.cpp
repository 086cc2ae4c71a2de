// SPDX-License-Identifier: Apache-2.0
// Which figures of a story are held against each other for an alarm, and where the finding stands.
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

struct Told {
  char const *title, *text;
  char const* day = "2022-01-11";
};

struct Story {
  std::vector<Told> reports;
  char const* expected;
};

/// The words of a place in the report, behind its number: "1 26 people died".
std::string words_of(std::vector<Report> const& reports, FindingPlace const& place) {
  for (auto const& report : reports)
    if (report.id == place.report) {
      auto const& field = place.field == Field::title ? report.title : report.text;
      return fmt::format("{}{} {}", report.id, place.field == Field::title ? "t" : "", field.substr(place.span.begin, place.span.end - place.span.begin));
    }
  return "?";
}

/// "rule: place / related, related", a line an error or warning.
std::string alarms(Story const& story) {
  static Checker const checker;
  std::vector<Report> reports;
  std::vector<ReadReport> read;
  for (auto const& [title, text, day] : story.reports) {
    auto report = test::report(text, day, fmt::format("Outlet {}", reports.size()));
    report.id = std::to_string(reports.size());
    report.title = title;
    report.group = "story";
    read.push_back(checker.read(report));
    reports.push_back(std::move(report));
  }
  std::string out;
  for (auto const& finding : checker.check(std::move(read)).findings) {
    if (finding.severity == Severity::notice)
      continue;
    out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", finding.rule, words_of(reports, finding.location));
    for (auto const& place : finding.related)
      out += fmt::format("{} {}", &place == finding.related.data() ? " /" : ",", words_of(reports, place));
  }
  return out;
}

void check(std::vector<Story> const& stories) {
  for (auto const& story : stories) {
    INFO(story.reports.front().text);
    CHECK(alarms(story) == story.expected);
  }
}

/// What stands between the lead of a long report and what it says of the toll again.
constexpr char const* filler =
    "The tower had been closed for repairs since autumn, and neighbours had often asked the council to fence it off. Its owner, the Velde company, did not answer calls. "
    "The street below was to stay shut until the weekend, and buses were sent round by the old bridge. Engineers were to look at two more towers of the same make. "
    "The mayor, Ana Lind, came to the square at noon and spoke to families there. She thanked the crews, and promised that nothing would be built in haste again. "
    "Schools nearby sent their pupils home. A service was to be held in the church on the square in the evening, and flags were lowered at the town hall. ";

std::string long_report(std::string const& lead, std::string const& end) { return lead + " " + filler + end; }

} // namespace

TEST_CASE("what a report says of its lead again is held against other sources") {
  auto const again = long_report("A tower fell in Oran on Tuesday, killing at least two people, the fire service said.", "The fire service said two people were killed and six were hurt in the collapse.");
  auto const elsewhere = long_report("A tower fell in Oran on Tuesday, killing at least two people, the fire service said.", "The fire service said five people were killed in a collapse in Lima.");
  check({
      {{{"", again.c_str()}, {"", "At least nine people were killed when a tower fell in Oran on Tuesday, a doctor said."}},
       "conflicting-figures: 1 At least nine people were killed / 0 two people were killed"},
      {{{"", again.c_str()}, {"", "At least 20 people were hurt when a tower fell in Oran on Tuesday, a doctor said."}},
       "conflicting-figures: 1 At least 20 people were hurt / 0 six were hurt"},
      {{{"", again.c_str()}, {"", "At least two people were killed when a tower fell in Oran on Tuesday, a doctor said."}}, ""},
      {{{"", elsewhere.c_str()}, {"", "At least nine people were killed when a tower fell in Oran on Tuesday, a doctor said."}}, ""},
  });
}

TEST_CASE("two named sources differ whatever else their reports repeat") {
  check({
      {{{"", "The interior ministry said one person was killed in the blast in Oran on Tuesday."},
        {"", "Nine people were killed in the blast in Oran, the Red Cross said. The state agency reported earlier that one person was killed."}},
       "conflicting-figures: 1 Nine people were killed / 0 one person was killed"},
  });
}

TEST_CASE("a finding stands in the text before the headline") {
  check({
      {{{"Five dead in Oran blast", "Five people were killed in a blast in Oran on Tuesday, the army said."},
        {"Three killed in Oran", "Three people were killed in a blast in Oran on Tuesday.", "2022-01-12"}},
       "unannounced-decrease: 1 Three people were killed / 0 Five people were killed, 0t Five dead"},
      {{{"Five dead in Oran blast", "Five people were killed in a blast in Oran on Tuesday, the army said."},
        {"Five killed in Oran", "Five people were killed in a blast in Oran on Tuesday, doctors said."}},
       ""},
  });
}

TEST_CASE("a figure of the outlet's own voice has the source that its report names for the number elsewhere") {
  check({
      {{{"", "Four people were found dead in a house in Oran on Tuesday. Neighbours spoke of a quiet street. The four dead were all men. Four people died, the police said."},
        {"", "Five people were killed in a house in Oran on Tuesday, relatives said."}},
       "conflicting-figures: 0 Four people were found dead / 1 Five people were killed"},
      {{{"", "Four people were found dead in a house in Oran on Tuesday. Neighbours spoke of a quiet street."},
        {"", "Five people were killed in a house in Oran on Tuesday, relatives said."}},
       ""},
  });
}

TEST_CASE("one of two is no toll") {
  check({
      {{{"", "A shooting in Oran on Tuesday left two men dead, police said."},
        {"", "Officers who came to the house in Oran on Tuesday found two women on the steps - one dead, the other badly hurt - police said."}},
       ""},
  });
}

} // namespace recount
