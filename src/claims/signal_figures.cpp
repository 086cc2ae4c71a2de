// SPDX-License-Identifier: Apache-2.0
#include "claims/signal_figures.hpp"

#include "claims/repeated_signals.hpp"
#include "claims/signal_links.hpp"

namespace recount {
namespace {

class SignalFigures {
public:
  SignalFigures(FieldReading& field, Lexicon const& lexicon) : field_(field), moved_(field, lexicon), said_(field, lexicon) {}

  void run() {
    for (std::uint32_t i = 0; i < field_.sentences.size(); ++i) {
      auto& signals = field_.sentences[i].signals;
      std::erase_if(signals, [&](LinkedSignal& signal) { return !link(i, signal); });
    }
    drop_repeated_signals(field_);
  }

private:
  bool link(std::uint32_t sentence, LinkedSignal& signal) const {
    switch (signal.found.need) {
    case SignalNeed::report:
      return !signal.doubts() || said_.link_doubt(sentence, signal);
    case SignalNeed::number:
    case SignalNeed::note:
      return moved_.link_replacement(sentence, signal);
    case SignalNeed::figure:
      return (signal.found.word.op == "correct" || signal.found.word.op == "revise") ? moved_.link_replacement(sentence, signal) : said_.link_content(sentence, signal);
    case SignalNeed::beside:
    case SignalNeed::misreport:
      return said_.link_misreport(sentence, signal);
    case SignalNeed::earlier:
      return said_.link_earlier(sentence, signal);
    case SignalNeed::than:
      return moved_.link_than(sentence, signal);
    case SignalNeed::contrast:
      return moved_.link_contrast(sentence, signal);
    case SignalNeed::actual:
      return moved_.link_actual(sentence, signal);
    case SignalNeed::statement:
    case SignalNeed::statement_of:
    case SignalNeed::it:
    case SignalNeed::back:
    case SignalNeed::called:
    case SignalNeed::struck:
    case SignalNeed::denied:
    case SignalNeed::claimed:
    case SignalNeed::verdict:
    case SignalNeed::clause:
      return said_.link_content(sentence, signal);
    }
    return false;
  }

  FieldReading& field_;
  MovedFigures moved_;
  SaidFigures said_;
};

} // namespace

void find_signal_figures(FieldReading& field, Lexicon const& lexicon) { SignalFigures(field, lexicon).run(); }

} // namespace recount
