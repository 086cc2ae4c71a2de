// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.hpp"

namespace recount {

Lexicon::Lexicon() : words_(1), texts_(1), slots_(1, 0) {}

WordId Lexicon::find(FoldedWord const& folded) const {
  auto const mask = slots_.size() - 1;
  auto const hash = folded.hash();
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    auto const slot = slots_[at];
    auto const id = static_cast<WordId>(slot);
    if (id == 0)
      return 0;
    if (slot >> 32 != hash >> 32)
      continue;
    auto const& word = words_[id];
    if (word.size == folded.size() && word.first_block == folded.first_block() && (word.size <= 8 || folded == texts_[id]))
      return id;
  }
}

std::span<Sense const> Lexicon::senses(WordId id) const {
  return std::span(senses_).subspan(words_[id].first_sense, words_[id].senses);
}

std::span<Phrase const> Lexicon::phrases(WordId id) const {
  return std::span(phrases_).subspan(words_[id].first_phrase, words_[id].phrases);
}

std::span<WordId const> Lexicon::rest(Phrase const& phrase) const {
  return std::span(phrase_words_).subspan(phrase.first_word, phrase.words);
}

std::span<Sense const> Lexicon::senses(Phrase const& phrase) const {
  return std::span(senses_).subspan(phrase.first_sense, phrase.senses);
}

UnitConversion const* Lexicon::conversion(std::string_view code) const {
  for (auto const& conversion : entries_.conversions)
    if (conversion.code == code)
      return &conversion;
  return nullptr;
}

} // namespace recount
