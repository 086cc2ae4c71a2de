// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace recount {
namespace {

/// "held against 3 figures: 2 equal, 1 contradiction".
std::string comparisons_of(Checked const& checked, std::uint32_t claim) {
  std::array<std::size_t, Names<Verdict>::values.size()> counts{};
  for (auto const& pair : checked.linked.comparisons)
    if (pair.a == claim || pair.b == claim)
      ++counts[static_cast<std::size_t>(pair.judgement.verdict)];
  std::string out;
  std::size_t all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    all += counts[i];
    if (counts[i])
      out += fmt::format("{} {} {}", out.empty() ? ":" : ",", counts[i], Names<Verdict>::values[i]);
  }
  return fmt::format("  held against {} figure{}{}\n", all, all == 1 ? "" : "s", out);
}

bool names(std::string const& what, Finding const& finding) {
  return finding.rule == what || (what.size() >= 4 && finding.fingerprint.starts_with(what));
}

void explain_finding(std::string& out, Job const& job, Checked const& checked, Finding const& finding) {
  text::append_held(out, finding, job.style);
  out += "\n";
  for (auto const& claim : checked.claims)
    if (std::find(finding.claims.begin(), finding.claims.end(), claim.id) != finding.claims.end()) {
      text::append_way(out, claim, job.style);
      out += "\n";
    }
}

void explain_figure(std::string& out, Job const& job, Checked const& checked, std::uint32_t index) {
  Claim const& claim = checked.claims[index];
  text::append_way(out, claim, job.style);
  out += comparisons_of(checked, index) + "\n";
  for (auto const& finding : checked.findings)
    if (std::find(finding.claims.begin(), finding.claims.end(), claim.id) != finding.claims.end()) {
      text::append_held(out, finding, job.style);
      out += "\n";
    }
}

int run(StageOptions options, std::string const& what) {
  if (options.paths.empty())
    options.paths = files_named(std::span(&what, 1));
  std::vector<ReadReport> reports;
  auto const started = start_and_read(std::move(options), reports);
  if (!started)
    return fail(started.error());
  Job const& job = started.value();
  auto const checked = job.checker.check(std::move(reports));
  std::string out;
  for (auto const& finding : checked.findings)
    if (names(what, finding))
      explain_finding(out, job, checked, finding);
  for (auto const index : find_figures(checked.claims, what))
    explain_figure(out, job, checked, index);
  if (out.empty())
    return fail({{}, 0, 0, fmt::format("no finding and no figure is called \"{}\"", what), "a fingerprint, a rule's id, a claim's id or FILE:LINE"});
  out.pop_back();
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  auto const what = std::make_shared<std::string>();
  options.text("what", *what, "FINDING|FILE:LINE", "A fingerprint, a rule, a claim's id or a line");
  add_reading_options(options, *stage);
  options.action([=] { return run(*stage, *what); });
}

} // namespace

extern Command const explain_command;
Command const explain_command{"explain", "Print the way from the words to the verdict", "recount explain reports/a.md:7 reports/", add, true};

} // namespace recount
