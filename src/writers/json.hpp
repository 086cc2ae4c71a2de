// SPDX-License-Identifier: Apache-2.0
// One JSON object written straight into a string; the words of the contract's values: null for what is not known.
// Output is larger than input, so this is written for speed: room for a record is made at once, keys are copied as
// they are, and texts eight bytes at a time while nothing in them needs a backslash.
#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"
#include "writers/sink.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

class JsonWriter {
public:
  /// Appends to `out`, which must live and stay untouched until `end_line`.
  explicit JsonWriter(std::string& out) : out_(out), used_(out.size()) { make_room(usual_record); }

  void open() { begin('{'); }
  void open(std::string_view key) {
    name(key);
    put('{');
  }
  void close() { put('}'); }
  void open_list(std::string_view key) {
    name(key);
    put('[');
  }
  void close_list() { put(']'); }
  /// The first call for a record of the contract: its name and version.
  void begin_record(std::string_view schema) {
    open();
    text("schema", schema);
  }
  /// Ends the record: the outermost object and its line. The last call.
  void end_line() {
    put('}');
    put('\n');
    out_.resize(used_);
  }

  /// Between two members of a list: hands on what has gathered, if it is much, but for the last byte, which tells
  /// whether a comma follows. `out` must be the sink's.
  void pass(Sink& sink) {
    if (used_ < Sink::most_kept)
      return;
    char const last = out_[used_ - 1];
    out_.resize(used_ - 1);
    sink.pass();
    used_ = out_.size();
    make_room(usual_record);
    put(last);
  }

  void text(std::string_view key, std::string_view value) {
    name(key);
    string(value);
  }
  void text_or_null(std::string_view key, std::string_view value) {
    name(key);
    value.empty() ? null() : string(value);
  }
  void optional_text(std::string_view key, std::optional<std::string> const& value) {
    name(key);
    value ? string(*value) : null();
  }
  void number(std::string_view key, std::uint64_t value) {
    name(key);
    digits(value);
  }
  void flag(std::string_view key, bool value) {
    name(key);
    raw(value ? "true" : "false");
  }
  void null(std::string_view key) {
    name(key);
    null();
  }
  void decimal(std::string_view key, std::optional<Decimal> const& value) {
    name(key);
    value ? string(value->to_string()) : null();
  }
  void days(std::string_view key, std::optional<DateRange> const& value) {
    name(key);
    value ? string(to_iso(*value)) : null();
  }
  void span(std::string_view key, Span value) {
    name(key);
    put('[');
    digits(value.begin);
    put(',');
    digits(value.end);
    put(']');
  }
  /// An empty span is one that is not known.
  void span_or_null(std::string_view key, Span value) { value.empty() ? null(key) : span(key, value); }
  /// One text of a list.
  void item(std::string_view value) {
    separate();
    string(value);
  }
  void list(std::string_view key, std::vector<std::string> const& values) {
    open_list(key);
    for (auto const& value : values)
      item(value);
    close_list();
  }

private:
  static constexpr std::size_t usual_record = 2048, longest_scalar = 32, widest_block = 48;   // bytes

  void make_room(std::size_t bytes) {
    auto const needed = used_ + bytes;
    if (needed > out_.capacity())
      out_.reserve(std::max(needed, out_.capacity() * 2));
    if (needed > out_.size())
      out_.resize(needed);
  }
  void room_for(std::size_t bytes) {
    if (used_ + bytes > out_.size())
      make_room(bytes + usual_record);
  }

  void put(char c) {
    room_for(1);
    out_[used_++] = c;
  }
  void raw(std::string_view bytes) {
    room_for(bytes.size());
    std::memcpy(out_.data() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  /// A comma, unless what comes is the first of its object or list.
  bool follows() const {
    char const before = used_ == 0 ? '\n' : out_[used_ - 1];
    return before != '{' && before != '[' && before != '\n';
  }
  void separate() {
    if (follows())
      put(',');
  }
  void begin(char bracket) {
    separate();
    put(bracket);
  }
  /// Keys are words of the contract: nothing in them is ever escaped.
  void name(std::string_view key) {
    room_for(key.size() + widest_block);
    bool const comma = follows();
    char* at = out_.data() + used_;
    if (comma)
      *at++ = ',';
    *at++ = '"';
    at = std::copy_n(key.data(), key.size(), at);
    *at++ = '"';
    *at++ = ':';
    used_ = static_cast<std::size_t>(at - out_.data());
  }
  void digits(std::uint64_t value) {
    room_for(longest_scalar);
    auto* const at = out_.data() + used_;
    used_ += static_cast<std::size_t>(std::to_chars(at, at + longest_scalar, value).ptr - at);
  }
  void null() { raw("null"); }

  void string(std::string_view value) {
    put('"');
    for (std::size_t i = 0; i < value.size();) {
      room_for(value.size() - i + widest_block);
      i += plain_blocks(value.substr(i));
      if (auto const rest = plain_rest(value.substr(i))) {
        i += rest;
        continue;
      }
      for (auto const end = std::min(i + sizeof(std::uint64_t), value.size()); i < end; ++i)
        escaped(value[i]);
    }
    put('"');
  }

  /// Copies a text shorter than a block that needs no backslash; how many bytes, 0 for others.
  std::size_t plain_rest(std::string_view value) {
    std::uint64_t block = 0x2020202020202020;   // spaces, which are plain
    if (value.size() >= sizeof block)
      return 0;
    std::memcpy(&block, value.data(), value.size());
    if (has_special(block))
      return 0;
    std::memcpy(out_.data() + used_, &block, sizeof block);
    used_ += value.size();
    return value.size();
  }

  /// Copies blocks of eight bytes up to the first that needs a backslash; how many bytes.
  std::size_t plain_blocks(std::string_view value) {
    std::uint64_t block = 0;
    std::size_t i = 0;
    for (; i + sizeof block <= value.size(); i += sizeof block) {
      std::memcpy(&block, value.data() + i, sizeof block);
      if (has_special(block))
        break;
      std::memcpy(out_.data() + used_ + i, &block, sizeof block);
    }
    used_ += i;
    return i;
  }

  /// Whether any of eight bytes is a quotation mark, a backslash or below a space.
  static bool has_special(std::uint64_t block) {
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    auto const zero_byte = [](std::uint64_t x) { return (x - ones) & ~x; };
    return ((zero_byte(block ^ (ones * '"')) | zero_byte(block ^ (ones * '\\')) | ((block - ones * 0x20) & ~block)) & tops) != 0;
  }

  void escaped(char c) {
    constexpr std::string_view plain = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", hex = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\') {
      out_[used_++] = c;
    } else if (auto const known = plain.find(c); known != std::string_view::npos) {
      out_[used_++] = '\\';
      out_[used_++] = letters[known];
    } else {
      for (char const part : {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]})
        out_[used_++] = part;
    }
  }

  std::string& out_;
  std::size_t used_;   ///< bytes of `out_` that are written; what is behind them is room
};

} // namespace recount
