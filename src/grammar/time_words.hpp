// SPDX-License-Identifier: Apache-2.0
// Words of time at the tokens of a sentence: what the readers of time expressions share. Internal to the finder.
#pragma once

#include "grammar/find.hpp"

#include <optional>
#include <string_view>

namespace recount {

class TimeWords {
public:
  using At = std::uint32_t;   ///< index of a token; readers give the token behind what they took, or the first one: nothing

  explicit TimeWords(SentenceView const& sentence) : s(sentence), lexicon_(sentence.lexicon) {}

  struct Entry {
    TimeWord const* word = nullptr;
    At end = 0;
  };
  struct Count {
    Decimal value;
    At end = 0;
    /// The value, or -1 where it is no whole number or a large one.
    int whole() const;
  };

  bool inside(At at) const { return s.first <= at && at < s.last; }
  Token const& token(At at) const { return *s.at(at); }
  std::string_view words(At at) const { return inside(at) ? s.text.words(token(at)) : std::string_view(); }
  KindSet kinds(At at) const { return inside(at) ? lexicon_.kinds(token(at).word) : KindSet{}; }
  bool has(At at, Kind kind) const { return inside(at) && may_begin(lexicon_, token(at), kind) && (lexicon_.kinds(token(at).word) & bit(kind)) != 0; }
  /// A word that the lexicon knows nothing of by itself: a name may be.
  bool plain(At at) const { return kinds(at) == 0; }
  bool is_number(At at) const { return inside(at) && token(at).kind == TokenKind::number; }
  bool glued(At at) const { return inside(at) && !token(at).space_before; }
  bool mark(At at, char wanted) const { return inside(at) && token(at).kind != TokenKind::word && words(at) == std::string_view(&wanted, 1); }
  bool particle(At at, IdKey id) const { return inside(at) && is_particle(lexicon_, token(at), id); }
  bool possessive(At at) const { return inside(at) && particle(at, "possessive"); }
  /// True at the end, at a mark, or where another clause or phrase begins: nothing is counted there.
  bool closed(At at) const;

  /// The entry of a kind of time word that begins at the token.
  std::optional<Entry> entry(At at, Kind kind) const {
    if (!inside(at) || !may_begin(lexicon_, token(at), kind))
      return std::nullopt;
    return known_entry(at, kind);
  }
  std::optional<TimeUnit> unit(At at, At& end) const;
  /// True if the unit that ends there is in the plural.
  bool plural(At unit_end) const { return words(unit_end - 1).back() == 's' || words(unit_end - 1).back() == 'S'; }
  std::optional<HolidayRule> holiday(At at, At& end) const;
  /// Where a cue of that id that begins at the token ends; `at` itself where none does.
  At cue(At at, IdKey id) const {
    if (!inside(at) || !may_begin(lexicon_, token(at), Kind::time_cue))
      return at;
    auto const found = match_id(lexicon_, s.at(at), s.end(), Kind::time_cue, id);
    return found ? at + found->tokens : at;
  }
  /// True if a cue of that id ends right before the token.
  bool cued(At at, IdKey id) const;

  /// Digits without marks, of at most so many figures.
  std::optional<int> digits(At at, std::size_t most) const;
  /// "12", "3.5", "twelve".
  std::optional<Count> cardinal(At at) const;
  /// "9th", "ninth", "twenty-sixth".
  std::optional<Count> ordinal(At at) const;
  /// A day of the month: "9", "9th", "ninth", "nine".
  std::optional<Count> day_number(At at) const;
  /// 1000 to 2199 in digits.
  std::optional<int> year_digits(At at) const;
  /// The same in words: "two thousand and fifteen", "nineteen ninety six".
  std::optional<Count> year_words(At at) const;

  SentenceView const& s;

private:
  std::optional<Entry> known_entry(At at, Kind kind) const;

  Lexicon const& lexicon_;
};

/// The readers, one a kind of expression. Each fills `out` and gives the token behind it, or `at` where there is none.
using TimexReader = TimeWords::At (*)(TimeWords const& words, TimeWords::At at, FoundTimex& out);
TimeWords::At read_numeric_day(TimeWords const&, TimeWords::At at, FoundTimex& out);     // find_timexes_numeric.cpp
TimeWords::At read_named_day(TimeWords const&, TimeWords::At at, FoundTimex& out);       // find_timexes_calendar.cpp
TimeWords::At read_year(TimeWords const&, TimeWords::At at, FoundTimex& out);            // find_timexes_years.cpp
TimeWords::At read_named_stretch(TimeWords const&, TimeWords::At at, FoundTimex& out);   // seasons, quarters, holidays, references
TimeWords::At read_weekday(TimeWords const&, TimeWords::At at, FoundTimex& out);         // find_timexes_relative.cpp
TimeWords::At read_day_word(TimeWords const&, TimeWords::At at, FoundTimex& out);
TimeWords::At read_period(TimeWords const&, TimeWords::At at, FoundTimex& out);
TimeWords::At read_part_of(TimeWords const&, TimeWords::At at, FoundTimex& out);         // find_timexes_parts.cpp
TimeWords::At read_length(TimeWords const&, TimeWords::At at, FoundTimex& out);          // find_timexes_lengths.cpp
TimeWords::At read_recurrence(TimeWords const&, TimeWords::At at, FoundTimex& out);      // find_timexes_recurrences.cpp
TimeWords::At read_clock(TimeWords const&, TimeWords::At at, FoundTimex& out);           // find_timexes_clock.cpp

/// One count with its unit: "five days", "a week", "half an hour", "several years".
TimeWords::At read_one_length(TimeWords const&, TimeWords::At at, Length& out);
/// The first token of a hedge that stands right before a length ("almost seven years"), or `at`. A preposition is none.
TimeWords::At hedged_from(TimeWords const&, TimeWords::At at);
/// Behind a day: a part of the day, or a clock time with its "at" and zone, taken into `out`.
TimeWords::At add_time_of_day(TimeWords const&, TimeWords::At end, FoundTimex& out);
/// Behind a clock time or a part of the day: the zone.
TimeWords::At skip_zone(TimeWords const&, TimeWords::At end);
/// Any expression that can be the whole of a part or the base of an offset: a date, a period, a holiday.
TimeWords::At read_base(TimeWords const&, TimeWords::At at, FoundTimex& out);

} // namespace recount
