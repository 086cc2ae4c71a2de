// SPDX-License-Identifier: Apache-2.0
// Pairs on which a rule fired, gathered so that one figure has one finding.
#pragma once

#include "rules/rule.hpp"

#include <string>
#include <vector>

namespace recount {

/// A pair on which a rule fires; b is the end to look at.
struct Fired {
  Comparison const* pair;
  Claim const* a;
  Claim const* b;
  std::vector<std::string> held;
};

/// One end of a fired pair, where the finding stands, and the other.
struct Spoke {
  Fired const* fired;
  Claim const* at;
  Claim const* other;
};
using Star = std::vector<Spoke>;

/// What makes two claims tell one figure: of a rule and a story it is found once.
std::string figure_of(Claim const& claim);

/// The fewest figures that would have to change carry the findings, each against all that it stands against, but none that
/// the desk trusts over the other end. Rules about each report keep the end to look at. In the order of their first pairs.
std::vector<Star> stars_of(Rule const& rule, Evidence const& evidence, std::span<Fired const> fired);

} // namespace recount
