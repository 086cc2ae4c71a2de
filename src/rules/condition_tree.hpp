// SPDX-License-Identifier: Apache-2.0
// The tree of a condition as it is written, before its names mean anything.
#pragma once

#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recount::tree {

namespace x3 = boost::spirit::x3;

/// Where a node stands, in bytes of the condition's text.
struct Located {
  std::uint32_t begin = 0, end = 0;
};

struct Number : Located {
  std::string digits;
};
struct Quoted : Located {
  std::string text;
};
struct Operand;
/// A bare word, a path (`a.status`) or a question (`vague(a)`, told by its brackets).
struct Name : Located {
  std::string path;
  std::vector<std::vector<Operand>> arguments;   ///< empty, or one list
};

struct Either;
struct Operand : x3::variant<Number, Quoted, Name, x3::forward_ast<Either>> {
  using base_type::base_type;
  using base_type::operator=;
};
struct Relation {
  std::string sign;
  Operand right;
};
struct Range {
  Operand low, high;
};
struct Test : x3::variant<Relation, Range> {
  using base_type::base_type;
  using base_type::operator=;
};
struct Comparison : Located {
  std::vector<std::string> negations;   ///< one "not" each
  Operand left;
  std::vector<Test> tests;              ///< none or one
};
struct Both : Located {
  std::vector<Comparison> items;
};
struct Either : Located {
  std::vector<Both> items;
};

/// What is wrong at a byte of the text.
struct Error {
  std::uint32_t offset = 0;
  std::string message, hint;
};

/// The grammar (Boost.Spirit X3). Texts above 64 KiB and brackets deeper than 64 are errors.
std::variant<Either, Error> parse(std::string_view text);

} // namespace recount::tree
