// SPDX-License-Identifier: Apache-2.0
#include "writers/layout.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace recount {

std::string painted(std::string_view text, Paint paint, Style const& style) {
  constexpr std::array<std::string_view, 7> codes{"", "1", "2", "1;31", "33", "36", "4"};
  auto const code = codes[static_cast<std::size_t>(paint)];
  if (!style.color || code.empty() || text.empty())
    return std::string(text);
  std::string out("\x1b[");
  out += code;
  out += 'm';
  out += text;
  out += "\x1b[0m";
  return out;
}

std::string cut(std::string_view text, std::size_t width) {
  if (display_width(text) <= width)
    return std::string(text);
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const point = code_point_at(text, at);
    auto const columns = display_width(text.substr(at, point.bytes));
    if (used + columns + 1 > width)
      break;
    out += text.substr(at, point.bytes);
    used += columns;
    at += point.bytes;
  }
  while (out.ends_with(' '))
    out.pop_back();
  return out + "…";
}

std::string padded(std::string_view text, std::size_t width) {
  auto out = cut(text, width);
  auto const used = display_width(out);
  out.append(width > used ? width - used : 0, ' ');
  return out;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out, line;
  auto const room = std::max<std::size_t>(width > indent ? width - indent : 20, 20);
  auto const end_line = [&] {
    out.append(indent, ' ');
    out += line + "\n";
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    auto const space = std::min(text.find(' ', at), text.size());
    auto const word = text.substr(at, space - at);
    if (!line.empty() && display_width(line) + 1 + display_width(word) > room)
      end_line();
    if (!line.empty())
      line += ' ';
    line += word;
    at = space + 1;
  }
  if (!line.empty())
    end_line();
  return out;
}

std::string underlined(std::string_view excerpt, std::size_t begin, std::size_t end, std::size_t indent, Style const& style) {
  begin = std::min(begin, excerpt.size());
  end = std::clamp(end, begin, excerpt.size());
  auto before = printable(excerpt.substr(0, begin));
  auto const words = printable(excerpt.substr(begin, end - begin));
  auto const after = printable(excerpt.substr(end));
  auto const room = style.width > indent + 10 ? style.width - indent : 10;
  auto const shown_words = cut(words, room - 2);
  auto const words_width = display_width(shown_words);
  auto const left = (room - words_width) * 2 / 3;
  if (display_width(before) > left) {
    std::size_t drop = 0;
    while (drop < before.size() && display_width(std::string_view(before).substr(drop)) + 2 > left)
      drop += code_point_at(before, drop).bytes;
    auto const space = before.find(' ', drop);
    before = "… " + before.substr(space == std::string::npos || space + 1 >= before.size() ? drop : space + 1);
  }
  auto const used = display_width(before) + words_width;
  std::string out(indent, ' ');
  out += before + painted(shown_words, Paint::underline, style) + cut(after, room > used ? room - used : 0) + "\n";
  out.append(indent + display_width(before), ' ');
  out += painted(std::string(std::max<std::size_t>(words_width, 1), '^'), Paint::bold, style) + "\n";
  return out;
}

} // namespace recount
