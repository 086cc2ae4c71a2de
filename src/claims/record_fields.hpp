// SPDX-License-Identifier: Apache-2.0
// The keys of a record of JSON Lines, read one by one.
#pragma once

#include "claims/claim.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// Reads the keys of one JSON object; the first thing that is wrong is kept in `wrong`.
class RecordFields {
public:
  RecordFields(simdjson::dom::element element, std::string& wrong) : wrong_(wrong), valid_(element.get(object_) == simdjson::SUCCESS) {
    if (!valid_)
      fail("the record", "an object");
  }

  std::string text(std::string_view key) {
    std::string_view value;
    auto const element = find(key);
    if (!element || element->is_null())
      return {};
    if (element->get(value) != simdjson::SUCCESS)
      fail(key, "a string");
    return std::string(value);
  }

  std::string required(std::string_view key) {
    auto value = text(key);
    if (value.empty())
      fail(key, "a string");
    return value;
  }

  std::optional<std::string> optional_text(std::string_view key) {
    auto const element = find(key);
    return element && !element->is_null() ? std::optional(text(key)) : std::nullopt;
  }

  std::uint64_t number(std::string_view key) {
    std::uint64_t value = 0;
    auto const element = find(key);
    if (element && !element->is_null() && element->get(value) != simdjson::SUCCESS)
      fail(key, "a number");
    return value;
  }

  std::uint32_t offset(std::string_view key) {
    auto const value = number(key);
    if (value > UINT32_MAX)
      fail(key, "a smaller number");
    return static_cast<std::uint32_t>(value);
  }

  bool flag(std::string_view key) {
    bool value = false;
    auto const element = find(key);
    if (element && !element->is_null() && element->get(value) != simdjson::SUCCESS)
      fail(key, "true or false");
    return value;
  }

  Span span(std::string_view key) {
    simdjson::dom::array array;
    auto const element = find(key);
    if (!element || element->is_null())
      return {};
    std::uint64_t begin = 0, end = 0;
    bool const pair = element->get(array) == simdjson::SUCCESS && array.size() == 2 && array.at(0).get(begin) == simdjson::SUCCESS &&
                      array.at(1).get(end) == simdjson::SUCCESS && begin <= end && end <= UINT32_MAX;
    if (!pair)
      fail(key, "[begin, end]");
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::optional<Decimal> decimal(std::string_view key) {
    auto const value = optional_text(key);
    if (!value)
      return std::nullopt;
    auto const parsed = Decimal::parse(*value);
    if (!parsed)
      fail(key, "a number as text");
    return parsed;
  }

  std::optional<DateRange> days(std::string_view key) {
    auto const value = optional_text(key);
    if (!value)
      return std::nullopt;
    auto const parsed = parse_iso(*value);
    if (!parsed)
      fail(key, "an ISO date");
    return parsed;
  }

  template <class E> E named(std::string_view key) {
    auto const value = from_name<E>(text(key));
    if (!value)
      fail(key, "a known name");
    return value.value_or(E{});
  }

  std::vector<std::string> list(std::string_view key) {
    std::vector<std::string> out;
    each(key, [&](simdjson::dom::element element) {
      std::string_view value;
      if (element.get(value) != simdjson::SUCCESS)
        fail(key, "a list of strings");
      out.emplace_back(value);
    });
    return out;
  }

  template <class Take> void each(std::string_view key, Take take) {
    simdjson::dom::array array;
    auto const element = find(key);
    if (!element || element->is_null())
      return;
    if (element->get(array) != simdjson::SUCCESS)
      return fail(key, "a list");
    for (auto const item : array)
      take(item);
  }

  /// Calls `take` with the object under the key, if there is one.
  template <class Take> void object(std::string_view key, Take take) {
    auto const element = find(key);
    if (element && !element->is_null())
      take(RecordFields(*element, wrong_));
  }

  void fail(std::string_view key, std::string_view expected) {
    if (wrong_.empty())
      wrong_ = fmt::format("\"{}\" must be {}", key, expected);
  }

private:
  std::optional<simdjson::dom::element> find(std::string_view key) {
    simdjson::dom::element element;
    if (!valid_ || object_[key].get(element) != simdjson::SUCCESS)
      return std::nullopt;
    return element;
  }

  simdjson::dom::object object_;
  std::string& wrong_;
  bool valid_;
};

} // namespace recount
