// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon.hpp"

#include "base/hash.hpp"

namespace recount {

Lexicon::Lexicon() : words_(1), texts_(1), slots_(1, 0) {}

std::uint64_t Lexicon::hash(std::string_view lower) { return fnv1a(lower); }

WordId Lexicon::find(std::string_view lower, std::uint64_t hashed) const {
  auto const mask = slots_.size() - 1;
  for (auto at = hashed & mask;; at = (at + 1) & mask) {
    auto const id = slots_[at];
    if (id == 0 || texts_[id] == lower)
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

} // namespace recount
