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

/// The longest sense of that kind that begins at `at`, or nothing. Constant time in the usual case.
std::optional<SenseMatch> match_sense(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind);

/// The same, for a sense of an id-only kind whose id is `id` ("particle", "and").
std::optional<SenseMatch> match_id(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind, std::string_view id);

/// True if a sense of the kind begins here.
inline bool begins(Lexicon const& lexicon, Token const* at, Token const* last, Kind kind) {
  return match_sense(lexicon, at, last, kind).has_value();
}

/// True if the token alone has that particle's id.
bool is_particle(Lexicon const& lexicon, Token const& token, std::string_view id);

} // namespace recount
