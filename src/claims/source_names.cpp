// SPDX-License-Identifier: Apache-2.0
// What a noun phrase tells of a source: its key, its type, whether it is a person.
#include "base/utf8.hpp"
#include "claims/sources.hpp"

namespace recount {
namespace {

class Describer {
public:
  Describer(SentenceView const& view, TokenSpan words) : view_(view), lexicon_(view.lexicon), words_(words) {}

  NamedSource run() {
    out_.source.attributed = true;
    out_.source.text = view_.text.words(view_.span(words_.first, words_.last));
    for (auto at = words_.first; at < words_.last;)
      at = take(at);
    settle();
    return std::move(out_);
  }

private:
  bool has(Token const& token, Kind kind) const { return (lexicon_.kinds(token.word) & bit(kind)) != 0; }

  bool name_word(Token const& token) const {
    return token.capital && token.kind == TokenKind::word && !has(token, Kind::determiner) && !has(token, Kind::title) && !has(token, Kind::source_noun) &&
           !has(token, Kind::place) && !(has(token, Kind::pronoun) && !token.capitals);
  }

  /// Reads the word or phrase at a token; the next one to read.
  std::uint32_t take(std::uint32_t at) {
    Token const& token = *view_.at(at);
    std::string const word = lower_ascii(view_.text.words(token));
    if (token.kind == TokenKind::symbol && view_.text.words(token) == ",")
      behind_comma_ = true;
    if (auto const noun = match_sense(lexicon_, &token, view_.at(words_.last), Kind::source_noun)) {
      take_noun(lexicon_.id(noun->sense), word);
      if (noun->tokens > 1) {
        for (auto part = at; part < at + noun->tokens; ++part) {
          add_plain(*view_.at(part), false);
          add_initial(*view_.at(part));
        }
        out_.role = lower_ascii(view_.text.words(*view_.at(at + noun->tokens - 1)));
        return at + noun->tokens;
      }
    }
    if (has(token, Kind::title)) {
      titled_ = true;
      out_.role = word;
    }
    document_ = document_ || has(token, Kind::claim_noun);
    auto const place = match_sense(lexicon_, &token, view_.at(words_.last), Kind::place);
    if (place && token.capital && out_.place.empty())
      out_.place = lexicon_.place(place->sense);
    if (name_word(token) && !behind_comma_)
      last_name_ = word;
    add_initial(token);
    add_plain(token, place.has_value());
    return at + 1;
  }

  void add_initial(Token const& token) {
    if (token.capital && token.kind == TokenKind::word && !has(token, Kind::determiner))
      out_.initials += lower_ascii(view_.text.words(token)).front();
  }

  /// A spokesman has the type of the body he speaks for.
  void take_noun(std::string const& type, std::string const& word) {
    if (type == "spokesperson") {
      speaks_for_ = true;
    } else if (out_.source.type.empty() || !behind_link_) {
      out_.source.type = type;
      body_ = true;
    }
    out_.role = word;
  }

  void add_plain(Token const& token, bool place) {
    if (is_particle(lexicon_, token, "possessive")) {
      plain_.clear(); // "the country's interior ministry"
      return;
    }
    behind_link_ = behind_link_ || (has(token, Kind::preposition) && !is_particle(lexicon_, token, "for"));
    bool const small = has(token, Kind::determiner) || token.kind != TokenKind::word || (speaks_for_ && has(token, Kind::title));
    if (small || behind_comma_ || (place && words_.last - words_.first > 1))
      return;
    append(plain_, token);
  }

  void append(std::string& to, Token const& token) const {
    if (!to.empty())
      to += ' ';
    to += lower_ascii(view_.text.words(token));
  }

  void settle() {
    auto& source = out_.source;
    bool const the = has(*view_.at(words_.first), Kind::determiner);
    out_.person = !last_name_.empty() && (titled_ || speaks_for_ || (!body_ && !the));
    bool const for_body = speaks_for_ && body_;
    if (for_body && out_.person)
      source.key = body_words();
    else if (out_.person)
      source.key = last_name_;
    else
      source.key = for_body ? body_words() : plain_;
    if (source.key.empty())
      source.key = lower_ascii(source.text);
    if (source.type.empty())
      source.type = speaks_for_ ? "spokesperson" : titled_ ? "official" : document_ ? "document" : out_.person ? "person" : "other";
    if (out_.initials.size() < 2)
      out_.initials.clear();
  }

  /// Of "a spokesman for the interior ministry", "interior ministry spokesman Ali Khan": "interior ministry".
  std::string body_words() const {
    std::string out;
    for (auto at = words_.first; at < words_.last;) {
      auto const noun = match_sense(lexicon_, view_.at(at), view_.at(words_.last), Kind::source_noun);
      if (!noun) {
        ++at;
        continue;
      }
      if (lexicon_.id(noun->sense) != "spokesperson") {
        out.clear();
        for (auto part = at; part < at + noun->tokens; ++part)
          append(out, *view_.at(part));
      }
      at += noun->tokens;
    }
    return out;
  }

  SentenceView const& view_;
  Lexicon const& lexicon_;
  TokenSpan words_;
  NamedSource out_;
  std::string last_name_, plain_;
  bool titled_ = false, body_ = false, document_ = false, speaks_for_ = false, behind_comma_ = false, behind_link_ = false;
};

} // namespace

NamedSource describe_source(SentenceView const& view, TokenSpan words) { return Describer(view, words).run(); }

} // namespace recount
