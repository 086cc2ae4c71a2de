// SPDX-License-Identifier: Apache-2.0
#include "series/sets.hpp"

#include "series/fewest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace recount {
namespace {

using Index = std::uint32_t;

/// What a quantity cannot be below; the words of an estimate are taken at their widest.
Interval at_least(Quantity const& quantity) {
  bool const estimate = quantity.asserted.unbounded() && quantity.hedge != Hedge::up_to;
  auto out = estimate ? judged_interval(quantity) : quantity.asserted;
  out.high.reset();
  out.high_open = true;
  return out;
}

bool told(Claim const& claim) {
  return claim.status == Status::asserted || claim.status == Status::confirmed || claim.status == Status::estimated || claim.status == Status::claimed;
}

/// Strictly inside: Lagos in Nigeria.
bool inside(Claim const& inner, Claim const& outer, Domain const& domain) {
  return inner.place && outer.place && inner.place->key != outer.place->key && domain.places().within(inner.place->key, outer.place->key);
}

bool is_whole(Claim const& claim, Domain const& domain) {
  return claim.role == Role::total && told(claim) && claim.entity && domain.plain(claim.entity->noun_class, claim.entity->head) && claim.quantity.asserted.high &&
         claim.quantity.hedge != Hedge::up_to && claim.quantity.hedge != Hedge::vague;
}

/// A narrower class, or the same in a place within: of one source, told for one moment.
bool is_part(Claim const& part, Claim const& whole, LinkStrength strength, Domain const& domain) {
  if (!told(part) || !part.entity || !at_least(part.quantity).low || !same_source(part, whole) || !same_moment(part, whole, domain))
    return false;
  if ((part.report != whole.report && (strength != LinkStrength::strong || !part.source.attributed)) || (cumulative(part, domain) && later(part, whole)))
    return false;
  auto const relation = domain.relation(part.entity->noun_class, whole.entity->noun_class);
  bool const within = inside(part, whole, domain);
  bool const narrower = relation == ClassRelation::part && (within || part.place == whole.place);
  return narrower || (within && relation == ClassRelation::equal && domain.plain(part.entity->noun_class, part.entity->head));
}

/// Nothing is counted by both.
bool exclude(Claim const& a, Claim const& b, Domain const& domain) {
  if (domain.relation(a.entity->noun_class, b.entity->noun_class) == ClassRelation::exclusive)
    return true;
  return a.place && b.place && !domain.places().within(a.place->key, b.place->key) && !domain.places().within(b.place->key, a.place->key);
}

using PartsOf = std::map<Index, std::vector<Index>>;

PartsOf parts_of_wholes(std::span<Claim const> claims, Linked const& linked, Domain const& domain) {
  PartsOf out;
  for (auto const& pair : linked.related)
    for (auto const& [whole, part] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)})
      if (is_whole(claims[whole], domain) && is_part(claims[part], claims[whole], pair.strength, domain))
        out[whole].push_back(part);
  for (auto& [whole, parts] : out) {
    std::sort(parts.begin(), parts.end());
    std::stable_sort(parts.begin(), parts.end(), [&](Index a, Index b) { return *at_least(claims[a].quantity).low > *at_least(claims[b].quantity).low; });
  }
  return out;
}

} // namespace

OverfullSets overfull(std::span<Claim const> claims, Linked const& linked, Domain const& domain) {
  OverfullSets out;
  auto all = parts_of_wholes(claims, linked, domain);
  for (auto& [whole, parts] : all) {
    out.left_out += parts.size() - std::min(parts.size(), most_parts);
    parts.resize(std::min(parts.size(), most_parts));
    std::vector<Interval> least;
    Apart apart(parts.size(), std::vector<bool>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      least.push_back(at_least(claims[parts[i]].quantity));
      for (std::size_t j = 0; j < parts.size(); ++j)
        apart[i][j] = exclude(claims[parts[i]], claims[parts[j]], domain);
    }
    auto const fewest = fewest_above(least, apart, claims[whole].quantity.asserted);
    if (fewest.empty() || (fewest.size() == 1 && std::find(apart[fewest[0]].begin(), apart[fewest[0]].end(), true) == apart[fewest[0]].end()))
      continue; // a lone part may be of another happening than the whole
    Overfull found{whole, {}, Interval::exactly(0), {}};
    for (auto const i : fewest) {
      found.parts.push_back(parts[i]);
      found.together = sum(found.together, least[i]);
    }
    std::sort(found.parts.begin(), found.parts.end());
    found.margin = gap(claims[whole].quantity.asserted, found.together).value_or(0);
    out.sets.push_back(std::move(found));
  }
  return out;
}

std::optional<std::string> smallest_change(Quantity const& own, std::span<Quantity const* const> others) {
  std::optional<Interval> wanted = Interval{};
  for (auto const* const other : others) {
    if (other->asserted.unbounded())
      return std::nullopt; // "about 1,300" has no end that could be named
    wanted = wanted ? intersect(*wanted, other->asserted) : std::nullopt;
  }
  auto const figure = judged_interval(own);
  bool const one_number = others.size() == 1 && wanted && wanted->low && wanted->low == wanted->high;
  if (!wanted || one_number || !disjoint(*wanted, figure))
    return std::nullopt;
  bool const up = below(figure, *wanted);
  auto const& end = up ? wanted->low : wanted->high;
  bool const open = up ? wanted->low_open : wanted->high_open;
  if (!end)
    return std::nullopt;
  return open ? fmt::format("{} than {}", up ? "more" : "less", grouped(*end)) : grouped(*end);
}

} // namespace recount
