// SPDX-License-Identifier: Apache-2.0
// Time expressions: the readers are tried where a word of time or a number stands; what belongs together is joined.
// The words fill fields; claims/dates.cpp resolves them against the day of the report.
#include "grammar/time_words.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

constexpr KindSet may_start = bit(Kind::weekday) | bit(Kind::month) | bit(Kind::day_word) | bit(Kind::time_modifier) | bit(Kind::number_word) |
                              bit(Kind::ordinal_word) | bit(Kind::season) | bit(Kind::determiner) | bit(Kind::day_part) | bit(Kind::period) |
                              bit(Kind::holiday) | bit(Kind::time_reference) | bit(Kind::recurrence) | bit(Kind::vague) | bit(Kind::fraction_word);

// An article, a vague word or a quotation mark begins an expression only where one of the other words is near.
constexpr KindSet marks = may_start & ~(bit(Kind::determiner) | bit(Kind::vague) | bit(Kind::fraction_word));
constexpr At longest_opening = 6;   // tokens before it

bool marks_time(Token const& token) { return token.kind == TokenKind::number || (token.begins & marks) != 0; }

/// A reader with the kinds of words that it can begin with, and those of which it needs one among the next tokens. Each set
/// may hold digits as well.
struct Words {
  KindSet kinds = 0;
  bool digits = false;
  bool meets(KindSet others, bool other_digits) const { return (kinds & others) != 0 || (digits && other_digits); }
};
struct Reader {
  TimexReader read;
  Words opens, needs;
};
constexpr At window = 8;   // tokens

constexpr KindSet modified = bit(Kind::determiner) | bit(Kind::time_modifier);   // "the", "last", "early"
constexpr KindSet counted = bit(Kind::number_word) | bit(Kind::ordinal_word);

// A day before a clock time, a named day before a length, the more words the earlier.
constexpr std::array<Reader, 11> readers{{
    {read_numeric_day, {bit(Kind::month), true}, {bit(Kind::month), true}},
    {read_named_day, {modified | counted | bit(Kind::month) | bit(Kind::weekday), true}, {bit(Kind::month) | bit(Kind::ordinal_word), true}},
    {read_weekday, {modified | bit(Kind::weekday)}, {bit(Kind::weekday)}},
    {read_clock, {bit(Kind::number_word) | bit(Kind::day_part) | bit(Kind::time_cue), true},
     {bit(Kind::day_part) | bit(Kind::time_zone) | bit(Kind::time_cue) | bit(Kind::number_word), true}},
    {read_day_word, {modified | bit(Kind::day_word) | bit(Kind::time_cue)}, {bit(Kind::day_word) | bit(Kind::day_part)}},
    {read_recurrence, {bit(Kind::determiner) | bit(Kind::recurrence) | bit(Kind::time_cue)}, {bit(Kind::recurrence) | bit(Kind::period) | bit(Kind::time_cue)}},
    {read_length, {modified | bit(Kind::number_word) | bit(Kind::period) | bit(Kind::time_cue), true}, {bit(Kind::period)}},
    {read_part_of, {modified | counted | bit(Kind::period), true}, {bit(Kind::period) | bit(Kind::weekday)}},
    {read_named_stretch, {modified | counted | bit(Kind::season) | bit(Kind::holiday) | bit(Kind::time_reference) | bit(Kind::period), true},
     {bit(Kind::season) | bit(Kind::holiday) | bit(Kind::time_reference) | bit(Kind::ordinal_word), true}},
    {read_period, {modified | bit(Kind::period) | bit(Kind::time_cue)}, {bit(Kind::period) | bit(Kind::month)}},
    {read_year, {counted | bit(Kind::time_modifier) | bit(Kind::period) | bit(Kind::time_reference), true},
     {bit(Kind::number_word) | bit(Kind::time_reference) | bit(Kind::ordinal_word), true}},
}};

bool dated(FoundTimex const& timex) {
  switch (timex.form) {
  case Form::day:
  case Form::weekday:
  case Form::day_word:
  case Form::holiday:
    return true;
  case Form::period:
    return timex.unit == TimeUnit::day;
  case Form::part_of:
    return timex.weekday > 0 || timex.unit == TimeUnit::day;
  default:
    return false;
  }
}

/// What can begin or end a range of dates.
bool bounds(FoundTimex const& timex) {
  return dated(timex) || timex.form == Form::month || timex.form == Form::year || timex.form == Form::season || timex.form == Form::quarter;
}

class TimexFinder {
public:
  explicit TimexFinder(SentenceView const& sentence) : w_(sentence) {}

  std::vector<FoundTimex> run() {
    auto marked = w_.s.first;
    for (auto at = w_.s.first; at < w_.s.last;) {
      Token const& token = w_.token(at);
      for (marked = std::max(marked, at); marked < w_.s.last && !marks_time(w_.token(marked)); ++marked)
        ;
      if (marked - at > longest_opening) { // nothing of time is near
        note_direction(at, token.begins);
        ++at;
        continue;
      }
      note_direction(at, token.begins);
      bool const may = token.kind == TokenKind::number || (token.begins & may_start) != 0 || (token.kind >= TokenKind::quote_open && w_.is_number(at + 1));
      auto const end = may ? try_at(at) : at;
      at = end > at ? end : at + 1;
    }
    return std::move(found_);
  }

private:
  /// Whether what stands behind the token is told as coming: "will", "due to"; a word of speech or "which" ends that.
  void note_direction(At at, KindSet kinds) {
    if ((kinds & bit(Kind::time_cue)) == 0)
      return;
    if (w_.cue(at, "reads_back") > at)
      ahead_ = false;
    else if (w_.cue(at, "future") > at)
      ahead_ = true;
  }

  At try_at(At at) {
    if (auto const end = day_in_month_of_last(at); end > at)
      return end;
    Token const& first = w_.token(at);
    bool const quoted = first.kind >= TokenKind::quote_open;   // "the '80s"
    KindSet near = 0;
    bool digits = false;
    for (At next = at; next < std::min(at + window, w_.s.last); ++next) {
      near |= w_.token(next).begins;
      digits = digits || w_.token(next).kind == TokenKind::number;
    }
    for (auto const& [read, opens, needs] : readers) {
      if (!needs.meets(near, digits) || !(quoted || opens.meets(first.begins, first.kind == TokenKind::number)))
        continue;
      FoundTimex timex;
      timex.future = ahead_;
      auto end = read(w_, at, timex);
      if (end == at)
        continue;
      timex.future = ahead_;
      if (dated(timex))
        end = add_time_of_day(w_, end, timex);
      else if (timex.form == Form::clock)
        end = with_day(end, timex);
      bool const length = (timex.form == Form::duration || timex.form == Form::offset) && timex.shift != Shift::past;
      timex.tokens = {length ? std::max(hedged_from(w_, at), taken()) : at, end};
      push(std::move(timex));
      return short_year_behind(end);
    }
    return at;
  }

  At taken() const { return found_.empty() ? w_.s.first : found_.back().tokens.last; }

  /// "6 p.m. on Monday", "15:00 GMT Saturday".
  At with_day(At end, FoundTimex& timex) {
    At const at = w_.particle(end, "on") || w_.mark(end, ',') ? end + 1 : end;
    FoundTimex day;
    auto behind = read_base(w_, at, day);
    if (behind == at || !dated(day))
      return end;
    if (day.part.empty()) {
      auto const clock = day.clock;
      behind = add_time_of_day(w_, behind, day);
      day.clock = clock;
    }
    day.clock = timex.clock;
    bool const late = day.part == "AF" || day.part == "EV" || day.part == "NI";
    if (late && day.clock->hour < 12 && day.clock->hour > 0 && !w_.entry(end - 1, Kind::day_part))
      day.clock->hour += 12;
    day.part.clear();
    day.future = timex.future;
    timex = std::move(day);
    return behind;
  }

  /// "May 3[-9]", "November 18[ and 19], 2015": a number that goes on with the month before it.
  At day_in_month_of_last(At at) {
    if (found_.empty() || at != taken() + 1 || found_.back().form != Form::day || found_.back().month == 0 || found_.back().clock)
      return at;
    auto& last = found_.back();
    bool const joined = w_.cue(at - 1, "through") == at || w_.particle(at - 1, "and") || w_.particle(at - 1, "or");
    auto const day = joined ? w_.day_number(w_.particle(at, "the") ? at + 1 : at) : std::nullopt;
    bool const month_before = !w_.is_number(last.tokens.first);
    if (!day || !month_before || !w_.closed(day->end) || day->whole() <= last.day || w_.particle(day->end, "of") || w_.mark(day->end, '/') ||
        w_.mark(day->end, ':') || w_.mark(day->end, '-'))
      return at;
    FoundTimex next = last;
    next.day = day->whole();
    next.weekday = 0;
    At const year_at = w_.mark(day->end, ',') ? day->end + 1 : day->end;
    auto const year = w_.year_digits(year_at);
    if (year && last.year == 0)
      last.year = next.year = *year;
    next.tokens = {at, year ? year_at + 1 : day->end};
    auto const end = next.tokens.last;
    push(std::move(next));
    return end;
  }

  /// "1957-58": the second year.
  At short_year_behind(At end) {
    auto const& last = found_.back();
    auto const year = w_.mark(end, '-') && w_.glued(end) && w_.glued(end + 1) && w_.words(end + 1).size() == 2 ? w_.digits(end + 1, 2) : std::nullopt;
    if (!year || last.form != Form::year || !w_.closed(end + 2) || *year <= last.year % 100)
      return end;
    FoundTimex next;
    next.form = Form::year;
    next.year = last.year / 100 * 100 + *year;
    next.tokens = {end + 1, end + 2};
    found_.push_back(std::move(next));
    return end + 2;
  }

  /// Adds an expression, and the range that it closes: "from January to April 2015".
  void push(FoundTimex timex) {
    bool const closes = !found_.empty() && found_.back().tokens.last + 1 == timex.tokens.first && (bounds(timex) || timex.part == "PRESENT_REF") && bounds(found_.back());
    auto const link = taken();
    bool const between = closes && w_.particle(link, "and") && found_.back().tokens.first > w_.s.first && w_.particle(found_.back().tokens.first - 1, "between");
    // "2015 — the Fourth of July" is no range: a dash joins like with like.
    bool const dash = closes && w_.token(link).kind == TokenKind::symbol;
    bool const alike = closes && (found_.back().form == timex.form || (dated(found_.back()) && dated(timex)));
    if (!closes || (dash && !alike) || !(between || w_.cue(link, "through") == link + 1)) {
      found_.push_back(std::move(timex));
      return;
    }
    auto& first = found_.back();
    if (first.year == 0 && timex.year != 0 && (first.form == Form::month || first.form == Form::day))
      first.year = timex.year;
    FoundTimex range;
    range.form = Form::range;
    At const begin = first.tokens.first;
    bool const opened = begin > w_.s.first && (w_.particle(begin - 1, "from") || w_.particle(begin - 1, "between"));
    range.tokens = {opened ? begin - 1 : begin, timex.tokens.last};
    range.of = {first, timex};
    found_.push_back(std::move(timex));
    found_.push_back(std::move(range));
  }

  TimeWords w_;
  std::vector<FoundTimex> found_;
  bool ahead_ = false;
};

} // namespace

std::vector<FoundTimex> find_timexes(SentenceView const& sentence) { return TimexFinder(sentence).run(); }

} // namespace recount
