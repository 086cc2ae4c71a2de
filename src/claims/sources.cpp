// SPDX-License-Identifier: Apache-2.0
#include "claims/sources.hpp"

#include "base/utf8.hpp"
#include "claims/claim_dates.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t most_remembered = 64;   // sources of one report; older ones are forgotten

bool has(Lexicon const& lexicon, Token const& token, Kind kind) { return (lexicon.kinds(token.word) & bit(kind)) != 0; }

bool name_word(Lexicon const& lexicon, Token const& token) {
  return token.capital && token.kind == TokenKind::word && !has(lexicon, token, Kind::determiner) && !has(lexicon, token, Kind::title) &&
         !has(lexicon, token, Kind::source_noun) && !has(lexicon, token, Kind::place) && !has(lexicon, token, Kind::pronoun);
}

} // namespace

/// Key and type of a source noun phrase. A named person goes by the last word of the name; a body by its words without
/// articles, nationalities and possessives, so that "Kazakhstan's Interior Ministry" is "interior ministry".
SourceBook::Known SourceBook::describe(SentenceView const& view, TokenSpan words) const {
  Known out;
  Source& source = out.source;
  source.attributed = true;
  source.text = view.text.words(view.span(words.first, words.last));
  std::string last_name, plain;
  bool titled = false, body = false;
  for (auto at = words.first; at < words.last; ++at) {
    Token const& token = *view.at(at);
    std::string const word = lower_ascii(view.text.words(token));
    if (auto const noun = match_sense(lexicon_, &token, view.at(words.last), Kind::source_noun)) {
      source.type = lexicon_.id(noun->sense);
      out.role = word;
      body = true;
    }
    if (has(lexicon_, token, Kind::title)) {
      titled = true;
      out.role = word;
    }
    if (has(lexicon_, token, Kind::claim_noun) && source.type.empty())
      source.type = "document";
    if (auto const place = match_sense(lexicon_, &token, view.at(words.last), Kind::place); place && token.capital && out.place.empty())
      out.place = lexicon_.place(place->sense).key;
    if (name_word(lexicon_, token))
      last_name = word;
    bool const small = has(lexicon_, token, Kind::determiner) || is_particle(lexicon_, token, "possessive") || token.kind != TokenKind::word;
    if (is_particle(lexicon_, token, "possessive")) {
      plain.clear(); // "the country's interior ministry"
    } else if (!small && !(has(lexicon_, token, Kind::place) && words.last - words.first > 1)) {
      plain += (plain.empty() ? "" : " ") + word;
    }
  }
  out.person = !last_name.empty() && (titled || !body);
  source.key = out.person ? last_name : plain.empty() ? lower_ascii(source.text) : plain;
  if (source.type.empty())
    source.type = titled ? "official" : out.person ? "person" : "other";
  return out;
}

Source SourceBook::resolve_to_known(Known const& named, SentenceView const& view, TokenSpan words) const {
  Token const& first = *view.at(words.first);
  bool const pronoun = words.last - words.first == 1 && has(lexicon_, first, Kind::pronoun);
  bool const definite = has(lexicon_, first, Kind::determiner) && !named.person;
  if (!pronoun && !definite)
    return named.source;
  bool const thing = pronoun && (match_id(lexicon_, &first, &first + 1, Kind::pronoun, "it") || match_id(lexicon_, &first, &first + 1, Kind::pronoun, "they"));
  bool const titled = !pronoun && has(lexicon_, *view.at(words.last - 1), Kind::title);
  for (auto known = known_.rbegin(); known != known_.rend(); ++known) {
    bool const elsewhere = !named.place.empty() && !known->place.empty() && named.place != known->place;
    bool const same_role = known->role == named.role && known->source.key.ends_with(named.source.key);
    bool const same_person = titled && known->person && !known->role.empty();
    if (elsewhere || !(pronoun ? known->person != thing : same_role || same_person))
      continue;
    Source out = known->source;
    if (!pronoun)
      out.text = named.source.text;
    return out;
  }
  return named.source;
}

void SourceBook::remember(Known known) {
  if (known_.size() >= most_remembered)
    known_.erase(known_.begin());
  known_.push_back(std::move(known));
}

ResolvedSource SourceBook::named(SentenceReading const& reading, Text const& text, TokenSpan words) {
  auto const view = reading.view(text, lexicon_);
  ResolvedSource out;
  out.words = words;
  if (words.empty())
    return out;
  out.source = resolve_to_known(describe(view, words), view, words);
  return out;
}

std::vector<ResolvedSource> SourceBook::resolve(SentenceReading const& reading, Text const& text) {
  auto const view = reading.view(text, lexicon_);
  std::vector<ResolvedSource> out;
  for (auto const& attribution : reading.attributions) {
    ResolvedSource resolved;
    resolved.words = attribution.source;
    Known known = describe(view, attribution.source);
    resolved.source = resolve_to_known(known, view, attribution.source);
    resolved.source.cue = view.text.words(view.span(attribution.cue.first, attribution.cue.last));
    resolved.status = attribution.word.status;
    auto const before_cue = attribution.cue.first;
    resolved.earlier = before_cue > view.first && is_particle(lexicon_, *view.at(before_cue - 1), "earlier");
    resolved.stated = stated_day(reading, view, attribution);
    bool const unnamed = resolved.source.key == known.role && !known.person; // "officials": others each time
    if (!resolved.stated && !resolved.earlier && !unnamed)
      for (auto at = known_.rbegin(); at != known_.rend() && !resolved.stated; ++at)
        if (at->source.key == resolved.source.key)
          resolved.stated = at->stated;
    bool const pronoun = attribution.source.last - attribution.source.first == 1 && has(lexicon_, *view.at(attribution.source.first), Kind::pronoun);
    if (!pronoun) {
      known.source.key = resolved.source.key;
      known.person = known.person || (resolved.source.key != known.source.key);
      known.stated = resolved.stated;
      remember(std::move(known));
    } else if (resolved.stated) {
      for (auto at = known_.rbegin(); at != known_.rend(); ++at)
        if (at->source.key == resolved.source.key) {
          at->stated = resolved.stated;
          break;
        }
    }
    out.push_back(std::move(resolved));
  }
  return out;
}

ResolvedSource const* source_of(SentenceReading const& sentence, BoundQuantity const& q, std::vector<ResolvedSource> const& sources) {
  ResolvedSource const* best = nullptr;
  std::uint32_t best_distance = 0;
  auto const at = q.found.tokens.first;
  for (std::size_t i = 0; i < sentence.attributions.size(); ++i) {
    auto const& attribution = sentence.attributions[i];
    bool const holds = std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan content) { return content.contains(at); });
    if (!holds || attribution.source.contains(at))
      continue;
    if (attribution.word.chain)
      return &sources[i];
    auto const distance = attribution.cue.first > at ? attribution.cue.first - at : at - attribution.cue.first;
    if (!best || distance < best_distance) {
      best = &sources[i];
      best_distance = distance;
    }
  }
  return best;
}

} // namespace recount
