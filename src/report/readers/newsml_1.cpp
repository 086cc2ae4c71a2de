// SPDX-License-Identifier: Apache-2.0
// NewsML 1.2 (IPTC): news items whose content is XHTML, NITF or plain text.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

constexpr std::string_view endings[]{".xml"};

bool marks(std::string_view head) { return head.find("<NewsML") != std::string_view::npos; }

std::string formal_name(pugi::xml_node node) { return node.attribute("FormalName").value(); }

/// Of several contents (a summary, a style sheet, the story) the longest.
pugi::xml_node story_of(pugi::xml_node item) {
  struct Longest : pugi::xml_tree_walker {
    pugi::xml_node node;
    std::size_t size = 0;
    bool for_each(pugi::xml_node& at) override {
      if (local_name(at) != "DataContent")
        return true;
      if (auto const length = text_below(at).size(); length > size) {
        node = at;
        size = length;
      }
      return true;
    }
  } longest;
  item.traverse(longest);
  return longest.node;
}

/// The part of a content that is its body, or the content itself.
pugi::xml_node body_of(pugi::xml_node content) {
  for (auto const* const name : {"body.content", "body", "nitf"})
    if (auto const found = descendant(content, name))
      return found;
  return content;
}

/// The text of a content that is nothing but HTML written as text; else no node.
pugi::xml_node escaped_html(pugi::xml_node content) {
  pugi::xml_node only;
  for (auto const piece : content.children()) {
    std::string_view const text = piece.value();
    bool const blank = piece.type() != pugi::node_element && text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!blank && only)
      return {};
    if (!blank)
      only = piece;
  }
  return std::string_view(only.value()).find("</") != std::string_view::npos ? only : pugi::xml_node();
}

Report read_item(XmlFile const& file, pugi::xml_node item) {
  Report out;
  BodyBuilder body(file.file());
  auto const identifier = descendant(item, "NewsIdentifier");
  auto const management = child(item, "NewsManagement");
  out.item = fmt::format("{}:{}", text_below(child(identifier, "ProviderId")), text_below(child(identifier, "NewsItemId")));
  out.version = text_below(child(identifier, "RevisionId"));
  out.created = wire_date(text_below(child(management, "FirstCreated")));
  out.version_created = wire_date(text_below(child(management, "ThisRevisionCreated")));
  auto const status = formal_name(child(management, "Status"));
  set_wire_status(out, status);
  if (status == "Embargoed")
    out.embargo = wire_date(text_below(descendant(child(management, "StatusWillChange"), "DateAndTime")));
  for (auto const node : management.children())
    if (local_name(node) == "Instruction")
      add_wire_signal(out, formal_name(node));
  auto const lines = descendant(item, "NewsLines");
  out.dateline = text_below(child(lines, "DateLine"));
  if (auto const headline = descendant(item, "HeadLine")) {
    out.title = text_below(headline);
    out.title_position = body.position(file.offset(headline.first_child()));
  }
  out.publisher = formal_name(descendant(descendant(item, "Provider"), "Party"));
  if (out.publisher.empty())
    out.publisher = text_below(child(lines, "CreditLine"));
  out.lang = formal_name(descendant(item, "Language"));
  if (auto const content = story_of(item)) {
    if (auto const only = escaped_html(content))
      append_html(body, only.value(), file.offsets(only));
    else
      append_xml(body, file, body_of(content));
  }
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_xml_items(in, context, sink, {"NewsItem"}, read_item); }

} // namespace

extern ReportFormat const newsml_1_format;
ReportFormat const newsml_1_format{"newsml-1", endings, "NewsML 1.2, with XHTML or NITF inside", marks, read};

} // namespace recount
