// SPDX-License-Identifier: Apache-2.0
// Signals: a figure is withdrawn, corrected, revised, denied or confirmed. A trigger without what it needs is none:
// "withdrew its statement" is a signal, "withdrew 2,000 troops" is not (methods §5.2).
#include "grammar/find.hpp"

namespace recount {
namespace {

class SignalFinder {
public:
  SignalFinder(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities)
      : s_(sentence), lexicon_(sentence.lexicon), quantities_(quantities) {}

  std::vector<FoundSignal> run() {
    for (auto at = s_.first; at < s_.last;) {
      auto const match = match_sense(lexicon_, s_.at(at), s_.end(), Kind::signal);
      if (!match) {
        ++at;
        continue;
      }
      TokenSpan const cue{at, at + match->tokens};
      auto const& word = lexicon_.signal(match->sense);
      if (!word.reason.empty())
        reasons_.push_back(cue);
      if (auto signal = meet_need(cue, word))
        found_.push_back(std::move(*signal));
      at = cue.last;
    }
    settle_reasons();
    return std::move(found_);
  }

private:
  bool claim_noun(std::uint32_t at) const { return at >= s_.first && at < s_.last && begins(lexicon_, s_.at(at), s_.end(), Kind::claim_noun); }
  KindSet kinds(std::uint32_t at) const { return lexicon_.kinds(s_.at(at)->word); }

  bool figure_in(TokenSpan span) const {
    for (auto const& quantity : quantities_)
      if (quantity.figure && span.overlaps(quantity.tokens))
        return true;
    return false;
  }

  std::optional<FoundSignal> meet_need(TokenSpan cue, SignalWord const& word) const {
    FoundSignal out{cue, word, {}, {}, {}, false};
    TokenSpan const whole{s_.first, s_.last}, after{cue.last, s_.last};
    if (word.needs == "report") {
      out.whole_report = true;
      return out;
    }
    if (word.needs == "figure") {
      out.content = whole;
      bool const claimed = !word.reason.empty() && !claim_noun_in(whole);
      return figure_in(whole) && !claimed ? std::optional(out) : std::nullopt;
    }
    out.source = noun_phrase_before(s_, before_day(s_, without_auxiliaries(cue.first)));
    if (word.needs == "clause") {
      bool const that = cue.last < s_.last && is_particle(lexicon_, *s_.at(cue.last), "that");
      bool const object = object_claim_noun(cue.last) < s_.last;
      out.content = after;
      return (that || object) && figure_in(after) ? std::optional(out) : std::nullopt;
    }
    if (auto const object = object_claim_noun(cue.last); object < s_.last) {
      out.content = {object, s_.last};
      return out;
    }
    // Passive: "the figure was later withdrawn".
    bool const passive = cue.first > s_.first && without_auxiliaries(cue.first) < cue.first && claim_noun_in({s_.first, cue.first});
    if (!passive)
      return std::nullopt;
    out.content = whole;
    out.source = {};
    return out;
  }

  std::uint32_t without_auxiliaries(std::uint32_t at) const {
    while (at > s_.first && (kinds(at - 1) & (bit(Kind::auxiliary) | bit(Kind::adverb))) && !(kinds(at - 1) & bit(Kind::source_noun)))
      --at;
    return at;
  }

  bool claim_noun_in(TokenSpan span) const {
    for (auto at = span.first; at < span.last; ++at)
      if (claim_noun(at))
        return true;
    return false;
  }

  /// The claim noun that is the verb's object: within five words, with nothing but articles and modifiers between.
  std::uint32_t object_claim_noun(std::uint32_t at) const {
    for (auto step = 0U; step < 6 && at + step < s_.last; ++step) {
      auto const here = at + step;
      if (claim_noun(here))
        return here;
      Token const& token = *s_.at(here);
      if (token.kind == TokenKind::symbol || (kinds(here) & (bit(Kind::preposition) | bit(Kind::auxiliary) | bit(Kind::noun))))
        break;
    }
    return s_.last;
  }

  /// An error word beside a retraction is its reason, not a second signal.
  void settle_reasons() {
    for (auto const reason : reasons_) {
      FoundSignal* other = nullptr;
      for (auto& signal : found_)
        if (signal.word.reason.empty() && (signal.word.op == "retract" || signal.word.op == "correct"))
          other = &signal;
      if (!other)
        continue;
      other->reason = reason;
      std::erase_if(found_, [&](FoundSignal const& signal) { return signal.cue == reason; });
    }
    for (auto& signal : found_)
      if (!signal.word.reason.empty())
        signal.reason = signal.cue;
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundQuantity> const& quantities_;
  std::vector<FoundSignal> found_;
  std::vector<TokenSpan> reasons_;
};

} // namespace

std::vector<FoundSignal> find_signals(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities) {
  return SignalFinder(sentence, quantities).run();
}

} // namespace recount
