// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "writers/writer.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace recount {
namespace {

std::string write(Job const& job, Report const& report) {
  std::string out;
  for (auto const& claim : job.checker.read(report).claims)
    job.jsonl() ? jsonl::append(out, claim) : text::append(out, claim, job.style);
  return out;
}

void add(CLI::App& app, int& status) {
  auto const options = std::make_shared<StageOptions>();
  add_stage_options(app, *options);
  app.callback([options, &status] { status = print_each_report(*options, write); });
}

} // namespace

extern Command const claims_command;
Command const claims_command{"claims", "Print every figure: how many, of what, who says so", "recount claims reports/ --format jsonl", add};

} // namespace recount
