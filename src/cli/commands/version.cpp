// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

void add(Options& options) {
  options.action([] {
    Checker const checker;
    auto const line = fmt::format("recount {}, {} rules, rule pack {}\n", version(), checker.rules().size(), checker.rules_hash());
    auto const wrong = write_output({line}, {});
    return wrong ? fail(*wrong) : 0;
  });
}

} // namespace

extern Command const version_command;
Command const version_command{"version", "Print the version and the hash of the rules", "recount version", add};

} // namespace recount
