// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/writer.hpp"

#include <memory>

namespace recount {
namespace {

std::string write(Job const& job, Report const& report) {
  auto const read = job.checker.read(report);
  std::string out;
  job.jsonl() ? jsonl::append(out, read.record) : text::append(out, read.record, job.style);
  for (auto const& claim : read.claims)
    job.jsonl() ? jsonl::append(out, claim) : text::append(out, claim, job.style);
  return out;
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  add_stage_options(options, *stage);
  options.action([stage] { return print_each_report(*stage, write); });
}

} // namespace

extern Command const read_command;
Command const read_command{"read", "Print what later stages need: reports and their claims", "recount read reports/ --format jsonl | recount check -", add};

} // namespace recount
