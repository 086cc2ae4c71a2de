// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "writers/writer.hpp"

namespace recount {
namespace {

std::string write(Job const& job, Report const& report) {
  std::string out;
  for (auto const& claim : job.claims_of(report).claims)
    job.jsonl() ? jsonl::append(out, claim) : text::append(out, claim, job.style);
  return out;
}

void add(Options& options) {
  add_stage(options, [](auto const& stage) { return print_each_report(stage, write); });
}

} // namespace

extern Command const claims_command;
Command const claims_command{"claims", "Print every figure: how many, of what, who says so", "recount claims reports/ --format jsonl", add, true};

} // namespace recount
