// SPDX-License-Identifier: Apache-2.0
#include "claims/reading.hpp"

#include "claims/figure_order.hpp"
#include "claims/money.hpp"
#include "claims/retold.hpp"
#include "claims/signal_figures.hpp"
#include "claims/spread.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr KindSet of_figures = bit(Kind::number_word) | bit(Kind::vague) | bit(Kind::fraction_word) | bit(Kind::fraction_sign) | bit(Kind::scale) | bit(Kind::multiple);
constexpr KindSet of_time = bit(Kind::weekday) | bit(Kind::month) | bit(Kind::day_word) | bit(Kind::period) | bit(Kind::season) | bit(Kind::day_part) |
                            bit(Kind::time_reference) | bit(Kind::recurrence) | bit(Kind::holiday);

/// Resolves the time expressions of a sentence in their order; a day becomes what the next ones may be told from. A bare
/// clock time is of a day of its own sentence, else of the report's.
std::vector<ResolvedTimex> resolve_all(std::vector<FoundTimex> const& timexes, TimeAnchor& anchor) {
  std::vector<ResolvedTimex> out;
  out.reserve(timexes.size());
  auto of_clock = anchor;
  of_clock.narrative.reset();
  for (auto const& timex : timexes) {
    bool const clock = timex.form == FoundTimex::Form::clock;
    out.push_back(resolve(timex, clock ? of_clock : anchor));
    auto const& days = out.back().days;
    if (days && days->grain == Grain::day && !clock)
      anchor.narrative = of_clock.narrative = days->first;
  }
  return out;
}

/// What happened, without the verbs that take a figure back: "withdrew its figure of 19 people" says nothing of people.
std::vector<FoundPredicate> predicates_of(SentenceView const& view, std::vector<LinkedSignal> const& signals) {
  auto out = find_predicates(view);
  std::erase_if(out, [&](FoundPredicate const& predicate) {
    return std::any_of(signals.begin(), signals.end(), [&](LinkedSignal const& signal) {
      return signal.found.word.op == "retract" && signal.found.cue.overlaps(predicate.tokens);
    });
  });
  return out;
}

} // namespace

FieldReading read_field(Report const& report, Field field, Lexicon const& lexicon) {
  FieldReading out{field, segment(field_text(report, field), lexicon), {}};
  bool signals = false;
  out.sentences.reserve(out.text.sentences.size());
  for (auto const& sentence : out.text.sentences) {
    SentenceReading reading{sentence, {}, {}, {}, {}, {}, {}};
    SentenceView const view{out.text, lexicon, sentence.first, sentence.last};
    bool const figures = sentence.digits || (sentence.kinds & of_figures);
    if (figures || (sentence.kinds & of_time))
      reading.timexes = find_timexes(view);
    std::vector<FoundQuantity> quantities;
    if (figures)
      quantities = find_quantities(view, reading.timexes);
    if (sentence.has(Kind::cue) || sentence.has(Kind::source_noun) || field == Field::title || out.sentences.empty())
      reading.attributions = find_attributions(view);
    if (sentence.has(Kind::signal))
      for (auto& signal : find_signals(view, quantities))
        reading.signals.push_back({std::move(signal), {}, {}});
    signals = signals || !reading.signals.empty();
    if (!quantities.empty())
      reading.predicates = predicates_of(view, reading.signals);
    std::span<BoundQuantity const> before;
    if (!out.sentences.empty())
      before = out.sentences.back().quantities;
    reading.quantities = bind(view, std::move(quantities), reading.predicates, before);
    spread_hedges(view, reading.quantities);
    count_per_time(view, reading.quantities);
    out.sentences.push_back(std::move(reading));
  }
  settle_retold(out, lexicon);
  name_dollars(report, out.text, out.sentences, lexicon);
  TimeAnchor anchor(report);
  anchor.order = figure_order(report, out.sentences, lexicon);
  for (auto& reading : out.sentences)
    reading.times = resolve_all(reading.timexes, anchor);
  if (signals)
    find_signal_figures(out, lexicon);
  return out;
}

} // namespace recount
