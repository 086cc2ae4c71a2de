// SPDX-License-Identifier: Apache-2.0
// Time expressions resolved against the day of the report (TimeML TIMEX3; the table of methods §4.3), never the clock.
#pragma once

#include "claims/reading.hpp"
#include "grammar/find.hpp"
#include "grammar/mention.hpp"

#include <optional>

namespace recount {

/// A TIMEX3 type and value, and the days it covers where they are known. Without `published` a relative expression
/// keeps an empty value.
struct ResolvedTimex {
  TimexType type = TimexType::DATE;
  std::string value;
  std::optional<DateRange> days;
  bool anchored = false;        ///< resolved against `published`
  std::string wrong_weekday;    ///< the weekday that the date really has, where the text names another
  bool impossible = false;      ///< "30 February"
};

ResolvedTimex resolve(FoundTimex const& timex, std::optional<Day> published);

/// When the counted thing happened: the day or year that stands by the predicate and is not the day of the statement.
std::optional<DateRange> event_day(SentenceReading const& sentence, BoundQuantity const& quantity, std::optional<DateRange> const& stated,
                                   std::optional<Day> published);

} // namespace recount
