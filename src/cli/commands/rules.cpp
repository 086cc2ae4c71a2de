// SPDX-License-Identifier: Apache-2.0
// Rules: what there is, whether its examples hold, its reference, and how good it is.
#include "base/data_files.hpp"
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"
#include "rules/lint.hpp"
#include "rules/mutate.hpp"
#include "rules/reference.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>

#include <memory>

namespace recount {
namespace {

std::string list(Checker const& checker) {
  std::string out;
  for (auto const& rule : checker.rules())
    out += fmt::format("{:<8} {:<12} {:<26} {}\n", name(rule.severity), rule.pack, rule.id, rule.why);
  return out;
}

std::vector<Finding> findings_of(Checker const& checker, std::vector<Report> const& reports) {
  std::vector<ReadReport> read;
  for (auto const& report : reports)
    read.push_back(checker.read(report));
  return checker.check(std::move(read)).findings;
}

int test(Checker const& checker, std::string const& folder, std::string& out) {
  auto const failures = test_rules(checker.rules(), [&](auto const& reports) { return findings_of(checker, reports); });
  std::size_t examples = 0;
  for (auto const& rule : checker.rules())
    examples += rule.examples.size();
  for (auto const& failure : failures)
    out += fmt::format("{}:{}: {} {}\n", file_in_folder(failure.path, folder), failure.line, failure.rule, failure.message);
  out += fmt::format("{} rules, {} examples, {} failed\n", checker.rules().size(), examples, failures.size());
  return failures.empty() ? 0 : 1;
}

int show(Checker const& checker, std::string const& id, std::string const& folder, std::string& out) {
  std::vector<std::string> known;
  for (auto const& rule : checker.rules()) {
    known.push_back(rule.id);
    if (rule.id == id)
      out = fmt::format("{}\n{}", file_in_folder("rules/" + rule.path, folder), rule_section(rule));
  }
  return out.empty() ? fail({{}, 0, 0, fmt::format("no rule \"{}\"", id), did_you_mean(id, known)}) : 0;
}

int lint(Checker const& checker, std::string const& folder, std::string& out) {
  auto const notes = lint_rules(checker.rules());
  for (auto const& note : notes)
    out += fmt::format("{}: {} {}\n", file_in_folder(note.path, folder), note.rule, note.message);
  out += fmt::format("{} rules, {} noted\n", checker.rules().size(), notes.size());
  return notes.empty() ? 0 : 1;
}

/// The reports of `paths`; the error is one of usage.
Result<std::vector<Report>> reports_of(std::vector<std::string> const& paths, std::string const& folder) {
  std::vector<Report> out;
  if (paths.empty())
    return out;
  StageOptions options;
  options.paths = paths;
  options.rules = folder;
  options.threads = 1;
  auto started = start(std::move(options));
  if (!started)
    return started.error();
  auto const usage = read_all(started.value(), [&](Report&& report) { out.push_back(std::move(report)); }, [](auto const&, auto const&) {});
  if (usage)
    return *usage;
  return out;
}

int mutate(Checker const& checker, std::vector<std::string> const& paths, std::string const& folder, std::string& out) {
  auto const given = reports_of(paths, folder);
  if (!given)
    return fail(given.error());
  auto const read = [&](Report const& report) { return checker.read(report); };
  auto const check = [&](std::vector<Report> const& reports) { return findings_of(checker, reports); };
  out = mutation_report(mutate_rules(checker.rules(), given.value(), read, check));
  return 0;
}

int run(std::string const& what, std::vector<std::string> const& words, std::string const& folder) {
  auto const checker = Checker::create({folder, Stories::automatic, false, {"all"}});
  if (!checker)
    return fail(checker.error());
  bool const named = what == "show" || what == "new";
  if (named ? words.size() != 1 : !words.empty() && what != "mutate")
    return fail({{}, 0, 0, named ? fmt::format("rules {} takes the id of one rule", what) : fmt::format("rules {} takes no more words", what), {}});
  std::string out;
  int status = 0;
  if (what == "list")
    out = list(checker.value());
  else if (what == "show")
    status = show(checker.value(), words.front(), folder, out);
  else if (what == "new")
    out = rule_template(words.front());
  else if (what == "test")
    status = test(checker.value(), folder, out);
  else if (what == "lint")
    status = lint(checker.value(), folder, out);
  else if (what == "mutate")
    status = mutate(checker.value(), words, folder, out);
  else
    out = what == "reference" ? rule_reference(checker.value().rules(), checker.value().catalogue()) : language_reference();
  if (status == usage_error)
    return status;
  auto const wrong = write_output({out}, {});
  return wrong ? fail(*wrong) : status;
}

void add(Options& options) {
  auto const what = std::make_shared<std::string>();
  auto const words = std::make_shared<std::vector<std::string>>();
  auto const folder = std::make_shared<std::string>();
  options.choice("what", *what, {"list", "show", "new", "test", "lint", "mutate", "reference", "language"}, "WHAT", "list, show, new, test, lint, mutate ...");
  options.list("words", *words, "ID|PATH ...", "A rule to show or to begin; reports to mutate");
  options.text("--rules", *folder, "DIR", "Lexicon and rules of your own");
  options.action([=] { return run(*what, *words, *folder); });
}

} // namespace

extern Command const rules_command;
Command const rules_command{"rules", "List, show, begin, test, lint and mutate rules", "recount rules test --rules my-rules/", add, true};

} // namespace recount
