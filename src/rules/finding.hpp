// SPDX-License-Identifier: Apache-2.0
// A finding: a rule that fired, with both ends and the way it came about.
#pragma once

#include "base/names.hpp"
#include "claims/claim.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace recount {

enum class Severity : std::uint8_t { notice, warning, error };

/// One end of a finding: where, and all that is shown of it, so that no report text is needed later.
struct FindingPlace {
  std::string report, path;
  Field field = Field::text;
  Span span;
  Excerpt excerpt;
  std::string message;              ///< of a related place: what it says, "at least 26 people killed (officials)"
  Span figure;                      ///< the number itself; `excerpt.position` is its place
  friend bool operator==(FindingPlace const&, FindingPlace const&) = default;
};

/// Where a claim stands, for one end of a finding; with what it says and who says it for the other ends.
FindingPlace place_of(Claim const& claim, bool with_message);

struct Finding {
  std::string rule;
  Severity severity = Severity::warning;
  std::optional<std::string> group;
  std::string message;
  std::string why;                  ///< the rule's reason in one sentence
  FindingPlace location;
  std::vector<FindingPlace> related;
  std::vector<std::string> claims;  ///< ids
  std::string intervals;            ///< "(164, ∞) against [26, 26]", or empty
  std::optional<Decimal> margin;
  std::vector<std::string> held;    ///< the conditions that held, in the order they were asked
  std::string fingerprint;          ///< of rule, figures, sources and story; not of positions
  friend bool operator==(Finding const&, Finding const&) = default;
};

/// The order in which findings are printed by `check --format jsonl`: (group, report, span, rule).
bool finding_order(Finding const& a, Finding const& b);

template <> struct Names<Severity> {
  static constexpr std::array<std::string_view, 3> values{"notice", "warning", "error"};
};

} // namespace recount
