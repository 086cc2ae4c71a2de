// SPDX-License-Identifier: Apache-2.0
// A condition that was checked against a shape and can be asked. Total: no loops, no errors once loaded.
#pragma once

#include "rules/condition_tree.hpp"
#include "rules/vocabulary.hpp"

#include <string>
#include <variant>
#include <vector>

namespace recount {

/// A node with its meaning and its type.
struct Question {
  enum class Kind : std::uint8_t { either, both, negation, relation, range, literal, property, function, part, part_property, operation } kind = Kind::literal;
  Type type = Type::truth;
  std::vector<Question> items;
  Value value;                         ///< of a literal
  std::string sign;                    ///< of a relation
  Property const* property = nullptr;
  Function const* function = nullptr;
  PartProperty const* part_property = nullptr;
  Operation const* operation = nullptr;
  std::string first, second;           ///< variables of a property or function; the name of a part
  std::string written;                 ///< its words
};

class Condition {
public:
  /// True or false; with `any_type`, whatever the text gives.
  static std::variant<Condition, tree::Error> compile(std::string const& text, Setting const& setting, bool any_type = false);

  /// Whether it holds. `held`, if any, gets the parts joined by "and" at the top: of alternatives the first that held,
  /// and behind a comparison what was found. Nothing that did not hold is ever among them.
  bool holds(Subject const& subject, std::vector<std::string>* held) const;
  /// The first part that does not hold, with what was found; empty if all hold.
  std::string failure(Subject const& subject) const;
  /// What it gives, for people.
  std::string text(Subject const& subject) const;
  /// The words of its conditions joined by "and" at the top, sorted.
  std::vector<std::string> parts() const;

private:
  Question root_;
};

} // namespace recount
