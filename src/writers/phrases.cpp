// SPDX-License-Identifier: Apache-2.0
#include "writers/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {

std::string place_name(Claim const& claim) {
  auto const& at = claim.excerpt.position;
  return fmt::format("{}:{}:{}", claim.path.empty() ? claim.report : claim.path, at.line, at.column);
}

std::string standing(Claim const& claim) {
  auto out = claim.source.attributed ? claim.source.text : claim.publisher.empty() ? std::string("no source") : fmt::format("{}, no source", claim.publisher);
  if (claim.dates.stated)
    out += ", " + spoken(claim.dates.stated->last);
  if (claim.status != Status::asserted)
    out += fmt::format(", {}", name(claim.status));
  if (claim.signal && !claim.signal->reason.empty())
    out += fmt::format(" ({})", claim.signal->reason);
  return out;
}

bool says_what_happened(Series const& series) { return !series.predicate.empty() && series.predicate != "count" && series.predicate != "other"; }

bool has_standing(Series const& series, std::span<Claim const> claims) {
  return series.latest || std::any_of(series.points.begin(), series.points.end(), [&](auto const index) {
           auto const status = claims[index].status;
           return status == Status::retracted || status == Status::denied || status == Status::superseded;
         });
}

std::string what(Series const& series, std::span<Claim const> claims) {
  Claim const& seed = claims[series.points.front()];
  auto out = seed.entity ? seed.entity->text : series.unit;
  if (says_what_happened(series))
    out += (out.empty() ? "" : " ") + series.predicate;
  if (!series.place.empty() && seed.place)
    out += " in " + seed.place->text;
  return out.empty() ? std::string("a figure") : out;
}

std::string spoken_range(Day first, Day last) {
  if (first == last)
    return spoken(first);
  auto begin = spoken(first);
  if (year_of(first) == year_of(last))
    begin.resize(begin.rfind(' '));
  if (year_of(first) == year_of(last) && month_of(first) == month_of(last))
    begin.resize(begin.find(' '));
  return begin + " to " + spoken(last);
}

std::string_view without_article(std::string_view source) {
  for (std::string_view const article : {"The ", "the ", "A ", "a ", "An ", "an "})
    if (source.starts_with(article))
      return source.substr(article.size());
  return source;
}

std::string short_day(Day day) {
  auto const full = spoken(day);
  auto const space = full.find(' ');
  return full.substr(0, space + 4);
}

std::string counted(std::uint64_t n, std::string_view thing) { return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s"); }

} // namespace recount
