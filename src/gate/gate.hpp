// SPDX-License-Identifier: Apache-2.0
// The gate: what fails it.
#pragma once

#include "rules/finding.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace recount {

/// The least severity at which `check` fails, or never.
enum class FailOn : std::uint8_t { notice, warning, error, never };

/// Whether a finding is at or above the gate.
bool at_gate(Finding const& finding, FailOn gate);

/// How many of the claims have both a source and a day.
std::uint64_t covered(std::span<Claim const> claims);

template <> struct Names<FailOn> {
  static constexpr std::array<std::string_view, 4> values{"notice", "warning", "error", "never"};
};

} // namespace recount
