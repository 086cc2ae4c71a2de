// SPDX-License-Identifier: Apache-2.0
// One field of a report with all that the finders found, sentence by sentence: what claims are assembled from.
#pragma once

#include "claims/dates.hpp"
#include "grammar/find.hpp"
#include "report/report.hpp"
#include "text/text.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace recount {

/// A quantity bound to what is counted and what happened to it.
struct BoundQuantity {
  FoundQuantity found;
  std::optional<NounPhrase> noun = {};   ///< the counted noun, where it stands behind the number
  std::optional<NounPhrase> thing = {};  ///< what is measured, where it is named elsewhere
  std::optional<FoundPredicate> predicate = {};
  std::string head = {};                 ///< lower case; supplied where the noun is left out
  std::string noun_class = {};
  bool subset = false;                   ///< of the figure before it
  bool acts = false;                     ///< has a verb that no list of predicates knows
  bool known = false;                    ///< taken as known before the report: "the two towns", "12 of the city's 40 schools"
};

/// A quantity of a field, by sentence and place among its quantities.
struct FigureRef {
  std::uint32_t sentence = 0, quantity = 0;
  friend bool operator==(FigureRef, FigureRef) = default;
};

/// A signal with the figures that it sets aside and those that it puts in their place.
struct LinkedSignal {
  FoundSignal found;
  std::vector<FigureRef> old, fresh;
  /// "could not be verified" is no signal of the contract, it only leaves figures unconfirmed.
  bool doubts() const { return found.word.op == "doubt"; }
};

struct SentenceReading {
  Sentence sentence;
  std::vector<FoundTimex> timexes;
  std::vector<ResolvedTimex> times;      ///< of `timexes`, in their order
  std::vector<BoundQuantity> quantities;
  std::vector<FoundAttribution> attributions;
  std::vector<LinkedSignal> signals;
  std::vector<FoundPredicate> predicates;

  SentenceView view(Text const& text, Lexicon const& lexicon) const { return {text, lexicon, sentence.first, sentence.last}; }
};

struct FieldReading {
  Field field = Field::text;
  Text text;
  std::vector<SentenceReading> sentences;
};

/// Runs the finders over one field. Sentences without any word that matters keep empty lists.
FieldReading read_field(Report const& report, Field field, Lexicon const& lexicon);

/// Binds every quantity of a sentence to its noun and its predicate (methods §2.4: the order of the sieve). `before`:
/// the figures of the sentence before, which lend a noun where this one leaves it out.
std::vector<BoundQuantity> bind(SentenceView const& sentence, std::vector<FoundQuantity> quantities, std::vector<FoundPredicate> const& predicates,
                                std::span<BoundQuantity const> before);

} // namespace recount
