// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/figures.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/explain.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace recount {
namespace {

constexpr std::size_t most_pairs = 24;   // of two lines with many figures

int run(StageOptions options, std::array<std::string, 2> const& ends) {
  if (options.paths.empty())
    options.paths = files_named(ends);
  std::vector<ReadReport> reports;
  auto const started = start_and_read(std::move(options), reports);
  if (!started)
    return fail(started.error());
  Job const& job = started.value();
  auto const checked = job.checker.check(std::move(reports));
  std::array<std::vector<std::uint32_t>, 2> found;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    found[i] = find_figures(checked.claims, ends[i]);
    if (found[i].empty())
      return fail({{}, 0, 0, fmt::format("no figure is called \"{}\"", ends[i]), "a claim's id or FILE:LINE, as recount claims prints them"});
  }
  std::string out;
  std::size_t pairs = 0;
  for (auto const a : found[0])
    for (auto const b : found[1])
      if (++pairs <= most_pairs) {
        text::append(out, job.checker.pair(checked, a, b), checked.claims[a], checked.claims[b], job.style);
        out += "\n";
      }
  if (pairs > most_pairs)
    out += fmt::format("… and {} other pairs; name a figure by FILE:LINE:COLUMN\n\n", pairs - most_pairs);
  out.pop_back();
  return finish(job, {out}, stage_status(job));
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  auto const ends = std::make_shared<std::array<std::string, 2>>();
  options.text("a", (*ends)[0], "A", "A figure: a claim's id or FILE:LINE");
  options.text("b", (*ends)[1], "B", "Another figure");
  add_reading_options(options, *stage);
  options.action([=] { return run(*stage, *ends); });
}

} // namespace

extern Command const why_not_command;
Command const why_not_command{"why-not", "Print what keeps two figures apart", "recount why-not a.md:3 b.md:5 reports/", add};

} // namespace recount
