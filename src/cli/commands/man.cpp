// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "recount.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace recount {
namespace {

/// Text in which nothing is a request or an escape of roff.
std::string roff(std::string_view text) {
  std::string out;
  for (char const c : text)
    out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

/// What the command takes, one entry an option, and its example.
std::string entries(Command const& command) {
  std::string out;
  for (auto const& option : options_of(command)) {
    bool const named = option.name.starts_with('-');
    out += fmt::format(".TP\n{}\n{}\n",
                       !named                 ? fmt::format(".I {}", roff(option.value))
                       : option.value.empty() ? fmt::format(".B {}", roff(option.name))
                                              : fmt::format(".BI {} \" \" {}", roff(option.name), roff(option.value)),
                       roff(option.help));
  }
  return out + fmt::format(".PP\nExample:\n.B {}\n", roff(command.example));
}

std::string heading(std::string_view title, std::string_view name, std::string_view summary, std::string_view synopsis) {
  return fmt::format(".TH {} 1 \"\" \"recount {}\" \"User commands\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n.B {}\n", roff(title), roff(version()),
                     roff(name), roff(summary), roff(synopsis));
}

std::string exit_status() {
  return ".SH EXIT STATUS\n.TP\n0\nnothing at or above the gate\n.TP\n1\nfindings at or above it\n.TP\n2\nwrong command line, "
         "settings, rule or lexicon\n.TP\n3\nsome input could not be read, and no finding is at the gate\n";
}

/// recount(1): every command with its options.
std::string page() {
  auto out = heading("RECOUNT", "recount", "checks figures in news", "recount") + ".I COMMAND\n[options]\n.SH COMMANDS\n";
  for (auto const* const command : commands())
    out += fmt::format(".SS recount {}\n{}.\n", roff(command->name), roff(command->summary)) + entries(*command);
  return out + exit_status();
}

/// recount-COMMAND(1).
std::string page(Command const& command) {
  auto const name = fmt::format("recount-{}", command.name);
  return heading(name, name, command.summary, fmt::format("recount {}", command.name)) +
         "[options]\n.SH OPTIONS\n" + entries(command) + exit_status();
}

int run(std::vector<std::string> const& names) {
  if (names.size() > 1)
    return fail({{}, 0, 0, "a manual page is of one command", "recount man check"});
  auto const found = names.empty() ? Result<Command const*>(nullptr) : command_named(names.front());
  if (!found)
    return fail(found.error());
  auto const wrong = write_output({names.empty() ? page() : page(*found.value())}, {});
  return wrong ? fail(*wrong) : 0;
}

void add(Options& options) {
  auto const names = std::make_shared<std::vector<std::string>>();
  options.list("command", *names, "COMMAND", "Of this command alone");
  options.action([names] { return run(*names); });
}

} // namespace

extern Command const man_command;
Command const man_command{"man", "Print the manual page, or that of one command", "recount man | man -l -", add};

} // namespace recount
