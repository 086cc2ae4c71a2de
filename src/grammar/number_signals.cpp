// SPDX-License-Identifier: Apache-2.0
#include "grammar/signal_needs.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t than_reach = 14;   // words from a figure to "than previously thought"

} // namespace

bool NumberSignals::no_verb(TokenSpan cue) const {
  if (cue.first == s_.first || s_.text.words(*s_.at(cue.first)).ends_with("ed"))
    return false;
  auto const before = cue.first - 1;
  return (kinds(before) & bit(Kind::determiner)) || (particle(cue.first, "comparative") && (adverb(before) || particle(before, "be")));
}

bool NumberSignals::yet_to_come(TokenSpan cue) const {
  auto const group = without_auxiliaries(cue.first);
  return group > s_.first && group < cue.first && particle(group - 1, "to") && !(group - 1 > s_.first && particle(group - 2, "had"));
}

std::optional<FoundSignal> NumberSignals::meet_number(FoundSignal out) const {
  bool const plain = out.word.moves.empty(), up = out.word.moves == "up", phrase = out.cue.last - out.cue.first > 2;
  if (!phrase && (no_verb(out.cue) || yet_to_come(out.cue)))
    return std::nullopt;
  auto const fits = [&](ClaimNoun const& noun) {
    return noun.counts() && (plain || (up ? noun.sort == ClaimNoun::Sort::estimate : counts_victims(s_, noun)));
  };
  TokenSpan const behind{out.cue.last, s_.last};
  out.source = subject(out.cue);
  if (auto const object = object_claim_noun(s_, out.cue.last)) {
    if (object.sort == ClaimNoun::Sort::pronoun) {
      out.points_back = true;
      return goes_to_figure(object.tokens.last) && (!up || marked_before(out.cue.first)) ? Met(out) : std::nullopt;
    }
    bool const pointed = object.tokens.first > s_.first && (kinds(object.tokens.first - 1) & bit(Kind::demonstrative));
    bool const attributive = plain && out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner)); // "in a revised toll"
    out.points_back = pointed;
    bool const gives = phrase || pointed || (attributive && any_figure()) || (plain ? figure_in(behind) : goes_somewhere(out.cue.last) || (particle(object.tokens.last, "of") && quantity_at(object.tokens.last + 1)));
    if (attributive)
      out.source = {};
    if (fits(object) && gives)
      return out;
  }
  if (phrase && quantity_at(out.cue.last)) // "the toll stands at 31, down from an earlier | 45"
    for (auto at = s_.first; at < out.cue.first; ++at)
      if (fits(claim_noun_at(s_, at))) {
        out.source = {};
        return out;
      }
  if (passive(out.cue)) {
    auto const noun = subject_claim_noun(s_, without_auxiliaries(out.cue.first));
    bool const goes = goes_to_figure(out.cue.last);
    bool const points = noun.sort == ClaimNoun::Sort::pronoun || noun.sort == ClaimNoun::Sort::statement;
    if (fits(noun) || (goes && ((points && !up) || plain))) {
      out.source = {};
      out.points_back = points || !figure_in(behind) || noun.counts();
      return out;
    }
  }
  bool const after_mark = !up && marked_before(out.cue.first); // "first put at 7.1, then lowered to 6.9"
  if ((plain || after_mark) && goes_to_figure(out.cue.last)) // "307, revised from 256"
    return out;
  return moved_from_to(out) || amount_mended(out) ? Met(out) : std::nullopt;
}

bool NumberSignals::moved_from_to(FoundSignal const& out) const {
  if (out.word.moves != "down")
    return false;
  bool thing = false, to = false, from = false;
  for (auto at = out.cue.last; at < s_.last; ++at) {
    auto const match = at - out.cue.last < 4 ? match_sense(lexicon_, s_.at(at), s_.end(), Kind::predicate) : std::nullopt;
    thing = thing || (match && lexicon_.predicate(match->sense).has(Pattern::thing)) || (!to && !from && claim_noun_at(s_, at).sort == ClaimNoun::Sort::estimate);
    to = to || (particle(at, "to") && goes_to_figure(at));
    from = from || (particle(at, "from") && goes_to_figure(at));
  }
  return thing && to && from;
}

bool NumberSignals::amount_mended(FoundSignal const& out) const {
  return out.word.moves.empty() && is(out.cue.last, Kind::determiner) && std::any_of(quantities_.begin(), quantities_.end(), [&](auto const& quantity) {
    return quantity.figure && quantity.tokens.first == out.cue.last + 1;
  });
}

std::optional<FoundSignal> NumberSignals::meet_struck(FoundSignal out) const {
  for (auto const& quantity : quantities_) {
    if (!quantity.figure || quantity.tokens.first < out.cue.last || quantity.tokens.first > out.cue.last + 3)
      continue;
    for (auto at = quantity.tokens.last; at < s_.last && at - quantity.tokens.last < 10; ++at)
      if ((particle(at, "from") || particle(at, "off")) && object_claim_noun(s_, at + 1).counts()) {
        out.source = subject(out.cue);
        out.content = quantity.tokens;
        out.word.op = "retract";
        return out;
      }
  }
  return std::nullopt;
}

bool NumberSignals::compared(std::uint32_t end) const {
  for (auto at = end; at > s_.first && end - at < than_reach; --at)
    if (particle(at - 1, "as"))
      return end - at > 1;
  return false;
}

std::optional<FoundSignal> NumberSignals::meet_than(FoundSignal out) const {
  if (particle(out.cue.first, "as") && !compared(out.cue.first)) // "as previously reported, 26 died"
    return std::nullopt;
  if (out.cue.last >= s_.last || is(out.cue.last, Kind::signal_veto) || !(tells(out.cue.last) || claim_noun_at(s_, out.cue.last)))
    return std::nullopt;
  bool number = false;
  for (auto at = s_.first; at < out.cue.first; ++at)
    number = number || claim_noun_at(s_, at).counts();
  ++out.cue.last;
  out.source = {};
  auto const begin = std::max(s_.first, out.cue.first - std::min(out.cue.first, than_reach));
  return figure_in({begin, out.cue.first}) || (number && any_figure()) ? Met(out) : std::nullopt;
}

std::optional<FoundSignal> NumberSignals::meet_earlier(FoundSignal out) const {
  if (particle(out.cue.last, "by")) // "first reported by"
    return std::nullopt;
  bool speech = claim_noun_at(s_, out.cue.last - 1) || tells(out.cue.last - 1) || (out.cue.first > s_.first && tells(out.cue.first - 1));
  for (auto at = out.cue.last; at < s_.last && at - out.cue.last < 3 && !speech; ++at) {
    if (is(at, Kind::signal_veto))
      return std::nullopt;
    speech = tells(at);
    if (speech)
      out.cue.last = at + 1;
    else if (!(kinds(at) & (bit(Kind::auxiliary) | bit(Kind::adverb) | bit(Kind::pronoun))))
      break;
  }
  out.source = subject(out.cue);
  return speech && !quantities_.empty() ? Met(out) : std::nullopt;
}

std::optional<FoundSignal> NumberSignals::meet_contrast(FoundSignal out) const {
  FoundQuantity const *old = nullptr, *other = nullptr;
  for (auto const& quantity : quantities_)
    if (quantity.figure && quantity.tokens.first == out.cue.last)
      old = &quantity;
  if (!old)
    return std::nullopt;
  bool const but = particle(old->tokens.last, "but");
  bool const set_off = out.cue.first > s_.first && (comma(out.cue.first - 1) || particle(out.cue.first - 1, "and") || s_.at(out.cue.first - 1)->kind == TokenKind::symbol);
  for (auto const& quantity : quantities_)
    if (&quantity != old && quantity.figure && quantity.quantity.unit == old->quantity.unit && (but ? quantity.tokens.first > old->tokens.last && quantity.tokens.first - old->tokens.last < 4 : quantity.tokens.first < out.cue.first))
      other = &quantity;
  if (!other || (!but && !set_off))
    return std::nullopt;
  out.content = {std::min(old->tokens.first, other->tokens.first), std::max(old->tokens.last, other->tokens.last)};
  return out;
}

std::optional<FoundSignal> NumberSignals::meet_actual(FoundSignal out) const {
  bool const speech = tells(out.cue.last - 1) || particle(out.cue.last - 1, "that");
  auto const own = out.cue.last - out.cue.first > 1 ? claim_noun_at(s_, out.cue.first + 1) : ClaimNoun{}; // "the correct | figure is 16"
  auto const noun = own ? own : subject_claim_noun(s_, out.cue.first);
  if (own && !quantity_at(out.cue.last))
    return std::nullopt;
  if (!figure_in({out.cue.last, s_.last}) || (!speech && !noun.counts() && out.cue.first != s_.first)) // "We said … . In fact …"
    return std::nullopt;
  out.points_back = true;
  if (speech)
    out.source = subject(out.cue);
  return out;
}

} // namespace recount
