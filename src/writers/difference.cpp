// SPDX-License-Identifier: Apache-2.0
#include "writers/difference.hpp"

#include "writers/json.hpp"
#include "writers/layout.hpp"
#include "writers/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace recount {
namespace {

std::string_view kind(FigureChange const& change) {
  if (!change.before)
    return "added";
  if (!change.after)
    return "dropped";
  return change.parts.empty() ? "same" : "changed";
}

/// "value, source"
std::string listed(std::vector<FigurePart> const& parts) {
  std::string out;
  for (auto const part : parts)
    out += fmt::format("{}{}", out.empty() ? "" : ", ", name(part));
  return out;
}

void figure(JsonWriter& json, std::string_view key, std::span<Claim const> claims, std::optional<std::uint32_t> index) {
  if (!index)
    return json.optional_text(key, std::nullopt);
  Claim const& claim = claims[*index];
  json.open(key);
  json.text("claim", claim.id);
  json.text("text", claim.text);
  json.text("path", claim.path.empty() ? claim.report : claim.path);
  json.number("line", claim.excerpt.position.line);
  json.number("column", claim.excerpt.position.column);
  json.close();
}

} // namespace

void text::append(std::string& out, VersionChanges const& versions, Style const& style) {
  auto const count = [&](std::string_view wanted) {
    return std::count_if(versions.changes.begin(), versions.changes.end(), [&](auto const& change) { return kind(change) == wanted; });
  };
  out += fmt::format("{} changed, {} added, {} dropped, {} as before\n", count("changed"), count("added"), count("dropped"), count("same"));
  for (auto const& change : versions.changes) {
    if (kind(change) == "same")
      continue;
    out += fmt::format("\n{}", painted(std::string(kind(change)), Paint::bold, style));
    out += change.parts.empty() ? "\n" : fmt::format("  {}\n", listed(change.parts));
    for (auto const& [sign, claims, index] : {std::tuple('-', versions.before, change.before), std::tuple('+', versions.after, change.after)})
      if (index) {
        out += fmt::format("  {} ", sign);
        append(out, claims[*index], style);
      }
  }
}

void jsonl::append(std::string& out, VersionChanges const& versions) {
  for (auto const& change : versions.changes) {
    JsonWriter json(out);
    json.begin_record("recount.difference/1");
    json.text("change", kind(change));
    std::vector<std::string> parts;
    for (auto const part : change.parts)
      parts.emplace_back(name(part));
    json.list("parts", parts);
    figure(json, "before", versions.before, change.before);
    figure(json, "after", versions.after, change.after);
    json.end_line();
  }
}

} // namespace recount
