// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <string>

namespace recount {
namespace {

bool is_option(OptionHelp const& option) { return option.name.starts_with('-'); }

std::string command_names() {
  std::string out;
  for (auto const* const command : commands())
    out += fmt::format("{}{}", out.empty() ? "" : " ", command->name);
  return out;
}

/// The words that may stand first behind a command: "list show new" of rules.
std::vector<std::string> first_words(std::vector<OptionHelp> const& options) {
  for (auto const& option : options)
    if (!is_option(option))
      return option.choices;
  return {};
}

std::string bash() {
  std::string cases, values;
  for (auto const* const command : commands()) {
    auto const options = options_of(*command);
    auto words = first_words(options);
    for (auto const& option : options) {
      if (!is_option(option))
        continue;
      words.push_back(option.name);
      if (!option.choices.empty())
        values += fmt::format("    {},{}) words='{}' ;;\n", command->name, option.name, fmt::join(option.choices, " "));
    }
    cases += fmt::format("      {}) words='{}' ;;\n", command->name, fmt::join(words, " "));
  }
  return fmt::format(R"(# bash completion of recount
_recount() {{
  local here=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} words=
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W '{} --help --help-all --version' -- "$here"))
    return
  fi
  case $command,$before in
{}  esac
  if [ -z "$words" ]; then
    case $command in
{}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}}
complete -o default -F _recount recount
)",
                     command_names(), values, cases);
}

/// Text in single quotes, as zsh and fish read it.
std::string in_single_quotes(std::string_view text) {
  std::string out;
  for (char const c : text)
    out += c == '\'' ? std::string("\u2019") : std::string(1, c);
  return fmt::format("'{}'", out);
}

std::string zsh() {
  std::string names, cases;
  for (auto const* const command : commands()) {
    names += fmt::format("    {}\n", in_single_quotes(fmt::format("{}:{}", command->name, command->summary)));
    std::string arguments;
    auto const options = options_of(*command);
    for (auto const& option : options) {
      if (!is_option(option))
        continue;
      auto const values = option.choices.empty() ? std::string("_files") : fmt::format("({})", fmt::join(option.choices, " "));
      std::string help;
      for (char const c : option.help)   // brackets end the text there
        help += c == '[' || c == ']' ? ' ' : c;
      arguments += fmt::format(" \\\n        {}", in_single_quotes(option.value.empty() ? fmt::format("{}[{}]", option.name, help)
                                                                            : fmt::format("{}[{}]:{}:{}", option.name, help, option.value, values)));
    }
    auto const words = first_words(options);
    arguments += fmt::format(" \\\n        {}", words.empty() ? "'*:file:_files'" : in_single_quotes(fmt::format("1:word:({})", fmt::join(words, " "))));
    cases += fmt::format("    {})\n      _arguments{} ;;\n", command->name, arguments);
  }
  return fmt::format(R"(#compdef recount
_recount() {{
  local -a commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
}}
_recount "$@"
)",
                     names, cases);
}

std::string fish() {
  std::string out = "# fish completion of recount\n";
  for (auto const* const command : commands()) {
    out += fmt::format("complete -c recount -n __fish_use_subcommand -a {} -d {}\n", command->name, in_single_quotes(command->summary));
    auto const options = options_of(*command);
    auto const of = fmt::format("complete -c recount -n '__fish_seen_subcommand_from {}'", command->name);
    if (auto const words = first_words(options); !words.empty())
      out += fmt::format("{} -a '{}'\n", of, fmt::join(words, " "));
    for (auto const& option : options)
      if (is_option(option))
        out += fmt::format("{} -l {}{}{} -d {}\n", of, option.name.substr(2), option.value.empty() ? "" : " -r",
                           option.choices.empty() ? std::string() : fmt::format(" -f -a '{}'", fmt::join(option.choices, " ")), in_single_quotes(option.help));
  }
  return out;
}

void add(Options& options) {
  auto const shell = std::make_shared<std::string>();
  options.choice("shell", *shell, {"bash", "zsh", "fish"}, "SHELL", "bash, zsh or fish");
  options.action([shell] {
    auto const wrong = write_output({*shell == "bash" ? bash() : *shell == "zsh" ? zsh() : fish()}, {});
    return wrong ? fail(*wrong) : 0;
  });
}

} // namespace

extern Command const completion_command;
Command const completion_command{"completion", "Print what a shell needs to complete commands", "source <(recount completion bash)", add};

} // namespace recount
