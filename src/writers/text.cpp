// SPDX-License-Identifier: Apache-2.0
// Records of the single stages as short lines for people.
#include "base/utf8.hpp"
#include "writers/layout.hpp"
#include "writers/phrases.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

namespace recount::text {
namespace {

std::string kind_and_text(Mention const& mention) {
  struct Write {
    std::string operator()(QuantityRecord const& record) const { return fmt::format("quantity     {}   {}", record.quantity.text, dump(record.quantity)); }
    std::string operator()(TimexRecord const& record) const { return fmt::format("time         {}   {}", record.text, record.value.empty() ? "unresolved" : record.value); }
    std::string operator()(AttributionRecord const& record) const { return fmt::format("attribution  {} [{}]", record.source ? record.source->text : "nobody", record.cue.text); }
    std::string operator()(SignalRecord const& record) const { return fmt::format("signal       {} [{}]", name(record.op), record.cue.text); }
  };
  return std::visit(Write{}, mention);
}

std::pair<Field, std::uint32_t> begin_of(Mention const& mention) {
  return std::visit([](auto const& record) {
    if constexpr (requires { record.quantity; })
      return std::pair{record.field, record.quantity.span.begin};
    else
      return std::pair{record.field, record.span.begin};
  }, mention);
}

} // namespace

void append(std::string& out, Report const& report, Mention const& mention, Style const& style) {
  auto const [field, begin] = begin_of(mention);
  auto const position = position_of(report, field, begin);
  auto const where = fmt::format("{}:{}:{}", report.path.empty() ? report.id : report.path, position.line, position.column);
  out += painted(printable(where), Paint::dim, style) + "  " + printable(kind_and_text(mention)) + "\n";
}

void append(std::string& out, Claim const& claim, Style const& style) {
  out += painted(printable(place_name(claim)), Paint::dim, style);
  out += fmt::format("  {} — {}\n", printable(claim.text), printable(standing(claim)));
}

void append(std::string& out, ReportRecord const& record, Style const& style) {
  Report const& report = record.report;
  out += painted(printable(report.path.empty() ? report.id : report.path), Paint::bold, style);
  for (auto const& part : {report.title, report.publisher, report.published})
    if (!part.empty())
      out += "  " + printable(part);
  out += "\n";
}

void append(std::string& out, Series const& series, std::span<Claim const> claims, Style const& style) {
  out += painted(printable(what(series, claims)), Paint::bold, style);
  out += fmt::format("  {}", name(series.verdict));
  if (series.latest)
    out += fmt::format(", stands at {}", printable(claims[*series.latest].quantity.text));
  out += "\n";
  for (auto const index : series.points)
    out += fmt::format("  {}  {} — {}\n", printable(place_name(claims[index])), printable(claims[index].quantity.text), printable(standing(claims[index])));
}

void append(std::string& out, Comparison const& comparison, std::span<Claim const> claims, Style const& style) {
  Claim const& a = claims[comparison.a];
  Claim const& b = claims[comparison.b];
  auto const verdict = comparison.comparable ? name(comparison.judgement.verdict) : std::string_view("not comparable");
  auto const reason = comparison.comparable ? comparison.judgement.why.front() : comparison.reason;
  out += painted(verdict, Paint::bold, style) + fmt::format(": {}\n", reason);
  for (auto const* const claim : {&a, &b})
    out += fmt::format("  {}  {}\n", printable(place_name(*claim)), printable(claim->text));
}

} // namespace recount::text
