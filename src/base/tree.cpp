// SPDX-License-Identifier: Apache-2.0
#include "base/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace recount {
namespace {

void put_number(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7)
    out += static_cast<char>((value & 0x7F) | 0x80);
  out += static_cast<char>(value);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

void put_node(std::string& out, Node const& node) {
  out += static_cast<char>(node.kind);
  put_number(out, node.line);
  put_number(out, node.column);
  if (node.kind == Node::Kind::scalar)
    return put_text(out, node.scalar);
  if (node.kind == Node::Kind::null)
    return;
  put_number(out, static_cast<std::uint32_t>(node.items.size()));
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (node.kind == Node::Kind::map)
      put_text(out, node.keys[i]);
    put_node(out, node.items[i]);
  }
}

struct Cursor {
  std::string_view rest;

  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      auto const byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80)
        return value;
    }
  }

  std::string text() {
    auto const size = number();
    std::string out(rest.substr(0, size));
    rest.remove_prefix(size);
    return out;
  }

  Node node() {
    Node out;
    out.kind = static_cast<Node::Kind>(rest.front());
    rest.remove_prefix(1);
    out.line = number();
    out.column = number();
    if (out.kind == Node::Kind::scalar)
      out.scalar = text();
    if (out.kind != Node::Kind::sequence && out.kind != Node::Kind::map)
      return out;
    auto const count = number();
    out.items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (out.kind == Node::Kind::map)
        out.keys.push_back(text());
      out.items.push_back(node());
    }
    return out;
  }
};

/// Letters added, dropped, replaced, or swapped with their neighbour.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

} // namespace

Node const* Node::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i] == key)
      return &items[i];
  return nullptr;
}

std::string encode(std::vector<DataFile> const& files) {
  std::string out;
  put_number(out, static_cast<std::uint32_t>(files.size()));
  for (auto const& file : files) {
    put_text(out, file.path);
    put_node(out, file.root);
  }
  return out;
}

std::vector<DataFile> decode(std::string_view bytes) {
  Cursor cursor{bytes};
  std::vector<DataFile> files(cursor.number());
  for (auto& file : files) {
    file.path = cursor.text();
    file.root = cursor.node();
  }
  return files;
}

Diagnostic error_at(std::string const& path, Node const& node, std::string message, std::string hint) {
  return {path, node.line, node.column, std::move(message), std::move(hint)};
}

std::string nearest_name(std::string_view given, std::vector<std::string> const& known) {
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, given.size() / 3) + 1;
  for (auto const& candidate : known) {
    if (candidate.size() > given.size() + 3 || given.size() > candidate.size() + 3)
      continue;
    auto const distance = edit_distance(given, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view given, std::vector<std::string> const& known) {
  auto const nearest = nearest_name(given, known);
  return nearest.empty() ? nearest : fmt::format("did you mean \"{}\"?", nearest);
}

} // namespace recount
