// SPDX-License-Identifier: Apache-2.0
// Questions about a claim that its story answers: who else says it, what its report tells, what its parts come to.
#include "rules/story.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <string>

namespace recount {
namespace {

using S = Subject const&;

ReportRecord const* report_of(S subject, Claim const& claim) {
  auto const& reports = subject.evidence.reports;
  auto const found = std::lower_bound(reports.begin(), reports.end(), claim.report, [](ReportRecord const& record, std::string const& id) { return record.report.id < id; });
  return found != reports.end() && found->report.id == claim.report ? &*found : nullptr;
}

bool same_kind(Claim const& a, Claim const& b) {
  return predicate_of(a) == predicate_of(b) && a.quantity.unit == b.quantity.unit && a.quantity.type == b.quantity.type;
}

/// The first in whole multiples of the second; null where it is none.
Value times_as_much(S, Claim const& a, Claim const& b) {
  if (!a.quantity.value || !b.quantity.value || b.quantity.value->zero())
    return {};
  auto const whole = divide(*a.quantity.value, *b.quantity.value, 0);
  auto const back = whole ? multiply(*whole, *b.quantity.value) : std::nullopt;
  return back && *back == *a.quantity.value ? Value(*whole) : Value();
}

/// 1,295 and 1,259: two neighbouring digits have changed places.
Value digits_swapped(S, Claim const& a, Claim const& b) {
  if (!a.quantity.value || !b.quantity.value)
    return false;
  auto const first = a.quantity.value->to_string(), second = b.quantity.value->to_string();
  if (first.size() != second.size() || first.size() < 3)
    return false;
  auto const at = std::mismatch(first.begin(), first.end(), second.begin());
  if (at.first == first.end() || at.first + 1 == first.end())
    return false;
  return Value(at.first[0] == at.second[1] && at.first[1] == at.second[0] && std::equal(at.first + 2, first.end(), at.second + 2));
}

bool names_publisher(Claim const& claim, std::string const& publisher) {
  auto const wanted = lower_ascii(publisher);
  auto const has = [&](std::string const& text) { return lower_ascii(text).find(wanted) != std::string::npos; };
  return !wanted.empty() && (has(claim.source.text) || std::any_of(claim.source.via.begin(), claim.source.via.end(), has));
}

Value corrects(S subject, Claim const& a, Claim const& b) {
  auto const* const report = report_of(subject, a);
  return report && !report->report.corrects.empty() && report->report.corrects == b.report;
}

Value announces_change(S subject, Claim const& a, Claim const&) {
  auto const* const report = report_of(subject, a);
  return report && std::any_of(report->signals.begin(), report->signals.end(), [](SignalRecord const& signal) { return signal.op != SignalOp::confirm && signal.op != SignalOp::deny; });
}

/// A figure of a headline: the body has one that goes with it, or several that come to it.
Value told_in_body(S subject, Claim const& a, Claim const&) {
  Interval together = Interval::exactly(0);
  for (auto const& other : subject.story) {
    if (other.report != a.report || other.field != Field::text || other.quantity.unit != a.quantity.unit)
      continue;
    if (other.quantity.value == a.quantity.value || (same_kind(a, other) && judge(a.quantity, other.quantity).verdict != Verdict::contradiction))
      return true;
    if (same_kind(a, other))
      together = sum(together, judged_interval(other.quantity));
  }
  return !disjoint(together, judged_interval(a.quantity));
}

Value story_days(S subject, Claim const&, Claim const&) {
  std::optional<Day> first, last;
  for (auto const& claim : subject.story)
    if (auto const& day = claim.dates.published) {
      first = first ? std::min(*first, day->first) : day->first;
      last = last ? std::max(*last, day->last) : day->last;
    }
  return first ? Value(Decimal(static_cast<std::int32_t>((*last - *first).count() + 1))) : Value();
}

/// It is said to be from a report that is here, speaks of the same thing and has no such number.
Value cited_report_lacks(S subject, Claim const& a, Claim const&) {
  bool cited = false;
  for (auto const& other : subject.story) {
    if (other.report == a.report || !names_publisher(a, other.publisher))
      continue;
    if (other.dates.published && a.dates.published && other.dates.published->first > a.dates.published->last)
      continue;
    if (other.quantity.value == a.quantity.value || (same_kind(a, other) && judge(a.quantity, other.quantity).verdict != Verdict::contradiction))
      return false;
    cited = cited || same_kind(a, other);
  }
  return cited;
}

Value contested(S subject, Claim const& a, Claim const&) {
  auto const* const info = a.predicate ? subject.evidence.domain.predicate(a.predicate->id) : nullptr;
  return info && info->contested;
}

Value bounded_by(S subject, Claim const& a, Claim const& b) {
  auto const* const info = a.predicate && b.predicate ? subject.evidence.domain.predicate(a.predicate->id) : nullptr;
  return info && std::find(info->at_most.begin(), info->at_most.end(), b.predicate->id) != info->at_most.end();
}

/// Its report gives the same number with a source elsewhere.
Value sourced(S subject, Claim const& a, Claim const&) {
  return std::any_of(subject.story.begin(), subject.story.end(), [&](Claim const& other) {
    return other.report == a.report && other.source.attributed && other.quantity.value == a.quantity.value && same_kind(a, other);
  });
}

std::vector<Function> const table{
    {"contested", 1, Type::truth, {}, "what happened is such that sources are known to differ: killed, detained", contested},
    {"sourced", 1, Type::truth, {}, "its report gives the same number with a source elsewhere", sourced},
    {"bounded_by", 2, Type::truth, {}, "the first can be at most the second: killed and aboard", bounded_by},
    {"times_as_much", 2, Type::number, {}, "how many times the second the first is, where that is a whole number", times_as_much},
    {"digits_swapped", 2, Type::truth, {}, "the numbers differ by two neighbouring digits that changed places", digits_swapped},
    {"corrects", 2, Type::truth, {}, "the report of the first is a later version of the report of the second", corrects},
    {"announces_change", 1, Type::truth, {}, "its report says that something was corrected, revised or withdrawn", announces_change},
    {"told_in_body", 1, Type::truth, {}, "the body of its report has figures that go with it, alone or together", told_in_body},
    {"story_days", 1, Type::number, {}, "days from the first to the last report of the story", story_days},
    {"cited_report_lacks", 1, Type::truth, {}, "the report that it is said to be from is here, speaks of this, and has no such number", cited_report_lacks},
};

} // namespace

std::span<Function const> story_functions() { return table; }

} // namespace recount
