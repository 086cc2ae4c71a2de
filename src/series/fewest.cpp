// SPDX-License-Identifier: Apache-2.0
#include "series/fewest.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace recount {
namespace {

/// Depth first over parts, the largest first, sets of one size at a time. A branch ends where the largest that are left are not enough.
class Search {
public:
  Search(std::span<Interval const> parts, Apart const& apart, Interval const& whole) : parts_(parts), apart_(apart), whole_(whole), order_(parts.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return *parts_[a].low > *parts_[b].low; });
  }

  std::vector<std::size_t> run() {
    for (std::size_t size = 1; size <= parts_.size() && best_.empty(); ++size)
      extend(0, size, Interval::exactly(0));
    std::sort(best_.begin(), best_.end());
    return best_;
  }

private:
  void extend(std::size_t next, std::size_t missing, Interval const& together) {
    if (missing == 0) {
      if (below(whole_, together) && (best_.empty() || *most_.low < *together.low)) {
        best_ = chosen_;
        most_ = together;
      }
      return;
    }
    for (; next + missing <= order_.size(); ++next) {
      if (!can_reach(next, missing, together))
        return;
      auto const part = order_[next];
      if (!std::all_of(chosen_.begin(), chosen_.end(), [&](std::size_t other) { return apart_[part][other]; }))
        continue;
      auto const more = sum(together, parts_[part]);
      if (!more.low)
        continue; // too large to be held exactly
      chosen_.push_back(part);
      extend(next + 1, missing - 1, more);
      chosen_.pop_back();
    }
  }

  /// The largest that are left would be enough, and more than the best so far.
  bool can_reach(std::size_t next, std::size_t missing, Interval together) const {
    for (std::size_t i = 0; i < missing; ++i)
      together = sum(together, parts_[order_[next + i]]);
    together.low_open = true; // a smaller part may be "more than"
    return !together.low || (below(whole_, together) && (best_.empty() || *most_.low < *together.low));
  }

  std::span<Interval const> parts_;
  Apart const& apart_;
  Interval const& whole_;
  std::vector<std::size_t> order_, chosen_, best_;
  Interval most_;
};

/// Pairs of figures of which one must change, as the edges of a graph; the fewest figures are its smallest vertex cover.
class Cover {
public:
  Cover(std::size_t count, std::span<std::pair<std::size_t, std::size_t> const> pairs) : pairs_(pairs), taken_(count, false) {}

  std::vector<bool> run() {
    std::vector<std::vector<std::size_t>> together;   // pairs that hang together, by the lowest of their figures
    for (auto const& [name, members] : components())
      together.push_back(members);
    for (auto const& members : together) {
      best_.reset();
      if (figures(members) <= most_exact)
        branch(members, {});
      else
        greedy(members);
      for (auto const figure : best_.value_or(std::vector<std::size_t>{}))
        taken_[figure] = true;
    }
    return taken_;
  }

private:
  using Figures = std::vector<std::size_t>;

  std::map<std::size_t, std::vector<std::size_t>> components() const {
    std::vector<std::size_t> root(taken_.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    auto const top = [&](std::size_t at) {
      while (root[at] != at)
        at = root[at] = root[root[at]];
      return at;
    };
    for (auto const& [a, b] : pairs_) {
      auto const [low, high] = std::minmax({top(a), top(b)});
      root[high] = low;
    }
    std::map<std::size_t, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      out[top(pairs_[i].first)].push_back(i);
    return out;
  }

  std::size_t figures(std::vector<std::size_t> const& members) const {
    Figures all;
    for (auto const i : members)
      all.insert(all.end(), {pairs_[i].first, pairs_[i].second});
    std::sort(all.begin(), all.end());
    return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
  }

  bool covered(std::size_t pair, Figures const& chosen) const {
    auto const has = [&](std::size_t figure) { return std::find(chosen.begin(), chosen.end(), figure) != chosen.end(); };
    return has(pairs_[pair].first) || has(pairs_[pair].second);
  }

  /// One end of the first pair that still stands must change; the second end is tried first.
  void branch(std::vector<std::size_t> const& members, Figures chosen) {
    if (best_ && chosen.size() >= best_->size())
      return;
    auto const open = std::find_if(members.begin(), members.end(), [&](std::size_t pair) { return !covered(pair, chosen); });
    if (open == members.end()) {
      best_ = std::move(chosen);
      return;
    }
    for (auto const figure : {pairs_[*open].second, pairs_[*open].first}) {
      auto more = chosen;
      more.push_back(figure);
      branch(members, std::move(more));
    }
  }

  void greedy(std::vector<std::size_t> members) {
    best_.emplace();
    while (!members.empty()) {
      std::map<std::size_t, std::size_t> degree;
      for (auto const i : members)
        for (auto const figure : {pairs_[i].first, pairs_[i].second})
          ++degree[figure];
      auto const most = std::max_element(degree.begin(), degree.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
      best_->push_back(most->first);
      members.erase(std::remove_if(members.begin(), members.end(), [&](std::size_t i) { return covered(i, *best_); }), members.end());
    }
  }

  std::span<std::pair<std::size_t, std::size_t> const> pairs_;
  std::vector<bool> taken_;
  std::optional<Figures> best_;
};

} // namespace

std::vector<std::size_t> fewest_above(std::span<Interval const> parts, Apart const& apart, Interval const& whole) { return Search(parts, apart, whole).run(); }

std::vector<bool> fewest_to_change(std::size_t count, std::span<std::pair<std::size_t, std::size_t> const> pairs) { return Cover(count, pairs).run(); }

} // namespace recount
