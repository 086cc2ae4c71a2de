// SPDX-License-Identifier: Apache-2.0
// Claims of equal keys brought together by an index, held against each other, and strung into series.
#include "series/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace recount {
namespace {

constexpr std::uint64_t most_pairs = 200'000;   // of one key; what is left out is counted

using Index = std::uint32_t;

bool same_figure(Claim const& a, Claim const& b) {
  return a.report == b.report && a.quantity.value == b.quantity.value && a.quantity.asserted == b.quantity.asserted && a.quantity.hedge == b.quantity.hedge &&
         a.source.key == b.source.key && a.status == b.status && a.role == b.role && a.place == b.place && a.dates.as_of == b.dates.as_of &&
         a.entity.has_value() == b.entity.has_value() && (!a.entity || a.entity->head == b.entity->head);
}

class Linker {
public:
  Linker(std::span<Claim const> claims, Domain const& domain, Stories stories, bool keep)
      : claims_(claims), domain_(domain), stories_(stories), keep_(keep) {}

  Linked run() {
    std::map<std::pair<std::string, std::string>, std::vector<Index>> buckets;
    for (Index i = 0; i < claims_.size(); ++i)
      buckets[{stories_ == Stories::one ? std::string() : claims_[i].group.value_or(""), key_of(claims_[i])}].push_back(i);
    for (auto const& [key, members] : buckets) {
      compare(without_repeats(members));
      string_up(members);
    }
    auto const by_ends = [](Comparison const& a, Comparison const& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); };
    std::sort(out_.comparisons.begin(), out_.comparisons.end(), by_ends);
    std::sort(out_.related.begin(), out_.related.end(), by_ends);
    std::sort(out_.not_compared.begin(), out_.not_compared.end(), by_ends);
    return std::move(out_);
  }

private:
  /// With all reports as one story, neither the group nor the coarse place parts two figures.
  std::string key_of(Claim const& claim) const {
    if (stories_ != Stories::one)
      return claim.key;
    auto const begin = claim.key.find('|'), end = claim.key.rfind('|');
    return begin == std::string::npos || end <= begin ? claim.key : claim.key.substr(begin, end - begin);
  }

  /// A figure that a report says twice is held against others once.
  std::vector<Index> without_repeats(std::vector<Index> const& members) const {
    std::vector<Index> out;
    std::unordered_map<std::string, std::vector<Index>> of_report;
    for (auto const index : members) {
      auto& before = of_report[claims_[index].report];
      if (std::any_of(before.begin(), before.end(), [&](Index other) { return same_figure(claims_[other], claims_[index]); }))
        continue;
      before.push_back(index);
      out.push_back(index);
    }
    return out;
  }

  void compare(std::vector<Index> const& members) {
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (seen >= most_pairs) {
        auto const left = members.size() - i;
        out_.pairs_left_out += left * (left - 1) / 2;
        return;
      }
      for (std::size_t j = i + 1; j < members.size(); ++j, ++seen)
        hold(members[i], members[j]);
    }
  }

  void hold(Index a, Index b) {
    auto reason = not_comparable(claims_[a], claims_[b], domain_, stories_);
    if (reason.empty())
      out_.comparisons.push_back({a, b, true, {}, judge(claims_[a].quantity, claims_[b].quantity)});
    else {
      if (related(claims_[a], claims_[b], domain_, stories_))
        out_.related.push_back({a, b, false, reason, judge(claims_[a].quantity, claims_[b].quantity)});
      if (keep_)
        out_.not_compared.push_back({a, b, false, std::move(reason), {}});
    }
  }

  std::optional<Day> moment(Claim const& claim) const {
    auto const& days = claim.dates.as_of ? claim.dates.as_of : claim.dates.stated ? claim.dates.stated : claim.dates.published;
    return days ? std::optional(days->last) : std::nullopt;
  }

  bool earlier(Index a, Index b) const {
    Claim const& first = claims_[a];
    Claim const& second = claims_[b];
    auto const published = [](Claim const& claim) { return claim.dates.published ? std::optional(claim.dates.published->first) : std::nullopt; };
    return std::tuple(moment(first), published(first), a) < std::tuple(moment(second), published(second), b);
  }

  /// Each claim joins the series of the earliest claim that it can be held against: a star, no transitive closure.
  void string_up(std::vector<Index> members) {
    std::sort(members.begin(), members.end(), [this](Index a, Index b) { return earlier(a, b); });
    std::vector<Series> found;
    for (auto const index : members) {
      auto const home = std::find_if(found.begin(), found.end(), [&](Series const& series) { return same_series(series.points.front(), index); });
      if (home != found.end())
        home->points.push_back(index);
      else
        found.push_back(begin_series(index));
    }
    for (auto& series : found) {
      series.latest = standing(series.points);
      series.verdict = verdict(series);
      out_.series.push_back(std::move(series));
    }
  }

  bool same_series(Index seed, Index other) const {
    auto const reason = not_comparable(claims_[seed], claims_[other], domain_, stories_);
    return reason.empty() || (reason == "two figures of one sentence" && same_figure(claims_[seed], claims_[other]));
  }

  Series begin_series(Index seed) const {
    Claim const& claim = claims_[seed];
    Series out;
    out.group = claim.group;
    out.predicate = claim.predicate ? claim.predicate->id : "";
    out.entity = claim.entity ? claim.entity->head : "";
    out.place = claim.place ? claim.place->key : "";
    out.unit = claim.quantity.unit;
    out.points.push_back(seed);
    return out;
  }

  static bool stands(Claim const& claim) {
    switch (claim.status) {
    case Status::retracted:
    case Status::superseded:
    case Status::denied:
    case Status::planned:
    case Status::hypothetical:
      return false;
    default:
      return claim.role != Role::increment;
    }
  }

  /// The newest figure that nobody took back, unless a withdrawn figure of the same value is all that it repeats.
  std::optional<Index> standing(std::vector<Index> const& points) const {
    std::optional<Index> out;
    for (auto const index : points) {
      if (!stands(claims_[index]) || repeats_withdrawn(index, points))
        continue;
      if (out && moment(claims_[*out]) == moment(claims_[index]) && claims_[*out].source.attributed && !claims_[index].source.attributed)
        continue;
      out = index;
    }
    return out;
  }

  bool repeats_withdrawn(Index index, std::vector<Index> const& points) const {
    return std::any_of(points.begin(), points.end(), [&](Index other) {
      return claims_[other].status == Status::retracted && claims_[other].quantity.value && claims_[other].quantity.value == claims_[index].quantity.value;
    });
  }

  SeriesVerdict verdict(Series const& series) const {
    bool withdrawn = false, revised = false, conflict = false;
    std::vector<Index> standing_points;
    for (auto const index : series.points) {
      withdrawn = withdrawn || claims_[index].status == Status::retracted;
      revised = revised || claims_[index].status == Status::corrected || claims_[index].status == Status::superseded;
      if (stands(claims_[index]))
        standing_points.push_back(index);
    }
    if (withdrawn && !series.latest)
      return SeriesVerdict::retracted;
    for (std::size_t i = 0; i < standing_points.size(); ++i)
      for (std::size_t j = i + 1; j < standing_points.size() && j < i + 64; ++j)
        conflict = conflict || contradict(standing_points[i], standing_points[j]);
    if (conflict)
      return SeriesVerdict::conflicting;
    if (revised || withdrawn)
      return SeriesVerdict::revised;
    return trend(standing_points);
  }

  bool contradict(Index a, Index b) const {
    return same_moment(claims_[a], claims_[b]) && judge(claims_[a].quantity, claims_[b].quantity).verdict == Verdict::contradiction;
  }

  SeriesVerdict trend(std::vector<Index> const& points) const {
    std::optional<Decimal> last;
    bool up = false, down = false, many = false;
    for (auto const index : points) {
      auto const& value = claims_[index].quantity.value;
      many = many || index != points.front();
      if (!value)
        continue;
      up = up || (last && *value > *last);
      down = down || (last && *value < *last);
      last = value;
    }
    if (up || down)
      return down ? (up ? SeriesVerdict::revised : SeriesVerdict::falling) : SeriesVerdict::rising;
    return many ? SeriesVerdict::stable : SeriesVerdict::single;
  }

  std::span<Claim const> claims_;
  Domain const& domain_;
  Stories stories_;
  bool keep_;
  Linked out_;
};

} // namespace

Linked link(std::span<Claim const> claims, Domain const& domain, Stories stories, bool keep_not_compared) {
  return Linker(claims, domain, stories, keep_not_compared).run();
}

bool claim_order(Claim const& a, Claim const& b) {
  return std::tie(a.group, a.report, a.field, a.quantity.span, a.id) < std::tie(b.group, b.report, b.field, b.quantity.span, b.id);
}

} // namespace recount
