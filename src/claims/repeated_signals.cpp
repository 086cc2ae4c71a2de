// SPDX-License-Identifier: Apache-2.0
#include "claims/repeated_signals.hpp"

#include <algorithm>

namespace recount {
namespace {

class RepeatedSignals {
public:
  explicit RepeatedSignals(FieldReading& field) : field_(field) {}

  /// One finding a correction: a signal all of whose figures another one of its kind has is a second word for it.
  void run() {
    absorb_into_notice();
    for (auto const order : {0, 1, 2})
      for (auto& sentence : field_.sentences)
        std::erase_if(sentence.signals, [&](LinkedSignal const& signal) {
          if (rank(signal.found.need) != order)
            return false;
          bool const again = std::any_of(taken_.begin(), taken_.end(), [&](auto const& other) { return repeats(signal, other); });
          if (!again)
            taken_.push_back(signal);
          return again;
        });
  }

private:
  /// A story that is withdrawn says so once; what else is taken back beside that belongs to it.
  void absorb_into_notice() {
    LinkedSignal* notice = nullptr;
    for (auto& sentence : field_.sentences)
      for (auto& signal : sentence.signals)
        if (signal.found.need == SignalNeed::report && !signal.doubts())
          notice = &signal;
    if (!notice)
      return;
    auto const cue = notice->found.cue;
    LinkedSignal whole = *notice;
    for (auto& sentence : field_.sentences)
      for (auto const& signal : sentence.signals)
        if (same_kind(signal, whole) && !(signal.found.cue == cue)) {
          whole.old.insert(whole.old.end(), signal.old.begin(), signal.old.end());
          if (whole.found.source.empty() && sentence.sentence.first <= cue.first && cue.first < sentence.sentence.last)
            whole.found.source = signal.found.source;
        }
    *notice = whole;
    for (auto& sentence : field_.sentences)
      std::erase_if(sentence.signals, [&](LinkedSignal const& signal) { return same_kind(signal, whole) && !(signal.found.cue == cue); });
  }

  static int rank(SignalNeed need) {
    return need == SignalNeed::note || need == SignalNeed::contrast || need == SignalNeed::figure || need == SignalNeed::actual ? 1 : need == SignalNeed::earlier || need == SignalNeed::than ? 2 : 0;
  }
  static bool same_kind(LinkedSignal const& a, LinkedSignal const& b) {
    auto const kind = [](LinkedSignal const& signal) { return signal.found.word.op == "deny" ? 1 : signal.found.word.op == "confirm" ? 2 : signal.doubts() ? 3 : 0; };
    return kind(a) == kind(b);
  }
  static bool repeats(LinkedSignal const& signal, LinkedSignal const& other) {
    if (!same_kind(signal, other) || other.found.need == SignalNeed::report)
      return false;
    auto const has = [&](FigureRef ref) { return std::find(other.old.begin(), other.old.end(), ref) != other.old.end() || std::find(other.fresh.begin(), other.fresh.end(), ref) != other.fresh.end(); };
    return std::any_of(signal.old.begin(), signal.old.end(), has) || std::any_of(signal.fresh.begin(), signal.fresh.end(), has);
  }

  FieldReading& field_;
  std::vector<LinkedSignal> taken_;
};

} // namespace

void drop_repeated_signals(FieldReading& field) { RepeatedSignals(field).run(); }

} // namespace recount
