// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one report a line, or one record of an earlier `recount read`.
#include "report/bytes.hpp"
#include "report/fields.hpp"
#include "report/reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

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
