// SPDX-License-Identifier: Apache-2.0
#include "series/versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace recount {
namespace {

using Family = std::vector<ReportRecord*>;   // versions of one item, the first made first

Decimal number_of(Report const& report) { return Decimal::parse(report.version).value_or(Decimal(0)); }

std::optional<Moment> made(Report const& report) { return parse_moment(report.version_created); }

/// By when they were made, where all say so; else by day, then by version number, then as published.
void order(Family& family) {
  bool const timed = std::all_of(family.begin(), family.end(), [](auto const* record) { return made(record->report).has_value(); });
  auto const key = [timed](ReportRecord const* record) {
    Report const& report = record->report;
    return std::tuple(timed ? made(report) : std::nullopt, timed ? std::nullopt : report.published_day, number_of(report), parse_moment(report.published),
                      std::string_view(report.id));
  };
  std::sort(family.begin(), family.end(), [&](auto const* a, auto const* b) { return key(a) < key(b); });
}

/// Groups of reports, joined one by one.
class Families {
public:
  explicit Families(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t of(std::size_t i) const {
    while (parent_[i] != i)
      i = parent_[i];
    return i;
  }
  /// The lower index stays the root.
  void join(std::size_t a, std::size_t b) {
    auto const [low, high] = std::minmax({of(a), of(b)});
    parent_[high] = low;
  }

private:
  std::vector<std::size_t> parent_;
};

/// Reports that share an item, or of which one says that it corrects the other, by its id or its item.
std::vector<Family> families_of(std::span<ReportRecord> reports) {
  std::map<std::string_view, std::size_t> by_name;
  for (std::size_t i = 0; i < reports.size(); ++i)
    by_name.emplace(reports[i].report.id, i);
  Families joined(reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (auto const& item = reports[i].report.item; !item.empty())
      joined.join(i, by_name.emplace(item, i).first->second);
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (auto const target = by_name.find(reports[i].report.corrects); target != by_name.end())
      joined.join(i, target->second);
  std::map<std::size_t, Family> by_root;
  for (std::size_t i = 0; i < reports.size(); ++i)
    by_root[joined.of(i)].push_back(&reports[i]);
  std::vector<Family> out;
  for (auto& [root, family] : by_root)
    if (family.size() > 1) {
      order(family);
      out.push_back(std::move(family));
    }
  return out;
}

/// Fields of versions that contradict each other: the later version holds, and a report says so.
void note_contradictions(Family const& family) {
  std::map<std::string_view, ReportRecord const*> corrected;
  for (auto at = family.begin(); at != family.end(); ++at) {
    auto& record = **at;
    auto const& own = record.report;
    if (at != family.begin())
      if (auto const& before = (*(at - 1))->report; !own.item.empty() && own.item == before.item && number_of(own) < number_of(before))
        record.problems.push_back(fmt::format("version {} was made after version {} of the same item: the later made holds", own.version, before.version));
    if (own.corrects.empty() || own.corrects == own.id)
      continue;
    if (std::any_of(at + 1, family.end(), [&](auto const* later) { return later->report.id == own.corrects; })) {
      record.problems.push_back(fmt::format("says that it corrects {}, which is the later version: left as it is", own.corrects));
      continue;
    }
    auto const [place, added] = corrected.emplace(own.corrects, &record);
    if (!added)
      record.problems.push_back(fmt::format("{} and {} both correct {}: the later, {}, holds", place->second->report.id, own.id, own.corrects, own.id));
    place->second = &record;
  }
}

bool withdraws(Report const& report) {
  return report.status == PublicationStatus::canceled || std::find(report.signals.begin(), report.signals.end(), EditorialSignal::kill) != report.signals.end();
}

bool corrects(Report const& report) {
  return !report.corrects.empty() || std::find(report.signals.begin(), report.signals.end(), EditorialSignal::correction) != report.signals.end();
}

/// Of the later versions, the one that decides what becomes of a figure that the last does not have: the last that
/// withdraws or corrects the item, else the last.
ReportRecord const& deciding(std::span<ReportRecord* const> later) {
  for (auto at = later.rbegin(); at != later.rend(); ++at)
    if (withdraws((*at)->report) || corrects((*at)->report))
      return **at;
  return *later.back();
}

ClaimSignal signal_of(Report const& later, SignalOp op) {
  ClaimSignal out;
  out.op = op;
  out.source = later.publisher;
  out.reason = op == SignalOp::retract ? "the story was withdrawn" : "a later version corrects it";
  if (later.published_day)
    out.date = DateRange::on(*later.published_day);
  return out;
}

using ClaimsOf = std::map<std::string_view, std::vector<Claim*>>;

bool has_still(std::vector<Claim*> const& later, Claim const& claim) {
  return std::any_of(later.begin(), later.end(), [&](Claim const* other) {
    return other->predicate == claim.predicate && other->quantity.value == claim.quantity.value && other->status == Status::asserted;
  });
}

void settle(Claim& claim, Report const& decider) {
  bool const withdrawn = withdraws(decider);
  claim.status = withdrawn ? Status::retracted : Status::superseded;
  if (withdrawn || corrects(decider))
    claim.signal = signal_of(decider, withdrawn ? SignalOp::retract : SignalOp::correct);
}

bool taken_back(Claim const& claim) {
  return claim.status == Status::denied || claim.status == Status::retracted || claim.status == Status::superseded;
}

void settle(Family const& family, ClaimsOf& claims) {
  auto const& last = family.back()->report;
  for (std::size_t i = 0; i + 1 < family.size(); ++i) {
    auto const& decider = deciding(std::span(family).subspan(i + 1)).report;
    for (auto* const claim : claims[family[i]->report.id]) {
      bool const judged = withdraws(decider) ? taken_back(*claim) : claim->signal || claim->status == Status::denied || claim->status == Status::corrected;
      if (!judged && (withdraws(last) || !has_still(claims[last.id], *claim)))
        settle(*claim, decider);
    }
  }
}

} // namespace

void settle_versions(std::span<ReportRecord> reports, std::span<Claim> claims) {
  auto const families = families_of(reports);
  if (families.empty())
    return;
  ClaimsOf by_report;
  for (auto& claim : claims)
    by_report[claim.report].push_back(&claim);
  for (auto const& family : families) {
    note_contradictions(family);
    settle(family, by_report);
  }
}

} // namespace recount
