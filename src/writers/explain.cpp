// SPDX-License-Identifier: Apache-2.0
#include "writers/explain.hpp"

#include "base/utf8.hpp"
#include "writers/layout.hpp"
#include "writers/phrases.hpp"

#include <fmt/format.h>

namespace recount::text {
namespace {

void step(std::string& out, std::string_view name, std::string const& says, Style const& style) {
  if (says.empty())
    return;
  auto text = wrapped(printable(says), style.width, 14);
  text.replace(2, name.size(), name);
  out += text;
}

std::string numbers_of(Quantity const& quantity) {
  auto out = quantity.asserted.unbounded() ? std::string("asserts no end") : "asserts " + dump(quantity.asserted);
  if (quantity.soft_low || quantity.soft_high)
    out += ", implies " + dump(judged_interval(quantity));
  return out;
}

std::string quantity_of(Quantity const& quantity) {
  auto out = fmt::format("\"{}\": {}, {}, {}", quantity.text, name(quantity.type), name(quantity.hedge), numbers_of(quantity));
  return quantity.unit.empty() ? out : out + ", in " + quantity.unit;
}

std::string source_of(Claim const& claim) {
  if (!claim.source.attributed)
    return claim.publisher.empty() ? "none named: the report's own voice" : fmt::format("none named: the voice of {}", claim.publisher);
  auto out = fmt::format("\"{}\"", claim.source.text);
  if (!claim.source.type.empty())
    out += fmt::format(", {}", claim.source.type);
  return claim.source.cue.empty() ? out : out + fmt::format(", by the word \"{}\"", claim.source.cue);
}

std::string days_of(ClaimDates const& dates) {
  std::string out;
  auto const add = [&](std::string_view name, std::optional<DateRange> const& days) {
    if (days)
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name, to_iso(*days));
  };
  add("published", dates.published);
  add("stated", dates.stated);
  add("as of", dates.as_of);
  add("happened", dates.event);
  return out;
}

std::string standing_of(Claim const& claim) {
  auto out = std::string(name(claim.status));
  if (!claim.signal)
    return out;
  out += fmt::format(", by a word of kind {}", name(claim.signal->op));
  if (!claim.signal->source.empty())
    out += fmt::format(" of {}", claim.signal->source);
  if (claim.signal->date)
    out += fmt::format(" on {}", spoken(claim.signal->date->last));
  return claim.signal->reason.empty() ? out : out + fmt::format(" ({})", claim.signal->reason);
}

std::uint32_t within(Excerpt const& excerpt, std::uint32_t at) { return at > excerpt.offset ? at - excerpt.offset : 0; }

} // namespace

void append_way(std::string& out, Claim const& claim, Style const& style) {
  out += painted(printable(place_name(claim)), Paint::bold, style) + painted("  " + printable(claim.id), Paint::dim, style) + "\n";
  out += underlined(claim.excerpt.text, within(claim.excerpt, claim.span.begin), within(claim.excerpt, claim.span.end), 2, style);
  step(out, "figure", quantity_of(claim.quantity), style);
  if (claim.entity)
    step(out, "counts", fmt::format("\"{}\", class {}{}", claim.entity->text, claim.entity->noun_class, claim.entity->quoted ? ", in quotation marks" : ""), style);
  if (claim.predicate && !claim.predicate->text.empty())
    step(out, "happened", fmt::format("\"{}\": {}", claim.predicate->text, claim.predicate->id), style);
  step(out, "role", claim.parent.empty() ? std::string(name(claim.role)) : fmt::format("{} of {}", name(claim.role), claim.parent), style);
  step(out, "covers", std::string(name(claim.window)), style);
  step(out, "place", claim.place ? fmt::format("\"{}\": {}", claim.place->text, claim.place->key) : std::string(), style);
  step(out, "source", source_of(claim), style);
  step(out, "days", days_of(claim.dates), style);
  step(out, "stands", standing_of(claim), style);
  step(out, "key", claim.key, style);
}

void append_held(std::string& out, Finding const& finding, Style const& style) {
  out += painted(fmt::format("{}  {}", name(finding.severity), finding.rule), Paint::bold, style) + painted("  " + finding.fingerprint, Paint::dim, style) + "\n";
  out += wrapped(printable(finding.message), style.width, 2);
  step(out, "why", finding.why, style);
  step(out, "intervals", finding.intervals, style);
  for (auto const& condition : finding.held)
    step(out, "held", condition, style);
}

void append(std::string& out, PairAnswer const& answer, Claim const& a, Claim const& b, Style const& style) {
  for (auto const* const claim : {&a, &b})
    out += fmt::format("{}  {}\n", painted(printable(place_name(*claim)), Paint::bold, style), printable(claim->text));
  if (answer.judgement) {
    step(out, "compared", std::string(name(answer.judgement->verdict)), style);
    for (auto const& why : answer.judgement->why)
      step(out, "because", why, style);
  } else {
    step(out, "apart", answer.apart, style);
  }
  for (auto const& rule : answer.rules)
    step(out, rule.fires ? "fires" : "silent", rule.fires ? rule.rule : fmt::format("{}: does not hold: {}", rule.rule, rule.failed), style);
}

} // namespace recount::text
