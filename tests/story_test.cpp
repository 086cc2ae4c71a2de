// SPDX-License-Identifier: Apache-2.0
// What must hold of every story: nothing depends on order, repetition, or on which figure is named first.
#include "rules/rule.hpp"
#include "series/series.hpp"
#include "support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

namespace recount {
namespace {

class RandomQuantities {
public:
  Quantity next() {
    Quantity out;
    out.value = Decimal(static_cast<std::int32_t>(random_() % 30) * (random_() % 3 == 0 ? 100 : 1));
    out.hedge = enumerated(random_() % 11);
    bound(out);
    return out;
  }

private:
  static Hedge enumerated(std::uint64_t index) { return static_cast<Hedge>(index); }

  static void bound(Quantity& out) {
    Decimal const n = *out.value;
    auto const tenth = divide(n, 10, 0).value_or(0);
    switch (out.hedge) {
    case Hedge::at_least:
      out.asserted = Interval::at_least(n);
      break;
    case Hedge::more_than:
      out.asserted = Interval::more_than(n);
      break;
    case Hedge::at_most:
    case Hedge::up_to:
      out.asserted = Interval::at_most(n);
      break;
    case Hedge::less_than:
      out.asserted = Interval::less_than(n);
      break;
    case Hedge::about:
    case Hedge::nearly:
    case Hedge::just_over:
    case Hedge::just_under:
      out.soft_low = subtract(n, tenth);
      out.soft_high = add(n, tenth);
      break;
    case Hedge::range:
      out.asserted = Interval::between(n, add(n, 5).value_or(n));
      out.value.reset();
      break;
    default:
      out.asserted = Interval::exactly(n);
    }
  }

  std::mt19937_64 random_{20130821};
};

std::vector<Finding> check(Checker const& checker, std::vector<Report> const& reports) {
  std::vector<ReadReport> read;
  for (auto const& report : reports)
    read.push_back(checker.read(report));
  return checker.check(std::move(read)).findings;
}

std::set<std::string> identities(std::vector<Finding> const& findings) {
  std::set<std::string> out;
  for (auto const& finding : findings)
    out.insert(finding.rule + " " + finding.message);
  return out;
}

std::vector<std::vector<Report>> stories(Checker const& checker) {
  std::vector<std::vector<Report>> out;
  for (auto const& rule : checker.rules())
    for (auto const& example : rule.examples)
      out.push_back(example.reports);
  return out;
}

} // namespace

TEST_CASE("a verdict is the same from either side") {
  RandomQuantities random;
  for (int i = 0; i < 20'000; ++i) {
    auto const a = random.next(), b = random.next();
    INFO(dump(a) << " / " << dump(b));
    auto const one = judge(a, b), other = judge(b, a);
    CHECK(one.verdict == other.verdict);
    CHECK(one.margin == other.margin);
    CHECK((judge(a, a).verdict == Verdict::equal || judge(a, a).verdict == Verdict::compatible));
    if (one.verdict == Verdict::contradiction)
      CHECK(disjoint(judged_interval(a), judged_interval(b)));
  }
}

TEST_CASE("each report that holds both ends of a conflict has its own finding") {
  Checker const checker;
  auto story = std::vector<Report>{test::report("The army says 60 people died in the shelling, while doctors say 75 children were killed."),
                                   test::report("The army says 60 people died in the shelling, while doctors say 75 children were killed. Shops stay shut.")};
  story[1].id = "second";
  for (auto& report : story)
    report.group = "shelling";
  std::set<std::string> places;
  for (auto const& finding : check(checker, story))
    if (finding.rule == "part-against-whole")
      places.insert(finding.location.report);
  CHECK(places.size() == 2);
}

TEST_CASE("a place in the name of a body is not where it happened") {
  auto const place = [](char const* text) {
    auto const claims = read_report(test::report(text), test::lexicon()).claims;
    return claims.empty() || !claims[0].place ? std::string("-") : claims[0].place->key;
  };
  CHECK(place("Syria Civil Defence said three people were killed.") == "-");
  CHECK(place("In Syria three people were killed, Civil Defence said.") == "syria");
}

TEST_CASE("two claims stand the same from either side") {
  Checker const checker;
  auto const& domain = checker.domain();
  for (auto const& story : stories(checker)) {
    std::vector<ReadReport> read;
    for (auto const& report : story)
      read.push_back(checker.read(report));
    auto const claims = checker.check(std::move(read)).claims;
    for (auto const& a : claims)
      for (auto const& b : claims)
        for (auto const mode : {Stories::automatic, Stories::one}) {
          INFO(dump(a) << " / " << dump(b));
          CHECK(not_comparable(a, b, domain, mode).empty() == not_comparable(b, a, domain, mode).empty());
          if (!a.predicate || !b.predicate || a.predicate->id != b.predicate->id)
            continue; // no constants in common
          auto const one = judge(a, b, domain), other = judge(b, a, domain);
          CHECK(one.verdict == other.verdict);
          CHECK(one.margin == other.margin);
          CHECK(link_strength(a, b, domain, mode) == link_strength(b, a, domain, mode));
          CHECK(related(a, b, domain, mode) == related(b, a, domain, mode));
          CHECK(same_moment(a, b, domain) == same_moment(b, a, domain));
          CHECK(moved(a, b, domain) == moved(b, a, domain));
          CHECK(!(later(a, b) && later(b, a)));
        }
  }
}

TEST_CASE("a report that repeats one changes no finding") {
  Checker const checker;
  for (auto const& story : stories(checker)) {
    auto const before = identities(check(checker, story));
    for (auto const& report : story) {
      auto more = story;
      more.push_back(report);
      more.back().id += "-again";
      INFO(report.text);
      CHECK(identities(check(checker, more)) == before);
    }
  }
}

TEST_CASE("the order of reports changes no finding") {
  Checker const checker;
  std::mt19937_64 random{20110318};
  for (auto story : stories(checker)) {
    auto const before = check(checker, story);
    std::shuffle(story.begin(), story.end(), random);
    CHECK(check(checker, story) == before);
  }
}

TEST_CASE("a toll may grow, and must say why it falls") {
  Checker const checker;
  struct Row {
    char const *first, *second, *day, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"The blast in Oran killed 12 people.", "The blast in Oran killed 19 people.", "2022-01-12", ""},
           {"The blast in Oran killed 19 people.", "The blast in Oran killed 12 people.", "2022-01-12", "unannounced-decrease"},
           {"The blast in Oran killed 19 people.", "The blast in Oran killed more than 12 people.", "2022-01-12", ""},
           {"The blast in Oran killed 19 people.", "The blast in Oran killed 12 people.", "2022-03-12", ""},
           {"Police said 19 people were killed in the blast.", "Doctors said 12 people were killed in the blast.", "2022-01-11", "conflicting-figures"},
           {"Police said 19 people were killed in the blast.", "Doctors said 3 children were killed in the blast.", "2022-01-11", ""},
           {"Police said 19 people were killed in the blast.", "Doctors said 250 people were killed in the blast.", "2022-01-11", ""},
           // degrees of harm are part of each other, not one figure
           {"Police said seven people were injured in the crash.", "Doctors said one person was critically injured in the crash.", "2022-01-11", ""},
           {"Police said seven people were seriously injured in the crash.", "Doctors said four people were slightly injured in the crash.", "2022-01-11", ""},
           {"Police said seven people were seriously injured in the crash.", "Doctors said four people were seriously injured in the crash.", "2022-01-11", "conflicting-figures"},
           // constants of the predicate: how far apart counts of a crowd may be, and that cases are counted by the day
           {"Police said 9,000 people attended the march.", "The union said 200,000 people attended the march.", "2022-01-11", "conflicting-figures"},
           {"The ministry said 40 people were infected.", "Doctors said 30 people were infected.", "2022-01-11", "conflicting-figures"},
           {"The ministry said 40 people were infected.", "Doctors said 30 people were infected.", "2022-01-12", ""},
           {"Police said three shootings killed 19 people.", "Doctors said the shooting killed 12 people.", "2022-01-11", ""},
           {"Police said 40 soldiers were deployed.", "The army said 90 soldiers were deployed.", "2022-01-14", ""},
           {"The firm paid $19 million.", "The firm paid $12 million.", "2022-01-11", ""},
       }) {
    INFO(row.first << " / " << row.second);
    auto const findings = check(checker, {test::report(row.first), test::report(row.second, row.day, "Evening Record")});
    std::string given;
    for (auto const& finding : findings)
      given += (given.empty() ? "" : " ") + finding.rule;
    CHECK(given == row.expected);
  }
}

TEST_CASE("plans and years keep no figures apart that are alike, other days do") {
  Checker const checker;
  struct Row {
    char const *first, *second, *verdict;
  };
  for (auto const& row : std::vector<Row>{
           {"The fleet will get more than 90 buses.", "The fleet has 80 buses.", "contradiction"},
           {"The fair took less than 20 crore.", "The fair's takings stood at 54 crores.", "contradiction"},
           {"The club signed him in 2010 for less than $10 million.", "On June 23, 2010, the club signed him for $12 million.", "contradiction"},
           {"The club signed him in 2011 for less than $10 million.", "On June 23, 2010, the club signed him for $12 million.", "none"},
           {"By June 2016 the band had sold more than 31,600 tickets.", "As of June 2016, the band had sold 29,100 tickets.", "contradiction"},
           {"By June 2016 the band had sold more than 31,600 tickets.", "As of May 2017, the band had sold 29,100 tickets.", "none"},
       }) {
    INFO(row.first << " / " << row.second);
    auto const checked = checker.check({checker.read(test::report(row.first)), checker.read(test::report(row.second, "2022-01-11", "Evening Record"))});
    CHECK((checked.linked.weak.empty() ? "none" : std::string(name(checked.linked.weak.front().judgement.verdict))) == row.verdict);
  }
}

TEST_CASE("what is new is held against what is new, shares against percentages") {
  Checker const checker;
  struct Row {
    char const *first, *second, *verdict;
  };
  for (auto const& row : std::vector<Row>{
           {"Oslo had fewer than 13 new cases.", "Nine new cases were found on Friday, bringing the tally to 61.", "compatible"},
           {"Oslo had more than 13 new cases.", "Nine new cases were found on Friday, bringing the tally to 61.", "contradiction"},
           {"Oslo had more than 60 cases.", "Nine new cases were found on Friday, bringing the tally to 61.", "compatible"},
           {"The plan has the backing of 61% of members.", "Three in 10 members back the plan.", "contradiction"},
           {"The plan has the backing of 31% of members.", "More than three in 10 members back the plan.", "compatible"},
           {"Critics gave it under 60%.", "Critics gave it 59% and 6.1/10.", "compatible"},
           {"Fewer than 115 people recovered.", "Some 4 people died.", "none"},
       }) {
    INFO(row.first << " / " << row.second);
    auto const checked = checker.check({checker.read(test::report(row.first)), checker.read(test::report(row.second, "2022-01-11", "Evening Record"))});
    auto pairs = checked.linked.comparisons;
    pairs.insert(pairs.end(), checked.linked.weak.begin(), checked.linked.weak.end());
    CHECK((pairs.empty() ? "none" : std::string(name(pairs.front().judgement.verdict))) == row.verdict);
  }
}

TEST_CASE("a figure set right is held against the one in its place") {
  Checker const checker;
  auto const rules = [&](std::string const& text) {
    std::set<std::string> out;
    for (auto const& finding : check(checker, {test::report(text)}))
      out.insert(finding.rule);
    return out;
  };
  CHECK(rules("Health officials cut the death toll to 48 from 71 after a second count.").contains("corrected-figure"));
  CHECK_FALSE(rules("The death toll rose to 71 from 48, health officials said.").contains("corrected-figure"));
}

TEST_CASE("two reports hold a figure against the nearest one of the other") {
  Checker const checker;
  std::vector<ReadReport> read{checker.read(test::report("The film took more than $20 million abroad.")),
                               checker.read(test::report("It cost $5 million and took $21 million abroad.", "2022-01-11", "Evening Record"))};
  auto const checked = checker.check(std::move(read));
  REQUIRE(checked.linked.comparisons.size() + checked.linked.weak.size() == 1);
  auto const& pair = checked.linked.weak.empty() ? checked.linked.comparisons.front() : checked.linked.weak.front();
  CHECK(pair.judgement.verdict == Verdict::compatible);
}

} // namespace recount
