// SPDX-License-Identifier: Apache-2.0
// What must hold whatever a report says.
#pragma once

#include "base/utf8.hpp"
#include "recount.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <variant>

namespace recount::fuzz {

/// The first of the invariants that a report breaks, or empty: nothing is thrown, spans lie inside the field and on
/// borders of characters, mentions and claims come in the order of their places, each bound holds its value.
class Invariants {
public:
  explicit Invariants(Checker const& checker) : checker_(checker) {}

  std::string broken_by(std::string_view text) {
    if (first_invalid_utf8(text))
      return {};
    Report report;
    report.id = "fuzz";
    report.published = "2022-01-11";
    report.published_day = make_day(2022, 1, 11);
    report.text = text;
    if (auto const end = text.find('\n'); end != std::string_view::npos && end < 200)
      report.title = text.substr(0, end);
    wrong_.clear();
    try {
      check(report);
    } catch (std::exception const& thrown) {
      wrong_ = fmt::format("threw: {}", thrown.what());
    }
    return wrong_;
  }

private:
  void check(Report const& report) {
    Span before;
    Field field = Field::title;
    for (auto const& mention : checker_.mentions(report)) {
      auto const [at, where] = std::visit([](auto const& record) {
        if constexpr (requires { record.quantity; })
          return std::pair(record.quantity.span, record.field);
        else
          return std::pair(record.span, record.field);
      }, mention);
      inside(report, where, at);
      require(where != field || !(at < before), "mentions are not in order");
      before = at;
      field = where;
    }
    for (auto const& claim : checker_.read(report).claims)
      check(report, claim);
  }

  void check(Report const& report, Claim const& claim) {
    inside(report, claim.field, claim.span);
    inside(report, claim.field, claim.sentence);
    inside(report, claim.field, claim.quantity.span);
    if (claim.entity)
      inside(report, claim.field, claim.entity->span);
    if (claim.predicate)
      inside(report, claim.field, claim.predicate->span);
    auto const& asserted = claim.quantity.asserted;
    auto const& value = claim.quantity.value;
    require(!asserted.low || !asserted.high || *asserted.low <= *asserted.high, "an interval is upside down");
    require(!value || !asserted.low || *asserted.low <= *value, "a value lies below its interval");
    require(!value || !asserted.high || *value <= *asserted.high, "a value lies above its interval");
  }

  void inside(Report const& report, Field field, Span span) {
    std::string_view const text = field_text(report, field);
    auto const border = [&](std::uint32_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; };
    bool const held = span.begin <= span.end && span.end <= text.size() && border(span.begin) && border(span.end);
    require(held, fmt::format("the span [{}, {}) does not lie in the {} bytes of the field on borders of characters", span.begin, span.end, text.size()));
  }

  void require(bool held, std::string_view what) {
    if (!held && wrong_.empty())
      wrong_ = what;
  }

  Checker const& checker_;
  std::string wrong_;
};

} // namespace recount::fuzz
