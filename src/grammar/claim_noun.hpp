// SPDX-License-Identifier: Apache-2.0
// The nouns that a signal takes as object or subject: "its count of the dead", "the claim", "that".
#pragma once

#include "grammar/find.hpp"

namespace recount {

struct ClaimNoun {
  enum class Sort : std::uint8_t { none, statement, number, count, figure, estimate, pronoun } sort = Sort::none;
  TokenSpan tokens;
  bool counts() const { return sort != Sort::none && sort != Sort::statement && sort != Sort::pronoun; }
  explicit operator bool() const { return sort != Sort::none; }
};

/// The claim noun that begins at a token.
ClaimNoun claim_noun_at(SentenceView const& sentence, std::uint32_t at);
/// The object of a verb that ends before `after`: a few modifiers may stand between, no preposition and no other noun
/// that is counted ("cut staff numbers" has none).
ClaimNoun object_claim_noun(SentenceView const& sentence, std::uint32_t after);
/// The subject of a verb whose first word stands at `before`.
ClaimNoun subject_claim_noun(SentenceView const& sentence, std::uint32_t before);
/// "the number of dead", "the toll": it counts what happened to people, not what somebody has ("the number of buses").
bool counts_victims(SentenceView const& sentence, ClaimNoun const& noun);

} // namespace recount
