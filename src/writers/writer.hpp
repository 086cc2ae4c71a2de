// SPDX-License-Identifier: Apache-2.0
// The way out: records and findings become bytes. One file a format.
#pragma once

#include "claims/claim.hpp"
#include "gate/silence.hpp"
#include "rules/finding.hpp"
#include "rules/rule.hpp"
#include "series/series.hpp"
#include "writers/sink.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace recount {

/// The last record of `check`.
struct Summary {
  int exit = 0;
  std::uint64_t reports_read = 0, reports_unread = 0;
  std::uint64_t reports_not_yet = 0;   ///< left out: embargoed or published after --as-of
  std::uint64_t figures = 0, with_source = 0, with_day = 0;
  std::uint64_t problems = 0;          ///< what in the reports themselves does not fit
  std::uint64_t errors = 0, warnings = 0, notices = 0, suppressed = 0;
  std::map<std::string, std::uint64_t> by_rule;   ///< findings that count, by the id of their rule
  std::uint64_t in_baseline = 0, elsewhere = 0;   ///< known before; with no end in a changed file
  std::string version, rules;
  friend bool operator==(Summary const&, Summary const&) = default;
};

/// How text for people is laid out.
struct Style {
  bool color = false;
  unsigned width = 80;   ///< columns
};

/// All that `check` found, for a writer.
struct CheckOutcome {
  std::span<ReportRecord const> reports;
  std::span<Claim const> claims;        ///< by claim_order
  Linked const& linked;
  std::span<Finding const> findings;    ///< by finding_order
  Summary summary;
  std::span<SilencedFinding const> silenced;
  std::span<Rule const> rules;
};

/// JSON Lines records of the contract; each ends with a line break.
namespace jsonl {
void append(std::string& out, Report const& report, Mention const& mention);
void append(std::string& out, Claim const& claim);
void append(std::string& out, ReportRecord const& record);
void append(std::string& out, Series const& series, std::span<Claim const> claims);
void append(std::string& out, Comparison const& comparison, std::span<Claim const> claims);
void append(std::string& out, Finding const& finding);
void append(std::string& out, Summary const& summary);
} // namespace jsonl

/// The same for people; each record is a line or a short block.
namespace text {
void append(std::string& out, Report const& report, Mention const& mention, Style const& style);
void append(std::string& out, Claim const& claim, Style const& style);
void append(std::string& out, ReportRecord const& record, Style const& style);
void append(std::string& out, Series const& series, std::span<Claim const> claims, Style const& style);
void append(std::string& out, Comparison const& comparison, std::span<Claim const> claims, Style const& style);
/// The fact-check report: figure sheet of each story, findings worst first, one line of counts.
void write(Sink& out, CheckOutcome const& outcome, Style const& style);
} // namespace text

/// A format that the outcome of a check is written in. One per file of `writers/formats/`.
struct FindingsFormat {
  std::string_view name;
  std::string_view takes;   ///< who reads it, one line for people
  void (*write)(Sink& out, CheckOutcome const& outcome, Style const& style);
};

/// All of them, in the order of their names.
std::span<FindingsFormat const* const> findings_formats();

} // namespace recount
