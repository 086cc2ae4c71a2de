// SPDX-License-Identifier: Apache-2.0
#include "report/report.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {

bool usable_at(Report const& report, Moment moment) {
  auto const passed = [&](std::string const& written) {
    auto const when = parse_moment(written);
    return !when || *when <= moment;
  };
  return passed(report.published) && passed(report.version_created) && passed(report.embargo);
}

std::string const& field_text(Report const& report, Field field) {
  return field == Field::title ? report.title : report.text;
}

Position position_of(Report const& report, Field field, std::uint32_t offset) {
  std::string_view const text = field_text(report, field);
  Position position = field == Field::title ? report.title_position : Position{};
  std::size_t at = 0;
  if (field == Field::text && !report.lines.empty()) {
    auto const after = std::upper_bound(
        report.lines.begin(), report.lines.end(), offset,
        [](std::uint32_t value, SourceLine const& line) { return value < line.text_offset; });
    if (after != report.lines.begin()) {
      position = std::prev(after)->position;
      at = std::prev(after)->text_offset;
    }
  }
  auto const before = text.substr(at, std::min<std::size_t>(offset, text.size()) - std::min(at, text.size()));
  auto const last_break = before.rfind('\n');
  if (last_break == std::string_view::npos) {
    position.column += static_cast<std::uint32_t>(count_code_points(before));
    return position;
  }
  position.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  position.column = 1 + static_cast<std::uint32_t>(count_code_points(before.substr(last_break + 1)));
  return position;
}

std::vector<SourceLine> index_lines(std::string_view text, Position start) {
  constexpr std::size_t stride = 1024;   // bytes between entries of one line
  std::vector<SourceLine> out;
  for (std::size_t at = 0;;) {
    out.push_back({static_cast<std::uint32_t>(at), start});
    auto const found = text.find('\n', at);
    auto const end = std::min(found, text.size());
    while (at + stride < end) {
      auto const next = code_point_border(text, at + stride);
      start.column += static_cast<std::uint32_t>(count_code_points(text.substr(at, next - at)));
      at = next;
      out.push_back({static_cast<std::uint32_t>(at), start});
    }
    if (found == std::string_view::npos)
      return out;
    at = found + 1;
    start = {start.line + 1, 1};
  }
}

} // namespace recount
