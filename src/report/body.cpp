// SPDX-License-Identifier: Apache-2.0
#include "report/body.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t longest_reference = 32;   // bytes of "&CounterClockwiseContourIntegral;" and the like

constexpr std::size_t stride = 1024;   // bytes between places of one line

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

std::vector<OffsetMap::Piece>::const_iterator OffsetMap::after(std::size_t clean) const {
  return std::upper_bound(pieces_.begin(), pieces_.end(), clean, [](std::size_t value, Piece const& piece) { return value < piece.clean; });
}

std::size_t OffsetMap::at(std::size_t clean) const {
  auto const& piece = *std::prev(after(clean));
  return piece.file + (clean - piece.clean);
}

std::size_t OffsetMap::piece_end(std::size_t clean) const {
  auto const next = after(clean);
  return next == pieces_.end() ? std::string::npos : next->clean;
}

OffsetMap json_offsets(std::string_view raw, std::size_t start) {
  OffsetMap out(start);
  std::size_t clean = 0, at = 0;
  for (auto next = raw.find('\\'); next != std::string_view::npos && next + 1 < raw.size(); next = raw.find('\\', at)) {
    clean += next - at;
    at = next;
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

OffsetMap markup_offsets(std::string_view raw, std::size_t start, bool references) {
  OffsetMap out(start);
  std::string_view const special = references ? "&\r" : "\r";
  std::size_t clean = 0, at = 0;   // up to the last entry
  auto const enter = [&](std::size_t begin, std::size_t raw_bytes, std::size_t clean_bytes) {
    clean += begin - at + clean_bytes;
    at = begin + raw_bytes;
    out.add(clean, start + at);
  };
  for (auto next = raw.find_first_of(special); next != std::string_view::npos; next = raw.find_first_of(special, std::max(at, next + 1))) {
    auto const end = raw.substr(0, next + longest_reference + 1).find(';', next);
    if (raw.substr(next, 2) == "\r\n")
      enter(next, 2, 1);
    else if (raw[next] == '&' && end != std::string_view::npos)
      enter(next, end + 1 - next, reference_bytes(raw.substr(next, end + 1 - next)));
  }
  return out;
}

OffsetMap through(OffsetMap const& inner, OffsetMap const& outer, std::size_t size) {
  OffsetMap out(outer.at(inner.at(0)));
  for (auto piece = inner.pieces_.begin(); piece != inner.pieces_.end(); ++piece) {
    out.add(piece->clean, outer.at(piece->file));
    auto const end = std::next(piece) == inner.pieces_.end() ? size : std::next(piece)->clean;
    for (auto within = outer.after(piece->file); within != outer.pieces_.end() && piece->clean + (within->clean - piece->file) < end; ++within)
      out.add(piece->clean + (within->clean - piece->file), within->file);
  }
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

/// The end of words parted by one space each that need no entry in places_ but for the first.
std::size_t BodyBuilder::words_end(std::string_view run, std::size_t begin, std::size_t piece_end) const {
  auto const last_start = std::min({piece_end, run.size(), begin + stride - std::min(stride, text_.size() - noted_text_)});
  for (auto end = begin;; ++end) {
    while (end < run.size() && !space(run[end]))
      ++end;
    if (end + 1 >= last_start || run[end] != ' ' || space(run[end + 1]))
      return end;
  }
}

void BodyBuilder::flow(std::string_view run, OffsetMap const& map, std::size_t from) {
  for (std::size_t at = 0; at < run.size();) {
    if (space(run[at])) {
      space_wanted_ = true;
      ++at;
      continue;
    }
    before_text();
    note(map.at(from + at));
    auto const end = words_end(run, at, map.piece_end(from + at) - from);
    text_ += run.substr(at, end - at);
    at = end;
  }
}

void BodyBuilder::verbatim(std::string_view run, OffsetMap const& map, std::size_t from) {
  for (std::size_t at = 0; at < run.size();) {
    auto end = std::min(run.find('\n', at), run.size());
    end = std::min({end, code_point_border(run, std::min(at + stride, run.size())), map.piece_end(from + at) - from});
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
