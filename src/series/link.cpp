// SPDX-License-Identifier: Apache-2.0
// Claims of equal keys brought together by an index and held against each other.
#include "series/nearest.hpp"
#include "series/series.hpp"
#include "series/string.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace recount {
namespace {

constexpr std::uint64_t most_pairs = 100'000;   // of one key; what is left out is counted
constexpr std::size_t small_key = 400;          // figures that are all held against each other
constexpr Day no_day{std::chrono::days{-1'000'000}};
constexpr auto reach = std::chrono::days{2};    // of more than that, only those of neighbouring days
constexpr std::size_t most_weak = 128;          // figures of one unit and story among which weak links are sought

using Index = std::uint32_t;

bool told_twice(Claim const& a, Claim const& b) {
  return a.report == b.report && a.quantity.value == b.quantity.value && a.quantity.asserted == b.quantity.asserted && a.quantity.hedge == b.quantity.hedge &&
         a.source.key == b.source.key && a.status == b.status && a.role == b.role && a.place == b.place && a.dates.as_of == b.dates.as_of &&
         a.entity.has_value() == b.entity.has_value() && (!a.entity || a.entity->head == b.entity->head);
}

class Linker {
public:
  Linker(std::span<Claim const> claims, Domain const& domain, Stories stories, bool keep)
      : claims_(claims), domain_(domain), stories_(stories), keep_(keep), partners_(claims) {}

  Linked run() {
    std::map<std::pair<std::string, std::string>, std::vector<Index>> buckets, of_unit;
    for (Index i = 0; i < claims_.size(); ++i) {
      auto const story = stories_ == Stories::one ? std::string() : claims_[i].group.value_or("");
      buckets[{story, key_of(claims_[i])}].push_back(i);
      if (stories_ == Stories::one || claims_[i].group)
        of_unit[{story, unit_of(claims_[i].quantity)}].push_back(i);
    }
    for (auto const& [key, members] : buckets) {
      compare(distinct(without_repeats(members)));
      auto series = string_series(claims_, members, domain_, stories_);
      std::move(series.begin(), series.end(), std::back_inserter(out_.series));
    }
    out_.comparisons = partners_.nearest_only(std::move(out_.comparisons));
    for (auto const& [unit, members] : of_unit)
      link_weakly(members);
    for (auto* const list : {&out_.comparisons, &out_.weak, &out_.related, &out_.not_compared})
      std::sort(list->begin(), list->end(), [](Comparison const& a, Comparison const& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
    out_.stories = stories_;
    return std::move(out_);
  }

private:
  static std::string unit_of(Quantity const& quantity) {
    bool const share = quantity.type == QuantityType::ratio || quantity.type == QuantityType::percent;
    return share ? std::string("share") : fmt::format("{} {}", name(quantity.type), quantity.unit);
  }

  /// With all reports as one story, neither the group nor the coarse place parts two figures.
  std::string key_of(Claim const& claim) const {
    if (stories_ != Stories::one)
      return claim.key;
    auto const begin = claim.key.find('|'), end = claim.key.rfind('|');
    return begin == std::string::npos || end <= begin ? claim.key : claim.key.substr(begin, end - begin);
  }

  /// A figure that a report says twice is held against others once: where its text says it first, else its headline.
  std::vector<Index> without_repeats(std::vector<Index> const& members) const {
    std::vector<Index> out;
    std::unordered_map<std::string, std::vector<std::size_t>> of_report;   // places in `out`
    for (auto const index : members) {
      auto& before = of_report[claims_[index].report];
      auto const twin = std::find_if(before.begin(), before.end(), [&](std::size_t place) { return told_twice(claims_[out[place]], claims_[index]); });
      if (twin == before.end()) {
        before.push_back(out.size());
        out.push_back(index);
      } else if (claims_[out[*twin]].field != Field::text && claims_[index].field == Field::text) {
        out[*twin] = index;
      }
    }
    return out;
  }

  bool struck(Index index) const { return claims_[index].signal.has_value() || claims_[index].status == Status::denied; }

  /// Of figures that outlets repeat from one origin on one day, the first: nothing new comes of the others. What was
  /// taken back or denied is looked for in all reports.
  std::vector<Index> distinct(std::vector<Index> const& members) const {
    if (members.size() <= small_key || std::any_of(members.begin(), members.end(), [this](Index index) { return struck(index); }))
      return members;
    std::vector<Index> out;
    std::unordered_set<std::string> seen;
    for (auto const index : members)
      if (seen.insert(origin(claims_[index])).second)
        out.push_back(index);
    return out;
  }

  static std::string origin(Claim const& claim) {
    auto const at = moment(claim);
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}", dump(claim.quantity), claim.entity ? claim.entity->head : "", name(claim.role), name(claim.status), name(claim.window),
                       claim.place ? claim.place->key : "", claim.source.attributed ? claim.source.key : claim.publisher, at ? to_iso(*at) : "", leads(claim));
  }

  /// Pairs of a key: all of a small one; of a large one those of neighbouring days, and all with what was taken back.
  void compare(std::vector<Index> members) {
    if (members.size() > small_key)
      return compare_by_day(std::move(members));
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j)
        hold(members[i], members[j]);
  }

  void compare_by_day(std::vector<Index> members) {
    auto const day = [this](Index index) {
      auto const at = moment(claims_[index]);
      return at ? at->last : no_day;
    };
    std::stable_sort(members.begin(), members.end(), [&](Index a, Index b) { return day(a) < day(b); });
    std::vector<Index> taken_back;
    std::copy_if(members.begin(), members.end(), std::back_inserter(taken_back), [this](Index index) { return struck(index); });
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
      std::size_t next = i + 1;
      for (; next < members.size() && seen < most_pairs && day(members[next]) - reach <= day(members[i]); ++next, ++seen)
        hold(std::min(members[i], members[next]), std::max(members[i], members[next]));
      out_.pairs_left_out += members.size() - next;
      for (auto const index : taken_back)
        if (seen < most_pairs && !struck(members[i]) && (day(index) - reach > day(members[i]) || day(members[i]) - reach > day(index))) {
          hold(std::min(members[i], index), std::max(members[i], index));
          ++seen;
          --out_.pairs_left_out; // counted above with the other days
        }
    }
  }

  void hold(Index a, Index b) {
    auto reason = not_comparable(claims_[a], claims_[b], domain_, stories_);
    if (reason.empty())
      out_.comparisons.push_back({a, b, true, {}, judge(claims_[a], claims_[b], domain_), link_strength(claims_[a], claims_[b], domain_, stories_)});
    else {
      if (related(claims_[a], claims_[b], domain_, stories_))
        out_.related.push_back({a, b, false, reason, judge(claims_[a].quantity, claims_[b].quantity), link_strength(claims_[a], claims_[b], domain_, stories_)});
      if (keep_)
        out_.not_compared.push_back({a, b, false, std::move(reason), {}, LinkStrength::medium});
    }
  }

  /// Figures that only their unit, size and wording bring together, where nothing nearer is there.
  void link_weakly(std::vector<Index> const& members) {
    if (members.size() > most_weak)
      return;
    std::vector<Comparison> found;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        Claim const &a = claims_[members[i]], &b = claims_[members[j]];
        if (a.report != b.report && nearness(a, b) && alike(a, b, domain_, stories_) && !moved(a, b, domain_) && !not_comparable(a, b, domain_, stories_).empty())
          found.push_back({std::min(members[i], members[j]), std::max(members[i], members[j]), true, {}, judge(a, b, domain_), LinkStrength::weak});
      }
    out_.weak = joined(std::move(out_.weak), partners_.nearest_only(std::move(found)));
  }

  static std::vector<Comparison> joined(std::vector<Comparison> all, std::vector<Comparison> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
  }

  std::span<Claim const> claims_;
  Domain const& domain_;
  Stories stories_;
  bool keep_;
  Partners partners_;
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
