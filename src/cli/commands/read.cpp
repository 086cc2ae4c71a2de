// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"
#include "cli/command.hpp"
#include "cli/job.hpp"
#include "cli/options.hpp"
#include "writers/writer.hpp"

#include <algorithm>
#include <memory>

namespace recount {
namespace {

/// Safe for a terminal, with its line breaks.
std::string printable_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    out += printable(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string write(Job const& job, Report const& report) {
  auto const read = job.claims_of(report);
  std::string out;
  job.jsonl() ? jsonl::append(out, read.record) : text::append(out, read.record, job.style);
  for (auto const& claim : read.claims)
    job.jsonl() ? jsonl::append(out, claim) : text::append(out, claim, job.style);
  return out;
}

/// Headline and body as the reader of the format gave them.
std::string write_body(Job const&, Report const& report) {
  auto out = report.title.empty() ? std::string() : report.title + "\n\n";
  return printable_lines(out + report.text) + "\n";
}

void add(Options& options) {
  auto const stage = std::make_shared<StageOptions>();
  auto const bodies = std::make_shared<bool>(false);
  add_stage_options(options, *stage);
  options.flag("--bodies", *bodies, "Print the clean text of each report instead");
  options.action([=] { return print_each_report(*stage, *bodies ? write_body : write); });
}

} // namespace

extern Command const read_command;
Command const read_command{"read", "Print what later stages need: reports and their claims", "recount read reports/ --format jsonl | recount check -", add, true};

} // namespace recount
