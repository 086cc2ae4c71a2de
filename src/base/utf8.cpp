// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

namespace recount {

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  auto const* const bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    constexpr std::uint64_t beyond_ascii = 0x8080808080808080;
    std::uint64_t block = 0;
    if (at + sizeof block <= text.size()) {
      std::memcpy(&block, bytes + at, sizeof block);
      if ((block & beyond_ascii) == 0) {
        at += sizeof block;
        continue;
      }
    }
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t value = 0;
    auto const used =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (used <= 0)
      return at;
    at += static_cast<std::size_t>(used);
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  auto const* const bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
  utf8proc_int32_t value = 0;
  auto const used =
      utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (used <= 0)
    return {0xFFFD, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint8_t>(used)};
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t top_bits = 0x8080808080808080, low_bits = 0x0101010101010101;
  std::size_t following = 0;   // bytes 10xxxxxx, which begin no code point
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    following += static_cast<std::size_t>(((block & ~(block << 1) & top_bits) >> 7) * low_bits >> 56); // the sum of the eight bytes
  }
  for (; at < text.size(); ++at)
    following += (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  return text.size() - following;
}

std::size_t code_point_border(std::string_view text, std::size_t at) {
  if (at >= text.size())
    return text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const plain = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    auto const end = static_cast<std::size_t>(plain - text.begin());
    out.append(text, at, end - at);
    at = end;
    if (at == text.size())
      break;
    auto const [value, bytes] = code_point_at(text, at);
    bool const blank = value == '\n' || value == '\r' || value == '\t';
    bool const steering = (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) ||
                          value == 0x200E || value == 0x200F || value == 0x061C;
    if (blank)
      out += ' ';
    else if (value < 0x20) { // U+2400 … are the pictures of U+0000 …
      out += "\xE2\x90";
      out += static_cast<char>(0x80 + value);
    } else if (value == 0x7F)
      out += "\xE2\x90\xA1";
    else if ((value >= 0x80 && value < 0xA0) || steering || value == 0xFFFD || value == 0x2028 ||
             value == 0x2029)
      out += "\xEF\xBF\xBD";
    else
      out.append(text, at, bytes);
    at += bytes;
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const [value, bytes] = code_point_at(text, at);
    int const columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
    width += columns > 0 ? static_cast<std::size_t>(columns) : 0;
    at += bytes;
  }
  return width;
}

} // namespace recount
