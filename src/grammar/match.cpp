// SPDX-License-Identifier: Apache-2.0
#include "grammar/match.hpp"

namespace recount {
namespace {

bool phrase_stands(Lexicon const& lexicon, Phrase const& phrase, Token const* at, Token const* last) {
  if (static_cast<std::uint32_t>(last - at) < phrase.words + 1)
    return false;
  for (auto const word : lexicon.rest(phrase))
    if ((++at)->word != word)
      return false;
  return true;
}

template <class Wanted> std::optional<SenseMatch> longest(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, Wanted const& wanted) {
  if (at == last || !may_begin(lexicon, *at, kind))
    return std::nullopt;
  bool const pair = at + 1 < last && lexicon.may_pair(at->word, at[1].word);
  if (pair && (lexicon.phrase_kinds(at->word) & bit(kind)))
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
  return longest(lexicon, at, last, kind, [](Sense) { return true; });
}

std::optional<SenseMatch> match_id(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, IdKey id) {
  return longest(lexicon, at, last, kind, [&](Sense sense) { return lexicon.key(sense) == id; });
}

} // namespace recount
