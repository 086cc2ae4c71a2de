// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

#include "base/hash.hpp"
#include "series/series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace recount {
namespace {

using Index = std::uint32_t;

constexpr std::size_t most_terms = 400;   // figures of one unit that are added to each other

bool same_unit(Claim const& a, Claim const& b) { return a.quantity.unit == b.quantity.unit && a.quantity.type == b.quantity.type; }
std::string_view head(Claim const& claim) { return claim.entity ? std::string_view(claim.entity->head) : std::string_view(); }
std::string_view happened(Claim const& claim) { return claim.predicate ? std::string_view(claim.predicate->id) : std::string_view(); }

/// How much two figures are of one thing: 3 both what is counted and what happened, 2 and 1 one of them, 0 the unit alone.
int likeness(Claim const& a, Claim const& b) {
  bool const thing = head(a) == head(b) || (a.entity && b.entity && a.entity->noun_class == b.entity->noun_class && a.entity->noun_class != "other");
  bool const event = happened(a) == happened(b);
  return thing && event ? 3 : event && happened(a) != "count" ? 2 : thing ? 1 : 0;
}

bool told(Claim const& claim) { return claim.status != Status::denied && claim.status != Status::retracted && claim.status != Status::superseded; }

Decimal distance(Claim const& a, Claim const& b) {
  auto const between = a.quantity.value && b.quantity.value ? subtract(*a.quantity.value, *b.quantity.value) : std::nullopt;
  auto const apart = between ? std::optional(absolute(*between)) : gap(judged_interval(a.quantity), judged_interval(b.quantity));
  return apart.value_or(Decimal());
}

class Supporter {
public:
  Supporter(std::span<Claim const> claims, std::set<std::string> const& drafts) : claims_(claims), drafts_(drafts) {
    for (Index i = 0; i < claims.size(); ++i)
      if (!drafts.contains(claims[i].report) && told(claims[i]))
        sources_[claims[i].quantity.unit].push_back(i);
  }

  std::vector<Support> run(bool arithmetic) const {
    std::vector<Support> out;
    for (Index i = 0; i < claims_.size(); ++i) {
      if (!drafts_.contains(claims_[i].report))
        continue;
      auto found = looked_up(i);
      if (found.kind == Support::Kind::none && arithmetic)
        add_up(found);
      out.push_back(std::move(found));
    }
    return out;
  }

private:
  std::span<Index const> with_unit(std::string const& unit) const {
    auto const found = sources_.find(unit);
    return found == sources_.end() ? std::span<Index const>() : found->second;
  }

  Support looked_up(Index draft) const {
    Support out;
    out.claim = draft;
    Claim const& figure = claims_[draft];
    int best = -1;
    for (auto const index : with_unit(figure.quantity.unit)) {
      Claim const& source = claims_[index];
      if (!same_unit(figure, source))
        continue;
      int const like = likeness(figure, source);
      bool const alike = like == 3 || (like > 0 && figure.quantity.value == source.quantity.value);
      if (alike && judge(figure.quantity, source.quantity).verdict != Verdict::contradiction) {
        out.kind = Support::Kind::stands;
        out.source = index;
        return out;
      }
      if (like > best || (like == best && distance(figure, source) < distance(figure, claims_[*out.source]))) {
        best = like;
        out.source = index;
      }
    }
    return out;
  }

  /// Two figures of one unit that give it as sum or difference; for a percentage, any two counts as share or change; for
  /// "three times as many", any two counts.
  void add_up(Support& out) const {
    auto const& quantity = claims_[out.claim].quantity;
    bool const percent = quantity.unit == "percent";
    auto const terms = with_unit(percent ? std::string() : quantity.unit);
    auto const most = std::min(terms.size(), most_terms);
    for (std::size_t i = 0; i < most && out.kind == Support::Kind::none; ++i)
      for (std::size_t j = 0; j < most && out.kind == Support::Kind::none; ++j)
        if (i != j)
          try_pair(out, terms[i], terms[j], percent);
  }

  void try_pair(Support& out, Index first, Index second, bool percent) const {
    auto const &a = claims_[first].quantity.value, &b = claims_[second].quantity.value;
    auto const& wanted = claims_[out.claim].quantity;
    bool const ratio = wanted.type == QuantityType::ratio;
    if (!a || !b || !wanted.value || (first > second && !percent && !ratio && *a <= *b))
      return;
    auto const take = [&](std::optional<Decimal> const& result, std::string_view form) {
      if (out.kind != Support::Kind::none || !result || !fits(*result, wanted))
        return;
      out.kind = Support::Kind::by_arithmetic;
      out.terms = {first, second};
      out.arithmetic = fmt::format(fmt::runtime(form), grouped(*a), grouped(*b), wanted.text);
    };
    if (percent) {
      auto const hundredfold = multiply(*a, 100);
      auto const change = subtract(*a, *b);
      auto const rise = change ? multiply(absolute(*change), 100) : std::nullopt;
      take(hundredfold && !b->zero() ? divide(*hundredfold, *b, 4) : std::nullopt, "{0} of {1} is {2}");
      take(rise && !b->zero() ? divide(*rise, *b, 4) : std::nullopt, "from {1} to {0} is {2}");
      return;
    }
    if (ratio) {
      bool const counts = claims_[first].quantity.type == QuantityType::count && claims_[second].quantity.type == QuantityType::count;
      take(counts && !b->zero() ? divide(*a, *b, 4) : std::nullopt, "{0} against {1} is {2}");
      return;
    }
    if (first < second)
      take(add(*a, *b), "{0} + {1} = {2}");
    take(*a > *b ? subtract(*a, *b) : std::nullopt, "{0} - {1} = {2}");
  }

  /// Within half of the last digit that was written, or within the hedge.
  static bool fits(Decimal result, Quantity const& wanted) {
    if (contains(judged_interval(wanted), result))
      return true;
    auto const text = wanted.value->to_string();
    auto const point = text.find('.');
    bool const ratio = wanted.type == QuantityType::ratio; // "three times" stands for 3.0
    auto const half = Decimal::make(5, (point == std::string::npos ? -1 : -static_cast<int>(text.size() - point)) - (ratio ? 1 : 0));
    auto const apart = subtract(result, *wanted.value);
    return (wanted.unit == "percent" || ratio) && apart && half && absolute(*apart) <= *half;
  }

  std::span<Claim const> claims_;
  std::set<std::string> const& drafts_;
  std::map<std::string, std::vector<Index>> sources_;
};

std::string where(Claim const& claim) { return fmt::format("{}:{}", claim.path.empty() ? claim.report : claim.path, claim.excerpt.position.line); }

FindingPlace place(Claim const& claim, std::string message) { return {claim.report, claim.path, claim.field, claim.span, claim.excerpt, std::move(message), claim.quantity.span}; }

Finding finding_of(std::string rule, Claim const& claim, std::string why) {
  Finding out;
  out.fingerprint = hex(fnv1a(fmt::format("{}|{}|{}", rule, claim.key, dump(claim.quantity))));
  out.rule = std::move(rule);
  out.severity = Severity::notice;
  out.group = claim.group;
  out.why = std::move(why);
  out.location = place(claim, {});
  out.claims = {claim.id};
  return out;
}

void add_source(Finding& out, Claim const& source) {
  out.related.push_back(place(source, source.text));
  out.claims.push_back(source.id);
}

/// The share of the numbers [10^(d-1), 10^d) that some interval holds, in percent.
std::optional<Decimal> covered(std::vector<Interval> intervals, int digits) {
  auto const low = Decimal::make(1, digits - 1), high = Decimal::make(1, digits);
  std::sort(intervals.begin(), intervals.end(), [](Interval const& a, Interval const& b) { return a.low < b.low; });
  Decimal reached = *low, sum = 0;
  for (auto const& interval : intervals) {
    auto const from = std::max(interval.low.value_or(*low), reached);
    auto const end = interval.high ? add(*interval.high, 1) : high;   // whole numbers: 12 covers [12, 13)
    auto const to = std::min(end.value_or(*high), *high);
    if (to <= from)
      continue;
    auto const wide = subtract(to, from);
    auto const more = wide ? add(sum, *wide) : std::nullopt;
    if (!more)
      return std::nullopt;
    sum = *more;
    reached = to;
  }
  auto const all = subtract(*high, *low);
  auto const hundredfold = multiply(sum, 100);
  return all && hundredfold ? divide(*hundredfold, *all, 4) : std::nullopt;
}

} // namespace

std::vector<Support> support_of(std::span<Claim const> claims, std::set<std::string> const& drafts, bool arithmetic) {
  return Supporter(claims, drafts).run(arithmetic);
}

std::vector<Finding> support_findings(std::span<Claim const> claims, std::span<Support const> support) {
  std::vector<Finding> out;
  for (auto const& one : support) {
    Claim const& claim = claims[one.claim];
    if (one.kind == Support::Kind::by_arithmetic) {
      auto finding = finding_of("supported-by-arithmetic", claim, "The figure stands in no source, but two that do give it.");
      finding.message = fmt::format("\"{}\": {} ({}, {})", claim.text, one.arithmetic, where(claims[one.terms[0]]), where(claims[one.terms[1]]));
      for (auto const term : one.terms)
        add_source(finding, claims[term]);
      out.push_back(std::move(finding));
    } else if (one.kind == Support::Kind::none) {
      auto finding = finding_of("unsupported-figure", claim, "A figure of a draft must stand in one of its sources.");
      finding.message = fmt::format("No \"{}\" in the sources", claim.text);
      if (one.source) {
        finding.message += fmt::format("; nearest: \"{}\", {}", claims[*one.source].text, where(claims[*one.source]));
        add_source(finding, claims[*one.source]);
      }
      out.push_back(std::move(finding));
    }
  }
  return out;
}

std::optional<Decimal> chance_of_support(std::span<Claim const> claims, std::span<Support const> support, std::set<std::string> const& drafts) {
  Decimal sum = 0;
  std::int32_t figures = 0;
  for (auto const& one : support) {
    Claim const& claim = claims[one.claim];
    if (!claim.quantity.value || claim.quantity.value->negative() || claim.quantity.value->zero())
      continue;
    std::vector<Interval> evidence;
    for (auto const& source : claims)
      if (!drafts.contains(source.report) && told(source) && same_unit(claim, source) && likeness(claim, source) == 3)
        evidence.push_back(judged_interval(source.quantity));
    auto const digits = static_cast<int>(std::min(claim.quantity.value->to_string().find('.'), claim.quantity.value->to_string().size()));
    auto const share = covered(std::move(evidence), digits);
    auto const more = share ? add(sum, *share) : std::nullopt;
    if (!more)
      continue;
    sum = *more;
    ++figures;
  }
  return figures > 0 ? divide(sum, figures, 2) : std::nullopt;
}

} // namespace recount
