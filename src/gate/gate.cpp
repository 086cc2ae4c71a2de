// SPDX-License-Identifier: Apache-2.0
#include "gate/gate.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace recount {
namespace {

struct Key {
  std::string name;
  std::vector<std::string> choices;   ///< empty: any text
};

std::vector<Key> const& keys() {
  static std::vector<Key> const table{{"fail-on", {"error", "warning", "notice", "never"}}, {"stories", {"auto", "one"}},
                                      {"color", {"auto", "always", "never"}},               {"threads", {}},
                                      {"rules", {}},                                        {"off", {}},
                                      {"packs", {}}};
  return table;
}

std::optional<Diagnostic> set(Settings& out, std::string const& key, Node const& node, std::string const& path, std::vector<std::string> const& rule_ids) {
  if (key == "off") {
    for (auto const& item : node.items) {
      if (std::find(rule_ids.begin(), rule_ids.end(), item.scalar) == rule_ids.end())
        return error_at(path, item, fmt::format("no rule \"{}\"", item.scalar), did_you_mean(item.scalar, rule_ids));
      out.off.push_back(item.scalar);
    }
    return std::nullopt;
  }
  if (key == "packs") {
    for (auto const& item : node.items)
      out.packs.push_back(item.scalar);
    return std::nullopt;
  }
  if (key == "threads") {
    unsigned value = 0;
    auto const* const end = node.scalar.data() + node.scalar.size();
    auto const read = std::from_chars(node.scalar.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || value < 1 || value > 256)
      return error_at(path, node, "\"threads\" must be a number from 1 to 256");
    out.threads = value;
  } else if (key == "fail-on") {
    out.fail_on = from_name<FailOn>(node.scalar);
  } else if (key == "stories") {
    out.stories = node.scalar;
  } else if (key == "color") {
    out.color = node.scalar;
  } else {
    out.rules = node.scalar;
  }
  return std::nullopt;
}

} // namespace

Result<Settings> parse_settings(std::string_view text, std::string const& path, std::vector<std::string> const& rule_ids) {
  auto const root = parse_yaml(text, path);
  if (!root)
    return root.error();
  Settings out;
  if (root.value().kind == Node::Kind::null)
    return out;
  if (root.value().kind != Node::Kind::map)
    return error_at(path, root.value(), "a map of keys is expected here");
  std::vector<std::string> known;
  for (auto const& key : keys())
    known.push_back(key.name);
  for (std::size_t i = 0; i < root.value().keys.size(); ++i) {
    auto const& name = root.value().keys[i];
    Node const& node = root.value().items[i];
    auto const key = std::find_if(keys().begin(), keys().end(), [&](Key const& candidate) { return candidate.name == name; });
    if (key == keys().end())
      return error_at(path, node, fmt::format("no key \"{}\"", name), did_you_mean(name, known));
    if (!key->choices.empty() && std::find(key->choices.begin(), key->choices.end(), node.scalar) == key->choices.end())
      return error_at(path, node, fmt::format("\"{}\" must be one of {}", name, fmt::join(key->choices, ", ")), did_you_mean(node.scalar, key->choices));
    if (auto wrong = set(out, name, node, path, rule_ids))
      return *wrong;
  }
  return out;
}

int exit_status(std::span<Finding const> findings, FailOn gate, std::uint64_t unread) {
  bool const failed = gate != FailOn::never && std::any_of(findings.begin(), findings.end(), [&](Finding const& finding) {
    return static_cast<int>(finding.severity) >= static_cast<int>(gate);
  });
  return failed ? 1 : unread > 0 ? 3 : 0;
}

} // namespace recount
