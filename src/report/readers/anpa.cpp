// SPDX-License-Identifier: Apache-2.0
// Wire text as agencies send it (ANPA 1312, IPTC 7901): a header behind SOH, the text behind STX, the end at ETX, with
// lines for keywords, headline, editor's note and byline. `<` and `=` end such lines.
#include "report/bytes.hpp"
#include "report/body.hpp"
#include "report/wire.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::string_view endings[]{".txt", ".tst", ".anpa"};
constexpr char start_of_header = '\x01', start_of_text = '\x02', end_of_text = '\x03';

/// The five groups of an IPTC 7901 header: "eca062 4 i 211 ccccb".
bool is_7901_header(std::string_view line) {
  auto const space = line.find(' ');
  return space >= 6 && space <= 8 && line.size() > space + 4 && line[space + 2] == ' ' && line[space + 1] >= '1' && line[space + 1] <= '9' &&
         std::all_of(line.begin() + static_cast<std::ptrdiff_t>(space) - 4, line.begin() + static_cast<std::ptrdiff_t>(space), [](char c) { return c >= '0' && c <= '9'; });
}

bool marks(std::string_view head) {
  head = head.substr(0, 200);
  auto const at = head.find_first_not_of("\x7F\r\n \x16");
  return at != std::string_view::npos && (head[at] == start_of_header || is_7901_header(head.substr(at, head.find('\n', at) - at)));
}

struct Line {
  std::string_view text;   ///< without control bytes, trimmed at its end
  std::size_t offset = 0;
  bool closed = false;     ///< ended by "<", "=" or "+": a line of the header
  bool indented = false;
};

class WireText {
public:
  explicit WireText(std::string_view file) : file_(file), body_(file) {}

  Report read() {
    auto at = header();
    bool in_body = false;
    for (auto line = next(at); at <= file_.size() && !ended_; line = next(at)) {
      if (!in_body && takes_header(line))
        continue;
      in_body = in_body || !line.text.empty();
      append(line);
      if (at >= file_.size())
        break;
    }
    body_.finish(report_);
    return std::move(report_);
  }

private:
  /// Behind the header line, at the text.
  std::size_t header() {
    auto const text = file_.find(start_of_text);
    auto const begin = file_.find_first_not_of("\x7F\r\n \x16\x01");
    auto const line_end = std::min(file_.find('\n', begin == std::string_view::npos ? 0 : begin), file_.size());
    return text == std::string_view::npos ? std::min(line_end + 1, file_.size()) : text + 1;
  }

  Line next(std::size_t& at) {
    auto const begin = at;
    auto end = std::min(file_.find('\n', begin), file_.size());
    at = end + 1;
    auto text = file_.substr(begin, end - begin);
    if (auto const stop = text.find(end_of_text); stop != std::string_view::npos) {
      text = text.substr(0, stop);
      ended_ = true;
    }
    Line out{text, begin, false, text.starts_with(' ') || text.starts_with('\t')};
    auto const first = text.find_first_not_of(" \t\r\x02\x1F\x11\x12\x1E^");
    if (first == std::string_view::npos)
      return {{}, begin, false, false};
    out.offset += first;
    text.remove_prefix(first);
    text = text.substr(0, text.find_last_not_of(" \t\r\x03") + 1);
    while (text.ends_with('<') || text.ends_with('=') || text.ends_with('+')) {
      out.closed = true;
      text.remove_suffix(1);
      text = text.substr(0, text.find_last_not_of(' ') + 1);
    }
    out.text = text;
    return out;
  }

  /// Keywords, headline, notes and bylines before the story begins.
  bool takes_header(Line const& line) {
    if (line.text.empty())
      return true;
    if (line.text.starts_with("Eds:") || line.text.starts_with("EDITORS:")) {
      report_.editor_note = line.text;
      if (line.text.find("CORRECT") != std::string_view::npos || line.text.find("orrects") != std::string_view::npos)
        add_wire_signal(report_, "correction");
      return true;
    }
    bool const keywords = line.text.starts_with("BC-") || line.text.find("--") != std::string_view::npos || line.text.ends_with('/');
    bool const byline = line.text.starts_with("By ") || line.text.starts_with("AP Photo") || line.text.starts_with("Associated Press") || line.text.starts_with("AP ");
    if (keywords && !line.indented) {
      if (line.text.find("Writethru") != std::string_view::npos)
        add_wire_signal(report_, "update");
      return true;
    }
    if (line.closed || byline) {
      if (report_.title.empty() && !byline && !line.text.starts_with("AP")) {
        report_.title = line.text;
        report_.title_position = body_.position(line.offset);
      }
      return true;
    }
    if (line.indented || dateline(line.text))
      return false;
    bool const headline = report_.title.empty() && !upper(line.text) && !line.text.ends_with('.');
    if (headline) {
      report_.title = line.text;
      report_.title_position = body_.position(line.offset);
    }
    return headline || upper(line.text);
  }

  /// "Berlin (dpa) - …", "SAITAMA, Japan, Dec. 9 Kyodo - …": the story begins.
  static bool dateline(std::string_view text) {
    auto const head = text.substr(0, 60);
    return head.find(") ") != std::string_view::npos || head.find(" - ") != std::string_view::npos || head.find(" _ ") != std::string_view::npos;
  }

  static bool upper(std::string_view text) { return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }); }

  void append(Line const& line) {
    if (line.text.empty() || line.indented)
      body_.end_paragraph();
    body_.flow(line.text, OffsetMap(line.offset));
    body_.flow(" ", OffsetMap(line.offset));
  }

  std::string_view file_;
  BodyBuilder body_;
  Report report_;
  bool ended_ = false;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const bytes = read_text(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  deliver(WireText(bytes.value()).read(), 1, context, sink);
}

} // namespace

extern ReportFormat const anpa_format;
ReportFormat const anpa_format{"anpa", endings, "wire text of agencies, ANPA 1312 and IPTC 7901", marks, read};

} // namespace recount
