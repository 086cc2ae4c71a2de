// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one report a line, or one record of an earlier `recount read`.
#include "report/fields.hpp"
#include "report/reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <istream>

namespace recount {
namespace {

constexpr std::string_view endings[]{".jsonl", ".ndjson"};
constexpr std::size_t deepest = 64;   // levels of JSON

namespace dom = simdjson::dom;

/// Every string field of a report; what is wrong, or nothing.
std::optional<std::string> fill(Report& report, dom::object const& object) {
  for (auto const& [key, value] : object) {
    if (value.is_null())
      continue;
    std::string_view text;
    bool const known = key == "id" || key == "text";
    if (value.get(text) != simdjson::SUCCESS) {
      if (known)
        return fmt::format("\"{}\" must be a string", key);
      continue;
    }
    if (key == "text")
      report.text = text;
    else if (auto reason = set_field(report, key, std::string(text)))
      return reason;
  }
  dom::element present;
  for (auto const* required : {"id", "text"})
    if (object[required].get(present) != simdjson::SUCCESS || present.is_null())
      return fmt::format("no \"{}\"", required);
  return report.id.empty() ? std::optional<std::string>("\"id\" is empty") : std::nullopt;
}

Input read_line(dom::parser& parser, std::string& line, Diagnostic const& where) {
  auto fail = [&](std::string reason) {
    Diagnostic wrong = where;
    wrong.message = std::move(reason);
    return Input::error(wrong);
  };
  auto const size = line.size();
  if (line.capacity() < size + simdjson::SIMDJSON_PADDING)
    line.reserve(size + simdjson::SIMDJSON_PADDING);
  dom::object object;
  dom::element element;
  if (auto const error = parser.parse(line.data(), size, false).get(element))
    return fail(fmt::format("not valid JSON: {}", simdjson::error_message(error)));
  if (element.get(object) != simdjson::SUCCESS)
    return fail("not a JSON object");
  Input out;
  if (object["schema"].error() == simdjson::SUCCESS) {
    out.kind = Input::Kind::record;
    out.record = line;
    out.where = where;
    return out;
  }
  if (auto const reason = fill(out.report, object))
    return fail(*reason);
  if (auto wrong = check_text(out.report.text, where.path, where.line)) {
    wrong->line = where.line;
    return Input::error(*wrong);
  }
  out.report.lines = index_lines(out.report.text, {});
  return out;
}

void read(std::istream& in, std::string const& path, InputSink const& sink) {
  dom::parser parser;
  if (parser.allocate(4096, deepest) != simdjson::SUCCESS)
    return void(sink(Input::error({path, 0, 0, "not enough memory", {}})));
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    std::string_view const body = number == 1 ? without_byte_order_mark(line) : std::string_view(line);
    if (body.size() != line.size())
      line = std::string(body);
    if (line.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    if (parser.capacity() < line.size() && parser.allocate(line.size() + line.size() / 2, deepest) != simdjson::SUCCESS) {
      sink(Input::error({path, number, 0, "the line is too long", {}}));
      continue;
    }
    auto input = read_line(parser, line, {path, number, 0, {}, {}});
    input.where.path = path;
    input.where.line = number;
    if (!sink(std::move(input)))
      return;
  }
}

} // namespace

extern ReportFormat const jsonl_format;
ReportFormat const jsonl_format{"jsonl", endings, "JSON Lines, one report a line", read};

} // namespace recount
