// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.hpp"

namespace recount {

void Lexicon::look_at(std::shared_ptr<Tables const> tables) {
  words_ = tables->words;
  letters_ = tables->letters;
  starts_ = tables->starts;
  slots_ = tables->slots;
  senses_ = tables->senses;
  phrases_ = tables->phrases;
  phrase_words_ = tables->phrase_words;
  tables_ = std::move(tables);
}

UnitConversion const* Lexicon::conversion(std::string_view code) const {
  for (auto const& conversion : entries_.conversions)
    if (conversion.code == code)
      return &conversion;
  return nullptr;
}

} // namespace recount
