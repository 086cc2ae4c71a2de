// SPDX-License-Identifier: Apache-2.0
// Of the figures that two reports give of a thing, each is held against the one that is nearest to it.
#pragma once

#include "series/series.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace recount {

/// Which figures of two reports were held against each other. Figures of one report that give one number count as one.
class Partners {
public:
  explicit Partners(std::span<Claim const> claims);

  /// Keeps of the pairs across reports those in which both figures are the other's nearest in its report and have no
  /// other partner there yet. Pairs within a report stay.
  std::vector<Comparison> nearest_only(std::vector<Comparison> pairs);

private:
  using Number = std::uint32_t;
  struct Seat {
    Number report, figure, other;   // a figure of a report, and the report in which its partner stands
    friend bool operator==(Seat const&, Seat const&) = default;
  };
  struct SeatHash {
    std::size_t operator()(Seat const& seat) const { return (std::size_t{seat.report} * 0x9E3779B97F4A7C15U) ^ (std::size_t{seat.figure} << 32U) ^ (std::size_t{seat.other} * 0xC2B2AE3D27D4EB4FU); }
  };
  bool told_by_two(Comparison const& pair) const;
  bool pair_up(std::uint32_t a, std::uint32_t b);

  std::span<Claim const> claims_;
  std::vector<Number> report_, figure_;   // of each claim
  std::unordered_map<Seat, Number, SeatHash> partner_;
};

/// How near two figures are: what they count, what happened to it and how far apart they stand, in thousandths. Nothing
/// where one of them gives no number, or where bare counts of two things lie far apart.
std::optional<std::int64_t> nearness(Claim const& a, Claim const& b);

} // namespace recount
