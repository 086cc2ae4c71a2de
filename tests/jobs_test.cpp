// SPDX-License-Identifier: Apache-2.0
// The ready-made hook and jobs, run on a small project as far as that goes without a network.
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

/// A git repository with two reports that cannot both be right, the second of them only staged.
std::string newsroom(std::string_view name) {
  auto const folder = test::scratch_folder(name);
  test::write_file(folder + "/.recount.yaml", "fail-on: warning\n");
  auto const story = [&](std::string_view file, std::string_view publisher, std::string_view text) {
    test::write_file(fmt::format("{}/{}", folder, file), fmt::format("---\npublished: 2026-03-02\ngroup: mill\npublisher: {}\n---\n{}\n", publisher, text));
  };
  story("first.md", "Harbour Post", "The fire service said 19 people were killed in the mill fire on Monday.");
  test::shell(fmt::format("cd {} && git init -q . && git add . && git -c user.name=a -c user.email=a@b.c commit -qm first", folder));
  story("second.md", "Valley Courier", "The mayor said 12 people were killed in the mill fire on Monday.");
  test::shell(fmt::format("cd {} && git add .", folder));
  return folder;
}

Node yaml(std::string const& file) {
  auto read = parse_yaml(test::read_file(fmt::format("{}/{}", RECOUNT_SOURCE, file)), file);
  REQUIRE(read.ok());
  return std::move(read).value();
}

/// The shell lines of a job's file that call scripts/ci for one of its two tasks.
std::string line_for(std::vector<Node> const& lines, std::string_view task) {
  auto const at = std::find_if(lines.begin(), lines.end(), [&](Node const& line) { return line.scalar.ends_with(fmt::format("scripts/ci\" {}", task)); });
  return at == lines.end() ? std::string() : at->scalar;
}

} // namespace

TEST_CASE("the steps of the GitHub action mark both ends") {
  auto const action = yaml("action.yml");
  std::vector<Node> lines;
  for (auto const& step : action.find("runs")->find("steps")->items)
    lines.push_back(*step.find("run"));
  CHECK(!line_for(lines, "build").empty());
  auto const folder = newsroom("action");
  auto const run = test::shell(fmt::format("cd {} && export GITHUB_ACTIONS=true GITHUB_ACTION_PATH={} RECOUNT_REPORTS='first.md\nsecond.md' RECOUNT_ARGUMENTS=; {}",
                                           folder, RECOUNT_SOURCE, line_for(lines, "check")));
  CHECK(run.status == 1);
  CHECK(run.out.find("::warning file=") != std::string::npos);
  CHECK(test::read_file(folder + "/recount.sarif").find("\"conflicting-figures\"") != std::string::npos);
  CHECK(test::read_file(folder + "/recount.html").starts_with("<!DOCTYPE html>"));
}

TEST_CASE("the GitHub format adds to the summary of the step") {
  auto const folder = newsroom("summary");
  test::write_file(folder + "/summary", "# Earlier step\n");
  auto const run = [&](std::string_view file, std::string_view format) {
    return test::shell(fmt::format("cd {} && GITHUB_STEP_SUMMARY={} $RECOUNT check --fail-on never --format {} .", folder, file, format)).status;
  };
  CHECK(run("summary", "text") == 0);
  CHECK(test::read_file(folder + "/summary") == "# Earlier step\n");
  CHECK(run("summary", "github") == 0);
  auto const summary = test::read_file(folder + "/summary");
  CHECK(summary.starts_with("# Earlier step\n**recount**: 2 reports, 2 figures"));
  CHECK(summary.find("<b>warning</b> conflicting-figures") != std::string::npos);
  CHECK(run("no/such/folder/summary", "github") == 2);
}

TEST_CASE("the GitLab job leaves its report where the job says") {
  auto const job = *yaml("ci/gitlab.yml").find("recount");
  CHECK(!line_for(job.find("before_script")->items, "build").empty());
  auto const folder = newsroom("gitlab");
  auto const run = test::shell(fmt::format("cd {} && export GITLAB_CI=true RECOUNT_FOLDER={} RECOUNT_ARGUMENTS='--fail-on\nnever'; {}", folder, RECOUNT_SOURCE,
                                           line_for(job.find("script")->items, "check")));
  CHECK(run.status == 0);
  CHECK(run.out.find("conflicting-figures") != std::string::npos);
  auto const report = job.find("artifacts")->find("reports")->find("codequality")->scalar;
  CHECK(test::read_file(fmt::format("{}/{}", folder, report)).find("\"check_name\"") != std::string::npos);
}

TEST_CASE("the hook stops a commit whose figures cannot be") {
  auto const folder = newsroom("hook");
  auto const hook = fmt::format("cd {} && {}/scripts/hook .", folder, RECOUNT_SOURCE);
  CHECK(test::shell(hook).status == 1);
  test::shell(fmt::format("cd {} && git rm -qf second.md", folder));
  CHECK(test::shell(hook).status == 0);
}

TEST_CASE("pre-commit runs the hook from a clone") {
  if (test::shell("pre-commit --version").status != 0) {
    WARN("pre-commit is not installed");
    return;
  }
  auto const folder = newsroom("pre-commit");
  auto const hooks = test::scratch_folder("hooks");
  test::shell(fmt::format("cd {} && cp {}/.pre-commit-hooks.yaml . && git init -q . && git add . && git -c user.name=a -c user.email=a@b.c commit -qm hooks",
                          hooks, RECOUNT_SOURCE));
  auto const run = test::shell(fmt::format("cd {} && PRE_COMMIT_HOME={}/home PATH=\"$(dirname \"$RECOUNT\"):$PATH\" pre-commit try-repo {} recount-installed", folder,
                                           hooks, hooks));
  CHECK(run.status == 1);
  CHECK(run.out.find("conflicting-figures") != std::string::npos);
}

} // namespace recount
