// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/settings_file.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <memory>

namespace recount {
namespace {

struct ConfigOptions {
  StageOptions stage;
  bool schema = false, keys = false;
};

std::string shown(std::vector<SettingInForce> const& all, bool json) {
  std::string out = json ? "{\"schema\":\"recount.settings/1\"" : "";
  for (auto const& one : all)
    out += json ? fmt::format(",\"{}\":{{\"value\":{},\"from\":{}}}", one.key, one.value.empty() ? "null" : one.value, in_double_quotes(one.from))
                : fmt::format("{:<13}{}  ({})\n", one.key, one.value.empty() ? "-" : one.value, one.from);
  return json ? out + "}\n" : out;
}

int run(ConfigOptions const& options) {
  std::string out;
  if (options.schema || options.keys) {
    out = options.schema ? settings_schema() : settings_table();
  } else {
    auto const settings = read_settings(options.stage);
    if (!settings)
      return fail(settings.error());
    out = shown(settings_in_force(options.stage, settings.value()), options.stage.format == "json");
  }
  auto const wrong = write_output({out}, {});
  return wrong ? fail(*wrong) : 0;
}

void add(Options& options) {
  auto const config = std::make_shared<ConfigOptions>();
  add_reading_options(options, config->stage);
  options.choice("--fail-on", config->stage.fail_on, {"error", "warning", "notice", "never"}, "LEVEL", "As of recount check");
  options.choice("--stage", config->stage.stage, {"draft", "desk", "published"}, "STAGE", "As of recount check");
  options.names("--packs", config->stage.packs, "PACK,...", "As of recount check");
  options.choice("--format", config->stage.format, {"text", "json"}, "FORMAT", "text (default) or json");
  options.flag("--schema", config->schema, "A JSON Schema of the settings file instead");
  options.flag("--keys", config->keys, "A table of all keys instead, in Markdown");
  options.action([config] { return run(*config); });
}

} // namespace

extern Command const config_command;
Command const config_command{"config", "Print the settings in force, and where each is from", "recount config reports/", add, true};

} // namespace recount
