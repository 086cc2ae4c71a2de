// SPDX-License-Identifier: Apache-2.0
// A value tree with positions: what a YAML file holds, after yaml-cpp and before anybody gives it a meaning.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recount {

/// A scalar, a sequence or a map; keys of a map are unique and keep their order. Line and column count from 1.
struct Node {
  enum class Kind : std::uint8_t { null, scalar, sequence, map };
  Kind kind = Kind::null;
  std::uint32_t line = 0, column = 0;
  std::string scalar;
  std::vector<std::string> keys;   ///< of a map, one for each item
  std::vector<Node> items;

  /// The value of a key of a map, or nullptr.
  Node const* find(std::string_view key) const;
  friend bool operator==(Node const&, Node const&) = default;
};

/// A file of `rules/`: its path below that folder with `/`, and what it holds.
struct DataFile {
  std::string path;
  Node root;
  friend bool operator==(DataFile const&, DataFile const&) = default;
};

/// A compact form for embedding, and back. `decode` trusts what `encode` wrote.
std::string encode(std::vector<DataFile> const& files);
std::vector<DataFile> decode(std::string_view bytes);

/// A Diagnostic at the node's place in a file.
Diagnostic error_at(std::string const& path, Node const& node, std::string message, std::string hint = {});

/// The nearest of `known` to `given` by edit distance, if it is near enough to be a slip; else empty.
std::string nearest_name(std::string_view given, std::vector<std::string> const& known);

/// The same as a hint for people: `did you mean "x"?`, or empty.
std::string did_you_mean(std::string_view given, std::vector<std::string> const& known);

} // namespace recount
