// SPDX-License-Identifier: Apache-2.0
// Nouns and prepositions that name a source, and chains of sources.
#include "grammar/find_attributions.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t longest_issue = 8; // "published on Tuesday by"

} // namespace

/// "according to police", "figures from the ministry"
void AttributionSieve::source_follows(TokenSpan cue, CueWord const& word) {
  auto const phrase = source_after(w_, cue.last);
  bool const own = w_.particle(phrase.first, "its") || w_.particle(phrase.first, "their") || w_.particle(phrase.first, "his");
  if (phrase.empty() || (own && !names_a_source(w_, phrase))) // "paid according to their rank"
    return;
  auto const source = with_apposition(w_, phrase);
  FoundAttribution out{issuer(source), cue, word, {}, {}};
  add_content(out, s_.first, cue.first);
  add_content(out, source.last, s_.last);
  found_.push_back(std::move(out));
}

/// Who issued a document: "the latest figures from the ministry" are the ministry's, and so are "figures published by the
/// ministry"; "a report published in May" is the report.
TokenSpan AttributionSieve::issuer(TokenSpan source) const {
  for (auto at = source.first + 1; at <= source.last && !source.empty(); ++at)
    if (w_.particle(at, "issued") && (w_.particle(at - 1, "study") || w_.is(at - 1, Kind::claim_noun))) {
      for (auto by = at + 1; by < at + longest_issue && w_.inside(by) && !w_.is(by, Kind::cue); ++by)
        if (w_.particle(by, "by"))
          if (auto const behind = source_after(w_, by + 1); names_a_source(w_, behind))
            return behind;
      return {source.first, at};
    }
  for (auto at = source.first + 1; at + 1 < source.last && !source.empty(); ++at)
    if ((w_.particle(at, "from") || w_.particle(at, "by")) && (w_.particle(at - 1, "study") || w_.is(at - 1, Kind::claim_noun))) {
      TokenSpan const behind{at + 1, source.last};
      if (names_a_source(w_, behind))
        return behind;
    }
  return source;
}

/// "police, citing hospital officials": the origin stands behind the word; "police, quoted by Tass": before it.
void AttributionSieve::chain(TokenSpan cue, CueWord const& word) {
  auto const behind = source_after(w_, cue.last);
  if (behind.empty())
    return;
  if (word.id == "quoted_by") {
    if (!found_.empty() && found_.back().via.empty())
      found_.back().via = behind;
    return;
  }
  bool const gerund = cue.first > s_.first && !w_.is(cue.first - 1, Kind::auxiliary) && (w_.symbol(cue.first - 1, ",") || w_.quote(cue.first - 1) || w_.token(cue.first).capital);
  bool as_saying = false;
  for (auto at = behind.last; at < behind.last + 3 && w_.inside(at); ++at)
    as_saying = as_saying || w_.particle(at, "as");
  if (!gerund && !as_saying) { // "The mayor cited 26 cases": he says so himself
    auto const subject = source_before(w_, before_day(s_, cue.first));
    bool const figure = w_.is(behind.last - 1, Kind::claim_noun); // "cited the figure": it is told elsewhere
    if (subject.empty() || !names_a_source(w_, subject) || figure)
      return;
    FoundAttribution out{subject, cue, word, {}, {}};
    out.word.chain = false;
    add_content(out, cue.last, s_.last);
    found_.push_back(std::move(out));
    return;
  }
  FoundAttribution out{issuer(with_apposition(w_, behind)), cue, word, {}, {}};
  if (!names_a_source(w_, out.source))
    return;
  if (as_saying)
    out.via = source_before(w_, before_day(s_, cue.first));
  else if (!found_.empty())
    out.via = found_.back().source;
  add_content(out, s_.first, s_.last);
  found_.push_back(std::move(out));
}

/// "the ministry's claim that 26 had died", "a News Agency report that …"
void AttributionSieve::noun(TokenSpan cue, CueWord const& word) {
  if (word.id == "estimate" && (w_.particle(cue.last, "of") || w_.particle(cue.last, "for") || w_.particle(cue.last, "by"))) {
    FoundAttribution out{possessor(cue.first), cue, word, {}, {}};
    if (out.source.empty())
      return;
    out.word.status.clear();
    add_content(out, cue.last, s_.last);
    found_.push_back(std::move(out));
    return;
  }
  if (!w_.particle(cue.last, "that") || w_.is(cue.first - 1, Kind::preposition)) // "police acted on reports that": not theirs
    return;
  auto first = cue.first;
  if (w_.particle(first - 1, "possessive"))
    --first;
  auto const phrase = source_before(w_, first);
  if (phrase.empty() || !names_a_source(w_, phrase))
    return;
  FoundAttribution out{phrase, cue, word, {}, {}};
  add_content(out, cue.last, s_.last);
  found_.push_back(std::move(out));
}

/// "his repeated assertion that 26 had died", "her comment about 47 percent", "By the army's own count, 26 had died".
void AttributionSieve::claim_nouns() {
  for (auto at = s_.first + 1; at + 1 < s_.last; ++at) {
    if (!w_.is(at, Kind::claim_noun))
      continue;
    bool const told = std::any_of(found_.begin(), found_.end(), [&](FoundAttribution const& a) { return a.cue.contains(at) || a.source.contains(at); });
    bool const behind = w_.digits(at + 1) || w_.digits(at + 2) || begins(s_.lexicon, s_.at(at + 2), s_.end(), Kind::hedge_before);
    bool const says = w_.particle(at + 1, "that") || ((w_.particle(at + 1, "of") || w_.particle(at + 1, "about")) && behind);
    bool const by = by_the_count(at);
    auto const source = told || !(says || by) ? TokenSpan{} : possessor(at);
    bool const speaks = !source.empty() && (w_.is(source.first, Kind::determiner) || names_a_source(w_, source));
    if (told || !(speaks || by))
      continue;
    FoundAttribution out{speaks ? source : source_before(w_, at + 1), {at, at + 1}, {"claim_noun", {}}, {}, {}};
    if (by)
      add_content(out, s_.first, out.source.first);
    add_content(out, at + 1, s_.last);
    found_.push_back(std::move(out));
  }
}

/// Between marks of punctuation stands "by … count".
bool AttributionSieve::by_the_count(std::uint32_t noun) const {
  constexpr std::uint32_t longest = 5;
  if (!w_.closed(noun + 1))
    return false;
  for (auto at = noun; at >= s_.first && noun - at < longest && w_.word(at); --at)
    if (w_.particle(at, "by"))
      return at == s_.first || w_.symbol(at - 1, ",");
  return false;
}

/// Whose estimate it is: "the fund's growth forecast", "its forecast".
TokenSpan AttributionSieve::possessor(std::uint32_t noun) const {
  constexpr std::uint32_t longest = 4;
  for (auto at = noun; at > s_.first && noun - at < longest; --at) {
    if (w_.particle(at - 1, "possessive"))
      return source_before(w_, at - 1);
    if (w_.particle(at - 1, "its") || w_.particle(at - 1, "their") || w_.particle(at - 1, "his"))
      return {at - 1, at};
    if (!w_.word(at - 1))
      break;
  }
  return {};
}

/// "In the survey, 26 percent agreed."
void AttributionSieve::opening_phrase() {
  if (!found_.empty() || !w_.token(s_.first).capital || !w_.particle(s_.first, "in"))
    return;
  auto const phrase = source_after(w_, s_.first + 1);
  if (phrase.empty() || !w_.symbol(phrase.last, ",") || !w_.is(phrase.first, Kind::determiner))
    return;
  auto const head = phrase.last - 1;
  bool const study = w_.particle(head, "study") && w_.is(head, Kind::source_noun);
  if (!study)
    return;
  FoundAttribution out{phrase, {s_.first, s_.first + 1}, {"in", {}}, {}, {}};
  add_content(out, phrase.last, s_.last);
  found_.push_back(std::move(out));
}

} // namespace recount
