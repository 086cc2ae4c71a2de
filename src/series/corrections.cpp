// SPDX-License-Identifier: Apache-2.0
#include "series/corrections.hpp"

namespace recount {
namespace {

bool puts_right(Claim const& fresh, Claim const& old, Domain const& domain) {
  if (fresh.status != Status::corrected || !fresh.signal || !fresh.quantity.value || fresh.signal->new_value != fresh.quantity.value)
    return false;
  bool const stood = old.status == Status::asserted || old.status == Status::confirmed || old.status == Status::estimated;
  if (!stood || !old.quantity.value || *old.quantity.value == *fresh.quantity.value || !same_source(fresh, old) || !fresh.source.attributed)
    return false;
  bool const before = old.report != fresh.report && old.dates.published && fresh.dates.published && old.dates.published->last < fresh.dates.published->first;
  bool const falls = cumulative(fresh, domain) && *fresh.quantity.value < *old.quantity.value;
  return before && (fresh.signal->op == SignalOp::correct || (fresh.signal->op == SignalOp::revise && falls));
}

} // namespace

bool settle_corrections(std::span<Claim> claims, Linked const& linked, Domain const& domain) {
  bool changed = false;
  for (auto const& pair : linked.comparisons) {
    if (pair.strength != LinkStrength::strong)
      continue;
    auto &a = claims[pair.a], &b = claims[pair.b];
    Claim* const old = puts_right(a, b, domain) ? &b : puts_right(b, a, domain) ? &a : nullptr;
    if (!old)
      continue;
    old->status = Status::superseded;
    old->signal = (old == &a ? b : a).signal;
    changed = true;
  }
  return changed;
}

} // namespace recount
