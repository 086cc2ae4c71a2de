// SPDX-License-Identifier: Apache-2.0
// Headlines name the speaker beside a colon or a dash.
#include "grammar/find_attributions.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t longest_speaker = 6;

} // namespace

void AttributionSieve::headline() {
  if (!found_.empty())
    return;
  for (auto at = s_.first + 1; at + 1 < s_.last; ++at) {
    bool const colon = w_.symbol(at, ":") && w_.token(at + 1).space_before;
    bool const dash = w_.token(at).kind == TokenKind::symbol && w_.particle(at, "to") && w_.token(at).space_before;
    if (!colon && !dash)
      continue;
    TokenSpan const left{s_.first, at};
    TokenSpan right{at + 1, s_.last};
    if (w_.symbol(right.last - 1, "."))
      --right.last;
    bool const speaker_last = names_speaker(right) || ends_headline(right);
    if (!speaker_last && !(colon && names_speaker(left)))
      continue;
    FoundAttribution out{speaker_last ? right : left, {at, at + 1}, {"colon", {}}, {}, {}};
    auto const other = speaker_last ? left : TokenSpan{at + 1, s_.last};
    add_content(out, other.first, other.last);
    found_.push_back(std::move(out));
    return;
  }
}

/// The last words of a headline may be a short form that no lexicon has: "26 dead - HQ", "26 dead: Nordby".
bool AttributionSieve::ends_headline(TokenSpan phrase) const {
  if (phrase.empty() || phrase.last - phrase.first > longest_speaker || phrase.last != s_.last)
    return false;
  bool speaker = false;
  for (auto at = phrase.first; at < phrase.last; ++at) {
    bool const link = w_.joins(at) || w_.symbol(at, ",");
    if (!link && (!w_.word(at) || (w_.kinds(at) & (bit(Kind::auxiliary) | bit(Kind::predicate) | bit(Kind::preposition)))))
      return false;
    speaker = speaker || begins(s_.lexicon, s_.at(at), s_.end(), Kind::source_noun) || w_.is(at, Kind::place) || (w_.word(at) && w_.token(at).capitals);
  }
  return speaker;
}

/// "… is shown by this finding: “…”": the study before the colon says what is quoted behind it.
void AttributionSieve::announced() {
  for (auto at = s_.first + 1; at + 1 < s_.last; ++at) {
    if (!w_.symbol(at, ":") || w_.token(at + 1).kind != TokenKind::quote_open)
      continue;
    bool const told = std::any_of(found_.begin(), found_.end(), [&](FoundAttribution const& a) { return a.cue.last == at || a.source.last == at; });
    auto const phrase = told ? TokenSpan{} : source_before(w_, at);
    bool const study = !phrase.empty() && (w_.is(phrase.last - 1, Kind::claim_noun) || w_.particle(phrase.last - 1, "study"));
    if (!study)
      continue;
    FoundAttribution out{phrase, {at, at + 1}, {"colon", {}}, {}, {}};
    add_content(out, at + 1, s_.last);
    found_.push_back(std::move(out));
    return;
  }
}

/// A short phrase whose head is a source: "police", "Nord's interior ministry", "UN envoy Vera Lind".
bool AttributionSieve::names_speaker(TokenSpan phrase) const {
  if (phrase.empty() || phrase.last - phrase.first > longest_speaker)
    return false;
  bool source = false;
  for (auto at = phrase.first; at < phrase.last; ++at) {
    if (!w_.word(at) && !w_.joins(at))
      return false;
    if (w_.is(at, Kind::auxiliary) || w_.is(at, Kind::predicate))
      return false;
    source = source || begins(s_.lexicon, s_.at(at), s_.end(), Kind::source_noun);
  }
  auto const head = phrase.last - 1;
  return source && (w_.source(head) || w_.name(head));
}

} // namespace recount
