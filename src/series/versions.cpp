// SPDX-License-Identifier: Apache-2.0
#include "series/versions.hpp"

#include <map>

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

} // namespace

void settle_versions(std::span<ReportRecord const> reports, std::span<Claim> claims) {
  std::map<std::string_view, ReportRecord const*> corrected_by;
  for (auto const& record : reports)
    if (!record.report.corrects.empty())
      corrected_by.emplace(record.report.corrects, &record);
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
