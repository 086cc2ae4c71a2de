// SPDX-License-Identifier: Apache-2.0
// The finders: what a sentence says, one function a dimension. They see tokens and the lexicon, never dates or other
// sentences; what they find is resolved in claims/.
#pragma once

#include "grammar/match.hpp"
#include "grammar/mention.hpp"
#include "grammar/quantity.hpp"
#include "grammar/timex.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recount {

/// A sentence with the text and the words around it.
struct SentenceView {
  Text const& text;
  Lexicon const& lexicon;
  std::uint32_t first = 0, last = 0;   ///< tokens [first, last)

  Token const* begin() const { return text.tokens.data() + first; }
  Token const* end() const { return text.tokens.data() + last; }
  Token const* at(std::uint32_t index) const { return text.tokens.data() + index; }
  Span span(std::uint32_t from, std::uint32_t to) const { return {at(from)->begin, at(to - 1)->end}; }
};

/// The part that a figure has in a change: "rose by 3 to 26 from 23".
enum class ChangePart : std::uint8_t { none, by, to, from };

/// A quantity with its hedge. `figure`: says how many or how much; the others (years, ages, names) become no claim.
struct FoundQuantity {
  Quantity quantity;
  TokenSpan tokens;          ///< with the hedge
  TokenSpan number;          ///< without it
  bool figure = true;
  ChangePart part = ChangePart::none;
  bool determined = false;   ///< "the 49 people"
  bool increment = false;    ///< "another 12", "12 more"

  /// The by-amount of a change to a level: "gained 15 cents to $20".
  bool rises_to() const { return quantity.change && quantity.change->to && quantity.value && *quantity.value < *quantity.change->to; }
};

/// A cue of speech with its source and what is said.
struct FoundAttribution {
  TokenSpan source;                   ///< empty where none is named
  TokenSpan cue;
  CueWord word;
  std::vector<TokenSpan> content;     ///< where a figure belongs to the source
  TokenSpan via;                      ///< who passed it on: "told Reuters", "quoted by Tass"; or empty
};

/// A trigger of a retraction, correction, denial, revision or confirmation whose need is met within its sentence.
struct FoundSignal {
  TokenSpan cue;
  SignalWord word;
  SignalNeed need = SignalNeed::figure;
  TokenSpan source;                   ///< subject of the verb, or empty
  TokenSpan content;                  ///< where the figures it touches stand
  TokenSpan reason;                   ///< "technical mistake", or empty
  bool points_back = false;           ///< "the figure", "that": what it touches may stand in an earlier sentence
  bool of_speech = false;             ///< "the post", "it": only what somebody said can be meant
};

/// A form of a predicate at its place.
struct FoundPredicate {
  TokenSpan tokens;
  PredicateForm form;
  PredicateForm other = {};   ///< of a word with two predicates ("fired"), else empty
};

std::vector<FoundTimex> find_timexes(SentenceView const& sentence);
/// `taken`: tokens of dates and times, where no quantity begins.
std::vector<FoundQuantity> find_quantities(SentenceView const& sentence, std::vector<FoundTimex> const& taken);
std::vector<FoundAttribution> find_attributions(SentenceView const& sentence);
std::vector<FoundSignal> find_signals(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities);
std::vector<FoundPredicate> find_predicates(SentenceView const& sentence);

/// The noun phrase that begins at a token: its end, and the head noun with its class where the lexicon has one.
struct NounPhrase {
  TokenSpan tokens;
  std::uint32_t head = 0;             ///< token of the head
  std::string noun_class;             ///< empty where the lexicon does not know the head
  std::uint32_t quoted_first = 0, quoted_last = 0;   ///< tokens between quotation marks, if any
};
std::optional<NounPhrase> find_noun_phrase(SentenceView const& sentence, std::uint32_t first);

/// The thing that a level or a change is of, where it ends before `end`: "the price of oil | rose". Its head is the noun
/// before the first "of".
std::optional<NounPhrase> find_thing_before(SentenceView const& sentence, std::uint32_t end);

/// Where the subject noun phrase that ends before `end` begins, going back over names, titles and "of" phrases.
TokenSpan noun_phrase_before(SentenceView const& sentence, std::uint32_t end);
/// The source that opens a sentence, over "On Wednesday,"; empty where none does.
TokenSpan opening_source(SentenceView const& sentence);
/// `end` moved back over a day that stands there: "the ministry on Sunday | said".
std::uint32_t before_day(SentenceView const& sentence, std::uint32_t end);
/// The source noun phrase that begins at `first`.
TokenSpan source_phrase_after(SentenceView const& sentence, std::uint32_t first);

} // namespace recount
