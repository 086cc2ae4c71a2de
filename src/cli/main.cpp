// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <cstdio>

namespace recount {

int fail(Diagnostic const& wrong) {
  print_error(dump(wrong));
  return usage_error;
}

namespace {

std::string footer_of(Command const& command) { return fmt::format("\nExample:\n  {}", command.example); }

int run(int argc, char** argv) {
  CLI::App app("Checks claims and figures in news: who said how many, and does it still stand?", "recount");
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string("recount ") + std::string(version()));
  app.footer("\nExample:\n  recount check reports/\n\nExit status: 0 nothing at the gate, 1 findings, 2 usage, 3 unread input.");
  app.get_formatter()->column_width(24);
  int status = 0;
  for (auto const* const command : commands()) {
    auto* const sub = app.add_subcommand(std::string(command->name), std::string(command->summary));
    sub->footer(footer_of(*command));
    command->add(*sub, status);
  }
  try {
    app.parse(argc, argv);
  } catch (CLI::CallForHelp const&) {
    auto const used = app.get_subcommands();
    fmt::print("{}", used.empty() ? app.help() : used.front()->help("recount"));
    return 0;
  } catch (CLI::CallForVersion const&) {
    fmt::print("recount {}\n", version());
    return 0;
  } catch (CLI::ParseError const& error) {
    return fail({{}, 0, 0, error.what(), "recount --help"});
  }
  return status;
}

} // namespace
} // namespace recount

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe ends the writing, not the program
  return recount::run(argc, argv);
}
