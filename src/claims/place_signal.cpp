// SPDX-License-Identifier: Apache-2.0
#include "claims/place_signal.hpp"

#include <algorithm>

namespace recount {
namespace {

/// Who gives the signal: the subject of its verb, else the source in whose words it stands.
TokenSpan signal_source(SentenceReading const& sentence, FoundSignal const& signal) {
  if (!signal.source.empty())
    return signal.source;
  for (auto at = sentence.attributions.rbegin(); at != sentence.attributions.rend(); ++at) // the last that says it
    if (!at->source.empty() && at->cue.last <= signal.cue.first && std::any_of(at->content.begin(), at->content.end(), [&](TokenSpan c) { return c.contains(signal.cue.first); }))
      return at->source;
  if (!sentence.attributions.empty() && sentence.attributions.front().cue.first < signal.cue.first)
    return sentence.attributions.front().source;
  for (auto const& attribution : sentence.attributions)
    for (auto const content : attribution.content)
      if (content.contains(signal.cue.first) && !attribution.source.overlaps(signal.cue))
        return attribution.source;
  return sentence.attributions.empty() ? TokenSpan{} : sentence.attributions.front().source;
}

/// The day that stands nearest to the signal in its sentence.
std::optional<DateRange> day_beside(SentenceReading const& sentence, TokenSpan cue) {
  std::optional<DateRange> best;
  std::uint32_t nearest = 0;
  for (std::size_t i = 0; i < sentence.timexes.size(); ++i) {
    auto const& timex = sentence.timexes[i];
    auto const& resolved = sentence.times[i];
    auto const distance = timex.tokens.first >= cue.last ? timex.tokens.first - cue.last : cue.first - std::min(cue.first, timex.tokens.last);
    if (!resolved.days || resolved.days->grain != Grain::day || (best && distance >= nearest))
      continue;
    best = resolved.days;
    nearest = distance;
  }
  return best;
}

} // namespace

PlacedSignal place_signal(FieldReading const& field, std::uint32_t index, LinkedSignal const& signal, SourceBook& book) {
  auto const& sentence = field.sentences[index];
  auto const& found = signal.found;
  PlacedSignal placed{signal, book.named(sentence, field.text, signal_source(sentence, found)), day_beside(sentence, found.cue), {}, index, field.field};
  for (auto const& fresh : signal.fresh) // "said on Wednesday that … 26. That is down from the first estimate"
    if (!placed.day && fresh.sentence != index)
      placed.day = day_beside(field.sentences[fresh.sentence], field.sentences[fresh.sentence].quantities[fresh.quantity].found.tokens);
  if (!found.reason.empty())
    placed.reason = field.text.words(sentence.view(field.text, book.lexicon()).span(found.reason.first, found.reason.last));
  return placed;
}

} // namespace recount
