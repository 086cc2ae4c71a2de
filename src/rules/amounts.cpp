// SPDX-License-Identifier: Apache-2.0
// What the figures of a sentence can stand for as they are written, and how they are told.
#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

std::optional<Decimal> sum_of(std::optional<Decimal> const& a, std::optional<Decimal> const& b) { return a && b ? add(*a, *b) : std::nullopt; }

/// Half of the last digit that was written: 0.5 for "35%", 50,000 for "1.2 million"; a bare count is exact.
std::optional<Decimal> half_step(Quantity const& quantity) {
  auto const digits = quantity.value->to_string();
  auto const point = digits.find('.');
  if (point != std::string::npos)
    return Decimal::make(5, -static_cast<int>(digits.size() - point));
  auto const last = digits.find_last_not_of('0');
  auto const zeros = last == std::string::npos ? 0 : static_cast<int>(digits.size() - last - 1);
  bool const scaled = zeros >= 3 && std::any_of(quantity.text.begin(), quantity.text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (scaled)
    return Decimal::make(5, zeros - 1);
  bool const rounded = quantity.type == QuantityType::percent || quantity.type == QuantityType::money;
  return rounded ? Decimal::make(5, -1) : std::nullopt;
}

Interval as_written(Quantity const& quantity) {
  Interval out = judged_interval(quantity);
  bool const bare = quantity.value && quantity.hedge == Hedge::exact && out.low && out.high && *out.low == *out.high;
  auto const half = bare ? half_step(quantity) : std::nullopt;
  if (half)
    out = {subtract(*out.low, *half), add(*out.high, *half), false, false};
  return out;
}

std::string rounded(Decimal value) {
  bool const small = absolute(value) < Decimal(1);
  auto const out = divide(value, 1, small ? 3 : 1);
  return grouped(out.value_or(value));
}

Quantity const* first_of(Statement const& statement, std::string_view part) {
  auto const found = std::find_if(statement.parts.begin(), statement.parts.end(), [&](StatementPart const& other) { return other.name == part; });
  return found == statement.parts.end() ? nullptr : &found->quantity;
}

std::size_t count_of(Statement const& statement, std::string_view part) {
  return static_cast<std::size_t>(std::count_if(statement.parts.begin(), statement.parts.end(), [&](StatementPart const& other) { return other.name == part; }));
}

using St = Statement const&;
using Name = std::string_view;

std::vector<PartProperty> const part_table{
    {"value", Type::number, "the number as written", [](St s, Name part) { auto const* const q = first_of(s, part); return q && q->value ? Value(*q->value) : Value(); }},
    {"unit", Type::text, "its unit, null for a bare count", [](St s, Name part) { auto const* const q = first_of(s, part); return q && !q->unit.empty() ? Value(q->unit) : Value(); }},
    {"hedge", Type::text, "nearly, at_least, exact …", [](St s, Name part) { auto const* const q = first_of(s, part); return q ? Value(std::string(name(q->hedge))) : Value(); }},
    {"count", Type::number, "how often the part occurs", [](St s, Name part) { return Value(Decimal(static_cast<std::int32_t>(count_of(s, part)))); }},
};

} // namespace

std::span<PartProperty const> part_properties() { return part_table; }

Amount amount_of(Statement const& statement, std::string_view part) {
  std::optional<Amount> out;
  for (auto const& other : statement.parts) {
    if (other.name != part)
      continue;
    auto const numbers = as_written(other.quantity);
    if (!out)
      out = Amount{numbers, other.quantity.unit};
    else
      out->numbers = {sum_of(out->numbers.low, numbers.low), sum_of(out->numbers.high, numbers.high), out->numbers.low_open || numbers.low_open,
                      out->numbers.high_open || numbers.high_open};
  }
  return out.value_or(Amount{});
}

std::string words_of(Statement const& statement, std::string_view part) {
  std::string out;
  for (auto const& other : statement.parts)
    if (other.name == part)
      out += (out.empty() ? "" : " + ") + other.quantity.text;
  return out;
}

std::string spelled(Interval const& numbers) {
  if (numbers.low && numbers.high) {
    auto const low = rounded(*numbers.low), high = rounded(*numbers.high);
    return low == high ? low : fmt::format("{} to {}", low, high);
  }
  if (numbers.low)
    return fmt::format("{} or more", rounded(*numbers.low));
  return numbers.high ? fmt::format("{} or less", rounded(*numbers.high)) : "any number";
}

} // namespace recount
