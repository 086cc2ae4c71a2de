// SPDX-License-Identifier: Apache-2.0
// schema.org ClaimReview as drafts of a correction: one for each finding about a figure that was withdrawn, corrected or
// denied. A review is a verdict of the desk, so its author, its address and the rating's number are left to the desk.
#include "writers/phrases.hpp"
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "writers/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace recount {
namespace {

std::string_view rating_of(SignalOp op) {
  switch (op) {
  case SignalOp::retract: return "Withdrawn";
  case SignalOp::correct: return "Corrected";
  case SignalOp::deny: return "Denied";
  default: return {};
  }
}

using TakenBack = std::map<std::string_view, Claim const*>;

/// The figures that their sources took back, by id.
TakenBack taken_back(std::span<Claim const> claims) {
  TakenBack out;
  for (auto const& claim : claims)
    if (claim.signal && !rating_of(claim.signal->op).empty())
      out.emplace(claim.id, &claim);
  return out;
}

/// The first other end of the finding that is among them, or nothing: who reports a withdrawal has nothing to correct.
Claim const* first_of(TakenBack const& known, Finding const& finding) {
  auto const& here = finding.location;
  for (auto const& id : finding.claims)
    if (auto const at = known.find(id); at != known.end())
      if (auto const& claim = *at->second; claim.report != here.report || claim.field != here.field || claim.span != here.span)
        return &claim;
  return nullptr;
}

void appearance(JsonWriter& json, CheckOutcome const& outcome, FindingPlace const& place) {
  auto const by_id = std::lower_bound(outcome.reports.begin(), outcome.reports.end(), place.report, [](auto const& one, auto const& id) { return one.report.id < id; });
  auto const record = by_id != outcome.reports.end() && by_id->report.id == place.report ? by_id : outcome.reports.end();
  json.open("itemReviewed");
  json.text("@type", "Claim");
  if (record != outcome.reports.end() && !record->report.publisher.empty()) {
    json.open("author");
    json.text("@type", "Organization");
    json.text("name", record->report.publisher);
    json.close();
  }
  if (record != outcome.reports.end() && !record->report.published.empty())
    json.text("datePublished", record->report.published);
  json.open("appearance");
  json.text("@type", "NewsArticle");
  if (record != outcome.reports.end() && !record->report.title.empty())
    json.text("headline", record->report.title);
  json.text("url", record != outcome.reports.end() && !record->report.url.empty() ? record->report.url : file_of(place));
  json.close();
  json.close();
}

/// "the information ministry, 9 January 2022, retracted (technical mistake); the new figure is 26"
std::string ground(Claim const& claim) {
  auto out = standing(claim);
  if (claim.signal->new_value)
    out += fmt::format("; the new figure is {}", grouped(*claim.signal->new_value));
  return out;
}

void write(Sink& sink, CheckOutcome const& outcome, Style const&) {
  auto& out = sink.bytes;
  out += "[";
  bool first = true;
  auto const known = taken_back(outcome.claims);
  for (auto const& finding : outcome.findings) {
    auto const* const claim = first_of(known, finding);
    if (!claim)
      continue;
    out += first ? "\n" : ",\n";
    first = false;
    JsonWriter json(out);
    json.open();
    json.text("@context", "https://schema.org");
    json.text("@type", "ClaimReview");
    json.text("creativeWorkStatus", "Draft");
    json.text("claimReviewed", finding.location.excerpt.text);
    appearance(json, outcome, finding.location);
    json.open("reviewRating");
    json.text("@type", "Rating");
    json.text("alternateName", rating_of(claim->signal->op));
    json.close();
    json.text("reviewBody", fmt::format("{}. Taken back: {}.", finding.message, ground(*claim)));
    json.end_line();
    out.pop_back();
    sink.pass();
  }
  out += first ? "]\n" : "\n]\n";
}

} // namespace

extern FindingsFormat const claimreview_findings;
FindingsFormat const claimreview_findings{"claimreview", "Search engines and fact-check feeds: drafts of ClaimReview for figures taken back", write};

} // namespace recount
