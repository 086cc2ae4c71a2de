// SPDX-License-Identifier: Apache-2.0
// Dates in figures: "2022-01-09", "9/1/2022", "3.5.2022", "20220109", "23-Sep-2020", "Dec-2018".
#include "grammar/time_words.hpp"

#include <array>

namespace recount {
namespace {

using At = TimeWords::At;

/// One of the two or three parts of a date in figures.
struct Part {
  int value = 0;
  std::size_t figures = 0;   ///< 0: the name of a month
  bool name() const { return figures == 0; }
  bool month() const { return value >= 1 && value <= 12; }
  bool day() const { return figures > 0 && figures <= 2 && value >= 1 && value <= 31; }
  bool year() const { return figures == 4 && value >= 1000 && value <= 2199; }
};

std::optional<Part> part_at(TimeWords const& w, At at) {
  if (auto const value = w.digits(at, 4))
    return Part{*value, w.words(at).size()};
  auto const month = w.entry(at, Kind::month);
  return month && month->end == at + 1 ? std::optional(Part{month->word->number, 0}) : std::nullopt;
}

bool separator(TimeWords const& w, At at, std::string_view wanted) { return w.glued(at) && w.glued(at + 1) && w.words(at) == wanted; }

/// Two numbers that are month and day in an order that only one of them may decide.
bool take_day_and_month(Part a, Part b, FoundTimex& out) {
  if (a.name() || b.name()) {
    out.month = a.name() ? a.value : b.value;
    out.day = a.name() ? b.value : a.value;
    return a.name() ? b.day() : a.day();
  }
  if (!a.day() || !b.day() || (!a.month() && !b.month()))
    return false;
  bool const day_first = !a.month();
  out.month = day_first ? b.value : a.value;
  out.day = day_first ? a.value : b.value;
  bool const open = a.month() && b.month();
  out.figures = open && a.value == b.value ? FigureOrder::none : open ? FigureOrder::open : day_first ? FigureOrder::day_first : FigureOrder::month_first;
  return true;
}

bool take_three(Part a, Part b, Part c, bool slash, FoundTimex& out) {
  out.form = FoundTimex::Form::day;
  if (a.year()) {
    out.year = a.value;
    out.month = c.name() ? c.value : b.value;
    out.day = c.name() ? b.value : c.value;
    return out.month >= 1 && out.month <= 12 && (c.name() ? b.day() : c.day());
  }
  bool const short_year = c.figures == 2 && (slash || a.name() || b.name());
  if (!c.year() && !short_year)
    return false;
  out.year = c.value;
  out.short_year = short_year;
  return take_day_and_month(a, b, out);
}

/// A word that a day follows, or the dash of two days: "on 5/6", "5/1-5/7"; "-3/4" is a number.
bool opens_day(TimeWords const& w, At at) {
  bool const dash = at > w.s.first && w.token(at - 1).kind == TokenKind::symbol;
  return w.cued(at, "opens_day") && (!dash || (at > w.s.first + 1 && w.is_number(at - 2)));
}

bool take_two(TimeWords const& w, At at, Part a, Part b, bool slash, FoundTimex& out) {
  if (a.year() || b.year()) {
    auto const year = a.year() ? a : b, month = a.year() ? b : a;
    // "2010-11" is a season or a pair of years, "2010-3" a month.
    bool const written = month.name() || slash || month.figures == 1 || w.words(at + 2).front() == '0';
    out.form = FoundTimex::Form::month;
    out.year = year.value;
    out.month = month.value;
    return month.month() && written && (month.name() || a.year());
  }
  out.form = FoundTimex::Form::day;
  return (a.name() || b.name() || (slash && opens_day(w, at))) && take_day_and_month(a, b, out);
}

/// "20220109", where it is a day that may be.
At compact(TimeWords const& w, At at, FoundTimex& out) {
  auto const value = w.digits(at, 8);
  if (!value || w.words(at).size() != 8)
    return at;
  out.year = *value / 10000;
  out.month = *value / 100 % 100;
  out.day = *value % 100;
  return out.year >= 1900 && out.year <= 2099 && out.month >= 1 && out.month <= 12 && out.day >= 1 && out.day <= 31 ? at + 1 : at;
}

/// "3.5.2022" is one token.
At dotted(TimeWords const& w, At at, FoundTimex& out) {
  auto const text = w.words(at);
  std::array<Part, 3> parts{};
  std::size_t n = 0;
  for (char const c : text) {
    if (c == '.') {
      if (++n > 2)
        return at;
    } else if (c < '0' || c > '9' || parts[n].figures >= 4) {
      return at;
    } else {
      parts[n].value = parts[n].value * 10 + (c - '0');
      ++parts[n].figures;
    }
  }
  return n == 2 && !parts[0].name() && !parts[1].name() && take_three(parts[0], parts[1], parts[2], false, out) ? at + 1 : at;
}

} // namespace

At read_numeric_day(TimeWords const& w, At at, FoundTimex& out) {
  At named = at;
  if (w.holiday(at, named) && !(w.mark(named, '/') && w.glued(named))) // "9/11" is a day of its own
    return at;
  if (w.is_number(at) && w.words(at).size() >= 8)
    if (auto const end = w.words(at).find('.') == std::string_view::npos ? compact(w, at, out) : dotted(w, at, out); end > at)
      return end;
  if (w.is_number(at) && w.words(at).find('.') != std::string_view::npos)
    return dotted(w, at, out);
  auto const a = part_at(w, at);
  auto const mark = w.words(at + 1);
  if (!a || (mark != "-" && mark != "/") || !separator(w, at + 1, mark))
    return at;
  auto const b = part_at(w, at + 2);
  if (!b)
    return at;
  if (separator(w, at + 3, mark))
    if (auto const c = part_at(w, at + 4)) {
      FoundTimex three;
      if (take_three(*a, *b, *c, mark == "/", three)) {
        out = three;
        return at + 5;
      }
      // "10-1-2018-10-7-2018" is two dates; "5/1-5/7" two days. Anything else with three parts is no date.
      if (mark == w.words(at + 1) && !c->name() && c->figures <= 2 && mark == "/")
        return at;
    }
  FoundTimex two;
  if (!take_two(w, at, *a, *b, mark == "/", two))
    return at;
  out = two;
  return at + 3;
}

} // namespace recount
