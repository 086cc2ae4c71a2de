// SPDX-License-Identifier: Apache-2.0
// Times of day: "6 p.m.", "18:30 GMT", "8.30pm", "noon", and what stands behind a day: "Monday evening", "tomorrow at 8".
#include "grammar/time_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;
using Precision = ClockTime::Precision;

/// Where a clock time ends, and how surely it is one.
struct Clock {
  ClockTime time;
  At end = 0;
  bool sure = false;   ///< has a.m., p.m., a zone or "o'clock"
};

bool half_day(std::string_view id) { return id == "AM" || id == "PM"; }

/// ":30", ":30:05" behind an hour.
void take_minutes(TimeWords const& w, Clock& out) {
  for (auto* const field : {&out.time.minute, &out.time.second}) {
    auto const value = w.mark(out.end, ':') && w.glued(out.end) && w.glued(out.end + 1) && w.words(out.end + 1).size() == 2 ? w.digits(out.end + 1, 2) : std::nullopt;
    if (!value)
      break;
    *field = *value;
    out.time.precision = field == &out.time.minute ? Precision::minute : Precision::second;
    out.end += 2;
  }
}

/// "6", "6:30", "17:49:19", "8.30", "1140": the digits of a clock time.
std::optional<Clock> clock_digits(TimeWords const& w, At at) {
  auto const text = w.words(at);
  if (auto const point = text.find('.'); w.is_number(at) && point != std::string_view::npos && text.size() == point + 3 && point <= 2) {
    int const hour = point == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
    return Clock{{hour, (text[point + 1] - '0') * 10 + text[point + 2] - '0', 0, Precision::minute}, at + 1, false};
  }
  auto const hour = w.digits(at, 4);
  if (!hour)
    return std::nullopt;
  if (text.size() >= 3)
    return Clock{{*hour / 100, *hour % 100, 0, Precision::minute}, at + 1, false};
  Clock out{{*hour, 0, 0, Precision::hour}, at + 1, false};
  take_minutes(w, out);
  return out;
}

/// "five-thirty", "six": only beside a.m., p.m. or a day.
std::optional<Clock> clock_words(TimeWords const& w, At at) {
  if (!w.has(at, Kind::number_word))
    return std::nullopt;
  auto const hour = w.cardinal(at);
  if (!hour || hour->whole() < 1 || hour->whole() > 12)
    return std::nullopt;
  Clock out{{hour->whole(), 0, 0, Precision::hour}, hour->end, false};
  At const next = w.mark(out.end, '-') ? out.end + 1 : out.end;
  if (auto const minute = w.cardinal(next); minute && !w.is_number(next) && minute->whole() >= 10 && minute->whole() <= 59) {
    out.time.minute = minute->whole();
    out.time.precision = Precision::minute;
    out.end = minute->end;
  }
  return out;
}

/// "half past seven", "a quarter to six", "twenty past four", "ten minutes to nine".
std::optional<Clock> spoken_clock(TimeWords const& w, At at) {
  constexpr std::array openings{std::pair{IdKey("half_past"), 30}, std::pair{IdKey("quarter_past"), 15}, std::pair{IdKey("quarter_to"), -15}};
  int minutes = 0;
  At name = at;
  for (auto const& [id, value] : openings)
    if (auto const end = w.cue(at, id); end > at) {
      minutes = value;
      name = end;
    }
  if (auto const count = name == at ? w.cardinal(at) : std::nullopt; count && count->whole() >= 1 && count->whole() < 30) {
    auto const past = w.cue(count->end, "minutes_past"), to = w.cue(count->end, "minutes_to");
    minutes = past > count->end ? count->whole() : -count->whole();
    name = past > count->end ? past : to > count->end ? to : at;
  }
  auto const hour = name > at ? w.cardinal(name) : std::nullopt;
  bool const stands = hour && (w.closed(hour->end) || w.entry(hour->end, Kind::day_part) || w.cue(hour->end, "o_clock") > hour->end);
  if (!stands || hour->whole() < 1 || hour->whole() > 12)
    return std::nullopt;
  int const whole = minutes < 0 ? (hour->whole() + 10) % 12 + 1 : hour->whole();
  return Clock{{whole, (minutes + 60) % 60, 0, Precision::minute}, hour->end, true};
}

/// "T14:30", "T14:30:05Z" right behind a day in figures.
std::optional<Clock> iso_clock(TimeWords const& w, At at) {
  auto const hour = w.words(at);
  if (!w.glued(at) || hour.size() != 3 || hour[0] != 'T' || hour.find_first_not_of("0123456789", 1) != std::string_view::npos)
    return std::nullopt;
  Clock out{{(hour[1] - '0') * 10 + hour[2] - '0', 0, 0, Precision::hour}, at + 1, true};
  take_minutes(w, out);
  if (w.glued(out.end) && w.words(out.end) == "Z")
    ++out.end;
  return out;
}

bool possible(ClockTime const& time) { return time.hour <= 24 && time.minute <= 59 && time.second <= 59; }

std::optional<Clock> clock_at(TimeWords const& w, At at) {
  auto const named = w.entry(at, Kind::day_part);
  if (named && named->word->number > 0)
    return Clock{{named->word->number, 0, 0, Precision::minute}, named->end, true};
  auto out = spoken_clock(w, at);
  if (!out)
    out = clock_digits(w, at);
  if (!out)
    out = clock_words(w, at);
  if (!out || !possible(out->time))
    return std::nullopt;
  if (auto const behind = w.cue(out->end, "o_clock"); behind > out->end) {
    out->end = behind;
    out->sure = true;
  }
  auto const half = w.entry(out->end, Kind::day_part);
  if (half && half_day(half->word->id) && out->time.hour >= 1 && out->time.hour <= 12) {
    out->time.hour = out->time.hour % 12 + (half->word->id == "PM" ? 12 : 0);
    out->end = half->end;
    out->sure = true;
  } else if (half && half->word->number == 12 && out->time.hour == 12) { // "12 noon"
    out->end = half->end;
    out->sure = true;
  }
  if (w.words(at).size() >= 3 && out->time.precision == Precision::minute && w.is_number(at) && !out->sure && w.words(at).find('.') == std::string_view::npos && skip_zone(w, out->end) == out->end)
    return std::nullopt; // "1800" without a zone is a number
  if (auto const behind = skip_zone(w, out->end); behind > out->end) {
    out->end = behind;
    out->sure = true;
  }
  return out;
}

/// A part of the day behind a day: "evening", "in the evening", "at night". An id of two letters, no half of the day.
At part_of_day(TimeWords const& w, At end, std::string& part) {
  At at = end;
  if (auto const phase = w.entry(at, Kind::time_modifier); phase && from_name<Phase>(phase->word->id) && w.entry(phase->end, Kind::day_part))
    at = phase->end;
  auto const found = w.entry(at, Kind::day_part);
  if (!found || found->word->id.size() != 2 || half_day(found->word->id))
    return end;
  part = found->word->id;
  return found->end;
}

/// Behind "in the" or "at", where a part of the day stands there: "six in the morning", "seven at night".
At article_of_part(TimeWords const& w, At end) {
  At const at = w.particle(end, "in") && w.particle(end + 1, "the") ? end + 2 : w.particle(end, "at") ? end + 1 : end;
  return w.entry(at, Kind::day_part) ? at : end;
}

/// An afternoon or evening moves the hour on.
void settle_half_day(FoundTimex& out) {
  bool const late = out.part == "AF" || out.part == "EV" || out.part == "NI";
  if (out.clock && late && out.clock->hour >= (out.part == "NI" ? 5 : 1) && out.clock->hour < 12)
    out.clock->hour += 12;
}

/// "at six on Monday", "at 8 tomorrow", "at six in the morning", "at seven thirty": an hour with its day behind it, or minutes.
bool hour_of_day(TimeWords const& w, At at, Clock const& clock) {
  FoundTimex day;
  At const end = clock.end;
  if (at == w.s.first || !w.particle(at - 1, "at"))
    return false;
  if (w.has(at, Kind::number_word) && clock.time.precision == Precision::minute && w.closed(end))
    return true;
  if (part_of_day(w, article_of_part(w, end), day.part) > end)
    return true;
  At const name = w.particle(end, "on") ? end + 1 : end;
  return w.entry(name, Kind::weekday) || w.entry(name, Kind::day_word) || read_day_word(w, name, day) > name;
}

} // namespace

At skip_zone(TimeWords const& w, At end) {
  At const at = w.mark(end, '(') ? end + 1 : end;
  if (!w.inside(at) || !w.token(at).capital)
    if (!w.inside(at) || (w.kinds(at) & bit(Kind::time_zone)) == 0)
      if (!w.inside(at) || !may_begin(w.s.lexicon, w.token(at), Kind::time_zone))
        return end;
  auto const zone = match_sense(w.s.lexicon, w.s.at(at), w.s.end(), Kind::time_zone);
  if (!zone)
    return end;
  At const behind = at + zone->tokens;
  return at == end ? behind : w.mark(behind, ')') ? behind + 1 : end;
}

At read_clock(TimeWords const& w, At at, FoundTimex& out) {
  auto const found = clock_at(w, at);
  if (!found || !w.inside(at) || (w.glued(at) && at > w.s.first && !w.mark(at - 1, '-') && !w.mark(at - 1, '(') && !w.mark(at - 1, '@')))
    return at;
  bool const minutes = found->time.precision != Precision::hour && w.mark(at + 1, ':');
  bool const opened = minutes && (w.cued(at, "opens_clock") || at == w.s.first);
  if (found->time.precision == Precision::second && !found->sure && w.cued(at, "in_length")) { // "in 3:07:35"
    out.form = Form::duration;
    out.lengths = {{Decimal(found->time.hour), TimeUnit::hour, false}, {Decimal(found->time.minute), TimeUnit::minute, false}, {Decimal(found->time.second), TimeUnit::second, false}};
    return found->end;
  }
  if (!found->sure && !opened && !hour_of_day(w, at, *found))
    return at;
  out.form = Form::clock;
  out.clock = found->time;
  At const of = article_of_part(w, found->end);
  std::string part;
  auto const behind = part_of_day(w, of, part);
  if (behind == of)
    return found->end;
  out.part = part;
  settle_half_day(out);
  out.part.clear();
  return behind;
}

At add_time_of_day(TimeWords const& w, At end, FoundTimex& out) {
  if (auto const iso = iso_clock(w, end); iso && possible(iso->time)) {
    out.clock = iso->time;
    return iso->end;
  }
  if (out.part.empty())
    end = part_of_day(w, end, out.part);
  At at = w.mark(end, ',') ? end + 1 : end;
  At opened = w.cue(at, "at");
  if (opened > at)
    opened = w.cue(opened, "at"); // "at about"
  auto const found = clock_at(w, opened);
  bool const minutes = found && found->time.precision != Precision::hour && !w.has(opened, Kind::number_word);
  bool const bare = found && opened > at && w.closed(found->end) && !w.particle(found->end, "of") && !w.mark(found->end, '-');
  bool const joined = found && (found->sure || (minutes && (w.closed(found->end) || w.year_digits(found->end))) || bare);
  // "Sunday night at 8 p.m." is two expressions.
  if (!joined || (at > end && opened == at && !minutes && !found->sure) || (!out.part.empty() && opened > at && out.form != Form::day_word))
    return end;
  out.clock = found->time;
  end = found->end;
  if (out.part.empty() && !found->sure) {
    std::string part;
    if (auto const behind = part_of_day(w, article_of_part(w, end), part); !part.empty()) {
      out.part = part;
      end = behind;
    }
  }
  if (!found->sure)
    settle_half_day(out);
  out.part.clear();
  if (auto const year = w.year_digits(end); year && out.form == Form::day && out.year == 0) { // "Oct 26 15:50:06 2016"
    out.year = *year;
    ++end;
  }
  return end;
}

} // namespace recount
