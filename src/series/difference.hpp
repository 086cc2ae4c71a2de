// SPDX-License-Identifier: Apache-2.0
// What changed between two versions of one story, by figures only.
#pragma once

#include "base/names.hpp"
#include "claims/claim.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace recount {

/// A part of a claim that a later version may give otherwise.
enum class FigurePart : std::uint8_t { value, hedge, thing, source, status };

/// One figure over both versions, by index among the claims of each; one side alone: dropped or added.
struct FigureChange {
  std::optional<std::uint32_t> before, after;
  std::vector<FigurePart> parts;   ///< of a figure in both versions; empty: it stands as it was
  friend bool operator==(FigureChange const&, FigureChange const&) = default;
};

/// Every figure of both, in the order of the later version; what was dropped stands where it would have been. A figure is
/// taken for that of the other version which says the same, or else for the first of what is left that says the same of
/// the same thing by the same source, of the same thing, or the same number.
std::vector<FigureChange> difference(std::span<Claim const> before, std::span<Claim const> after);

template <> struct Names<FigurePart> {
  static constexpr std::array<std::string_view, 5> values{"value", "hedge", "thing", "source", "status"};
};

} // namespace recount
