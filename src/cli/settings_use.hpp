// SPDX-License-Identifier: Apache-2.0
// What the settings make of the findings of `check`.
#pragma once

#include "cli/job.hpp"

namespace recount {

/// Takes out the findings of rules that are off for the report that carries them (how many), and sets the severity of
/// the others.
std::uint64_t apply_settings(Settings const& settings, std::vector<Finding>& findings);

/// 1 where a finding fails the gate or too few figures have source and day, which is said on standard error; else 3
/// where something could not be read, else 0.
int check_status(Job const& job, Checked const& checked);

} // namespace recount
