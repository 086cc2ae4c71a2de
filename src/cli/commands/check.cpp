// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/writer.hpp"

#include <algorithm>
#include <memory>

namespace recount {
namespace {

Summary summary_of(Job const& job, Checked const& checked) {
  Summary out;
  out.reports_read = job.read;
  out.reports_unread = job.unread.size();
  out.figures = checked.claims.size();
  for (auto const& claim : checked.claims) {
    out.with_source += claim.source.attributed ? 1 : 0;
    out.with_day += claim.dates.stated || claim.dates.as_of || claim.dates.event ? 1 : 0;
  }
  for (auto const& finding : checked.findings)
    ++(finding.severity == Severity::error ? out.errors : finding.severity == Severity::warning ? out.warnings : out.notices);
  out.version = version();
  out.rules = job.checker.rules_hash();
  return out;
}

/// Takes out the findings of rules that the settings turn off; how many.
std::uint64_t drop_off(std::vector<Finding>& findings, std::vector<std::string> const& off) {
  return std::erase_if(findings, [&](Finding const& finding) { return std::find(off.begin(), off.end(), finding.rule) != off.end(); });
}

int run(StageOptions const& options) {
  auto started = start(options);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  std::vector<ReadReport> reports;
  if (auto const usage = read_claims(job, reports))
    return fail(*usage);
  auto checked = job.checker.check(std::move(reports));
  auto const suppressed = drop_off(checked.findings, job.settings.off);
  auto summary = summary_of(job, checked);
  summary.suppressed = suppressed;
  summary.exit = exit_status(checked.findings, *from_name<FailOn>(job.options.fail_on), job.unread.size());
  std::string out;
  if (job.jsonl()) {
    for (auto const& finding : checked.findings)
      jsonl::append(out, finding);
    jsonl::append(out, summary);
  } else {
    text::append(out, CheckOutcome{checked.reports, checked.claims, checked.linked, checked.findings, summary}, job.style);
  }
  return finish(job, {out}, summary.exit);
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  add_stage_options(options, *stage);
  options.choice("--fail-on", stage->fail_on, {"error", "warning", "notice", "never"}, "LEVEL", "Fail at error (default), warning, notice or never");
  options.action([stage] { return run(*stage); });
}

} // namespace

extern Command const check_command;
Command const check_command{"check", "Report what does not fit; the gate of a newsroom", "recount check reports/ --fail-on warning", add};

} // namespace recount
