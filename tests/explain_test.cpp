// SPDX-License-Identifier: Apache-2.0
// Explanations: they say only what is so, of findings and of pairs that give none.
#include "rules/condition.hpp"
#include "rules/explain.hpp"
#include "rules/rule.hpp"
#include "support.hpp"

#include <algorithm>
#include <map>

namespace recount {
namespace {

Checked check(Checker const& checker, std::vector<Report> const& reports) {
  std::vector<ReadReport> read;
  for (auto const& report : reports)
    read.push_back(checker.read(report));
  return checker.check(std::move(read));
}

/// Whether a line of an explanation is so, asked anew; a comparison carries what was found in brackets behind it.
bool is_so(std::string line, Rule const& rule, Subject const& subject) {
  auto compiled = Condition::compile(line, {rule.shape, rule.over_days, rule.parts});
  if (std::holds_alternative<tree::Error>(compiled)) {
    line.resize(line.rfind(" ("));
    compiled = Condition::compile(line, {rule.shape, rule.over_days, rule.parts});
  }
  INFO(line);
  REQUIRE(std::holds_alternative<Condition>(compiled));
  return std::get<Condition>(compiled).holds(subject, nullptr);
}

bool names_trait(std::string const& line) { return line.starts_with("same ") || line.starts_with("different ") || line.starts_with("not the same ") || line.starts_with("the same "); }

void check_answer(RuleAnswer const& answer, Rule const& rule, Evidence const& evidence, Comparison const& pair) {
  INFO(rule.id << ": " << answer.failed);
  Subject const one = about(evidence, evidence.claims[pair.a], evidence.claims[pair.b], pair);
  Subject const other = about(evidence, evidence.claims[pair.b], evidence.claims[pair.a], pair);
  CHECK(answer.fires == answer.failed.empty());
  if (!answer.failed.empty() && !names_trait(answer.failed))
    CHECK((!is_so(answer.failed, rule, one) || !is_so(answer.failed, rule, other)));
  for (auto const& held : answer.held)
    if (!names_trait(held))
      CHECK((is_so(held, rule, one) || is_so(held, rule, other)));
}

} // namespace

TEST_CASE("what an explanation says of a pair is so when it is asked again") {
  Checker const checker;
  std::map<std::string, Rule const*> by_id;
  for (auto const& rule : checker.rules())
    by_id[rule.id] = &rule;
  std::size_t fired = 0, silent = 0;
  for (auto const& rule : checker.rules())
    for (auto const& example : rule.examples) {
      auto const checked = check(checker, example.reports);
      Evidence const evidence{checked.reports, checked.claims, checked.linked, test::lexicon().domain()};
      for (std::uint32_t a = 0; a < checked.claims.size(); ++a)
        for (std::uint32_t b = a + 1; b < checked.claims.size(); ++b) {
          auto const answer = checker.pair(checked, b, a);
          CHECK(answer.apart.empty() == answer.judgement.has_value());
          Comparison const pair{a, b, answer.apart.empty(), answer.apart, judge(checked.claims[a].quantity, checked.claims[b].quantity)};
          for (auto const& of_rule : answer.rules) {
            check_answer(of_rule, *by_id.at(of_rule.rule), evidence, pair);
            bool const found = std::any_of(checked.findings.begin(), checked.findings.end(), [&](Finding const& finding) {
              auto const has = [&](std::string const& id) { return std::find(finding.claims.begin(), finding.claims.end(), id) != finding.claims.end(); };
              return finding.rule == of_rule.rule && has(checked.claims[a].id) && has(checked.claims[b].id);
            });
            CHECK((!of_rule.fires || found));
            ++(of_rule.fires ? fired : silent);
          }
        }
    }
  CHECK(fired > 15);
  CHECK(silent > 50);
}

TEST_CASE("of alternatives, only the one that held is told") {
  auto const read = read_report(test::report("Police said at least 26 people were killed. Officials said 12 people were killed."), test::lexicon());
  REQUIRE(read.claims.size() == 2);
  Linked const linked;
  Domain const domain;
  Evidence const evidence{{}, read.claims, linked, domain};
  Comparison const pair{0, 1, true, {}, {}};
  auto const compiled = Condition::compile("stands(b) and (vague(a) or a.quantity.value >= 10) and not vague(b)", {Shape::pair, false, {}});
  REQUIRE(std::holds_alternative<Condition>(compiled));
  auto const& condition = std::get<Condition>(compiled);
  std::vector<std::string> held;
  auto const subject = about(evidence, read.claims[0], read.claims[1], pair);
  REQUIRE(condition.holds(subject, &held));
  CHECK(held == std::vector<std::string>{"stands(b)", "a.quantity.value >= 10 (26)", "not vague(b)"});
  CHECK(condition.failure(subject).empty());
  auto const wrong = std::get<Condition>(Condition::compile("stands(a) and a.quantity.value < b.quantity.value and vague(a)", {Shape::pair, false, {}}));
  CHECK(wrong.failure(subject) == "a.quantity.value < b.quantity.value (26 against 12)");
}

TEST_CASE("explain and why-not name figures by id and by line") {
  auto const folder = test::scratch_folder("explain");
  test::write_file(folder + "/a.txt", "Police said on 4 May 2021 that 12 people were arrested.\n\nThe blast killed 3 people.\n");
  test::write_file(folder + "/b.txt", "Police said on 4 May 2021 that 21 people were arrested.\n");
  auto const a = folder + "/a.txt", b = folder + "/b.txt";
  struct Row {
    std::string command;
    int status;
    std::string out, err;
  };
  for (auto const& row : std::vector<Row>{
           {"explain " + a + ":1", 0, "arrested\": detained", ""},
           {"explain " + a + ":3", 0, "held against 0 figures", ""},
           {"explain --stories one " + a + ":1 " + folder, 0, "held against 1 figure: 1 contradiction", ""},
           {"explain --stories one self-contradiction " + folder, 0, "held        not moved(a, b)", ""},
           {"explain nothing " + folder, 2, "", "no finding and no figure is called \"nothing\""},
           {"why-not --stories one " + a + ":1 " + b + ":1", 0, "fires       self-contradiction", ""},
           {"why-not " + a + ":3 " + b + ":1", 0, "apart       different predicate", ""},
           {"why-not " + a + ":1 " + a + ":1", 0, "apart       one and the same figure", ""},
           {"why-not " + a + ":2 " + b + ":1", 2, "", "a.txt:2"},
       }) {
    INFO(row.command);
    auto const run = test::shell("$RECOUNT " + row.command);
    INFO(run.out << run.err);
    CHECK(run.status == row.status);
    CHECK(run.out.find(row.out) != std::string::npos);
    CHECK(run.err.find(row.err) != std::string::npos);
  }
}

} // namespace recount
