// SPDX-License-Identifier: Apache-2.0
#include "rules/condition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace recount {
namespace {

std::string_view type_name(Type type) {
  constexpr std::array<std::string_view, 5> names{"null", "true or false", "a number", "a day", "a text"};
  return names[static_cast<std::size_t>(type)];
}

/// Gives names their meaning; stops at the first that has none by throwing a tree::Error, caught in `compile`.
class Typing {
public:
  Typing(std::string_view text, Shape shape, bool over_days) : text_(text), shape_(shape), over_days_(over_days) {}

  Question of(tree::Either const& node) {
    return joined(Question::Kind::either, node, [&](tree::Both const& item) { return of(item); });
  }

private:
  [[noreturn]] static void fail(std::uint32_t at, std::string message, std::string hint = {}) { throw tree::Error{at, std::move(message), std::move(hint)}; }

  std::string words(tree::Located const& node) const {
    auto out = std::string(text_.substr(node.begin, node.end - node.begin));
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n'))
      out.pop_back();
    return out;
  }

  template <class Node, class Read> Question joined(Question::Kind kind, Node const& node, Read read) {
    if (node.items.size() == 1)
      return read(node.items.front());
    Question out{kind, Type::truth, {}, {}, {}, nullptr, nullptr, {}, {}, words(node)};
    for (auto const& item : node.items)
      out.items.push_back(truth(read(item), item.begin));
    return out;
  }

  Question of(tree::Both const& node) {
    return joined(Question::Kind::both, node, [&](tree::Comparison const& item) { return of(item); });
  }

  static Question truth(Question question, std::uint32_t at) {
    if (question.type != Type::truth)
      fail(at, fmt::format("\"{}\" is {}, not true or false", question.written, type_name(question.type)), "compare it with something");
    return question;
  }

  Question of(tree::Comparison const& node) {
    Question out = of(node.left, nullptr);
    if (!node.tests.empty())
      out = boost::apply_visitor([&](auto const& test) { return compared(node, test, std::move(out)); }, node.tests.front());
    else
      out.written = words(node);
    for (std::size_t i = 0; i < node.negations.size(); ++i) {
      Question inner = truth(std::move(out), node.begin);
      out = Question{Question::Kind::negation, Type::truth, {}, {}, {}, nullptr, nullptr, {}, {}, words(node)};
      out.items.push_back(std::move(inner));
    }
    return out;
  }

  Question compared(tree::Comparison const& node, tree::Relation const& relation, Question left) {
    Question right = of(relation.right, &left);
    bool const ordered = relation.sign != "==" && relation.sign != "!=";
    bool const alike = left.type == right.type || left.type == Type::null || right.type == Type::null;
    if (!alike)
      fail(node.begin, fmt::format("{} is compared with {}", type_name(left.type), type_name(right.type)));
    if (ordered && left.type != Type::number && left.type != Type::day)
      fail(node.begin, fmt::format("{} has no order", type_name(left.type)), "use == or !=");
    Question out{Question::Kind::relation, Type::truth, {}, {}, relation.sign, nullptr, nullptr, {}, {}, words(node)};
    out.items = {std::move(left), std::move(right)};
    return out;
  }

  Question compared(tree::Comparison const& node, tree::Range const& range, Question left) {
    if (left.type != Type::number)
      fail(node.begin, fmt::format("\"in\" takes a number, not {}", type_name(left.type)));
    Question out{Question::Kind::range, Type::truth, {}, {}, {}, nullptr, nullptr, {}, {}, words(node)};
    out.items = {std::move(left), of(range.low, nullptr), of(range.high, nullptr)};
    if (out.items[1].type != Type::number || out.items[2].type != Type::number)
      fail(node.begin, "\"in\" takes [number, number]");
    return out;
  }

  /// `beside`: the other side of a comparison, which gives a bare word its choices.
  Question of(tree::Operand const& operand, Question const* beside) {
    return boost::apply_visitor([&](auto const& node) { return one(node, beside); }, operand);
  }

  Question one(tree::x3::forward_ast<tree::Either> const& node, Question const*) { return of(node.get()); }

  static Question literal(Type type, Value value, std::string written) {
    return {Question::Kind::literal, type, {}, std::move(value), {}, nullptr, nullptr, {}, {}, std::move(written)};
  }

  Question one(tree::Number const& node, Question const*) {
    auto const value = Decimal::parse(node.digits);
    if (!value)
      fail(node.begin, fmt::format("{} has too many digits", node.digits));
    return literal(Type::number, *value, node.digits);
  }

  Question one(tree::Quoted const& node, Question const* beside) { return word(node.text, node.begin, beside); }

  Question word(std::string const& text, std::uint32_t at, Question const* beside) {
    std::span<std::string_view const> choices;
    if (beside && beside->property)
      choices = beside->property->choices;
    if (beside && beside->function)
      choices = beside->function->choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end())
      fail(at, fmt::format("\"{}\" is never {}", beside->written, text), did_you_mean(text, {choices.begin(), choices.end()}));
    return literal(Type::text, text, text);
  }

  Question one(tree::Name const& node, Question const* beside) {
    if (!node.arguments.empty())
      return question(node);
    if (node.path == "null")
      return literal(Type::null, {}, "null");
    if (node.path == "true" || node.path == "false")
      return literal(Type::truth, node.path == "true", node.path);
    auto const dot = node.path.find('.');
    if (dot == std::string::npos && beside)
      return word(node.path, node.begin, beside);
    return property(node, dot);
  }

  Question property(tree::Name const& node, std::size_t dot) {
    auto const name = node.path.substr(0, dot);
    auto const thing = variable(shape_, over_days_, name);
    if (!thing)
      fail(node.begin, fmt::format("no \"{}\" in a rule of shape {}", name, recount::name(shape_)), did_you_mean(name, variables(shape_, over_days_)));
    auto const rest = dot == std::string::npos ? std::string() : node.path.substr(dot + 1);
    std::vector<std::string> known;
    for (auto const& candidate : properties()) {
      if (candidate.thing != *thing)
        continue;
      if (candidate.name == rest)
        return {Question::Kind::property, candidate.type, {}, {}, {}, &candidate, nullptr, name, {}, node.path};
      known.emplace_back(candidate.name);
    }
    fail(node.begin, fmt::format("no property \"{}\" of {}", rest, name), did_you_mean(rest, known));
  }

  Question question(tree::Name const& node) {
    std::vector<std::string> known;
    for (auto const& candidate : functions()) {
      known.emplace_back(candidate.name);
      if (candidate.name != node.path)
        continue;
      auto const& arguments = node.arguments.front();
      if (arguments.size() != candidate.claims)
        fail(node.begin, fmt::format("{} takes {} claim{}, not {}", candidate.name, candidate.claims, candidate.claims == 1 ? "" : "s", arguments.size()));
      for (auto const& argument : arguments)
        if (variable(shape_, over_days_, argument) != Thing::claim)
          fail(node.begin, fmt::format("\"{}\" is no claim in a rule of shape {}", argument, recount::name(shape_)), did_you_mean(argument, variables(shape_, over_days_)));
      return {Question::Kind::function, candidate.type, {}, {}, {}, nullptr, &candidate, arguments.front(), arguments.back(),
              fmt::format("{}({})", node.path, fmt::join(arguments, ", "))};
    }
    fail(node.begin, fmt::format("no function \"{}\"", node.path), did_you_mean(node.path, known));
  }

  std::string_view text_;
  Shape shape_;
  bool over_days_;
};

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
  if (auto const* const truth = std::get_if<bool>(&value))
    return *truth ? "true" : "false";
  if (auto const* const number = std::get_if<Decimal>(&value))
    return type == Type::day ? to_iso(Day(std::chrono::days(number->coefficient()))) : grouped(*number);
  if (auto const* const text = std::get_if<std::string>(&value))
    return *text;
  return "not known";
}

/// "a.quantity.value >= 10 (26)": a comparison with what stood on its sides, where the words do not say it.
std::string with_found(Question const& question, Subject const& subject) {
  if (question.kind != Question::Kind::relation && question.kind != Question::Kind::range)
    return question.written;
  std::string found;
  for (auto const& side : question.items)
    if (side.kind != Question::Kind::literal)
      found += (found.empty() ? "" : " against ") + spelled(ask(side, subject), side.type);
  bool const said = question.sign == "==" && question.items.back().kind == Question::Kind::literal && yes(question, subject);
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

std::variant<Condition, tree::Error> Condition::compile(std::string const& text, Shape shape, bool over_days) {
  auto parsed = tree::parse(text);
  if (auto* const error = std::get_if<tree::Error>(&parsed))
    return std::move(*error);
  try {
    Condition out;
    out.root_ = Typing(text, shape, over_days).of(std::get<tree::Either>(parsed));
    if (out.root_.type != Type::truth)
      return tree::Error{0, fmt::format("the condition is {}, not true or false", type_name(out.root_.type)), {}};
    return out;
  } catch (tree::Error const& error) {
    return error;
  }
}

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

} // namespace recount
