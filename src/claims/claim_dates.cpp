// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_dates.hpp"

#include <algorithm>

namespace recount {
namespace {

using Form = FoundTimex::Form;

constexpr std::uint32_t far = 12;        // tokens between a figure and the day of its event
constexpr std::uint32_t opening_far = 30; // the same, for a day that opens the sentence

bool pointed(FoundTimex const& timex) {
  return timex.form == Form::weekday || timex.form == Form::day_word || timex.form == Form::day || timex.form == Form::holiday;
}

/// The words around the time expressions of a sentence.
class Times {
public:
  Times(SentenceReading const& sentence, SentenceView const& view) : sentence_(sentence), view_(view) {}

  std::size_t size() const { return sentence_.timexes.size(); }
  FoundTimex const& timex(std::size_t i) const { return sentence_.timexes[i]; }
  std::optional<DateRange> const& days(std::size_t i) const { return sentence_.times[i].days; }
  TokenSpan tokens(std::size_t i) const { return timex(i).tokens; }
  bool is_day(std::size_t i) const { return pointed(timex(i)) && days(i) && days(i)->grain == Grain::day; }

  /// True if a cue of that id ends right before the expression: "as of", "since".
  bool cued(std::size_t i, IdKey id) const {
    auto const first = tokens(i).first;
    for (std::uint32_t back = 1; back <= 3 && first >= view_.first + back; ++back)
      if (auto const found = match_id(view_.lexicon, view_.at(first - back), view_.at(first), Kind::time_cue, id); found && found->tokens == back)
        return true;
    return false;
  }

  /// "since March", "since the outbreak began in March"
  bool since(std::size_t i) const {
    constexpr std::uint32_t clause = 6;   // tokens
    auto const first = tokens(i).first;
    for (std::uint32_t back = 1; back <= clause && first >= view_.first + back; ++back) {
      if (cue_at(first - back, "since"))
        return true;
      if (view_.at(first - back)->kind != TokenKind::word)
        return false;
    }
    return false;
  }

  /// The token before the expression, over an "on".
  std::uint32_t before(std::size_t i) const {
    auto const first = tokens(i).first;
    return first > view_.first && is_particle(view_.lexicon, *view_.at(first - 1), "on") ? first - 1 : first;
  }

  /// "On Sunday, the …": the expression opens a clause.
  bool opens(std::size_t i) const {
    auto const begin = before(i);
    return begin == view_.first || (view_.at(begin)->capital && begin < tokens(i).first) || view_.at(begin - 1)->kind == TokenKind::quote_open;
  }

  bool has(std::uint32_t token, Kind kind) const {
    return view_.first <= token && token < view_.last && (view_.lexicon.kinds(view_.at(token)->word) & bit(kind)) != 0;
  }
  bool cue_at(std::uint32_t token, IdKey id) const {
    return view_.first <= token && token < view_.last && match_id(view_.lexicon, view_.at(token), view_.end(), Kind::time_cue, id).has_value();
  }
  bool relative(std::uint32_t token) const {
    return view_.first <= token && token < view_.last && match_id(view_.lexicon, view_.at(token), view_.end(), Kind::pronoun, "relative").has_value();
  }
  bool particle(std::uint32_t token, IdKey id) const {
    return view_.first <= token && token < view_.last && is_particle(view_.lexicon, *view_.at(token), id);
  }

  /// True if a word of speech stands between, or the start of a relative clause unless `through_relative`.
  bool parted(std::uint32_t from, std::uint32_t to, bool through_relative) const {
    for (auto at = from; at < to; ++at)
      if (has(at, Kind::cue) || (!through_relative && relative(at)) || (view_.at(at)->kind == TokenKind::symbol && view_.text.words(*view_.at(at)) == ";"))
        return true;
    return false;
  }

private:
  SentenceReading const& sentence_;
  SentenceView const& view_;
};

/// The expression that dates an attribution, if any.
std::optional<std::size_t> stated_index(Times const& times, FoundAttribution const& attribution) {
  auto const begin = std::min(attribution.source.first, attribution.cue.first);
  auto const end = std::max(attribution.source.last, attribution.cue.last);
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!times.is_day(i))
      continue;
    auto const tokens = times.tokens(i);
    bool const ahead = tokens.first >= end;
    auto const gap = ahead ? times.before(i) - std::min(end, times.before(i)) : 0;
    bool const behind = ahead && gap == 0;
    bool const before_that = ahead && gap <= 8 && times.particle(tokens.last, "that");
    bool const between = tokens.first >= begin && tokens.last <= end;
    bool const opening = tokens.last <= begin && begin - tokens.last <= 1 && times.opens(i);
    // "Doctor Ali Khan, who on Tuesday warned …", "data released on Sunday", "showed that as of Friday, …"
    bool const in_relative = ahead && gap <= 2 && times.relative(times.before(i) - 1);
    bool const released = ahead && gap <= 2 && times.cue_at(times.before(i) - 1, "made_known");
    bool const state = ahead && gap <= 4 && times.particle(end, "that") && times.cued(i, "as_of");
    if (behind || before_that || between || opening || in_relative || released || state)
      return i;
  }
  return std::nullopt;
}

/// "… were confirmed on Sunday" in the outlet's own voice: the day on which the figure was made known.
std::optional<std::size_t> made_known(Times const& times, BoundQuantity const& q) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    auto const verb = times.before(i) - 1;
    if (times.is_day(i) && times.before(i) > 0 && verb >= q.found.tokens.last && times.cue_at(verb, "made_known"))
      return i;
  }
  return std::nullopt;
}

/// How far an expression stands from a figure and what happened; nothing where it belongs to something else.
std::optional<std::uint32_t> distance(Times const& times, std::size_t i, TokenSpan hull) {
  auto const tokens = times.tokens(i);
  if (tokens.first >= hull.last) {
    auto const gap = tokens.first - hull.last;
    return gap < far && !times.parted(hull.last, tokens.first, false) ? std::optional(gap) : std::nullopt;
  }
  if (tokens.last > hull.first)
    return 0;
  auto const gap = hull.first - tokens.last;
  // A day that opens the sentence holds for its main clause: "On Monday a man who killed 5 …"; another one belongs to the
  // noun that a relative clause goes on with: "the 1995 bombing that killed 168".
  bool const opens = times.opens(i);
  return gap < (opens ? opening_far : far) && !times.parted(tokens.last, hull.first, !opens) ? std::optional(std::min(gap + 2, far)) : std::nullopt;
}

} // namespace

std::optional<DateRange> stated_day(SentenceReading const& sentence, SentenceView const& view, FoundAttribution const& attribution) {
  Times const times(sentence, view);
  auto const found = stated_index(times, attribution);
  return found ? times.days(*found) : std::nullopt;
}

ClaimDates dates_of(SentenceReading const& sentence, SentenceView const& view, BoundQuantity const& q, bool attributed,
                    std::optional<DateRange> const& stated, std::optional<Day> published) {
  Times const times(sentence, view);
  ClaimDates out;
  if (published)
    out.published = DateRange::on(*published);
  out.stated = stated;
  std::vector<std::size_t> taken;
  for (auto const& attribution : sentence.attributions)
    if (auto const found = stated_index(times, attribution))
      taken.push_back(*found);
  if (auto const known = attributed ? std::nullopt : made_known(times, q)) {
    out.stated = times.days(*known);
    taken.push_back(*known);
  }
  out.as_of = out.stated;
  auto hull = q.found.tokens;
  if (q.predicate)
    hull = {std::min(hull.first, q.predicate->tokens.first), std::max(hull.last, q.predicate->tokens.last)};
  std::uint32_t nearest = far + 1;
  for (std::size_t i = 0; i < times.size(); ++i) {
    auto const& days = times.days(i);
    bool const of_another = std::find(taken.begin(), taken.end(), i) != taken.end() || times.cued(i, "compared"); // "twice as much as last year"
    if (!days || of_another)
      continue;
    bool const state = times.is_day(i) || times.timex(i).form == Form::month || times.timex(i).form == Form::year;
    if (state && times.cued(i, "as_of")) {
      out.as_of = days;
      continue;
    }
    auto const gap = distance(times, i, hull);
    bool const whole_range = times.timex(i).form == Form::range && gap && *gap <= nearest;
    if (!gap || (*gap >= nearest && !whole_range))
      continue;
    nearest = *gap;
    out.event = days;
    auto const now = out.as_of ? out.as_of : out.published;
    if (times.since(i) && now && now->last > days->first)
      out.event = DateRange{days->first, now->last, Grain::range};
  }
  return out;
}

} // namespace recount
