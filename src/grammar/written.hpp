// SPDX-License-Identifier: Apache-2.0
// A quantity as written: hedges, one amount or two, hedges.
#pragma once

#include "grammar/amount.hpp"

#include <boost/optional.hpp>

#include <vector>

namespace recount {

/// How two amounts are joined.
enum class Link : std::uint8_t { none, between, to, either, bounds };

struct Written {
  std::vector<Sense> before;   ///< hedges
  Amount low;
  Link link = Link::none;
  std::vector<Sense> middle;   ///< hedges of the second amount
  Amount high;
  std::vector<Sense> after;
  bool from = false;           ///< introduced by "from"
  bool dash = false;           ///< linked by a dash
  bool low_has_unit = false;   ///< the first amount writes its unit
  Token const* begin = nullptr;///< the first hedge
  Token const* number = nullptr;   ///< the first amount
  Token const* end = nullptr;
};

/// The quantity at the reader, with the two amounts of a range where they make one; nothing where no number stands there.
std::optional<Written> read_written(TokenReader in);
/// The same, with the first amount alone.
std::optional<Written> read_single(TokenReader in);

} // namespace recount
