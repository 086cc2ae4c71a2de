// SPDX-License-Identifier: Apache-2.0
#include "grammar/signal_needs.hpp"

#include <algorithm>

namespace recount {

KindSet SignalWords::kinds(std::uint32_t at) const { return lexicon_.kinds(s_.at(at)->word); }
bool SignalWords::is(std::uint32_t at, Kind kind) const { return at >= s_.first && at < s_.last && begins(lexicon_, s_.at(at), s_.end(), kind); }
bool SignalWords::particle(std::uint32_t at, IdKey id) const { return at >= s_.first && at < s_.last && is_particle(lexicon_, *s_.at(at), id); }
bool SignalWords::comma(std::uint32_t at) const { return at >= s_.first && at < s_.last && s_.at(at)->kind == TokenKind::symbol && s_.text.words(*s_.at(at)) == ","; }

FoundQuantity const* SignalWords::quantity_in(TokenSpan span) const {
  for (auto const& quantity : quantities_)
    if (quantity.figure && !quantity.determined && span.contains(quantity.tokens.first))
      return &quantity;
  return nullptr;
}
bool SignalWords::figure_in(TokenSpan span) const { return quantity_in(span) != nullptr; }
bool SignalWords::any_figure() const { return figure_in({s_.first, s_.last}); }

bool SignalWords::adverb(std::uint32_t at) const {
  Token const& token = *s_.at(at);
  return (kinds(at) & bit(Kind::adverb)) || (token.kind == TokenKind::word && token.word == 0 && !token.capital && s_.text.words(token).ends_with("ly"));
}
bool SignalWords::helps_verb(std::uint32_t at) const {
  bool const clitic = particle(at, "possessive") && particle(at + 1, "be");
  bool const aside = comma(at) && at > s_.first && (adverb(at - 1) || ((kinds(at - 1) & bit(Kind::auxiliary)) && at + 1 < s_.last && adverb(at + 1)));
  return (((kinds(at) & bit(Kind::auxiliary)) || adverb(at)) && !(kinds(at) & bit(Kind::source_noun))) || clitic || aside;
}
std::uint32_t SignalWords::without_auxiliaries(std::uint32_t at) const {
  while (at > s_.first && helps_verb(at - 1))
    --at;
  return at;
}
bool SignalWords::passive(TokenSpan cue) const {
  for (auto at = cue.first; at > s_.first && helps_verb(at - 1); --at)
    if (particle(at - 1, "be"))
      return true;
  return false;
}
bool SignalWords::negated(TokenSpan cue) const {
  for (auto at = cue.first; at > s_.first && cue.first - at < 3; --at)
    if (kinds(at - 1) & bit(Kind::negation))
      return true;
  return false;
}
TokenSpan SignalWords::subject(TokenSpan cue) const {
  auto end = without_auxiliaries(cue.first);
  if (end > s_.first && match_id(lexicon_, s_.at(end - 1), s_.at(end), Kind::pronoun, "relative") && !particle(end - 1, "that"))
    end -= comma(end - 2) ? 2U : 1U;
  end = before_day(s_, end);
  if (end > s_.first && comma(end - 1)) // "Police in Nordby, Nordland, | revised"
    if (auto const outer = source_before_insertion(SourceWords(s_), end - 1); !outer.empty())
      return outer;
  auto found = noun_phrase_before(s_, end);
  for (auto at = found.first; at + 1 < found.last; ++at) // "a figure Lind | calls exaggerated"
    if (claim_noun_at(s_, at) && !s_.at(at)->capital && s_.at(at + 1)->capital)
      found.first = at + 1;
  bool const names = std::any_of(s_.at(found.first), s_.at(found.last), [&](Token const& token) {
    return !(lexicon_.kinds(token.word) & (bit(Kind::determiner) | bit(Kind::pronoun) | bit(Kind::conjunction)));
  });
  return names ? found : sentence_subject(found);
}

TokenSpan SignalWords::sentence_subject(TokenSpan otherwise) const {
  auto at = s_.first;
  constexpr KindSet verb = bit(Kind::auxiliary) | bit(Kind::cue) | bit(Kind::signal) | bit(Kind::modal) | bit(Kind::predicate) | bit(Kind::clause_word) | bit(Kind::preposition);
  auto const article = [&](std::uint32_t token) { return (kinds(token) & bit(Kind::determiner)) != 0; };
  while (at < s_.last && at - s_.first < 9 && s_.at(at)->kind == TokenKind::word &&
         (!((kinds(at) & verb) || adverb(at) || particle(at, "tells")) || (at > s_.first && (particle(at, "of") || article(at - 1))))) // "The fire | service said"
    ++at;
  bool const pronoun = at == s_.first + 1 && (kinds(s_.first) & bit(Kind::pronoun));
  return at > s_.first && at < s_.last && !pronoun && !(kinds(s_.first) & (bit(Kind::preposition) | bit(Kind::conjunction))) ? TokenSpan{s_.first, at} : otherwise;
}

bool SignalWords::said(ClaimNoun const& noun) const {
  bool const counts = noun.sort == ClaimNoun::Sort::number || noun.sort == ClaimNoun::Sort::count;
  auto before = noun.tokens.first;
  if (counts && before > s_.first + 1 && (kinds(before - 1) & (bit(Kind::old_mark) | bit(Kind::adjective)))) // "its earlier | count", "a false | number"
    --before;
  return noun && noun.sort != ClaimNoun::Sort::pronoun && (!counts || (before > s_.first && (kinds(before - 1) & bit(Kind::determiner)) && counts_victims(s_, noun)));
}

FoundQuantity const* SignalWords::quantity_at(std::uint32_t at) const {
  for (auto const& quantity : quantities_)
    if (quantity.figure && (quantity.tokens.first == at || quantity.number.first == at))
      return &quantity;
  return nullptr;
}

bool SignalWords::goes_to_figure(std::uint32_t at) const {
  for (auto const& quantity : quantities_)
    if (quantity.figure && quantity.tokens.first < at && quantity.tokens.contains(at)) // "revised up to 284,000"
      return true;
  while (at < s_.last && !particle(at, "to") && !particle(at, "from") && (adverb(at) || (kinds(at) & bit(Kind::change_verb))))
    ++at;
  if (!particle(at, "to") && !particle(at, "from"))
    return false;
  for (auto next = at; next < s_.last && next - at < 8; ++next) {
    if (auto const* const figure = quantity_at(next))
      return figure->quantity.type != QuantityType::duration; // "her sentence was revised to 12 months": nothing told was wrong
    bool const small = next == at || (kinds(next) & (bit(Kind::determiner) | bit(Kind::adverb) | bit(Kind::old_mark) | bit(Kind::claim_noun) | bit(Kind::adjective))) || particle(next, "of");
    if (!small)
      return false;
  }
  return false;
}
bool SignalWords::goes_somewhere(std::uint32_t begin) const {
  for (auto at = begin; at < s_.last; ++at)
    if ((particle(at, "to") || particle(at, "from")) && goes_to_figure(at))
      return true;
  return false;
}
bool SignalWords::marked_before(std::uint32_t end) const {
  for (auto at = s_.first; at < end; ++at)
    if (is(at, Kind::old_mark))
      return true;
  return false;
}

std::uint32_t SignalWords::clause_end(std::uint32_t first) const {
  for (auto at = first; at < s_.last; ++at) {
    Token const& token = *s_.at(at);
    bool const mark = token.kind == TokenKind::symbol && (s_.text.words(token) == ";" || s_.text.words(token) == ":");
    bool const joins = comma(at) || particle(at, "and") || particle(at, "but");
    bool const turns = joins && at + 1 < s_.last && !claim_noun_at(s_, at + 1) &&
                       (is(at + 1, Kind::cue) || is(at + 1, Kind::clause_word) || particle(at + 1, "and") || (comma(at) && (kinds(at + 1) & (bit(Kind::negation) | bit(Kind::auxiliary)))));
    if (mark || turns || particle(at, "but"))
      return at;
  }
  return s_.last;
}

std::uint32_t SignalWords::behind_day(std::uint32_t at) const {
  constexpr KindSet day = bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::month) | bit(Kind::adverb) | bit(Kind::day_part);
  while (at < s_.last && ((kinds(at) & day) || (particle(at, "on") && at + 1 < s_.last && (kinds(at + 1) & day))))
    ++at;
  return at;
}

bool SignalWords::tells(std::uint32_t at) const { return is(at, Kind::cue) || particle(at, "tells"); }

} // namespace recount
