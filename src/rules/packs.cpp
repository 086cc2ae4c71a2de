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
  std::set<std::string_view> on, off;
  for (std::string_view pack : packs) {
    bool const minus = pack.starts_with('-');
    pack.remove_prefix(minus ? 1 : 0);
    if (!known.contains(std::string(pack)))
      return Diagnostic{{}, 0, 0, fmt::format("no pack of rules is called \"{}\" (there are {})", pack, fmt::join(names, ", ")), did_you_mean(pack, names)};
    (minus ? off : on).insert(pack);
  }
  auto const wanted = [&](Rule const& rule) {
    if (off.contains(rule.pack))
      return false;
    return on.empty() ? on_by_default(rule.pack) : on.contains("all") || on.contains(rule.pack);
  };
  std::erase_if(rules, [&](Rule const& rule) { return !wanted(rule); });
  return std::nullopt;
}

} // namespace recount
