// SPDX-License-Identifier: Apache-2.0
// Looking words up at a token: the longest sense of a kind, alone or as a phrase. Shared by all grammars.
#pragma once

#include "lexicon/lexicon.hpp"
#include "text/text.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace recount {

/// Tokens of one sentence, seen by a grammar.
struct TokenRange {
  Token const* first = nullptr;
  Token const* last = nullptr;
};

struct SenseMatch {
  Sense sense;
  std::uint32_t tokens = 0;
};

/// Whether the word, or a phrase of its sentence that begins with it, has a sense of that kind.
inline bool may_begin(Lexicon const&, Token const& token, Kind kind) { return (token.begins & bit(kind)) != 0; }

/// True if the words of the phrase stand at `at`, whose first word is the phrase's.
inline bool phrase_stands(Lexicon const& lexicon, Phrase const& phrase, Token const* at, Token const* last) {
  if (static_cast<std::uint32_t>(last - at) < phrase.words + 1)
    return false;
  for (auto const word : lexicon.rest(phrase))
    if ((++at)->word != word)
      return false;
  return true;
}

std::optional<SenseMatch> search_sense(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind);

/// The longest sense of that kind that begins at `at`, or nothing. One load for a word that has none.
inline std::optional<SenseMatch> match_sense(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind) {
  if (at == last || !may_begin(lexicon, *at, kind))
    return std::nullopt;
  return search_sense(lexicon, at, last, kind);
}

std::optional<SenseMatch> search_id(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, IdKey id);

/// The same, for a sense of an id-only kind whose id is `id` ("particle", "and").
inline std::optional<SenseMatch> match_id(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, IdKey id) {
  if (at == last || !may_begin(lexicon, *at, kind))
    return std::nullopt;
  return search_id(lexicon, at, last, kind, id);
}

/// True if a sense of the kind begins here.
inline bool begins(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind) {
  return match_sense(lexicon, at, last, kind).has_value();
}

/// True if the token alone has that particle's id.
inline bool is_particle(Lexicon const& lexicon, Token const& token, IdKey id) {
  if (!may_begin(lexicon, token, Kind::particle))
    return false;
  for (auto const sense : lexicon.senses(token.word))
    if (sense.kind == Kind::particle && lexicon.key(sense) == id)
      return true;
  return false;
}

/// A word in small letters that is no noun: of the list ("able", "retain"), or the third person of a verb of it ("retains").
bool is_no_noun(Lexicon const& lexicon, Text const& text, Token const& token);

} // namespace recount
