// SPDX-License-Identifier: Apache-2.0
#include "report/markup.hpp"

#include "base/utf8.hpp"
#include "report/bytes.hpp"
#include "report/wire.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <span>

namespace recount {
namespace {

constexpr int deepest = 400;   // levels of elements

bool one_of(std::string_view name, std::span<std::string_view const> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// Elements that HTML closes by itself, or that have no content.
constexpr std::string_view closes_itself[]{"p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "option", "br", "hr", "img", "input", "meta", "link", "source",
                                           "area", "base", "col", "embed", "param", "track", "wbr"};
/// Elements that end a paragraph, in HTML, XHTML and NITF.
constexpr std::string_view blocks[]{"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote", "section", "article", "header", "footer",
                                    "figure", "figcaption", "pre", "dl", "dt", "dd", "hl1", "hl2", "block", "hr", "aside", "main", "bq", "media"};
constexpr std::string_view lines[]{"br", "tr"};
constexpr std::string_view hidden[]{"script", "style", "template", "noscript", "head", "iframe", "svg", "button", "form", "nav"};

std::string_view tag_name(GumboElement const& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN)
    return gumbo_normalized_tagname(element.tag);
  return {};
}

/// One walk of a tree of gumbo, without recursion deeper than `deepest`.
class HtmlCollector {
public:
  HtmlCollector(BodyBuilder& body, std::string_view html, OffsetMap const& map) : body_(body), html_(html), map_(map) {}

  void take(GumboNode const* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
      return text(node->v.text);
    if (node->type != GUMBO_NODE_ELEMENT)
      return;
    auto const name = tag_name(node->v.element);
    if (one_of(name, hidden))
      return;
    bool const block = one_of(name, blocks);
    if (block)
      body_.end_paragraph();
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
      take(static_cast<GumboNode const*>(node->v.element.children.data[i]));
    if (block)
      body_.end_paragraph();
    else if (one_of(name, lines))
      body_.end_line();
    else if (name == "td" || name == "th")
      body_.flow(" ", map_);
  }

private:
  void text(GumboText const& run) {
    auto const raw = std::string_view(run.original_text.data, run.original_text.length);
    auto const at = raw.data() >= html_.data() && raw.data() <= html_.data() + html_.size() ? static_cast<std::size_t>(raw.data() - html_.data()) : 0;
    std::string_view const clean = run.text;
    body_.flow(clean, through(markup_offsets(raw, at), map_, clean.size()));
  }

  BodyBuilder& body_;
  std::string_view html_;
  OffsetMap const& map_;
};

void collect_text(pugi::xml_node node, std::string& out) {
  for (auto const piece : node.children()) {
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) {
      out += piece.value();
      out += ' ';
    } else {
      collect_text(piece, out);
    }
  }
}

/// The encoding that an XML declaration names, or nothing.
std::string declared_encoding(std::string_view xml) {
  auto const head = xml.substr(0, xml.substr(0, 200).find("?>"));
  auto const at = head.find("encoding=");
  if (!head.starts_with("<?xml") || at == std::string_view::npos || at + 10 >= head.size())
    return {};
  auto const begin = at + 10;
  return std::string(head.substr(begin, head.find(head[at + 9], begin) - begin));
}

bool nests_too_deeply(pugi::xml_node root) {
  struct Depth : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < deepest; }
  } walker;
  return !root.traverse(walker);
}

} // namespace

bool nests_too_deeply(std::string_view html) {
  int depth = 0;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    bool const closing = at + 1 < html.size() && html[at + 1] == '/';
    auto const begin = at + (closing ? 2 : 1);
    auto end = begin;
    while (end < html.size() && ((html[end] | 32) >= 'a') && ((html[end] | 32) <= 'z'))
      ++end;
    auto const name = lower_ascii(html.substr(begin, end - begin));
    if (!closing && (name == "script" || name == "style"))
      at = std::min(html.find(fmt::format("</{}", name), end), html.size() - 1) - 1;
    if (end == begin || name == "script" || name == "style" || one_of(name, closes_itself))
      continue;
    depth = std::max(0, depth + (closing ? -1 : 1));
    if (depth > deepest)
      return true;
  }
  return false;
}

HtmlTree::HtmlTree(std::string_view html) {
  if (!nests_too_deeply(html))
    output_.reset(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
}

GumboNode const* HtmlTree::root() const { return output_ ? output_->root : nullptr; }

void HtmlTree::Destroy::operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }

bool append_html(BodyBuilder& body, std::string_view html, OffsetMap const& map) {
  HtmlTree const tree(html);
  if (!tree.root())
    return false;
  HtmlCollector(body, html, map).take(tree.root());
  body.end_paragraph();
  return true;
}

Result<XmlFile> XmlFile::parse(std::string file, std::string const& path) {
  XmlFile out;
  out.file_ = std::make_unique<std::string>(std::move(file));
  out.document_ = std::make_unique<pugi::xml_document>();
  auto const parsed = out.document_->load_buffer(out.file_->data(), out.file_->size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    auto const place = LineTable(*out.file_).position(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset)));
    return Diagnostic{path, place.line, place.column, fmt::format("not well-formed XML: {}", lower_ascii(parsed.description())), {}};
  }
  if (nests_too_deeply(out.root()))
    return Diagnostic{path, 0, 0, fmt::format("elements nest deeper than {}", deepest), {}};
  return out;
}

std::size_t XmlFile::offset(pugi::xml_node node) const { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug())); }

OffsetMap XmlFile::offsets(pugi::xml_node text) const {
  auto const begin = offset(text);
  bool const literal = text.type() == pugi::node_cdata;
  auto const end = std::min(file_->find(literal ? std::string_view("]]>") : std::string_view("<"), begin), file_->size());
  return markup_offsets(std::string_view(*file_).substr(begin, end - begin), begin, !literal);
}

std::string_view local_name(pugi::xml_node node) {
  std::string_view const name = node.name();
  return name.substr(name.rfind(':') + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (auto const node : parent.children())
    if (local_name(node) == name)
      return node;
  return {};
}

pugi::xml_node descendant(pugi::xml_node parent, std::string_view name) {
  return parent.find_node([&](pugi::xml_node const& node) { return local_name(node) == name; });
}

std::string text_below(pugi::xml_node node) {
  std::string text, out;
  collect_text(node, text);
  for (char const c : text) {
    bool const space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' '))
    out.pop_back();
  return out;
}

void append_xml(BodyBuilder& body, XmlFile const& file, pugi::xml_node node) {
  for (auto const piece : node.children()) {
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) {
      body.flow(piece.value(), file.offsets(piece));
      continue;
    }
    auto const name = local_name(piece);
    if (piece.type() != pugi::node_element || one_of(name, hidden))
      continue;
    bool const block = one_of(name, blocks);
    if (block)
      body.end_paragraph();
    append_xml(body, file, piece);
    if (block)
      body.end_paragraph();
    else if (one_of(name, lines))
      body.end_line();
  }
}

void read_xml_items(std::istream& in, ReadContext const& context, InputSink const& sink, std::initializer_list<std::string_view> items,
                    std::function<Report(XmlFile const&, pugi::xml_node)> const& read_item) {
  auto bytes = read_bytes(in, context);
  if (bytes)
    bytes = to_utf8(std::move(bytes).value(), declared_encoding(bytes.value()), context.path);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  auto const file = XmlFile::parse(std::move(bytes).value(), context.path);
  if (!file)
    return void(sink(Input::error(file.error())));
  std::size_t number = 0;
  struct Found : pugi::xml_tree_walker {
    std::initializer_list<std::string_view> names;
    std::vector<pugi::xml_node> nodes;
    bool for_each(pugi::xml_node& node) override {
      if (one_of(local_name(node), names))
        nodes.push_back(node);
      return true;
    }
  } found;
  found.names = items;
  if (one_of(local_name(file.value().root()), items))
    found.nodes.push_back(file.value().root());
  else
    file.value().root().traverse(found);
  if (found.nodes.empty())
    sink(Input::error({context.path, 0, 0, fmt::format("no <{}> in it", *items.begin()), {}}));
  for (auto const node : found.nodes)
    if (!deliver(read_item(file.value(), node), ++number, context, sink))
      return;
}

} // namespace recount
