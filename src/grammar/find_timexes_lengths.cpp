// SPDX-License-Identifier: Apache-2.0
// Lengths and what is measured with them: "five days", "two weeks ago", "in the past 24 hours".
#include "grammar/time_words.hpp"

#include <algorithm>

namespace recount {
namespace {

using At = TimeWords::At;
using Form = FoundTimex::Form;

/// True where the unit belongs to an age: "12 years old", "a 60-year-old".
bool of_age(TimeWords const& w, At begin, At end) {
  At const next = w.mark(end, '-') ? end + 1 : end;
  return w.cue(next, "old") > next || (begin > w.s.first && w.has(begin - 1, Kind::age_word));
}

/// " and a half", "-and-a-half" behind a count.
At and_a_half(TimeWords const& w, At end, Length& out) {
  At at = end;
  for (IdKey const id : {IdKey("and"), IdKey("a")}) {
    if (w.mark(at, '-'))
      ++at;
    if (!w.particle(at, id))
      return end;
    ++at;
  }
  if (w.mark(at, '-'))
    ++at;
  if (w.cue(at, "half") == at)
    return end;
  out.count = add(out.count, Decimal::make(5, -1).value_or(Decimal())).value_or(out.count);
  return at + 1;
}

/// The count of a length: "five", "a", "3.5", "half an", "two and a half"; nothing taken where there is none.
At count_of_length(TimeWords const& w, At at, Length& out) {
  if (at > w.s.first && w.glued(at) && w.mark(at - 1, '/')) // "the 2020/21 season"
    return at;
  if (w.cue(at, "half") > at && w.particle(at + 1, "a")) {
    out.count = Decimal::make(5, -1).value_or(Decimal());
    return at + 2;
  }
  if (At const vague = w.cue(at, "vague_count"); vague > at) {
    out.vague = true;
    return vague;
  }
  if (w.particle(at, "a") && !w.particle(at, "slash") && w.cue(at, "every") == at) {
    out.count = 1;
    return at + 1;
  }
  auto const count = w.cardinal(at);
  if (!count || count->value < Decimal(0) || count->whole() == 0)
    return at;
  out.count = count->value;
  return and_a_half(w, count->end, out);
}

/// True if count and unit make no length: "two second homes", "a minute detail", "a quarter of the men".
bool no_length(TimeWords const& w, At at, At name, At end, Length const& length) {
  bool const article = w.particle(at, "a") && !length.vague;
  bool const plural = w.plural(end);
  if (length.unit == TimeUnit::weekend || (length.vague && !plural) || (length.unit == TimeUnit::second && !plural) || (article && plural))
    return true;
  bool const detail = length.unit == TimeUnit::minute && article && !w.closed(end) && w.cue(end, "after_length") == end;
  bool const share = w.has(name, Kind::fraction_word) && (w.particle(end, "of") || w.particle(at, "a"));
  return detail || share || of_age(w, at, end);
}

/// "2 years 1 month and 21 days".
At lengths(TimeWords const& w, At at, FoundTimex& out) {
  At end = at;
  while (out.lengths.size() < 4) {
    At const next = out.lengths.empty() ? at : w.particle(end, "and") || w.mark(end, ',') ? end + 1 : end;
    Length one;
    auto const behind = read_one_length(w, next, one);
    if (behind == next || (!out.lengths.empty() && (one.unit >= out.lengths.back().unit || one.vague || w.particle(next, "a"))))
      break;
    out.lengths.push_back(one);
    end = behind;
  }
  return end;
}

/// "days", "years": a plural alone, where the words around it call for a length.
At bare_plural(TimeWords const& w, At at, FoundTimex& out) {
  At end = at;
  auto const unit = w.unit(at, end);
  if (!unit || !w.plural(end) || *unit == TimeUnit::weekend || *unit == TimeUnit::second || *unit == TimeUnit::quarter || of_age(w, at, end) || (w.mark(end, '-') && w.glued(end)) ||
      (w.glued(at) && at > w.s.first && w.mark(at - 1, '-')))
    return at;
  bool const before = at == w.s.first || w.cued(at, "takes_length");
  bool const after = w.cue(end, "after_length") > end;
  bool const named = at > w.s.first && (w.has(at - 1, Kind::determiner) || w.has(at - 1, Kind::number_word) || w.is_number(at - 1) || w.has(at - 1, Kind::ordinal_word) || w.possessive(at - 1));
  if (!(before && w.closed(end)) && !(after && !named && !w.particle(end, "of") && !w.particle(end, "since")))
    return at;
  out.lengths = {{Decimal(), *unit, true}};
  return end;
}

/// "recent weeks", "the last few days".
At recent(TimeWords const& w, At at, FoundTimex& out) {
  auto const name = w.entry(at, Kind::time_modifier);
  if (!name || name->word->id != "recent")
    return at;
  At end = name->end;
  auto const unit = w.unit(name->end, end);
  if (!unit || !w.plural(end))
    return at;
  out.lengths = {{Decimal(), *unit, true}};
  return end;
}

/// "the past 24 hours", "next two days", "5 upcoming years".
At shifted(TimeWords const& w, At at, FoundTimex& out) {
  At const begin = w.particle(at, "the") ? at + 1 : at;
  auto const modifier = w.entry(begin, Kind::time_modifier);
  auto shift = modifier ? from_name<Shift>(modifier->word->id) : std::nullopt;
  if (shift && *shift != Shift::current && *shift != Shift::same) {
    auto end = lengths(w, modifier->end, out);
    out.shift = *shift == Shift::last || *shift == Shift::before ? Shift::past : *shift == Shift::after ? Shift::next : *shift;
    At plural_end = modifier->end;
    if (auto const unit = w.unit(modifier->end, plural_end); unit && w.plural(plural_end)) { // "the coming weeks"
      out.lengths = {{Decimal(), *unit, true}};
      end = plural_end;
    }
    return end > modifier->end && !w.particle(modifier->end, "a") ? end : at;
  }
  auto const count = w.cardinal(begin);
  auto const late = count ? w.entry(count->end, Kind::time_modifier) : std::nullopt;
  shift = late ? from_name<Shift>(late->word->id) : std::nullopt;
  if (!shift || (*shift != Shift::next && *shift != Shift::past && *shift != Shift::last))
    return at;
  At end = late->end;
  auto const unit = w.unit(late->end, end);
  if (!unit)
    return at;
  out.lengths = {{count->value, *unit, false}};
  out.shift = *shift == Shift::last ? Shift::past : *shift;
  return end;
}

/// What a length is counted from: "ago", "later", "before Christmas", "from today". `end` moves behind it.
void take_direction(TimeWords const& w, At begin, At& end, FoundTimex& out) {
  if (auto const behind = w.cue(end, "ago"); behind > end) {
    out.form = Form::offset;
    out.direction = -1;
    out.shift = Shift::last;
    end = behind;
    return;
  }
  bool const vague = out.lengths.front().vague;
  for (int const direction : {-1, 1}) {
    auto const from = vague ? end : w.cue(end, direction < 0 ? "before" : "after");
    FoundTimex base;
    if (auto const behind = from > end ? read_base(w, from, base) : from; from > end && behind > from) {
      base.future = out.future;
      out.form = Form::offset;
      out.direction = direction;
      out.of.push_back(std::move(base));
      end = behind;
      return;
    }
    auto const told = w.cue(end, direction < 0 ? "earlier" : "later");
    if (told > end) {
      out.form = Form::offset;
      out.direction = direction;
      out.shift = direction < 0 ? Shift::before : Shift::after;
      end = told;
      return;
    }
  }
  bool const in = begin > w.s.first && w.cue(begin - 1, "in_length") == begin;
  if (in && out.future && !vague) {
    out.form = Form::offset;
    out.direction = 1;
    out.shift = Shift::next;
  }
}

/// "[12 to] 18 months": the count alone, whose unit stands behind the next one.
At count_of_later_unit(TimeWords const& w, At at, FoundTimex& out) {
  auto const count = w.cardinal(at);
  bool const joined = count && (w.particle(count->end, "and") || w.particle(count->end, "or") || w.cue(count->end, "through") > count->end);
  Length next;
  if (!joined || read_one_length(w, count->end + 1, next) == count->end + 1 || next.vague || w.particle(count->end + 1, "a") || count->whole() < 1)
    return at;
  if (w.particle(count->end, "and") && !(at > w.s.first && w.particle(at - 1, "between")))
    return at;
  out.lengths = {{count->value, next.unit, false}};
  return count->end;
}

} // namespace

At hedged_from(TimeWords const& w, At at) {
  for (At back = 3; back >= 1; --back)
    if (at >= w.s.first + back) {
      At const begin = at - back;
      auto const hedge = match_sense(w.s.lexicon, w.s.at(begin), w.s.at(at), Kind::hedge_before);
      bool const about = w.cue(begin, "about") > begin;
      if (hedge && hedge->tokens == back && (back > 1 || about || !w.has(begin, Kind::preposition)) && !w.has(begin, Kind::determiner))
        return begin;
    }
  return at;
}

At read_one_length(TimeWords const& w, At at, Length& out) {
  At name = count_of_length(w, at, out);
  if (name == at)
    return at;
  if (w.mark(name, '-') && w.glued(name))
    ++name;
  At end = name;
  auto const unit = w.unit(name, end);
  out.unit = unit.value_or(TimeUnit::none);
  if (!unit || no_length(w, at, name, end, out))
    return at;
  return out.vague ? end : and_a_half(w, end, out); // "an hour and a half"
}

At read_length(TimeWords const& w, At at, FoundTimex& out) {
  out.form = Form::duration;
  bool const future = out.future;
  for (auto const read : {shifted, recent, count_of_later_unit, lengths, bare_plural}) {
    FoundTimex found;
    found.form = Form::duration;
    found.future = future;
    auto end = read(w, at, found);
    if (end == at)
      continue;
    if (found.shift == Shift::none)
      take_direction(w, hedged_from(w, at), end, found);
    out = std::move(found);
    return end;
  }
  return at;
}

} // namespace recount
