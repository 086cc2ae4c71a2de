// SPDX-License-Identifier: Apache-2.0
#include "grammar/time_words.hpp"

#include "grammar/digits.hpp"
#include "grammar/number.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr KindSet opens_clause = bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) |
                                 bit(Kind::pronoun) | bit(Kind::negation) | bit(Kind::determiner);
constexpr TimeWords::At longest_cue = 3;   // tokens of a cue that is looked for backwards

} // namespace

int TimeWords::Count::whole() const {
  auto out = value.coefficient();
  for (int power = value.exponent(); power > 0 && out < 1000000; --power)
    out *= 10;
  return value.exponent() < 0 || out < 0 || out >= 1000000 ? -1 : static_cast<int>(out);
}

bool TimeWords::closed(At at) const {
  if (!inside(at) || token(at).kind == TokenKind::quote_close)
    return true;
  if (token(at).kind == TokenKind::symbol)
    return !mark(at, '%') && !mark(at, '$') && !(mark(at, '-') && glued(at));
  return (kinds(at) & opens_clause) != 0 || particle(at, "of");
}

std::optional<TimeWords::Entry> TimeWords::known_entry(At at, Kind kind) const {
  auto const found = match_sense(lexicon_, s.at(at), s.end(), kind);
  if (!found)
    return std::nullopt;
  return Entry{&lexicon_.time(found->sense), at + found->tokens};
}

std::optional<TimeUnit> TimeWords::unit(At at, At& end) const {
  auto const found = entry(at, Kind::period);
  if (!found)
    return std::nullopt;
  end = found->end;
  return from_name<TimeUnit>(found->word->id);
}

std::optional<HolidayRule> TimeWords::holiday(At at, At& end) const {
  if (!inside(at) || !may_begin(lexicon_, token(at), Kind::holiday))
    return std::nullopt;
  auto const found = match_sense(lexicon_, s.at(at), s.end(), Kind::holiday);
  if (!found)
    return std::nullopt;
  end = at + found->tokens;
  return lexicon_.holiday(found->sense);
}

bool TimeWords::cued(At at, IdKey id) const {
  for (At back = 1; back <= longest_cue && at >= s.first + back; ++back)
    if (cue(at - back, id) == at)
      return true;
  return false;
}

std::optional<int> TimeWords::digits(At at, std::size_t most) const {
  if (!is_number(at))
    return std::nullopt;
  auto const text = words(at);
  if (text.size() > most || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  int value = 0;
  for (char const c : text)
    value = value * 10 + (c - '0');
  return value;
}

std::optional<TimeWords::Count> TimeWords::cardinal(At at) const {
  if (!inside(at))
    return std::nullopt;
  if (is_number(at)) {
    auto const value = digits_value(words(at));
    return value ? std::optional(Count{*value, at + 1}) : std::nullopt;
  }
  if (!may_begin(lexicon_, token(at), Kind::number_word))
    return std::nullopt;
  auto const found = parse_number(s.text, {s.at(at), s.end()}, lexicon_);
  if (!found || found->fraction)
    return std::nullopt;
  return Count{found->value, at + static_cast<At>(found->end - s.at(at))};
}

std::optional<TimeWords::Count> TimeWords::ordinal(At at) const {
  if (auto const value = digits(at, 3)) {
    if (!glued(at + 1) || cue(at + 1, "ordinal_ending") == at + 1)
      return std::nullopt;
    return Count{Decimal(*value), at + 2};
  }
  auto const plain = [&](At where) -> std::optional<Count> {
    if (!has(where, Kind::ordinal_word))
      return std::nullopt;
    auto const found = match_sense(lexicon_, s.at(where), s.end(), Kind::ordinal_word);
    return found ? std::optional(Count{lexicon_.number(found->sense).value, where + found->tokens}) : std::nullopt;
  };
  if (auto const found = plain(at))
    return found;
  if (!inside(at) || !has(at, Kind::number_word))
    return std::nullopt;
  auto const tens = match_sense(lexicon_, s.at(at), s.end(), Kind::number_word);
  auto const units = plain(mark(at + 1, '-') ? at + 2 : at + 1);
  if (!tens || tens->tokens != 1 || !units || units->whole() < 1 || units->whole() > 9)
    return std::nullopt;
  auto const sum = add(lexicon_.number(tens->sense).value, units->value);
  return sum && sum->coefficient() > 20 ? std::optional(Count{*sum, units->end}) : std::nullopt;
}

std::optional<TimeWords::Count> TimeWords::day_number(At at) const {
  auto found = ordinal(at);
  if (!found && is_number(at) && digits(at, 2))
    found = Count{Decimal(*digits(at, 2)), at + 1};
  if (!found && has(at, Kind::number_word))
    found = cardinal(at);
  bool const day = found && found->whole() >= 1 && found->whole() <= 31;
  return day ? found : std::nullopt;
}

std::optional<int> TimeWords::year_digits(At at) const {
  auto const value = digits(at, 4);
  return value && *value >= 1000 && *value <= 2199 ? value : std::nullopt;
}

std::optional<TimeWords::Count> TimeWords::year_words(At at) const {
  if (is_number(at))
    return std::nullopt;
  auto found = cardinal(at);
  if (found && found->whole() >= 1100 && found->whole() <= 2199)
    return found;
  if (!has(at, Kind::number_word))
    return std::nullopt;
  // "nineteen ninety six": two numbers, however many words the first reading took.
  auto const hundreds = match_sense(lexicon_, s.at(at), s.end(), Kind::number_word);
  auto const rest = cardinal(at + 1);
  if (!hundreds || !rest || is_number(at + 1) || rest->whole() < 10 || rest->whole() > 99)
    return std::nullopt;
  auto const first = lexicon_.number(hundreds->sense).value.coefficient();
  if (first < 13 || first > 20)
    return std::nullopt;
  return Count{Decimal(static_cast<int>(first) * 100 + rest->whole()), rest->end};
}

} // namespace recount
