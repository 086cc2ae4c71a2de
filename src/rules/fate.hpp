// SPDX-License-Identifier: Apache-2.0
// What became of every figure that was read: the full sheet.
#pragma once

#include "rules/finding.hpp"
#include "series/series.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// withdrawn: taken back, corrected or denied. conflicts: a finding names it. agrees: others say the same or what goes with
/// it. differs: others differ, and no rule minds. alone: nothing was held against it.
enum class Fate : std::uint8_t { withdrawn, conflicts, agrees, differs, alone };

struct FigureFate {
  std::uint32_t claim = 0;
  Fate fate = Fate::alone;
  std::size_t agreeing = 0;   ///< figures that say the same or what goes with it
  std::string detail;         ///< the rules, the other figure, or why it was compared with nothing
  friend bool operator==(FigureFate const&, FigureFate const&) = default;
};

/// For each claim, in their order. `linked.not_compared` must have been kept, for the reasons of those that are alone.
std::vector<FigureFate> fates(std::span<Claim const> claims, Linked const& linked, std::span<Finding const> findings);

template <> struct Names<Fate> {
  static constexpr std::array<std::string_view, 5> values{"withdrawn", "conflicts", "agrees", "differs", "alone"};
};

} // namespace recount
