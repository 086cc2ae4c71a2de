// SPDX-License-Identifier: Apache-2.0
// What signals do to the figures of a text, for tables of sentences.
#pragma once

#include "support.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recount::test {

/// "superseded 26, corrected 16": the figures that a signal touches, in their order.
inline std::string life(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(report(text), lexicon()).claims)
    if (claim.signal)
      out += (out.empty() ? "" : ", ") + std::string(name(claim.status)) + " " + (claim.quantity.value ? claim.quantity.value->to_string() : claim.quantity.text);
  return out;
}

inline void check_lives(std::vector<Row> const& rows) {
  check_rows(rows, [](char const* text) { return life(text); });
}

inline void check_no_signal(std::vector<char const*> const& texts) {
  for (auto const* const text : texts) {
    INFO(text);
    CHECK(life(text).empty());
    for (auto const& signal : read_report(report(text), lexicon()).record.signals) {
      INFO(signal.text);
      CHECK(signal.op == SignalOp::confirm);
    }
  }
}

} // namespace recount::test
