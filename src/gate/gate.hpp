// SPDX-License-Identifier: Apache-2.0
// The gate: what the exit status is.
#pragma once

#include "rules/finding.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace recount {

/// The least severity at which `check` fails, or never.
enum class FailOn : std::uint8_t { notice, warning, error, never };

/// 0 nothing at the gate, 1 findings at or above it, 3 unread input and no finding at the gate.
int exit_status(std::span<Finding const> findings, FailOn gate, std::uint64_t unread);

template <> struct Names<FailOn> {
  static constexpr std::array<std::string_view, 4> values{"notice", "warning", "error", "never"};
};

} // namespace recount
