// SPDX-License-Identifier: Apache-2.0
#include "grammar/claim_noun.hpp"

namespace recount {
namespace {

constexpr std::uint32_t object_reach = 8, subject_reach = 16;

KindSet kinds(SentenceView const& s, std::uint32_t at) { return s.lexicon.kinds(s.at(at)->word); }

bool hyphen(SentenceView const& s, std::uint32_t at) { return is_particle(s.lexicon, *s.at(at), "hyphen") && !s.at(at)->space_before; }

bool pointing(SentenceView const& s, std::uint32_t at) {
  Token const& token = *s.at(at);
  if (match_id(s.lexicon, &token, &token + 1, Kind::pronoun, "it") || match_id(s.lexicon, &token, &token + 1, Kind::pronoun, "they"))
    return true;
  return (kinds(s, at) & bit(Kind::determiner)) && !is_particle(s.lexicon, token, "the") && !is_particle(s.lexicon, token, "a") && (kinds(s, at) & bit(Kind::demonstrative));
}

/// Nothing that "this" could belong to follows: it stands for something named before.
bool stands_alone(SentenceView const& s, std::uint32_t next) {
  return next >= s.last || s.at(next)->kind == TokenKind::symbol ||
         (kinds(s, next) & (bit(Kind::preposition) | bit(Kind::auxiliary) | bit(Kind::conjunction) | bit(Kind::adverb) | bit(Kind::signal))) != 0;
}

} // namespace

ClaimNoun claim_noun_at(SentenceView const& s, std::uint32_t at) {
  auto const match = at >= s.first && at < s.last ? match_sense(s.lexicon, s.at(at), s.end(), Kind::claim_noun) : std::nullopt;
  if (!match)
    return {};
  auto const& id = s.lexicon.id(match->sense);
  auto const sort = id == "figure"     ? ClaimNoun::Sort::figure
                    : id == "number"   ? ClaimNoun::Sort::number
                    : id == "count"    ? ClaimNoun::Sort::count
                    : id == "estimate" ? ClaimNoun::Sort::estimate
                                       : ClaimNoun::Sort::statement;
  return {sort, {at, at + match->tokens}};
}

ClaimNoun object_claim_noun(SentenceView const& s, std::uint32_t after) {
  if (after + 1 < s.last && is_particle(s.lexicon, *s.at(after), "as"))
    after += 2; // "rejected as too high the figure"
  for (auto at = after; at < s.last && at - after < object_reach; ++at) {
    if (auto const noun = claim_noun_at(s, at))
      return noun;
    if (pointing(s, at) && stands_alone(s, at + 1))
      return {ClaimNoun::Sort::pronoun, {at, at + 1}};
    Token const& token = *s.at(at);
    bool const possessive = is_particle(s.lexicon, token, "possessive");
    if ((token.kind == TokenKind::symbol && !hyphen(s, at) && !possessive) || (token.kind == TokenKind::number && !hyphen(s, at - 1)) || token.kind == TokenKind::quote_close)
      break;
    bool const small = (kinds(s, at) & (bit(Kind::preposition) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::clause_word))) != 0 && !(kinds(s, at) & (bit(Kind::status_word) | bit(Kind::adverb)));
    bool const counted = (kinds(s, at) & bit(Kind::noun)) && at + 1 < s.last && claim_noun_at(s, at + 1).counts();
    bool const joins = (kinds(s, at) & bit(Kind::conjunction)) && !(at + 1 < s.last && (kinds(s, at + 1) & bit(Kind::determiner))); // "the charges and the claims"
    bool const points = (kinds(s, at) & bit(Kind::demonstrative)) && at + 1 < s.last && claim_noun_at(s, at + 1); // "that number"
    if ((small && !points) || counted || joins)
      break;
  }
  return {};
}

namespace {

/// "The toll of 26, published on Sunday, | was removed": before the aside that ends there.
std::uint32_t before_insertion(SentenceView const& s, std::uint32_t before) {
  auto const comma = [&](std::uint32_t at) { return s.at(at)->kind == TokenKind::symbol && s.text.words(*s.at(at)) == ","; };
  if (before == s.first || !comma(before - 1))
    return before;
  for (auto at = before - 1; at > s.first && before - at < subject_reach; --at)
    if (comma(at - 1))
      return at - 1;
  return before;
}

} // namespace

ClaimNoun subject_claim_noun(SentenceView const& s, std::uint32_t before) {
  before = before_insertion(s, before);
  for (auto at = before; at > s.first && before - at < subject_reach; --at) {
    if (auto const noun = claim_noun_at(s, at - 1))
      return noun;
    auto const here = at - 1;
    bool const relative = match_id(s.lexicon, s.at(here), s.at(at), Kind::pronoun, "relative").has_value();
    if (relative && here > s.first)
      if (auto const noun = claim_noun_at(s, here - 1)) // "the statement that 26 died was withdrawn"
        return noun;
    if (at == before && (pointing(s, here) || is_particle(s.lexicon, *s.at(here), "which")))
      return {ClaimNoun::Sort::pronoun, {here, at}};
    Token const& token = *s.at(here);
    bool const possessive = is_particle(s.lexicon, token, "possessive");
    bool const ends = token.kind == TokenKind::symbol && !hyphen(s, here) && !possessive && !is_particle(s.lexicon, token, "percent_sign") && s.text.words(token) != ".";
    if (ends || relative || is_particle(s.lexicon, token, "but") || is_particle(s.lexicon, token, "be"))
      break;
  }
  return {};
}

bool counts_victims(SentenceView const& s, ClaimNoun const& noun) {
  if (noun.sort == ClaimNoun::Sort::estimate)
    return true;
  auto const next = noun.tokens.last, before = noun.tokens.first;
  bool const idiom = noun.sort == ClaimNoun::Sort::count && before > s.first && is_particle(s.lexicon, *s.at(before - 1), "a"); // "a total of 26"
  if (idiom)
    return false;
  bool const of = next + 1 < s.last && is_particle(s.lexicon, *s.at(next), "of");
  bool const of_figure = of && (s.at(next + 1)->kind == TokenKind::number || (kinds(s, next + 1) & bit(Kind::number_word)));
  if (!of || of_figure) {
    // "the count", "that number"; "troop count", "their numbers" count what somebody has
    auto const left = before > s.first ? kinds(s, before - 1) : KindSet{};
    bool const possessive = before > s.first && is_particle(s.lexicon, *s.at(before - 1), "possessive");
    bool const the_number = of_figure && (left & bit(Kind::determiner)) && !is_particle(s.lexicon, *s.at(before - 1), "a"); // "the number of 26 dead"
    return noun.sort == ClaimNoun::Sort::figure || the_number || (left & bit(Kind::demonstrative)) || (noun.sort == ClaimNoun::Sort::count && (possessive || (left & (bit(Kind::determiner) | bit(Kind::old_mark)))));
  }
  for (auto at = next + 1; at < s.last && at - next < 7; ++at) {
    if (begins(s.lexicon, s.at(at), s.end(), Kind::predicate))
      return true;
    if (s.at(at)->kind != TokenKind::word || is_particle(s.lexicon, *s.at(at), "to"))
      break;
  }
  return is_particle(s.lexicon, *s.at(before), "toll");
}

} // namespace recount
