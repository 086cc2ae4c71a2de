// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"

#include "base/decimal.hpp"

using recount::Decimal;

TEST_CASE("a decimal prints as it was written, without idle zeros", "[base]") {
  struct Row {
    std::string_view given, printed;
  };
  for (auto const& [given, printed] : {Row{"0", "0"}, Row{"12", "12"}, Row{"-12.50", "-12.5"}, Row{"0.05", "0.05"},
                                      Row{"1200000", "1200000"}, Row{"3.0", "3"},
                                      Row{"1000000000000000000000", "1000000000000000000000"}}) {
    INFO(given);
    auto const value = Decimal::parse(given);
    REQUIRE(value);
    CHECK(value->to_string() == printed);
  }
}

TEST_CASE("text that is no plain number is no decimal", "[base]") {
  for (std::string_view const given : {"", "-", ".5", "5.", "1,200", "12a", "1e5", "nan", "--1",
                                      "1234567890123456789012345"})
    CHECK_FALSE(Decimal::parse(given));
}

TEST_CASE("decimals compare by value whatever their exponents", "[base]") {
  CHECK(*Decimal::parse("12") == *Decimal::parse("12.0"));
  CHECK(*Decimal::make(12, 5) == *Decimal::parse("1200000"));
  CHECK(*Decimal::make(1, 36) > *Decimal::make(1, -18));
  CHECK(*Decimal::make(-1, 36) < *Decimal::make(-1, -18));
  CHECK(*Decimal::parse("0.1") > *Decimal::parse("0.09"));
}

TEST_CASE("sums are exact or absent", "[base]") {
  CHECK(*add(*Decimal::parse("0.1"), *Decimal::parse("0.2")) == *Decimal::parse("0.3"));
  CHECK_FALSE(add(*Decimal::make(1, 36), *Decimal::make(1, -18)));
  CHECK(*subtract(Decimal(26), Decimal(16)) == Decimal(10));
  CHECK(*divide(Decimal(1), Decimal(3), 2) == *Decimal::parse("0.33"));
  CHECK(*divide(Decimal(2), Decimal(3), 2) == *Decimal::parse("0.67"));
  CHECK_FALSE(divide(Decimal(1), Decimal(0), 2));
}

TEST_CASE("a number takes the exponent it was written with", "[base]") {
  auto const given = with_exponent(Decimal(1200000), 5);
  REQUIRE(given);
  CHECK(given->exponent() == 5);
  CHECK(*given == Decimal(1200000));
  CHECK_FALSE(with_exponent(Decimal(1250000), 5));
  CHECK_FALSE(with_exponent(*given, 4));
  CHECK_FALSE(with_exponent(Decimal(0), 40));
}

TEST_CASE("numbers for people are grouped by thousands", "[base]") {
  CHECK(grouped(Decimal(999)) == "999");
  CHECK(grouped(Decimal(-1000)) == "-1,000");
  CHECK(grouped(*Decimal::parse("1234567.5")) == "1,234,567.5");
}
