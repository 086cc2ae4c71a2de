// SPDX-License-Identifier: Apache-2.0
// Arc XP ANS: a story as JSON, its body as a list of elements.
#include "report/json_file.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"


namespace recount {
namespace {

constexpr std::string_view endings[]{".json"};
constexpr int deepest = 8;   // lists within lists

bool marks(std::string_view head) {
  return head.find("\"$schema\"") == std::string_view::npos && head.find("\"_id\"") != std::string_view::npos && (head.find("\"headlines\"") != std::string_view::npos || head.find("\"content_elements\"") != std::string_view::npos);
}

class Story {
public:
  Story(JsonFile const& file, JsonValue const& story) : file_(file), story_(story), body_(file.file()) {}

  Report read() {
    report_.item = text("_id");
    report_.version = text("revision/revision_id");
    report_.created = wire_date(text("created_date"));
    report_.version_created = wire_date(text("last_updated_date"));
    for (auto const* const path : {"display_date", "publish_date", "first_publish_date"})
      if (report_.published.empty())
        report_.published = wire_date(text(path));
    report_.publisher = text("source/name");
    report_.dateline = text("location");
    report_.lang = text("language");
    report_.url = text("canonical_url");
    report_.editor_note = text("editor_note");
    set_json_title(report_, body_, file_, json_path(story_, "headlines/basic"));
    elements(json_member(story_, "content_elements"), 0);
    if (auto const* const corrections = json_member(story_, "corrections"); corrections && corrections->IsArray())
      for (auto const& correction : corrections->GetArray())
        corrected(correction);
    body_.finish(report_);
    return std::move(report_);
  }

private:
  std::string text(std::string_view path) const {
    auto const* const value = json_path(story_, path);
    return value ? std::string(json_string(*value)) : std::string();
  }

  void corrected(JsonValue const& correction) {
    add_wire_signal(report_, "correction");
    if (auto const words = json_text(correction, "text"))
      report_.editor_note.append(report_.editor_note.empty() ? "" : " ").append(*words);
  }

  void elements(JsonValue const* list, int depth) {
    if (!list || !list->IsArray() || depth > deepest)
      return;
    for (auto const& element : list->GetArray()) {
      auto const type = json_text(element, "type").value_or("");
      if (type == "correction")
        corrected(element);
      if (auto const* const content = json_member(element, "content"); content && content->IsString())
        append_html(body_, json_string(*content), file_.offsets(*content));
      elements(json_member(element, "items"), depth + 1);
      elements(json_member(element, "content_elements"), depth + 1);
    }
  }

  JsonFile const& file_;
  JsonValue const& story_;
  BodyBuilder body_;
  Report report_;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  read_json_items(in, context, sink, {}, [](JsonFile const& file, JsonValue const& story) { return Story(file, story).read(); });
}

} // namespace

extern ReportFormat const ans_format;
ReportFormat const ans_format{"ans", endings, "Arc XP ANS stories", marks, read};

} // namespace recount
