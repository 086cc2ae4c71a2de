// SPDX-License-Identifier: Apache-2.0
// The grammar of conditions.
#include "rules/condition_tree.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>

BOOST_FUSION_ADAPT_STRUCT(recount::tree::Number, digits)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Quoted, text)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Name, path, arguments)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Relation, sign, right)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Range, low, high)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Comparison, negations, left, tests)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Both, items)
BOOST_FUSION_ADAPT_STRUCT(recount::tree::Either, items)

namespace recount::tree {
namespace {

constexpr std::size_t longest = 64 * 1024;   // bytes of a condition
constexpr int deepest = 64;                  // open brackets

struct Start {};   // finds the first byte of the text in a context

/// Notes where a node stands.
struct Locate {
  template <class Iterator, class Node, class Context> void on_success(Iterator const& first, Iterator const& last, Node& node, Context const& context) {
    auto const start = x3::get<Start>(context).get();
    node.begin = static_cast<std::uint32_t>(first - start);
    node.end = static_cast<std::uint32_t>(last - start);
  }
};
struct NumberTag : Locate {};
struct QuotedTag : Locate {};
struct NameTag : Locate {};
struct ComparisonTag : Locate {};
struct BothTag : Locate {};
struct EitherTag : Locate {};

x3::rule<NumberTag, Number> const number = "a number";
x3::rule<QuotedTag, Quoted> const quoted = "a text";
x3::rule<NameTag, Name> const name = "a name";
x3::rule<struct OperandTag, Operand> const operand = "a name, a number, a text or \"(\"";
x3::rule<struct RelationTag, Relation> const relation = "a comparison";
x3::rule<struct RangeTag, Range> const range = "[low, high]";
x3::rule<ComparisonTag, Comparison> const comparison = "a condition";
x3::rule<BothTag, Both> const both = "a condition";
x3::rule<EitherTag, Either> const either = "a condition";
x3::rule<struct ArgumentsTag, std::vector<Operand>> const arguments = "names in brackets";
x3::rule<struct PathTag, std::string> const path = "a name";
x3::rule<struct SignTag, std::string> const sign = "==, !=, <, <=, > or >=";
x3::rule<struct NotTag, std::string> const negation = "not";

auto const letter = x3::char_("a-zA-Z_");
auto const rest = x3::char_("a-zA-Z0-9_");
auto const whole_word = [](char const* text) { return x3::lexeme[x3::string(text) >> !rest]; };
auto const reserved = whole_word("and") | whole_word("or") | whole_word("not") | whole_word("in");

auto const number_def = x3::lexeme[x3::raw[-x3::lit('-') >> +x3::digit >> -('.' >> +x3::digit)]];
auto const quoted_def = x3::lexeme['"' >> *(x3::char_ - '"') > '"'];
auto const path_def = x3::lexeme[letter >> *(rest | x3::char_('.'))];
auto const arguments_def = '(' > (operand % ',') > ')';
auto const name_def = !reserved >> path >> x3::repeat(0, 1)[arguments];
auto const operand_def = number | quoted | name | ('(' > either > ')');
auto const sign_def = x3::string("==") | x3::string("!=") | x3::string("<=") | x3::string(">=") | x3::string("<") | x3::string(">");
auto const relation_def = sign > operand;
auto const range_def = x3::omit[whole_word("in")] > '[' > operand > ',' > operand > ']';
auto const negation_def = whole_word("not");
auto const comparison_def = *negation >> operand >> x3::repeat(0, 1)[relation | range];
auto const both_def = comparison % x3::omit[whole_word("and")];
auto const either_def = both % x3::omit[whole_word("or")];

BOOST_SPIRIT_DEFINE(number, quoted, name, operand, relation, range, comparison, both, either, arguments, path, sign, negation)

bool too_deep(std::string_view text) {
  int depth = 0;
  for (char const c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth > deepest)
      return true;
  }
  return false;
}

} // namespace

std::variant<Either, Error> parse(std::string_view text) {
  if (text.size() > longest)
    return Error{0, "the condition is longer than 64 KiB", {}};
  if (too_deep(text))
    return Error{0, "brackets are nested deeper than 64", {}};
  char const* at = text.data();
  char const* const end = at + text.size();
  Either out;
  try {
    bool const read = x3::phrase_parse(at, end, x3::with<Start>(std::ref(static_cast<char const* const&>(text.data())))[x3::eps > either], x3::space, out);
    if (read && at == end)
      return out;
    return Error{static_cast<std::uint32_t>(at - text.data()), "expected \"and\", \"or\" or the end of the condition", {}};
  } catch (x3::expectation_failure<char const*> const& failure) {
    return Error{static_cast<std::uint32_t>(failure.where() - text.data()), "expected " + failure.which(), {}};
  }
}

} // namespace recount::tree
