// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one report a line, or one record of an earlier `recount read`.
#include "base/utf8.hpp"
#include "report/body.hpp"
#include "report/bytes.hpp"
#include "report/fields.hpp"
#include "report/reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
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

/// The end of a string whose first byte behind the quotation mark is `begin`.
std::size_t string_end(std::string_view line, std::size_t begin) {
  for (auto end = line.find('"', begin); end != std::string_view::npos; end = line.find('"', end + 1)) {
    auto slashes = end;
    while (slashes > begin && line[slashes - 1] == '\\')
      --slashes;
    if ((end - slashes) % 2 == 0)
      return end;
  }
  return line.size();
}

/// Where the raw string of a key of the line's object stands, as its last entry has it; empty where the key is written
/// with escapes. The line is known to be valid.
Span raw_string(std::string_view line, std::string_view key) {
  Span out;
  std::string_view name;
  int depth = 0;
  for (std::size_t at = 0; (at = line.find_first_of("\"{}[],", at)) < line.size(); ++at) {
    char const c = line[at];
    if (c != '"') {
      depth += c == '{' || c == '[' ? 1 : c == ',' ? 0 : -1;
      name = {};
      continue;
    }
    auto const end = string_end(line, at + 1);
    if (depth == 1 && name.empty())
      name = line.substr(at + 1, end - at - 1);
    else if (depth == 1 && name == key)
      out = {static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(end)};
    at = end;
  }
  return out;
}

/// The places of a report's headline and text in the line that they were read from.
void place(Report& report, std::string_view line, std::uint32_t number) {
  constexpr std::size_t stride = 1024;   // bytes between places
  LineTable columns(line);
  auto const at = [&](std::size_t offset) { return Position{number, columns.position(offset).column}; };
  report.title_position = at(raw_string(line, "title").begin);
  auto const raw = raw_string(line, "text");
  auto const map = json_offsets(line.substr(raw.begin, raw.end - raw.begin), raw.begin);
  report.lines.clear();
  for (std::size_t clean = 0; clean < report.text.size();) {
    report.lines.push_back({static_cast<std::uint32_t>(clean), at(map.at(clean))});
    clean = std::min(map.piece_end(clean), code_point_border(report.text, std::min(clean + stride, report.text.size())));
  }
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
  if (where.path == "-") { // no file that a person can open: the report's own lines
    out.report.lines = index_lines(out.report.text, {});
  } else {
    out.report.path = where.path;
    place(out.report, line, where.line);
  }
  return out;
}

/// A whole object on the first line: of a report or a record.
bool marks(std::string_view head) {
  auto const begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || head[begin] != '{')
    return false;
  auto const line = head.substr(begin, head.find('\n', begin) - begin);
  return line.find("\"text\"") != std::string_view::npos || line.find("\"schema\"") != std::string_view::npos || line.find("\"id\"") != std::string_view::npos;
}

/// The next line, cut at `most` bytes and a few; what is cut off is skipped. False at the end.
bool next_line(std::istream& in, std::string& line, std::size_t most) {
  line.clear();
  std::array<char, 1 << 14> block;
  while (in.getline(block.data(), block.size()) || in.gcount() > 0) {
    auto const got = static_cast<std::size_t>(in.gcount());
    bool const whole = !in.fail() && !in.eof();
    if (line.size() <= most)
      line.append(block.data(), whole ? got - 1 : got);
    if (whole || in.eof())
      return true;
    in.clear();
  }
  return false;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const& path = context.path;
  dom::parser parser;
  if (parser.allocate(4096, deepest) != simdjson::SUCCESS)
    return void(sink(Input::error({path, 0, 0, "not enough memory", {}})));
  std::string line;
  for (std::uint32_t number = 1; next_line(in, line, context.most_bytes); ++number) {
    std::string_view const body = number == 1 ? without_byte_order_mark(line) : std::string_view(line);
    if (body.size() != line.size())
      line = std::string(body);
    if (line.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    if (line.size() > context.most_bytes) {
      sink(Input::error({path, number, 0, fmt::format("larger than {} bytes", context.most_bytes), "raise --max-bytes"}));
      continue;
    }
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
ReportFormat const jsonl_format{"jsonl", endings, "JSON Lines, one report a line", marks, read, true};

} // namespace recount
