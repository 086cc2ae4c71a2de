// SPDX-License-Identifier: Apache-2.0
// From the tree of a condition to questions with a meaning and a type.
#include "rules/condition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace recount {
namespace {

std::string_view type_name(Type type) {
  constexpr std::array<std::string_view, 6> names{"null", "true or false", "a number", "a day", "a text", "an amount"};
  return names[static_cast<std::size_t>(type)];
}

/// Gives names their meaning; stops at the first that has none by throwing a tree::Error, caught in `compile`.
class Typing {
public:
  Typing(std::string_view text, Setting const& setting) : text_(text), setting_(setting) {}

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

  static Question made(Question::Kind kind, std::string written) {
    Question out;
    out.kind = kind;
    out.type = Type::truth;
    out.written = std::move(written);
    return out;
  }

  template <class Node, class Read> Question joined(Question::Kind kind, Node const& node, Read read) {
    if (node.items.size() == 1)
      return read(node.items.front());
    Question out = made(kind, words(node));
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
      out = made(Question::Kind::negation, words(node));
      out.items.push_back(std::move(inner));
    }
    return out;
  }

  Question compared(tree::Comparison const& node, tree::Relation const& relation, Question left) {
    Question right = of(relation.right, &left);
    bool const ordered = relation.sign != "==" && relation.sign != "!=";
    bool const alike = left.type == right.type || left.type == Type::null || right.type == Type::null;
    if (left.type == Type::amount && right.type != Type::null)
      fail(node.begin, "an amount has many numbers", "ask disjoint, above or below");
    if (!alike)
      fail(node.begin, fmt::format("{} is compared with {}", type_name(left.type), type_name(right.type)));
    if (ordered && left.type != Type::number && left.type != Type::day)
      fail(node.begin, fmt::format("{} has no order", type_name(left.type)), "use == or !=");
    Question out = made(Question::Kind::relation, words(node));
    out.sign = relation.sign;
    out.items = {std::move(left), std::move(right)};
    return out;
  }

  Question compared(tree::Comparison const& node, tree::Range const& range, Question left) {
    if (left.type != Type::number)
      fail(node.begin, fmt::format("\"in\" takes a number, not {}", type_name(left.type)));
    Question out = made(Question::Kind::range, words(node));
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
    Question out = made(Question::Kind::literal, std::move(written));
    out.type = type;
    out.value = std::move(value);
    return out;
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
    auto const thing = variable(setting_, name);
    if (!thing)
      fail(node.begin, fmt::format("no \"{}\" in a rule of shape {}", name, recount::name(setting_.shape)), did_you_mean(name, variables(setting_)));
    auto const rest = dot == std::string::npos ? std::string() : node.path.substr(dot + 1);
    if (*thing == Thing::part)
      return part(node, name, rest);
    std::vector<std::string> known;
    for (auto const& candidate : properties()) {
      if (candidate.thing != *thing)
        continue;
      if (candidate.name == rest) {
        Question out = made(Question::Kind::property, node.path);
        out.type = candidate.type;
        out.property = &candidate;
        out.first = name;
        return out;
      }
      known.emplace_back(candidate.name);
    }
    fail(node.begin, fmt::format("no property \"{}\" of {}", rest, name), did_you_mean(rest, known));
  }

  Question part(tree::Name const& node, std::string const& name, std::string const& rest) {
    Question out = made(rest.empty() ? Question::Kind::part : Question::Kind::part_property, node.path);
    out.first = name;
    out.type = Type::amount;
    if (rest.empty())
      return out;
    std::vector<std::string> known;
    for (auto const& candidate : part_properties()) {
      known.emplace_back(candidate.name);
      if (candidate.name != rest)
        continue;
      out.part_property = &candidate;
      out.type = candidate.type;
      return out;
    }
    fail(node.begin, fmt::format("no property \"{}\" of {}", rest, name), did_you_mean(rest, known));
  }

  Question question(tree::Name const& node) {
    std::vector<std::string> known;
    for (auto const& candidate : functions()) {
      known.emplace_back(candidate.name);
      if (candidate.name == node.path)
        return function(node, candidate);
    }
    for (auto const& candidate : operations()) {
      known.emplace_back(candidate.name);
      if (candidate.name == node.path)
        return operation(node, candidate);
    }
    fail(node.begin, fmt::format("no function \"{}\"", node.path), did_you_mean(node.path, known));
  }

  /// The bare word of an argument, or empty.
  static std::string bare(tree::Operand const& operand) {
    auto const* const name = boost::get<tree::Name>(&operand.get());
    return name && name->arguments.empty() ? name->path : std::string();
  }

  Question function(tree::Name const& node, Function const& candidate) {
    auto const& arguments = node.arguments.front();
    if (arguments.size() != candidate.claims)
      fail(node.begin, fmt::format("{} takes {} claim{}, not {}", candidate.name, candidate.claims, candidate.claims == 1 ? "" : "s", arguments.size()));
    std::vector<std::string> names;
    for (auto const& argument : arguments) {
      names.push_back(bare(argument));
      if (variable(setting_, names.back()) != Thing::claim)
        fail(node.begin, fmt::format("\"{}\" is no claim in a rule of shape {}", names.back(), recount::name(setting_.shape)), did_you_mean(names.back(), variables(setting_)));
    }
    Question out = made(Question::Kind::function, fmt::format("{}({})", node.path, fmt::join(names, ", ")));
    out.type = candidate.type;
    out.function = &candidate;
    out.first = names.front();
    out.second = names.back();
    return out;
  }

  Question operation(tree::Name const& node, Operation const& candidate) {
    auto const& arguments = node.arguments.front();
    if (arguments.size() != candidate.takes.size())
      fail(node.begin, fmt::format("{} takes {} values, not {}", candidate.name, candidate.takes.size(), arguments.size()));
    Question out = made(Question::Kind::operation, {});
    std::vector<std::string> written;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      out.items.push_back(candidate.takes[i] == Type::text && !bare(arguments[i]).empty() && bare(arguments[i]).find('.') == std::string::npos
                              ? literal(Type::text, bare(arguments[i]), bare(arguments[i]))
                              : of(arguments[i], nullptr));
      auto const given = out.items.back().type;
      bool const as_amount = candidate.takes[i] == Type::amount && given == Type::number;
      if (given != candidate.takes[i] && !as_amount)
        fail(node.begin, fmt::format("{} takes {} in place {}, not {}", candidate.name, type_name(candidate.takes[i]), i + 1, type_name(given)));
      written.push_back(out.items.back().written);
    }
    out.written = fmt::format("{}({})", node.path, fmt::join(written, ", "));
    out.type = candidate.gives;
    out.operation = &candidate;
    return out;
  }

  std::string_view text_;
  Setting const& setting_;
};

} // namespace

std::variant<Condition, tree::Error> Condition::compile(std::string const& text, Setting const& setting, bool any_type) {
  auto parsed = tree::parse(text);
  if (auto* const error = std::get_if<tree::Error>(&parsed))
    return std::move(*error);
  try {
    Condition out;
    out.root_ = Typing(text, setting).of(std::get<tree::Either>(parsed));
    if (out.root_.type != Type::truth && !any_type)
      return tree::Error{0, fmt::format("the condition is {}, not true or false", type_name(out.root_.type)), {}};
    return out;
  } catch (tree::Error const& error) {
    return error;
  }
}

} // namespace recount
