// SPDX-License-Identifier: Apache-2.0
#include "lexicon/domain.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr int max_height = 16; // of any tree; a cycle ends here and is refused when the lexicon is loaded

template <class Map> auto const* lookup(Map const& map, std::string_view key) {
  auto const found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

} // namespace

void Domain::add(EntityClass entity_class) {
  auto id = entity_class.id;
  classes_.insert_or_assign(std::move(id), std::move(entity_class));
}

void Domain::add(PredicateInfo predicate) {
  auto id = predicate.id;
  predicates_.insert_or_assign(std::move(id), std::move(predicate));
}

void Domain::add(Measure measure) {
  auto code = measure.code;
  measures_.insert_or_assign(std::move(code), std::move(measure));
}

void Domain::add_authority(std::string source_type, int authority) { authorities_.insert_or_assign(std::move(source_type), authority); }

int Domain::authority(std::string_view source_type) const {
  auto const* const known = lookup(authorities_, source_type);
  return known ? *known : 0;
}

ClassRelation Domain::relation(std::string_view a, std::string_view b) const {
  if (a == b)
    return a.empty() ? ClassRelation::overlap : ClassRelation::equal;
  auto const* const first = lookup(classes_, a);
  auto const* const second = lookup(classes_, b);
  if (!first || !second)
    return ClassRelation::overlap;
  auto const under = [&](EntityClass const* low, std::string_view high) {
    for (int step = 0; low && step < max_height; ++step, low = lookup(classes_, low->parent))
      if (low->parent == high)
        return true;
    return false;
  };
  if (under(first, b))
    return ClassRelation::part;
  if (under(second, a))
    return ClassRelation::whole;
  return first->axis == second->axis ? ClassRelation::exclusive : ClassRelation::overlap;
}

std::string_view Domain::family(std::string_view class_id) const {
  auto const* at = lookup(classes_, class_id);
  if (!at)
    return class_id;
  for (int step = 0; !at->parent.empty() && step < max_height; ++step) {
    auto const* const up = lookup(classes_, at->parent);
    if (!up)
      break;
    at = up;
  }
  return at->id;
}

bool Domain::contested(std::string_view class_id) const {
  auto const* const found = lookup(classes_, class_id);
  return found && found->contested;
}

bool Domain::narrowed(std::string_view class_id) const {
  return std::any_of(classes_.begin(), classes_.end(), [&](auto const& entry) { return entry.second.parent == class_id; });
}

bool Domain::plain(std::string_view class_id, std::string_view noun) const {
  auto const* const found = lookup(classes_, class_id);
  return found && std::find(found->plain.begin(), found->plain.end(), noun) != found->plain.end();
}

Measure const* Domain::measure(std::string_view code) const { return lookup(measures_, code); }

PredicateInfo const* Domain::predicate(std::string_view id) const { return lookup(predicates_, id); }

bool Domain::degree(std::string_view predicate_id, std::string_view word) const {
  auto const* const info = predicate(predicate_id);
  return info && std::find(info->degrees.begin(), info->degrees.end(), word) != info->degrees.end();
}

bool Domain::counts(std::string_view predicate_id, std::string_view class_id) const {
  auto const* const info = lookup(predicates_, predicate_id);
  if (!info || info->counts.empty() || class_id.empty())
    return true;
  auto const top = family(class_id);
  return std::any_of(info->counts.begin(), info->counts.end(), [&](auto const& id) { return id == class_id || id == top; });
}

} // namespace recount
