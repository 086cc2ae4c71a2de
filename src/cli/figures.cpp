// SPDX-License-Identifier: Apache-2.0
#include "cli/figures.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

namespace recount {
namespace {

/// Takes ":number" from the end of a text.
std::optional<std::uint32_t> take_number(std::string& text) {
  auto const colon = text.rfind(':');
  if (colon == std::string::npos || colon + 1 == text.size())
    return std::nullopt;
  std::uint32_t number = 0;
  auto const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data() + colon + 1, end, number);
  if (read.ec != std::errc() || read.ptr != end || number == 0)
    return std::nullopt;
  text.resize(colon);
  return number;
}

bool same_file(std::string const& known, std::string const& named) {
  return known == named || std::filesystem::path(known).lexically_normal() == std::filesystem::path(named).lexically_normal() || known.ends_with("/" + named);
}

} // namespace

FigureName parse_figure_name(std::string_view text) {
  FigureName out{std::string(text), 0, 0};
  auto const last = take_number(out.path);
  if (!last)
    return out;
  auto const first = take_number(out.path);
  out.line = first.value_or(*last);
  out.column = first ? *last : 0;
  return out;
}

std::vector<std::uint32_t> find_figures(std::span<Claim const> claims, std::string_view text) {
  std::vector<std::uint32_t> out;
  auto const name = parse_figure_name(text);
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    Claim const& claim = claims[i];
    auto const& at = claim.excerpt.position;
    bool const there = name.line != 0 && at.line == name.line && same_file(claim.path.empty() ? claim.report : claim.path, name.path) &&
                       (name.column == 0 || at.column == name.column);
    if (claim.id == text || there)
      out.push_back(i);
  }
  return out;
}

std::vector<std::string> files_named(std::span<std::string const> texts) {
  std::vector<std::string> out;
  for (auto const& text : texts) {
    auto const path = parse_figure_name(text).path;
    std::error_code none;
    if (std::filesystem::exists(path, none) && std::find(out.begin(), out.end(), path) == out.end())
      out.push_back(path);
  }
  return out;
}

} // namespace recount
