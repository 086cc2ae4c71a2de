// SPDX-License-Identifier: Apache-2.0
// rules/lang/en/*.yaml → Lexicon: every wrong entry named with its place.
#include "lexicon/builder.hpp"
#include "lexicon/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace recount {
namespace {

void read_examples(EntryReader& in, std::string const& path, std::string const& section) {
  for (bool const match : {true, false})
    for (auto const& text : in.list(match ? "match" : "not"))
      in.builder().examples().push_back({path, in.entry().line, section, in.optional_text("id"), text, match});
}

std::optional<Diagnostic> read_section(LexiconBuilder& builder, std::string const& path, std::string const& name, Node const& list) {
  std::vector<std::string> known;
  Section const* section = nullptr;
  for (auto const& candidate : sections()) {
    known.push_back(candidate.name);
    if (candidate.name == name)
      section = &candidate;
  }
  std::optional<Diagnostic> wrong;
  if (list.kind != Node::Kind::sequence)
    return error_at(path, list, fmt::format("the section \"{}\" must be a list of entries", name));
  if (!section)
    return error_at(path, list, fmt::format("no section \"{}\" in a lexicon", name), did_you_mean(name, known));
  for (auto const& entry : list.items) {
    EntryReader in(builder, path, entry, wrong);
    for (std::size_t i = 0; i < entry.keys.size(); ++i)
      if (entry.keys[i] != "match" && entry.keys[i] != "not" && std::find(section->keys.begin(), section->keys.end(), entry.keys[i]) == section->keys.end())
        in.fail(entry.items[i], fmt::format("no key \"{}\" in the section \"{}\"", entry.keys[i], name), did_you_mean(entry.keys[i], section->keys));
    section->read(in);
    read_examples(in, path, name);
    if (wrong)
      return wrong;
  }
  return std::nullopt;
}

std::optional<Diagnostic> read_file(LexiconBuilder& builder, std::string const& path, Node const& root) {
  if (root.kind == Node::Kind::scalar || root.kind == Node::Kind::sequence)
    return error_at(path, root, "a map of sections is expected here");
  for (std::size_t i = 0; i < root.keys.size(); ++i)
    if (auto wrong = read_section(builder, path, root.keys[i], root.items[i]))
      return wrong;
  return std::nullopt;
}

} // namespace

Result<Lexicon> load_lexicon(std::vector<DataFile> const& files, std::vector<DataFile> const& own) {
  LexiconBuilder builder;
  for (auto const& file : files) {
    if (!of_words(file.path))
      continue;
    if (auto wrong = read_file(builder, fmt::format("rules/{}", file.path), file.root))
      return *wrong;
  }
  for (auto const& file : own)
    if (auto wrong = read_file(builder, file.path, file.root))
      return *wrong;
  return std::move(builder).finish();
}

} // namespace recount
