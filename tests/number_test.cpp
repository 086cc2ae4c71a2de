// SPDX-License-Identifier: Apache-2.0
// Numbers written as words and as digits, read back.
#include "support.hpp"

#include <fmt/format.h>

#include <array>
#include <random>

namespace recount {
namespace {

std::string below_thousand(std::uint64_t n) {
  static constexpr std::array<std::string_view, 20> small{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                                          "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static constexpr std::array<std::string_view, 10> tens{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 20)
    return std::string(small[n]);
  if (n < 100)
    return n % 10 ? fmt::format("{}-{}", tens[n / 10], small[n % 10]) : std::string(tens[n / 10]);
  auto const hundreds = fmt::format("{} hundred", small[n / 100]);
  return n % 100 ? fmt::format("{} and {}", hundreds, below_thousand(n % 100)) : hundreds;
}

std::string in_words(std::uint64_t n) {
  static constexpr std::array<std::pair<std::uint64_t, std::string_view>, 4> scales{
      {{1'000'000'000'000, "trillion"}, {1'000'000'000, "billion"}, {1'000'000, "million"}, {1000, "thousand"}}};
  if (n < 1000)
    return below_thousand(n);
  std::string out;
  for (auto const& [size, scale] : scales)
    if (n >= size) {
      out += fmt::format("{}{} {}", out.empty() ? "" : " ", below_thousand(n / size), scale);
      n %= size;
    }
  if (n)
    out += (n < 100 ? " and " : " ") + below_thousand(n);
  return out;
}

std::string read_back(std::string const& number) {
  auto const read = read_report(test::report(fmt::format("The storm killed {} people.", number)), test::lexicon());
  if (read.claims.size() != 1 || !read.claims.front().quantity.value)
    return fmt::format("{} claims", read.claims.size());
  return read.claims.front().quantity.value->to_string();
}

} // namespace

TEST_CASE("numbers to a trillion written as words are read back") {
  std::mt19937_64 random(1012);
  std::vector<std::uint64_t> numbers{1'000'000'000'000};
  for (std::uint64_t n = 2; n < 1200; ++n)
    numbers.push_back(n);
  for (std::uint64_t size = 10; size <= 1'000'000'000'000; size *= 10)
    for (int i = 0; i < 200; ++i)
      numbers.push_back(2 + random() % size);
  for (auto const n : numbers) {
    auto const words = in_words(n);
    INFO(words);
    CHECK(read_back(words) == std::to_string(n));
  }
}

TEST_CASE("numbers in digits are read in the ways that news write them") {
  for (auto const& [text, value] : std::vector<std::pair<std::string, std::string>>{
           {"8,000", "8000"}, {"1,183,204", "1183204"}, {"1.2 million", "1200000"}, {"30bn", "30000000000"}, {"5k", "5000"},
           {"half a million", "500000"}, {"two dozen", "24"}, {"a hundred", "100"}, {"one and a half million", "1500000"}}) {
    INFO(text);
    CHECK(read_back(text) == value);
  }
}

} // namespace recount
