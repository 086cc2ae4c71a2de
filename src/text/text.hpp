// SPDX-License-Identifier: Apache-2.0
// Text: one field of a report as tokens with their lexicon words, sentences and quotations. One pass over the bytes.
#pragma once

#include "base/span.hpp"
#include "lexicon/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

enum class TokenKind : std::uint8_t { word, number, symbol, quote_open, quote_close };

struct Token {
  std::uint32_t begin = 0, end = 0;   ///< bytes of the field
  KindSet begins = 0;                 ///< kinds of the word, and of the phrases of its sentence that begin with it
  WordId word = 0;                    ///< 0: not in the lexicon
  TokenKind kind = TokenKind::word;
  bool space_before : 1 = false;
  bool capital : 1 = false;           ///< first letter
  bool capitals : 1 = false;          ///< two or more letters, all upper case
  bool quoted : 1 = false;            ///< inside quotation marks

  Span span() const { return {begin, end}; }
};

/// No word that the lexicon knows; the names that it has of a few numbers ("911") make them no words.
inline bool unknown(Token const& token) { return token.word == 0 || token.kind == TokenKind::number; }

struct Sentence {
  Span span;
  std::uint32_t first = 0, last = 0;   ///< tokens [first, last)
  std::uint32_t paragraph = 0;
  KindSet kinds = 0;                   ///< of all its words and phrases
  bool digits = false;

  bool has(Kind kind) const { return (kinds & bit(kind)) != 0; }
};

/// Outermost quotation marks, both included; one that does not close ends with its paragraph.
struct Quotation {
  Span span;
  std::uint32_t first = 0, last = 0;   ///< tokens between the marks
};

struct Text {
  std::string_view body;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;

  std::string_view words(Token const& token) const { return body.substr(token.begin, token.end - token.begin); }
  std::string_view words(Span span) const { return body.substr(span.begin, span.size()); }
};

/// Parts valid UTF-8 into tokens, sentences, paragraphs and quotations. Linear in the bytes; a sentence of more than
/// `max_sentence_tokens` is cut, so that work on one sentence stays bounded.
Text segment(std::string_view body, Lexicon const& lexicon);
inline constexpr std::uint32_t max_sentence_tokens = 400;

/// "[Police] [said] [26]. | …": tokens in brackets, sentences parted by bars, the form that tests compare.
std::string dump(Text const& text);

} // namespace recount
