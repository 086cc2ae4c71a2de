// SPDX-License-Identifier: Apache-2.0
#include "claims/money.hpp"

#include "claims/country.hpp"

#include <algorithm>

namespace recount {
namespace {

/// The currency that another figure of the sentence is in, where the subunit is of more than one.
std::string_view currency_of(UnitConversion const& subunit, Lexicon const& lexicon, std::vector<BoundQuantity> const& sentence) {
  if (subunit.code == "cent")
    for (auto const& other : sentence) {
      auto const& quantity = other.found.quantity;
      if (quantity.type == QuantityType::money && !lexicon.conversion(quantity.unit))
        return std::string_view(quantity.unit).substr(0, 3);
    }
  return subunit.base;
}

constexpr std::string_view home = "dollar_";   // of an id: "dollar_AUD", whose forms are the countries that have that dollar

/// The code of the dollar that a country has for itself, or nothing.
std::string dollar_of(std::string const& country, Lexicon const& lexicon) {
  auto const text = segment(country, lexicon);
  auto const* const first = text.tokens.data();
  auto const found = text.tokens.empty() ? std::nullopt : match_sense(lexicon, first, first + text.tokens.size(), Kind::number_context);
  auto const* const id = found ? &lexicon.id(found->sense) : nullptr;
  return id && id->starts_with(home) ? id->substr(home.size()) : std::string();
}

/// Written as "$5" or "5 dollars", and not as "US$5" or "5 US dollars".
bool plain_dollar(SentenceView const& view, FoundQuantity const& found) {
  for (auto at = found.tokens.first; at < found.tokens.last; ++at) {
    auto const* const token = view.at(at);
    for (auto const kind : {Kind::currency, Kind::unit})
      if (auto const unit = match_sense(view.lexicon, token, view.end(), kind); unit && view.lexicon.unit(unit->sense).type == "money")
        return unit->tokens == 1 && match_id(view.lexicon, token, view.end(), Kind::number_context, "plain_dollar").has_value();
  }
  return false;
}

} // namespace

void name_dollars(Report const& report, Text const& text, std::vector<SentenceReading>& sentences, Lexicon const& lexicon) {
  auto const is_of = [](BoundQuantity const& bound, std::string_view code) { return bound.found.quantity.unit.starts_with(code); };
  bool const dollars = std::any_of(sentences.begin(), sentences.end(), [&](SentenceReading const& sentence) {
    return std::any_of(sentence.quantities.begin(), sentence.quantities.end(), [&](auto const& bound) { return is_of(bound, "USD"); });
  });
  auto const code = dollars ? dollar_of(country_of(report, lexicon), lexicon) : std::string();
  if (code.empty())
    return;
  for (auto const& sentence : sentences)
    for (auto const& bound : sentence.quantities)
      if (is_of(bound, code)) // the text marks its own dollars
        return;
  for (auto& sentence : sentences)
    for (auto& bound : sentence.quantities)
      if (is_of(bound, "USD") && plain_dollar(sentence.view(text, lexicon), bound.found))
        bound.found.quantity.unit.replace(0, 3, code);
}

void settle_money(Quantity& quantity, Lexicon const& lexicon, std::vector<BoundQuantity> const& sentence) {
  if (quantity.type != QuantityType::money)
    return;
  auto const slash = quantity.unit.find('/');
  auto const* const subunit = lexicon.conversion(std::string_view(quantity.unit).substr(0, slash));
  if (!subunit)
    return;
  std::string const per = slash == std::string::npos ? std::string() : quantity.unit.substr(slash);
  quantity.unit = std::string(currency_of(*subunit, lexicon, sentence)).append(per);
  auto const whole = [&](std::optional<Decimal>& value) {
    auto const over = value ? multiply(*value, subunit->over) : std::nullopt;
    value = over ? divide(*over, subunit->under, 18) : std::nullopt;
  };
  for (auto* const value : {&quantity.value, &quantity.asserted.low, &quantity.asserted.high, &quantity.soft_low, &quantity.soft_high})
    if (*value)
      whole(*value);
  if (quantity.change && quantity.change->by)
    whole(quantity.change->by);
}

} // namespace recount
