// SPDX-License-Identifier: Apache-2.0
#include "claims/scope.hpp"

#include "base/utf8.hpp"
#include "claims/dates.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t most_names = 8;

void add_once(std::vector<std::string>& list, std::string word) {
  if (list.size() < most_names && std::find(list.begin(), list.end(), word) == list.end())
    list.push_back(std::move(word));
}

/// "in Almaty", "near the Kazakh city of Almaty", "ALMATY –": where something is, not who acts.
bool located(SentenceView const& view, std::uint32_t at) {
  if (at == view.first)
    return true;
  for (auto back = at; back > view.first && at - back < 5; --back) {
    Token const& token = *view.at(back - 1);
    auto const kinds = view.lexicon.kinds(token.word);
    if (kinds & bit(Kind::locative))
      return true;
    bool const passes = token.capital || is_particle(view.lexicon, token, "of") || (kinds & (bit(Kind::determiner) | bit(Kind::noun) | bit(Kind::place))) || unknown(token);
    if (!passes || token.kind == TokenKind::symbol)
      return false;
  }
  return false;
}

/// "Syria Civil Defence": a place in the name of a body.
bool begins_name(SentenceView const& view, std::uint32_t next) {
  if (next >= view.last || next == view.first)
    return false;
  auto const named = [&](std::uint32_t at) {
    return at < view.last && view.at(at)->capital && view.at(at)->kind == TokenKind::word && !(view.lexicon.kinds(view.at(at)->word) & (bit(Kind::place) | bit(Kind::month) | bit(Kind::weekday)));
  };
  return named(next) && named(next + 1);
}

} // namespace

Scope scope_of(SentenceReading const& reading, Text const& text, Lexicon const& lexicon) {
  Scope out;
  out.event = {};
  auto const view = reading.view(text, lexicon);
  for (auto at = view.first; at < view.last;) {
    Token const& token = *view.at(at);
    if (auto const place = match_sense(lexicon, &token, view.end(), Kind::place); place && token.capital) {
      std::string const key(lexicon.place(place->sense));
      auto const span = view.span(at, at + place->tokens);
      auto const next = at + place->tokens;
      bool const compound = next < view.last && is_particle(lexicon, *view.at(next), "hyphen") && !view.at(next)->space_before; // "Moscow-led"
      if (!lexicon.of_place(place->sense) && !compound && !begins_name(view, next) && located(view, at))
        out.places.push_back({std::string(text.words(span)), key});
      else if (out.places.empty())
        add_once(out.event.names, key);
      at += place->tokens;
      continue;
    }
    auto const event = match_sense(lexicon, &token, view.end(), Kind::event);
    bool const day = event && std::any_of(reading.timexes.begin(), reading.timexes.end(), [&](FoundTimex const& timex) { return timex.tokens.contains(at); }); // "on March 2"
    if (event && !day) {
      add_once(out.event.words, lexicon.id(event->sense));
      at += event->tokens;
      continue;
    }
    bool const rare = token.capital && token.word == 0 && at > view.first && token.end - token.begin > 3 && token.kind == TokenKind::word;
    if (rare)
      add_once(out.event.names, std::string(text.words(token)));
    ++at;
  }
  for (auto const& resolved : reading.times) {
    if (!resolved.days || resolved.days->grain == Grain::year)
      continue;
    if (!out.event.days)
      out.event.days = resolved.days;
    else
      out.event.days = DateRange{std::min(out.event.days->first, resolved.days->first), std::max(out.event.days->last, resolved.days->last), Grain::range};
  }
  return out;
}

Scope merge(Scope const& own, Scope const& paragraph, Scope const& lead) {
  Scope out = own;
  for (auto const* const other : {&paragraph, &lead}) {
    if (out.places.empty())
      out.places = other->places;
    if (out.event.words.empty())
      out.event.words = other->event.words;
    for (auto const& name : other->event.names)
      add_once(out.event.names, name);
    if (!out.event.days)
      out.event.days = other->event.days;
  }
  return out;
}

EventScope event_of(Scope const& scope) {
  constexpr std::size_t most_names = 12;
  auto out = scope.event;
  for (auto const& place : scope.places)
    if (out.names.size() < most_names && std::find(out.names.begin(), out.names.end(), place.key) == out.names.end())
      out.names.push_back(place.key);
  if (out.days)
    out.days->grain = out.days->first == out.days->last ? Grain::day : Grain::range;
  return out;
}

} // namespace recount
