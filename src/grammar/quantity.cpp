// SPDX-License-Identifier: Apache-2.0
#include "grammar/quantity.hpp"

#include <fmt/format.h>

namespace recount {

Interval judged_interval(Quantity const& quantity) {
  if (!quantity.asserted.unbounded())
    return quantity.asserted;
  return {quantity.soft_low, quantity.soft_high, !quantity.soft_low, !quantity.soft_high};
}

std::string dump(Quantity const& quantity) {
  auto out = fmt::format("{} {} {} {}", name(quantity.hedge), quantity.value ? quantity.value->to_string() : "-", dump(quantity.asserted), name(quantity.type));
  if (!quantity.unit.empty())
    out += " " + quantity.unit;
  return out;
}

} // namespace recount
