// SPDX-License-Identifier: Apache-2.0
#include "writers/sheet.hpp"

#include "base/utf8.hpp"
#include "writers/json.hpp"
#include "writers/layout.hpp"
#include "writers/phrases.hpp"

#include <fmt/format.h>

namespace recount {

Statistics statistics_of(std::span<FigureFate const> fates, Linked const& linked, std::optional<Decimal> const& chance) {
  Statistics out{fates.size(), 0, 0, linked.comparisons.size(), linked.pairs_left_out, chance};
  for (auto const& fate : fates) {
    out.agreeing += fate.agreeing > 0 ? 1 : 0;
    out.compared += fate.agreeing > 0 || fate.fate == Fate::differs || fate.fate == Fate::conflicts ? 1 : 0;
  }
  return out;
}

namespace jsonl {

void append(std::string& out, FigureFate const& fate, std::span<Claim const> claims) {
  Claim const& claim = claims[fate.claim];
  JsonWriter json(out);
  json.open();
  json.text("schema", "recount.figure/1");
  json.text("claim", claim.id);
  json.text("report", claim.report);
  json.text("text", claim.text);
  json.text("fate", name(fate.fate));
  json.number("agreeing", fate.agreeing);
  json.text_or_null("detail", fate.detail);
  json.end_line();
}

void append(std::string& out, Statistics const& statistics) {
  JsonWriter json(out);
  json.open();
  json.text("schema", "recount.statistics/1");
  json.number("figures", statistics.figures);
  json.number("compared", statistics.compared);
  json.number("agreeing", statistics.agreeing);
  json.number("pairs", statistics.pairs);
  json.number("pairs_left_out", statistics.pairs_left_out);
  json.decimal("chance_percent", statistics.chance);
  json.end_line();
}

} // namespace jsonl

namespace text {

void append(std::string& out, std::span<FigureFate const> fates, std::span<Claim const> claims, Style const& style) {
  out += painted("Every figure", Paint::bold, style) + "\n\n";
  for (auto const& fate : fates) {
    Claim const& claim = claims[fate.claim];
    out += painted(printable(place_name(claim)), Paint::dim, style) + "  " + printable(claim.text) + "\n";
    out += wrapped(printable(fmt::format("{}: {}", name(fate.fate), fate.detail)), style.width, 4);
  }
  out += "\n";
}

void append(std::string& out, Statistics const& statistics, Style const& style) {
  auto line = fmt::format("{} figures: {} held against another, {} of them in agreement; {} pairs compared", statistics.figures, statistics.compared,
                          statistics.agreeing, statistics.pairs);
  if (statistics.pairs_left_out > 0)
    line += fmt::format(", {} left out", statistics.pairs_left_out);
  out += wrapped(line, style.width, 0);
  if (statistics.chance)
    out += wrapped(fmt::format("A random figure of as many digits would have stood in these sources in {} of 100 cases", grouped(*statistics.chance)), style.width, 0);
}

} // namespace text

} // namespace recount
