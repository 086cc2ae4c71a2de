// SPDX-License-Identifier: Apache-2.0
// Why two figures are, or are not, held against each other, and what every pair rule makes of them.
#pragma once

#include "rules/rule.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// A pair rule asked about two claims. `held` are the conditions that held before the first that did not.
struct RuleAnswer {
  std::string rule;
  bool fires = false;
  std::vector<std::string> held;   ///< only of a rule that fires
  std::string failed;              ///< the first thing that did not hold, else empty
  friend bool operator==(RuleAnswer const&, RuleAnswer const&) = default;
};

struct PairAnswer {
  std::string apart;                     ///< the first thing that keeps the two apart; empty: they are compared
  std::optional<Judgement> judgement;    ///< where they are compared
  std::vector<RuleAnswer> rules;         ///< of the pair rules that see such a pair
  friend bool operator==(PairAnswer const&, PairAnswer const&) = default;
};

/// `first` and `second` index the claims of the evidence.
PairAnswer ask_pair(std::span<Rule const> rules, Evidence const& evidence, Stories stories, std::uint32_t first, std::uint32_t second);

} // namespace recount
