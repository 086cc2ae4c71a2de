// SPDX-License-Identifier: Apache-2.0
#include "rules/reference.hpp"

#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace recount {
namespace {

void append_example(std::string& out, Rule const& rule, bool fires) {
  for (auto const& example : rule.examples) {
    if (example.fires != fires)
      continue;
    out += fires ? "Fires on:\n\n" : "Silent on:\n\n";
    for (auto const& report : example.reports) {
      out += fmt::format("> {}", report.published);
      if (!report.publisher.empty())
        out += ", " + report.publisher;
      out += report.title.empty() ? ": " : fmt::format(": **{}** ", report.title);
      for (char const c : report.text)
        out += c == '\n' ? ' ' : c;
      out += "\n>\n";
    }
    out.resize(out.size() - 2);
    out += "\n";
    return;
  }
}

std::string_view thing_name(Thing thing) {
  constexpr std::array<std::string_view, 6> names{"a, b, claim", "pair", "series", "group", "day", "part"};
  return names[static_cast<std::size_t>(thing)];
}

std::string_view type_word(Type type) {
  constexpr std::array<std::string_view, 6> names{"null", "truth", "number", "day", "text", "amount"};
  return names[static_cast<std::size_t>(type)];
}

} // namespace

std::string rule_reference(std::span<Rule const> rules) {
  std::string out = "# Rules\n\nWritten by `recount rules reference` from the files of `rules/`. Each example runs as a test.\n";
  for (auto const& rule : rules) {
    out += fmt::format("\n## {}\n\n{}, asked about each {}. {}\n\n", rule.id, name(rule.severity), rule.over_days ? "date" : name(rule.shape), rule.why);
    out += fmt::format("```\n{}\n```\n\n", rule.when);
    append_example(out, rule, true);
    append_example(out, rule, false);
  }
  return out;
}

std::string language_reference() {
  std::string out = "## Properties\n\n| of | name | is | says |\n|---|---|---|---|\n";
  for (auto const& property : properties())
    out += fmt::format("| {} | `{}` | {} | {} |\n", thing_name(property.thing), property.name, type_word(property.type), property.says);
  for (auto const& property : part_properties())
    out += fmt::format("| part of a statement | `{}` | {} | {} |\n", property.name, type_word(property.type), property.says);
  out += "\n## Functions\n\n| call | gives | true when, or what |\n|---|---|---|\n";
  for (auto const& function : functions())
    out += fmt::format("| `{}({})` | {} | {} |\n", function.name, function.claims == 2 ? "a, b" : "a", type_word(function.type), function.says);
  for (auto const& operation : operations()) {
    std::string takes;
    for (auto const type : operation.takes)
      takes += fmt::format("{}{}", takes.empty() ? "" : ", ", type_word(type));
    out += fmt::format("| `{}({})` | {} | {} |\n", operation.name, takes, type_word(operation.gives), operation.says);
  }
  out += "\n## Placeholders of messages\n\n| of | name | becomes |\n|---|---|---|\n";
  for (auto const& placeholder : placeholders())
    out += fmt::format("| {} | `{}` | {} |\n", thing_name(placeholder.thing), placeholder.name, placeholder.says);
  return out;
}

} // namespace recount
