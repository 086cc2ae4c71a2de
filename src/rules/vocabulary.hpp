// SPDX-License-Identifier: Apache-2.0
// The words of the rule language: what a condition may ask. One table feeds the parser, the type check, the messages
// and the reference.
#pragma once

#include "rules/rule.hpp"
#include "series/sets.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace recount {

/// What a figure of a sentence can stand for as it is written: the numbers, and their unit.
struct Amount {
  Interval numbers;
  std::string unit;
  friend bool operator==(Amount const&, Amount const&) = default;
};

/// Null, a truth, a number (days count from 1970), a text, or an amount.
using Value = std::variant<std::monostate, bool, Decimal, std::string, Amount>;
enum class Type : std::uint8_t { null, truth, number, day, text, amount };

/// What stands behind the names of a condition.
struct Subject {
  Evidence const& evidence;
  Claim const* a = nullptr;
  Claim const* b = nullptr;
  Comparison const* pair = nullptr;
  Series const* series = nullptr;
  TimexRecord const* day = nullptr;
  ReportRecord const* report = nullptr;
  std::span<Claim const> story;       ///< the claims of the story
  Statement const* statement = nullptr;
  Overfull const* set = nullptr;
  std::optional<std::string> change = std::nullopt;  ///< of a finding about a pair: "30 in place of 31"
};

/// The id of its predicate, or empty.
std::string predicate_of(Claim const& claim);
/// The claims of one story: those that stand together in claim_order.
std::span<Claim const> story_of(Evidence const& evidence, Claim const& claim);
/// Two claims of the evidence, for a pair rule.
Subject about(Evidence const& evidence, Claim const& a, Claim const& b, Comparison const& pair);

/// What a name stands for.
enum class Thing : std::uint8_t { claim, pair, series, group, day, part, set };

/// `a.quantity.value`: a property of a thing. `choices`: the only texts that it can be.
struct Property {
  Thing thing;
  std::string_view name;
  Type type;
  std::span<std::string_view const> choices;
  std::string_view says;
  Value (*read)(Subject const& subject, Claim const* claim);
};

/// `verdict(a, b)`: a question about one or two claims.
struct Function {
  std::string_view name;
  unsigned claims;
  Type type;
  std::span<std::string_view const> choices;
  std::string_view says;
  Value (*call)(Subject const& subject, Claim const& first, Claim const& second);
};

/// `whole.value`: a property of a part of a statement.
struct PartProperty {
  std::string_view name;
  Type type;
  std::string_view says;
  Value (*read)(Statement const& statement, std::string_view part);
};

/// `percent_of(part, whole)`: arithmetic on amounts, numbers and texts. A number may stand for an amount.
struct Operation {
  std::string_view name;
  std::vector<Type> takes;
  Type gives;
  std::string_view says;
  Value (*apply)(std::span<Value const> values, Subject const& subject);
};

/// `{a.what}`: a text for people.
struct Placeholder {
  Thing thing;
  std::string_view name;
  std::string_view says;
  std::string (*write)(Subject const& subject, Claim const* claim);
};

/// `same: [source]`: what two claims can have in common.
struct Trait {
  std::string_view name;
  std::string (*read)(Claim const& claim);
};

std::span<Property const> properties();
std::span<Function const> functions();
std::span<Placeholder const> placeholders();
std::span<Trait const> traits();
std::span<PartProperty const> part_properties();
std::span<Operation const> operations();

/// The amount that a part of a statement stands for; of a part that occurs several times, their sum.
Amount amount_of(Statement const& statement, std::string_view part);
/// Its words: "14 + 9 + 5".
std::string words_of(Statement const& statement, std::string_view part);
/// "25", "19.5 to 20.5", "more than 40", for people.
std::string spelled(Interval const& numbers);

/// What a rule is about: it decides which names mean something.
struct Setting {
  Shape shape = Shape::pair;
  bool over_days = false;
  std::vector<std::string> parts;   ///< of the kind of statement
};

/// The thing that a variable stands for in a setting ("a" of a pair is a claim), or nothing.
std::optional<Thing> variable(Setting const& setting, std::string_view name);
std::vector<std::string> variables(Setting const& setting);
/// The claim behind "a", "b", "claim" or "latest".
Claim const* claim_named(Subject const& subject, std::string_view name);

} // namespace recount
