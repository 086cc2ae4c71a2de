// SPDX-License-Identifier: Apache-2.0
#include "text/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

class Segmenter {
public:
  Segmenter(std::string_view body, Lexicon const& lexicon) : lexicon_(lexicon), lexer_(body, lexicon) { text_.body = body; }

  Text run() {
    text_.tokens.reserve(text_.body.size() / 5 + 8);
    for (Gap gap{}; lexer_.next(text_.tokens.emplace_back(), gap); ++read_)
      add(text_.tokens.back(), gap);
    text_.tokens.pop_back();
    end_sentence();
    end_quotation();
    return std::move(text_);
  }

private:
  Token const& last() const { return text_.tokens[read_ - 1]; }

  void add(Token& token, Gap gap) {
    if (gap >= Gap::line)
      begin_line(token, gap);
    if ((may_end_ && token.space_before && begins_sentence(token)) || read_ - first_ >= max_sentence_tokens)
      end_sentence();
    if (token.kind == TokenKind::quote_open || token.kind == TokenKind::quote_close)
      note_quotation(token);
    else
      token.quoted = open_;
    if (token.kind == TokenKind::word)
      may_end_ = false;
    else
      may_end_ = ends_sentence(token) || (may_end_ && token.kind == TokenKind::quote_close) || (may_end_ && is(token, ')'));
    token.begins = lexicon_.kinds(token.word);
    kinds_ |= token.begins;
    if (pairs_ && lexicon_.may_pair(last().word, token.word))
      phrase_starts_.push_back(read_ - 1);
    pairs_ = lexicon_.phrase_kinds(token.word) != 0;
    digits_ = digits_ || token.kind == TokenKind::number;
  }

  void begin_line(Token const& token, Gap gap) {
    if (gap == Gap::paragraph || line_ends_paragraph(token)) {
      end_sentence();
      end_quotation();
      ++paragraph_;
    }
    line_begin_ = token.begin;
  }

  bool is(Token const& token, char mark) const { return token.kind == TokenKind::symbol && text_.body[token.begin] == mark; }

  bool ends_sentence(Token const& token) const {
    if (is(token, '!') || is(token, '?'))
      return true;
    if (!is(token, '.'))
      return false;
    // "J. Smith": a single capital with a full stop is an initial.
    auto const* const before = read_ > first_ ? &last() : nullptr;
    return !before || before->end - before->begin > 1 || !before->capital || token.space_before;
  }

  static bool begins_sentence(Token const& token) {
    return token.capital || token.kind == TokenKind::number || token.kind == TokenKind::quote_open ||
           (token.kind == TokenKind::symbol) || token.word == 0;
  }

  /// A lone line break is a space in wrapped text; after a full stop, a long line or before a list mark it parts.
  bool line_ends_paragraph(Token const& next) const {
    constexpr std::uint32_t widest_wrapped_line = 100;
    return may_end_ || read_ == 0 || last().end - line_begin_ > widest_wrapped_line || is(last(), ':') ||
           (next.kind == TokenKind::symbol && !is(next, '(') && !is(next, '$'));
  }

  /// Notes once for all grammars which phrases stand in the sentence.
  void find_phrases() {
    auto const* const last = text_.tokens.data() + read_;
    for (auto const index : phrase_starts_) {
      Token& token = text_.tokens[index];
      token.begins |= phrases_at(&token, last);
      kinds_ |= token.begins;
    }
    phrase_starts_.clear();
  }

  KindSet phrases_at(Token const* token, Token const* last) const {
    KindSet kinds = 0;
    for (auto const& phrase : lexicon_.phrases(token->word)) {
      auto const rest = lexicon_.rest(phrase);
      if (rest.front() != token[1].word || static_cast<std::size_t>(last - token) <= rest.size())
        continue;
      if (std::equal(rest.begin(), rest.end(), token + 1, [](WordId word, Token const& other) { return word == other.word; }))
        kinds |= phrase.kinds;
    }
    return kinds;
  }

  void end_sentence() {
    find_phrases();
    if (read_ > first_)
      text_.sentences.push_back({{text_.tokens[first_].begin, last().end}, first_, read_, paragraph_, kinds_, digits_});
    first_ = read_;
    kinds_ = 0;
    digits_ = may_end_ = pairs_ = false;
  }

  void note_quotation(Token& token) {
    if (token.kind == TokenKind::quote_open && !open_) {
      open_ = true;
      quotation_ = {{token.begin, token.end}, read_ + 1, read_ + 1};
    } else if (token.kind == TokenKind::quote_close && open_ && closes(token)) {
      quotation_.last = read_;
      quotation_.span.end = token.end;
      text_.quotations.push_back(quotation_);
      open_ = false;
    } else {
      token.quoted = open_;
    }
  }

  /// Single marks close single ones, double ones double ones; an apostrophe inside a double quotation closes nothing.
  bool closes(Token const& token) const {
    auto const single = [&](std::uint32_t at) {
      return (text_.body[at] == '\'' && text_.body.substr(at, 2) != "''") || text_.body.substr(at, 3) == "\xE2\x80\x98" || text_.body.substr(at, 3) == "\xE2\x80\x99";
    };
    return single(quotation_.span.begin) == single(token.begin);
  }

  void end_quotation() {
    if (!open_)
      return;
    open_ = false;
    bool const single = text_.body[quotation_.span.begin] == '\'' && quotation_.span.size() == 1;
    quotation_.last = read_;
    if (quotation_.last > quotation_.first && !single) {
      quotation_.span.end = last().end;
      text_.quotations.push_back(quotation_);
    }
  }

  Lexicon const& lexicon_;
  Lexer lexer_;
  Text text_;
  std::uint32_t read_ = 0;   ///< tokens behind which the segmenter stands; the one that it is at lies behind them
  std::uint32_t first_ = 0, paragraph_ = 0, line_begin_ = 0;
  KindSet kinds_ = 0;
  std::vector<std::uint32_t> phrase_starts_;   ///< tokens of the sentence that may begin a phrase
  bool pairs_ = false;                         ///< the last token begins phrases
  bool digits_ = false, may_end_ = false, open_ = false;
  Quotation quotation_;
};

} // namespace

Text segment(std::string_view body, Lexicon const& lexicon) { return Segmenter(body, lexicon).run(); }

std::string dump(Text const& text) {
  std::string out;
  for (auto const& sentence : text.sentences) {
    if (!out.empty())
      out += " | ";
    for (auto i = sentence.first; i < sentence.last; ++i)
      out += fmt::format("{}[{}]", i > sentence.first && text.tokens[i].space_before ? " " : "", text.words(text.tokens[i]));
  }
  return out;
}

} // namespace recount
