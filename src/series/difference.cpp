// SPDX-License-Identifier: Apache-2.0
#include "series/difference.hpp"

#include <algorithm>

namespace recount {
namespace {

std::string_view predicate_of(Claim const& claim) { return claim.predicate ? std::string_view(claim.predicate->id) : std::string_view(); }
std::string_view head_of(Claim const& claim) { return claim.entity ? std::string_view(claim.entity->head) : std::string_view(); }

bool same_thing(Claim const& a, Claim const& b) {
  return predicate_of(a) == predicate_of(b) && head_of(a) == head_of(b) && a.quantity.unit == b.quantity.unit;
}
bool same_value(Claim const& a, Claim const& b) { return a.quantity.value == b.quantity.value && a.quantity.asserted == b.quantity.asserted; }
bool same_source(Claim const& a, Claim const& b) { return a.source.key == b.source.key; }

std::vector<FigurePart> changed_parts(Claim const& before, Claim const& after) {
  std::vector<FigurePart> out;
  if (before.quantity.value != after.quantity.value)
    out.push_back(FigurePart::value);
  if (before.quantity.hedge != after.quantity.hedge || (out.empty() && before.quantity.asserted != after.quantity.asserted))
    out.push_back(FigurePart::hedge);
  if (!same_thing(before, after))
    out.push_back(FigurePart::thing);
  if (!same_source(before, after))
    out.push_back(FigurePart::source);
  if (before.status != after.status)
    out.push_back(FigurePart::status);
  return out;
}

/// The strongest likeness first; each takes what the ones before it left.
constexpr std::array<bool (*)(Claim const&, Claim const&), 4> likenesses{
    [](Claim const& a, Claim const& b) { return changed_parts(a, b).empty(); },
    [](Claim const& a, Claim const& b) { return same_thing(a, b) && same_source(a, b); },
    same_thing,
    [](Claim const& a, Claim const& b) { return same_value(a, b) && a.quantity.type == b.quantity.type && predicate_of(a) == predicate_of(b); }};

using Partners = std::vector<std::optional<std::uint32_t>>;

/// For each claim of `after` its partner in `before`.
Partners partners(std::span<Claim const> before, std::span<Claim const> after) {
  Partners out(after.size());
  std::vector<bool> taken(before.size());
  for (auto const like : likenesses)
    for (std::uint32_t late = 0; late < after.size(); ++late)
      for (std::uint32_t early = 0; early < before.size() && !out[late]; ++early)
        if (!taken[early] && like(before[early], after[late])) {
          out[late] = early;
          taken[early] = true;
        }
  return out;
}

} // namespace

std::vector<FigureChange> difference(std::span<Claim const> before, std::span<Claim const> after) {
  auto const found = partners(before, after);
  std::vector<FigureChange> out;
  for (std::uint32_t late = 0; late < after.size(); ++late)
    out.push_back({found[late], late, found[late] ? changed_parts(before[*found[late]], after[late]) : std::vector<FigurePart>()});
  for (std::uint32_t early = 0; early < before.size(); ++early) {
    if (std::find(found.begin(), found.end(), early) != found.end())
      continue;
    auto const next = std::find_if(out.begin(), out.end(), [&](auto const& change) { return change.before && *change.before > early; });
    out.insert(next, {early, std::nullopt, {}});
  }
  return out;
}

} // namespace recount
