// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace recount {

bool on_by_default(std::string_view pack) {
  return std::find(packs_off_by_default.begin(), packs_off_by_default.end(), pack) == packs_off_by_default.end();
}

std::optional<Diagnostic> keep_packs(std::vector<Rule>& rules, std::span<std::string const> packs) {
  std::set<std::string> known{"all"};
  for (auto const& rule : rules)
    known.insert(rule.pack);
  std::vector<std::string> const names(known.begin(), known.end());
  for (auto const& pack : packs)
    if (!known.contains(pack))
      return Diagnostic{{}, 0, 0, fmt::format("no pack of rules is called \"{}\" (there are {})", pack, fmt::join(names, ", ")), did_you_mean(pack, names)};
  auto const wanted = [&](Rule const& rule) {
    if (packs.empty())
      return on_by_default(rule.pack);
    return std::any_of(packs.begin(), packs.end(), [&](std::string const& pack) { return pack == "all" || pack == rule.pack; });
  };
  std::erase_if(rules, [&](Rule const& rule) { return !wanted(rule); });
  return std::nullopt;
}

} // namespace recount
