// SPDX-License-Identifier: Apache-2.0
// The words around a quantity, as the guards of the sieve ask for them.
#pragma once

#include "grammar/find.hpp"

namespace recount {

struct Around {
  SentenceView const& sentence;
  Lexicon const& lexicon;
  FoundQuantity const& found;

  Token const* token(std::int64_t index) const {
    return index >= sentence.first && index < sentence.last ? sentence.at(static_cast<std::uint32_t>(index)) : nullptr;
  }
  /// The first token back from the hedge, or from the number.
  Token const* before(int steps = 1) const { return token(static_cast<std::int64_t>(found.tokens.first) - steps); }
  Token const* before_number(int steps = 1) const { return token(static_cast<std::int64_t>(found.number.first) - steps); }
  Token const* after(int steps = 0) const { return token(static_cast<std::int64_t>(found.tokens.last) + steps); }

  bool is(Token const* at, Kind kind) const { return at && begins(lexicon, at, sentence.end(), kind); }
  bool is(Token const* at, IdKey particle) const { return at && is_particle(lexicon, *at, particle); }
  bool context(Token const* at, IdKey id) const {
    return at && may_begin(lexicon, *at, Kind::number_context) && match_id(lexicon, at, sentence.end(), Kind::number_context, id);
  }
  /// A word or phrase of the context ends right before the number.
  bool context_before(IdKey id) const {
    for (int back = 1; back <= 3; ++back) {
      auto const* const at = before_number(back);
      if (!at)
        return false;
      auto const found_id = may_begin(lexicon, *at, Kind::number_context) ? match_id(lexicon, at, sentence.end(), Kind::number_context, id) : std::nullopt;
      if (found_id && at + found_id->tokens == sentence.at(found.number.first))
        return true;
    }
    return false;
  }
  bool mark(Token const* at, std::string_view text) const { return at && sentence.text.words(*at) == text; }

  Quantity const& quantity() const { return found.quantity; }
  Token const& number() const { return *sentence.at(found.number.first); }
  /// One token of digits and nothing else behind the hedge.
  bool bare_digits() const { return found.number.last - found.number.first == 1 && number().kind == TokenKind::number; }
  bool unhedged() const { return found.tokens.first == found.number.first; }
  std::string_view digits() const { return sentence.text.words(number()); }
  bool value_between(int low, int high) const {
    auto const& value = quantity().value;
    return value && value->whole() && *value >= Decimal(low) && *value <= Decimal(high);
  }
  bool followed_by_noun() const {
    auto const noun = find_noun_phrase(sentence, found.tokens.last);
    return noun && !noun->noun_class.empty();
  }
};

using Guard = bool (*)(Around const&);

/// Names that hold a number: "Boeing 737", "Article 5", "26 Main Street", "911 calls".
bool is_name(Around const& at);
/// Years, decades and clock times.
bool is_year(Around const& at);
bool is_clock_time(Around const& at);
/// "12-year-old", "aged 12", "Smith, 26, said".
bool is_age(Around const& at);

} // namespace recount
