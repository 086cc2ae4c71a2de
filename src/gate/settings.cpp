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

std::optional<Diagnostic> wrong_word(SettingKey const& key, Node const& node, std::string const& path) {
  if (std::find(key.choices.begin(), key.choices.end(), node.scalar) != key.choices.end())
    return std::nullopt;
  return error_at(path, node, fmt::format("\"{}\" must be one of {}", key.name, fmt::join(key.choices, ", ")), did_you_mean(node.scalar, key.choices));
}

std::optional<Diagnostic> wrong_paths(Node const& list, std::string const& path);

std::optional<Diagnostic> wrong_value(SettingKey const& key, Node const& node, std::string const& path) {
  if (key.kind == SettingKind::paths)
    return wrong_paths(node, path);
  if (key.kind == rule_words) {
    if (node.kind != Node::Kind::map)
      return error_at(path, node, fmt::format("\"{}\" must be a map from rules to one of {}", key.name, fmt::join(key.choices, ", ")));
    for (auto const& item : node.items)
      if (auto wrong = wrong_word(key, item, path))
        return wrong;
    return std::nullopt;
  }
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
  return key.kind == word ? wrong_word(key, node, path) : std::nullopt;
}

/// Keys that an entry of `paths` may hold beside `match`.
std::vector<std::string> const& keys_of_paths() {
  static std::vector<std::string> const names{"off", "severity", "stage"};
  return names;
}

std::optional<Diagnostic> wrong_paths(Node const& list, std::string const& path) {
  if (list.kind != Node::Kind::sequence)
    return error_at(path, list, "\"paths\" must be a list of entries with \"match\"");
  for (auto const& entry : list.items) {
    auto const* const match = entry.find("match");
    if (!match || match->kind != Node::Kind::scalar)
      return error_at(path, entry, "an entry of \"paths\" needs \"match\", a pattern of paths");
    for (std::size_t i = 0; i < entry.keys.size(); ++i) {
      auto const& name = entry.keys[i];
      if (name == "match")
        continue;
      auto const& known = keys_of_paths();
      if (std::find(known.begin(), known.end(), name) == known.end())
        return error_at(path, entry.items[i], fmt::format("no key \"{}\" in an entry of \"paths\"", name), did_you_mean(name, known));
      if (auto wrong = wrong_value(*key_named(name), entry.items[i], path))
        return wrong;
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> unknown_rule_in(SettingKind kind, Node const& node, std::string const& path, std::vector<std::string> const& ids) {
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    auto const& item = node.items[i];
    if (kind == SettingKind::paths) {
      for (std::size_t k = 0; k < item.keys.size(); ++k)
        if (item.keys[k] != "match")
          if (auto wrong = unknown_rule_in(key_named(item.keys[k])->kind, item.items[k], path, ids))
            return wrong;
    } else if (kind == rule_names || kind == rule_words) {
      auto const& rule = kind == rule_names ? item.scalar : node.keys[i];
      if (std::find(ids.begin(), ids.end(), rule) == ids.end())
        return error_at(path, item, fmt::format("no rule \"{}\"", rule), did_you_mean(rule, ids));
    }
  }
  return std::nullopt;
}

std::string schema_of(SettingKey const& key);

std::string schema_of_paths() {
  std::string properties = R"("match": {"type": "string"})";
  for (auto const& name : keys_of_paths())
    properties += fmt::format(R"(, "{}": {{{}}})", name, schema_of(*key_named(name)));
  return fmt::format(R"("type": "array", "items": {{"type": "object", "required": ["match"], "additionalProperties": false, "properties": {{{}}}}})", properties);
}

/// What a JSON Schema says of a value.
std::string schema_of(SettingKey const& key) {
  auto const otherwise = key.otherwise.empty() ? std::string() : fmt::format(", \"default\": {}", key.kind == number ? std::string(key.otherwise) : in_double_quotes(key.otherwise));
  if (is_list(key.kind))
    return R"("type": "array", "items": {"type": "string"})";
  if (key.kind == number)
    return fmt::format(R"("type": "integer", "minimum": {}, "maximum": {}{})", key.low, key.high, otherwise);
  if (key.kind == word)
    return fmt::format(R"("enum": ["{}"]{})", fmt::join(key.choices, "\", \""), otherwise);
  if (key.kind == rule_words)
    return fmt::format(R"("type": "object", "additionalProperties": {{"enum": ["{}"]}})", fmt::join(key.choices, "\", \""));
  if (key.kind == SettingKind::paths)
    return schema_of_paths();
  return R"("type": "string")";
}

std::string takes(SettingKey const& key) {
  switch (key.kind) {
  case word: return fmt::format("{}", fmt::join(key.choices, ", "));
  case number: return fmt::format("{} to {}", key.low, key.high);
  case path: return "a path";
  case names: return "a list of names";
  case rule_names: return "a list of rules";
  case rule_words: return fmt::format("rules, each with one of {}", fmt::join(key.choices, ", "));
  case SettingKind::paths: return fmt::format("entries with match, {}", fmt::join(keys_of_paths(), ", "));
  }
  return {};
}

} // namespace

std::span<SettingKey const> setting_keys() {
  static std::vector<SettingKey> const table{
      {"fail-on", word, {"error", "warning", "notice", "never"}, 0, 0, "error", "The least severity at which check fails"},
      {"stories", word, {"auto", "one"}, 0, 0, "auto", "one: all reports are one story"},
      {"packs", names, {}, 0, 0, "", "Packs of rules that are on, or off behind a minus: [-dates]; without it those that are on by default"},
      {"off", rule_names, {}, 0, 0, "", "Rules whose findings are left out"},
      {"severity", rule_words, {"error", "warning", "notice"}, 0, 0, "", "Severity of findings, by rule"},
      {"stage", word, {"draft", "desk", "published"}, 0, 0, "published", "How far the reports are on their way to readers"},
      {"gates-from", rule_words, {"draft", "desk", "published"}, 0, 0, "", "The stage from which a rule can fail the gate; before it its findings are shown and counted"},
      {"min-coverage", number, {}, 0, 100, "0", "Per cent of the figures that must have source and day, else the gate fails"},
      {"trusted", names, {}, 0, 0, "", "Sources and outlets whose word weighs most: in a conflict the other end carries the finding"},
      {"paths", SettingKind::paths, {}, 0, 0, "", "Settings of reports below a path; of the entries that match and name a key the last one holds"},
      {"rules", path, {}, 0, 0, "", "A folder with lexicon and rules of your own"},
      {"places", path, {}, 0, 0, "", "A file of places of your own, in the form of rules/lang/en/places.yaml"},
      {"words", path, {}, 0, 0, "", "A file of words of your own, in the form of the files of rules/lang/en"},
      {"suppressions", path, {}, 0, 0, ".recount-suppressions.yaml", "Findings that stand, each with its reason"},
      {"baseline", path, {}, 0, 0, ".recount-baseline", "Findings known before, which do not fail the gate"},
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
    if (auto wrong = unknown_rule_in(key_named(key)->kind, node, settings.path, ids))
      return wrong;
  return std::nullopt;
}

std::string in_double_quotes(std::string_view text) {
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
    return kind == number ? node.scalar : in_double_quotes(node.scalar);
  std::string out;
  bool const map = node.kind == Node::Kind::map;
  for (std::size_t i = 0; i < node.items.size(); ++i)
    out += fmt::format("{}{}{}", i ? ", " : "", map ? fmt::format("{}: ", in_double_quotes(node.keys[i])) : "", flow(node.items[i], kind));
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
    out += fmt::format("    \"{}\": {{\"description\": {}, {}}}{}\n", key.name, in_double_quotes(key.help), schema_of(key), &key == &setting_keys().back() ? "" : ",");
  return out + "  }\n}\n";
}

std::string settings_table() {
  std::string out = "| key | takes | without it | meaning |\n|---|---|---|---|\n";
  for (auto const& key : setting_keys())
    out += fmt::format("| `{}` | {} | {} | {} |\n", key.name, takes(key), key.otherwise.empty() ? "" : fmt::format("`{}`", key.otherwise), key.help);
  return out;
}

} // namespace recount
