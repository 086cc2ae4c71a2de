// SPDX-License-Identifier: Apache-2.0
// Laws of the interval algebra, on random intervals.
#include "base/interval.hpp"
#include "catch.hpp"

#include <random>

namespace recount {
namespace {

class RandomIntervals {
public:
  Decimal number() { return Decimal(static_cast<std::int32_t>(random_() % 41) - 20); }
  Interval next() {
    Interval out = Interval::between(number(), number());
    if (random_() % 4 == 0)
      out.low.reset();
    if (random_() % 4 == 0)
      out.high.reset();
    bool const point = out.low && out.high && *out.low == *out.high;
    out.low_open = !out.low || (!point && random_() % 2);
    out.high_open = !out.high || (!point && random_() % 2);
    return out;
  }

private:
  std::mt19937_64 random_{20220109};
};

} // namespace

TEST_CASE("intervals obey their laws") {
  RandomIntervals random;
  for (int i = 0; i < 20000; ++i) {
    auto const a = random.next(), b = random.next(), c = random.next();
    auto const n = random.number();
    INFO(dump(a) << " " << dump(b) << " " << dump(c) << " " << n.to_string());
    CHECK(disjoint(a, b) == disjoint(b, a));
    CHECK(!(below(a, b) && below(b, a)));
    CHECK(within(a, a));
    CHECK(within(a, hull(a, b)));
    CHECK(hull(a, b) == hull(b, a));
    CHECK(intersect(a, b) == intersect(b, a));
    CHECK(gap(a, b) == gap(b, a));
    CHECK(gap(a, b).has_value() == disjoint(a, b));
    if (auto const both = intersect(a, b)) {
      CHECK(within(*both, a));
      CHECK(within(*both, b));
      CHECK(contains(*both, n) == (contains(a, n) && contains(b, n)));
    } else {
      CHECK(disjoint(a, b));
    }
    if (within(a, b) && contains(a, n))
      CHECK(contains(b, n));
    if (within(a, b) && within(b, c))
      CHECK(within(a, c));
    if (within(a, b))
      CHECK(within(sum(a, c), sum(b, c)));
  }
}

TEST_CASE("sums, hulls and orders of intervals obey their laws") {
  RandomIntervals random;
  for (int i = 0; i < 20000; ++i) {
    auto const a = random.next(), b = random.next(), c = random.next();
    auto const m = random.number(), n = random.number();
    INFO(dump(a) << " " << dump(b) << " " << dump(c));
    CHECK(sum(a, b) == sum(b, a));
    CHECK(sum(sum(a, b), c) == sum(a, sum(b, c)));
    CHECK(sum(a, Interval::exactly(0)) == a);
    if (contains(a, m) && contains(b, n))
      CHECK(contains(sum(a, b), add(m, n).value_or(0)));
    CHECK(hull(a, a) == a);
    CHECK(hull(hull(a, b), c) == hull(a, hull(b, c)));
    CHECK(intersect(a, a) == a);
    auto const ab = intersect(a, b), bc = intersect(b, c);
    CHECK((ab ? intersect(*ab, c) : std::nullopt) == (bc ? intersect(a, *bc) : std::nullopt));
    CHECK(disjoint(a, b) == (below(a, b) || below(b, a)));
    CHECK(!below(a, a));
    if (below(a, b) && below(b, c))
      CHECK(below(a, c));
    if (within(a, b) && within(b, a))
      CHECK(a == b);
    auto const shift = Interval::exactly(n);
    CHECK(gap(sum(a, shift), sum(b, shift)) == gap(a, b));
    if (within(a, b) && disjoint(b, c)) // what is narrower is no nearer
      CHECK((disjoint(a, c) && *gap(b, c) <= *gap(a, c)));
  }
}

TEST_CASE("of intervals that meet in pairs all meet in one number") {
  RandomIntervals random;
  for (int i = 0; i < 20000; ++i) {
    auto const a = random.next(), b = random.next(), c = random.next();
    INFO(dump(a) << " " << dump(b) << " " << dump(c));
    auto const ab = intersect(a, b);
    if (ab && !disjoint(a, c) && !disjoint(b, c))
      CHECK(intersect(*ab, c).has_value());
  }
}

TEST_CASE("intervals are shown with their ends") {
  CHECK(dump(Interval::exactly(26)) == "[26, 26]");
  CHECK(dump(Interval::more_than(164)) == "(164, ∞)");
  CHECK(dump(Interval::at_most(8000)) == "(-∞, 8,000]");
  CHECK(dump(Interval{}) == "(-∞, ∞)");
}

} // namespace recount
