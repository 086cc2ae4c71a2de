// SPDX-License-Identifier: Apache-2.0
#include "cli/settings_file.hpp"

#include "cli/gate_files.hpp"
#include "cli/terminal.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>

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

struct TextOption {
  std::string_view key;
  std::string StageOptions::* option;
};

constexpr TextOption text_options[] = {
    {"stories", &StageOptions::stories}, {"color", &StageOptions::color}, {"rules", &StageOptions::rules}, {"fail-on", &StageOptions::fail_on}};

Node list_of(std::vector<std::string> const& names) {
  Node out;
  out.kind = Node::Kind::sequence;
  for (auto const& name : names) {
    out.items.emplace_back().kind = Node::Kind::scalar;
    out.items.back().scalar = name;
  }
  return out;
}

/// What the command line says for a key; null where it says nothing.
Node option_for(StageOptions const& options, std::string_view key) {
  Node out;
  for (auto const& [name, option] : text_options)
    if (name == key)
      out.scalar = options.*option;
  if (key == "stage")
    out.scalar = options.stage;
  if (key == "packs" && !options.packs.empty())
    out = list_of(options.packs);
  if (key == "threads" && options.threads > 0)
    out.scalar = std::to_string(options.threads);
  if (!out.scalar.empty())
    out.kind = Node::Kind::scalar;
  return out;
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
  auto settings = parse_settings(*text, path);
  if (!settings)
    return settings;
  auto& given = settings.value().given;
  for (auto const& key : setting_keys())
    if (auto const at = given.find(key.name); key.kind == SettingKind::path && at != given.end())
      at->second.scalar = (fs::path(path).parent_path() / at->second.scalar).lexically_normal().generic_string();
  auto const known = rule_ids(options.rules.empty() ? settings.value().text("rules") : options.rules);
  if (!known)
    return known.error();
  if (auto const wrong = unknown_rule(settings.value(), known.value()))
    return *wrong;
  return settings;
}

std::vector<SettingInForce> settings_in_force(StageOptions const& options, Settings const& settings) {
  std::vector<SettingInForce> out;
  for (auto const& key : setting_keys()) {
    Node otherwise;
    otherwise.kind = Node::Kind::scalar;
    otherwise.scalar = key.otherwise;
    auto const option = option_for(options, key.name);
    if (option.kind != Node::Kind::null)
      out.push_back({key.name, flow(option, key.kind), "option"});
    else if (auto const* const node = settings.find(key.name))
      out.push_back({key.name, flow(*node, key.kind), fmt::format("{}:{}", settings.path, node->line)});
    else
      out.push_back({key.name, key.otherwise.empty() ? "" : flow(otherwise, key.kind), "default"});
  }
  return out;
}

void complete(StageOptions& options, Settings const& settings) {
  for (auto const& [key, option] : text_options)
    if ((options.*option).empty())
      options.*option = settings.text(key);
  if (options.packs.empty())
    options.packs = settings.names("packs");
  for (auto const* const key : {"places", "words"})
    if (settings.find(key))
      options.own_words.push_back(settings.text(key));
  if (options.threads == 0 && settings.find("threads"))
    options.threads = static_cast<unsigned>(std::stoul(settings.text("threads")));
  if (options.threads == 0)
    options.threads = std::max(1U, std::thread::hardware_concurrency());
  if (options.paths.empty() && !standard_input_is_terminal())
    options.paths.push_back("-");
}

} // namespace recount
