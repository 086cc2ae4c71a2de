// SPDX-License-Identifier: Apache-2.0
#include "text/lexer.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <bit>

namespace recount {
namespace {

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }

/// A byte that may carry a word on behind its letters: a digit, an apostrophe, "$", anything beyond ASCII.
bool goes_on(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || c == '\'' || c == '$'; }

constexpr std::size_t longest_number_name = 3;   // bytes: "911", "9/11"

/// A byte in all eight places of a block.
constexpr std::uint64_t every(std::uint8_t byte) { return std::uint64_t{byte} * 0x0101010101010101; }

/// Eight bytes of text: in lower case, with the top bit of each letter's byte, and how many letters it begins with.
struct Block {
  std::uint64_t bytes, folded, is_letter;
  std::size_t letters;

  explicit Block(std::uint64_t block) : bytes(block), folded((block & every(0x7F)) | every(0x20)) {
    is_letter = (folded + every(0x80 - 'a')) & ~(folded + every(0x7F - 'z')) & ~block & every(0x80);
    auto const others = is_letter ^ every(0x80);
    letters = others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }
  std::uint64_t mask() const { return letters == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << letters * 8) - 1; }
  std::uint64_t word() const { return folded & mask(); }
  bool all_capitals() const { return (is_letter & (bytes << 2) & mask()) == 0; } // 0x20 parts small letters from capitals
};

/// White space beyond ASCII that news text uses: no-break, thin, narrow and ideographic spaces, zero-width marks.
bool wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0xAD || c == 0x2060;
}

/// Punctuation beyond ASCII; everything else up there counts as a letter.
bool wide_mark(char32_t c) {
  return (c >= 0x2010 && c <= 0x205E && c != 0x2032) || (c >= 0x20A0 && c <= 0x20CF) || c == 0xA3 || c == 0xA5 || c == 0xA7 ||
         c == 0xAB || c == 0xBB || c == 0xB7 || c == 0xBC || c == 0xBD || c == 0xBE || c == 0xA2 || c == 0x2212 ||
         (c >= 0x2190 && c <= 0x22FF) || (c >= 0x3001 && c <= 0x3011) || (c >= 0x2150 && c <= 0x215E) || c == 0xD7 || c == 0xB1 || c == 0xFFFD;
}

} // namespace

Gap Lexer::skip_gap() {
  if (at_ + 1 < body_.size() && body_[at_] == ' ' && ascii_letter(body_[at_ + 1])) { // as nearly always
    ++at_;
    return Gap::space;
  }
  Gap gap = Gap::none;
  while (at_ < body_.size()) {
    char const c = body_[at_];
    if (c == '\n') {
      gap = gap == Gap::line || gap == Gap::paragraph ? Gap::paragraph : Gap::line;
      ++at_;
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == '\0') {
      gap = gap == Gap::none ? Gap::space : gap;
      ++at_;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      auto const [value, bytes] = code_point_at(body_, at_);
      if (!wide_space(value))
        return gap;
      gap = gap == Gap::none ? Gap::space : gap;
      at_ += bytes;
    } else {
      return gap;
    }
  }
  return gap;
}

/// Bytes of the letter at `at`, 0 if there is none.
std::size_t Lexer::letter_at(std::size_t at) const {
  if (at >= body_.size())
    return 0;
  if (static_cast<unsigned char>(body_[at]) < 0x80)
    return ascii_letter(body_[at]) ? 1 : 0;
  auto const [value, bytes] = code_point_at(body_, at);
  return wide_space(value) || wide_mark(value) ? 0 : bytes;
}

/// Bytes of the apostrophe at `at` (straight or curly), 0 if there is none.
std::size_t Lexer::apostrophe_at(std::size_t at) const {
  if (at < body_.size() && body_[at] == '\'')
    return 1;
  return body_.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

bool Lexer::next(Token& token, Gap& gap) {
  gap = skip_gap();
  if (at_ >= body_.size())
    return false;
  token.begin = static_cast<std::uint32_t>(at_);
  token.space_before = gap != Gap::none;
  if (ascii_letter(body_[at_])) {
    if (!lex_short_word(token) && !lex_initials(token))
      lex_word(token);
  } else if (digit_at(at_)) {
    lex_number(token);
  } else if (!lex_mark(token)) {
    lex_word(token);
  }
  token.end = static_cast<std::uint32_t>(at_);
  return true;
}

/// "U.S.", "p.m.": single letters, each with its full stop, are one word.
bool Lexer::lex_initials(Token& token) {
  std::size_t at = at_;
  std::size_t pairs = 0;
  while (at + 1 < body_.size() && ascii_letter(body_[at]) && body_[at + 1] == '.') {
    at += 2;
    ++pairs;
  }
  if (pairs < 2 || letter_at(at) != 0)
    return false;
  auto const letters = lower_ascii(body_.substr(at_, at - at_));
  token.capital = upper(body_[at_]);
  token.capitals = token.capital;
  token.word = lexicon_.find(letters);
  if (token.word == 0) {
    folded_.clear();
    for (char const c : letters)
      if (c != '.')
        folded_.push(c);
    token.word = lexicon_.find(folded_);
  }
  at_ = at;
  return true;
}

/// Fewer than eight ASCII letters before a space or a plain mark, as most words are; false, with nothing read, for others.
bool Lexer::lex_short_word(Token& token) {
  if (at_ + 8 > body_.size())
    return false;
  Block const block(block_at(body_, at_));
  char const behind = body_[at_ + std::min<std::size_t>(block.letters, 7)];
  if (block.letters == 8 || goes_on(behind) || behind == '.')
    return false;
  token.word = lexicon_.find(block.word(), block.letters);
  token.capital = upper(body_[at_]);
  token.capitals = block.letters >= 2 && block.all_capitals();
  at_ += block.letters;
  return true;
}

/// A word of nothing but ASCII letters, eight bytes at a time; false, with nothing read, for others.
bool Lexer::lex_plain_word(Token& token) {
  folded_.clear();
  auto at = at_;
  std::size_t letters = 8;
  bool capitals = true;
  while (letters == 8) {
    Block const block(block_at(body_, at));
    letters = block.letters;
    capitals = capitals && block.all_capitals();
    folded_.push_block(block.word(), letters);
    at += letters;
    if (at >= body_.size())
      break;
  }
  if (at < body_.size() && goes_on(body_[at]))
    return false;
  token.capital = upper(body_[at_]);
  token.capitals = capitals && at - at_ >= 2;
  at_ = at;
  finish_word(token);
  return true;
}

void Lexer::lex_word(Token& token) {
  if (lex_plain_word(token))
    return;
  folded_.clear();
  std::size_t const begin = at_;
  token.capital = upper(body_[at_]);
  std::size_t letters = 0, bytes_of_letters = 0, capitals = 0;
  while (at_ < body_.size()) {
    if (auto const bytes = letter_at(at_)) {
      char const c = body_[at_];
      capitals += upper(c);
      ++letters;
      bytes_of_letters += bytes;
      if (bytes == 1)
        folded_.push(upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
      else
        for (auto const byte : body_.substr(at_, bytes))
          folded_.push(byte);
      at_ += bytes;
    } else if (digit_at(at_)) {
      if (bytes_of_letters == at_ - begin && code_of_currency(begin)) // "RM23.50", "$US160"
        break;
      folded_.push(body_[at_++]);
    } else if (auto const apostrophe = apostrophe_at(at_); apostrophe && at_ > begin && letter_at(at_ + apostrophe)) {
      // The possessive is a token of its own: "ministry's" → ministry, 's.
      auto const s = at_ + apostrophe;
      if ((body_[s] == 's' || body_[s] == 'S') && !letter_at(s + 1) && !digit_at(s + 1))
        break;
      folded_.push('\'');
      at_ += apostrophe;
    } else if (body_[at_] == '$' && at_ > begin && at_ - begin <= 3) { // "US$"
      folded_.push('$');
      ++at_;
      break;
    } else {
      take_sign(begin);
      break;
    }
  }
  if (at_ == begin) // a stray byte: never stand still
    at_ += code_point_at(body_, at_).bytes;
  token.capitals = letters >= 2 && capitals == letters;
  finish_word(token);
}

/// "CN¥", "E£": a sign behind letters, where the two are a currency.
void Lexer::take_sign(std::size_t begin) {
  if (at_ == begin || at_ - begin > 3 || at_ >= body_.size() || static_cast<unsigned char>(body_[at_]) < 0x80)
    return;
  auto const sign = body_.substr(at_, code_point_at(body_, at_).bytes);
  auto with_sign = folded_;
  for (char const byte : sign)
    with_sign.push(byte);
  if (lexicon_.find(with_sign) == 0)
    return;
  folded_ = with_sign;
  at_ += sign.size();
}

/// Whether the letters read so far are a currency before digits.
bool Lexer::code_of_currency(std::size_t begin) const {
  if (begin > 0 && body_[begin - 1] == '$')
    return true;
  for (auto const sense : lexicon_.senses(lexicon_.find(folded_)))
    if (sense.kind == Kind::currency || (sense.kind == Kind::unit_symbol && at_ - begin == 3 && lexicon_.unit(sense).type == "money"))
      return true;
  return false;
}

/// A full stop belongs to the word where the lexicon has it so ("Gov.").
void Lexer::finish_word(Token& token) {
  if (at_ < body_.size() && body_[at_] == '.') {
    auto with_stop = folded_;
    with_stop.push('.');
    if (auto const word = lexicon_.find(with_stop)) {
      token.word = word;
      ++at_;
      return;
    }
  }
  token.word = lexicon_.find(folded_);
}

/// Digits with grouping commas and a decimal point inside: "1,200.5". What the digits mean is the grammar's affair.
void Lexer::lex_number(Token& token) {
  token.kind = TokenKind::number;
  while (at_ < body_.size()) {
    if (digit_at(at_))
      ++at_;
    else if ((body_[at_] == ',' || body_[at_] == '.') && digit_at(at_ + 1))
      at_ += 2;
    else
      break;
  }
  if (at_ - token.begin <= longest_number_name)
    token.word = lexicon_.find(body_.substr(token.begin, at_ - token.begin));
}

/// One mark of punctuation or a sign; false where a word begins.
bool Lexer::lex_mark(Token& token) {
  if (letter_at(at_))
    return false;
  token.kind = TokenKind::symbol;
  char const c = body_[at_];
  if (static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\'') {
    token.word = lexicon_.mark(c);
    ++at_;
    return true;
  }
  bool const letter_before = at_ > 0 && !token.space_before;
  if (body_.substr(at_, 2) == "''") { // typed for a double mark
    token.kind = letter_before ? TokenKind::quote_close : TokenKind::quote_open;
    at_ += 2;
    return true;
  }
  if (auto const apostrophe = apostrophe_at(at_)) {
    std::size_t const after = at_ + apostrophe;
    if (letter_before && (body_.substr(after, 1) == "s" || body_.substr(after, 1) == "S") && !letter_at(after + 1)) {
      at_ = after + 1;
      token.word = lexicon_.find("'s");
      token.kind = TokenKind::word;
      return true;
    }
    token.kind = !letter_before && letter_at(after) && apostrophe == 1 ? TokenKind::quote_open : TokenKind::quote_close;
    at_ = after;
    return true;
  }
  auto const [value, bytes] = code_point_at(body_, at_);
  if (value == '"')
    token.kind = letter_before && body_[at_ - 1] != '(' && body_[at_ - 1] != '-' ? TokenKind::quote_close : TokenKind::quote_open;
  else if (value == 0x201C || value == 0x2018 || value == 0xAB || value == 0x201E || value == 0x300C)
    token.kind = TokenKind::quote_open;
  else if (value == 0x201D || value == 0xBB || value == 0x300D)
    token.kind = TokenKind::quote_close;
  token.word = lexicon_.find(body_.substr(at_, bytes));
  at_ += bytes;
  return true;
}

} // namespace recount
