// SPDX-License-Identifier: Apache-2.0
// A newsroom's settings. One table of keys feeds the parser, `recount config`, the JSON Schema and the manual.
#pragma once

#include "base/result.hpp"
#include "base/tree.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// What a key holds: one of some words, a whole number, a path, a list of names, a list of ids of rules, a word for each
/// of some rules, or settings for each of some folders.
enum class SettingKind : std::uint8_t { word, number, path, names, rule_names, rule_words, paths };

struct SettingKey {
  std::string_view name;
  SettingKind kind;
  std::vector<std::string> choices;   ///< of a word or of rule_words
  unsigned low, high;                 ///< of a number
  std::string_view otherwise;         ///< without the key; empty: nothing
  std::string_view help;              ///< one line
};

/// All keys, in the order in which they are shown.
std::span<SettingKey const> setting_keys();

/// What a file of settings gives: only values that were found right. The command line beats it.
struct Settings {
  std::string path;                                  ///< of the file; empty: there is none
  std::map<std::string, Node, std::less<>> given;    ///< by key

  Node const* find(std::string_view key) const;
  /// The scalar given, or what holds without the key.
  std::string text(std::string_view key) const;
  /// The items of a list; none without the key.
  std::vector<std::string> names(std::string_view key) const;
  friend bool operator==(Settings const&, Settings const&) = default;
};

/// Reads a file of settings (YAML). Unknown keys and wrong values are errors with line and column.
Result<Settings> parse_settings(std::string_view text, std::string const& path);

/// The first rule that the settings name and that is not among `ids`, or nothing.
std::optional<Diagnostic> unknown_rule(Settings const& settings, std::vector<std::string> const& ids);

/// A text in quotation marks, as JSON reads it.
std::string in_double_quotes(std::string_view text);

/// A value on one line, as YAML and JSON both read it.
std::string flow(Node const& node, SettingKind kind);

/// The keys as a JSON Schema, and as a table in Markdown.
std::string settings_schema();
std::string settings_table();

} // namespace recount
