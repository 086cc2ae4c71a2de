// SPDX-License-Identifier: Apache-2.0
// The lexer: bytes to tokens, each looked up as it is folded to lower case.
#pragma once

#include "text/text.hpp"

namespace recount {

/// What stood between two tokens.
enum class Gap : std::uint8_t { none, space, line, paragraph };

class Lexer {
public:
  Lexer(std::string_view body, Lexicon const& lexicon) : body_(body), lexicon_(lexicon) {}

  /// Fills in the next token, which must be a new one, and the gap before it; false at the end.
  bool next(Token& token, Gap& gap);

private:
  Gap skip_gap();
  void lex_word(Token& token);
  void lex_number(Token& token);
  bool lex_mark(Token& token);
  bool lex_initials(Token& token);
  bool lex_short_word(Token& token);
  bool lex_plain_word(Token& token);
  void finish_word(Token& token);
  std::size_t letter_at(std::size_t at) const;
  bool digit_at(std::size_t at) const { return at < body_.size() && body_[at] >= '0' && body_[at] <= '9'; }
  std::size_t apostrophe_at(std::size_t at) const;
  void take_sign(std::size_t begin);
  bool code_of_currency(std::size_t begin) const;

  std::string_view body_;
  Lexicon const& lexicon_;
  std::size_t at_ = 0;
  FoldedWord folded_;
};

} // namespace recount
