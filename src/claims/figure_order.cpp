// SPDX-License-Identifier: Apache-2.0
#include "claims/figure_order.hpp"

#include "claims/country.hpp"

namespace recount {
namespace {

/// The text decides where one of its dates can be read in one way only.
struct Written {
  bool open = false, day_first = false, month_first = false;
};

Written written_in(std::vector<SentenceReading> const& sentences) {
  Written out;
  auto const note = [&](FoundTimex const& timex) {
    out.open = out.open || timex.figures == FigureOrder::open;
    out.day_first = out.day_first || timex.figures == FigureOrder::day_first;
    out.month_first = out.month_first || timex.figures == FigureOrder::month_first;
  };
  for (auto const& sentence : sentences)
    for (auto const& timex : sentence.timexes) {
      note(timex);
      for (auto const& part : timex.of)
        note(part);
    }
  return out;
}

FigureOrder order_in(std::string_view country, Lexicon const& lexicon) {
  auto const text = segment(country, lexicon);
  if (text.tokens.empty())
    return FigureOrder::open;
  auto const* const first = text.tokens.data();
  auto const* const last = first + text.tokens.size();
  if (match_id(lexicon, first, last, Kind::time_cue, "of_no_country"))
    return FigureOrder::open;
  return match_id(lexicon, first, last, Kind::time_cue, "month_first") ? FigureOrder::month_first : FigureOrder::day_first;
}

} // namespace

FigureOrder figure_order(Report const& report, std::vector<SentenceReading> const& sentences, Lexicon const& lexicon) {
  auto const written = written_in(sentences);
  if (!written.open)
    return FigureOrder::open;
  if (written.day_first != written.month_first)
    return written.day_first ? FigureOrder::day_first : FigureOrder::month_first;
  return written.day_first ? FigureOrder::open : order_in(country_of(report, lexicon), lexicon);
}

} // namespace recount
