// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include "base/tree.hpp"
#include "cli/command.hpp"
#include "recount.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace recount {
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
  declared(parser_.add_option(name, into, help)->check(CLI::IsMember(words)), name, value);
  described_.push_back({name, std::string(value), help, words});
}

void Options::number(std::string const& name, unsigned& into, unsigned low, unsigned high, std::string_view value, std::string const& help) {
  declared(parser_.add_option(name, into, help)->check(CLI::Range(low, high)), name, value);
  described_.push_back({name, std::string(value), help, {}});
}

void Options::size(std::string const& name, std::size_t& into, std::string const& help) {
  declared(parser_.add_option(name, into, help)->transform(CLI::AsSizeValue(false)), name, "SIZE");
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

/// A first word that is no command, with the nearest one.
std::optional<Diagnostic> unknown_command(std::string_view word) {
  std::vector<std::string> known;
  for (auto const* const command : commands())
    known.emplace_back(command->name);
  if (word.starts_with('-') || std::find(known.begin(), known.end(), word) != known.end())
    return std::nullopt;
  auto const near = did_you_mean(word, known);
  return Diagnostic{{}, 0, 0, fmt::format("no command \"{}\"", word), near.empty() ? "recount --help lists them" : near};
}

} // namespace

int run_command_line(int argc, char** argv, std::string const& summary, std::string const& footer) {
  if (auto const wrong = argc > 1 ? unknown_command(argv[1]) : std::nullopt)
    return fail(*wrong);
  CLI::App app(summary, "recount");
  app.require_subcommand(1);
  app.set_version_flag("--version", fmt::format("recount {}", version()));
  app.footer(footer);
  app.get_formatter()->column_width(24);
  bool const all = std::any_of(argv, argv + argc, [](std::string_view word) { return word == help_all; });
  app.set_help_flag(help_names, "Print this help, or with --help-all the whole of it");
  int status = 0;
  for (auto const* const command : commands()) {
    auto* const parser = app.add_subcommand(std::string(command->name), std::string(command->summary));
    parser->group(command->everyday || all ? parser->get_group() : "");
    parser->set_help_flag(help_names)->group("");   // who reads the help knows how to get it
    parser->footer(fmt::format("Example: {}", command->example));
    if (argc > 1 && command->name == argv[1]) { // none of the others' options can be given or shown
      Options options(*parser, status, all);
      command->add(options);
      if (options.leaves_out())
        parser->footer(fmt::format("All options: recount {} --help-all\n{}", command->name, parser->get_footer()));
    }
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

} // namespace recount
