// SPDX-License-Identifier: Apache-2.0
#include "cli/settings_use.hpp"

#include "cli/terminal.hpp"
#include "gate/gate.hpp"
#include "gate/settings_at.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace recount {
namespace {

namespace fs = std::filesystem;

SettingsAt settings_at(Settings const& settings, Finding const& finding) {
  if (!settings.find("paths"))
    return {settings, {}};
  auto const& place = finding.location;
  std::error_code none;
  auto const working = fs::current_path(none);
  auto const file = (working / (place.path.empty() ? place.report : place.path)).lexically_normal();
  auto const folder = (working / settings.path).lexically_normal().parent_path();
  return {settings, file.lexically_relative(folder).generic_string()};
}

bool fails(Job const& job, Finding const& finding) {
  auto const said = from_name<PublishingStage>(job.options.stage);
  auto const stage = said ? *said : settings_at(job.settings, finding).stage();
  return at_gate(finding, *from_name<FailOn>(job.options.fail_on)) && gates(job.settings, finding.rule, stage);
}

bool covered_enough(Settings const& settings, std::span<Claim const> claims) {
  auto const asked = std::stoul(settings.text("min-coverage"));
  auto const enough = covered(claims);
  if (enough * 100 >= asked * claims.size())
    return true;
  print_error(fmt::format("min-coverage: {} of {} figures have source and day, {} % are asked for", enough, claims.size(), asked));
  return false;
}

} // namespace

std::uint64_t apply_settings(Settings const& settings, std::vector<Finding>& findings) {
  return std::erase_if(findings, [&](Finding& finding) {
    auto const at = settings_at(settings, finding);
    finding.severity = at.severity(finding.rule).value_or(finding.severity);
    return at.off(finding.rule);
  });
}

int check_status(Job const& job, Checked const& checked) {
  bool const enough = covered_enough(job.settings, checked.claims);
  bool const failed = std::any_of(checked.findings.begin(), checked.findings.end(), [&](Finding const& finding) { return fails(job, finding); });
  return failed || !enough ? 1 : job.unread.empty() ? 0 : 3;
}

} // namespace recount
