// SPDX-License-Identifier: Apache-2.0
// HTML and XML without their traps: bounded depth, no entity or external reference that is ever followed.
#pragma once

#include "base/result.hpp"
#include "report/body.hpp"
#include "report/reader.hpp"

#include <pugixml.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct GumboInternalNode;
struct GumboInternalOutput;

namespace recount {

/// True if tags nest deeper than a page of any newsroom; gumbo's time grows with the square of the depth.
bool nests_too_deeply(std::string_view html);

/// A parsed HTML document; the text it was parsed from outlives it.
class HtmlTree {
public:
  /// Null root where `html` nests too deeply.
  explicit HtmlTree(std::string_view html);
  GumboInternalNode const* root() const;

private:
  struct Destroy {
    void operator()(GumboInternalOutput* output) const;
  };
  std::unique_ptr<GumboInternalOutput, Destroy> output_;
};

/// All text of an HTML fragment that a reader would see, paragraphs parted. `map` says where the fragment's bytes
/// stand in the file. False where it nests too deeply.
bool append_html(BodyBuilder& body, std::string_view html, OffsetMap const& map);

/// An XML document that remembers where its text stood. DTDs and entities of its own are never followed.
class XmlFile {
public:
  static Result<XmlFile> parse(std::string file, std::string const& path);

  pugi::xml_node root() const { return document_->document_element(); }
  std::string_view file() const { return *file_; }
  /// Where the text of a text node stands.
  OffsetMap offsets(pugi::xml_node text) const;
  std::size_t offset(pugi::xml_node node) const;

private:
  XmlFile() = default;
  std::unique_ptr<std::string> file_;
  std::unique_ptr<pugi::xml_document> document_;
};

/// Reads a file and hands on what `read_item` makes of each element whose local name is among `items`.
void read_xml_items(std::istream& in, ReadContext const& context, InputSink const& sink, std::initializer_list<std::string_view> items,
                    std::function<Report(XmlFile const&, pugi::xml_node)> const& read_item);

/// The name without its prefix: prefixes vary from sender to sender.
std::string_view local_name(pugi::xml_node node);
/// The first child element of that local name; an empty node where there is none.
pugi::xml_node child(pugi::xml_node parent, std::string_view name);
/// The first descendant element of that local name, in document order.
pugi::xml_node descendant(pugi::xml_node parent, std::string_view name);
/// All text below a node, white space folded.
std::string text_below(pugi::xml_node node);
/// All text below a node into the body: block elements part paragraphs.
void append_xml(BodyBuilder& body, XmlFile const& file, pugi::xml_node node);

} // namespace recount
