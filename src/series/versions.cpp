// SPDX-License-Identifier: Apache-2.0
#include "series/versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace recount {
namespace {

ClaimSignal signal_of(ReportRecord const& later, SignalOp op) {
  ClaimSignal out;
  out.op = op;
  out.source = later.report.publisher;
  out.reason = op == SignalOp::retract ? "the story was withdrawn" : "a later version corrects it";
  if (later.report.published_day)
    out.date = DateRange::on(*later.report.published_day);
  return out;
}

bool already_judged(Claim const& claim) { return claim.signal.has_value() || claim.status == Status::denied || claim.status == Status::corrected; }

/// By day, then by version number, then as published: the order in which an outlet sent its versions.
bool earlier(Report const& a, Report const& b) {
  auto const number = [](Report const& report) { return Decimal::parse(report.version).value_or(Decimal(0)); };
  auto const key = [&](Report const& report) { return std::tuple(report.published_day, number(report), std::string_view(report.published)); };
  return key(a) < key(b);
}

using Corrections = std::map<std::string_view, ReportRecord const*>;

/// Which report corrects which. Where the fields contradict each other the later version wins, and it notes why.
Corrections corrections_of(std::span<ReportRecord> reports) {
  std::map<std::string_view, ReportRecord const*> by_id;
  for (auto const& record : reports)
    by_id.emplace(record.report.id, &record);
  Corrections out;
  for (auto& record : reports) {
    auto const& own = record.report;
    if (own.corrects.empty() || own.corrects == own.id)
      continue;
    if (auto const target = by_id.find(own.corrects); target != by_id.end() && earlier(own, target->second->report)) {
      record.problems.push_back(fmt::format("says that it corrects {}, which is the later version: left as it is", own.corrects));
      continue;
    }
    auto const [place, added] = out.emplace(own.corrects, &record);
    if (added)
      continue;
    bool const later = earlier(place->second->report, own);
    auto const& loser = later ? place->second->report : own;
    auto const& winner = later ? own : place->second->report;
    record.problems.push_back(fmt::format("{} and {} both correct {}: the later, {}, holds", loser.id, winner.id, own.corrects, winner.id));
    if (later)
      place->second = &record;
  }
  return out;
}

} // namespace

void settle_versions(std::span<ReportRecord> reports, std::span<Claim> claims) {
  auto const corrected_by = corrections_of(reports);
  if (corrected_by.empty())
    return;
  std::map<std::string_view, std::vector<Claim const*>> by_report;
  for (auto const& claim : claims)
    by_report[claim.report].push_back(&claim);
  for (auto& claim : claims) {
    auto const later = corrected_by.find(claim.report);
    if (later == corrected_by.end() || already_judged(claim))
      continue;
    bool const withdrawn = later->second->report.status == PublicationStatus::canceled;
    bool kept = false;
    for (auto const* const other : by_report[later->second->report.id])
      kept = kept || (other->predicate == claim.predicate && other->quantity.value == claim.quantity.value && other->status == Status::asserted);
    if (kept && !withdrawn)
      continue;
    claim.status = withdrawn ? Status::retracted : Status::superseded;
    claim.signal = signal_of(*later->second, withdrawn ? SignalOp::retract : SignalOp::correct);
  }
}

} // namespace recount
