// SPDX-License-Identifier: Apache-2.0
// RSS 2, Atom and WordPress exports (WXR, an RSS with the posts whole). Bodies are HTML, escaped, in CDATA or inline.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".xml", ".rss", ".atom"};

bool marks(std::string_view head) { return head.find("<rss") != std::string_view::npos || head.find("<feed") != std::string_view::npos || head.find(":RDF") != std::string_view::npos; }

std::string first_text(pugi::xml_node entry, std::initializer_list<std::string_view> names) {
  for (auto const name : names)
    if (auto const text = text_below(child(entry, name)); !text.empty())
      return text;
  return {};
}

void append_body(BodyBuilder& body, XmlFile const& file, pugi::xml_node content) {
  std::string_view const type = content.attribute("type").value();
  bool const words = type.empty() || type == "text" || type == "html" || type == "xhtml" || type.starts_with("text/") || type.ends_with("xml");
  if (!words || std::string_view(content.attribute("mode").value()) == "base64")
    return;
  if (type == "xhtml" || content.first_child().next_sibling().type() == pugi::node_element || content.first_child().type() == pugi::node_element)
    return append_xml(body, file, content);
  for (auto const piece : content.children())
    append_html(body, piece.value(), file.offsets(piece));
}

Report read_entry(XmlFile const& file, pugi::xml_node entry) {
  Report out;
  BodyBuilder body(file.file());
  auto const channel = entry.parent();
  out.item = first_text(entry, {"guid", "id"});
  out.url = first_text(entry, {"link"});
  if (out.url.empty())
    out.url = child(entry, "link").attribute("href").value();
  out.published = wire_date(first_text(entry, {"pubDate", "published", "date", "issued", "post_date_gmt"}));
  out.version_created = wire_date(first_text(entry, {"updated", "modified", "post_modified_gmt"}));
  out.publisher = first_text(entry, {"source"});
  if (out.publisher.empty())
    out.publisher = first_text(channel, {"title"});
  out.lang = first_text(channel, {"language"});
  if (auto const status = text_below(entry.child("wp:status")); !status.empty() && status != "publish")
    out.status = PublicationStatus::withheld; // a draft, or private
  if (auto const title = child(entry, "title")) {
    out.title = text_below(title);
    out.title_position = body.position(file.offset(title.first_child()));
  }
  for (auto const content : {entry.child("content:encoded"), child(entry, "content"), child(entry, "description"), child(entry, "summary")})
    if (content && body.empty())
      append_body(body, file, content);
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_xml_items(in, context, sink, {"item", "entry"}, read_entry); }

} // namespace

extern ReportFormat const feed_format;
ReportFormat const feed_format{"feed", endings, "RSS, Atom and WordPress exports", marks, read};

} // namespace recount
