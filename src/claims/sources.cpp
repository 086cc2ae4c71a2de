// SPDX-License-Identifier: Apache-2.0
#include "claims/sources.hpp"

#include "claims/claim_dates.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t most_remembered = 64;   // sources of one report; older ones are forgotten
constexpr std::uint32_t sentences_back = 3;    // to the subject that a pronoun stands for

bool has(Lexicon const& lexicon, Token const& token, Kind kind) { return (lexicon.kinds(token.word) & bit(kind)) != 0; }

enum class Pronoun : std::uint8_t { none, person, thing, many };

Pronoun pronoun_of(SentenceView const& view, TokenSpan words) {
  Token const& token = *view.at(words.first);
  auto const is = [&](IdKey pronoun, IdKey possessive) {
    return is_particle(view.lexicon, token, possessive) || match_id(view.lexicon, &token, &token + 1, Kind::pronoun, pronoun);
  };
  if (words.last - words.first != 1 || (token.capitals && token.end - token.begin > 1)) // "WHO"
    return Pronoun::none;
  if (is("it", "its"))
    return Pronoun::thing;
  if (is("they", "their"))
    return Pronoun::many;
  return has(view.lexicon, token, Kind::pronoun) || is_particle(view.lexicon, token, "his") ? Pronoun::person : Pronoun::none;
}

bool is_possessive(SentenceView const& view, TokenSpan words) {
  Token const& token = *view.at(words.first);
  bool const its = is_particle(view.lexicon, token, "its") || is_particle(view.lexicon, token, "their") || is_particle(view.lexicon, token, "his");
  return its && words.last - words.first == 1;
}

/// "had previously said", "said earlier that".
bool said_before(SentenceView const& view, TokenSpan cue) {
  auto const particle = [&](std::uint32_t at, IdKey id) { return at < view.last && is_particle(view.lexicon, *view.at(at), id); };
  bool const ends = cue.last + 1 >= view.last || view.at(cue.last + 1)->kind != TokenKind::word || particle(cue.last + 1, "that");
  return (particle(cue.last, "earlier") && ends) || (cue.first > view.first && particle(cue.first - 1, "earlier"));
}

} // namespace

/// "the ministry" is "the interior ministry", "the Nordian leader" the president of Nord; "the WHO" spells the initials.
bool SourceBook::stands_for(NamedSource const& named, NamedSource const& known, bool titled) const {
  if (!named.place.empty() && !known.place.empty() && named.place != known.place)
    return false;
  auto const& key = known.source.key;
  auto const& tail = named.source.key;
  bool const ends = key.size() > tail.size() && key.ends_with(tail) && key[key.size() - tail.size() - 1] == ' ';
  bool const same_office = known.role == named.role || (!named.place.empty() && named.place == known.place && !known.role.empty());
  return key == tail || (known.role == named.role && ends) || (titled && known.person && same_office);
}

Source SourceBook::resolve_to_known(NamedSource const& named, SentenceView const& view, TokenSpan words) const {
  Token const& first = *view.at(words.first);
  auto const kind = pronoun_of(view, words);
  bool const pronoun = kind != Pronoun::none;
  bool const definite = is_particle(lexicon_, first, "the") && !named.person;
  bool const titled = !pronoun && has(lexicon_, *view.at(words.last - 1), Kind::title);
  for (auto known = known_.rbegin(); known != known_.rend(); ++known) {
    bool const acronym = !pronoun && !known->initials.empty() && named.source.key == known->initials;
    bool const same = pronoun ? known->person == (kind == Pronoun::person) : definite ? acronym || stands_for(named, *known, titled) : acronym;
    if (!same)
      continue;
    Source out = known->source;
    if (!pronoun)
      out.text = named.source.text;
    return out;
  }
  return named.source;
}

void SourceBook::remember(NamedSource named, bool pronoun) {
  if (pronoun) {
    if (named.stated)
      for (auto at = known_.rbegin(); at != known_.rend(); ++at)
        if (at->source.key == named.source.key) {
          at->stated = named.stated;
          return;
        }
    return;
  }
  if (known_.size() >= most_remembered)
    known_.erase(known_.begin());
  known_.push_back(std::move(named));
}

ResolvedSource SourceBook::named(SentenceReading const& reading, Text const& text, TokenSpan words) {
  auto const view = reading.view(text, lexicon_);
  ResolvedSource out;
  out.words = words;
  if (words.empty())
    return out;
  auto const described = describe_source(view, words);
  auto source = resolve_to_known(described, view, words);
  if (!is_possessive(view, words) || !(source == described.source)) // "its": nobody is known whose
    out.source = std::move(source);
  return out;
}

/// The day on which the source last spoke, where it has told one.
std::optional<DateRange> SourceBook::last_day(std::string const& key) const {
  for (auto at = known_.rbegin(); at != known_.rend(); ++at)
    if (at->source.key == key && at->stated)
      return at->stated;
  return std::nullopt;
}

/// Who passed it on, where that is an outlet or the source that cites.
std::vector<std::string> SourceBook::via_of(SentenceView const& view, FoundAttribution const& attribution) const {
  if (attribution.via.empty())
    return {};
  auto const passed = describe_source(view, attribution.via);
  bool const medium = passed.source.type == "outlet" || passed.source.type == "agency";
  if (!medium && attribution.word.hearer)
    return {};
  return {resolve_to_known(passed, view, attribution.via).text};
}

/// "The envoy flew home on Monday. He said …": the subject that opened a sentence nearby, where no source is known.
std::optional<NamedSource> SourceBook::opening_subject(FieldReading const& field, std::uint32_t sentence, TokenSpan pronoun, std::uint32_t reach) const {
  auto const kind = pronoun_of(field.sentences[sentence].view(field.text, lexicon_), pronoun);
  for (auto i = sentence + 1; i > 0 && sentence + 1 - i < reach; --i) {
    auto const view = field.sentences[i - 1].view(field.text, lexicon_);
    auto const words = opening_source(view);
    if (words.empty() || words.last > pronoun.first || pronoun_of(view, words) != Pronoun::none)
      continue;
    auto named = describe_source(view, words);
    bool const plural = !named.person && view.text.words(*view.at(words.last - 1)).ends_with('s');
    if (named.person == (kind == Pronoun::person) && !(plural && kind == Pronoun::thing))
      return named;
  }
  return std::nullopt;
}

std::vector<ResolvedSource> SourceBook::resolve(FieldReading const& field, std::uint32_t sentence) {
  auto const& reading = field.sentences[sentence];
  auto const view = reading.view(field.text, lexicon_);
  std::vector<ResolvedSource> out;
  for (auto const& attribution : reading.attributions) {
    ResolvedSource resolved;
    resolved.words = attribution.source;
    resolved.status = attribution.word.status;
    if (attribution.source.empty()) {
      out.push_back(std::move(resolved));
      continue;
    }
    auto named = describe_source(view, attribution.source);
    bool const stands_for_another = lexicon_.takes(SieveStep::pronouns);
    resolved.source = stands_for_another ? resolve_to_known(named, view, attribution.source) : named.source;
    bool const pronoun = pronoun_of(view, attribution.source) != Pronoun::none;
    bool const owned = is_possessive(view, attribution.source); // by the subject of its sentence, before all known
    if (pronoun && stands_for_another && (owned || resolved.source == named.source)) {
      if (auto subject = opening_subject(field, sentence, attribution.source, owned && !(resolved.source == named.source) ? 1 : sentences_back)) {
        resolved.source = subject->source;
        remember(std::move(*subject), false);
      } else if (owned && resolved.source == named.source) { // "its claim that": nobody is known whose
        resolved.source = {};
        out.push_back(std::move(resolved));
        continue;
      }
    }
    resolved.source.cue = view.text.words(view.span(attribution.cue.first, attribution.cue.last));
    resolved.source.via = via_of(view, attribution);
    resolved.stated = stated_day(reading, view, attribution);
    resolved.source.earlier = !resolved.stated && said_before(view, attribution.cue);
    bool const unnamed = resolved.source.key == named.role && !named.person; // "officials": others each time
    if (!resolved.stated && !resolved.source.earlier && !unnamed)
      resolved.stated = last_day(resolved.source.key);
    named.source.key = resolved.source.key;
    named.stated = resolved.stated;
    remember(std::move(named), pronoun);
    out.push_back(std::move(resolved));
  }
  return out;
}

namespace {

bool holds(FoundAttribution const& attribution, std::uint32_t at) {
  return !attribution.source.contains(at) && std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan c) { return c.contains(at); });
}

/// The attribution of the figure's own sentence: a named origin, else the nearest word of speech; `quotation` hides
/// what its speaker says that others say, but not "according to".
std::optional<std::uint32_t> nearest(SentenceReading const& sentence, std::uint32_t at, Quotation const* quotation) {
  std::optional<std::uint32_t> best;
  std::uint32_t best_distance = 0;
  for (std::uint32_t i = 0; i < sentence.attributions.size(); ++i) {
    auto const& attribution = sentence.attributions[i];
    if (!holds(attribution, at))
      continue;
    bool const quoted = quotation && quotation->first <= attribution.cue.first && attribution.cue.first < quotation->last;
    if (quotation && !(quoted && attribution.word.source_follows) && !attribution.word.chain)
      continue;
    if (attribution.word.chain)
      return i;
    auto const distance = attribution.cue.first > at ? attribution.cue.first - at : at - attribution.cue.first;
    bool const better = !best || (sentence.attributions[*best].source.empty() && !attribution.source.empty()) ||
                        (distance < best_distance && sentence.attributions[*best].source.empty() == attribution.source.empty());
    if (better) {
      best = i;
      best_distance = distance;
    }
  }
  return best;
}

} // namespace

ResolvedSource const* source_of(FieldReading const& field, std::uint32_t sentence, BoundQuantity const& quantity, FieldSources const& sources) {
  auto const at = quantity.found.tokens.first;
  auto const quotation = quotation_at(field.text, at);
  auto const speaker = quotation ? sources.speakers[*quotation] : std::nullopt;
  auto const own = nearest(field.sentences[sentence], at, speaker ? &field.text.quotations[*quotation] : nullptr);
  if (own)
    return &sources.sentences[sentence][*own];
  return speaker ? &sources.sentences[speaker->sentence][speaker->attribution] : nullptr;
}

} // namespace recount
