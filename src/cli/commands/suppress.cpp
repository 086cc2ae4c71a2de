// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/gate_files.hpp"
#include "cli/options.hpp"
#include "cli/settings_file.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <memory>

namespace recount {
namespace {

struct Wanted {
  Suppression suppression;
  StageOptions stage;
  std::string expires, file;
};

int run(Wanted wanted) {
  if (!wanted.expires.empty()) {
    auto const days = parse_iso(wanted.expires);
    if (!days || days->grain != Grain::day)
      return fail({{}, 0, 0, fmt::format("\"{}\" is no day", wanted.expires), "write 2022-01-09"});
    wanted.suppression.expires = days->first;
  }
  if (wanted.suppression.reason.find_first_not_of(" \t") == std::string::npos)
    return fail({{}, 0, 0, "a suppression needs a reason", "--reason WHY"});
  if (wanted.file.empty()) {
    auto const settings = read_settings(wanted.stage);
    if (!settings)
      return fail(settings.error());
    wanted.file = gate_file(settings.value(), "suppressions");
  }
  auto text = file_if_there(wanted.file).value_or("# Findings that stand, each with its reason. Written by recount suppress.\n");
  if (!text.empty() && text.back() != '\n')
    text += '\n';
  text += dump(wanted.suppression);
  auto const read = parse_suppressions(text, wanted.file);
  if (!read)
    return fail(read.error());
  auto const wrong = write_output({text}, wanted.file);
  return wrong ? fail(*wrong) : 0;
}

void add(Options& options) {
  auto const wanted = std::make_shared<Wanted>();
  options.text("fingerprint", wanted->suppression.fingerprint, "FINGERPRINT", "Of the finding, as check shows it");
  options.text("--reason", wanted->suppression.reason, "WHY", "Why it stands (required)");
  options.text("--author", wanted->suppression.author, "NAME", "Who says so");
  options.text("--expires", wanted->expires, "DAY", "The last day on which it holds");
  options.text("--suppressions", wanted->file, "FILE", "Else as the settings say");
  options.text("--config", wanted->stage.config, "FILE", "Settings (.recount.yaml here or above)");
  options.action([wanted] { return run(*wanted); });
}

} // namespace

extern Command const suppress_command;
Command const suppress_command{"suppress", "Let one finding stand, with a reason", "recount suppress 881a37aba048214a --reason 'checked with the ministry'", add, true};

} // namespace recount
