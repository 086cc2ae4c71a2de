// SPDX-License-Identifier: Apache-2.0
// One JSON object written straight into a string; the words of the contract's values: null for what is not known.
#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/span.hpp"

#include <rapidjson/writer.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// A RapidJSON output stream that appends to a string.
struct StringStream {
  using Ch = char;
  std::string& out;
  void Put(char c) { out.push_back(c); }
  void Flush() {}
};

class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : stream_{out}, writer_(stream_) {}

  void open() { writer_.StartObject(); }
  void open(std::string_view key) {
    name(key);
    writer_.StartObject();
  }
  void close() { writer_.EndObject(); }
  void open_list(std::string_view key) {
    name(key);
    writer_.StartArray();
  }
  void close_list() { writer_.EndArray(); }
  /// Ends the record: the outermost object and its line.
  void end_line() {
    writer_.EndObject();
    stream_.out.push_back('\n');
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
    writer_.Uint64(value);
  }
  void flag(std::string_view key, bool value) {
    name(key);
    writer_.Bool(value);
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
    writer_.StartArray();
    writer_.Uint(value.begin);
    writer_.Uint(value.end);
    writer_.EndArray();
  }
  /// An empty span is one that is not known.
  void span_or_null(std::string_view key, Span value) { value.empty() ? null(key) : span(key, value); }
  void list(std::string_view key, std::vector<std::string> const& values) {
    open_list(key);
    for (auto const& value : values)
      string(value);
    close_list();
  }

private:
  void name(std::string_view key) { writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
  void string(std::string_view value) { writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
  void null() { writer_.Null(); }

  StringStream stream_;
  rapidjson::Writer<StringStream> writer_;
};

} // namespace recount
