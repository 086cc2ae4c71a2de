// SPDX-License-Identifier: Apache-2.0
#include "claims/sources.hpp"

#include "base/utf8.hpp"
#include "claims/dates.hpp"

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
Source SourceBook::describe(SentenceView const& view, TokenSpan words, std::string& role, bool& person) const {
  Source out;
  out.attributed = true;
  out.text = view.text.words(view.span(words.first, words.last));
  std::string last_name, plain;
  bool titled = false, body = false;
  for (auto at = words.first; at < words.last; ++at) {
    Token const& token = *view.at(at);
    std::string const word = lower_ascii(view.text.words(token));
    if (auto const noun = match_sense(lexicon_, &token, view.at(words.last), Kind::source_noun)) {
      out.type = lexicon_.id(noun->sense);
      role = word;
      body = true;
    }
    if (has(lexicon_, token, Kind::title)) {
      titled = true;
      role = word;
    }
    if (has(lexicon_, token, Kind::claim_noun) && out.type.empty())
      out.type = "document";
    if (name_word(lexicon_, token))
      last_name = word;
    bool const small = has(lexicon_, token, Kind::determiner) || is_particle(lexicon_, token, "possessive") || token.kind != TokenKind::word;
    if (is_particle(lexicon_, token, "possessive")) {
      plain.clear(); // "the country's interior ministry"
    } else if (!small && !(has(lexicon_, token, Kind::place) && words.last - words.first > 1)) {
      plain += (plain.empty() ? "" : " ") + word;
    }
  }
  person = !last_name.empty() && (titled || !body);
  out.key = person ? last_name : plain;
  if (out.key.empty())
    out.key = lower_ascii(out.text);
  if (out.type.empty())
    out.type = titled ? "official" : person ? "person" : "other";
  return out;
}

/// "he", "the ministry", "the Kazakh leader" stand for the last source that fits.
void SourceBook::resolve_to_known(Source& source, SentenceView const& view, TokenSpan words, std::string const& role, bool person) const {
  Token const& first = *view.at(words.first);
  bool const pronoun = words.last - words.first == 1 && has(lexicon_, first, Kind::pronoun);
  bool const definite = has(lexicon_, first, Kind::determiner) && !person;
  if (!pronoun && !definite)
    return;
  bool const thing = pronoun && (match_id(lexicon_, &first, &first + 1, Kind::pronoun, "it") || match_id(lexicon_, &first, &first + 1, Kind::pronoun, "they"));
  bool const titled = !pronoun && has(lexicon_, *view.at(words.last - 1), Kind::title);
  for (auto at = known_.rbegin(); at != known_.rend(); ++at) {
    bool const fits = pronoun ? at->person != thing : at->role == role ? at->source.key.ends_with(source.key) : titled && at->person && !at->role.empty();
    if (!fits)
      continue;
    std::string const said = source.text;
    std::string const type = source.type;
    source = at->source;
    if (!pronoun)
      source.text = said;
    return;
  }
}

/// The day that stands right beside the word of speech or its source: "said on Sunday", "On Sunday, the ministry said".
std::optional<DateRange> SourceBook::day_of(SentenceReading const& reading, SentenceView const& view, FoundAttribution const& attribution) const {
  auto const begin = std::min(attribution.source.first, attribution.cue.first);
  auto const end = std::max(attribution.source.last, attribution.cue.last);
  for (auto const& timex : reading.timexes) {
    bool const pointed = timex.form == FoundTimex::Form::weekday || timex.form == FoundTimex::Form::day_word || timex.form == FoundTimex::Form::day;
    if (!pointed)
      continue;
    bool const behind = timex.tokens.first >= end && timex.tokens.first - end <= 1;
    bool const between = timex.tokens.first >= begin && timex.tokens.last <= end;
    bool const opening = timex.tokens.last <= begin && begin - timex.tokens.last <= 1 && timex.tokens.first <= view.first + 2;
    if (!behind && !between && !opening)
      continue;
    auto const resolved = recount::resolve(timex, published_);
    if (resolved.days && resolved.days->grain == Grain::day)
      return resolved.days;
  }
  return std::nullopt;
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
  Known known;
  out.source = known.source = describe(view, words, known.role, known.person);
  resolve_to_known(out.source, view, words, known.role, known.person);
  return out;
}

std::vector<ResolvedSource> SourceBook::resolve(SentenceReading const& reading, Text const& text) {
  auto const view = reading.view(text, lexicon_);
  std::vector<ResolvedSource> out;
  for (auto const& attribution : reading.attributions) {
    ResolvedSource resolved;
    resolved.words = attribution.source;
    Known known;
    resolved.source = describe(view, attribution.source, known.role, known.person);
    known.source = resolved.source;
    resolve_to_known(resolved.source, view, attribution.source, known.role, known.person);
    resolved.source.cue = view.text.words(view.span(attribution.cue.first, attribution.cue.last));
    resolved.status = attribution.word.status;
    auto const before_cue = attribution.cue.first;
    resolved.earlier = before_cue > view.first && is_particle(lexicon_, *view.at(before_cue - 1), "earlier");
    resolved.stated = day_of(reading, view, attribution);
    bool const unnamed = !resolved.source.type.empty() && known.source.key == known.role && !known.person;
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

} // namespace recount
