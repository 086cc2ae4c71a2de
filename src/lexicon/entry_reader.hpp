// SPDX-License-Identifier: Apache-2.0
// One entry of a lexicon file, read key by key.
#pragma once

#include "base/tree.hpp"
#include "lexicon/builder.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// Reads one entry of a section; remembers the first thing that is wrong.
class EntryReader {
public:
  EntryReader(LexiconBuilder& builder, std::string const& path, Node const& entry, std::optional<Diagnostic>& wrong)
      : builder_(builder), path_(path), entry_(entry), wrong_(wrong) {}

  LexiconBuilder& builder() { return builder_; }

  std::string text(std::string_view key) {
    auto const* const node = entry_.find(key);
    if (!node || node->kind != Node::Kind::scalar) {
      fail(entry_, fmt::format("an entry here needs \"{}\"", key));
      return {};
    }
    return node->scalar;
  }

  std::string optional_text(std::string_view key) {
    auto const* const node = entry_.find(key);
    return node && node->kind == Node::Kind::scalar ? node->scalar : std::string();
  }

  bool flag(std::string_view key) { return optional_text(key) == "true"; }

  std::optional<Decimal> optional_decimal(std::string_view key) {
    auto const* const node = entry_.find(key);
    if (!node)
      return std::nullopt;
    auto const value = Decimal::parse(node->scalar);
    if (!value)
      fail(*node, fmt::format("\"{}\" must be a number", key));
    return value;
  }

  Decimal decimal(std::string_view key) {
    text(key);
    return optional_decimal(key).value_or(Decimal());
  }

  int integer(std::string_view key) {
    auto const value = optional_decimal(key);
    return value && value->whole() && value->exponent() == 0 ? static_cast<int>(value->coefficient()) : 0;
  }

  std::vector<std::string> list(std::string_view key) {
    auto const* const node = entry_.find(key);
    std::vector<std::string> out;
    if (!node)
      return out;
    if (node->kind != Node::Kind::sequence) {
      fail(*node, fmt::format("\"{}\" must be a list", key));
      return out;
    }
    for (auto const& item : node->items)
      out.push_back(item.scalar);
    return out;
  }

  void add_forms(std::string_view key, Sense sense) {
    auto const* const node = entry_.find(key);
    if (node && node->kind != Node::Kind::sequence)
      return fail(*node, fmt::format("\"{}\" must be a list", key));
    for (std::size_t i = 0; node && i < node->items.size(); ++i)
      builder_.add(node->items[i].scalar, sense);
  }

  void fail(Node const& where, std::string message, std::string hint = {}) {
    if (!wrong_)
      wrong_ = error_at(path_, where, std::move(message), std::move(hint));
  }

  Node const& entry() const { return entry_; }

private:
  LexiconBuilder& builder_;
  std::string const& path_;
  Node const& entry_;
  std::optional<Diagnostic>& wrong_;
};

/// Keeps an entry of the tables, and gives the sense that forms of it get.
template <class T> Sense push(std::vector<T>& entries, T value, Kind kind) {
  entries.push_back(std::move(value));
  return {kind, static_cast<std::uint32_t>(entries.size() - 1)};
}

inline Sense push_id(EntryReader& in, Kind kind, std::string id) { return push(in.builder().entries().ids, std::move(id), kind); }

} // namespace recount
