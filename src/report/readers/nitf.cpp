// SPDX-License-Identifier: Apache-2.0
// NITF 3 (IPTC): one story as XML.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".xml"};

bool marks(std::string_view head) { return head.find("<nitf") != std::string_view::npos && head.find("<NewsML") == std::string_view::npos && head.find("iptc.org/std/nar/") == std::string_view::npos; }

std::string attribute(pugi::xml_node node, char const* name) { return node.attribute(name).value(); }

Report read_item(XmlFile const& file, pugi::xml_node nitf) {
  Report out;
  BodyBuilder body(file.file());
  auto const data = descendant(child(nitf, "head"), "docdata");
  auto const head = descendant(nitf, "body.head");
  out.item = attribute(child(data, "doc-id"), "id-string");
  out.version = attribute(child(data, "du-key"), "version");
  out.version_created = wire_date(attribute(child(data, "date.issue"), "norm"));
  auto const status = attribute(data, "management-status");
  set_wire_status(out, status);
  auto const release = wire_date(attribute(child(data, "date.release"), "norm"));
  if (status == "embargoed")
    out.embargo = release;
  out.corrects = attribute(data, "management-doc-idref");
  out.editor_note = attribute(child(data, "ed-msg"), "info");
  if (auto const correction = child(data, "correction")) {
    add_wire_signal(out, "correction");
    out.editor_note.append(out.editor_note.empty() ? "" : " ").append(attribute(correction, "info"));
  }
  out.publisher = attribute(child(data, "doc.copyright"), "holder");
  if (out.publisher.empty())
    out.publisher = text_below(child(head, "distributor"));
  out.dateline = text_below(child(head, "dateline"));
  auto const headline = descendant(head, "hl1") ? descendant(head, "hl1") : descendant(child(nitf, "head"), "title");
  if (headline) {
    out.title = text_below(headline);
    out.title_position = body.position(file.offset(headline.first_child()));
  }
  append_xml(body, file, descendant(nitf, "body.content"));
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_xml_items(in, context, sink, {"nitf"}, read_item); }

} // namespace

extern ReportFormat const nitf_format;
ReportFormat const nitf_format{"nitf", endings, "NITF 3 stories", marks, read};

} // namespace recount
