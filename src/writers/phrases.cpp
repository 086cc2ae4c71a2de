// SPDX-License-Identifier: Apache-2.0
#include "writers/phrases.hpp"

#include <fmt/format.h>

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

std::string what(Series const& series, std::span<Claim const> claims) {
  Claim const& seed = claims[series.points.front()];
  auto out = seed.entity ? seed.entity->text : series.unit;
  if (!series.predicate.empty() && series.predicate != "count")
    out += (out.empty() ? "" : " ") + series.predicate;
  if (!series.place.empty() && seed.place)
    out += " in " + seed.place->text;
  return out.empty() ? std::string("a figure") : out;
}

std::string short_day(Day day) {
  auto const full = spoken(day);
  auto const space = full.find(' ');
  return full.substr(0, space + 4);
}

} // namespace recount
