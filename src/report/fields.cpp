// SPDX-License-Identifier: Apache-2.0
#include "report/fields.hpp"

#include "base/data_files.hpp"
#include "base/utf8.hpp"
#include "report/bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace recount {
namespace {

constexpr std::size_t largest_text = std::size_t{1} << 30;   // bytes; offsets are 32 bits wide

struct PlainField {
  std::string_view name;
  std::string Report::*member;
};
constexpr std::array<PlainField, 10> plain_fields{{{"id", &Report::id},
                                                  {"title", &Report::title},
                                                  {"publisher", &Report::publisher},
                                                  {"url", &Report::url},
                                                  {"lang", &Report::lang},
                                                  {"version", &Report::version},
                                                  {"corrects", &Report::corrects},
                                                  {"item", &Report::item},
                                                  {"editor_note", &Report::editor_note},
                                                  {"dateline", &Report::dateline}}};

/// Fields that hold a date or a date and time.
constexpr std::array<PlainField, 3> date_fields{{{"created", &Report::created},
                                                 {"version_created", &Report::version_created},
                                                 {"embargo", &Report::embargo}}};

std::string no_date(std::string_view name, std::string_view value) {
  return fmt::format("\"{}\" is no date: {} (write 2022-01-09 or 2022-01-09T14:30:00+06:00)", name, printable(value));
}

/// A line of a file from `at`, without its line break, and where the next one begins.
struct Line {
  std::string_view text;
  std::size_t next = 0;
};
Line line_at(std::string_view file, std::size_t at) {
  auto const end = file.find('\n', at);
  auto text = file.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at);
  if (text.ends_with('\r'))
    text.remove_suffix(1);
  return {text, end == std::string_view::npos ? file.size() : end + 1};
}

bool fence(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t'))
    line.remove_suffix(1);
  return line == "---";
}

} // namespace

std::optional<std::string> set_field(Report& report, std::string_view name, std::string value) {
  for (auto const& field : plain_fields)
    if (field.name == name) {
      report.*field.member = std::move(value);
      return std::nullopt;
    }
  for (auto const& field : date_fields)
    if (field.name == name) {
      if (!parse_iso(value))
        return no_date(name, value);
      report.*field.member = std::move(value);
      return std::nullopt;
    }
  if (name == "group") {
    report.group = std::move(value);
  } else if (name == "published") {
    auto const days = parse_iso(value);
    if (!days || days->grain != Grain::day)
      return no_date(name, value);
    report.published_day = days->first;
    report.published = std::move(value);
  } else if (name == "status") {
    auto const status = from_name<PublicationStatus>(value);
    if (!status)
      return fmt::format("\"status\" must be usable, withheld or canceled, not {}", printable(value));
    report.status = *status;
  } else if (name == "signal") {
    auto const signal = from_name<EditorialSignal>(value);
    if (!signal)
      return fmt::format("\"signal\" must be correction, update or kill, not {}", printable(value));
    report.signals.push_back(*signal);
  }
  return std::nullopt;
}

Result<FrontMatter> read_front_matter(std::string_view file, std::string const& path, Report& report) {
  auto line = line_at(file, 0);
  if (!fence(line.text) || line.next >= file.size())
    return FrontMatter{};
  auto const begin = line.next;
  FrontMatter out{0, 2};
  for (std::size_t at = begin; at < file.size(); at = line.next, ++out.body_line) {
    line = line_at(file, at);
    if (!fence(line.text))
      continue;
    auto const root = parse_yaml(file.substr(begin, at - begin), path);
    if (!root) {
      auto wrong = root.error();
      wrong.line += wrong.line > 0 ? 1 : 0;
      return wrong;
    }
    for (std::size_t i = 0; i < root.value().keys.size(); ++i) {
      Node const& item = root.value().items[i];
      if (item.kind != Node::Kind::scalar)
        continue;
      if (auto const reason = set_field(report, root.value().keys[i], item.scalar))
        return Diagnostic{path, item.line + 1, item.column, *reason, {}};
      if (root.value().keys[i] == "title")
        report.title_position = {item.line + 1, item.column};
    }
    out.body = line.next;
    ++out.body_line;
    return out;
  }
  return Diagnostic{path, 1, 1, "front matter opens here and never closes", "end it with a line of ---"};
}

void read_fronted(std::istream& in, ReadContext const& context, InputSink const& sink, TakeBody const& take) {
  auto const bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  std::string_view const file = bytes.value();
  Input out;
  out.report.path = context.path;
  auto const front = read_front_matter(file, context.path, out.report);
  if (!front)
    return void(sink(Input::error(front.error())));
  auto const body = file.substr(front.value().body);
  auto const line = front.value().body_line;
  auto wrong = check_text(body, context.path, line);
  if (!wrong)
    wrong = take(out.report, body, line);
  sink(wrong ? Input::error(*wrong) : std::move(out));
}

std::optional<Diagnostic> check_text(std::string_view text, std::string const& path, std::uint32_t first_line) {
  if (text.size() > largest_text)
    return Diagnostic{path, 0, 0, "larger than 1 GiB", "split it into its reports"};
  if (auto const bad = first_invalid_utf8(text)) {
    auto const line = first_line + static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n'));
    return Diagnostic{path, line, 0, "not valid UTF-8", "save it as UTF-8"};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return Diagnostic{path, 0, 0, "nothing to read: the text is empty", {}};
  return std::nullopt;
}

} // namespace recount
