// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/gate_files.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <memory>

namespace recount {
namespace {

struct Wanted {
  StageOptions stage;
  std::string file;
  bool grow = false;
};

int run(Wanted wanted) {
  auto& paths = wanted.stage.paths;
  if (std::error_code none; !paths.empty() && paths.front() == "write" && !std::filesystem::exists("write", none))
    paths.erase(paths.begin()); // "recount baseline write reports/" says the same
  std::vector<ReadReport> reports;
  auto started = start_and_read(wanted.stage, reports);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  if (wanted.file.empty())
    wanted.file = gate_file(job.settings, "baseline");
  std::optional<std::vector<std::string>> known;
  if (auto const text = file_if_there(wanted.file)) {
    auto read = parse_baseline(*text, wanted.file);
    if (!read)
      return fail(read.error());
    known = std::move(read).value();
  }
  auto const checked = job.checker.check(std::move(reports));
  job.options.output = wanted.file;
  return finish(job, {write_baseline(checked.findings, known, wanted.grow)}, stage_status(job));
}

void add(Options& options) {
  auto const wanted = std::make_shared<Wanted>();
  add_reading_options(options, wanted->stage);
  options.text("--baseline", wanted->file, "FILE", "Else as the settings say");
  options.flag("--grow", wanted->grow, "Take new findings too; else it only shrinks");
  options.action([wanted] { return run(*wanted); });
}

} // namespace

extern Command const baseline_command;
Command const baseline_command{"baseline", "Note today's findings, so that only new ones fail", "recount baseline reports/", add, true};

} // namespace recount
