// SPDX-License-Identifier: Apache-2.0
// The options of a command, declared in one line each; the only door to the library that parses them. Every variable
// given here lives until the command has run.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace recount {

class Options {
public:
  Options(CLI::App& parser, int& status) : parser_(parser), status_(status) {}

  /// `name` with dashes is an option, without them a required word in its place. `value` is what help calls its value.
  void text(std::string const& name, std::string& into, std::string_view value, std::string const& help);
  /// One of some words.
  void choice(std::string const& name, std::string& into, std::vector<std::string> const& words, std::string_view value, std::string const& help);
  void number(std::string const& name, unsigned& into, unsigned low, unsigned high, std::string_view value, std::string const& help);
  /// Bytes: 1000, 64 MiB.
  void size(std::string const& name, std::size_t& into, std::string const& help);
  void flag(std::string const& name, bool& into, std::string const& help);
  /// All words that are left.
  void list(std::string const& name, std::vector<std::string>& into, std::string_view value, std::string const& help);
  /// What the command does; gives the exit status.
  void action(std::function<int()> run);

private:
  CLI::App& parser_;
  int& status_;
};

/// Parses a command line and runs the command it names. `footer` stands at the end of the program's own help.
int run_command_line(int argc, char** argv, std::string const& summary, std::string const& footer);

} // namespace recount
