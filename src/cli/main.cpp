// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <csignal>

namespace recount {

int fail(Diagnostic const& wrong) {
  print_error(dump(wrong));
  return usage_error;
}

} // namespace recount

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe ends the writing, not the program
  return recount::run_command_line(argc, argv, "Checks figures in news: who said how many, and does it still stand?",
                                   "Example:\n  recount check reports/\nExit status: 0 nothing at the gate, 1 findings, 2 usage, 3 unread input.");
}
