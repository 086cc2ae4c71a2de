// SPDX-License-Identifier: Apache-2.0
// Attribution: who said what with which word (PARC 3: source, cue, content). A sieve of patterns, methods §3.2.
#include "grammar/find.hpp"

namespace recount {
namespace {

class AttributionFinder {
public:
  explicit AttributionFinder(SentenceView const& sentence) : s_(sentence), lexicon_(sentence.lexicon) {}

  std::vector<FoundAttribution> run() {
    for (auto at = s_.first; at < s_.last;) {
      auto const match = match_sense(lexicon_, s_.at(at), s_.end(), Kind::cue);
      if (!match) {
        ++at;
        continue;
      }
      TokenSpan const cue{at, at + match->tokens};
      auto const& word = lexicon_.cue(match->sense);
      if (word.chain)
        chain(cue);
      else if (word.source_follows)
        source_follows(cue, word);
      else if (!infinitive(cue))
        verb(cue, word);
      at = cue.last;
    }
    if (found_.empty())
      colon();
    bound_contents();
    return std::move(found_);
  }

private:
  bool symbol(std::uint32_t at, std::string_view text) const {
    return at >= s_.first && at < s_.last && s_.at(at)->kind == TokenKind::symbol && s_.text.words(*s_.at(at)) == text;
  }
  KindSet kinds(std::uint32_t at) const { return lexicon_.kinds(s_.at(at)->word); }
  bool is(std::uint32_t at, Kind kind) const { return at >= s_.first && at < s_.last && (kinds(at) & bit(kind)); }

  bool infinitive(TokenSpan cue) const { return cue.first > s_.first && is_particle(lexicon_, *s_.at(cue.first - 1), "to"); }

  /// "according to police"
  void source_follows(TokenSpan cue, CueWord const& word) {
    auto const source = source_phrase_after(s_, cue.last);
    if (source.empty())
      return;
    FoundAttribution out{source, cue, word, {}};
    add_content(out, s_.first, cue.first);
    add_content(out, source.last, s_.last);
    found_.push_back(std::move(out));
  }

  /// "police, citing hospital officials": the origin is behind the word.
  void chain(TokenSpan cue) {
    auto const origin = source_phrase_after(s_, cue.last);
    bool const passive = cue.last - cue.first > 1;
    if (origin.empty() || passive)
      return;
    FoundAttribution out{origin, cue, {"cite", {}, true, false, true}, {}};
    add_content(out, s_.first, s_.last);
    found_.push_back(std::move(out));
  }

  /// "police said …", "…, police said", "…, said police".
  void verb(TokenSpan cue, CueWord const& word) {
    auto left = cue.first;
    while (left > s_.first && (is(left - 1, Kind::adverb) || is(left - 1, Kind::auxiliary)) && !is(left - 1, Kind::source_noun))
      --left;
    FoundAttribution out{{}, cue, word, {}};
    bool const after_comma = left > s_.first && (symbol(left - 1, ",") || s_.at(left - 1)->kind == TokenKind::quote_close);
    if (after_comma || left == s_.first) {
      out.source = source_phrase_after(s_, cue.last);
      bool const named = !out.source.empty() && looks_like_source(out.source) && !symbol(cue.last, ",");
      if (!named)
        out.source = after_comma ? before_appositive(left - 1) : TokenSpan{};
    } else {
      out.source = noun_phrase_before(s_, antecedent(before_day(s_, left)));
    }
    if (out.source.empty() || !looks_like_source(out.source))
      return;
    bool const inverted = out.source.first >= cue.last;
    auto const clause_begin = inverted ? cue.first : out.source.first;
    bool const content_before = clause_begin > s_.first && (symbol(clause_begin - 1, ",") || s_.at(clause_begin - 1)->kind == TokenKind::quote_close);
    if (content_before && (s_.at(clause_begin - 1)->kind == TokenKind::quote_close || ends_there(inverted ? out.source.last : cue.last)))
      add_content(out, s_.first, clause_begin);
    add_content(out, inverted ? out.source.last : cue.last, s_.last);
    found_.push_back(std::move(out));
  }

  /// "a statement which said": what stands before the relative word.
  std::uint32_t antecedent(std::uint32_t at) const {
    if (at > s_.first + 1 && match_id(lexicon_, s_.at(at - 1), s_.at(at), Kind::pronoun, "relative"))
      return symbol(at - 2, ",") ? at - 2 : at - 1;
    return at;
  }

  /// Nothing is said behind the word of speech: what it says stands before it ("…, police said on Sunday.").
  bool ends_there(std::uint32_t at) const {
    return at >= s_.last || s_.at(at)->kind != TokenKind::word || is(at, Kind::preposition) || is(at, Kind::weekday) || is(at, Kind::day_word) ||
           is(at, Kind::time_modifier) || is(at, Kind::conjunction) || is(at, Kind::adverb) || is(at, Kind::cue);
  }

  /// "X, the ministry's spokesman, said": what stands before a closed appositive.
  TokenSpan before_appositive(std::uint32_t comma) const {
    for (auto at = comma; at > s_.first && comma - at < 14; --at)
      if (at < comma && symbol(at, ","))
        return noun_phrase_before(s_, at);
    return {};
  }

  /// A source is a person, body or document: it has a name, a noun of a source, or is a pronoun.
  bool looks_like_source(TokenSpan source) const {
    for (auto at = source.first; at < source.last; ++at) {
      if (is(at, Kind::source_noun) || is(at, Kind::title) || is(at, Kind::claim_noun) || (kinds(at) & bit(Kind::pronoun)))
        return true;
      if (s_.at(at)->capital && s_.at(at)->kind == TokenKind::word && !is(at, Kind::determiner) && !is(at, Kind::preposition) && (at > s_.first || s_.at(at)->word == 0))
        return true;
      if (is(at, Kind::noun))
        return true;
    }
    return false;
  }

  /// Headlines: "12 dead: police", "Police: 12 dead".
  void colon() {
    for (auto at = s_.first + 1; at + 1 < s_.last; ++at) {
      if (!symbol(at, ":") || !s_.at(at + 1)->space_before)
        continue;
      TokenSpan const left{s_.first, at}, right{at + 1, s_.last};
      for (bool const front : {true, false}) {
        auto const source = front ? left : right;
        if (source.last - source.first > 5 || !has_source_noun(source))
          continue;
        FoundAttribution out{source, {at, at + 1}, {"colon", {}, false, false, false}, {}};
        auto const other = front ? right : left;
        add_content(out, other.first, other.last);
        found_.push_back(std::move(out));
        return;
      }
    }
  }

  bool has_source_noun(TokenSpan source) const {
    for (auto at = source.first; at < source.last; ++at)
      if (is(at, Kind::source_noun))
        return true;
    return false;
  }

  void add_content(FoundAttribution& out, std::uint32_t first, std::uint32_t last) const {
    if (first < last)
      out.content.push_back({first, last});
  }

  /// What one source says ends where the clause of the next begins.
  void bound_contents() {
    for (std::size_t i = 0; i < found_.size(); ++i)
      for (std::size_t j = 0; j < found_.size(); ++j) {
        if (i == j || found_[i].word.chain || found_[j].word.chain)
          continue;
        auto const other_begin = std::min(found_[j].source.first, found_[j].cue.first);
        auto const own_end = std::max(found_[i].source.last, found_[i].cue.last);
        for (auto& content : found_[i].content) {
          if (j > i && content.first >= own_end && content.contains(other_begin))
            content.last = other_begin;
          if (j < i && content.last <= std::min(found_[i].source.first, found_[i].cue.first) && content.first <= other_begin)
            content.first = std::min(content.last, std::max(found_[j].source.last, found_[j].cue.last));
        }
      }
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundAttribution> found_;
};

} // namespace

std::vector<FoundAttribution> find_attributions(SentenceView const& sentence) { return AttributionFinder(sentence).run(); }

} // namespace recount
