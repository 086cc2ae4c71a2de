// SPDX-License-Identifier: Apache-2.0
#include "grammar/source_phrase.hpp"

namespace recount {
namespace {

constexpr std::uint32_t longest_phrase = 16;
constexpr std::uint32_t longest_subject = 26;      // back from a verb, with what is cut off later
constexpr std::uint32_t longest_apposition = 14;
constexpr std::uint32_t longest_opening = 6;       // "On Wednesday, | officials"
constexpr KindSet nominal = bit(Kind::noun) | bit(Kind::source_noun) | bit(Kind::title) | bit(Kind::claim_noun);

/// A verb of speech that is no noun here, or a predicate: no noun phrase goes on over it.
bool verbal(SourceWords const& w, std::uint32_t at) {
  if (w.token(at).capital && at > w.first() && !w.token(at).capitals)
    return false;
  if (at > w.first() && w.joins(at - 1)) // "rebel-held territory"
    return false;
  auto const kinds = w.kinds(at);
  if (kinds & bit(Kind::cue)) {
    auto const cue = w.cue(at);
    if (cue && !cue->no_speech && !cue->also_noun && !cue->source_follows)
      return true;
  }
  return (kinds & bit(Kind::predicate)) && !(kinds & nominal) && !w.particle(at, "study");
}

/// "and" joins two sources and no two clauses: "police and residents", "Federal and state officials".
bool joins_sources(SourceWords const& w, std::uint32_t at) {
  bool const before = w.source(at - 1) || (w.word(at - 1) && w.token(at - 1).capital);
  bool const behind = w.source(at + 1) || (w.word(at + 1) && w.token(at + 1).capital) || w.is(at + 1, Kind::determiner) || w.source(at + 2);
  return w.particle(at, "and") && before && behind;
}

bool binds(SourceWords const& w, std::uint32_t at) { // of, for, and prepositions inside a name
  return w.particle(at, "of") || w.particle(at, "for") || (w.token(at).capital && at > w.first());
}

/// "Vera Lind", "the Tax Institute"; a single noun with a capital only opens its sentence.
bool head_is_name(SourceWords const& w, std::uint32_t first, std::uint32_t head) {
  return w.name(head) && !(head == first && (w.kinds(head) & nominal));
}

/// "a source at the ministry", "people with knowledge": what places a source, and not what it speaks about.
bool places(SourceWords const& w, std::uint32_t at) {
  return w.particle(at, "in") || w.particle(at, "at") || w.particle(at, "from") || w.particle(at, "with");
}

/// The phrase cut before what only places it: the whole of it behind a name, the second such phrase behind a noun.
TokenSpan cut(SourceWords const& w, TokenSpan phrase) {
  int placed = 0;
  for (auto at = phrase.first + 1; at < phrase.last; ++at) {
    if (w.particle(at, "subordinator") || w.pronoun(at, "relative"))
      return {phrase.first, at};
    if (!w.is(at, Kind::preposition) || binds(w, at))
      continue;
    auto inner = at + 1;
    while (w.is(inner, Kind::determiner))
      ++inner;
    bool const no_place = w.particle(inner, "medium") || w.day(inner) || w.closed(inner) || w.token(inner).kind == TokenKind::number;
    if (no_place || !places(w, at) || head_is_name(w, phrase.first, at - 1) || ++placed > 1)
      return {phrase.first, at};
  }
  return phrase;
}

TokenSpan trimmed(SourceWords const& w, TokenSpan phrase) {
  constexpr KindSet loose = bit(Kind::determiner) | bit(Kind::conjunction) | bit(Kind::preposition) | bit(Kind::adverb);
  while (phrase.last > phrase.first && ((w.kinds(phrase.last - 1) & loose) || w.joins(phrase.last - 1)) && !w.source(phrase.last - 1) && !(w.name(phrase.last - 1)))
    --phrase.last;
  while (phrase.first < phrase.last && w.joins(phrase.first))
    ++phrase.first;
  while (phrase.first < phrase.last && (w.kinds(phrase.first) & (bit(Kind::conjunction) | bit(Kind::preposition) | bit(Kind::adverb))) && !w.source(phrase.first))
    ++phrase.first;
  return phrase;
}

bool ends_forwards(SourceWords const& w, std::uint32_t at, std::uint32_t first) {
  constexpr KindSet stops = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::negation);
  if (!w.word(at))
    return w.token(at).kind != TokenKind::number || at != first;
  auto const kinds = w.kinds(at);
  if ((kinds & stops) || w.day(at))
    return !w.name(at) || w.day(at);
  if ((kinds & bit(Kind::pronoun)) && !w.acronym(at))
    return at != first || w.pronoun(at, "relative");
  if (w.particle(at, "subordinator") || verbal(w, at))
    return true;
  bool const counts = (kinds & bit(Kind::number_word)) && at > first && !w.token(at).capital; // "According to the clinic | six people died"
  if (counts && !w.is(at - 1, Kind::determiner) && !w.is(at - 1, Kind::conjunction) && !w.is(at - 1, Kind::preposition) && !w.joins(at - 1))
    return true;
  if (kinds & bit(Kind::conjunction))
    return !joins_sources(w, at);
  return (kinds & bit(Kind::adverb)) && !w.source(at) && !w.name(at);
}

} // namespace

TokenSpan source_after(SourceWords const& w, std::uint32_t first) {
  auto last = first;
  for (; w.inside(last) && last - first < longest_phrase; ++last) {
    if (last > first && w.joins(last))
      continue;
    if (ends_forwards(w, last, first) || (last == first && w.is(last, Kind::preposition) && !w.name(last)))
      break;
    if (w.is(last, Kind::pronoun) && !w.acronym(last)) {
      ++last;
      break;
    }
  }
  return trimmed(w, cut(w, {first, last}));
}

namespace {

enum class Going { on, stop, clause };   // clause: here begins the clause whose subject is looked for

Going backwards(SourceWords const& w, std::uint32_t at, std::uint32_t end) {
  if (w.joins(at))
    return Going::on;
  if (w.token(at).kind == TokenKind::number) // "papers from his 1995 tax return"
    return w.is(at - 1, Kind::determiner) || (w.is(at - 1, Kind::preposition) && places(w, at - 1)) ? Going::on : Going::stop;
  if (!w.word(at))
    return Going::clause;
  auto const kinds = w.kinds(at);
  if (w.pronoun(at, "relative") || w.particle(at, "subordinator"))
    return Going::clause;
  if (kinds & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::negation) | bit(Kind::pronoun)))
    return w.name(at) ? Going::on : Going::stop;
  if (w.day(at))
    return Going::stop;
  if (kinds & bit(Kind::conjunction))
    return joins_sources(w, at) ? Going::on : Going::clause;
  if (verbal(w, at))
    return Going::stop;
  bool const loose = (kinds & bit(Kind::adverb)) && !w.source(at) && !w.name(at) && !(kinds & (bit(Kind::determiner) | bit(Kind::preposition)));
  return loose && at + 1 < end ? Going::stop : Going::on;
}

} // namespace

TokenSpan source_before(SourceWords const& w, std::uint32_t end) {
  if (end > w.first() && w.is(end - 1, Kind::pronoun) && !w.pronoun(end - 1, "relative") && !w.name(end - 1))
    return {end - 1, end};
  auto first = end;
  bool clause = false;
  while (first > w.first() && end - first < longest_subject) {
    auto const at = first - 1;
    auto const going = backwards(w, at, end);
    if (going != Going::on) {
      clause = going == Going::clause;
      break;
    }
    --first;
    bool const begins_phrase = (w.is(at, Kind::determiner) || w.is(at, Kind::number_word)) && at > w.first();
    if (begins_phrase && !w.is(at - 1, Kind::preposition) && !w.particle(at - 1, "of") && !w.is(at - 1, Kind::conjunction) && !w.is(at - 1, Kind::determiner)) {
      clause = true;
      break;
    }
  }
  clause = clause || first == w.first();
  auto const last_link = [&](std::uint32_t from) {
    for (auto at = end; at > from; --at)
      if (w.is(at - 1, Kind::preposition) && !binds(w, at - 1))
        return at;
    return from;
  };
  if (!clause || (first < end && w.is(first, Kind::preposition) && !w.name(first) && !w.source(first)))
    first = last_link(first);
  return trimmed(w, cut(w, trimmed(w, {first, end})));
}

namespace {

/// Words between `first` and `last` hold no verb, so that they can be a title.
bool nominal_only(SourceWords const& w, std::uint32_t first, std::uint32_t last) {
  for (auto at = first; at < last; ++at)
    if ((w.kinds(at) & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::pronoun))) || (w.word(at) && verbal(w, at)) || w.quote(at))
      return false;
  return first < last;
}

bool begins_title(SourceWords const& w, std::uint32_t at) {
  return w.is(at, Kind::determiner) || w.source(at) || w.is(at, Kind::title) || w.is(at, Kind::time_modifier) || (w.is(at, Kind::adverb) && w.is(at + 1, Kind::determiner));
}

bool person(SourceWords const& w, TokenSpan phrase) {
  return phrase.last - phrase.first <= 8 && w.name(phrase.last - 1) && !w.is(phrase.last - 1, Kind::source_noun) &&
         !w.is(phrase.last - 1, Kind::place) && !w.is(phrase.first, Kind::determiner);
}

} // namespace

TokenSpan with_apposition(SourceWords const& w, TokenSpan phrase) {
  if (phrase.empty() || !w.symbol(phrase.last, ",") || !person(w, phrase))
    return phrase;
  auto const first = phrase.last + 1;
  if (!begins_title(w, first) && !w.name(first))
    return phrase;
  auto last = first;
  while (w.inside(last) && last - first < longest_apposition && !w.closed(last) && !w.pronoun(last, "relative"))
    ++last;
  bool const named_title = w.source(phrase.first) || w.is(phrase.first, Kind::title);
  if (!(w.closed(last) || w.pronoun(last, "relative")) || !nominal_only(w, first, last) || (!begins_title(w, first) && !named_title))
    return phrase;
  return {phrase.first, last};
}

TokenSpan source_before_insertion(SourceWords const& w, std::uint32_t comma) {
  for (auto open = comma; open > w.first() && comma - open < longest_subject; --open) {
    if (open == comma || !w.symbol(open, ","))
      continue;
    auto const outer = source_before(w, open);
    if (outer.empty())
      continue;
    TokenSpan const inner{open + 1, comma};
    if (w.is(inner.first, Kind::pronoun) || !nominal_only(w, inner.first, inner.last))
      return outer;
    if (person(w, outer) && (begins_title(w, inner.first) || w.source(outer.first)) && inner.last - inner.first <= longest_apposition)
      return {outer.first, comma};
    bool const renamed = w.name(inner.last - 1) && !person(w, outer);
    if (renamed)
      return inner;
    return outer;
  }
  return {};
}

bool names_a_source(SourceWords const& w, TokenSpan phrase) {
  for (auto at = phrase.first; at < phrase.last; ++at) {
    if (at > phrase.first && w.is(at, Kind::preposition) && !binds(w, at))
      return false;
    auto const noun = match_sense(w.lexicon(), &w.token(at), &w.token(phrase.last - 1) + 1, Kind::source_noun); // "coast guard"
    if (noun || w.source(at) || w.is(at, Kind::pronoun) || w.is(at, Kind::place) || w.name(at))
      return true;
  }
  return false;
}

namespace {

/// The last word of a source noun: "police", "coast guard".
bool ends_source(SourceWords const& w, std::uint32_t at) {
  for (auto first = at; first >= w.first() && at - first < 3; --first) {
    auto const noun = match_sense(w.lexicon(), &w.token(first), &w.token(at) + 1, Kind::source_noun);
    if (noun && first + noun->tokens == at + 1)
      return true;
    if (first == 0)
      break;
  }
  return w.source(at);
}

/// Behind a noun or name a small word that is none: the verb, whatever it says.
bool acts(SourceWords const& w, std::uint32_t at) {
  constexpr KindSet goes_on = nominal | bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::determiner);
  return w.word(at) && !w.token(at).capital && !w.joins(at - 1) && (ends_source(w, at - 1) || w.name(at - 1)) && !(w.kinds(at) & goes_on);
}

} // namespace

TokenSpan opening_source(SentenceView const& sentence) {
  SourceWords const w(sentence);
  auto first = w.first();
  if (w.is(first, Kind::preposition)) // "On Wednesday, officials …"
    while (w.inside(first) && first - w.first() < longest_opening && !w.symbol(first++, ","))
      ;
  auto phrase = source_after(w, first);
  for (auto at = phrase.first + 1; at < phrase.last; ++at)
    if (acts(w, at))
      phrase.last = at;
  return names_a_source(w, phrase) ? phrase : TokenSpan{};
}

// For the finders that only need the phrase (signals).
TokenSpan noun_phrase_before(SentenceView const& sentence, std::uint32_t end) { return source_before(SourceWords(sentence), end); }
TokenSpan source_phrase_after(SentenceView const& sentence, std::uint32_t first) { return source_after(SourceWords(sentence), first); }

std::uint32_t before_day(SentenceView const& sentence, std::uint32_t end) {
  SourceWords const w(sentence);
  if (end <= w.first() || !(w.is(end - 1, Kind::weekday) || w.is(end - 1, Kind::day_word)))
    return end;
  --end;
  if (end > w.first() && (w.particle(end - 1, "on") || w.is(end - 1, Kind::time_modifier)))
    --end;
  return end;
}

} // namespace recount
