// SPDX-License-Identifier: Apache-2.0
// Noun phrases without a tagger: closed classes of words end them (methods §2.2).
#include "grammar/find.hpp"

namespace recount {
namespace {

constexpr KindSet stops = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::preposition) | bit(Kind::negation) | bit(Kind::pronoun) |
                          bit(Kind::cue) | bit(Kind::subset) | bit(Kind::number_word) | bit(Kind::day_word) | bit(Kind::weekday) |
                          bit(Kind::month) | bit(Kind::determiner) | bit(Kind::conjunction) | bit(Kind::adverb);
constexpr std::uint32_t longest_phrase = 8;

bool is_stop(SentenceView const& s, std::uint32_t at, bool first) {
  Token const& token = *s.at(at);
  auto const kinds = s.lexicon.kinds(token.word);
  if (token.kind == TokenKind::number || token.kind == TokenKind::symbol || token.kind == TokenKind::quote_close)
    return !(token.kind == TokenKind::symbol && is_particle(s.lexicon, token, "hyphen") && !token.space_before);
  if (kinds & bit(Kind::noun))
    return false;
  if ((kinds & stops) && !(first && (kinds & bit(Kind::increment))))
    return true;
  return (kinds & bit(Kind::predicate)) != 0;
}

std::string class_of(SentenceView const& s, std::uint32_t at, std::uint32_t last, std::uint32_t* words) {
  auto const noun = match_sense(s.lexicon, s.at(at), s.at(last), Kind::noun);
  if (!noun)
    return {};
  *words = noun->tokens;
  return s.lexicon.id(noun->sense);
}

} // namespace

std::optional<NounPhrase> find_noun_phrase(SentenceView const& s, std::uint32_t first) {
  NounPhrase out;
  auto at = first;
  if (at < s.last && is_particle(s.lexicon, *s.at(at), "of")) { // "26 of the protesters", "dozens of people"
    ++at;
    while (at < s.last && begins(s.lexicon, s.at(at), s.end(), Kind::determiner))
      ++at;
  }
  if (at < s.last && is_particle(s.lexicon, *s.at(at), "hyphen"))
    return std::nullopt;
  while (at < s.last && begins(s.lexicon, s.at(at), s.end(), Kind::increment) && !(s.lexicon.kinds(s.at(at)->word) & bit(Kind::noun)))
    ++at;
  bool const quoted = at < s.last && s.at(at)->kind == TokenKind::quote_open;
  if (quoted)
    out.quoted_first = ++at;
  out.tokens.first = at;
  std::uint32_t head = s.last;
  for (; at < s.last && at - out.tokens.first < longest_phrase && !is_stop(s, at, at == out.tokens.first);) {
    std::uint32_t words = 1;
    auto const noun_class = class_of(s, at, s.last, &words);
    if (!noun_class.empty()) {
      head = at + words - 1;
      out.noun_class = noun_class;
    }
    at += words;
  }
  // A predicate word that stands before a counted noun is its modifier: "26 wounded soldiers".
  if (head == s.last && at < s.last && at - out.tokens.first <= 1 && begins(s.lexicon, s.at(at), s.end(), Kind::predicate) && at + 1 < s.last) {
    std::uint32_t words = 1;
    auto const noun_class = class_of(s, at + 1, s.last, &words);
    if (!noun_class.empty()) {
      head = at + words;
      out.noun_class = noun_class;
      at = head + 1;
    }
  }
  if (at == out.tokens.first)
    return std::nullopt;
  out.tokens.last = head < s.last ? head + 1 : at;
  out.head = head < s.last ? head : at - 1;
  if (quoted && at < s.last && s.at(at)->kind == TokenKind::quote_close)
    out.quoted_last = at;
  // "pieces of military hardware": the "of" phrase belongs to the counted thing.
  if (out.tokens.last == at && at + 1 < s.last && is_particle(s.lexicon, *s.at(at), "of") && !is_stop(s, at + 1, false)) {
    auto tail = at + 1;
    while (tail < s.last && !is_stop(s, tail, false) && tail - at <= longest_phrase)
      ++tail;
    out.tokens.last = tail;
  }
  if (s.at(out.tokens.last - 1)->kind == TokenKind::symbol)
    --out.tokens.last;
  if (out.tokens.empty())
    return std::nullopt;
  return out;
}

TokenSpan noun_phrase_before(SentenceView const& s, std::uint32_t end) {
  auto first = end;
  while (first > s.first && end - first < 14) {
    Token const& token = *s.at(first - 1);
    auto const kinds = s.lexicon.kinds(token.word);
    if (token.kind == TokenKind::quote_open || token.kind == TokenKind::quote_close || token.kind == TokenKind::number)
      break;
    if (token.kind == TokenKind::symbol && !(is_particle(s.lexicon, token, "hyphen") && !token.space_before) && s.text.words(token) != "&")
      break;
    bool const of = is_particle(s.lexicon, token, "of") || is_particle(s.lexicon, token, "and") || is_particle(s.lexicon, token, "for") || is_particle(s.lexicon, token, "in");
    bool const closing = (kinds & (bit(Kind::auxiliary) | bit(Kind::signal) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::conjunction) | bit(Kind::day_word) | bit(Kind::weekday) | bit(Kind::negation))) != 0;
    bool const linking = (kinds & bit(Kind::preposition)) != 0 && !of;
    bool const relative = (kinds & bit(Kind::pronoun)) != 0 && first != end && match_id(s.lexicon, s.at(first - 1), s.end(), Kind::pronoun, "relative");
    if (((closing || linking || relative) && !of && !(token.capital && first != end)) || (of && first == end))
      break;
    --first;
    if ((kinds & bit(Kind::pronoun)) && !of)
      break;
  }
  // A phrase does not begin with a joining word.
  while (first < end && (s.lexicon.kinds(s.at(first)->word) & (bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::adverb))) && !(s.lexicon.kinds(s.at(first)->word) & bit(Kind::source_noun)))
    ++first;
  return {first, end};
}

std::uint32_t before_day(SentenceView const& s, std::uint32_t end) {
  auto const is = [&](std::uint32_t at, Kind kind) { return at >= s.first && (s.lexicon.kinds(s.at(at)->word) & bit(kind)) != 0; };
  if (end <= s.first || !(is(end - 1, Kind::weekday) || is(end - 1, Kind::day_word)))
    return end;
  --end;
  if (end > s.first && (is_particle(s.lexicon, *s.at(end - 1), "on") || is(end - 1, Kind::time_modifier)))
    --end;
  return end;
}

TokenSpan source_phrase_after(SentenceView const& s, std::uint32_t first) {
  auto last = first;
  while (last < s.last && last - first < 14) {
    Token const& token = *s.at(last);
    auto const kinds = s.lexicon.kinds(token.word);
    bool const joined = token.kind == TokenKind::symbol && is_particle(s.lexicon, token, "hyphen") && !token.space_before;
    if (token.kind != TokenKind::word && !joined)
      break;
    bool const of = is_particle(s.lexicon, token, "of") || is_particle(s.lexicon, token, "for");
    bool const stop = (kinds & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::cue))) != 0 || ((kinds & bit(Kind::preposition)) != 0 && !of) ||
                      ((kinds & bit(Kind::pronoun)) != 0 && last != first);
    if (stop && last != first)
      break;
    if (stop && !(kinds & bit(Kind::pronoun)))
      break;
    ++last;
  }
  while (last > first && (s.lexicon.kinds(s.at(last - 1)->word) & (bit(Kind::determiner) | bit(Kind::conjunction))))
    --last;
  return {first, last};
}

} // namespace recount
