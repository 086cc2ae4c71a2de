// SPDX-License-Identifier: Apache-2.0
#include "grammar/source_words.hpp"

namespace recount {

bool SourceWords::is_pronoun(std::uint32_t at, IdKey id) const {
  return !acronym(at) && match_id(lexicon_, &token(at), &token(at) + 1, Kind::pronoun, id);
}

bool SourceWords::mark_joins(std::uint32_t at) const {
  if (!inside(at + 1))
    return false;
  bool const tight = !token(at).space_before && !token(at + 1).space_before;
  if (tight && (particle(at, "hyphen") || symbol(at, "/") || symbol(at, ".")))
    return true;
  bool const initial = symbol(at, ".") && !token(at).space_before && word(at - 1) && token(at - 1).capital && token(at - 1).end - token(at - 1).begin == 1;
  return symbol(at, "&") || (initial && token(at + 1).capital);
}

bool SourceWords::name(std::uint32_t at) const {
  constexpr KindSet small = bit(Kind::determiner) | bit(Kind::pronoun) | bit(Kind::auxiliary) | bit(Kind::conjunction) | bit(Kind::weekday) | bit(Kind::day_word);
  if (!word(at) || !token(at).capital)
    return false;
  if (kinds(at) & small)
    return acronym(at);
  return at > s_.first || !(kinds(at) & (bit(Kind::preposition) | bit(Kind::adverb) | bit(Kind::noun) | bit(Kind::source_noun)));
}

bool SourceWords::source(std::uint32_t at) const {
  return (kinds(at) & (bit(Kind::source_noun) | bit(Kind::title) | bit(Kind::claim_noun))) != 0 || particle(at, "study");
}

bool SourceWords::day(std::uint32_t at) const {
  return (kinds(at) & (bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::month))) != 0 && !(word(at) && token(at).capitals && word(at - 1) && token(at - 1).capitals);
}

bool SourceWords::acronym(std::uint32_t at) const {
  if (!word(at) || !token(at).capitals)
    return false;
  auto const shouts = [&](std::uint32_t other) { return word(other) && token(other).capitals; };
  return !shouts(at - 1) && !shouts(at + 1);
}

CueWord const* SourceWords::cue(std::uint32_t at) const {
  auto const match = inside(at) ? match_sense(lexicon_, s_.at(at), s_.end(), Kind::cue) : std::nullopt;
  return match ? &lexicon_.cue(match->sense) : nullptr;
}

} // namespace recount
