// SPDX-License-Identifier: Apache-2.0
// Rules: what there is, whether its examples hold, and its reference.
#include "rules/rule.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"
#include "rules/reference.hpp"

#include <fmt/format.h>

#include <memory>

namespace recount {
namespace {

std::string list(Checker const& checker) {
  std::string out;
  for (auto const& rule : checker.rules())
    out += fmt::format("{:<8} {:<26} {}\n", name(rule.severity), rule.id, rule.why);
  return out;
}

std::vector<Finding> findings_of(Checker const& checker, std::vector<Report> const& reports) {
  std::vector<ReadReport> read;
  for (auto const& report : reports)
    read.push_back(checker.read(report));
  return checker.check(std::move(read)).findings;
}

int test(Checker const& checker, std::string& out) {
  auto const failures = test_rules(checker.rules(), [&](auto const& reports) { return findings_of(checker, reports); });
  std::size_t examples = 0;
  for (auto const& rule : checker.rules())
    examples += rule.examples.size();
  for (auto const& failure : failures)
    out += fmt::format("{}:{}: {} {}\n", failure.path, failure.line, failure.rule, failure.message);
  out += fmt::format("{} rules, {} examples, {} failed\n", checker.rules().size(), examples, failures.size());
  return failures.empty() ? 0 : 1;
}

int run(std::string const& what, std::string const& folder) {
  auto const checker = Checker::create({folder, Stories::automatic, false, {"all"}});
  if (!checker)
    return fail(checker.error());
  std::string out;
  int status = 0;
  if (what == "list")
    out = list(checker.value());
  else if (what == "test")
    status = test(checker.value(), out);
  else if (what == "reference")
    out = rule_reference(checker.value().rules());
  else
    out = language_reference();
  auto const wrong = write_output({out}, {});
  return wrong ? fail(*wrong) : status;
}

void add(Options& options) {
  auto const what = std::make_shared<std::string>();
  auto const folder = std::make_shared<std::string>();
  options.choice("what", *what, {"list", "test", "reference", "language"}, "WHAT", "list, test, reference or language");
  options.text("--rules", *folder, "DIR", "Lexicon and rules of your own");
  options.action([=] { return run(*what, *folder); });
}

} // namespace

extern Command const rules_command;
Command const rules_command{"rules", "List the rules, run their examples, print the reference", "recount rules test --rules my-rules/", add};

} // namespace recount
