// SPDX-License-Identifier: Apache-2.0
// One figure put in the place of another: "to 16 from 26", "than previously thought", "16, not 26", "is actually 16".
#include "claims/signal_links.hpp"

#include <algorithm>

namespace recount {

/// "to 16 from 26": the marks tell; what is left over takes the other part.
bool MovedFigures::link_replacement(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const found = figures(sentence);
  std::optional<FigureRef> old, fresh;
  for (auto const ref : found) {
    auto const s = side(ref);
    bool const joined = s == Side::unsaid && !signal.old.empty() && adjoining(signal.old.back(), ref); // "from 33% and 31.7%"
    if (s == Side::old_figure || joined) {
      if (!old || adjoining(signal.old.back(), ref))
        signal.old.push_back(ref);
      old = old ? old : ref;
    } else if (s == Side::new_figure && !fresh) {
      fresh = ref;
    }
  }
  auto const cue = signal.found.cue;
  if (!old && !fresh && !found.empty() && !(signal.found.need == SignalNeed::number && in_another_clause(sentence, cue, found))) {
    auto const nearest = *std::min_element(found.begin(), found.end(), [&](auto a, auto b) { return distance(a, cue) < distance(b, cue); });
    bool const behind_old_mark = cue.last >= view(sentence).first + 2 && begins(lexicon_, &field_.text.tokens[cue.last - 2], view(sentence).end(), Kind::old_mark);
    bool const of_old = signal.found.need == SignalNeed::note ? (!slug(cue) || of_version(sentence, cue)) && !says_right(cue) : behind_old_mark && !told_instead(sentence, cue, nearest);
    (of_old ? old : fresh) = nearest;
  }
  if (old && !fresh)
    fresh = counterpart(sentence, found, *old, signal.found);
  else if (fresh && !old)
    old = counterpart(sentence, found, *fresh, signal.found);
  else if (!old && !fresh && signal.found.points_back) {
    old = before(sentence, std::nullopt);
    fresh = old ? after(sentence, old) : std::nullopt;
  }
  if (signal.old.empty() && old)
    signal.old.push_back(*old);
  if (fresh)
    signal.fresh.push_back(*fresh);
  return (old || fresh) && !is_update(signal);
}

/// "Contrary to earlier reports, 12 died": the figure behind the comma is the right one, unless its clause is denied.
bool MovedFigures::told_instead(std::uint32_t sentence, TokenSpan cue, FigureRef figure) const {
  auto const& tokens = field_.text.tokens;
  auto const end = field_.sentences[sentence].sentence.last;
  if (cue.last >= end || tokens[cue.last].kind != TokenKind::symbol)
    return false;
  bool denied = false;
  for (auto at = cue.last + 1; at < end; ++at) {
    bool const parted = tokens[at].kind == TokenKind::symbol && field_.text.words(tokens[at]) == ";";
    if (parted && at > this->at(figure).found.tokens.first)
      break;
    denied = !parted && (denied || (lexicon_.kinds(tokens[at].word) & bit(Kind::negation)));
  }
  return !denied;
}

/// "Correction: … an earlier version of this story gave the toll as 26": behind the slug the note speaks of what was wrong.
bool MovedFigures::of_version(std::uint32_t sentence, TokenSpan cue) const {
  auto const& tokens = field_.text.tokens;
  for (auto at = cue.last; at + 1 < field_.sentences[sentence].sentence.last; ++at)
    if (begins(lexicon_, &tokens[at], view(sentence).end(), Kind::old_mark) && is_particle(lexicon_, tokens[at + 1], "version"))
      return true;
  return false;
}

/// "revised its forecast after 24 branches closed": no figure is of the number that was revised.
bool MovedFigures::in_another_clause(std::uint32_t sentence, TokenSpan cue, Refs const& found) const {
  return std::all_of(found.begin(), found.end(), [&](FigureRef ref) {
    auto const first = at(ref).found.tokens.first;
    return first > cue.last && std::any_of(view(sentence).at(cue.last), view(sentence).at(first), [&](Token const& token) { return is_particle(lexicon_, token, "occasion"); });
  });
}

/// "CORRECTED: Crash kills 16": what stands in a slug is the new figure.
bool MovedFigures::slug(TokenSpan cue) const {
  Token const& last = field_.text.tokens[cue.last - 1];
  return last.kind == TokenKind::symbol;
}

/// "corrects to show", "corrected to say": the right figure follows; behind "updated to correct" stands the wrong one.
bool MovedFigures::says_right(TokenSpan cue) const {
  return cue.last - cue.first > 2 && is_particle(lexicon_, field_.text.tokens[cue.last - 2], "to") && !(lexicon_.kinds(field_.text.tokens[cue.last - 1].word) & bit(Kind::signal));
}

std::uint32_t MovedFigures::distance(FigureRef ref, TokenSpan cue) const {
  auto const first = at(ref).found.tokens.first;
  auto const far = first >= cue.last ? first - cue.last : 1000 + cue.first - first; // what follows the verb is its own
  return far + (standing(ref) ? 0 : 2000) + (at(ref).noun ? 0 : 100);               // not a part, rather with a noun
}

/// The other figure of a replacement: in the sentence, else near it.
std::optional<FigureRef> MovedFigures::counterpart(std::uint32_t sentence, Refs const& found, FigureRef one, FoundSignal const& signal) const {
  for (auto ref = found.rbegin(); ref != found.rend(); ++ref)
    if (!(*ref == one) && standing(*ref) && side(*ref) == Side::unsaid && comparable(at(*ref), at(one)) && !same_value(at(*ref), at(one)) &&
        at(*ref).found.tokens.first < std::max(signal.cue.first, at(one).found.tokens.first))
      return *ref;
  bool const note = signal.need == SignalNeed::note;
  bool const old = side(one) == Side::old_figure || note;
  auto const next = old ? after(sentence, one) : std::nullopt;
  if (next && paragraph(next->sentence) == paragraph(sentence))
    return next;
  return old || signal.points_back || signal.need == SignalNeed::figure ? before(sentence, one) : std::nullopt;
}

/// What goes up was not lowered.
bool MovedFigures::is_update(LinkedSignal const& signal) const {
  if (signal.old.empty() || signal.fresh.empty())
    return false;
  auto const& old = at(signal.old.front());
  auto const& fresh = at(signal.fresh.front());
  auto const& moves = signal.found.word.moves;
  return moves == "down" && higher(fresh, old) && fresh.found.quantity.unit.empty();
}

/// "26,000, far more than previously thought"; of "700 more than previously thought" the level stands elsewhere.
bool MovedFigures::link_than(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const& cue = signal.found.cue;
  std::optional<FigureRef> change;
  for (auto const ref : figures(sentence)) {
    auto const& q = at(ref);
    if (gives_change(view(sentence), q.found))
      change = ref;
    if (q.found.determined || change == ref)
      continue;
    bool const of_mark = q.found.number.first >= cue.last && q.found.tokens.first - cue.last <= 1 && !signal.fresh.empty();
    if (of_mark)
      signal.old = {ref};
    else if (q.found.number.first < cue.first || signal.fresh.empty())
      signal.fresh = {ref};
  }
  if (signal.fresh.empty()) {
    auto const like = before(sentence, change);
    if (auto const ref = like ? like : before(sentence, std::nullopt))
      signal.fresh = {*ref};
  }
  bool const update = !signal.old.empty() && !signal.fresh.empty() && grows(at(signal.fresh.front())) && higher(at(signal.fresh.front()), at(signal.old.front()));
  return !update && (!signal.fresh.empty() || !figures(sentence).empty());
}

bool MovedFigures::link_contrast(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const& cue = signal.found.cue;
  std::optional<FigureRef> old, fresh;
  for (auto const ref : figures(sentence)) {
    if (at(ref).found.tokens.first == cue.last)
      old = ref;
    else if (!old || !fresh)
      if (signal.found.content.contains(at(ref).found.number.first))
        fresh = ref;
  }
  if (!old || !fresh || same_value(at(*old), at(*fresh)) || (bare(at(*old)) && bare(at(*fresh)) && at(*old).found.quantity.hedge != Hedge::vague && !number_named(view(sentence), at(*fresh).found)))
    return false; // "she was 14, not 17"
  signal.old = {*old};
  signal.fresh = {*fresh};
  return true;
}

bool MovedFigures::link_actual(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const end = field_.sentences[sentence].sentence.last, begin = field_.sentences[sentence].sentence.first;
  auto behind = figures(sentence, {signal.found.cue.last, end});
  std::erase_if(behind, [&](FigureRef ref) { return !standing(ref); });
  bool const opens = signal.found.cue.first == begin;
  if (behind.empty() || (opens && !said_by_us(sentence)))
    return false;
  signal.fresh = {behind.front()};
  for (auto const ref : figures(sentence, {begin, signal.found.cue.first}))
    if (comparable(at(ref), at(behind.front())) && !same_value(at(ref), at(behind.front())) && (signal.old.empty() || !number_named(view(sentence), at(signal.old.front()).found)))
      signal.old = {ref}; // the last one, or the one that is called a number
  if (signal.old.empty())
    if (auto const ref = before(sentence, behind.front()); ref && !same_value(at(*ref), at(behind.front())))
      signal.old = {*ref};
  bool const marked = std::any_of(view(sentence).at(at(behind.front()).found.tokens.last), view(sentence).end(), [&](Token const& token) {
    return (lexicon_.kinds(token.word) & bit(Kind::old_mark)) != 0; // "admitted that it had ten times as many as it first reported"
  });
  return !signal.old.empty() || marked;
}

/// "In a report on the lakes we said that 12 …": the outlet's own words, which the next sentence mends.
bool MovedFigures::said_by_us(std::uint32_t sentence) const {
  if (sentence == 0 || paragraph(sentence - 1) != paragraph(sentence))
    return false;
  auto const s = view(sentence - 1);
  for (auto at = s.first; at + 1 < s.last; ++at)
    if (match_id(lexicon_, s.at(at), s.end(), Kind::pronoun, "we") && begins(lexicon_, s.at(at + 1), s.end(), Kind::cue))
      return true;
  return false;
}

} // namespace recount
