// SPDX-License-Identifier: Apache-2.0
#include "lexicon/form.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out(1);
  for (char const c : text)
    c == at ? static_cast<void>(out.emplace_back()) : out.back().push_back(c);
  std::erase(out, std::string());
  return out;
}

Result<FormElement> part_element(std::string_view inside, bool list, PartTypes const& parts) {
  FormElement out;
  bool const items = inside.ends_with('#');
  if (items)
    inside.remove_suffix(1);
  auto const known = std::find_if(parts.begin(), parts.end(), [&](auto const& part) { return part.first == inside; });
  if (known == parts.end()) {
    std::vector<std::string> names;
    for (auto const& part : parts)
      names.push_back(part.first);
    return Diagnostic{{}, 0, 0, fmt::format("the form has a part \"{}\" that the kind has not", inside), did_you_mean(inside, names)};
  }
  out.kind = items ? FormElement::Kind::items : list ? FormElement::Kind::list : FormElement::Kind::part;
  out.name = known->first;
  out.type = known->second;
  return out;
}

Result<FormElement> element_of(std::string_view piece, PartTypes const& parts) {
  FormElement out;
  if (piece.starts_with('{')) {
    bool const list = piece.ends_with("}...");
    if (!list && !piece.ends_with('}'))
      return Diagnostic{{}, 0, 0, fmt::format("\"{}\" in a form lacks its closing brace", piece), {}};
    return part_element(piece.substr(1, piece.size() - (list ? 5 : 2)), list, parts);
  }
  if (piece.size() == 2 && piece[0] == '*' && piece[1] >= '1' && piece[1] <= '9') {
    out.kind = FormElement::Kind::gap;
    out.name = std::string(1, piece[1]);
    return out;
  }
  if (piece == "*" || piece == "$" || piece == "<number>" || piece == "<month>") {
    out.kind = piece == "*" ? FormElement::Kind::gap : piece == "$" ? FormElement::Kind::end : piece == "<number>" ? FormElement::Kind::number : FormElement::Kind::month;
    return out;
  }
  out.optional = piece.size() > 2 && piece.starts_with('[') && piece.ends_with(']');
  out.words = split(out.optional ? piece.substr(1, piece.size() - 2) : piece, '|');
  return out;
}

std::string scalar(Node const& entry, std::string_view key) {
  auto const* const node = entry.find(key);
  return node ? node->scalar : std::string();
}

std::vector<std::string> scalars(Node const& entry, std::string_view key) {
  std::vector<std::string> out;
  if (auto const* const node = entry.find(key))
    for (auto const& item : node->items)
      out.push_back(item.scalar);
  return out;
}

Result<PartTypes> part_types(Node const& entry) {
  PartTypes out;
  auto const* const types = entry.find("parts");
  for (std::size_t i = 0; types && i < types->keys.size(); ++i) {
    auto const type = from_name<PartType>(types->items[i].scalar);
    if (!type)
      return Diagnostic{{}, 0, 0, fmt::format("no type of figure \"{}\"", types->items[i].scalar),
                        did_you_mean(types->items[i].scalar, {Names<PartType>::values.begin(), Names<PartType>::values.end()})};
    out.emplace_back(types->keys[i], *type);
  }
  return out;
}

/// What every sentence of the form has, so that others need not be tried.
void note_needs(StatementForm& form) {
  for (auto const& element : form.elements) {
    if (element.kind == FormElement::Kind::part || element.kind == FormElement::Kind::number)
      ++form.figures;
    if (element.kind == FormElement::Kind::list)
      form.figures += 2;
    if (element.kind != FormElement::Kind::words || element.optional)
      continue;
    auto& marks = form.needs.emplace_back();
    for (auto const& word : element.words)
      marks.push_back(word_mark(word));
  }
}

} // namespace

Result<std::vector<StatementForm>> statement_forms(Node const& entry) {
  auto const parts = part_types(entry);
  if (!parts)
    return parts.error();
  std::vector<StatementForm> out;
  for (auto const& text : scalars(entry, "forms")) {
    auto elements = parse_form(text, parts.value());
    if (!elements)
      return elements.error();
    out.push_back({scalar(entry, "kind"), std::move(elements).value(), scalars(entry, "stops"), scalar(entry, "constant"), scalar(entry, "value"),
                   scalar(entry, "hedge"), {}, 0});
    note_needs(out.back());
  }
  return out;
}

std::uint8_t word_mark(std::string_view word) {
  constexpr unsigned char small = 0x20;   // set in small letters, not in capitals
  auto mixed = static_cast<std::uint32_t>(word.size());
  for (char const c : word.substr(0, 8))
    mixed = mixed * 31 + (static_cast<unsigned char>(c) | small);
  return static_cast<std::uint8_t>(mixed ^ (mixed >> 8));
}

Result<std::vector<FormElement>> parse_form(std::string_view text, PartTypes const& parts) {
  std::vector<FormElement> out;
  for (auto const& piece : split(text, ' ')) {
    auto element = element_of(piece, parts);
    if (!element)
      return element.error();
    out.push_back(std::move(element).value());
  }
  if (out.empty())
    return Diagnostic{{}, 0, 0, "a form is empty", {}};
  return out;
}

} // namespace recount
