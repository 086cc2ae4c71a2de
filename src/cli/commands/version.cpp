// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"
#include "rules/rule.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace recount {
namespace {

void add(CLI::App& app, int& status) {
  app.callback([&status] {
    Checker const checker;
    auto const line = fmt::format("recount {}, {} rules, rule pack {}\n", version(), checker.rules().size(), checker.rules_hash());
    auto const wrong = write_output({line}, {});
    status = wrong ? fail(*wrong) : 0;
  });
}

} // namespace

extern Command const version_command;
Command const version_command{"version", "Print the version and the hash of the rules", "recount version", add};

} // namespace recount
