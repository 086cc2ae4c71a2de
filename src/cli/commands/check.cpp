// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/gate_files.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
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

struct CheckOptions {
  StageOptions stage;
  GateOptions gate;
};

int run(CheckOptions const& options) {
  auto const outputs = parse_outputs(options.stage.format, options.stage.output);
  if (!outputs)
    return fail(outputs.error());
  auto started = start(options.stage);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  std::vector<ReadReport> reports;
  if (auto const usage = read_claims(job, reports))
    return fail(*usage);
  auto checked = job.checker.check(std::move(reports));
  auto const off = drop_off(checked.findings, job.settings.off);
  auto const gated = apply_gate(options.gate, checked.reports, checked.findings);
  if (!gated)
    return fail(gated.error());
  auto summary = summary_of(job, checked);
  for (auto const& one : gated.value().silenced)
    ++(one.reason.empty() ? summary.in_baseline : summary.suppressed);
  summary.suppressed += off;
  summary.elsewhere = gated.value().elsewhere;
  summary.exit = exit_status(checked.findings, *from_name<FailOn>(job.options.fail_on), job.unread.size());
  CheckOutcome const outcome{checked.reports, checked.claims, checked.linked, checked.findings, summary, gated.value().silenced, job.checker.rules()};
  auto const wrong = write_outputs(outputs.value(), outcome, job.style);
  return wrong ? fail(*wrong) : summary.exit;
}

void add(Options& options) {
  auto const check = std::make_shared<CheckOptions>();
  check->stage.format.clear();
  add_reading_options(options, check->stage);
  options.choice("--format", check->stage.format, format_names(), "FORMAT", "text (default), or see recount formats");
  options.text("--output", check->stage.output, "FILE", "Or several: sarif=a.sarif,html=b.html");
  options.choice("--fail-on", check->stage.fail_on, {"error", "warning", "notice", "never"}, "LEVEL", "error (default), warning, notice or never");
  add_gate_options(options, check->gate);
  options.action([check] { return run(*check); });
}

} // namespace

extern Command const check_command;
Command const check_command{"check", "Report what does not fit; the gate of a newsroom", "recount check reports/ --fail-on warning", add};

} // namespace recount
