// SPDX-License-Identifier: Apache-2.0
// Mentions: what a text says, unresolved. One struct a dimension; spans into one field.
#pragma once

#include "base/date.hpp"
#include "base/names.hpp"
#include "grammar/quantity.hpp"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace recount {

enum class TimexType : std::uint8_t { DATE, TIME, DURATION, SET };
enum class SignalOp : std::uint8_t { retract, correct, deny, revise, confirm };

/// Words at a place.
struct Words {
  std::string text;
  Span span;
  friend bool operator==(Words const&, Words const&) = default;
};

/// A time expression; `value` is TIMEX3 (TimeML), empty where it cannot be resolved; `anchor` is the day it was
/// resolved against, or empty. `wrong_weekday`: the text names a weekday that does not fit its date.
struct TimexRecord {
  Field field = Field::text;
  Span span;
  std::string text;
  TimexType type = TimexType::DATE;
  std::string value;
  std::string anchor;
  std::optional<DateRange> days;      ///< the days of a DATE or TIME, where resolved
  std::string wrong_weekday;          ///< the weekday that would be right, "Tuesday", or empty
  Position position;
  std::string excerpt;                ///< of a wrong weekday: its sentence, cut to `max_excerpt`
  std::uint32_t excerpt_offset = 0;
  friend bool operator==(TimexRecord const&, TimexRecord const&) = default;
};

/// Who said what with which word.
struct AttributionRecord {
  Field field = Field::text;
  Span span;
  std::string text;
  std::optional<Words> source;
  Words cue;
  Span content;
  friend bool operator==(AttributionRecord const&, AttributionRecord const&) = default;
};

/// A retraction, correction, denial or revision cue. `whole_report`: it is about the report, not one figure.
struct SignalRecord {
  Field field = Field::text;
  Span span;
  std::string text;
  SignalOp op = SignalOp::retract;
  Words cue;
  bool whole_report = false;
  friend bool operator==(SignalRecord const&, SignalRecord const&) = default;
};

struct QuantityRecord {
  Field field = Field::text;
  Quantity quantity;
  friend bool operator==(QuantityRecord const&, QuantityRecord const&) = default;
};

using Mention = std::variant<QuantityRecord, TimexRecord, AttributionRecord, SignalRecord>;

template <> struct Names<TimexType> {
  static constexpr std::array<std::string_view, 4> values{"DATE", "TIME", "DURATION", "SET"};
};
template <> struct Names<SignalOp> {
  static constexpr std::array<std::string_view, 5> values{"retract", "correct", "deny", "revise", "confirm"};
};

} // namespace recount
