// SPDX-License-Identifier: Apache-2.0
// The settings as they hold at one report: those of all reports, then the entries of `paths` that match it.
#pragma once

#include "base/names.hpp"
#include "gate/settings.hpp"
#include "rules/finding.hpp"

#include <array>

namespace recount {

/// How far a text is on its way to the reader.
enum class PublishingStage : std::uint8_t { draft, desk, published };

class SettingsAt {
public:
  /// `path` is that of a report, relative to the folder of the settings. `settings` must outlive this.
  SettingsAt(Settings const& settings, std::string const& path);

  /// Whether findings of a rule are left out.
  bool off(std::string_view rule) const;
  /// The severity that the settings give a rule, or nothing.
  std::optional<Severity> severity(std::string_view rule) const;
  PublishingStage stage() const;

private:
  Settings const& settings_;
  std::vector<Node const*> entries_;   ///< those that match; the last one that names a key holds
};

/// Whether a rule can fail the gate at a stage; before its stage of `gates-from` its findings are only shown.
bool gates(Settings const& settings, std::string_view rule, PublishingStage stage);

template <> struct Names<PublishingStage> {
  static constexpr std::array<std::string_view, 3> values{"draft", "desk", "published"};
};

} // namespace recount
