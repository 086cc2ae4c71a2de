// SPDX-License-Identifier: Apache-2.0
#include "claims/amount.hpp"

#include <algorithm>

namespace recount {
namespace {

bool fits(Quantity const& quantity, PartType type) {
  if (quantity.hedge == Hedge::range || quantity.hedge == Hedge::vague || !quantity.value)
    return false;
  auto const& value = *quantity.value;
  switch (type) {
  case PartType::number:
    return true;
  case PartType::count:
    return quantity.unit.empty() && !value.negative() && quantity.type != QuantityType::rate && quantity.type != QuantityType::ratio;
  case PartType::percent:
    return quantity.unit == "percent";
  case PartType::money:
    return quantity.type == QuantityType::money && !quantity.unit.empty();
  case PartType::measure:
    return !quantity.unit.empty() && quantity.type != QuantityType::percent && quantity.type != QuantityType::money;
  case PartType::duration:
    return quantity.type == QuantityType::duration;
  case PartType::year:
    return quantity.unit.empty() && value.whole() && value >= Decimal(1000) && value < Decimal(3000);
  }
  return false;
}

std::optional<Decimal> digits_of(SentenceView const& view, Token const& token) {
  if (token.kind != TokenKind::number)
    return std::nullopt;
  std::string plain(view.text.words(token));
  std::erase(plain, ',');
  return Decimal::parse(plain);
}

std::optional<Decimal> word_value(SentenceView const& view, std::uint32_t token) {
  auto const word = match_sense(view.lexicon, view.at(token), view.end(), Kind::number_word);
  return word && word->tokens == 1 ? std::optional(view.lexicon.number(word->sense).value) : std::nullopt;
}

/// Sign, digits, scale, unit.
std::optional<FoundAmount> spelled_out(SentenceView const& view, std::uint32_t first) {
  FoundAmount out;
  std::uint32_t at = first;
  if (auto const sign = match_sense(view.lexicon, view.at(at), view.end(), Kind::currency)) {
    out.quantity.unit = view.lexicon.unit(sign->sense).code;
    out.quantity.type = QuantityType::money;
    at += sign->tokens;
  }
  auto value = at < view.last ? digits_of(view, *view.at(at)) : std::nullopt;
  if (!value && at < view.last)
    value = word_value(view, at);
  if (!value)
    return std::nullopt;
  ++at;
  if (at < view.last)
    if (auto const scale = match_sense(view.lexicon, view.at(at), view.end(), Kind::scale)) {
      auto const scaled = times_scale(*value, view.lexicon.scale(scale->sense).factor);
      value = scaled ? scaled : value;
      at += scale->tokens;
    }
  auto const unit_at = at < view.last && view.text.words(*view.at(at)) == "-" ? at + 1 : at;   // "three-day"
  if (out.quantity.unit.empty() && unit_at < view.last)
    if (auto const unit = match_sense(view.lexicon, view.at(unit_at), view.end(), Kind::unit)) {
      auto const& word = view.lexicon.unit(unit->sense);
      out.quantity.unit = word.code;
      out.quantity.type = from_name<QuantityType>(word.type).value_or(QuantityType::measure);
      value = word.factor ? multiply(*value, *word.factor) : value;
      at = unit_at + unit->tokens;
    }
  if (!value)
    return std::nullopt;
  out.quantity.value = value;
  out.quantity.asserted = Interval::exactly(*value);
  out.quantity.span = view.span(first, at);
  out.quantity.text = view.text.words(out.quantity.span);
  out.last = at;
  return out;
}

} // namespace

bool number_at(SentenceView const& view, std::uint32_t token) {
  return view.at(token)->kind == TokenKind::number || may_begin(view.lexicon, *view.at(token), Kind::number_word);
}

std::optional<FoundAmount> amount_at(SentenceReading const& reading, SentenceView const& view, std::uint32_t token, PartType type) {
  if (token >= view.last)
    return std::nullopt;
  for (auto const& bound : reading.quantities)
    if (bound.found.tokens.first == token || bound.found.number.first == token)
      if (fits(bound.found.quantity, type))
        return FoundAmount{bound.found.quantity, bound.found.tokens.last};
  if (!number_at(view, token) && !may_begin(view.lexicon, *view.at(token), Kind::currency))
    return std::nullopt;
  auto own = spelled_out(view, token);
  return own && fits(own->quantity, type) ? own : std::nullopt;
}

} // namespace recount
