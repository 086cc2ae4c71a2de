// SPDX-License-Identifier: Apache-2.0
#include "report/wire.hpp"

#include "base/utf8.hpp"
#include "report/fields.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace recount {
namespace {

std::string_view trimmed(std::string_view text) {
  auto const begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// The last part of a qualified code, in lower case: "stat:canceled" is canceled.
std::string code_of(std::string_view written) {
  auto code = lower_ascii(trimmed(written));
  return code.substr(code.rfind(':') + 1);
}

std::optional<std::string> parsed(std::string const& written, char const* format, bool with_zone) {
  std::istringstream in(written);
  in.imbue(std::locale::classic());
  date::local_seconds moment;
  std::chrono::minutes zone{0};
  in >> date::parse(format, moment, zone);
  if (in.fail())
    return std::nullopt;
  auto const day = date::floor<date::days>(moment);
  date::year_month_day const ymd(day);
  date::hh_mm_ss const time(moment - day);
  auto out = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                         time.hours().count(), time.minutes().count(), time.seconds().count());
  if (with_zone)
    out += fmt::format("{}{:02}:{:02}", zone.count() < 0 ? '-' : '+', std::abs(zone.count()) / 60, std::abs(zone.count()) % 60);
  return out;
}

} // namespace

std::string wire_date(std::string_view written) {
  std::string text(trimmed(written));
  if (text.empty())
    return {};
  if (parse_iso(text))
    return text;
  auto zoned = text;
  for (auto const* const name : {"Z", "GMT", "UTC", "UT"})
    if (zoned.ends_with(name)) {
      zoned.resize(zoned.size() - std::string_view(name).size());
      zoned += "+0000";
      break;
    }
  for (auto const* const format : {"%Y%m%dT%H%M%S%z", "%FT%T%z", "%FT%T%Ez", "%F %T %z", "%a, %d %b %Y %T %z", "%d %b %Y %T %z"})
    if (auto out = parsed(zoned, format, true))
      return *out;
  for (auto const* const format : {"%Y%m%dT%H%M%S", "%F %T", "%FT%T"})
    if (auto out = parsed(text, format, false))
      return *out;
  if (text.size() == 8 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return wire_date(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
  return {};
}

void set_wire_status(Report& report, std::string_view written) {
  auto const code = code_of(written);
  if (code == "canceled" || code == "cancelled")
    report.status = PublicationStatus::canceled;
  else if (code == "withheld")
    report.status = PublicationStatus::withheld;
}

void add_wire_signal(Report& report, std::string_view written) {
  auto const signal = from_name<EditorialSignal>(code_of(written));
  if (signal && std::find(report.signals.begin(), report.signals.end(), *signal) == report.signals.end())
    report.signals.push_back(*signal);
}

void settle_wire_report(Report& report) {
  if (report.published.empty())
    report.published = report.version_created.empty() ? report.created : report.version_created;
  if (auto const days = parse_iso(report.published); days && days->grain == Grain::day)
    report.published_day = days->first;
  else
    report.published.clear();
  if (report.status == PublicationStatus::canceled)
    add_wire_signal(report, "kill");
}

bool deliver(Report&& report, std::size_t number, ReadContext const& context, InputSink const& sink) {
  settle_wire_report(report);
  report.path = context.path;
  if (number > 1)
    report.id = fmt::format("{}#{}", context.path, number);
  bool const may_be_empty = report.status == PublicationStatus::canceled || !report.title.empty();
  if (auto wrong = may_be_empty && report.text.empty() ? std::nullopt : check_text(report.text, context.path, 1)) {
    wrong->line = 0;
    if (number > 1)
      wrong->message = fmt::format("item {}: {}", number, wrong->message);
    return sink(Input::error(*wrong));
  }
  Input out;
  out.report = std::move(report);
  return sink(std::move(out));
}

} // namespace recount
