// SPDX-License-Identifier: Apache-2.0
// AP Media API: one item or a feed as JSON. AP delivers the story itself as a NITF document beside the item; where a
// newsroom's fetcher put it into the file, it stands under "nitf".
#include "report/json_file.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".json"};

bool marks(std::string_view head) { return head.find("\"api_version\"") != std::string_view::npos; }

JsonValue const* story_of(JsonFile const& file, JsonValue const& item) {
  for (auto const* const from : {&item, &file.root()})
    for (auto const path : {"nitf/body_html", "body_nitf", "body_html"})
      if (auto const* const html = json_path(*from, path); html && html->IsString())
        return html;
  return nullptr;
}

Report read_item(JsonFile const& file, JsonValue const& element) {
  JsonValue const* wrapped = json_path(element, "data/item");
  if (!wrapped)
    wrapped = json_member(element, "item");
  JsonValue const& item = wrapped ? *wrapped : element;
  Report out;
  BodyBuilder body(file.file());
  auto const text = [&](std::string_view path) {
    auto const* const value = json_path(item, path);
    return value ? std::string(json_string(*value)) : std::string();
  };
  out.item = text("altids/itemid");
  if (out.item.empty())
    out.item = text("uri");
  out.version = text("version");
  out.created = wire_date(text("firstcreated"));
  out.version_created = wire_date(text("versioncreated"));
  out.embargo = wire_date(text("embargoed"));
  out.editor_note = text("ednote");
  out.dateline = text("located");
  out.lang = text("language");
  out.publisher = "AP";
  set_wire_status(out, text("pubstatus"));
  if (auto const* const signals = json_member(item, "signals"); signals && signals->IsArray())
    for (auto const& signal : signals->GetArray())
      add_wire_signal(out, json_string(signal));
  set_json_title(out, body, file, json_member(item, "headline"));
  if (auto const* const html = story_of(file, element))
    append_html(body, json_string(*html), file.offsets(*html));
  body.finish(out);
  return out;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_json_items(in, context, sink, {"data/items"}, read_item); }

} // namespace

extern ReportFormat const ap_format;
ReportFormat const ap_format{"ap", endings, "AP Media API JSON, with the story under \"nitf\"", marks, read};

} // namespace recount
