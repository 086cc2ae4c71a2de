// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include "base/tree.hpp"
#include "cli/command.hpp"
#include "recount.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace recount {
namespace {

/// What is wrong with a word that must be one of some words, or nothing.
std::string unless_one_of(std::vector<std::string> const& words, std::string const& given) {
  if (std::find(words.begin(), words.end(), given) != words.end())
    return {};
  auto const near = did_you_mean(given, words);
  return fmt::format("\"{}\" is none of {}{}", given, fmt::join(words, ", "), near.empty() ? near : fmt::format(" ({})", near));
}

std::string unless_number(unsigned low, unsigned high, std::string const& given) {
  unsigned number = 0;
  auto const [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  bool const fits = error == std::errc() && end == given.data() + given.size() && low <= number && number <= high;
  return fits ? std::string() : fmt::format("\"{}\" is no number from {} to {}", given, low, high);
}

/// Rewrites a size as bytes.
std::string unless_size(std::string& given) {
  auto const written = given;
  try {
    if (CLI::AsSizeValue(false)(given).empty())
      return {};
  } catch (CLI::ParseError const&) {
  }
  return fmt::format("\"{}\" is no size; write 1000 or 64MiB", written);
}

} // namespace

CLI::Option* Options::grouped(CLI::Option* option) {
  bool const left_out = rare_ && !all_;
  leaves_out_ |= left_out;
  return option->group(left_out ? "" : option->get_group());
}

CLI::Option* Options::declared(CLI::Option* option, std::string const& name, std::string_view value) {
  if (!name.starts_with('-'))
    option->required();
  return grouped(option->option_text(std::string(value)));
}

void Options::text(std::string const& name, std::string& into, std::string_view value, std::string const& help) {
  declared(parser_.add_option(name, into, help), name, value);
  described_.push_back({name, std::string(value), help, {}});
}

void Options::choice(std::string const& name, std::string& into, std::vector<std::string> const& words, std::string_view value, std::string const& help) {
  declared(parser_.add_option(name, into, help)->check([words](std::string const& given) { return unless_one_of(words, given); }), name, value);
  described_.push_back({name, std::string(value), help, words});
}

void Options::number(std::string const& name, unsigned& into, unsigned low, unsigned high, std::string_view value, std::string const& help) {
  declared(parser_.add_option(name, into, help)->check([low, high](std::string const& given) { return unless_number(low, high, given); }), name, value);
  described_.push_back({name, std::string(value), help, {}});
}

void Options::size(std::string const& name, std::size_t& into, std::string const& help) {
  declared(parser_.add_option(name, into, help)->transform(CLI::Validator(unless_size, {})), name, "SIZE");
  described_.push_back({name, "SIZE", help, {}});
}

void Options::flag(std::string const& name, bool& into, std::string const& help) {
  grouped(parser_.add_flag(name, into, help));
  described_.push_back({name, {}, help, {}});
}

void Options::list(std::string const& name, std::vector<std::string>& into, std::string_view value, std::string const& help) {
  parser_.add_option(name, into, help)->option_text(std::string(value));
  described_.push_back({name, std::string(value), help, {}});
}

void Options::names(std::string const& name, std::vector<std::string>& into, std::string_view value, std::string const& help) {
  grouped(parser_.add_option(name, into, help)->delimiter(',')->allow_extra_args(false)->option_text(std::string(value)));
  described_.push_back({name, std::string(value), help, {}});
}

void Options::action(std::function<int()> run) {
  parser_.callback([status = &status_, run = std::move(run)] { *status = run(); });
}

namespace {
constexpr std::string_view help_all = "--help-all";
constexpr char help_names[] = "-h,--help,--help-all";
} // namespace

std::vector<OptionHelp> options_of(Command const& command) {
  CLI::App parser;
  int status = 0;
  Options options(parser, status, true);
  command.add(options);
  return options.described();
}

namespace {

bool given(std::vector<std::string> const& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// The words behind the program's name. "help" and "help check" ask what "--help" and "check --help" do.
std::vector<std::string> words_of(int argc, char** argv) {
  std::vector<std::string> out(argv + 1, argv + argc);
  if (!out.empty() && out.front() == "help") {
    out.erase(out.begin());
    out.emplace_back("--help");
  }
  return out;
}

/// An option that the command does not have, with the nearest one that it has.
Diagnostic unknown_option(std::string const& word, Command const& command) {
  std::vector<std::string> known;
  for (auto const& option : options_of(command))
    known.push_back(option.name);
  auto const near = did_you_mean(word.substr(0, word.find('=')), known);
  return {{}, 0, 0, fmt::format("recount {} has no option \"{}\"", command.name, word), near.empty() ? fmt::format("recount {} --help-all lists them", command.name) : near};
}

/// The words that an error names behind its colon; of several, one that looks like an option.
std::string unexpected(std::string const& what) {
  std::istringstream words(what.substr(std::min(what.rfind(": ") + 2, what.size())));
  std::string first, word;
  while (words >> word)
    if (first.empty() || (word.starts_with('-') && !first.starts_with('-')))
      first = word;
  return first;
}

/// What is wrong with a command line that did not parse. `command`: the one it names, or null.
Diagnostic refused(CLI::ParseError const& error, Command const* command) {
  std::string const what = error.what();
  auto const help = command ? fmt::format("recount {} --help", command->name) : "recount --help";
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ValidationError))
    return {{}, 0, 0, what, {}};
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
    return {{}, 0, 0, what.substr(0, what.find(':')) + " needs a value", help};
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError))
    return {{}, 0, 0, what, help};
  auto const word = unexpected(what);
  if (command && word.starts_with('-'))
    return unknown_option(word, *command);
  return {{}, 0, 0, fmt::format("\"{}\" is one word too many", word), help};
}

CLI::App& add_command(CLI::App& app, Command const& command, bool all) {
  auto& parser = *app.add_subcommand(std::string(command.name), std::string(command.summary));
  parser.group(command.everyday || all ? parser.get_group() : "");
  parser.set_help_flag(help_names)->group("");   // who reads the help knows how to get it
  parser.footer(fmt::format("Example: {}", command.example));
  return parser;
}

void add_options(CLI::App& parser, Command const& command, int& status, bool all) {
  Options options(parser, status, all);
  command.add(options);
  if (options.leaves_out())
    parser.footer(fmt::format("All options: recount {} --help-all\n{}", command.name, parser.get_footer()));
}

} // namespace

Result<Command const*> command_named(std::string_view word) {
  std::vector<std::string> known;
  for (auto const* const command : commands()) {
    if (command->name == word)
      return command;
    known.emplace_back(command->name);
  }
  auto const near = did_you_mean(word, known);
  return Diagnostic{{}, 0, 0, fmt::format("no command \"{}\"", word), near.empty() ? "recount --help-all lists them" : near};
}

int run_command_line(int argc, char** argv, std::string const& summary, std::string const& footer) {
  auto words = words_of(argc, argv);
  if (words.empty())
    return fail({{}, 0, 0, "no command is given", "recount --help lists them"});
  Command const* named = nullptr;
  if (!words.front().starts_with('-')) {
    auto const found = command_named(words.front());
    if (!found)
      return fail(found.error());
    named = found.value();
  }
  CLI::App app(summary, "recount");
  app.require_subcommand(1);
  app.set_version_flag("--version", fmt::format("recount {}", version()));
  app.footer(footer);
  app.get_formatter()->column_width(24);
  // An error calls an option by its name only where the option is shown.
  bool const all = given(words, help_all) || (!given(words, "--help") && !given(words, "-h"));
  app.set_help_flag(help_names, "Print this help, or with --help-all the whole of it");
  int status = 0;
  for (auto const* const command : commands()) {
    auto& parser = add_command(app, *command, all);
    if (command == named) // none of the others' options can be given or shown
      add_options(parser, *command, status, all);
  }
  try {
    std::reverse(words.begin(), words.end());   // as this parser wants them
    app.parse(words);
  } catch (CLI::CallForHelp const&) {
    auto const used = app.get_subcommands();
    fmt::print("{}", used.empty() ? app.help() : used.front()->help("recount"));
    return 0;
  } catch (CLI::CallForVersion const&) {
    fmt::print("recount {}\n", version());
    return 0;
  } catch (CLI::ParseError const& error) {
    return fail(refused(error, named));
  }
  return status;
}

} // namespace recount
