// SPDX-License-Identifier: Apache-2.0
// The quantities of a text as the tests of numbers compare them.
#pragma once

#include "support.hpp"

#include <fmt/format.h>

namespace recount::test {

/// Every quantity of a text: "more_than 164 (164, ∞) count"; a change adds "up by 3 to 26 from 23".
inline std::string quantities_of(std::string_view text) {
  std::string out;
  for (auto const& mention : find_mentions(report(text), lexicon())) {
    auto const* const record = std::get_if<QuantityRecord>(&mention);
    if (!record)
      continue;
    out += (out.empty() ? "" : "; ") + dump(record->quantity);
    if (auto const& change = record->quantity.change) {
      out += fmt::format(" {}", name(change->direction));
      for (auto const& [word, value] : {std::pair{"by", change->by}, {"to", change->to}, {"from", change->from}})
        if (value)
          out += fmt::format(" {} {}", word, value->to_string());
    }
  }
  return out;
}

inline void check_quantities(std::vector<Row> const& rows) {
  check_rows(rows, [](char const* text) { return quantities_of(text); });
}

} // namespace recount::test
