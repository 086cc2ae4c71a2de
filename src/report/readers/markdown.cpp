// SPDX-License-Identifier: Apache-2.0
// Markdown (CommonMark with tables, by md4c) with optional front matter, as clean text that remembers its lines.
#include "report/bytes.hpp"
#include "report/fields.hpp"
#include "report/reader.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace recount {
namespace {

constexpr std::string_view endings[]{".md", ".markdown"};

struct NamedEntity {
  std::string_view name, text;
};
constexpr std::array<NamedEntity, 16> named_entities{{{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""},
  {"&apos;", "'"}, {"&nbsp;", " "}, {"&ndash;", "–"}, {"&mdash;", "—"}, {"&hellip;", "…"}, {"&lsquo;", "‘"}, {"&rsquo;", "’"},
  {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&euro;", "€"}, {"&pound;", "£"}, {"&frac12;", "½"}}};

void append_utf8(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

/// "&#8220;", "&mdash;" as text; an unknown one stays as it is written.
void append_entity(std::string& out, std::string_view entity) {
  for (auto const& known : named_entities)
    if (known.name == entity) {
      out += known.text;
      return;
    }
  if (entity.starts_with("&#") && entity.size() > 3) {
    bool const base16 = entity[2] == 'x' || entity[2] == 'X';
    std::uint32_t code = 0;
    auto const* const begin = entity.data() + (base16 ? 3 : 2);
    auto const result = std::from_chars(begin, entity.data() + entity.size() - 1, code, base16 ? 16 : 10);
    bool const scalar = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (result.ec == std::errc() && scalar)
      return append_utf8(out, code);
  }
  out += entity;
}

/// The title of the front matter as the page made of it shows it.
std::string without_entities(std::string_view title) {
  constexpr std::size_t longest = 32;   // bytes of a reference
  std::string out;
  for (std::size_t at = 0; at < title.size();) {
    auto const end = title[at] == '&' ? title.substr(0, at + longest).find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += title[at++];
      continue;
    }
    append_entity(out, title.substr(at, end + 1 - at));
    at = end + 1;
  }
  return out;
}

/// Collects the text of a Markdown document and, for each run of it, the byte where it stood.
class TextCollector {
public:
  TextCollector(std::string_view source, Report& report, std::uint32_t first_line) : source_(source), report_(report), line_(first_line) {}

  bool run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return static_cast<TextCollector*>(self)->enter(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<TextCollector*>(self)->leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<TextCollector*>(self)->span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<TextCollector*>(self)->span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) { return static_cast<TextCollector*>(self)->text(type, {text, size}); };
    if (md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this) != 0)
      return false;
    while (report_.text.ends_with('\n'))
      report_.text.pop_back();
    return true;
  }

private:
  int enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML)
      ++hidden_;
    if (type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && report_.title.empty() && report_.text.empty())
      in_title_ = true;
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML)
      --hidden_;
    bool const line_ends = type == MD_BLOCK_LI || type == MD_BLOCK_TR;
    bool const paragraph_ends = type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_TABLE;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
      report_.text += "\t";
    if (in_title_ && type == MD_BLOCK_H)
      in_title_ = false;
    else if (paragraph_ends && !report_.text.empty())
      break_line(2);
    else if (line_ends && !report_.text.empty())
      break_line(1);
    return 0;
  }

  void break_line(std::size_t wanted) {
    auto const last = report_.text.find_last_not_of('\n');
    auto const there = report_.text.size() - (last == std::string::npos ? 0 : last + 1);
    if (there < wanted)
      report_.text.append(wanted - there, '\n');
  }

  int span(MD_SPANTYPE type, int change) {
    if (type == MD_SPAN_IMG)
      hidden_ += change;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view run) {
    if (hidden_ > 0 || type == MD_TEXT_HTML)
      return 0;
    std::string& out = in_title_ ? report_.title : report_.text;
    note_place(run, out.size());
    switch (type) {
    case MD_TEXT_BR: out += '\n'; break;
    case MD_TEXT_SOFTBR: out += in_title_ ? ' ' : '\n'; break;
    case MD_TEXT_ENTITY: append_entity(out, run); break;
    case MD_TEXT_NULLCHAR: out += "\xEF\xBF\xBD"; break;
    default: out += run;
    }
    return 0;
  }

  /// Runs come in the order of the source, so that counting lines is one pass.
  void note_place(std::string_view run, std::size_t offset) {
    auto const begin = reinterpret_cast<std::uintptr_t>(source_.data());
    auto const at = reinterpret_cast<std::uintptr_t>(run.data());
    if (at < begin + seen_ || at >= begin + source_.size())
      return;
    for (; seen_ < at - begin; ++seen_) {
      auto const byte = static_cast<unsigned char>(source_[seen_]);
      if (byte == '\n') {
        ++line_;
        column_ = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++column_;
      }
    }
    if (in_title_ && offset == 0)
      report_.title_position = {line_, column_};
    else if (!in_title_)
      for (auto const& line : index_lines(run, {line_, column_}))
        report_.lines.push_back({static_cast<std::uint32_t>(offset) + line.text_offset, line.position});
  }

  std::string_view source_;
  Report& report_;
  std::size_t seen_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
  int hidden_ = 0;
  bool in_title_ = false;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const& path = context.path;
  auto const bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  auto const& file = bytes.value();
  Input out;
  out.report.path = path;
  auto const front = read_front_matter(file, path, out.report);
  if (!front)
    return void(sink(Input::error(front.error())));
  out.report.title = without_entities(out.report.title);
  auto const body = std::string_view(file).substr(front.value().body);
  if (auto const wrong = check_text(body, path, front.value().body_line))
    return void(sink(Input::error(*wrong)));
  if (!TextCollector(body, out.report, front.value().body_line).run())
    return void(sink(Input::error({path, 0, 0, "not readable as Markdown", {}})));
  sink(std::move(out));
}

} // namespace

extern ReportFormat const markdown_format;
ReportFormat const markdown_format{"markdown", endings, "Markdown, with or without front matter", nullptr, read, true};

} // namespace recount
