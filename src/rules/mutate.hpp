// SPDX-License-Identifier: Apache-2.0
// Rules under mutation: errors planted into texts that are right, and which rules see them.
#pragma once

#include "claims/claim.hpp"
#include "rules/rule.hpp"

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace recount {

enum class Slip : std::uint8_t { digit_swap, tenfold, hedge_flip, next_day, source_swap };

/// A text with one error, or nothing where the figure has no place for it.
std::optional<Report> with_slip(Report const& report, Claim const& claim, Slip slip);

struct Caught {
  std::size_t planted = 0, caught = 0;
  friend bool operator==(Caught const&, Caught const&) = default;
};

struct RuleMutation {
  std::size_t alarms = 0;                 ///< on unchanged texts
  Caught own;                             ///< errors in its own silent examples, caught by it
  std::array<std::size_t, 5> by_slip{};   ///< errors anywhere that it caught
  friend bool operator==(RuleMutation const&, RuleMutation const&) = default;
};

struct MutationTable {
  std::map<std::string, RuleMutation> rules;
  std::array<Caught, 5> slips;            ///< caught by any rule
  std::size_t texts = 0;                  ///< unchanged groups of reports that were asked
  friend bool operator==(MutationTable const&, MutationTable const&) = default;
};

using ReadOne = std::function<ReadReport(Report const&)>;
using CheckAll = std::function<std::vector<Finding>(std::vector<Report> const&)>;

/// Plants each slip into each figure of the silent examples of all rules, and of `given` where there are reports. An error
/// counts as caught by a rule that then has a finding which it did not have before.
MutationTable mutate_rules(std::span<Rule const> rules, std::span<Report const> given, ReadOne const& read, CheckAll const& check);

/// Markdown: a table by rule, and one by kind of error.
std::string mutation_report(MutationTable const& table);

template <> struct Names<Slip> {
  static constexpr std::array<std::string_view, 5> values{"digit swap", "times ten", "hedge flip", "day + 1", "source swap"};
};

} // namespace recount
