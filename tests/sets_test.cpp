// SPDX-License-Identifier: Apache-2.0
// The smallest sets of figures that cannot all be true, held against trying all subsets, and what a desk is told of them.
#include "series/fewest.hpp"
#include "series/sets.hpp"
#include "support.hpp"

#include <fmt/format.h>

#include <bit>
#include <random>

namespace recount {
namespace {

class Random {
public:
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }
  Decimal number(std::size_t end) { return Decimal(static_cast<std::int32_t>(below(end))); }

private:
  std::mt19937_64 random_{20130417};
};

/// All subsets of parts that are apart and together above the whole: the fewest, and of these the one that comes to most.
struct Best {
  std::size_t size = 0;
  Decimal together;
};
std::optional<Best> by_trying_all(std::vector<Interval> const& parts, Apart const& apart, Interval const& whole) {
  std::optional<Best> best;
  for (unsigned set = 1; set < 1U << parts.size(); ++set) {
    Interval together = Interval::exactly(0);
    bool fits = true;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (set >> i & 1U) {
        together = sum(together, parts[i]);
        for (std::size_t j = 0; j < i; ++j)
          fits = fits && (!(set >> j & 1U) || apart[i][j]);
      }
    auto const size = static_cast<std::size_t>(std::popcount(set));
    if (fits && below(whole, together) && (!best || size < best->size || (size == best->size && *together.low > best->together)))
      best = Best{size, *together.low};
  }
  return best;
}

using Edges = std::vector<std::pair<std::size_t, std::size_t>>;

bool covers(Edges const& edges, unsigned set) {
  return std::all_of(edges.begin(), edges.end(), [&](auto const& edge) { return (set >> edge.first & 1U) || (set >> edge.second & 1U); });
}

std::size_t smallest_cover(std::size_t count, Edges const& edges) {
  std::size_t least = count;
  for (unsigned set = 0; set < 1U << count; ++set)
    if (covers(edges, set))
      least = std::min(least, static_cast<std::size_t>(std::popcount(set)));
  return least;
}

Quantity figure(std::string_view words) {
  auto const read = read_report(test::report(fmt::format("{} people were killed.", words)), test::lexicon());
  REQUIRE(read.claims.size() == 1);
  return read.claims.front().quantity;
}

/// Findings of the rule, "message | related; related", one a line.
std::string found(std::string_view rule, std::vector<std::string> const& texts) {
  Checker const checker;
  std::vector<ReadReport> read;
  for (auto const& text : texts) {
    auto report = test::report(text, "2022-01-11", fmt::format("Outlet {}", read.size()));
    report.id = fmt::format("report-{}", read.size());
    read.push_back(checker.read(report));
  }
  std::string out;
  for (auto const& finding : checker.check(std::move(read)).findings) {
    if (finding.rule != rule)
      continue;
    out += (out.empty() ? "" : "\n") + finding.message + " |";
    for (auto const& place : finding.related)
      out += " " + place.message + ";";
  }
  return out;
}

} // namespace

TEST_CASE("the fewest parts above their whole are those that trying all subsets finds") {
  Random random;
  for (int round = 0; round < 4000; ++round) {
    auto const count = 1 + random.below(8);
    std::vector<Interval> parts;
    Apart apart(count, std::vector<bool>(count));
    for (std::size_t i = 0; i < count; ++i) {
      parts.push_back(random.below(4) == 0 ? Interval::more_than(random.number(20)) : Interval::at_least(random.number(20)));
      for (std::size_t j = 0; j < i; ++j)
        apart[i][j] = apart[j][i] = random.below(3) != 0;
    }
    auto const whole = random.below(3) == 0 ? Interval::less_than(random.number(60)) : Interval::exactly(random.number(60));
    auto const fewest = fewest_above(parts, apart, whole);
    auto const best = by_trying_all(parts, apart, whole);
    INFO(count << " parts, whole " << dump(whole));
    REQUIRE(fewest.size() == (best ? best->size : 0));
    Interval together = Interval::exactly(0);
    for (std::size_t i = 0; i < fewest.size(); ++i) {
      together = sum(together, parts[fewest[i]]);
      for (std::size_t j = 0; j < i; ++j)
        CHECK(apart[fewest[i]][fewest[j]]);
    }
    if (best) {
      CHECK(*together.low == best->together);
      CHECK(disjoint(together, whole));
    }
  }
}

TEST_CASE("no smaller choice of figures settles all conflicts") {
  Random random;
  for (int round = 0; round < 4000; ++round) {
    auto const count = 2 + random.below(8);
    Edges edges;
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (random.below(3) == 0)
          edges.emplace_back(j, i);
    auto const chosen = fewest_to_change(count, edges);
    unsigned set = 0;
    for (std::size_t i = 0; i < count; ++i)
      set |= chosen[i] ? 1U << i : 0U;
    CHECK(covers(edges, set));
    CHECK(static_cast<std::size_t>(std::popcount(set)) == smallest_cover(count, edges));
  }
}

TEST_CASE("many figures that hang together are settled all the same") {
  Edges star, chain;
  for (std::size_t i = 1; i < 200; ++i) {
    star.emplace_back(0, i);
    chain.emplace_back(i - 1, i);
  }
  auto const hub = fewest_to_change(200, star);
  CHECK(std::count(hub.begin(), hub.end(), true) == 1);
  CHECK(hub[0]);
  auto const links = fewest_to_change(200, chain);
  CHECK(std::all_of(chain.begin(), chain.end(), [&](auto const& edge) { return links[edge.first] || links[edge.second]; }));
}

TEST_CASE("the smallest change is the nearest number that all others allow") {
  struct Row {
    char const* own;
    std::vector<char const*> others;
    char const* expected;
  };
  for (auto const& row : std::vector<Row>{
           {"31", {"Between 20 and 30"}, "30"},
           {"95", {"More than 100"}, "more than 100"},
           {"19", {"At least 20", "Between 24 and 30"}, "24"},
           {"40", {"Fewer than 30", "At least 20"}, "less than 30"},
           {"19", {"20"}, "-"},                  // the other number itself
           {"19", {"20", "30"}, "-"},            // they do not agree with each other
           {"25", {"Between 20 and 30"}, "-"},   // nothing to change
       }) {
    std::vector<Quantity> quantities;
    for (auto const* const other : row.others)
      quantities.push_back(figure(other));
    std::vector<Quantity const*> others;
    for (auto const& quantity : quantities)
      others.push_back(&quantity);
    INFO(row.own << " against " << row.others.front());
    CHECK(smallest_change(figure(row.own), others).value_or("-") == row.expected);
  }
}

TEST_CASE("parts that exclude each other are held against their whole") {
  auto const parts = [](std::vector<std::string> const& texts) { return found("parts-come-to-more", texts); };
  CHECK(parts({"The army said 40 people were killed. The army said 26 civilians were killed. The army said 16 soldiers were killed."}) ==
        "\"40 people were killed\", but 26 civilians and 16 soldiers are at least 42: 2 more in the whole, or 2 less in one part, would do | "
        "26 civilians were killed (The army); 16 soldiers were killed (The army);");
  // no more parts than it takes
  CHECK(parts({"The army said 40 people were killed. The army said 3 police officers, 26 civilians and 16 soldiers were killed."}) ==
        "\"40 people were killed\", but 26 civilians and 16 soldiers are at least 42: 2 more in the whole, or 2 less in one part, would do | "
        "26 civilians and 16 soldiers were killed (The army); 16 soldiers were killed (The army);");
  // one of several parts may be enough
  CHECK(parts({"The army said 40 people were killed. The army said 62 civilians were killed. The army said 16 soldiers were killed."}) ==
        "\"40 people were killed\", but 62 civilians are at least 62: 22 more in the whole, or 22 less in one part, would do | 62 civilians were killed (The army);");
  CHECK(parts({"The army said 40 people were killed. The army said 62 civilians were killed."}).empty());
  // places of one country
  CHECK(parts({"The army said 40 people were killed in Nigeria. The army said 26 people were killed in Lagos. The army said 16 people were killed in Kano."}) !=
        "");
  for (auto const* const right : {"The army said 42 people were killed. The army said 26 civilians were killed. The army said 16 soldiers were killed.",
                                  "The army said about 40 people were killed. The army said 26 civilians were killed. The army said 16 soldiers were killed.",
                                  "The army said 40 people were killed. Doctors said 26 civilians were killed. The army said 16 soldiers were killed.",
                                  "The army said 40 people were killed. The army said 26 civilians were killed. The army said 16 children were killed.",
                                  "The army said 40 people were killed in Kano. The army said 26 people were killed in Lagos. The army said 16 people were killed in Jos."}) {
    INFO(right);
    CHECK(parts({right}).empty());
  }
}

TEST_CASE("the parts of a whole may stand in several reports of one source") {
  CHECK(found("parts-come-to-more", {"The army said on Tuesday that 40 people were killed in the raid.", "The army said on Tuesday that 26 civilians were killed in the raid.",
                                     "The army said on Tuesday that 16 soldiers were killed in the raid."}) ==
        "\"40 people were killed\", but 26 civilians and 16 soldiers are at least 42: 2 more in the whole, or 2 less in one part, would do | "
        "26 civilians were killed (The army); 16 soldiers were killed (The army);");
}

TEST_CASE("one finding for a figure that stands against several") {
  CHECK(found("conflicting-figures", {"Police said on Tuesday that between 20 and 30 people were killed in the bombing.", "Doctors said on Tuesday that at least 25 people were killed in the bombing.",
                                      "The army said on Tuesday that 12 people were killed in the bombing."}) ==
        "The army: \"12 people were killed\"; Police: \"between 20 and 30 people were killed\"; both for 11 January 2022; 25 in place of 12 would agree | "
        "between 20 and 30 people were killed (Police); at least 25 people were killed (Doctors);");
}

} // namespace recount
