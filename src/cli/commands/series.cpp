// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/writer.hpp"

#include <memory>

namespace recount {
namespace {

int run(StageOptions const& options) {
  auto started = start(options, false);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  std::vector<ReadReport> reports;
  if (auto const usage = read_claims(job, reports))
    return fail(*usage);
  auto const checked = job.checker.check(std::move(reports), false);
  std::string out;
  for (auto const& series : checked.linked.series)
    job.jsonl() ? jsonl::append(out, series, checked.claims) : text::append(out, series, checked.claims, job.style);
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  add_stage_options(options, *stage);
  options.action([stage] { return run(*stage); });
}

} // namespace

extern Command const series_command;
Command const series_command{"series", "Print the same figure over reports and time", "recount series reports/", add};

} // namespace recount
