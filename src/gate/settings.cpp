// SPDX-License-Identifier: Apache-2.0
#include "gate/settings.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace recount {
namespace {

using enum SettingKind;

SettingKey const* key_named(std::string_view name) {
  auto const keys = setting_keys();
  auto const at = std::find_if(keys.begin(), keys.end(), [&](SettingKey const& key) { return key.name == name; });
  return at == keys.end() ? nullptr : &*at;
}

bool is_list(SettingKind kind) { return kind == names || kind == rule_names; }

std::optional<Diagnostic> wrong_number(SettingKey const& key, Node const& node, std::string const& path) {
  unsigned value = 0;
  auto const* const end = node.scalar.data() + node.scalar.size();
  auto const read = std::from_chars(node.scalar.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end || value < key.low || value > key.high)
    return error_at(path, node, fmt::format("\"{}\" must be a number from {} to {}", key.name, key.low, key.high));
  return std::nullopt;
}

std::optional<Diagnostic> wrong_value(SettingKey const& key, Node const& node, std::string const& path) {
  if (is_list(key.kind)) {
    if (node.kind != Node::Kind::sequence)
      return error_at(path, node, fmt::format("\"{}\" must be a list, such as [a, b]", key.name));
    for (auto const& item : node.items)
      if (item.kind != Node::Kind::scalar)
        return error_at(path, item, fmt::format("\"{}\" holds names only", key.name));
    return std::nullopt;
  }
  if (node.kind != Node::Kind::scalar)
    return error_at(path, node, fmt::format("\"{}\" must be a single value", key.name));
  if (key.kind == number)
    return wrong_number(key, node, path);
  if (key.kind == word && std::find(key.choices.begin(), key.choices.end(), node.scalar) == key.choices.end())
    return error_at(path, node, fmt::format("\"{}\" must be one of {}", key.name, fmt::join(key.choices, ", ")), did_you_mean(node.scalar, key.choices));
  return std::nullopt;
}

/// What a JSON Schema says of a value.
std::string schema_of(SettingKey const& key) {
  auto const otherwise = key.otherwise.empty() ? std::string() : fmt::format(", \"default\": {}", key.kind == number ? std::string(key.otherwise) : quoted(key.otherwise));
  if (is_list(key.kind))
    return R"("type": "array", "items": {"type": "string"})";
  if (key.kind == number)
    return fmt::format(R"("type": "integer", "minimum": {}, "maximum": {}{})", key.low, key.high, otherwise);
  if (key.kind == word)
    return fmt::format(R"("enum": ["{}"]{})", fmt::join(key.choices, "\", \""), otherwise);
  return R"("type": "string")";
}

std::string takes(SettingKey const& key) {
  switch (key.kind) {
  case word: return fmt::format("{}", fmt::join(key.choices, ", "));
  case number: return fmt::format("{} to {}", key.low, key.high);
  case path: return "a path";
  case names: return "a list of names";
  case rule_names: return "a list of rules";
  }
  return {};
}

} // namespace

std::span<SettingKey const> setting_keys() {
  static std::vector<SettingKey> const table{
      {"fail-on", word, {"error", "warning", "notice", "never"}, 0, 0, "error", "The least severity at which check fails"},
      {"stories", word, {"auto", "one"}, 0, 0, "auto", "one: all reports are one story"},
      {"packs", names, {}, 0, 0, "", "Packs of rules that are on; without it those that are on by default"},
      {"off", rule_names, {}, 0, 0, "", "Rules whose findings are left out"},
      {"rules", path, {}, 0, 0, "", "A folder with lexicon and rules of your own"},
      {"color", word, {"auto", "always", "never"}, 0, 0, "auto", "Colour in text for people; NO_COLOR is honoured"},
      {"threads", number, {}, 1, 256, "", "Threads that read; without it one a core"},
  };
  return table;
}

Node const* Settings::find(std::string_view key) const {
  auto const at = given.find(key);
  return at == given.end() ? nullptr : &at->second;
}

std::string Settings::text(std::string_view key) const {
  if (auto const* const node = find(key))
    return node->scalar;
  auto const* const known = key_named(key);
  return known ? std::string(known->otherwise) : std::string();
}

std::vector<std::string> Settings::names(std::string_view key) const {
  std::vector<std::string> out;
  if (auto const* const node = find(key))
    for (auto const& item : node->items)
      out.push_back(item.scalar);
  return out;
}

Result<Settings> parse_settings(std::string_view text, std::string const& path) {
  auto const root = parse_yaml(text, path);
  if (!root)
    return root.error();
  Settings out{path, {}};
  if (root.value().kind == Node::Kind::null)
    return out;
  if (root.value().kind != Node::Kind::map)
    return error_at(path, root.value(), "a map of keys is expected here");
  for (std::size_t i = 0; i < root.value().keys.size(); ++i) {
    auto const& name = root.value().keys[i];
    Node const& node = root.value().items[i];
    auto const* const key = key_named(name);
    if (!key) {
      std::vector<std::string> known;
      for (auto const& one : setting_keys())
        known.emplace_back(one.name);
      return error_at(path, node, fmt::format("no key \"{}\"", name), did_you_mean(name, known));
    }
    if (auto wrong = wrong_value(*key, node, path))
      return *wrong;
    out.given.emplace(name, node);
  }
  return out;
}

std::optional<Diagnostic> unknown_rule(Settings const& settings, std::vector<std::string> const& ids) {
  for (auto const& [key, node] : settings.given)
    if (key_named(key)->kind == rule_names)
      for (auto const& item : node.items)
        if (std::find(ids.begin(), ids.end(), item.scalar) == ids.end())
          return error_at(settings.path, item, fmt::format("no rule \"{}\"", item.scalar), did_you_mean(item.scalar, ids));
  return std::nullopt;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      continue;
    }
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + '"';
}

std::string flow(Node const& node, SettingKind kind) {
  if (node.kind == Node::Kind::scalar)
    return kind == number ? node.scalar : quoted(node.scalar);
  std::string out;
  bool const map = node.kind == Node::Kind::map;
  for (std::size_t i = 0; i < node.items.size(); ++i)
    out += fmt::format("{}{}{}", i ? ", " : "", map ? fmt::format("{}: ", quoted(node.keys[i])) : "", flow(node.items[i], kind));
  return fmt::format("{}{}{}", map ? '{' : '[', out, map ? '}' : ']');
}

std::string settings_schema() {
  std::string out = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Settings of recount (.recount.yaml)",
  "type": "object",
  "additionalProperties": false,
  "properties": {
)json";
  for (auto const& key : setting_keys())
    out += fmt::format("    \"{}\": {{\"description\": {}, {}}}{}\n", key.name, quoted(key.help), schema_of(key), &key == &setting_keys().back() ? "" : ",");
  return out + "  }\n}\n";
}

std::string settings_table() {
  std::string out = "| key | takes | without it | meaning |\n|---|---|---|---|\n";
  for (auto const& key : setting_keys())
    out += fmt::format("| `{}` | {} | {} | {} |\n", key.name, takes(key), key.otherwise.empty() ? "" : fmt::format("`{}`", key.otherwise), key.help);
  return out;
}

} // namespace recount
