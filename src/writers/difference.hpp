// SPDX-License-Identifier: Apache-2.0
// What changed between two versions, for people and for tools.
#pragma once

#include "series/difference.hpp"
#include "writers/writer.hpp"

namespace recount {

/// Both versions' claims, and what `difference` made of them.
struct VersionChanges {
  std::span<Claim const> before, after;
  std::span<FigureChange const> changes;
};

namespace text {
/// A line of counts, then each figure that was added, dropped or changed.
void append(std::string& out, VersionChanges const& versions, Style const& style);
} // namespace text

namespace jsonl {
/// A `recount.difference/1` for each figure of either version, those that stand as they were too.
void append(std::string& out, VersionChanges const& versions);
} // namespace jsonl

} // namespace recount
