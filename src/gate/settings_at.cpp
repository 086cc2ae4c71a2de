// SPDX-License-Identifier: Apache-2.0
#include "gate/settings_at.hpp"

#include <algorithm>

#include <fnmatch.h>

namespace recount {
namespace {

bool holds(Node const& list, std::string_view name) {
  return std::any_of(list.items.begin(), list.items.end(), [&](Node const& item) { return item.scalar == name; });
}

} // namespace

SettingsAt::SettingsAt(Settings const& settings, std::string const& path) : settings_(settings) {
  if (auto const* const paths = settings.find("paths"))
    for (auto const& entry : paths->items)
      if (fnmatch(entry.find("match")->scalar.c_str(), path.c_str(), 0) == 0)
        entries_.push_back(&entry);
  std::reverse(entries_.begin(), entries_.end());
}

bool SettingsAt::off(std::string_view rule) const {
  for (auto const* const entry : entries_)
    if (auto const* const list = entry->find("off"))
      return holds(*list, rule);
  auto const* const list = settings_.find("off");
  return list && holds(*list, rule);
}

std::optional<Severity> SettingsAt::severity(std::string_view rule) const {
  for (auto const* const entry : entries_)
    if (auto const* const levels = entry->find("severity"))
      if (auto const* const level = levels->find(rule))
        return from_name<Severity>(level->scalar);
  auto const* const levels = settings_.find("severity");
  auto const* const level = levels ? levels->find(rule) : nullptr;
  return level ? from_name<Severity>(level->scalar) : std::nullopt;
}

PublishingStage SettingsAt::stage() const {
  for (auto const* const entry : entries_)
    if (auto const* const stage = entry->find("stage"))
      return *from_name<PublishingStage>(stage->scalar);
  return *from_name<PublishingStage>(settings_.text("stage"));
}

bool gates(Settings const& settings, std::string_view rule, PublishingStage stage) {
  auto const* const all = settings.find("gates-from");
  auto const* const from = all ? all->find(rule) : nullptr;
  return !from || stage >= *from_name<PublishingStage>(from->scalar);
}

} // namespace recount
