// SPDX-License-Identifier: Apache-2.0
// A file of one JSON document whose strings remember where they stood.
#pragma once

#include "base/result.hpp"
#include "report/body.hpp"
#include "report/reader.hpp"

#include <rapidjson/document.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace recount {

using JsonValue = rapidjson::Value;

class JsonFile {
public:
  /// Numbers are kept as the strings they were written as. Depth costs no stack.
  static Result<JsonFile> parse(std::string file, std::string const& path);

  JsonValue const& root() const { return *document_; }
  /// The file as it was.
  std::string_view file() const { return *file_; }
  /// Where the bytes of a string of this document stood.
  OffsetMap offsets(JsonValue const& string) const;
  std::size_t offset(JsonValue const& string) const;

private:
  JsonFile() = default;
  std::unique_ptr<std::string> file_, decoded_;   ///< strings of the document point into `decoded_`
  std::unique_ptr<rapidjson::Document> document_;
};

/// Reads a file of one document and hands on what `read_item` makes of it: of each item of the first list among `lists`
/// (paths of member names parted by "/"), or of the whole document where there is none.
void read_json_items(std::istream& in, ReadContext const& context, InputSink const& sink, std::initializer_list<std::string_view> lists,
                     std::function<Report(JsonFile const&, JsonValue const&)> const& read_item);

/// Sets the headline and where it stands, if `title` is a string.
void set_json_title(Report& report, BodyBuilder& body, JsonFile const& file, JsonValue const* title);

/// The string or number of a member, or nothing.
std::optional<std::string_view> json_text(JsonValue const& object, std::string_view key);
/// The member, or null. `object` may be of any type.
JsonValue const* json_member(JsonValue const& object, std::string_view key);
/// The first of some members that is there and not null.
JsonValue const* json_first(JsonValue const& object, std::initializer_list<std::string_view> keys);
/// The value at a path of member names parted by "/", or null.
JsonValue const* json_path(JsonValue const& from, std::string_view path);
std::string_view json_string(JsonValue const& value);

} // namespace recount
