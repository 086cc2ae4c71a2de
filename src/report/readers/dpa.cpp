// SPDX-License-Identifier: Apache-2.0
// dpa digitalwires: one item as JSON, its body as HTML.
#include "report/json_file.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".json"};

bool marks(std::string_view head) { return head.find("\"digitalwires@") != std::string_view::npos; }

Report read_item(JsonFile const& file, JsonValue const& item) {
  Report out;
  BodyBuilder body(file.file());
  auto const text = [&](std::string_view key) { return std::string(json_text(item, key).value_or("")); };
  out.item = text("urn");
  out.version = text("version");
  out.version_created = wire_date(text("version_created"));
  out.published = wire_date(text("content_created"));
  out.embargo = wire_date(text("embargoed"));
  out.lang = text("language");
  out.publisher = text("creditline");
  out.dateline = text("dateline");
  set_wire_status(out, text("pubstatus"));
  add_wire_signal(out, text("signal"));
  if (auto const* const notes = json_member(item, "ednotes"); notes && notes->IsArray())
    for (auto const& note : notes->GetArray())
      if (auto const words = json_text(note, "ednote"))
        out.editor_note.append(out.editor_note.empty() ? "" : " ").append(*words);
  set_json_title(out, body, file, json_member(item, "headline"));
  if (auto const* const html = json_member(item, "article_html"); html && html->IsString())
    append_html(body, json_string(*html), file.offsets(*html));
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_json_items(in, context, sink, {}, read_item); }

} // namespace

extern ReportFormat const dpa_format;
ReportFormat const dpa_format{"dpa", endings, "dpa digitalwires JSON", marks, read};

} // namespace recount
