// SPDX-License-Identifier: Apache-2.0
// Markdown (CommonMark with tables, by md4c) with optional front matter, as clean text that remembers its lines.
#include "base/utf8.hpp"
#include "report/fields.hpp"
#include "report/markup.hpp"
#include "report/reader.hpp"

#include <md4c.h>

#include <algorithm>

namespace recount {
namespace {

constexpr std::string_view endings[]{".md", ".markdown"};

/// "&#8220;", "&mdash;" as text; an unknown one stays as it is written.
void append_entity(std::string& out, std::string_view entity) {
  BodyBuilder shown({});
  append_html(shown, entity, OffsetMap(1));
  out += shown.empty() ? entity : shown.text();
}

/// Text as a page shows it: the title of the front matter, or what stands in HTML.
std::string without_entities(std::string_view written) {
  constexpr std::size_t longest = 32;   // bytes of a reference
  std::string out;
  for (std::size_t at = 0; at < written.size();) {
    auto const end = written[at] == '&' ? written.substr(0, at + longest).find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += written[at++];
      continue;
    }
    append_entity(out, written.substr(at, end + 1 - at));
    at = end + 1;
  }
  return out;
}

/// Tells the words of HTML that stands in Markdown from its tags, over the runs of one block.
class HtmlTags {
public:
  /// The parts of a run that stand in no tag, comment, script or style.
  std::vector<std::string_view> outside(std::string_view run) {
    std::vector<std::string_view> out;
    while (!run.empty()) {
      auto const at = run.find(until_.empty() ? std::string_view("<") : until_);
      if (until_.empty() && at != 0)
        out.push_back(run.substr(0, at));
      if (at == std::string_view::npos)
        break;
      auto const found = run.substr(at);
      run.remove_prefix(at + (until_.empty() ? 1 : until_.size()));
      until_ = until_.empty() ? end_of(found) : std::string_view();
    }
    return out;
  }

private:
  /// What ends the tag, or the element that hides its words, which begins here.
  static std::string_view end_of(std::string_view tag) {
    auto const head = lower_ascii(tag.substr(0, 7));
    return head.starts_with("<!--") ? "-->" : head.starts_with("<script") ? "</script>" : head.starts_with("<style") ? "</style>" : ">";
  }

  std::string_view until_;
};

/// Collects the text of a Markdown document and, for each run of it, the byte where it stood.
class TextCollector {
public:
  TextCollector(std::string_view source, Report& report, std::uint32_t first_line) : source_(source), report_(report), line_(first_line) {}

  bool run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
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
    if (type == MD_BLOCK_CODE)
      ++hidden_;
    if (type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && report_.title.empty() && report_.text.empty())
      in_title_ = true;
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE)
      --hidden_;
    tags_ = {};
    bool const line_ends = type == MD_BLOCK_LI || type == MD_BLOCK_TR;
    bool const paragraph_ends = type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_HTML || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_TABLE;
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
    if (hidden_ > 0)
      return 0;
    if (type == MD_TEXT_HTML) {
      for (auto const words : tags_.outside(run))
        html_words(words);
      return 0;
    }
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

  /// Words of HTML: blanks at the beginning of a line mean nothing there.
  void html_words(std::string_view words) {
    auto& out = report_.text;
    while (!words.empty()) {
      auto const line = words.substr(0, words.find('\n'));
      auto const begin = out.empty() || out.ends_with('\n') ? std::min(line.find_first_not_of(" \t"), line.size()) : 0;
      if (auto const shown = line.substr(begin); !shown.empty()) {
        note_place(shown, out.size());
        out += without_entities(shown);
      }
      if (line.size() < words.size() && !out.empty())
        break_line(1);
      words.remove_prefix(std::min(line.size() + 1, words.size()));
    }
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
  HtmlTags tags_;
  std::size_t seen_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
  int hidden_ = 0;
  bool in_title_ = false;
};

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  read_fronted(in, context, sink, [&](Report& report, std::string_view body, std::uint32_t line) -> std::optional<Diagnostic> {
    report.title = without_entities(report.title);
    if (TextCollector(body, report, line).run())
      return std::nullopt;
    return Diagnostic{context.path, 0, 0, "not readable as Markdown", {}};
  });
}

} // namespace

extern ReportFormat const markdown_format;
ReportFormat const markdown_format{"markdown", endings, "Markdown, with or without front matter", nullptr, read, true};

} // namespace recount
