// SPDX-License-Identifier: Apache-2.0
// Spirit X3 over tokens: the primitives that every grammar of this room is made of. Internal: include in .cpp only.
#pragma once

#include "grammar/match.hpp"
#include "grammar/number.hpp"

#include <boost/spirit/home/x3.hpp>

namespace recount::grammar {

namespace x3 = boost::spirit::x3;

/// What the primitives need; travels in the context, so that a language is data.
struct Environment {
  Lexicon const& lexicon;
  Text const& text;
};
struct environment_tag;

/// A word or phrase of a kind; its attribute is the sense.
template <Kind kind> struct KindParser : x3::parser<KindParser<kind>> {
  using attribute_type = Sense;
  static constexpr bool has_attribute = true;

  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute& attribute) const {
    Environment const& environment = x3::get<environment_tag>(context).get();
    auto const found = match_sense(environment.lexicon, first, last, kind);
    if (!found)
      return false;
    x3::traits::move_to(Sense(found->sense), attribute);
    first += found->tokens;
    return true;
  }
};
template <Kind kind> inline constexpr KindParser<kind> one_of{};

/// A word of an id-only kind, by its id; no attribute.
struct WordParser : x3::parser<WordParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  Kind kind;
  IdKey id;
  constexpr WordParser(Kind k, IdKey i) : kind(k), id(i) {}

  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute&) const {
    Environment const& environment = x3::get<environment_tag>(context).get();
    auto const found = match_id(environment.lexicon, first, last, kind, id);
    if (!found)
      return false;
    first += found->tokens;
    return true;
  }
};
constexpr WordParser particle(IdKey id) { return {Kind::particle, id}; }

/// No space before the next token: "5m", "3-4".
struct GluedParser : x3::parser<GluedParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const&, Rule&, Attribute&) const {
    return first != last && !first->space_before;
  }
};
inline constexpr GluedParser glued{};

/// A plain number of digits: its value.
struct DigitsParser : x3::parser<DigitsParser> {
  using attribute_type = Decimal;
  static constexpr bool has_attribute = true;
  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute& attribute) const {
    if (first == last || first->kind != TokenKind::number)
      return false;
    Environment const& environment = x3::get<environment_tag>(context).get();
    auto const value = digits_value(environment.text.words(*first));
    if (!value)
      return false;
    x3::traits::move_to(Decimal(*value), attribute);
    ++first;
    return true;
  }
};
inline constexpr DigitsParser digits{};

/// Any number that number.cpp can read.
struct NumberParser : x3::parser<NumberParser> {
  using attribute_type = Number;
  static constexpr bool has_attribute = true;
  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute& attribute) const {
    Environment const& environment = x3::get<environment_tag>(context).get();
    auto found = parse_number(environment.text, {first, last}, environment.lexicon);
    if (!found)
      return false;
    first = found->end;
    x3::traits::move_to(std::move(*found), attribute);
    return true;
  }
};
inline constexpr NumberParser number{};

/// Parses at `first`; moves it behind what was taken.
template <class Parser, class Attribute>
bool parse_at(Token const*& first, Token const* last, Environment const& environment, Parser const& parser, Attribute& attribute) {
  auto const with = x3::with<environment_tag>(std::cref(environment))[parser];
  return x3::parse(first, last, with, attribute);
}

} // namespace recount::grammar
