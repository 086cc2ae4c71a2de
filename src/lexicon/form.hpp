// SPDX-License-Identifier: Apache-2.0
// Forms of sentences in which figures are said to add up: "{part} of [the] {whole} * , or {percent}".
//
// {name} a figure of the type that the kind gives the name; {name}... two or more of them in a list; {name#} a list of
// things, which is counted; a|b one of these words, [a|b] the same or nothing; * some words without a figure; $ the end of
// the sentence, near enough; <number> any number; <month> the name of a month.
#pragma once

#include "base/names.hpp"
#include "base/result.hpp"
#include "base/tree.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recount {

/// What a figure of a form must be.
enum class PartType : std::uint8_t { number, count, percent, money, measure, duration, year };

struct FormElement {
  enum class Kind : std::uint8_t { part, list, items, words, gap, end, number, month } kind = Kind::words;
  bool optional = false;
  std::string name;                 ///< of a part
  PartType type = PartType::number;
  std::vector<std::string> words;   ///< lower case, any of them
  friend bool operator==(FormElement const&, FormElement const&) = default;
};

/// One form of a kind of statement.
struct StatementForm {
  std::string kind;
  std::vector<FormElement> elements;
  std::vector<std::string> stops;                       ///< words that may not stand in a gap or behind the end
  std::string constant, value, hedge;                   ///< a part that the words themselves give: factor, 2, more_than
  std::vector<std::vector<std::uint8_t>> needs;         ///< for each word that every such sentence has: the `word_mark`s of its alternatives
  std::uint32_t figures = 0;                            ///< that every such sentence has, at least
  friend bool operator==(StatementForm const&, StatementForm const&) = default;
};

/// The names of a kind's parts with their types, in the order of the file.
using PartTypes = std::vector<std::pair<std::string, PartType>>;

/// One mark out of 256 for a word; words that differ in the case of ASCII letters alone have equal marks.
std::uint8_t word_mark(std::string_view word);

/// The forms of an entry of the section `statements`; the error says which part of it is wrong.
Result<std::vector<StatementForm>> statement_forms(Node const& entry);

/// Reads the elements of one form.
Result<std::vector<FormElement>> parse_form(std::string_view text, PartTypes const& parts);

template <> struct Names<PartType> {
  static constexpr std::array<std::string_view, 7> values{"number", "count", "percent", "money", "measure", "duration", "year"};
};

} // namespace recount
