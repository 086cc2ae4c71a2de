// SPDX-License-Identifier: Apache-2.0
#include "rules/star.hpp"

#include "rules/pairs.hpp"
#include "series/fewest.hpp"

#include <fmt/format.h>

#include <map>

namespace recount {
namespace {

/// Which figures must change, by `figure_of`.
std::map<std::string, bool> changed_figures(Evidence const& evidence, std::span<Fired const> fired) {
  std::map<std::string, std::size_t> number;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  auto const number_of = [&](Claim const& claim) { return number.emplace(figure_of(claim), number.size()).first->second; };
  for (auto const& one : fired) {
    auto const first = number_of(*one.a), second = number_of(*one.b);
    pairs.emplace_back(trusted_over(evidence, *one.a, *one.b) ? second : first, second);
  }
  auto const chosen = fewest_to_change(number.size(), pairs);
  std::map<std::string, bool> out;
  for (auto const& [figure, at] : number)
    out.emplace(figure, chosen[at]);
  return out;
}

int in_headline(Spoke const& spoke) { return (spoke.at->field == Field::title ? 2 : 0) + (spoke.other->field == Field::title ? 1 : 0); }

} // namespace

std::string figure_of(Claim const& claim) {
  return fmt::format("{}|{}|{}|{}", claim.key, claim.entity ? claim.entity->head : "-", dump(claim.quantity), claim.role == Role::subset ? claim.parent : "");
}

std::vector<Star> stars_of(Rule const& rule, Evidence const& evidence, std::span<Fired const> fired) {
  auto const changed = changed_figures(evidence, fired);
  std::map<std::string, std::size_t> place;
  std::vector<Star> out;
  for (auto const& one : fired) {
    bool const turned = !rule.each_report && !changed.at(figure_of(*one.b));
    Claim const *const at = turned ? one.a : one.b, *const other = turned ? one.b : one.a;
    bool const own = rule.each_report || at->report == other->report; // a report that holds both ends must be changed itself
    auto const key = fmt::format("{}|{}|{}", at->group.value_or("-"), figure_of(*at), own ? at->report : std::string());
    auto const [found, fresh] = place.emplace(key, out.size());
    if (fresh)
      out.emplace_back();
    out[found->second].push_back({&one, at, other});
  }
  for (auto& star : out) // what the text says shows more than its headline
    std::stable_sort(star.begin(), star.end(), [](Spoke const& a, Spoke const& b) { return in_headline(a) < in_headline(b); });
  return out;
}

} // namespace recount
