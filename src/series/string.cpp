// SPDX-License-Identifier: Apache-2.0
#include "series/string.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace recount {
namespace {

using Index = std::uint32_t;

/// What one report says a figure is: the headline's, else the first that its text gives.
struct Lead {
  Index claim;
  std::size_t reports = 1;   ///< that lead with the same number
};

/// Told as it is, in one of two roles.
bool stands(Claim const& claim, Role first, Role second) {
  switch (claim.status) {
  case Status::retracted:
  case Status::superseded:
  case Status::denied:
  case Status::planned:
  case Status::hypothetical:
    return false;
  default:
    return claim.role == first || claim.role == second;
  }
}

class Stringer {
public:
  Stringer(std::span<Claim const> claims, Domain const& domain, Stories stories) : claims_(claims), domain_(domain), stories_(stories) {}

  std::vector<Series> run(std::vector<Index> members) const {
    auto const in_order = [this](Index a, Index b) { return earlier(a, b); };
    std::sort(members.begin(), members.end(), in_order);
    std::stable_partition(members.begin(), members.end(), [this](Index index) { return claim(index).role != Role::given; }); // news begins a series
    auto const single = members.empty() ? Reports{} : single_events(claim(members.front()));
    std::vector<Series> found;
    for (auto const index : members) {
      auto const home = std::find_if(found.begin(), found.end(), [&](Series const& series) { return same_series(series.points.front(), index); });
      if (home != found.end())
        home->points.push_back(index);
      else
        found.push_back(begin_series(index));
    }
    for (auto& series : found) {
      std::sort(series.points.begin(), series.points.end(), in_order);
      auto const leads = leads_of(series.points);
      if (!std::all_of(series.points.begin(), series.points.end(), [&](Index index) { return rounds_up(claim(index), single); }))
        series.latest = standing(leads, series.points);
      series.verdict = verdict(series, leads);
    }
    return found;
  }

private:
  using Reports = std::map<std::string, std::set<std::string_view>>;   // by the word for a happening: those that tell of one

  Claim const& claim(Index index) const { return claims_[index]; }

  static bool tells_of(Claim const& claim, std::string const& word) {
    return claim.event && std::find(claim.event->words.begin(), claim.event->words.end(), word) != claim.event->words.end();
  }

  /// "The shooting" in reports of the story that this claim is from.
  Reports single_events(Claim const& of) const {
    Reports out;
    if (!of.group)
      return out;
    auto const by_group = [](Claim const& a, Claim const& b) { return a.group < b.group; };
    auto const [first, last] = std::equal_range(claims_.begin(), claims_.end(), of, by_group);
    for (auto at = first; at != last; ++at)
      for (auto const& word : at->event ? at->event->words : std::vector<std::string>{})
        if (!tells_of(*at, word + "s"))
          out[word].insert(at->report);
    return out;
  }

  /// "Shootings" of a night, in a story that other reports tell of one shooting: its sum is no figure of that one.
  static bool rounds_up(Claim const& claim, Reports const& single) {
    return claim.event && std::any_of(claim.event->words.begin(), claim.event->words.end(), [&](std::string const& word) {
      auto const one = word.ends_with('s') ? word.substr(0, word.size() - 1) : std::string();
      auto const told = single.find(one);
      return told != single.end() && !tells_of(claim, one) && told->second.size() > told->second.count(claim.report);
    });
  }

  bool earlier(Index a, Index b) const {
    auto const order = [this](Index index) {
      auto const at = moment(claim(index));
      auto const& published = claim(index).dates.published;
      return std::tuple(at ? at->last : Day::min(), published ? published->first : Day::min(), index);
    };
    return order(a) < order(b);
  }

  /// Figures of one sentence, of a place and one within it, or told and then presupposed ("the two dead") are of one
  /// series where they say the same twice.
  bool same_series(Index seed, Index other) const {
    Claim const &a = claim(seed), &b = claim(other);
    auto const reason = not_comparable(a, b, domain_, stories_);
    if (reason.empty())
      return true;
    if (!a.quantity.value || a.quantity.value != b.quantity.value)
      return false;
    if (reason == "background, not news")
      return true;
    return a.role == b.role && (reason == "two figures of one sentence" || reason == "part of the other place");
  }

  Series begin_series(Index seed) const {
    Claim const& first = claim(seed);
    Series out;
    out.group = first.group;
    out.predicate = first.predicate ? first.predicate->id : "";
    out.entity = first.entity ? first.entity->head : "";
    out.place = first.place ? first.place->key : "";
    out.unit = first.quantity.unit;
    out.points.push_back(seed);
    return out;
  }

  /// One figure a report, in the order of their days.
  std::vector<Lead> leads_of(std::vector<Index> const& points) const {
    auto news = leads_of(points, Role::total, Role::subset);
    return news.empty() ? leads_of(points, Role::given, Role::given) : news;
  }

  std::vector<Lead> leads_of(std::vector<Index> const& points, Role first, Role second) const {
    std::set<std::string> withdrawn;
    for (auto const index : points)
      if (claim(index).status == Status::retracted)
        withdrawn.insert(number(index));
    std::map<std::string_view, Index> by_report;
    for (auto const index : points) {
      if (!stands(claim(index), first, second) || withdrawn.count(number(index)) != 0)
        continue;
      auto const [at, fresh] = by_report.emplace(claim(index).report, index);
      if (!fresh && before(index, at->second))
        at->second = index;
    }
    std::vector<Lead> out;
    for (auto const index : points)
      if (auto const found = by_report.find(claim(index).report); found != by_report.end() && found->second == index)
        out.push_back({index});
    std::map<std::string, std::size_t> reports;
    for (auto const& lead : out)
      ++reports[number(lead.claim)];
    for (auto& lead : out)
      lead.reports = reports[number(lead.claim)];
    return out;
  }

  /// A correction goes before what it corrects, a number before "dozens", the headline before the text.
  bool before(Index a, Index b) const {
    auto const order = [this](Index index) { return std::tuple(claim(index).status != Status::corrected, !claim(index).quantity.value, claim(index).field != Field::title, claim(index).quantity.span.begin); };
    return order(a) < order(b);
  }

  std::string number(Index index) const {
    Quantity const& quantity = claim(index).quantity;
    return quantity.value ? quantity.value->to_string() : dump(quantity.asserted);
  }

  /// Whether the report of one claim gives the number of another among these points.
  bool report_has(std::vector<Index> const& points, Index of, std::string const& wanted) const {
    return std::any_of(points.begin(), points.end(), [&](Index index) { return claim(index).report == claim(of).report && number(index) == wanted; });
  }

  /// The newest figure that nobody took back. A running total that falls without a word does not fall, unless more
  /// reports have the lower figure, two later ones are lower, or a source stands against none.
  std::optional<Index> standing(std::vector<Lead> const& leads, std::vector<Index> const& points) const {
    Lead const* out = nullptr;
    int lower = 0;   // reports since the standing one that have less
    for (auto const& lead : leads) {
      if (out && !claim(lead.claim).quantity.value && claim(out->claim).quantity.value)
        continue; // "dozens" replaces no number
      if (repeats_taken_back(lead.claim, points))
        continue;
      if (out && lead.reports < out->reports && one_day(lead.claim, out->claim))
        continue; // which of a day's reports is the newer is not known: most of them have the other
      bool const less = out && fell(lead.claim, out->claim);
      if (less && report_has(points, lead.claim, number(out->claim)))
        continue; // it has the higher one too
      if (less && lead.reports <= out->reports && ++lower < 2 && !better_told(lead.claim, out->claim))
        continue;
      out = &lead;
      lower = 0;
    }
    return out ? std::optional(out->claim) : std::nullopt;
  }

  /// An outlet's own voice that goes on with a number which its source withdrew or put right.
  bool repeats_taken_back(Index index, std::vector<Index> const& points) const {
    Claim const& own = claim(index);
    return !own.source.attributed && std::any_of(points.begin(), points.end(), [&](Index point) {
      Claim const& old = claim(point);
      bool const ended = old.status == Status::retracted || (old.status == Status::superseded && old.signal && old.signal->op == SignalOp::correct);
      return ended && number(point) == number(index) && old.dates.published && own.dates.published && old.dates.published->last < own.dates.published->first;
    });
  }

  bool one_day(Index a, Index b) const {
    return claim(a).status != Status::corrected && moment(claim(a)) == moment(claim(b)) && claim(a).dates.published == claim(b).dates.published;
  }

  bool fell(Index index, Index from) const {
    return cumulative(index) && claim(index).status != Status::corrected && below(judged_interval(claim(index).quantity), judged_interval(claim(from).quantity));
  }

  bool better_told(Index index, Index other) const {
    Claim const &a = claim(index), &b = claim(other);
    return later(a, b) && ((a.source.attributed && !b.source.attributed) || out_of_scale(a, b, domain_));
  }

  bool cumulative(Index index) const { return recount::cumulative(claim(index), domain_); }

  SeriesVerdict verdict(Series const& series, std::vector<Lead> const& leads) const {
    bool withdrawn = false, revised = false;
    for (auto const index : series.points) {
      withdrawn = withdrawn || claim(index).status == Status::retracted;
      revised = revised || claim(index).status == Status::corrected || claim(index).status == Status::superseded;
    }
    if (withdrawn && !series.latest)
      return SeriesVerdict::retracted;
    if (series.latest && disputed(*series.latest, leads, series.points))
      return SeriesVerdict::conflicting;
    return revised || withdrawn ? SeriesVerdict::revised : trend(leads);
  }

  /// Another report gives a figure for the moment of the standing one that cannot be true with it, neither report has the
  /// figure of the other as well, and most do not agree with the standing one.
  bool disputed(Index latest, std::vector<Lead> const& leads, std::vector<Index> const& points) const {
    auto const standing_number = number(latest);
    auto const agree = std::count_if(leads.begin(), leads.end(), [&](Lead const& lead) { return number(lead.claim) == standing_number; });
    return 2 * static_cast<std::size_t>(agree) <= leads.size() && std::any_of(leads.begin(), leads.end(), [&](Lead const& lead) {
      Claim const &other = claim(lead.claim), &own = claim(latest);
      return same_moment(other, own, domain_) && judge(other, own, domain_).verdict == Verdict::contradiction && !report_has(points, lead.claim, standing_number) &&
             !report_has(points, latest, number(lead.claim));
    });
  }

  SeriesVerdict trend(std::vector<Lead> const& leads) const {
    std::optional<Decimal> last;
    bool up = false, down = false;
    for (auto const& lead : leads) {
      auto const& value = claim(lead.claim).quantity.value;
      if (!value)
        continue;
      up = up || (last && *value > *last);
      down = down || (last && *value < *last);
      last = value;
    }
    if (up || down)
      return down ? (up ? SeriesVerdict::revised : SeriesVerdict::falling) : SeriesVerdict::rising;
    return leads.size() > 1 ? SeriesVerdict::stable : SeriesVerdict::single;
  }

  std::span<Claim const> claims_;
  Domain const& domain_;
  Stories stories_;
};

} // namespace

std::vector<Series> string_series(std::span<Claim const> claims, std::vector<std::uint32_t> members, Domain const& domain, Stories stories) {
  return Stringer(claims, domain, stories).run(std::move(members));
}

} // namespace recount
