// SPDX-License-Identifier: Apache-2.0
#include "report/body.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t longest_reference = 32;   // bytes of "&CounterClockwiseContourIntegral;" and the like

bool space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

std::size_t utf8_bytes(unsigned long value) { return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4; }

/// Bytes that a character reference stands for: numeric ones by their value; a named one counts as its most common
/// length. `raw` begins at "&" and ends at ";".
std::size_t reference_bytes(std::string_view raw) {
  if (raw.size() > 3 && raw[1] == '#') {
    bool const hex = raw[2] == 'x' || raw[2] == 'X';
    unsigned long value = 0;
    for (char const c : raw.substr(hex ? 3 : 2)) {
      int const digit = c >= '0' && c <= '9' ? c - '0' : hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
      if (digit < 0 || value > 0x10FFFF)
        break;
      value = value * (hex ? 16 : 10) + static_cast<unsigned long>(digit);
    }
    return utf8_bytes(value);
  }
  static constexpr std::string_view one_byte[]{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
  if (std::find(std::begin(one_byte), std::end(one_byte), raw) != std::end(one_byte))
    return 1;
  bool const general_punctuation = raw.ends_with("quo;") || raw.ends_with("dash;") || raw == "&hellip;" || raw == "&euro;" || raw == "&bull;";
  return general_punctuation && raw != "&laquo;" && raw != "&raquo;" ? 3 : 2;
}

} // namespace

std::size_t OffsetMap::at(std::size_t clean) const {
  auto const after = std::upper_bound(pieces_.begin(), pieces_.end(), clean, [](std::size_t value, Piece const& piece) { return value < piece.clean; });
  auto const& piece = *std::prev(after);
  return piece.file + (clean - piece.clean);
}

OffsetMap json_offsets(std::string_view raw, std::size_t start) {
  OffsetMap out(start);
  std::size_t clean = 0;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] != '\\' || at + 1 >= raw.size()) {
      ++at;
      ++clean;
      continue;
    }
    if (raw[at + 1] == 'u') {
      auto const unit = std::strtoul(std::string(raw.substr(at + 2, 4)).c_str(), nullptr, 16);
      bool const pair = unit >= 0xD800 && unit < 0xDC00;
      at += pair ? 12 : 6;
      clean += pair ? 4 : utf8_bytes(unit);
    } else {
      at += 2;
      ++clean;
    }
    out.add(clean, start + at);
  }
  return out;
}

OffsetMap markup_offsets(std::string_view raw, std::size_t start) {
  OffsetMap out(start);
  std::size_t clean = 0;
  for (std::size_t at = 0; at < raw.size();) {
    auto const end = raw[at] == '&' ? raw.find(';', at) : std::string_view::npos;
    if (end == std::string_view::npos || end - at > longest_reference) {
      ++at;
      ++clean;
      continue;
    }
    clean += reference_bytes(raw.substr(at, end + 1 - at));
    at = end + 1;
    out.add(clean, start + at);
  }
  return out;
}

OffsetMap through(OffsetMap const& inner, OffsetMap const& outer) {
  OffsetMap out(outer.at(inner.at(0)));
  for (auto const& [clean, file] : inner.pieces_)
    out.add(clean, outer.at(file));
  return out;
}

LineTable::LineTable(std::string_view file) : file_(file), starts_{0} {
  for (auto at = file.find('\n'); at != std::string_view::npos; at = file.find('\n', at + 1))
    starts_.push_back(at + 1);
}

Position LineTable::position(std::size_t offset) {
  offset = std::min(offset, file_.size());
  auto const line = static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
  bool const goes_on = last_.line == line && last_offset_ <= offset;
  std::size_t const from = goes_on ? last_offset_ : starts_[line - 1];
  std::uint32_t const column = goes_on ? last_.column : 1;
  last_offset_ = offset;
  last_ = {static_cast<std::uint32_t>(line), column + static_cast<std::uint32_t>(count_code_points(file_.substr(from, offset - from)))};
  return last_;
}

/// The run stands in the file right where the last entry of places_ lets one expect it.
bool BodyBuilder::runs_on(std::size_t file_offset) const {
  constexpr std::size_t stride = 1024;   // bytes between entries of one line
  return !places_.empty() && file_offset >= seen_file_ && file_offset - noted_file_ == text_.size() - noted_text_ && text_.size() - noted_text_ < stride &&
         file_.substr(seen_file_, file_offset - seen_file_).find('\n') == std::string_view::npos;
}

void BodyBuilder::note(std::size_t file_offset) {
  if (file_offset > file_.size())
    return; // the text stands in no file that a person opens
  if (!runs_on(file_offset)) {
    places_.push_back({static_cast<std::uint32_t>(text_.size()), lines_.position(file_offset)});
    noted_text_ = text_.size();
    noted_file_ = file_offset;
  }
  seen_file_ = file_offset;
}

void BodyBuilder::end(std::size_t breaks) {
  if (!text_.empty())
    breaks_wanted_ = std::max(breaks_wanted_, breaks);
  space_wanted_ = false;
}

void BodyBuilder::before_text() {
  if (breaks_wanted_ > 0)
    text_.append(breaks_wanted_, '\n');
  else if (space_wanted_ && !text_.empty())
    text_ += ' ';
  breaks_wanted_ = 0;
  space_wanted_ = false;
}

void BodyBuilder::flow(std::string_view run, OffsetMap const& map, std::size_t from) {
  for (std::size_t at = 0; at < run.size();) {
    if (space(run[at])) {
      space_wanted_ = true;
      ++at;
      continue;
    }
    auto end = at;
    while (end < run.size() && !space(run[end]))
      ++end;
    before_text();
    note(map.at(from + at));
    text_ += run.substr(at, end - at);
    at = end;
  }
}

void BodyBuilder::verbatim(std::string_view run, OffsetMap const& map, std::size_t from) {
  constexpr std::size_t stride = 1024;   // bytes between places of one line
  for (std::size_t at = 0; at < run.size();) {
    auto end = std::min(run.find('\n', at), run.size());
    end = std::min(end, code_point_border(run, std::min(at + stride, run.size())));
    if (end > at) {
      before_text();
      note(map.at(from + at));
      text_ += run.substr(at, end - at);
      at = end;
    }
    if (at < run.size() && run[at] == '\n') {
      text_ += '\n';
      ++at;
    }
  }
}

void BodyBuilder::finish(Report& report) {
  report.text = std::move(text_);
  report.lines = std::move(places_);
}

} // namespace recount
