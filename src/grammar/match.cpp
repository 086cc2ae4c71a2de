// SPDX-License-Identifier: Apache-2.0
#include "grammar/match.hpp"

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

} // namespace recount
