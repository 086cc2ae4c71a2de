// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/gate_files.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/settings_use.hpp"
#include "cli/terminal.hpp"
#include "rules/facts.hpp"
#include "rules/support.hpp"
#include "writers/sheet.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace recount {
namespace {

Summary summary_of(Job const& job, Checked const& checked, Gated const& gated) {
  Summary out;
  out.reports_read = job.read;
  out.reports_unread = job.unread.size();
  out.reports_not_yet = job.not_yet;
  out.figures = checked.claims.size();
  for (auto const& claim : checked.claims) {
    out.with_source += claim.source.attributed ? 1 : 0;
    out.with_day += claim.dates.stated || claim.dates.as_of || claim.dates.event ? 1 : 0;
  }
  for (auto const& record : checked.reports)
    out.problems += record.problems.size();
  for (auto const& finding : checked.findings) {
    ++(finding.severity == Severity::error ? out.errors : finding.severity == Severity::warning ? out.warnings : out.notices);
    ++out.by_rule[finding.rule];
  }
  for (auto const& one : gated.silenced)
    ++(one.reason.empty() ? out.in_baseline : out.suppressed);
  out.elsewhere = gated.elsewhere;
  out.exit = check_status(job, checked);
  out.version = version();
  out.rules = job.checker.rules_hash();
  return out;
}

struct CheckOptions {
  StageOptions stage;
  GateOptions gate;
  std::string facts;
  std::vector<std::string> against;
  bool arithmetic = false, sheet = false, statistics = false;
};

/// None where no file is named.
Result<std::vector<Fact>> read_facts(std::string const& path, Checker const& checker) {
  if (path.empty())
    return std::vector<Fact>();
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return Diagnostic{path, 0, 0, "no such file", {}};
  std::ostringstream text;
  text << in.rdbuf();
  return parse_facts(text.str(), path, [&](std::string const& sentence) -> std::optional<Claim> {
    Report report;
    report.id = "fact";
    report.text = sentence;
    auto const read = checker.read(report);
    return read.claims.empty() ? std::nullopt : std::optional(read.claims.front());
  });
}

void add_findings(Checked& checked, std::vector<Finding> more) {
  std::move(more.begin(), more.end(), std::back_inserter(checked.findings));
  std::sort(checked.findings.begin(), checked.findings.end(), finding_order);
}

/// Keeps only what a draft has part in, and adds what its sources say to its figures.
std::vector<Support> judge_drafts(Checked& checked, std::set<std::string> const& drafts, bool arithmetic) {
  auto const in_draft = [&](FindingPlace const& place) { return drafts.contains(place.report); };
  std::erase_if(checked.findings, [&](Finding const& finding) {
    return !in_draft(finding.location) && std::none_of(finding.related.begin(), finding.related.end(), in_draft);
  });
  auto support = support_of(checked.claims, drafts, arithmetic);
  add_findings(checked, support_findings(checked.claims, support));
  return support;
}

/// Reads the drafts, then the reports that they are held against.
std::optional<Diagnostic> read_both(Job& job, std::vector<std::string> const& against, std::vector<ReadReport>& reports, std::set<std::string>& drafts) {
  auto const as_of = against.empty() ? job.as_of : std::exchange(job.as_of, {});   // a draft is judged before its time
  if (auto usage = read_claims(job, reports))
    return usage;
  job.as_of = as_of;
  for (auto const& report : reports)
    drafts.insert(report.record.report.id);
  if (against.empty())
    return std::nullopt;
  auto const unread = std::exchange(job.unread, {});
  job.options.paths = against;
  auto usage = read_claims(job, reports);
  job.unread.insert(job.unread.end(), unread.begin(), unread.end());
  return usage;
}

/// The sheet and the statistics, which go to standard output before the report.
std::string extras(CheckOptions const& options, Job const& job, Checked const& checked, std::optional<Decimal> const& chance) {
  std::string out;
  bool const records = options.stage.format == "jsonl";
  auto const sheet = fates(checked.claims, checked.linked, checked.findings);
  if (options.sheet && records)
    for (auto const& fate : sheet)
      jsonl::append(out, fate, checked.claims);
  else if (options.sheet)
    text::append(out, sheet, checked.claims, job.style);
  if (options.statistics) {
    auto const statistics = statistics_of(sheet, checked.linked, chance);
    records ? jsonl::append(out, statistics) : text::append(out, statistics, job.style);
  }
  return out;
}

std::optional<Diagnostic> wrong_together(CheckOptions const& options) {
  auto const& format = options.stage.format;
  if ((options.sheet || options.statistics) && !format.empty() && format != "text" && format != "jsonl")
    return Diagnostic{{}, 0, 0, "--sheet and --statistics go with the formats text and jsonl", {}};
  if (options.arithmetic && options.against.empty())
    return Diagnostic{{}, 0, 0, "--allow-arithmetic goes with --against", {}};
  return std::nullopt;
}

/// The report in its formats, behind what goes before it.
std::optional<Diagnostic> write_all(std::string const& extra, std::vector<Output> const& outputs, CheckOutcome const& outcome, Style const& style) {
  if (!extra.empty())
    if (auto wrong = write_output({extra}, {}))
      return wrong;
  return write_outputs(outputs, outcome, style);
}

int run(CheckOptions options) {
  auto const outputs = parse_outputs(options.stage.format, options.stage.output);
  if (!outputs)
    return fail(outputs.error());
  if (auto const wrong = wrong_together(options))
    return fail(*wrong);
  options.stage.all = options.sheet;
  if (!options.against.empty() && options.stage.stories.empty())
    options.stage.stories = "one";
  auto started = start(options.stage);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  auto const facts = read_facts(options.facts, job.checker);
  if (!facts)
    return fail(facts.error());
  std::vector<ReadReport> reports;
  std::set<std::string> drafts;
  if (auto const usage = read_both(job, options.against, reports, drafts))
    return fail(*usage);
  auto checked = job.checker.check(std::move(reports));
  add_findings(checked, fact_findings(facts.value(), checked.claims, job.checker.domain()));
  std::optional<Decimal> chance;
  if (!options.against.empty())
    chance = chance_of_support(checked.claims, judge_drafts(checked, drafts, options.arithmetic), drafts);
  auto const off = apply_settings(job.settings, checked.findings);
  auto const extra = extras(options, job, checked, chance);
  auto const gated = apply_gate(options.gate, job.settings, checked.reports, checked.findings);
  if (!gated)
    return fail(gated.error());
  auto summary = summary_of(job, checked, gated.value());
  summary.suppressed += off;
  if (checked.linked.pairs_left_out > 0)
    print_error(fmt::format("{} pairs of figures were not compared: too many figures are of one kind", checked.linked.pairs_left_out));
  CheckOutcome const outcome{checked.reports, checked.claims, checked.linked, checked.findings, summary, gated.value().silenced, job.checker.rules()};
  auto const wrong = write_all(extra, outputs.value(), outcome, job.style);
  return wrong ? fail(*wrong) : summary.exit;
}

void add(Options& options) {
  auto const check = std::make_shared<CheckOptions>();
  check->stage.format.clear();
  add_reading_options(options, check->stage);
  options.choice("--format", check->stage.format, format_names(), "FORMAT", "text (default), or see recount formats");
  options.text("--output", check->stage.output, "FILE", "Or several: sarif=a.sarif,html=b.html");
  options.choice("--fail-on", check->stage.fail_on, {"error", "warning", "notice", "never"}, "LEVEL", "error (default), warning, notice or never");
  options.list("--against", check->against, "SOURCE ...", "Judge the figures of PATH only, by these sources");
  options.text("--facts", check->facts, "FILE", "Facts that the desk has settled");
  options.flag("--sheet", check->sheet, "Every figure, and what became of it");
  add_gate_options(options, check->gate);
  options.rare(true);
  options.choice("--stage", check->stage.stage, {"draft", "desk", "published"}, "STAGE", "draft, desk or published (default)");
  options.names("--packs", check->stage.packs, "PACK,...", "Packs of rules by name, or all; --packs=-dates is all others");
  options.flag("--allow-arithmetic", check->arithmetic, "Accept what two figures of the sources give");
  options.flag("--statistics", check->statistics, "How much was held against something");
  options.action([check] { return run(*check); });
}

} // namespace

extern Command const check_command;
Command const check_command{"check", "Report what does not fit; the gate of a newsroom", "recount check draft.md --against wire/", add, true};

} // namespace recount
