// SPDX-License-Identifier: Apache-2.0
// What a newsroom has looked at and lets stand: suppressions with reasons, and the baseline of findings known before.
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "rules/finding.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// One finding silenced, by its fingerprint: it survives moved lines and lapses when a figure, hedge or source changes.
struct Suppression {
  std::string fingerprint;         ///< 16 hexadecimal digits, or the first of them
  std::string reason, author;
  std::optional<Day> expires;      ///< the last day on which it holds
  std::uint32_t line = 0;          ///< in its file
  friend bool operator==(Suppression const&, Suppression const&) = default;
};

struct SilencedFinding {
  Finding finding;
  std::string reason, author;      ///< of a suppression; both empty for one of the baseline
  friend bool operator==(SilencedFinding const&, SilencedFinding const&) = default;
};

/// Reads a suppression file (YAML, a list of maps). Unknown keys, a missing fingerprint or reason, and a wrong day are
/// errors with line and column.
Result<std::vector<Suppression>> parse_suppressions(std::string_view text, std::string const& path);
/// One entry as it stands in the file.
std::string dump(Suppression const& suppression);

/// Reads a baseline file: one fingerprint a line, `#` begins a comment.
Result<std::vector<std::string>> parse_baseline(std::string_view text, std::string const& path);
/// A baseline file of these findings; without `grow` only those that `known` has already.
std::string write_baseline(std::span<Finding const> findings, std::optional<std::vector<std::string>> const& known, bool grow);

/// Takes the silenced findings out of `findings`. A suppression that matches nothing, has lapsed by `today` or matches
/// several findings becomes a finding of its own in `path`. `today` is the newest day of the reports: no clock is read.
std::vector<SilencedFinding> silence(std::vector<Finding>& findings, std::span<Suppression const> suppressions, std::string const& path,
                                     std::span<std::string const> baseline, std::optional<Day> today);

} // namespace recount
