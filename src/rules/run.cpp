// SPDX-License-Identifier: Apache-2.0
// Runs rules over the evidence: candidates by index, one finding for each figure that a rule fires on.
#include "base/hash.hpp"
#include "rules/condition.hpp"
#include "rules/message.hpp"
#include "rules/pairs.hpp"
#include "rules/rule.hpp"
#include "rules/star.hpp"
#include "series/sets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace recount {
namespace {

using Index = std::uint32_t;

std::string shown(Interval const& interval) { return interval.low && interval.high && interval.low == interval.high ? grouped(*interval.low) : dump(interval); }

class Engine {
public:
  Engine(std::span<Rule const> rules, Evidence const& evidence) : rules_(rules), evidence_(evidence) {
    index_stories();
    same_number_ = same_numbers(evidence.claims);
    bounded_ = bounded(evidence.claims, evidence.domain);
    overfull_ = overfull(evidence.claims, evidence.linked, evidence.domain);
  }

  Judged run() {
    for (auto const& rule : rules_) {
      fired_.clear();
      if (rule.over_days)
        ask_days(rule);
      else if (rule.shape == Shape::claim)
        ask_claims(rule);
      else if (rule.shape == Shape::pair)
        ask_pairs(rule);
      else if (rule.shape == Shape::series)
        ask_series(rule);
      else if (rule.shape == Shape::statement)
        ask_statements(rule);
      else if (rule.shape == Shape::set)
        ask_sets(rule);
      else
        ask_stories(rule);
    }
    std::sort(out_.begin(), out_.end(), finding_order);
    return {std::move(out_), same_number_.left_out + bounded_.left_out + overfull_.left_out};
  }

private:
  Claim const& claim(Index index) const { return evidence_.claims[index]; }

  void index_stories() {
    auto const& claims = evidence_.claims;
    for (std::size_t begin = 0; begin < claims.size();) {
      std::size_t end = begin;
      while (end < claims.size() && claims[end].group == claims[begin].group)
        ++end;
      stories_.emplace_back(claims.subspan(begin, end - begin));
      begin = end;
    }
  }

  std::span<Comparison const> pairs(Rule const& rule) const {
    switch (rule.pairs) {
    case Pairs::related:
      return evidence_.linked.related;
    case Pairs::same_number:
      return same_number_.pairs;
    case Pairs::bounded:
      return bounded_.pairs;
    case Pairs::comparable:
      break;
    }
    return evidence_.linked.comparisons;
  }

  void ask_pairs(Rule const& rule) {
    std::vector<Fired> fired;
    for (auto const& pair : pairs(rule)) {
      Claim const *a = &claim(pair.a), *b = &claim(pair.b);
      if (!natural_order(*a, *b))
        std::swap(a, b);
      auto first = fires(rule, pair, *a, *b);
      if (first && (rule.each_report || !outweighs(evidence_, *b, *a))) {
        fired.push_back(std::move(*first));
        continue;
      }
      auto second = fires(rule, pair, *b, *a);
      if (second || first)
        fired.push_back(std::move(second ? *second : *first));
    }
    for (auto const& star : stars_of(rule, evidence_, fired))
      add_star(rule, star);
  }

  std::optional<Fired> fires(Rule const& rule, Comparison const& pair, Claim const& a, Claim const& b) const {
    if (!shares(rule, a, b))
      return std::nullopt;
    Subject const subject = about(evidence_, a, b, pair);
    if (!rule.condition->holds(subject, nullptr))
      return std::nullopt;
    std::vector<std::string> held;
    not_shared(rule, a, b, &held);
    rule.condition->holds(subject, &held);
    return Fired{&pair, &a, &b, std::move(held)};
  }

  /// The message speaks of the first pair as the rule saw it.
  void add_star(Rule const& rule, Star const& star) {
    auto const& [first, at, other] = star.front();
    std::vector<Quantity const*> others;
    for (auto const& spoke : star)
      if (std::none_of(others.begin(), others.end(), [&](Quantity const* known) { return dump(*known) == dump(spoke.other->quantity); }))
        others.push_back(&spoke.other->quantity);
    Subject subject = about(evidence_, *first->a, *first->b, *first->pair);
    if (auto const number = smallest_change(at->quantity, others))
      subject.change = fmt::format("{} in place of {}", *number, at->quantity.text);
    Finding finding = begun(rule, subject, *at, first->held);
    finding.related.push_back(place_of(*other, true));
    finding.claims = {at->id, other->id};
    finding.intervals = fmt::format("{} against {}", shown(judged_interval(at->quantity)), shown(judged_interval(other->quantity)));
    finding.margin = first->pair->judgement.margin;
    finding.fingerprint = hex(fnv1a(fmt::format("{}|{}|{}|{}|{}", rule.id, figure_of(*at), at->source.key, figure_of(*other), other->source.key)));
    for (auto const& spoke : std::span(star).subspan(1))
      add_spoke(finding, spoke);
    out_.push_back(std::move(finding));
  }

  static void add_spoke(Finding& finding, Spoke const& spoke) {
    auto const& [fired, at, other] = spoke;
    add_once(finding.claims, other->id);
    add_once(finding.claims, at->id);
    auto const there = [&, end = other](FindingPlace const& place) { return place.report == end->report && place.field == end->field && place.span == end->span; };
    bool const known = std::any_of(finding.related.begin(), finding.related.end(), there);
    if (!known && finding.location.report == at->report && finding.location.span == at->span)
      finding.related.push_back(place_of(*other, true));
  }

  static void add_once(std::vector<std::string>& list, std::string const& item) {
    if (std::find(list.begin(), list.end(), item) == list.end())
      list.push_back(item);
  }

  static Finding begun(Rule const& rule, Subject const& subject, std::optional<std::string> const& group, FindingPlace place, std::string const& figure,
                       std::vector<std::string> held) {
    return {rule.id,         rule.severity,   group, write_message(rule, subject), rule.why, std::move(place), {}, {}, {}, {},
            std::move(held), hex(fnv1a(rule.id + "|" + figure))};
  }

  static Finding begun(Rule const& rule, Subject const& subject, Claim const& at, std::vector<std::string> held) {
    auto out = begun(rule, subject, at.group, place_of(at, false), figure_of(at) + "|" + at.source.key, std::move(held));
    out.claims = {at.id};
    return out;
  }

  /// Figures that a finding about one figure shows beside it.
  void add_beside(Rule const& rule, Claim const& at, Finding& finding) const {
    for (auto const& pair : evidence_.linked.comparisons) {
      Claim const &one = claim(pair.a), &other = claim(pair.b);
      if (&one != &at && &other != &at)
        continue;
      Claim const& b = &one == &at ? other : one;
      if (!rule.beside->holds(about(evidence_, at, b, pair), nullptr))
        continue;
      finding.related.push_back(place_of(b, true));
      finding.claims.push_back(b.id);
    }
  }

  void ask_one(Rule const& rule, Subject const& subject, Claim const& at) {
    std::vector<std::string> held;
    if (!rule.condition->holds(subject, &held))
      return;
    auto finding = begun(rule, subject, at, std::move(held));
    auto const key = finding.fingerprint + (rule.each_report ? at.report : std::string());
    if (std::find(fired_.begin(), fired_.end(), key) != fired_.end())
      return;
    fired_.push_back(key);
    if (rule.beside)
      add_beside(rule, at, finding);
    out_.push_back(std::move(finding));
  }

  void ask_claims(Rule const& rule) {
    for (auto const& claim : evidence_.claims)
      ask_one(rule, {evidence_, &claim, nullptr, nullptr, nullptr, nullptr, nullptr, story_of(evidence_, claim)}, claim);
  }

  /// A whole that has its parts in several reports is found once.
  void ask_sets(Rule const& rule) {
    std::set<std::string> found;
    for (auto const& set : overfull_.sets) {
      Claim const& whole = claim(set.whole);
      Subject subject{evidence_, &whole, nullptr, nullptr, nullptr, nullptr, nullptr, story_of(evidence_, whole)};
      subject.set = &set;
      std::vector<std::string> held;
      if (!rule.condition->holds(subject, &held))
        continue;
      Finding finding = begun(rule, subject, whole, std::move(held));
      bool const one_report = std::all_of(set.parts.begin(), set.parts.end(), [&](Index part) { return claim(part).report == whole.report; });
      if (!found.insert(finding.fingerprint + (one_report ? whole.report : std::string())).second)
        continue;
      for (auto const part : set.parts) {
        finding.related.push_back(place_of(claim(part), true));
        finding.claims.push_back(claim(part).id);
      }
      finding.intervals = fmt::format("{} against {}", shown(whole.quantity.asserted), dump(set.together));
      finding.margin = set.margin;
      out_.push_back(std::move(finding));
    }
  }

  void ask_series(Rule const& rule) {
    for (auto const& series : evidence_.linked.series) {
      Claim const& at = claim(series.latest.value_or(series.points.back()));
      ask_one(rule, {evidence_, &at, nullptr, nullptr, &series, nullptr, nullptr, story_of(evidence_, at)}, at);
    }
  }

  void ask_stories(Rule const& rule) {
    for (auto const story : stories_)
      ask_one(rule, {evidence_, &story.front(), nullptr, nullptr, nullptr, nullptr, nullptr, story}, story.front());
  }

  void ask_days(Rule const& rule) {
    for (auto const& record : evidence_.reports)
      for (auto const& timex : record.timexes) {
        Subject const subject{evidence_, nullptr, nullptr, nullptr, nullptr, &timex, &record, {}};
        std::vector<std::string> held;
        if (!rule.condition->holds(subject, &held))
          continue;
        FindingPlace const place{record.report.id, record.report.path, timex.field, timex.span, {timex.excerpt, timex.excerpt_offset, timex.position}, {}, timex.span};
        auto const figure = fmt::format("{}|{}|{}", record.report.group.value_or("-"), timex.text, timex.value);
        auto out = begun(rule, subject, record.report.group, place, figure, std::move(held));
        out_.push_back(std::move(out));
      }
  }

  /// The claims of a report stand together in claim_order.
  std::span<Claim const> claims_of(ReportRecord const& record) const {
    auto const& claims = evidence_.claims;
    auto const before = [](Claim const& claim, Report const& report) { return std::tie(claim.group, claim.report) < std::tie(report.group, report.id); };
    auto const after = [](Report const& report, Claim const& claim) { return std::tie(report.group, report.id) < std::tie(claim.group, claim.report); };
    return {std::lower_bound(claims.begin(), claims.end(), record.report, before), std::upper_bound(claims.begin(), claims.end(), record.report, after)};
  }

  void ask_statements(Rule const& rule) {
    for (auto const& record : evidence_.reports)
      for (auto const& statement : record.statements) {
        if (statement.kind != rule.kind)
          continue;
        Subject subject{evidence_, nullptr, nullptr, nullptr, nullptr, nullptr, &record, {}, &statement};
        std::vector<std::string> held;
        if (!rule.condition->holds(subject, &held))
          continue;
        FindingPlace const place{record.report.id, record.report.path, statement.field, statement.span, {statement.excerpt, statement.excerpt_offset, statement.position}, {}, statement.span};
        auto figure = record.report.group.value_or("-");
        for (auto const& part : statement.parts)
          figure += "|" + part.name + " " + dump(part.quantity);
        auto finding = begun(rule, subject, record.report.group, place, figure, std::move(held));
        for (auto const& inside : claims_of(record))
          if (inside.field == statement.field && statement.span.begin <= inside.quantity.span.begin && inside.quantity.span.end <= statement.span.end)
            finding.claims.push_back(inside.id);
        out_.push_back(std::move(finding));
      }
  }

  std::span<Rule const> rules_;
  Evidence const& evidence_;
  std::vector<std::span<Claim const>> stories_;
  Candidates same_number_, bounded_;
  OverfullSets overfull_;
  std::vector<std::string> fired_;
  std::vector<Finding> out_;
};

} // namespace

Judged run_rules(std::span<Rule const> rules, Evidence const& evidence) { return Engine(rules, evidence).run(); }

} // namespace recount
