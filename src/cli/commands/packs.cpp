// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/phrases.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <memory>
#include <string>

namespace recount {
namespace {

constexpr std::string_view built_in = "built-in";

/// Findings by their fingerprint, which names rule, figures and story, and no place.
using Findings = std::map<std::string, Finding>;

Result<Findings> findings_under(StageOptions options, std::string const& folder) {
  options.rules = folder == built_in ? std::string() : folder;
  options.packs = {"all"};
  auto started = start(std::move(options));
  if (!started)
    return started.error();
  std::vector<ReadReport> reports;
  if (auto const usage = read_claims(started.value(), reports))
    return *usage;
  auto checked = started.value().checker.check(std::move(reports));
  Findings out;
  for (auto& finding : checked.findings)
    out.emplace(finding.fingerprint, std::move(finding));
  return out;
}

std::string line(char sign, Finding const& finding) {
  auto const& place = finding.location;
  return fmt::format("{} {} {}  {}:{}:{}\n    {}\n", sign, name(finding.severity), finding.rule, place.path.empty() ? place.report : place.path,
                     place.excerpt.position.line, place.excerpt.position.column, finding.message);
}

struct Wanted {
  StageOptions stage;
  std::string what;
  std::array<std::string, 2> folders;
};

int run(Wanted const& wanted) {
  std::array<Findings, 2> found;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto findings = findings_under(wanted.stage, wanted.folders[i]);
    if (!findings)
      return fail(findings.error());
    found[i] = std::move(findings).value();
  }
  auto const& [before, after] = found;
  std::string out;
  std::size_t added = 0, dropped = 0;
  for (auto const& [fingerprint, finding] : after)
    if (!before.contains(fingerprint)) {
      out += line('+', finding);
      ++added;
    }
  for (auto const& [fingerprint, finding] : before)
    if (!after.contains(fingerprint)) {
      out += line('-', finding);
      ++dropped;
    }
  fmt::print("{}{} added, {} dropped, {} as before\n", out, counted(added, "finding"), dropped, after.size() - added);
  return 0;
}

void add(Options& options) {
  auto const wanted = std::make_shared<Wanted>();
  options.choice("what", wanted->what, {"compare"}, "WHAT", "compare: what another folder of rules would change");
  options.text("old", wanted->folders[0], "OLD", "A folder of rules, or built-in");
  options.text("new", wanted->folders[1], "NEW", "Another one");
  add_reading_options(options, wanted->stage);
  options.action([wanted] { return run(*wanted); });
}

} // namespace

extern Command const packs_command;
Command const packs_command{"packs", "Print what another folder of rules would find", "recount packs compare built-in desk/rules reports/", add};

} // namespace recount
