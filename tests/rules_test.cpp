// SPDX-License-Identifier: Apache-2.0
// Rules: their examples, and what is said of wrong ones.
#include "rules/rule.hpp"
#include "support.hpp"

#include "base/data_files.hpp"
#include "rules/condition.hpp"
#include "rules/lint.hpp"
#include "rules/mutate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

namespace recount {
namespace {

std::string wrong_condition(std::string const& text) {
  auto const compiled = Condition::compile(text, {Shape::pair, false, {}});
  auto const* const error = std::get_if<tree::Error>(&compiled);
  return error ? fmt::format("{}: {}{}", error->offset, error->message, error->hint.empty() ? "" : " [" + error->hint + "]") : "no error";
}

} // namespace

TEST_CASE("every example of every rule holds") {
  auto const made = Checker::create({{}, Stories::automatic, false, {"all"}});
  REQUIRE(made.ok());
  Checker const& checker = made.value();
  auto const failures = test_rules(checker.rules(), [&](std::vector<Report> const& reports) {
    std::vector<ReadReport> read;
    for (auto const& report : reports)
      read.push_back(checker.read(report));
    return checker.check(std::move(read)).findings;
  });
  for (auto const& failure : failures)
    FAIL_CHECK(failure.path << ":" << failure.line << " " << failure.message);
  CHECK(checker.rules().size() >= 10);
}

TEST_CASE("every rule has three examples that fire and three that stay silent") {
  auto const made = Checker::create({{}, Stories::automatic, false, {"all"}});
  REQUIRE(made.ok());
  for (auto const& rule : made.value().rules()) {
    INFO(rule.id);
    auto const fires = std::count_if(rule.examples.begin(), rule.examples.end(), [](auto const& example) { return example.fires; });
    CHECK(fires >= 3);
    CHECK(static_cast<std::ptrdiff_t>(rule.examples.size()) - fires >= 3);
  }
}

TEST_CASE("a rule whose example does not hold is found out") {
  Checker const checker;
  auto const failures = test_rules(checker.rules(), [](auto const&) { return std::vector<Finding>(); });
  CHECK(failures.size() >= 2 * checker.rules().size());
}

TEST_CASE("wrong conditions say what was expected") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"verdict(a, b) == contradicton", "17: \"verdict(a, b)\" is never contradicton [did you mean \"contradiction\"?]"},
           {"same_momment(a, b)", "0: no function \"same_momment\" [did you mean \"same_moment\"?]"},
           {"a.quantity.vallue > 3", "0: no property \"quantity.vallue\" of a [did you mean \"quantity.value\"?]"},
           {"c.status == retracted", "0: no \"c\" in a rule of shape pair"},
           {"a.status > retracted", "0: a text has no order [use == or !=]"},
           {"a.quantity.value == retracted", "0: a number is compared with a text"},
           {"a.quantity.value", "0: the condition is a number, not true or false"},
           {"vague(a, b)", "0: vague takes 1 claim, not 2"},
           {"vague(a) and", "9: expected \"and\", \"or\" or the end of the condition"},
           {"vague(a", "7: expected ')'"},
           {"a.quantity.value in [3]", "22: expected ','"},
       }) {
    INFO(row.text);
    CHECK(wrong_condition(row.text).substr(0, std::string_view(row.expected).size()) == row.expected);
  }
  CHECK(wrong_condition(std::string(60'000, '(')) == "0: brackets are nested deeper than 64");
  CHECK(wrong_condition(std::string(1'000'000, 'a')) == "0: the condition is longer than 64 KiB");
}

TEST_CASE("conditions are asked with their meaning") {
  auto const read = read_report(test::report("Police said at least 26 people were killed. Officials said 12 people were killed."), test::lexicon());
  REQUIRE(read.claims.size() == 2);
  Linked const linked;
  Domain const domain;
  Evidence const evidence{{}, read.claims, linked, domain};
  Subject const subject{evidence, &read.claims[0], &read.claims[1], nullptr, nullptr, nullptr, nullptr, read.claims};
  for (auto const& [text, expected] : std::vector<std::pair<std::string, bool>>{
           {"a.quantity.value == 26", true},
           {"a.quantity.value in [1, 25]", false},
           {"not a.quantity.hedge == exact", true},
           {"not not a.quantity.hedge == exact", false},
           {"a.quantity.high == null and b.quantity.high == 12", true},
           {"a.quantity.high > 5", false},
           {"a.source.key == \"police\" or vague(a)", true},
           {"(vague(a) or vague(b)) and same_source(a, b)", false},
           {"verdict(a, b) == contradiction and exceeds(a, b) and not exceeds(b, a)", true},
       }) {
    INFO(text);
    auto const compiled = Condition::compile(text, {Shape::pair, false, {}});
    REQUIRE(std::holds_alternative<Condition>(compiled));
    CHECK(std::get<Condition>(compiled).holds(subject, nullptr) == expected);
  }
}

TEST_CASE("wrong amounts and statements say what was expected") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"disjoint(percent, percent_of(part, whole))", "no error"},
           {"percent.value > 3 and part.count == 2", "no error"},
           {"disjoint(percnt, whole)", "9: no \"percnt\" in a rule of shape statement [did you mean \"percent\"?]"},
           {"percent.valu == 3", "0: no property \"valu\" of percent [did you mean \"value\"?]"},
           {"disjoint(percent)", "0: disjoint takes 2 values, not 1"},
           {"disjoint(percent, part.unit)", "0: disjoint takes an amount in place 2, not a text"},
           {"percent == whole", "0: an amount has many numbers [ask disjoint, above or below]"},
           {"percent_of(part, whole)", "0: the condition is an amount, not true or false"},
           {"stands(percent)", "0: \"percent\" is no claim in a rule of shape statement [did you mean \"percent\"?]"},
       }) {
    INFO(row.text);
    auto const compiled = Condition::compile(row.text, {Shape::statement, false, {"part", "whole", "percent"}});
    auto const* const error = std::get_if<tree::Error>(&compiled);
    auto const said = error ? fmt::format("{}: {}{}", error->offset, error->message, error->hint.empty() ? "" : " [" + error->hint + "]") : std::string("no error");
    CHECK(said == row.expected);
  }
}

TEST_CASE("statements are read as their forms say") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"The blast killed 26 people: 14 men, 9 women and 5 children.", "sum whole 26 part 14 part 9 part 5"},
           {"The blast killed 26 people: 14 men, 9 women and others.", ""},
           {"Police released 30 of the 120 detainees, or 35%.", "share part 30 whole 120 percent 35"},
           {"Police released 30 of the 120 detainees. Or 35%.", ""},
           {"Visits grew 5% to 20 from 19.", "percent_rise percent 5 to 20 from 19"},
           {"The village lies 10 miles (16 km) away.", "conversion first 10 second 16"},
           {"Between 200 and 150 people were inside.", "between low 200 high 150"},
           {"The staff more than doubled from 900 to 1,700.", "factor from 900 to 1700 factor 2"},
           {"The mayor named four priorities: housing, buses and parks.", "list count 4 thing 3"},
           {"She was 34 and had 2 sons.", ""},
       }) {
    INFO(row.text);
    auto const read = read_report(test::report(row.text), test::lexicon());
    std::string got;
    for (auto const& statement : read.record.statements) {
      got += (got.empty() ? "" : "; ") + statement.kind;
      for (auto const& part : statement.parts)
        got += " " + part.name + " " + (part.quantity.value ? part.quantity.value->to_string() : "?");
    }
    CHECK(got == row.expected);
  }
}

TEST_CASE("rules that can never fire, repeat another or lack a guard are noted") {
  auto const rule = [](std::string id, std::string when) {
    Rule out;
    out.id = std::move(id);
    out.when = std::move(when);
    out.condition = std::make_shared<Condition const>(std::get<Condition>(Condition::compile(out.when, {Shape::pair, false, {}})));
    return out;
  };
  std::vector<Rule> const rules{rule("a", "vague(a) and not vague(a)"), rule("b", "a.status == denied and a.status == retracted"), rule("c", "same_value(a, b) and vague(b)"),
                                rule("d", "vague(b) and same_value(a, b)"), rule("e", "same_value(a, b) and vague(b) and later(a, b)"),
                                rule("f", "verdict(a, b) == contradiction and stands(a) and same_moment(a, b)")};
  std::string notes;
  for (auto const& note : lint_rules(rules))
    notes += note.rule + ": " + note.message + "\n";
  INFO(notes);
  CHECK(notes.find("a: can never fire: it asks \"vague(a)\" and \"not vague(a)\"") != std::string::npos);
  CHECK(notes.find("b: can never fire: a.status cannot be denied and retracted") != std::string::npos);
  CHECK(notes.find("c: asks the same as d") != std::string::npos);
  CHECK(notes.find("e: fires only where c fires") != std::string::npos);
  CHECK(notes.find("f: lacks the guard stands(b)") != std::string::npos);
}

TEST_CASE("the template of a new rule loads, and its examples hold") {
  auto const folder = test::scratch_folder("newrule");
  auto const made = test::shell("cp -r " RECOUNT_SOURCE "/rules/lang " + folder + " && mkdir " + folder + "/desk && $RECOUNT rules new my-rule > " + folder +
                                "/desk/my-rule.yaml && $RECOUNT rules test --rules " + folder);
  INFO(made.out << made.err);
  CHECK(made.status == 0);
  CHECK(made.out == "1 rules, 2 examples, 0 failed\n");
}

TEST_CASE("a wrong file of one's own is named where it lies") {
  auto const folder = test::scratch_folder("ownrules");
  test::shell("cp -r " RECOUNT_SOURCE "/rules/lang " + folder + " && mkdir " + folder + "/desk && $RECOUNT rules new my-rule | sed 's/severity/severty/' > " + folder + "/desk/my-rule.yaml");
  CHECK(test::shell("$RECOUNT rules test --rules " + folder).err.starts_with("recount: " + folder + "/desk/my-rule.yaml:5:"));
  test::shell("sed -i 's/^hedges:/hegdes:/' " + folder + "/lang/en/hedges.yaml");
  CHECK(test::shell("$RECOUNT rules test --rules " + folder + "/").err.starts_with("recount: " + folder + "/lang/en/hedges.yaml:"));
}

TEST_CASE("slips are planted where a figure has a place for them") {
  auto const report = test::report("Police said on Tuesday that at least 1,295 people were killed.");
  auto const read = read_report(report, test::lexicon());
  REQUIRE(read.claims.size() == 1);
  auto const planted = [&](Slip slip) { auto const out = with_slip(report, read.claims.front(), slip); return out ? out->text : std::string("nothing"); };
  CHECK(planted(Slip::digit_swap) == "Police said on Tuesday that at least 1,259 people were killed.");
  CHECK(planted(Slip::tenfold) == "Police said on Tuesday that at least 12,950 people were killed.");
  CHECK(planted(Slip::hedge_flip) == "Police said on Tuesday that fewer than 1,295 people were killed.");
  CHECK(planted(Slip::next_day) == "Police said on Wednesday that at least 1,295 people were killed.");
  CHECK(planted(Slip::source_swap) == "The harbour board said on Tuesday that at least 1,295 people were killed.");
}

TEST_CASE("packs are on by name") {
  auto const ids = [](std::vector<std::string> const& packs) {
    auto const made = Checker::create({{}, Stories::automatic, false, packs});
    REQUIRE(made.ok());
    std::set<std::string> out;
    for (auto const& rule : made.value().rules())
      out.insert(rule.pack);
    return out;
  };
  CHECK(ids({}) == std::set<std::string>{"arithmetic", "core", "dates"});
  CHECK(ids({"attribution"}) == std::set<std::string>{"attribution"});
  CHECK(ids({"all"}).size() == 5);
  CHECK(ids({"-dates"}) == std::set<std::string>{"arithmetic", "core"});
  CHECK(ids({"all", "-core", "-dates"}) == std::set<std::string>{"arithmetic", "attribution", "corrections"});
  CHECK(!Checker::create({{}, Stories::automatic, false, {"-date"}}).ok());
  auto const wrong = Checker::create({{}, Stories::automatic, false, {"atribution"}});
  REQUIRE(!wrong.ok());
  CHECK(wrong.error().hint == "did you mean \"attribution\"?");
}

TEST_CASE("wrong rule files are named with their place") {
  auto const good = std::string("id: x\nshape: pair\nseverity: error\nwhen: vague(a)\nmessage: \"{a.source}\"\nwhy: because\n"
                                "examples:\n  - fires: [{published: 2022-01-01, text: t}]\n  - silent: [{published: 2022-01-01, text: t}]\n");
  auto const load = [](std::string const& yaml) {
    auto const root = parse_yaml(yaml, "core/x.yaml");
    REQUIRE(root.ok());
    auto const loaded = load_rules({{"core/x.yaml", root.value()}});
    return loaded.ok() ? std::string("fine") : dump(loaded.error());
  };
  auto const with = [&](std::string const& from, std::string const& to) {
    auto text = good;
    text.replace(text.find(from), from.size(), to);
    return load(text);
  };
  CHECK(load(good) == "fine");
  CHECK(with("id: x", "id: y") == "rules/core/x.yaml:1:5: the id is \"y\" but the file is called x.yaml");
  CHECK(with("shape: pair", "shape: pai") == "rules/core/x.yaml:2:8: \"shape\" must be one of claim, pair, series, group, statement, set (did you mean \"pair\"?)");
  CHECK(with("why: because", "whi: because") == "rules/core/x.yaml:6:6: no key \"whi\" here (did you mean \"why\"?)");
  CHECK(with("{a.source}", "{a.sauce}") == "rules/core/x.yaml:5:10: no placeholder {a.sauce} (did you mean \"a.source\"?)");
  CHECK(with("- silent", "- fires").starts_with("rules/core/x.yaml:8:3: no example is silent"));
}

} // namespace recount
