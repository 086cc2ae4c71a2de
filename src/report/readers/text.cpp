// SPDX-License-Identifier: Apache-2.0
// Plain text with optional front matter. A first line that stands alone and ends like a headline is the title.
#include "report/fields.hpp"
#include "report/reader.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".txt", ".text"};
constexpr std::size_t longest_title = 200;   // bytes

/// The length of the first line if it is a headline: alone before a blank line and without a full stop.
std::size_t headline_length(std::string_view text) {
  auto const end = text.find('\n');
  if (end == std::string_view::npos || end == 0 || end > longest_title)
    return 0;
  auto const blank = text.find_first_not_of(" \t\r", end + 1);
  auto const length = text[end - 1] == '\r' ? end - 1 : end;
  if (blank == std::string_view::npos || text[blank] != '\n' || length == 0)
    return 0;
  return std::string_view(".!:,;").find(text[length - 1]) == std::string_view::npos ? length : 0;
}

std::optional<Diagnostic> take(Report& report, std::string_view text, std::uint32_t line) {
  while (text.starts_with('\n') || text.starts_with("\r\n")) {
    text.remove_prefix(text.starts_with('\n') ? 1 : 2);
    ++line;
  }
  if (auto const length = headline_length(text); length && report.title.empty()) {
    report.title = text.substr(0, length);
    report.title_position = {line, 1};
    text.remove_prefix(text.find('\n'));
  }
  report.text = text;
  report.lines = index_lines(report.text, {line, 1});
  return std::nullopt;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) { read_fronted(in, context, sink, take); }

} // namespace

extern ReportFormat const text_format;
ReportFormat const text_format{"text", endings, "plain text, with or without front matter", nullptr, read, true};

} // namespace recount
