// SPDX-License-Identifier: Apache-2.0
// Statements: what one sentence says about how its figures belong together, "30 of the 120 detainees, or 35%".
#pragma once

#include "base/span.hpp"
#include "grammar/quantity.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace recount {

/// A figure with its part in a statement: whole, percent, from … A part may occur more than once: the parts of a sum.
struct StatementPart {
  std::string name;
  Quantity quantity;
  friend bool operator==(StatementPart const&, StatementPart const&) = default;
};

/// `kind`: of the section `statements` of the lexicon. Whether what it says is right is for the rules.
struct Statement {
  std::string kind;
  Field field = Field::text;
  Span span;
  std::vector<StatementPart> parts;
  Position position;
  std::string excerpt;              ///< its sentence, cut to `max_excerpt`
  std::uint32_t excerpt_offset = 0;
  friend bool operator==(Statement const&, Statement const&) = default;
};

/// "share part 30 whole 120 percent 35", the form that tests compare.
std::string dump(Statement const& statement);

} // namespace recount
