// SPDX-License-Identifier: Apache-2.0
#include "series/nearest.hpp"

#include <algorithm>
#include <string>

namespace recount {
namespace {

constexpr std::int64_t same_thing = 2000, same_happening = 1000, same_place = 1500, other_unit = 1500, whole_distance = 3000;   // in thousandths
constexpr int farthest = 500;   // of the larger: beyond the double, another figure is meant
constexpr std::int32_t always_close = 5;

std::optional<Decimal> stated(Quantity const& quantity) {
  if (quantity.value)
    return quantity.value;
  auto const interval = judged_interval(quantity);
  return interval.low ? interval.low : interval.high;
}

/// 1000 × |a − b| ÷ the larger of them.
std::optional<std::int64_t> distance(Decimal a, Decimal b) {
  auto const between = subtract(a, b);
  Decimal const larger = std::max(absolute(a), absolute(b));
  auto const share = between && !larger.zero() ? divide(absolute(*between), larger, 3) : std::optional<Decimal>(0);
  auto const thousandths = share ? shift(*share, 3) : std::nullopt;
  auto const whole = thousandths ? divide(*thousandths, 1, 0) : std::nullopt;
  if (!whole)
    return std::nullopt;
  std::int64_t out = whole->coefficient();
  for (int power = 0; power < whole->exponent(); ++power)
    out *= 10;
  return out;
}

std::string figure(Quantity const& quantity) { return quantity.value ? quantity.value->to_string() : dump(quantity.asserted); }

} // namespace

std::optional<std::int64_t> nearness(Claim const& a, Claim const& b) {
  bool const shares = a.quantity.type != b.quantity.type;
  auto const first = stated(shares ? in_percent(a.quantity) : a.quantity), second = stated(shares ? in_percent(b.quantity) : b.quantity);
  if (!first || !second)
    return std::nullopt;
  auto const apart = distance(*first, *second);
  auto const between = subtract(*first, *second);
  if (!apart || !between)
    return std::nullopt;
  bool const thing = a.entity && b.entity && !a.entity->head.empty() && a.entity->head == b.entity->head;
  bool const far = *apart > farthest && absolute(*between) > Decimal(always_close);
  bool const happened = a.predicate && b.predicate && a.predicate->id != b.predicate->id && a.predicate->id != "count" && b.predicate->id != "count";
  auto const nameless = [](Claim const& claim) { return !claim.entity || claim.entity->head.empty(); };
  if (far && (!thing || happened) && a.quantity.unit.empty() && !(nameless(a) && nameless(b)))
    return std::nullopt;
  bool const happening = a.predicate && b.predicate && a.predicate->id == b.predicate->id && a.predicate->id != "count";
  bool const place = a.place && b.place && a.place->key == b.place->key;
  return (thing ? same_thing : 0) + (happening ? same_happening : 0) + (place ? same_place : 0) - (shares ? other_unit : 0) - *apart * whole_distance / 1000;
}

Partners::Partners(std::span<Claim const> claims) : claims_(claims) {
  std::unordered_map<std::string, Number> reports, figures;
  for (auto const& claim : claims) {
    report_.push_back(reports.emplace(claim.report, static_cast<Number>(reports.size())).first->second);
    figure_.push_back(figures.emplace(figure(claim.quantity), static_cast<Number>(figures.size())).first->second);
  }
}

bool Partners::pair_up(std::uint32_t a, std::uint32_t b) {
  Seat const forward{report_[a], figure_[a], report_[b]}, backward{report_[b], figure_[b], report_[a]};
  auto const taken = [&](Seat const& seat, Number wanted) {
    auto const found = partner_.find(seat);
    return found != partner_.end() && found->second != wanted;
  };
  if (taken(forward, figure_[b]) || taken(backward, figure_[a]))
    return false;
  partner_.emplace(forward, figure_[b]);
  partner_.emplace(backward, figure_[a]);
  return true;
}

/// Two sources that tell one toll differ whatever else their reports repeat of each other.
bool Partners::told_by_two(Comparison const& pair) const {
  auto const &a = claims_[pair.a].source, &b = claims_[pair.b].source;
  return pair.strength == LinkStrength::strong && a.attributed && b.attributed && a.key != b.key;
}

std::vector<Comparison> Partners::nearest_only(std::vector<Comparison> pairs) {
  struct Ranked {
    std::int64_t nearness;
    std::size_t pair;
  };
  std::vector<Ranked> ranked;
  std::vector<Comparison> out;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Claim const &a = claims_[pairs[i].a], &b = claims_[pairs[i].b];
    if (report_[pairs[i].a] == report_[pairs[i].b])
      out.push_back(std::move(pairs[i]));
    else
      ranked.push_back({nearness(a, b).value_or(INT64_MIN), i});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) { return a.nearness > b.nearness; });
  for (auto const& [near, index] : ranked)
    if (pair_up(pairs[index].a, pairs[index].b) || told_by_two(pairs[index]))
      out.push_back(std::move(pairs[index]));
  return out;
}

} // namespace recount
