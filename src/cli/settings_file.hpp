// SPDX-License-Identifier: Apache-2.0
// Where a newsroom's settings lie, and how they and the command line become what is in force.
#pragma once

#include "cli/job.hpp"

namespace recount {

/// The nearest `.recount.yaml`, from the first path upwards to the root; from the working folder for standard input
/// and without a path. Empty where there is none.
std::string find_settings(std::vector<std::string> const& paths);

/// The file of `--config`, else the nearest one, with its paths resolved from its own folder. Without a file nothing is set.
Result<Settings> read_settings(StageOptions const& options);

/// A value that holds, and where it was said.
struct SettingInForce {
  std::string_view key;
  std::string value;   ///< as `flow` writes it; empty: none
  std::string from;    ///< "option", ".recount.yaml:3" or "default"
};

/// All keys in their order.
std::vector<SettingInForce> settings_in_force(StageOptions const& options, Settings const& settings);

/// Settings fill what the command line left open, defaults what both did.
void complete(StageOptions& options, Settings const& settings);

} // namespace recount
