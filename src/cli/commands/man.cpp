// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "recount.hpp"

#include <fmt/format.h>

#include <string>

namespace recount {
namespace {

/// Text in which nothing is a request or an escape of roff.
std::string roff(std::string_view text) {
  std::string out;
  for (char const c : text)
    out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

/// recount(1): every command with its options.
std::string page() {
  auto out = fmt::format(".TH RECOUNT 1 \"\" \"recount {}\" \"User commands\"\n"
                         ".SH NAME\nrecount \\- checks figures in news\n"
                         ".SH SYNOPSIS\n.B recount\n.I COMMAND\n[options]\n.SH COMMANDS\n",
                         roff(version()));
  for (auto const* const command : commands()) {
    out += fmt::format(".SS recount {}\n{}.\n", roff(command->name), roff(command->summary));
    for (auto const& option : options_of(*command)) {
      bool const named = option.name.starts_with('-');
      out += fmt::format(".TP\n{}\n{}\n",
                         !named                 ? fmt::format(".I {}", roff(option.value))
                         : option.value.empty() ? fmt::format(".B {}", roff(option.name))
                                                : fmt::format(".BI {} \" \" {}", roff(option.name), roff(option.value)),
                         roff(option.help));
    }
    out += fmt::format(".PP\nExample:\n.B {}\n", roff(command->example));
  }
  return out + ".SH EXIT STATUS\n.TP\n0\nnothing at or above the gate\n.TP\n1\nfindings at or above it\n.TP\n2\nwrong command line, "
               "settings, rule or lexicon\n.TP\n3\nsome input could not be read, and no finding is at the gate\n";
}

void add(Options& options) {
  options.action([] {
    fmt::print("{}", page());
    return 0;
  });
}

} // namespace

extern Command const man_command;
Command const man_command{"man", "Print the manual page", "recount man | man -l -", add};

} // namespace recount
