// SPDX-License-Identifier: Apache-2.0
#include "writers/region.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {

Region region_of(FindingPlace const& place) {
  auto const& excerpt = place.excerpt;
  Region out{std::max(1U, excerpt.position.line), std::max(1U, excerpt.position.column), 0};
  auto const begin = place.figure.begin, end = std::max(place.figure.end, place.span.end);
  auto const from = begin > excerpt.offset ? begin - excerpt.offset : 0;
  auto const to = end > excerpt.offset ? end - excerpt.offset : 0;
  std::string_view words;
  if (from < excerpt.text.size() && to > from)
    words = std::string_view(excerpt.text).substr(from, to - from);
  words = words.substr(0, words.find('\n'));
  out.end_column = out.column + std::max(1U, static_cast<std::uint32_t>(count_code_points(words)));
  return out;
}

std::string const& file_of(FindingPlace const& place) { return place.path.empty() ? place.report : place.path; }

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    case '\t': case '\n': case '\r': out += ' '; break;
    default: static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? out += "\xEF\xBF\xBD" : out += c;
    }
  }
  return out;
}

} // namespace recount
