// SPDX-License-Identifier: Apache-2.0
#include "grammar/signal_needs.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t gerund_reach = 10, misreport_reach = 14;
constexpr std::uint32_t content_reach = 24;   // words from the beginning of what is denied to its figure

} // namespace

bool SpeechSignals::vetoed() const {
  bool veto = false;
  for (auto at = s_.first; at < s_.last; ++at) {
    if (claim_noun_at(s_, at).counts())
      return false;
    veto = veto || is(at, Kind::signal_veto);
  }
  return veto;
}

std::optional<FoundSignal> SpeechSignals::meet_figure(FoundSignal out) const {
  bool claimed = false;
  for (auto at = s_.first; at < s_.last && out.word.reason; ++at)
    claimed = claimed || bool(claim_noun_at(s_, at));
  return any_figure() && !claimed ? Met(out) : std::nullopt;
}

bool SpeechSignals::determined(std::uint32_t noun) const {
  auto at = noun;
  while (at > s_.first && noun - at < 2 && (kinds(at - 1) & bit(Kind::adjective)))
    --at;
  return at > s_.first && (kinds(at - 1) & bit(Kind::determiner)) && !particle(at - 1, "a");
}

std::optional<FoundSignal> SpeechSignals::meet_statement(FoundSignal out) const {
  bool const with_figure = out.need == SignalNeed::statement_of;
  if (auto const object = object_claim_noun(s_, out.cue.last); said(object)) {
    out.source = subject(out.cue);
    out.content = {object.tokens.first, clause_end(object.tokens.last)};
    out.points_back = !figure_in(out.content);
    bool const own = !with_figure && (particle(out.cue.last, "own") || (is(out.cue.last, Kind::determiner) && object.counts()));
    out.of_speech = !own;
    return !out.points_back || own || determined(object.tokens.first) ? Met(out) : std::nullopt;
  }
  if (!passive(out.cue))
    return std::nullopt;
  auto const subject = subject_claim_noun(s_, without_auxiliaries(out.cue.first));
  if (!said(subject))
    return std::nullopt;
  out.content = {subject.tokens.first, out.cue.first};
  out.points_back = !figure_in(out.content);
  out.of_speech = with_figure || !subject.counts();
  bool const whole = !with_figure && !out.points_back;
  return whole || subject.counts() || determined(subject.tokens.first) ? Met(out) : std::nullopt;
}

std::optional<FoundSignal> SpeechSignals::meet_pronoun(FoundSignal out) const {
  auto const object = object_claim_noun(s_, out.cue.last);
  bool const pronoun = object.sort == ClaimNoun::Sort::pronoun && object.tokens.first == out.cue.last;
  bool const fits = out.need == SignalNeed::it ? pronoun : object && particle(object.tokens.last, "taken_back");
  if (!fits)
    return std::nullopt;
  out.source = subject(out.cue);
  out.content = object.tokens;
  out.points_back = out.of_speech = true;
  return out;
}

std::optional<FoundSignal> SpeechSignals::meet_called(FoundSignal out) const {
  auto at = out.cue.first;
  while (at > s_.first && ((kinds(at - 1) & bit(Kind::determiner)) || adverb(at - 1)) && !claim_noun_at(s_, at - 1) && out.cue.first - at < 3)
    --at;
  bool const was = at > s_.first && particle(at - 1, "be"); // "said it was a technical error"
  if (at > s_.first && (was || particle(at - 1, "as")))
    at = was ? without_auxiliaries(at) : at - 1;
  auto const noun = subject_claim_noun(s_, at);
  bool const near = noun && noun.tokens.last == at;
  bool const calls = noun && noun.tokens.first > s_.first && (particle(noun.tokens.first - 1, "calls") || (determined(noun.tokens.first) && noun.tokens.first > s_.first + 1 && particle(noun.tokens.first - 2, "calls")));
  if (!near || !(was || calls))
    return std::nullopt;
  out.content = noun.tokens;
  out.points_back = out.of_speech = true;
  return out;
}

std::optional<FoundSignal> SpeechSignals::meet_denied(FoundSignal out) const {
  out.source = subject(out.cue);
  auto const begin = behind_day(out.cue.last);
  auto const object = object_claim_noun(s_, begin);
  if (out.cue.first > s_.first && particle(out.cue.first - 1, "or")) // "to confirm or deny"
    return std::nullopt;
  bool const that = particle(begin, "that") && begin + 1 < s_.last && s_.at(begin + 1)->kind != TokenKind::symbol;
  bool const clause = out.need == SignalNeed::denied && (that || gerund(begin) || own_clause(begin));
  if (!clause && object) {
    if (object.sort == ClaimNoun::Sort::pronoun)
      return figure_in({s_.first, out.cue.first}) && was_said(out.cue.first) ? points_back(std::move(out), begin) : std::nullopt;
    out.content = {object.tokens.first, clause_end(object.tokens.last)};
    if (near_figure(out.content))
      return out;
    // "exaggerated the number of …, claiming 26", "denied the reports, saying he never took $26"
    TokenSpan const rest{out.content.last, s_.last};
    bool const never = figure_in(rest) && std::any_of(s_.at(rest.first), s_.at(rest.last), [&](Token const& token) { return (lexicon_.kinds(token.word) & bit(Kind::negation)) != 0; });
    if ((object.counts() && figure_in(rest)) || never) {
      out.content = rest;
      return out;
    }
    return object.counts() ? points_back(std::move(out), begin) : std::nullopt;
  }
  if (!clause) {
    auto const noun = passive(out.cue) ? subject_claim_noun(s_, without_auxiliaries(out.cue.first)) : ClaimNoun{};
    bool const pronoun = noun.sort == ClaimNoun::Sort::pronoun && figure_in({s_.first, out.cue.first}) && was_said(noun.tokens.first);
    return pronoun || said(noun) ? points_back(std::move(out), begin) : std::nullopt;
  }
  out.content = {begin, clause_end(begin + 1)};
  if (!that) // "denied using gas in the raid that killed 26"
    for (auto at = begin + 1; at < out.content.last; ++at)
      if (is(at, Kind::clause_word) || at - begin > gerund_reach)
        out.content.last = at;
  return near_figure(out.content) ? Met(out) : std::nullopt;
}

bool SpeechSignals::was_said(std::uint32_t end) const {
  for (auto at = s_.first; at < end; ++at)
    if (is(at, Kind::cue) || claim_noun_at(s_, at))
      return true;
  return false;
}

std::optional<FoundSignal> SpeechSignals::points_back(FoundSignal out, std::uint32_t begin) const {
  out.points_back = true;
  out.content = {s_.first, out.cue.first};
  if (passive(out.cue))
    out.source = particle(begin, "by") ? source_phrase_after(s_, begin + 1) : TokenSpan{};
  return out;
}

bool SpeechSignals::near_figure(TokenSpan content) const { return figure_in({content.first, std::min(content.last, content.first + content_reach)}); }

bool SpeechSignals::gerund(std::uint32_t at) const {
  if (at + 1 >= s_.last || s_.at(at)->kind != TokenKind::word)
    return false;
  auto const word = s_.text.words(*s_.at(at));
  bool const form = word.size() > 4 && (word.ends_with("ing") || word.ends_with("ING"));
  return form && (is(at, Kind::predicate) || (kinds(at) & bit(Kind::auxiliary)) || !((kinds(at) & bit(Kind::noun)) || (kinds(at + 1) & bit(Kind::preposition))));
}

bool SpeechSignals::own_clause(std::uint32_t at) const {
  return at + 1 < s_.last && (kinds(at) & bit(Kind::pronoun)) && !particle(at, "that") && (kinds(at + 1) & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::adverb)));
}

std::optional<FoundSignal> SpeechSignals::meet_clause(FoundSignal out) const {
  if (!(kinds(out.cue.first) & bit(Kind::auxiliary))) // "it is wrong to say that"
    out.source = subject(out.cue);
  out.content = {out.cue.last, clause_end(out.cue.last)};
  if (out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner))) // "the confirmed toll"
    return std::nullopt;
  return (particle(out.cue.last, "that") || object_claim_noun(s_, out.cue.last)) && figure_in(out.content) ? Met(out) : std::nullopt;
}

std::optional<FoundSignal> SpeechSignals::meet_verdict(FoundSignal out) const {
  TokenSpan const before{s_.first, out.cue.first};
  ClaimNoun noun;
  for (auto at = before.first; at < before.last; ++at)
    if (auto const here = claim_noun_at(s_, at))
      noun = here;
  bool const figure = figure_in(before) && !about_story(before);
  bool const itself = std::any_of(quantities_.begin(), quantities_.end(), [&](auto const& q) { return q.figure && q.tokens.last <= out.cue.first && out.cue.first - q.tokens.last <= 1; });
  if (!noun && !itself)
    return std::nullopt;
  bool const near = out.cue.first - noun.tokens.last <= 3;
  if (!figure && !(noun.counts() && near) && !(noun && near && particle(noun.tokens.first, "that")))
    return std::nullopt;
  out.content = before;
  out.points_back = !figure;
  if (!(kinds(out.cue.first) & (bit(Kind::auxiliary) | bit(Kind::modal)))) // "a figure the minister calls exaggerated"
    out.source = subject(out.cue);
  return out;
}

bool SpeechSignals::about_story(TokenSpan before) const {
  for (auto at = before.first; at + 2 < before.last; ++at)
    if (claim_noun_at(s_, at).sort == ClaimNoun::Sort::statement && particle(at + 1, "in") && particle(at + 2, "which"))
      return true;
  return false;
}

std::optional<FoundSignal> SpeechSignals::meet_misreport(FoundSignal out) const {
  if (out.need == SignalNeed::beside) {
    auto const& cue = out.cue;
    if (tells(cue.last))
      ++out.cue.last;
    else if (cue.first > s_.first && tells(cue.first - 1))
      --out.cue.first;
    else
      return std::nullopt;
  }
  bool const undergone = passive(out.cue) || (kinds(out.cue.first) & bit(Kind::auxiliary)); // "bodies | had been counted twice"
  out.source = undergone ? TokenSpan{} : subject(out.cue);
  bool const of_others = !out.source.empty() && std::any_of(s_.at(s_.first), s_.at(out.source.first), [&](Token const& token) { return (lexicon_.kinds(token.word) & bit(Kind::cue)) != 0; });
  if (of_others && out.word.blames) { // "the minister said officials had overstated the toll"
    out.word.op = "deny";
    out.source = {};
  }
  bool number = false;
  auto const end = std::min(s_.last, out.cue.last + misreport_reach);
  for (auto at = out.cue.last; at < end; ++at)
    number = number || claim_noun_at(s_, at).counts() || match_id(lexicon_, s_.at(at), s_.end(), Kind::particle, "how_many").has_value();
  bool const figure = figure_in({passive(out.cue) ? s_.first : out.cue.last, end});
  bool const attributive = out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner));
  if ((!figure && !number) || attributive)
    return std::nullopt;
  out.points_back = !figure;
  return vetoed() ? std::nullopt : Met(out);
}

} // namespace recount
