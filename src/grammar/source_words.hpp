// SPDX-License-Identifier: Apache-2.0
// What the finders of sources ask about a token.
#pragma once

#include "grammar/find.hpp"

namespace recount {

/// The tokens of a sentence as the finder of attributions asks about them. Outside the sentence every answer is no.
class SourceWords {
public:
  explicit SourceWords(SentenceView const& sentence) : s_(sentence), lexicon_(sentence.lexicon) {}

  std::uint32_t first() const { return s_.first; }
  std::uint32_t last() const { return s_.last; }
  bool inside(std::uint32_t at) const { return at >= s_.first && at < s_.last; }
  Token const& token(std::uint32_t at) const { return *s_.at(at); }
  KindSet kinds(std::uint32_t at) const { return inside(at) ? lexicon_.kinds(token(at).word) : 0; }
  bool is(std::uint32_t at, Kind kind) const { return inside(at) && may_begin(lexicon_, token(at), kind) && (lexicon_.kinds(token(at).word) & bit(kind)) != 0; }
  bool particle(std::uint32_t at, IdKey id) const { return inside(at) && is_particle(lexicon_, token(at), id); }
  bool pronoun(std::uint32_t at, IdKey id) const { return is(at, Kind::pronoun) && is_pronoun(at, id); }
  bool digits(std::uint32_t at) const { return inside(at) && token(at).kind == TokenKind::number; }
  bool word(std::uint32_t at) const { return inside(at) && token(at).kind == TokenKind::word; }
  bool symbol(std::uint32_t at, std::string_view mark) const { return inside(at) && token(at).kind == TokenKind::symbol && s_.text.words(token(at)) == mark; }
  bool quote(std::uint32_t at) const { return inside(at) && token(at).kind >= TokenKind::quote_open; }
  /// Nothing of the clause stands here: a mark of punctuation, a quotation mark, the end.
  bool closed(std::uint32_t at) const { return !inside(at) || (!word(at) && token(at).kind != TokenKind::number && !joins(at)); }
  /// A hyphen, an ampersand, the full stop of an initial: part of a name.
  bool joins(std::uint32_t at) const { return inside(at) && token(at).kind == TokenKind::symbol && mark_joins(at); }
  /// A capital that is no mere small word: part of a name.
  bool name(std::uint32_t at) const;
  /// A noun or name of a source, a title, or a document that shows something.
  bool source(std::uint32_t at) const;
  bool day(std::uint32_t at) const;
  /// Capitals among small letters: "US" is no pronoun, "WHO" asks nothing.
  bool acronym(std::uint32_t at) const;
  /// The word of speech that begins at the token, or null.
  CueWord const* cue(std::uint32_t at) const;

  SentenceView const& sentence() const { return s_; }
  Lexicon const& lexicon() const { return lexicon_; }

private:
  bool is_pronoun(std::uint32_t at, IdKey id) const;
  bool mark_joins(std::uint32_t at) const;

  SentenceView const& s_;
  Lexicon const& lexicon_;
};

} // namespace recount
