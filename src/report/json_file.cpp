// SPDX-License-Identifier: Apache-2.0
#include "report/json_file.hpp"

#include "report/bytes.hpp"
#include "report/wire.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <algorithm>

namespace recount {

Result<JsonFile> JsonFile::parse(std::string file, std::string const& path) {
  JsonFile out;
  out.file_ = std::make_unique<std::string>(std::move(file));
  out.decoded_ = std::make_unique<std::string>(*out.file_);
  out.document_ = std::make_unique<rapidjson::Document>();
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
  out.document_->ParseInsitu<flags>(out.decoded_->data());
  if (out.document_->HasParseError()) {
    auto const at = std::min(out.document_->GetErrorOffset(), out.file_->size());
    auto const place = LineTable(*out.file_).position(at);
    return Diagnostic{path, place.line, place.column, fmt::format("not valid JSON: {}", rapidjson::GetParseError_En(out.document_->GetParseError())), {}};
  }
  return out;
}

std::size_t JsonFile::offset(JsonValue const& string) const { return static_cast<std::size_t>(string.GetString() - decoded_->data()); }

OffsetMap JsonFile::offsets(JsonValue const& string) const {
  auto const begin = offset(string);
  auto end = begin;
  while (end < file_->size() && (*file_)[end] != '"')
    end += (*file_)[end] == '\\' ? 2 : 1;
  return json_offsets(std::string_view(*file_).substr(begin, end - begin), begin);
}

JsonValue const* json_member(JsonValue const& object, std::string_view key) {
  if (!object.IsObject())
    return nullptr;
  auto const found = object.FindMember(rapidjson::Value(key.data(), static_cast<rapidjson::SizeType>(key.size())));
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

JsonValue const* json_first(JsonValue const& object, std::initializer_list<std::string_view> keys) {
  for (auto const key : keys)
    if (auto const* const value = json_member(object, key))
      return value;
  return nullptr;
}

std::string_view json_string(JsonValue const& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

std::optional<std::string_view> json_text(JsonValue const& object, std::string_view key) {
  auto const* const value = json_member(object, key);
  return value && value->IsString() ? std::optional(json_string(*value)) : std::nullopt;
}

JsonValue const* json_path(JsonValue const& from, std::string_view path) {
  auto const* at = &from;
  while (at && !path.empty()) {
    auto const slash = path.find('/');
    at = json_member(*at, path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  }
  return at;
}

void read_json_items(std::istream& in, ReadContext const& context, InputSink const& sink, std::initializer_list<std::string_view> lists,
                     std::function<Report(JsonFile const&, JsonValue const&)> const& read_item) {
  auto bytes = read_text(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  auto const file = JsonFile::parse(std::move(bytes).value(), context.path);
  if (!file)
    return void(sink(Input::error(file.error())));
  auto const& root = file.value().root();
  for (auto const path : lists) {
    auto const* const list = json_path(root, path);
    if (!list || !list->IsArray())
      continue;
    std::size_t number = 0;
    for (auto const& item : list->GetArray())
      if (!deliver(read_item(file.value(), item), ++number, context, sink))
        return;
    return;
  }
  deliver(read_item(file.value(), root), 1, context, sink);
}

void set_json_title(Report& report, BodyBuilder& body, JsonFile const& file, JsonValue const* title) {
  if (!title || !title->IsString())
    return;
  report.title = json_string(*title);
  report.title_position = body.position(file.offset(*title));
}

} // namespace recount
