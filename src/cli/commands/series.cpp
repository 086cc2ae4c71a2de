// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "writers/writer.hpp"

namespace recount {
namespace {

int run(StageOptions const& options) {
  std::vector<ReadReport> reports;
  auto const started = start_and_read(options, reports, false);
  if (!started)
    return fail(started.error());
  Job const& job = started.value();
  auto const checked = job.checker.check(std::move(reports), false);
  std::string out;
  for (auto const& series : checked.linked.series)
    job.jsonl() ? jsonl::append(out, series, checked.claims) : text::append(out, series, checked.claims, job.style);
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) { add_stage(options, run); }

} // namespace

extern Command const series_command;
Command const series_command{"series", "Print the same figure over reports and time", "recount series reports/", add};

} // namespace recount
