// SPDX-License-Identifier: Apache-2.0
// Rules: their examples, and what is said of wrong ones.
#include "rules/rule.hpp"
#include "support.hpp"

#include "base/data_files.hpp"
#include "rules/condition.hpp"

#include <fmt/format.h>

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
  CHECK(with("shape: pair", "shape: pai") == "rules/core/x.yaml:2:8: \"shape\" must be one of claim, pair, series, group (did you mean \"pair\"?)");
  CHECK(with("why: because", "whi: because") == "rules/core/x.yaml:6:6: no key \"whi\" here (did you mean \"why\"?)");
  CHECK(with("{a.source}", "{a.sauce}") == "rules/core/x.yaml:5:10: no placeholder {a.sauce} (did you mean \"a.source\"?)");
  CHECK(with("- silent", "- fires").starts_with("rules/core/x.yaml:8:3: no example is silent"));
}

} // namespace recount
