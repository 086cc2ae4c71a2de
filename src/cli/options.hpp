// SPDX-License-Identifier: Apache-2.0
// The options of a command, declared in one line each; the only door to the library that parses them. Every variable
// given here lives until the command has run.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}

namespace recount {

/// An option as it was declared; a word in its place has a name without dashes, a flag no value.
struct OptionHelp {
  std::string name, value, help;
  std::vector<std::string> choices;   ///< empty: any value
};

class Options {
public:
  /// `all`: the help shows rare options too.
  Options(CLI::App& parser, int& status, bool all) : parser_(parser), status_(status), all_(all) {}

  /// Options declared from here on are rare (or not): help leaves them out, `--help-all` shows them.
  void rare(bool rare) { rare_ = rare; }
  /// Whether help leaves out any option.
  bool leaves_out() const { return leaves_out_; }

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
  /// Names parted by commas.
  void names(std::string const& name, std::vector<std::string>& into, std::string_view value, std::string const& help);
  /// What the command does; gives the exit status.
  void action(std::function<int()> run);
  /// All that was declared, in that order.
  std::vector<OptionHelp> const& described() const { return described_; }

private:
  CLI::App& parser_;
  int& status_;
  bool all_, rare_ = false, leaves_out_ = false;
  std::vector<OptionHelp> described_;

  CLI::Option* declared(CLI::Option* option, std::string const& name, std::string_view value);
  CLI::Option* grouped(CLI::Option* option);
};

struct Command;

/// The options of a command, of which nothing is run: what completion and man pages are made of.
std::vector<OptionHelp> options_of(Command const& command);

/// The command of that name; the error suggests the nearest one.
Result<Command const*> command_named(std::string_view word);

/// Parses a command line and runs the command it names. `footer` stands at the end of the program's own help.
int run_command_line(int argc, char** argv, std::string const& summary, std::string const& footer);

} // namespace recount
