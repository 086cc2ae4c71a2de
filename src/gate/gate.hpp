// SPDX-License-Identifier: Apache-2.0
// The gate: a newsroom's settings, and what the exit status is.
#pragma once

#include "base/result.hpp"
#include "rules/finding.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// The least severity at which `check` fails, or never.
enum class FailOn : std::uint8_t { notice, warning, error, never };

/// A configuration file: only what it names is set. The command line beats it.
struct Settings {
  std::optional<FailOn> fail_on;
  std::optional<std::string> stories, color, rules;
  std::optional<unsigned> threads;
  std::vector<std::string> packs; ///< of rules, by name
  std::vector<std::string> off;   ///< ids of rules whose findings are left out
  friend bool operator==(Settings const&, Settings const&) = default;
};

/// Reads a configuration file (YAML). Unknown keys, wrong values and unknown rules are errors with line and column.
Result<Settings> parse_settings(std::string_view text, std::string const& path, std::vector<std::string> const& rule_ids);

/// 0 nothing at the gate, 1 findings at or above it, 3 unread input and no finding at the gate.
int exit_status(std::span<Finding const> findings, FailOn gate, std::uint64_t unread);

template <> struct Names<FailOn> {
  static constexpr std::array<std::string_view, 4> values{"notice", "warning", "error", "never"};
};

} // namespace recount
