// SPDX-License-Identifier: Apache-2.0
#include "cli/settings_file.hpp"

#include "cli/gate_files.hpp"
#include "cli/terminal.hpp"
#include "rules/rule.hpp"

#include <algorithm>
#include <filesystem>
#include <thread>

namespace recount {
namespace {

namespace fs = std::filesystem;

/// As short as it can be said: relative below the working folder, else whole.
std::string shown(fs::path const& file, fs::path const& working) {
  auto const near = file.lexically_relative(working);
  return (near.empty() || *near.begin() == ".." ? file : near).generic_string();
}

/// Ids of all rules of a folder (empty: as built in), and of the checks that no rule file holds.
Result<std::vector<std::string>> rule_ids(std::string const& folder) {
  auto const all = Checker::create({folder, Stories::automatic, false, {"all"}});
  if (!all)
    return all.error();
  std::vector<std::string> ids{"pinned-fact", "superseded-fact", "supported-by-arithmetic", "unsupported-figure"};
  for (auto const& rule : all.value().rules())
    ids.push_back(rule.id);
  return ids;
}

} // namespace

std::string find_settings(std::vector<std::string> const& paths) {
  std::error_code none;
  auto const working = fs::current_path(none);
  auto folder = paths.empty() || paths.front() == "-" ? working : (working / paths.front()).lexically_normal();
  if (!fs::is_directory(folder, none))
    folder = folder.parent_path();
  for (;; folder = folder.parent_path()) {
    auto const file = (folder / ".recount.yaml").lexically_normal();
    if (fs::exists(file, none))
      return shown(file, working);
    if (!folder.has_relative_path())
      return {};
  }
}

Result<Settings> read_settings(StageOptions const& options) {
  auto const path = options.config.empty() ? find_settings(options.paths) : options.config;
  if (path.empty())
    return Settings();
  std::error_code none;
  auto const text = file_if_there(path);
  if (!text || fs::is_directory(path, none))
    return Diagnostic{path, 0, 0, text ? "a folder, where a file of settings is expected" : "no such file", {}};
  auto const known = rule_ids(options.rules);
  if (!known)
    return known.error();
  auto settings = parse_settings(*text, path, known.value());
  if (settings && settings.value().rules)
    settings.value().rules = (fs::path(path).parent_path() / *settings.value().rules).lexically_normal().generic_string();
  return settings;
}

void complete(StageOptions& options, Settings const& settings) {
  auto const fill = [](std::string& option, std::optional<std::string> const& setting, std::string const& otherwise) {
    if (option.empty())
      option = setting.value_or(otherwise);
  };
  fill(options.stories, settings.stories, "auto");
  fill(options.color, settings.color, "auto");
  fill(options.rules, settings.rules, "");
  fill(options.fail_on, settings.fail_on ? std::optional(std::string(name(*settings.fail_on))) : std::nullopt, "error");
  if (options.packs.empty())
    options.packs = settings.packs;
  if (options.threads == 0)
    options.threads = settings.threads.value_or(std::max(1U, std::thread::hardware_concurrency()));
  if (options.paths.empty() && !standard_input_is_terminal())
    options.paths.push_back("-");
}

} // namespace recount
