// SPDX-License-Identifier: Apache-2.0
// A command of the program: one file each, collected by the build.
#pragma once

#include "base/result.hpp"

#include <span>
#include <string_view>

namespace recount {

class Options;

/// `name`, one line of what it does, and an example feed the help. `add` declares the options and the action. The help of
/// the program shows everyday commands, `--help-all` every one.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;
  void (*add)(Options& options);
  bool everyday = false;
};

/// All commands, in the order of their names.
std::span<Command const* const> commands();

inline constexpr int usage_error = 2;

/// Says on standard error what is wrong with the command line or a file of settings; returns exit status 2.
int fail(Diagnostic const& wrong);

} // namespace recount
