// SPDX-License-Identifier: Apache-2.0
#include "claims/money.hpp"

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

} // namespace

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
