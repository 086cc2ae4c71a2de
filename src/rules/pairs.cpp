// SPDX-License-Identifier: Apache-2.0
#include "rules/pairs.hpp"

#include "base/utf8.hpp"
#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace recount {
namespace {

constexpr std::size_t most_paired = 64;   // claims of one number and story, or of one report, that are held against each other

std::uint64_t pairs_among(std::uint64_t claims) { return claims == 0 ? 0 : claims * (claims - 1) / 2; }

Trait const& trait(std::string_view name) {
  return *std::find_if(traits().begin(), traits().end(), [&](Trait const& candidate) { return candidate.name == name; });
}

/// Whether the desk named this source, or the outlet where the figure has no other.
bool trusted(std::span<std::string const> names, Claim const& claim) {
  auto const words = lower_ascii(claim.source.attributed ? claim.source.text : claim.publisher);
  return std::any_of(names.begin(), names.end(), [&](std::string const& name) {
    auto const wanted = lower_ascii(name);
    return wanted == words || "the " + wanted == words || (claim.source.attributed && wanted == claim.source.key);
  });
}

} // namespace

bool trusted_over(Evidence const& evidence, Claim const& a, Claim const& b) { return trusted(evidence.trusted, a) && !trusted(evidence.trusted, b); }

bool outweighs(Evidence const& evidence, Claim const& a, Claim const& b) {
  auto const weight = [&](Claim const& claim) { return std::pair(trusted(evidence.trusted, claim), evidence.domain.authority(claim.source.type)); };
  return weight(a) > weight(b);
}

bool shares(Rule const& rule, Claim const& a, Claim const& b) {
  return std::all_of(rule.same.begin(), rule.same.end(), [&](auto const& name) { return trait(name).read(a) == trait(name).read(b); }) &&
         std::all_of(rule.different.begin(), rule.different.end(), [&](auto const& name) { return trait(name).read(a) != trait(name).read(b); });
}

std::string not_shared(Rule const& rule, Claim const& a, Claim const& b, std::vector<std::string>* shared) {
  for (auto const& name : rule.same) {
    auto const first = trait(name).read(a);
    if (first != trait(name).read(b))
      return fmt::format("not the same {}: {} and {}", name, first, trait(name).read(b));
    if (shared)
      shared->push_back(first.empty() ? fmt::format("same {}: none", name) : fmt::format("same {}: {}", name, first));
  }
  for (auto const& name : rule.different) {
    auto const first = trait(name).read(a), second = trait(name).read(b);
    if (first == second)
      return fmt::format("the same {}: {}", name, first);
    if (shared)
      shared->push_back(fmt::format("different {}: {} and {}", name, first, second));
  }
  return {};
}

bool natural_order(Claim const& a, Claim const& b) {
  auto const published = [](Claim const& c) { return c.dates.published ? std::optional(c.dates.published->first) : std::nullopt; };
  auto const order = [&](Claim const& c) { return std::tuple(published(c), c.dates.as_of ? std::optional(c.dates.as_of->first) : published(c), !c.source.attributed); };
  return order(a) <= order(b);
}

Candidates same_numbers(std::span<Claim const> claims) {
  Candidates out;
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::uint32_t>> by_number;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    if (claims[i].group && claims[i].quantity.value && claims[i].predicate)
      by_number[{*claims[i].group, claims[i].quantity.unit, claims[i].quantity.value->to_string()}].push_back(i);
  for (auto const& [key, members] : by_number) {
    auto const most = std::min(members.size(), most_paired);
    out.left_out += pairs_among(members.size()) - pairs_among(most);
    for (std::size_t i = 0; i < most; ++i)
      for (std::size_t j = i + 1; j < most; ++j)
        if (auto const &a = claims[members[i]], &b = claims[members[j]]; a.predicate->id != b.predicate->id)
          out.pairs.push_back({members[i], members[j], false, "different predicate", judge(a.quantity, b.quantity)});
  }
  return out;
}

Candidates bounded(std::span<Claim const> claims, Domain const& domain) {
  Candidates out;
  auto const bounds = [&](Claim const& a, Claim const& b) {
    auto const* const info = a.predicate && b.predicate && a.entity && b.entity ? domain.predicate(a.predicate->id) : nullptr;
    return info && std::find(info->at_most.begin(), info->at_most.end(), b.predicate->id) != info->at_most.end() && domain.family(a.entity->noun_class) == domain.family(b.entity->noun_class);
  };
  for (std::uint32_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    for (end = begin; end < claims.size() && claims[end].report == claims[begin].report && claims[end].group == claims[begin].group;)
      ++end;
    auto const last = std::min<std::uint32_t>(end, begin + static_cast<std::uint32_t>(most_paired));
    out.left_out += pairs_among(end - begin) - pairs_among(last - begin);
    for (auto i = begin; i < last; ++i)
      for (auto j = i + 1; j < last; ++j)
        if (bounds(claims[i], claims[j]) || bounds(claims[j], claims[i]))
          out.pairs.push_back({i, j, false, "different predicate", judge(claims[i].quantity, claims[j].quantity)});
  }
  return out;
}

} // namespace recount
