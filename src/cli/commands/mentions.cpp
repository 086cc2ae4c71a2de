// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "writers/writer.hpp"

namespace recount {
namespace {

std::string write(Job const& job, Report const& report) {
  std::string out;
  for (auto const& mention : job.checker.mentions(report))
    job.jsonl() ? jsonl::append(out, report, mention) : text::append(out, report, mention, job.style);
  return out;
}

void add(Options& options) {
  add_stage(options, [](auto const& stage) { return print_each_report(stage, write); });
}

} // namespace

extern Command const mentions_command;
Command const mentions_command{"mentions", "Print quantities, times, attributions and signals", "recount mentions story.txt", add};

} // namespace recount
