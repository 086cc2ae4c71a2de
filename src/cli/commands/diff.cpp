// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "writers/difference.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace recount {
namespace {

/// The claims of one version, in the order of its text.
std::optional<Diagnostic> claims_of(Job& job, std::string const& path, std::vector<Claim>& out) {
  job.options.paths = {path};
  std::vector<ReadReport> reports;
  if (auto const usage = read_claims(job, reports))
    return usage;
  for (auto& report : reports)
    std::move(report.claims.begin(), report.claims.end(), std::back_inserter(out));
  std::sort(out.begin(), out.end(), claim_order);
  return std::nullopt;
}

int run(StageOptions options) {
  auto const versions = options.paths;
  if (versions.size() != 2)
    return fail({{}, 0, 0, "two versions are compared, each a report or a folder", "recount diff BEFORE AFTER"});
  auto started = start(std::move(options), false);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  std::array<std::vector<Claim>, 2> claims;
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (auto const usage = claims_of(job, versions[i], claims[i]))
      return fail(*usage);
  auto const changes = difference(claims[0], claims[1]);
  VersionChanges const found{claims[0], claims[1], changes};
  std::string out;
  job.jsonl() ? jsonl::append(out, found) : text::append(out, found, job.style);
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) { add_stage(options, run); }

} // namespace

extern Command const diff_command;
Command const diff_command{"diff", "Print which figures changed between two versions", "recount diff story.v1.md story.v2.md", add};

} // namespace recount
