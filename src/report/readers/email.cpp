// SPDX-License-Identifier: Apache-2.0
// News by e-mail (MIME, by GMime): the subject is the headline, the plain text or else the HTML of the message the body.
#include "report/bytes.hpp"
#include "report/markup.hpp"
#include "report/wire.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace recount {
namespace {

constexpr std::string_view endings[]{".eml", ".txt"};

bool marks(std::string_view head) {
  auto const lower = fmt::format("\n{}", lower_ascii(head.substr(0, 8192)));
  return lower.find("\nsubject:") != std::string::npos && lower.find("\nfrom:") != std::string::npos && lower.find("\ndate:") != std::string::npos &&
         lower.find("\nmime-version:") != std::string::npos;
}

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
  void operator()(char* text) const { g_free(text); }
};
template <class T> using Held = std::unique_ptr<T, Unref>;

std::string text_of(char const* text) { return text ? std::string(text) : std::string(); }

/// The text of the message's body; the first plain part wins over HTML.
struct Bodies {
  std::string plain, html;

  static void take(GMimeObject*, GMimeObject* part, gpointer self) {
    if (!GMIME_IS_TEXT_PART(part))
      return;
    auto* const type = g_mime_object_get_content_type(part);
    bool const is_html = g_mime_content_type_is_type(type, "text", "html");
    std::string& into = is_html ? static_cast<Bodies*>(self)->html : static_cast<Bodies*>(self)->plain;
    if (!into.empty() || g_mime_part_is_attachment(GMIME_PART(part)))
      return;
    std::unique_ptr<char, Free> const text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    into = text_of(text.get());
  }
};

Report read_message(GMimeMessage* message) {
  Report report;
  report.title = text_of(g_mime_message_get_subject(message));
  report.item = text_of(g_mime_message_get_message_id(message));
  if (auto* const date = g_mime_message_get_date(message)) {
    std::unique_ptr<char, Free> const written(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"));
    report.published = wire_date(text_of(written.get()));
  }
  if (auto* const from = internet_address_list_get_address(g_mime_message_get_from(message), 0))
    report.publisher = text_of(internet_address_get_name(from));
  Bodies bodies;
  if (auto* const root = g_mime_message_get_mime_part(message)) {
    Bodies::take(nullptr, root, &bodies);
    g_mime_message_foreach(message, Bodies::take, &bodies);
  }
  if (bodies.plain.find_first_not_of(" \t\r\n") != std::string::npos) {
    report.text = std::move(bodies.plain);
    report.lines = index_lines(report.text, {});
  } else {
    BodyBuilder body(bodies.html);
    append_html(body, bodies.html, OffsetMap());
    body.finish(report);
  }
  return report;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  static std::once_flag begun;
  std::call_once(begun, g_mime_init);
  auto message_text = std::string_view(bytes.value());
  message_text.remove_prefix(std::min(message_text.find_first_not_of(" \t\r\n"), message_text.size()));
  Held<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(message_text.data(), message_text.size()));
  Held<GMimeParser> const parser(g_mime_parser_new_with_stream(stream.get()));
  Held<GMimeMessage> const message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message)
    return void(sink(Input::error({context.path, 0, 0, "no e-mail message", {}})));
  auto report = read_message(message.get());
  if (report.title.find("CORRECTION") != std::string::npos || report.title.find("CORRECTED") != std::string::npos)
    add_wire_signal(report, "correction");
  deliver(std::move(report), 1, context, sink);
}

} // namespace

extern ReportFormat const email_format;
ReportFormat const email_format{"email", endings, "news by e-mail, the text or HTML of a message", marks, read};

} // namespace recount
