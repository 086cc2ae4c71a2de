// SPDX-License-Identifier: Apache-2.0
// ninjs 1 to 3 (IPTC): a news item as JSON. Version 1 writes its keys in lower case, 2 and 3 in camel case; `bodies` and
// `headlines` of the later ones are lists of {role, contentType, value}.
#include "report/bytes.hpp"
#include "report/json_file.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".json"};

bool has(std::string_view head, std::string_view words) { return head.find(words) != std::string_view::npos; }

bool marks(std::string_view head) {
  bool const item = has(head, "\"versioncreated\"") || has(head, "\"versionCreated\"") || has(head, "\"pubstatus\"") || has(head, "\"pubStatus\"");
  return item && (has(head, "\"uri\"") || has(head, "\"guid\"")) && !has(head, "\"$schema\"") && !has(head, "\"api_version\"") && !has(head, "\"article_html\"");
}

class Item {
public:
  Item(JsonFile const& file, JsonValue const& item) : file_(file), item_(item), body_(file.file()) {}

  Report read() {
    fill();
    body();
    body_.finish(report_);
    return std::move(report_);
  }

private:
  std::string text(std::initializer_list<std::string_view> keys) const {
    auto const* const value = json_first(item_, keys);
    return value ? std::string(json_string(*value)) : std::string();
  }

  void fill() {
    report_.item = text({"uri", "guid"});
    report_.version = text({"version"});
    report_.created = wire_date(text({"firstcreated", "firstCreated"}));
    report_.version_created = wire_date(text({"versioncreated", "versionCreated"}));
    report_.published = wire_date(text({"firstpublished", "firstPublished", "contentcreated", "contentCreated"}));
    report_.embargo = wire_date(text({"embargoed", "embargoedUntil"}));
    report_.editor_note = text({"ednote", "edNote"});
    report_.dateline = text({"dateline", "located"});
    report_.publisher = text({"source", "copyrightholder", "copyrightHolder"});
    report_.lang = text({"language"});
    set_wire_status(report_, text({"pubstatus", "pubStatus"}));
    for (auto const* const key : {"signals", "signal"})
      if (auto const* const signals = json_member(item_, key)) {
        if (signals->IsArray())
          for (auto const& signal : signals->GetArray())
            add_wire_signal(report_, json_string(signal));
        else
          add_wire_signal(report_, json_string(*signals));
      }
    headline();
  }

  void headline() {
    JsonValue const* found = json_member(item_, "headline");
    if (auto const* const list = json_member(item_, "headlines"); !found && list && list->IsArray())
      for (auto const& one : list->GetArray())
        if (!found || json_text(one, "role") == "main")
          found = json_member(one, "value");
    set_json_title(report_, body_, file_, found);
  }

  void body() {
    if (auto const* const plain = json_member(item_, "body_text"); plain && plain->IsString())
      return body_.verbatim(json_string(*plain), file_.offsets(*plain));
    if (auto const* const html = json_first(item_, {"body_html", "body_xhtml"}); html && html->IsString())
      return append(*html, true);
    list_of_texts(json_member(item_, "bodies"));
    if (body_.empty())
      list_of_texts(json_member(item_, "descriptions"));
    if (auto const* const short_text = json_member(item_, "description_text"); body_.empty() && short_text && short_text->IsString())
      append(*short_text, false);
  }

  void list_of_texts(JsonValue const* list) {
    if (!list || !list->IsArray())
      return;
    for (bool const wants_html : {false, true}) // one body in two forms: plain text needs no tags taken out
      for (auto const& one : list->GetArray()) {
        auto const type = json_first(one, {"contentType", "contenttype"});
        bool const html = !type || json_string(*type) != "text/plain";
        auto const* const value = json_member(one, "value");
        if (body_.empty() && html == wants_html && value && value->IsString())
          append(*value, html);
      }
  }

  void append(JsonValue const& value, bool html) {
    if (!html)
      body_.verbatim(json_string(value), file_.offsets(value));
    else
      append_html(body_, json_string(value), file_.offsets(value));
  }

  JsonFile const& file_;
  JsonValue const& item_;
  BodyBuilder body_;
  Report report_;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  read_json_items(in, context, sink, {"item", "items"}, [](JsonFile const& file, JsonValue const& item) { return Item(file, item).read(); });
}

} // namespace

extern ReportFormat const ninjs_format;
ReportFormat const ninjs_format{"ninjs", endings, "ninjs 1 to 3, one item or a list of them", marks, read};

} // namespace recount
