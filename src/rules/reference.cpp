// SPDX-License-Identifier: Apache-2.0
#include "rules/reference.hpp"

#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

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
  constexpr std::array<std::string_view, 7> names{"a, b, claim", "pair", "series", "group", "day", "part", "set"};
  return names[static_cast<std::size_t>(thing)];
}

std::string_view type_word(Type type) {
  constexpr std::array<std::string_view, 6> names{"null", "truth", "number", "day", "text", "amount"};
  return names[static_cast<std::size_t>(type)];
}

} // namespace

Result<std::vector<CatalogueEntry>> load_catalogue(std::vector<DataFile> const& files, std::span<Rule const> rules) {
  std::vector<CatalogueEntry> out;
  std::vector<std::string> known;
  for (auto const& rule : rules)
    known.push_back(rule.id);
  auto const file = std::find_if(files.begin(), files.end(), [](DataFile const& candidate) { return candidate.path == "catalogue.yaml"; });
  auto const* const checks = file == files.end() ? nullptr : file->root.find("checks");
  for (std::size_t i = 0; checks && i < checks->items.size(); ++i) {
    auto const& node = checks->items[i];
    auto const *const id = node.find("id"), *const reason = node.find("reason"), *const by = node.find("by");
    if (!id || (reason != nullptr) == (by != nullptr))
      return error_at("rules/catalogue.yaml", node, "a check needs an \"id\", and either \"by\" or a \"reason\"");
    CatalogueEntry entry{id->scalar, reason ? reason->scalar : std::string(), {}};
    for (std::size_t j = 0; by && j < by->items.size(); ++j) {
      entry.by.push_back(by->items[j].scalar);
      if (std::find(known.begin(), known.end(), entry.by.back()) == known.end())
        return error_at("rules/catalogue.yaml", by->items[j], fmt::format("no rule \"{}\"", entry.by.back()), did_you_mean(entry.by.back(), known));
    }
    out.push_back(std::move(entry));
  }
  return out;
}

std::string rule_section(Rule const& rule) {
  auto const about = rule.over_days ? std::string("date") : rule.shape == Shape::statement ? fmt::format("statement of kind {}", rule.kind) : std::string(name(rule.shape));
  auto out = fmt::format("\n## {}\n\n{}, asked about each {}, confidence {}. {}\n\n", rule.id, name(rule.severity), about, rule.confidence, rule.why);
  out += fmt::format("```\n{}\n```\n\n", rule.when);
  append_example(out, rule, true);
  append_example(out, rule, false);
  return out;
}

std::string rule_reference(std::span<Rule const> rules, std::span<CatalogueEntry const> catalogue) {
  std::string out = "# Rules\n\nWritten by `recount rules reference` from the files of `rules/`. Each example runs as a test.\n";
  std::set<std::string> packs;
  for (auto const& rule : rules)
    packs.insert(rule.pack);
  for (auto const& pack : packs) {
    out += fmt::format("\n# Pack {}\n\n{}\n", pack, on_by_default(pack) ? "On by default." : "Off unless it is named with `--packs` or `packs:`.");
    for (auto const& rule : rules)
      if (rule.pack == pack)
        out += rule_section(rule);
  }
  out += "\n# Checks under another name\n\n| check | done by |\n|---|---|\n";
  for (auto const& entry : catalogue)
    if (!entry.by.empty())
      out += fmt::format("| {} | {} |\n", entry.id, fmt::join(entry.by, ", "));
  out += "\n# Checks that cannot be decided yet\n\n| check | why not |\n|---|---|\n";
  for (auto const& entry : catalogue)
    if (!entry.reason.empty())
      out += fmt::format("| {} | {} |\n", entry.id, entry.reason);
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
