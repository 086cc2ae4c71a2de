// SPDX-License-Identifier: Apache-2.0
// A place among the tokens of a sentence, for readers written by hand.
#pragma once

#include "grammar/match.hpp"

namespace recount {

/// Looks ahead from `at`, never beyond `last`; `ahead` counts tokens from `at`.
struct TokenReader {
  Text const& text;
  Lexicon const& lexicon;
  Token const* at;
  Token const* last;

  bool has(int ahead = 0) const { return last - at > ahead; }
  bool is_number(int ahead = 0) const { return has(ahead) && at[ahead].kind == TokenKind::number; }
  bool is_word(int ahead = 0) const { return has(ahead) && at[ahead].kind == TokenKind::word; }
  /// No space stands before the token.
  bool glued(int ahead = 0) const { return has(ahead) && !at[ahead].space_before; }
  std::string_view words(int ahead = 0) const { return has(ahead) ? text.words(at[ahead]) : std::string_view(); }
  bool particle(IdKey id, int ahead = 0) const { return has(ahead) && is_particle(lexicon, at[ahead], id); }
  KindSet kinds(int ahead = 0) const { return has(ahead) ? lexicon.kinds(at[ahead].word) : 0; }
  std::optional<SenseMatch> sense(Kind kind, int ahead = 0) const {
    return has(ahead) ? match_sense(lexicon, at + ahead, last, kind) : std::nullopt;
  }
  bool begins(Kind kind, int ahead = 0) const { return sense(kind, ahead).has_value(); }
  /// A word or phrase that tells what a number beside it is: "dimension", "weight" …
  bool context(IdKey id, int ahead = 0) const {
    return has(ahead) && may_begin(lexicon, at[ahead], Kind::number_context) && match_id(lexicon, at + ahead, last, Kind::number_context, id);
  }
  TokenReader from(Token const* place) const { return {text, lexicon, place, last}; }
  TokenReader from(int ahead) const { return {text, lexicon, at + ahead, last}; }
};

} // namespace recount
