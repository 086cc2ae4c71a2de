// SPDX-License-Identifier: Apache-2.0
// ArchieML 1.0: the keys that a report has, and as body every text that stands under another key or in a freeform
// array, in the order of the file.
#include "report/body.hpp"
#include "report/bytes.hpp"
#include "report/fields.hpp"
#include "report/wire.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::string_view endings[]{".aml", ".archieml"};

std::string_view trimmed(std::string_view text) {
  auto const begin = text.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

bool key_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80; }

class ArchieReader {
public:
  explicit ArchieReader(std::string_view file) : file_(file), body_(file) {}

  Report run() {
    for (std::size_t at = 0; at < file_.size();) {
      auto const end = std::min(file_.find('\n', at), file_.size());
      if (!line(file_.substr(at, end - at), at))
        break;
      at = end + 1;
    }
    body_.finish(report_);
    return std::move(report_);
  }

private:
  /// False at ":ignore": what stands behind it is no content.
  bool line(std::string_view raw, std::size_t offset) {
    auto const text = trimmed(raw);
    auto const command = lower_ascii(text.substr(0, text.find_first_of(" \t")));
    if (command == ":endskip")
      skipping_ = false;
    else if (command == ":skip")
      skipping_ = true;
    else if (command == ":ignore" && !skipping_)
      return false;
    if (skipping_ || text.starts_with(':'))
      return true;
    if (text.empty()) {
      body_.end_paragraph();
    } else if ((text.front() == '[' && text.back() == ']') || (text.front() == '{' && text.back() == '}')) {
      freeform_ = text.starts_with("[+") || text.starts_with("[.+");
      body_.end_paragraph();
    } else if (text.front() == '*') {
      body_.end_line();
      append(text.substr(1), offset + static_cast<std::size_t>(text.data() - raw.data()) + 1);
    } else {
      content(text, offset + static_cast<std::size_t>(text.data() - raw.data()));
    }
    return true;
  }

  void content(std::string_view text, std::size_t offset) {
    auto const colon = text.find(':');
    auto const key = trimmed(text.substr(0, colon));
    bool const keyed = colon != std::string_view::npos && !key.empty() && std::all_of(key.begin(), key.end(), key_char);
    if (!keyed)
      return append(text, offset);
    auto const value = trimmed(text.substr(colon + 1));
    auto const name = lower_ascii(key);
    if (is_field(name))
      return set(name, value, offset);
    body_.end_paragraph();
    if (!value.empty())
      append(value, offset + static_cast<std::size_t>(value.data() - text.data()));
  }

  static bool is_field(std::string_view name) {
    static constexpr std::string_view names[]{"id", "title", "headline", "publisher", "published", "date", "group", "url", "lang", "version", "status", "corrects", "byline", "author", "slug"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
  }

  void set(std::string const& name, std::string_view value, std::size_t offset) {
    if (name == "title" || name == "headline") {
      report_.title = value;
      report_.title_position = body_.position(offset);
    } else if (name == "published" || name == "date") {
      report_.published = wire_date(value);
    } else {
      set_field(report_, name, std::string(value));
    }
  }

  void append(std::string_view text, std::size_t offset) {
    if (freeform_)
      body_.end_paragraph();
    body_.flow(text, OffsetMap(offset));
    body_.flow(" ", OffsetMap(offset));
  }

  std::string_view file_;
  BodyBuilder body_;
  Report report_;
  bool skipping_ = false, freeform_ = false;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const bytes = read_text(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  deliver(ArchieReader(bytes.value()).run(), 1, context, sink);
}

} // namespace

extern ReportFormat const archieml_format;
ReportFormat const archieml_format{"archieml", endings, "ArchieML, the text of newsroom documents", nullptr, read, true};

} // namespace recount
