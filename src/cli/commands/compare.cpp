// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/writer.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace recount {
namespace {

int run(StageOptions const& options) {
  std::vector<ReadReport> reports;
  auto const started = start_and_read(options, reports, false);
  if (!started)
    return fail(started.error());
  Job const& job = started.value();
  auto const checked = job.checker.check(std::move(reports), false);
  auto pairs = checked.linked.comparisons;
  pairs.insert(pairs.end(), checked.linked.weak.begin(), checked.linked.weak.end());
  pairs.insert(pairs.end(), checked.linked.not_compared.begin(), checked.linked.not_compared.end());
  std::stable_sort(pairs.begin(), pairs.end(), [](auto const& a, auto const& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  auto const same = [](auto const& a, auto const& b) { return a.a == b.a && a.b == b.b; };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end()); // kept apart at first, then linked weakly
  std::string out;
  for (auto const& pair : pairs)
    job.jsonl() ? jsonl::append(out, pair, checked.claims) : text::append(out, pair, checked.claims, job.style);
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  add_stage_options(options, *stage);
  options.flag("--all", stage->all, "Also the pairs that were kept apart, and why");
  options.action([stage] { return run(*stage); });
}

} // namespace

extern Command const compare_command;
Command const compare_command{"compare", "Print every pair of figures held against each other", "recount compare reports/ --all", add};

} // namespace recount
