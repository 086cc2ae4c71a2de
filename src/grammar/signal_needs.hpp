// SPDX-License-Identifier: Apache-2.0
// What the triggers of signals need, by kind: words that speak of what was said, and words that move a number. Both look
// at one sentence.
#pragma once

#include "grammar/claim_noun.hpp"
#include "grammar/find.hpp"
#include "grammar/source_phrase.hpp"

namespace recount {

/// Tests on the words around a trigger.
class SignalWords {
public:
  SignalWords(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities)
      : s_(sentence), lexicon_(sentence.lexicon), quantities_(quantities) {}

protected:
  using Met = std::optional<FoundSignal>;   ///< nothing where the need is not met

  KindSet kinds(std::uint32_t at) const;
  bool is(std::uint32_t at, Kind kind) const;
  bool particle(std::uint32_t at, IdKey id) const;
  bool comma(std::uint32_t at) const;
  FoundQuantity const* quantity_in(TokenSpan span) const;
  bool figure_in(TokenSpan span) const;
  bool any_figure() const;
  bool adverb(std::uint32_t at) const;
  /// "have | denied", "that's been | cut", "have, however, | denied"
  bool helps_verb(std::uint32_t at) const;
  std::uint32_t without_auxiliaries(std::uint32_t at) const;
  bool passive(TokenSpan cue) const;
  /// "did not deny", "no one disputed"
  bool negated(TokenSpan cue) const;
  /// "the ministry on Sunday | retracted", "the agency, which had initially | said"
  TokenSpan subject(TokenSpan cue) const;
  /// "The agency said it had | miscounted", "The agency first gave 26, then | raised it": who stands at the beginning.
  TokenSpan sentence_subject(TokenSpan otherwise) const;
  /// A noun for what somebody said, not "small numbers of" or "a total of".
  bool said(ClaimNoun const& noun) const;
  FoundQuantity const* quantity_at(std::uint32_t at) const;
  /// "to 39", "down to 39", "from an earlier figure of 40": a number is where the verb goes.
  bool goes_to_figure(std::uint32_t at) const;
  bool goes_somewhere(std::uint32_t begin) const;
  bool marked_before(std::uint32_t end) const;
  /// Where the clause that begins at `first` gives way to another: "…, saying", "…, but", "and says".
  std::uint32_t clause_end(std::uint32_t first) const;
  std::uint32_t behind_day(std::uint32_t at) const;
  bool tells(std::uint32_t at) const;

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundQuantity> const& quantities_;
};

/// "lowered its count", "16, not 26", "than previously thought", "initially said". Nothing where the need is not met.
class NumberSignals : SignalWords {
public:
  using SignalWords::SignalWords;
  Met meet_number(FoundSignal out) const;
  /// "struck 26 deaths from its count", "took 26 people off the toll"
  Met meet_struck(FoundSignal out) const;
  Met meet_than(FoundSignal out) const;
  /// "had initially reported", "initial reports put": a mark of the past beside a word of speech.
  Met meet_earlier(FoundSignal out) const;
  /// "16 people, not 26", "not two but up to 100"
  Met meet_contrast(FoundSignal out) const;
  /// "the number is actually 16", "the ministry clarified that only 16 died"
  Met meet_actual(FoundSignal out) const;

private:
  /// "a slightly lower toll", "a cut to": no verb.
  bool no_verb(TokenSpan cue) const;
  /// "ten times as many as | initially reported"
  bool compared(std::uint32_t end) const;
  /// "will need to be adjusted to": nothing is moved yet.
  bool yet_to_come(TokenSpan cue) const;
  /// "reduced the deaths to seven from the nine", "cut its outlook for the year to … from …"
  bool moved_from_to(FoundSignal const& out) const;
  /// "revised the $2 billion loss"
  bool amount_mended(FoundSignal const& out) const;
};

/// "withdrew its statement", "denied that", "wrongly said", "the figure was wrong".
class SpeechSignals : SignalWords {
public:
  using SignalWords::SignalWords;
  /// What is mended is a name, a place or an age, and no noun for a number stands there.
  bool vetoed() const;
  Met meet_figure(FoundSignal out) const;
  Met meet_statement(FoundSignal out) const;
  /// "retracted it", "took the number back"
  Met meet_pronoun(FoundSignal out) const;
  /// "called it a technical error", "the figure was a clerical error"
  Met meet_called(FoundSignal out) const;
  Met meet_denied(FoundSignal out) const;
  Met meet_clause(FoundSignal out) const;
  /// "reports that 26 died were false", "the figure was wrong"
  Met meet_verdict(FoundSignal out) const;
  Met meet_misreport(FoundSignal out) const;

private:
  /// "the post", "its figure", "the false figure": no noun of any post.
  bool determined(std::uint32_t noun) const;
  /// Somebody said it, or a noun names what was said: "the UN says …, but the minister disputed this".
  bool was_said(std::uint32_t end) const;
  Met points_back(FoundSignal out, std::uint32_t begin) const;
  /// "the story in which 26 men spoke": what happens in it, not what it claims.
  bool about_story(TokenSpan before) const;
  bool near_figure(TokenSpan content) const;
  /// "denied killing 26", "denies having spent": a verb as the object; "denied funding to" has a noun.
  bool gerund(std::uint32_t at) const;
  /// "denied it had fired": a clause without "that".
  bool own_clause(std::uint32_t at) const;
};

} // namespace recount
