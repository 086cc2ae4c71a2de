// SPDX-License-Identifier: Apache-2.0
// News as crawlers keep it (CC-News, news-please): one article a JSON document, or one a line.
#include "report/bytes.hpp"
#include "report/json_file.hpp"
#include "report/wire.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::string_view endings[]{".json", ".jsonl"};

bool marks(std::string_view head) { return head.find("\"maintext\"") != std::string_view::npos || (head.find("\"date_publish\"") != std::string_view::npos && head.find("\"source_domain\"") != std::string_view::npos); }

Report read_article(JsonFile const& file, JsonValue const& article) {
  Report out;
  BodyBuilder body(file.file());
  auto const text = [&](std::string_view key) { return std::string(json_text(article, key).value_or("")); };
  out.url = out.item = text("url");
  out.published = wire_date(text("date_publish"));
  out.version_created = wire_date(text("date_modify"));
  out.publisher = text("source_domain");
  out.lang = text("language");
  set_json_title(out, body, file, json_member(article, "title"));
  if (auto const* const words = json_first(article, {"maintext", "text"}); words && words->IsString())
    body.verbatim(json_string(*words), file.offsets(*words));
  body.finish(out);
  return out;
}

/// Each line a document of its own; its places count from the line.
void read_lines(std::string_view bytes, ReadContext const& context, InputSink const& sink) {
  std::size_t number = 0;
  for (std::uint32_t line = 0; !bytes.empty(); ++line) {
    auto const end = std::min(bytes.find('\n'), bytes.size());
    auto const one = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (one.find_first_not_of(" \t\r") == std::string_view::npos)
      continue;
    auto file = JsonFile::parse(std::string(one), context.path);
    if (!file) {
      auto wrong = file.error();
      wrong.line += line;
      sink(Input::error(wrong));
      continue;
    }
    auto report = read_article(file.value(), file.value().root());
    report.title_position.line += line;
    for (auto& place : report.lines)
      place.position.line += line;
    if (!deliver(std::move(report), ++number, context, sink))
      return;
  }
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  auto const file = JsonFile::parse(bytes.value(), context.path);
  if (file)
    return void(deliver(read_article(file.value(), file.value().root()), 1, context, sink));
  read_lines(bytes.value(), context, sink);
}

} // namespace

extern ReportFormat const cc_news_format;
ReportFormat const cc_news_format{"cc-news", endings, "articles of CC-News and news-please, one document or one a line", marks, read};

} // namespace recount
