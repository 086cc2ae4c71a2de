// SPDX-License-Identifier: Apache-2.0
// The full sheet and its numbers.
#pragma once

#include "rules/fate.hpp"
#include "writers/writer.hpp"

#include <optional>
#include <span>
#include <string>

namespace recount {

/// Numbers of a run: how much of what was read was held against something.
struct Statistics {
  std::uint64_t figures = 0, compared = 0, agreeing = 0, pairs = 0, pairs_left_out = 0;
  std::optional<Decimal> chance;   ///< of support for a random figure, in percent; only with sources
  friend bool operator==(Statistics const&, Statistics const&) = default;
};

/// `chance`: of support for a random figure beside the sources of a draft.
Statistics statistics_of(std::span<FigureFate const> fates, Linked const& linked, std::optional<Decimal> const& chance);

namespace jsonl {
void append(std::string& out, FigureFate const& fate, std::span<Claim const> claims);
void append(std::string& out, Statistics const& statistics);
} // namespace jsonl

namespace text {
void append(std::string& out, std::span<FigureFate const> fates, std::span<Claim const> claims, Style const& style);
void append(std::string& out, Statistics const& statistics, Style const& style);
} // namespace text

} // namespace recount
