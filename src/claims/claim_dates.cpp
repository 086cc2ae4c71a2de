// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_dates.hpp"

#include <algorithm>

namespace recount {
namespace {

using Form = FoundTimex::Form;

bool pointed(FoundTimex const& timex) {
  return timex.form == Form::weekday || timex.form == Form::day_word || timex.form == Form::day || timex.form == Form::holiday;
}

} // namespace

std::optional<DateRange> stated_day(SentenceReading const& sentence, SentenceView const& view, FoundAttribution const& attribution) {
  auto const begin = std::min(attribution.source.first, attribution.cue.first);
  auto const end = std::max(attribution.source.last, attribution.cue.last);
  for (std::size_t i = 0; i < sentence.timexes.size(); ++i) {
    auto const& timex = sentence.timexes[i];
    auto const& days = sentence.times[i].days;
    if (!pointed(timex) || !days || days->grain != Grain::day)
      continue;
    bool const before_that = timex.tokens.first >= end && timex.tokens.first - end <= 9 && timex.tokens.last < view.last &&
                             is_particle(view.lexicon, *view.at(timex.tokens.last), "that");
    bool const behind = timex.tokens.first >= end && (timex.tokens.first - end <= 1 || before_that);
    bool const between = timex.tokens.first >= begin && timex.tokens.last <= end;
    bool const opening = timex.tokens.last <= begin && begin - timex.tokens.last <= 1 && timex.tokens.first <= view.first + 2;
    if (behind || between || opening)
      return days;
  }
  return std::nullopt;
}

std::optional<DateRange> event_day(SentenceReading const& sentence, BoundQuantity const& q, std::optional<DateRange> const& stated) {
  std::optional<DateRange> best;
  auto const anchor = q.predicate ? q.predicate->tokens.last : q.found.tokens.last;
  std::uint32_t best_distance = 12;
  for (std::size_t i = 0; i < sentence.timexes.size(); ++i) {
    auto const& tokens = sentence.timexes[i].tokens;
    auto const& days = sentence.times[i].days;
    auto const distance = tokens.first >= anchor ? tokens.first - anchor : anchor - tokens.first;
    if (!days || days == stated || distance >= best_distance)
      continue;
    best = days;
    best_distance = distance;
  }
  return best;
}

} // namespace recount
