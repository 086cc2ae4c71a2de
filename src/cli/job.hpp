// SPDX-License-Identifier: Apache-2.0
// What all stages share on the command line: their options, the reading of all inputs by some threads, and the output.
#pragma once

#include "cli/cache.hpp"
#include "gate/settings.hpp"
#include "recount.hpp"
#include "report/reader.hpp"
#include "writers/writer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace recount {

class Options;

/// The options of a stage. Empty texts and 0: not given.
struct StageOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string output;
  std::string rules;
  std::string config;
  std::string stories, color;
  std::string as_of;     ///< a day or a time
  std::string cache;     ///< a folder
  unsigned threads = 0;
  std::size_t max_bytes = std::size_t{64} << 20;   ///< of one report
  std::string fail_on, stage;   ///< of check
  std::vector<std::string> packs, own_words;
  bool all = false;      ///< of compare
};

/// Declares where reports come from and how they are read.
void add_reading_options(Options& options, StageOptions& stage);
/// The same, with the format and place of what is printed.
void add_stage_options(Options& options, StageOptions& stage);

/// Everything a stage needs, after options and settings were read.
struct Job {
  StageOptions options;
  Settings settings;
  Checker checker;
  Style style;
  std::vector<Diagnostic> unread;   ///< by (path, line)
  std::uint64_t read = 0, not_yet = 0;   ///< reports; those that nobody could use at `as_of`
  std::optional<Moment> as_of;

  std::optional<ClaimCache> cache;

  /// One report: read, or taken from the cache.
  ReadReport claims_of(Report const& report) const;
  bool jsonl() const { return options.format == "jsonl"; }
};

/// Options → Job: settings read, lexicon and rules loaded. The error is one of usage. A stage before the rules leaves them out.
Result<Job> start(StageOptions options, bool with_rules = true);

/// Called for each report, by several threads at once.
using ReportWork = std::function<void(Report&&)>;
/// Called for each record of an earlier `recount read`, by one thread.
using RecordWork = std::function<void(std::string const& line, Diagnostic const& where)>;

/// Reads all inputs. Reports that cannot be read are noted in the job and said on standard error; the return value is
/// an error of usage (a path that does not exist), before which nothing was printed.
std::optional<Diagnostic> read_all(Job& job, ReportWork const& report, RecordWork const& record);

/// Reads all inputs, reports and records alike, into claims.
std::optional<Diagnostic> read_claims(Job& job, std::vector<ReadReport>& out);

/// Both: starts a job and reads all of its inputs. The error is one of usage.
Result<Job> start_and_read(StageOptions options, std::vector<ReadReport>& out, bool with_rules = true);

/// Writes the parts where they belong; returns the exit status, `status` if all went well.
int finish(Job const& job, std::vector<std::string> const& parts, int status);

/// Exit status of a stage that judges nothing: 3 where something could not be read.
int stage_status(Job const& job);

/// Declares the options of a stage that has no others, and what it does with them.
void add_stage(Options& options, std::function<int(StageOptions const&)> run);

/// A stage that prints something for each report: reads all, then prints what `write` gave in the order of the reports.
int print_each_report(StageOptions const& options, std::function<std::string(Job const&, Report const&)> const& write);

} // namespace recount
