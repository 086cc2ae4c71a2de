// SPDX-License-Identifier: Apache-2.0
// Signals: a figure is withdrawn, corrected, revised, denied or confirmed. A trigger without what it needs is none:
// "withdrew its statement" is a signal, "withdrew 2,000 troops" is not (methods §5.2).
#include "grammar/signal_needs.hpp"

#include <algorithm>

namespace recount {
namespace {

class SignalFinder : SignalWords {
public:
  SignalFinder(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities)
      : SignalWords(sentence, quantities), numbers_(sentence, quantities), speech_(sentence, quantities) {}

  std::vector<FoundSignal> run() {
    for (auto at = s_.first; at < s_.last;) {
      auto const match = match_sense(lexicon_, s_.at(at), s_.end(), Kind::signal);
      if (!match) {
        ++at;
        continue;
      }
      TokenSpan const cue{at, at + match->tokens};
      auto const& word = lexicon_.signal(match->sense);
      if (word.reason)
        reasons_.push_back(cue);
      for (auto const need : word.needs)
        if (auto signal = meet({cue, word, need, {}, {s_.first, s_.last}, {}, false})) {
          found_.push_back(std::move(*signal));
          break;
        }
      at = cue.last;
    }
    settle_reasons();
    return std::move(found_);
  }

private:
  Met meet(FoundSignal out) const {
    if (out.need != SignalNeed::contrast && negated(out.cue))
      return std::nullopt;
    switch (out.need) {
    case SignalNeed::report:
      return out;
    case SignalNeed::figure:
      return speech_.meet_figure(std::move(out));
    case SignalNeed::note:
      return (any_figure() && !speech_.vetoed()) ? Met(out) : std::nullopt;
    case SignalNeed::statement:
    case SignalNeed::statement_of:
      return speech_.meet_statement(std::move(out));
    case SignalNeed::it:
    case SignalNeed::back:
      return speech_.meet_pronoun(std::move(out));
    case SignalNeed::called:
      return speech_.meet_called(std::move(out));
    case SignalNeed::number:
      return numbers_.meet_number(std::move(out));
    case SignalNeed::struck:
      return numbers_.meet_struck(std::move(out));
    case SignalNeed::denied:
    case SignalNeed::claimed:
      return speech_.meet_denied(std::move(out));
    case SignalNeed::verdict:
      return speech_.meet_verdict(std::move(out));
    case SignalNeed::beside:
    case SignalNeed::misreport:
      return speech_.meet_misreport(std::move(out));
    case SignalNeed::than:
      return numbers_.meet_than(std::move(out));
    case SignalNeed::earlier:
      return numbers_.meet_earlier(std::move(out));
    case SignalNeed::contrast:
      return numbers_.meet_contrast(std::move(out));
    case SignalNeed::actual:
      return numbers_.meet_actual(std::move(out));
    case SignalNeed::clause:
      return speech_.meet_clause(std::move(out));
    }
    return std::nullopt;
  }

  /// An error word beside a retraction is its reason, not a second signal.
  void settle_reasons() {
    for (auto const reason : reasons_) {
      FoundSignal* other = nullptr;
      for (auto& signal : found_)
        if (!signal.word.reason && (signal.word.op == "retract" || signal.word.op == "correct" || signal.word.op == "revise"))
          other = &signal;
      if (!other)
        continue;
      other->reason = reason;
      std::erase_if(found_, [&](FoundSignal const& signal) { return signal.cue == reason; });
    }
    for (auto& signal : found_)
      if (signal.word.reason)
        signal.reason = signal.cue;
  }

  NumberSignals numbers_;
  SpeechSignals speech_;
  std::vector<FoundSignal> found_;
  std::vector<TokenSpan> reasons_;
};

} // namespace

std::vector<FoundSignal> find_signals(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities) {
  return SignalFinder(sentence, quantities).run();
}

} // namespace recount
