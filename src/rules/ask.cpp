// SPDX-License-Identifier: Apache-2.0
// Conditions asked of a subject, and told to people.
#include "rules/condition.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

bool related(std::string_view sign, Value const& left, Value const& right) {
  if (sign == "==")
    return left == right;
  if (sign == "!=")
    return left != right;
  auto const* const a = std::get_if<Decimal>(&left);
  auto const* const b = std::get_if<Decimal>(&right);
  if (!a || !b)
    return false; // what is not known has no order
  if (sign == "<")
    return *a < *b;
  if (sign == "<=")
    return *a <= *b;
  return sign == ">" ? *a > *b : *a >= *b;
}

Value ask(Question const& question, Subject const& subject);

bool yes(Question const& question, Subject const& subject) {
  auto const value = ask(question, subject);
  auto const* const truth = std::get_if<bool>(&value);
  return truth && *truth;
}

Value ask(Question const& question, Subject const& subject) {
  auto const holds = [&](Question const& item) { return yes(item, subject); };
  switch (question.kind) {
  case Question::Kind::either:
    return std::any_of(question.items.begin(), question.items.end(), holds);
  case Question::Kind::both:
    return std::all_of(question.items.begin(), question.items.end(), holds);
  case Question::Kind::negation:
    return !yes(question.items.front(), subject);
  case Question::Kind::relation:
    return related(question.sign, ask(question.items[0], subject), ask(question.items[1], subject));
  case Question::Kind::range: {
    auto const value = ask(question.items[0], subject);
    return related(">=", value, ask(question.items[1], subject)) && related("<=", value, ask(question.items[2], subject));
  }
  case Question::Kind::literal:
    return question.value;
  case Question::Kind::property: {
    Claim const* const claim = claim_named(subject, question.first);
    if (question.property->thing == Thing::claim && !claim)
      return {};
    return question.property->read(subject, claim);
  }
  case Question::Kind::part:
    return subject.statement ? Value(amount_of(*subject.statement, question.first)) : Value();
  case Question::Kind::part_property:
    return subject.statement ? question.part_property->read(*subject.statement, question.first) : Value();
  case Question::Kind::operation: {
    std::vector<Value> values;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      values.push_back(ask(question.items[i], subject));
      if (auto const* const number = std::get_if<Decimal>(&values.back()); number && question.operation->takes[i] == Type::amount)
        values.back() = Amount{Interval::exactly(*number), {}};
      if (std::holds_alternative<std::monostate>(values.back()))
        return {}; // nothing is known of what is not known
    }
    return question.operation->apply(values, subject);
  }
  case Question::Kind::function: {
    Claim const* const first = claim_named(subject, question.first);
    Claim const* const second = claim_named(subject, question.second);
    if (!first || !second)
      return {};
    return question.function->call(subject, *first, *second);
  }
  }
  return {};
}

std::string spelled(Value const& value, Type type) {
  if (auto const* const amount = std::get_if<Amount>(&value))
    return spelled(amount->numbers);
  if (auto const* const truth = std::get_if<bool>(&value))
    return *truth ? "true" : "false";
  if (auto const* const number = std::get_if<Decimal>(&value))
    return type == Type::day ? to_iso(Day(std::chrono::days(number->coefficient()))) : grouped(*number);
  if (auto const* const text = std::get_if<std::string>(&value))
    return *text;
  return "not known";
}

/// What stood in an operation: "35 against 25" of disjoint(percent, percent_of(part, whole)).
std::string found_in(Question const& question, Subject const& subject) {
  std::string out;
  for (auto const& side : question.items)
    if (side.kind != Question::Kind::literal)
      out += (out.empty() ? "" : " against ") + spelled(ask(side, subject), side.type);
  return out;
}

/// "a.quantity.value >= 10 (26)": a comparison with what stood on its sides, where the words do not say it.
std::string with_found(Question const& question, Subject const& subject) {
  if (question.kind != Question::Kind::relation && question.kind != Question::Kind::range && question.kind != Question::Kind::operation)
    return question.written;
  auto const found = found_in(question, subject);
  bool const said = question.kind == Question::Kind::relation && question.sign == "==" && question.items.back().kind == Question::Kind::literal && yes(question, subject);
  return said || found.empty() ? question.written : fmt::format("{} ({})", question.written, found);
}

void note_held(Question const& question, Subject const& subject, std::vector<std::string>& held) {
  if (question.kind == Question::Kind::both)
    for (auto const& part : question.items)
      note_held(part, subject, held);
  else if (question.kind == Question::Kind::either)
    note_held(*std::find_if(question.items.begin(), question.items.end(), [&](Question const& item) { return yes(item, subject); }), subject, held);
  else
    held.push_back(with_found(question, subject));
}

} // namespace

bool Condition::holds(Subject const& subject, std::vector<std::string>* held) const {
  if (!yes(root_, subject))
    return false;
  if (held)
    note_held(root_, subject, *held);
  return true;
}

std::string Condition::failure(Subject const& subject) const {
  if (root_.kind != Question::Kind::both)
    return yes(root_, subject) ? std::string() : with_found(root_, subject);
  for (auto const& part : root_.items)
    if (!yes(part, subject))
      return with_found(part, subject);
  return {};
}

std::string Condition::text(Subject const& subject) const { return spelled(ask(root_, subject), root_.type); }

std::vector<std::string> Condition::parts() const {
  std::vector<std::string> out;
  if (root_.kind == Question::Kind::both)
    for (auto const& part : root_.items)
      out.push_back(part.written);
  else
    out.push_back(root_.written);
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace recount
