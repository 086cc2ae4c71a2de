// SPDX-License-Identifier: Apache-2.0
#include "cli/job.hpp"

#include "claims/records.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/settings_file.hpp"
#include "cli/terminal.hpp"
#include "cli/workers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <tuple>

namespace recount {
namespace {

CheckerOptions checker_options(StageOptions const& options, Settings const& settings, bool with_rules) {
  return {options.rules, options.stories == "one" ? Stories::one : Stories::automatic, options.all, options.packs, with_rules, options.own_words, settings.names("trusted")};
}

/// The moment of --as-of; of a day alone, its last second.
Result<std::optional<Moment>> moment_of(std::string const& written) {
  if (written.empty())
    return std::optional<Moment>();
  auto const moment = parse_moment(written);
  if (!moment)
    return Diagnostic{{}, 0, 0, fmt::format("--as-of: \"{}\" is no day or time", written), "write 2022-01-09 or 2022-01-09T14:30:00+06:00"};
  bool const day_alone = written.find(':') == std::string::npos;
  return std::optional(day_alone ? *moment + std::chrono::days(1) - std::chrono::seconds(1) : *moment);
}

/// A line on a terminal that says how far a long run is.
class Progress {
public:
  explicit Progress(bool wanted) : wanted_(wanted && standard_error_is_terminal()) {}
  ~Progress() {
    if (shown_)
      std::fputs("\r\x1b[K", stderr);
  }
  void step() {
    ++reports_;
    auto const now = std::chrono::steady_clock::now();
    if (!wanted_ || now - begin_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100))
      return;
    last_ = now;
    shown_ = true;
    fmt::print(stderr, "\r{} reports read", reports_);
  }

private:
  bool wanted_, shown_ = false;
  std::uint64_t reports_ = 0;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now(), last_ = begin_;
};

} // namespace

void add_reading_options(Options& options, StageOptions& stage) {
  options.list("path", stage.paths, "PATH ...", "Files or folders of reports; - is standard input");
  options.text("--config", stage.config, "FILE", "Settings (.recount.yaml here or above the reports)");
  options.choice("--stories", stage.stories, {"auto", "one"}, "HOW", "auto (default), or one: all reports are one story");
  options.text("--as-of", stage.as_of, "TIME", "Leave out what was embargoed or came later");
  options.rare(true);
  options.text("--rules", stage.rules, "DIR", "Lexicon and rules of your own");
  options.text("--cache", stage.cache, "DIR", "Keep claims here; unchanged reports are not read again");
  options.number("--threads", stage.threads, 1, 256, "N", "Threads that read (default: all cores)");
  options.size("--max-bytes", stage.max_bytes, "Largest report that is read (default: 64 MiB)");
  options.choice("--color", stage.color, {"auto", "always", "never"}, "WHEN", "auto (default), always or never");
  options.rare(false);
}

void add_stage_options(Options& options, StageOptions& stage) {
  add_reading_options(options, stage);
  options.choice("--format", stage.format, {"text", "jsonl"}, "FORMAT", "text (default) or jsonl");
  options.text("--output", stage.output, "FILE", "Write to a file, whole or not at all");
}

void add_stage(Options& options, std::function<int(StageOptions const&)> run) {
  auto const stage = std::make_shared<StageOptions>();
  add_stage_options(options, *stage);
  options.action([stage, run = std::move(run)] { return run(*stage); });
}

Result<Job> start(StageOptions options, bool with_rules) {
  auto found = read_settings(options);
  if (!found)
    return found.error();
  auto settings = std::move(found).value();
  complete(options, settings);
  if (options.paths.empty())
    return Diagnostic{{}, 0, 0, "no reports given", "name files or folders, or - for standard input"};
  auto const as_of = moment_of(options.as_of);
  if (!as_of)
    return as_of.error();
  auto made = Checker::create(checker_options(options, settings, with_rules));
  if (!made)
    return made.error();
  std::optional<ClaimCache> cache;
  if (!options.cache.empty()) {
    auto opened = ClaimCache::open(options.cache, made.value().rules_hash());
    if (!opened)
      return opened.error();
    cache = std::move(opened).value();
  }
  auto const style = style_for(options.color, !options.output.empty());
  return Job{std::move(options), std::move(settings), std::move(made).value(), style, {}, 0, 0, as_of.value(), std::move(cache)};
}

ReadReport Job::claims_of(Report const& report) const {
  auto const anew = [&] { return checker.read(report); };
  return cache ? cache->get(report, anew) : anew();
}

std::optional<Diagnostic> read_all(Job& job, ReportWork const& report, RecordWork const& record) {
  std::optional<Diagnostic> usage;
  bool nothing = true;
  Progress progress(job.options.output.empty() || standard_error_is_terminal());
  {
    Workers<Report> workers(job.options.threads, [&](Report&& next) { report(std::move(next)); });
    read_inputs(job.options.paths, std::cin, job.options.max_bytes, [&](Input&& input) {
      nothing = false;
      if (input.kind == Input::Kind::error && input.usage) {
        usage = input.where;
        return false;
      }
      if (input.kind == Input::Kind::error) {
        job.unread.push_back(input.where);
      } else if (input.kind == Input::Kind::record) {
        record(input.record, input.where);
      } else if (job.as_of && !usable_at(input.report, *job.as_of)) {
        ++job.not_yet;
      } else {
        ++job.read;
        workers.give(std::move(input.report));
      }
      progress.step();
      return true;
    });
  }
  if (usage)
    return usage;
  std::sort(job.unread.begin(), job.unread.end(), [](auto const& a, auto const& b) { return std::tie(a.path, a.line, a.message) < std::tie(b.path, b.line, b.message); });
  for (auto const& wrong : job.unread)
    print_error(dump(wrong));
  if (nothing)
    print_error(fmt::format("no report in {}: no file there has a known ending (recount formats lists them)", fmt::join(job.options.paths, ", ")));
  return std::nullopt;
}

std::optional<Diagnostic> read_claims(Job& job, std::vector<ReadReport>& out) {
  std::mutex guard;
  std::map<std::string, ReadReport> from_records;
  std::map<std::string, Diagnostic> first_seen;
  auto const take_report = [&](Report&& report) {
    auto read = job.claims_of(report);
    std::lock_guard const lock(guard);
    out.push_back(std::move(read));
  };
  auto const take_record = [&](std::string const& line, Diagnostic const& where) {
    auto record = parse_record(line, where);
    if (!record)
      return job.unread.push_back(record.error());
    if (auto* const claim = std::get_if<Claim>(&record.value())) {
      first_seen.emplace(claim->report, where);
      from_records[claim->report].claims.push_back(std::move(*claim));
    } else {
      auto& report = std::get<ReportRecord>(record.value());
      auto& home = from_records[report.report.id];
      home.record = std::move(report);
    }
  };
  if (auto usage = read_all(job, take_report, take_record))
    return usage;
  for (auto& [id, read] : from_records) {
    if (read.record.report.id.empty()) {
      auto wrong = first_seen[id];
      wrong.message = fmt::format("claims of \"{}\", but no recount.report/1 of it", id);
      job.unread.push_back(wrong);
      print_error(dump(wrong));
      continue;
    }
    if (job.as_of && !usable_at(read.record.report, *job.as_of)) {
      ++job.not_yet;
      continue;
    }
    ++job.read;
    out.push_back(std::move(read));
  }
  return std::nullopt;
}

Result<Job> start_and_read(StageOptions options, std::vector<ReadReport>& out, bool with_rules) {
  auto started = start(std::move(options), with_rules);
  if (started)
    if (auto const usage = read_claims(started.value(), out))
      return *usage;
  return started;
}

int stage_status(Job const& job) { return job.unread.empty() ? 0 : 3; }

int finish(Job const& job, std::vector<std::string> const& parts, int status) {
  if (auto const wrong = write_output(parts, job.options.output))
    return fail(*wrong);
  return status;
}

int print_each_report(StageOptions const& options, std::function<std::string(Job const&, Report const&)> const& write) {
  auto started = start(options, false);
  if (!started)
    return fail(started.error());
  Job& job = started.value();
  std::mutex guard;
  std::vector<std::tuple<std::optional<std::string>, std::string, std::string>> parts;
  auto const take = [&](Report&& report) {
    auto bytes = write(job, report);
    std::lock_guard const lock(guard);
    parts.emplace_back(report.group, report.id, std::move(bytes));
  };
  auto const refuse = [&](std::string const&, Diagnostic const& where) {
    auto wrong = where;
    wrong.message = "a record, where this stage takes reports";
    job.unread.push_back(wrong);
  };
  if (auto const usage = read_all(job, take, refuse))
    return fail(*usage);
  std::sort(parts.begin(), parts.end());
  std::vector<std::string> out;
  out.reserve(parts.size());
  for (auto& part : parts)
    out.push_back(std::move(std::get<2>(part)));
  return finish(job, out, stage_status(job));
}

} // namespace recount
