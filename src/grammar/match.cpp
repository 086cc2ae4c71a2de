// SPDX-License-Identifier: Apache-2.0
#include "grammar/match.hpp"

#include <algorithm>

namespace recount {
namespace {

/// The longest sense of that kind that begins at `at` and that is `wanted`, or nothing.
template <class Wanted> std::optional<SenseMatch> longest_sense(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, Wanted const& wanted) {
  if (at == last || !may_begin(lexicon, *at, kind))
    return std::nullopt;
  if ((lexicon.phrase_kinds(at->word) & bit(kind)) && at + 1 < last && lexicon.may_pair(at->word, at[1].word))
    for (auto const& phrase : lexicon.phrases(at->word))
      if ((phrase.kinds & bit(kind)) && phrase_stands(lexicon, phrase, at, last))
        for (auto const sense : lexicon.senses(phrase))
          if (sense.kind == kind && wanted(sense))
            return SenseMatch{sense, phrase.words + 1};
  if (lexicon.kinds(at->word) & bit(kind))
    for (auto const sense : lexicon.senses(at->word))
      if (sense.kind == kind && wanted(sense))
        return SenseMatch{sense, 1};
  return std::nullopt;
}

} // namespace

std::optional<SenseMatch> search_sense(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind) {
  return longest_sense(lexicon, at, last, kind, [](Sense) { return true; });
}

std::optional<SenseMatch> search_id(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, IdKey id) {
  return longest_sense(lexicon, at, last, kind, [&](Sense sense) { return lexicon.key(sense) == id; });
}

bool is_no_noun(Lexicon const& lexicon, Text const& text, Token const& token) {
  if (token.capital || token.kind != TokenKind::word)
    return false;
  if (is_particle(lexicon, token, "no_noun"))
    return true;
  auto word = text.words(token);
  if (token.word != 0 || word.size() < 4 || word.back() != 's' || word[word.size() - 2] == 's')
    return false;
  word.remove_suffix(1);
  auto const listed = [&](std::string_view stem) {
    auto const senses = lexicon.senses(lexicon.find(stem));
    return std::any_of(senses.begin(), senses.end(), [&](Sense sense) { return sense.kind == Kind::particle && lexicon.key(sense) == IdKey("no_noun"); });
  };
  return listed(word) || (word.ends_with("e") && listed(word.substr(0, word.size() - 1)));
}

} // namespace recount
