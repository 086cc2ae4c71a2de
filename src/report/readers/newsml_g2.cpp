// SPDX-License-Identifier: Apache-2.0
// NewsML-G2 (IPTC): news items, alone or in a message. Content is inline XML (XHTML or NITF) or plain inline data.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".xml"};

bool marks(std::string_view head) {
  return head.find("iptc.org/std/nar/") != std::string_view::npos && (head.find("newsItem") != std::string_view::npos || head.find("newsMessage") != std::string_view::npos);
}

std::string attribute(pugi::xml_node node, char const* name) { return node.attribute(name).value(); }

Report read_item(XmlFile const& file, pugi::xml_node item) {
  Report out;
  BodyBuilder body(file.file());
  auto const meta = child(item, "itemMeta");
  auto const content = child(item, "contentMeta");
  out.item = attribute(item, "guid");
  out.version = attribute(item, "version");
  out.lang = item.attribute("xml:lang").value();
  out.created = wire_date(text_below(child(meta, "firstCreated")));
  out.version_created = wire_date(text_below(child(meta, "versionCreated")));
  out.embargo = wire_date(text_below(child(meta, "embargoed")));
  out.published = wire_date(text_below(child(content, "contentModified")));
  out.publisher = attribute(child(meta, "provider"), "literal");
  if (out.publisher.empty())
    out.publisher = text_below(child(child(meta, "provider"), "name"));
  if (out.publisher.empty())
    out.publisher = text_below(child(content, "creditline"));
  set_wire_status(out, attribute(child(meta, "pubStatus"), "qcode"));
  for (auto const node : meta.children()) {
    if (local_name(node) == "signal")
      add_wire_signal(out, attribute(node, "qcode"));
    if (local_name(node) == "edNote")
      out.editor_note.append(out.editor_note.empty() ? "" : " ").append(text_below(node));
  }
  out.dateline = text_below(child(content, "dateline"));
  if (auto const headline = child(content, "headline")) {
    out.title = text_below(headline);
    out.title_position = body.position(file.offset(headline.first_child()));
  }
  for (auto const piece : child(item, "contentSet").children()) {
    if (local_name(piece) == "inlineXML") {
      auto const inner = descendant(piece, "body.content") ? descendant(piece, "body.content") : descendant(piece, "body") ? descendant(piece, "body") : piece;
      append_xml(body, file, inner);
    } else if (local_name(piece) == "inlineData") {
      for (auto const text : piece.children())
        body.verbatim(text.value(), file.offsets(text));
    }
  }
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  read_xml_items(in, context, sink, {"newsItem"}, read_item);
}

} // namespace

extern ReportFormat const newsml_g2_format;
ReportFormat const newsml_g2_format{"newsml-g2", endings, "NewsML-G2, news items alone or in a message", marks, read};

} // namespace recount
