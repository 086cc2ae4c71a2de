// SPDX-License-Identifier: Apache-2.0
// When a figure holds, and whether a later one moves it on.
#include "series/series.hpp"

#include <tuple>

namespace recount {
namespace {

/// The first was told after the second: it describes a later day, or a later report has it and none says otherwise.
bool told_after(Claim const& a, Claim const& b) {
  if (later(a, b))
    return true;
  return !a.source.earlier && a.dates.published && b.dates.published && a.dates.published->first > b.dates.published->last && !later(b, a);
}

/// One outlet's reports of one day: which of them came first is not known, so a higher figure may be the newer one.
bool one_outlet_same_day(Claim const& a, Claim const& b) {
  return a.report != b.report && !a.publisher.empty() && a.publisher == b.publisher && a.dates.published == b.dates.published;
}

} // namespace

PredicateInfo const& constants(Claim const& claim, Domain const& domain) {
  static PredicateInfo const usual;
  auto const* const info = claim.predicate ? domain.predicate(claim.predicate->id) : nullptr;
  return info ? *info : usual;
}

bool cumulative(Claim const& claim, Domain const& domain) { return constants(claim, domain).movement == Movement::cumulative; }

bool days_apart(DateRange const& a, DateRange const& b, int tolerance) {
  std::chrono::days const slack{tolerance};
  return a.first > b.last + slack || b.first > a.last + slack;
}

std::optional<DateRange> moment(Claim const& claim) {
  if (claim.dates.as_of || claim.dates.stated)
    return claim.dates.as_of ? claim.dates.as_of : claim.dates.stated;
  return claim.source.earlier ? std::nullopt : claim.dates.published;
}

bool same_moment(Claim const& a, Claim const& b, Domain const& domain) {
  auto const first = moment(a), second = moment(b);
  if (!first || !second)
    return !first && !second;
  return !days_apart(*first, *second, constants(a, domain).tolerance);
}

bool later(Claim const& a, Claim const& b) {
  auto const first = moment(a), second = moment(b);
  return first && second && first->first > second->last;
}

bool moved(Claim const& a, Claim const& b, Domain const& domain) {
  auto const first = moment(a), second = moment(b);
  if (!cumulative(a, domain))
    return first && second && !first->overlaps(*second);
  Interval const x = judged_interval(a.quantity), y = judged_interval(b.quantity);
  if (!disjoint(x, y))
    return false;
  Claim const& low = below(x, y) ? a : b;
  Claim const& high = below(x, y) ? b : a;
  return told_after(high, low) || (one_outlet_same_day(a, b) && !later(low, high));
}

Judgement judge(Claim const& a, Claim const& b, Domain const& domain) {
  auto out = judge(a.quantity, b.quantity);
  if (out.verdict == Verdict::contradiction && moved(a, b, domain)) {
    out.verdict = Verdict::compatible;
    out.why = {"the later one moves the figure on"};
  }
  return out;
}

} // namespace recount
