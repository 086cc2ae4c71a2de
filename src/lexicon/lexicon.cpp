// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.hpp"

namespace recount {

UnitConversion const* Lexicon::conversion(std::string_view code) const {
  for (auto const& conversion : entries_.conversions)
    if (conversion.code == code)
      return &conversion;
  return nullptr;
}

} // namespace recount
