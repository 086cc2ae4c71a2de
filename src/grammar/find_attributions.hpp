// SPDX-License-Identifier: Apache-2.0
// The sieve of attributions (methods §3.2): one step a file; the first that reads a cue keeps it.
#pragma once

#include "grammar/source_phrase.hpp"

namespace recount {

class AttributionSieve {
public:
  explicit AttributionSieve(SentenceView const& sentence) : s_(sentence), w_(sentence) {}

  std::vector<FoundAttribution> run();

private:
  /// What stands left of a verb of speech: where its verb group begins, and how it is built.
  struct VerbGroup {
    std::uint32_t first = 0;
    bool passive = false, negated = false, infinitive = false, finite = false, being = false, modal = false;
  };

  void read(TokenSpan cue, CueWord const& word);

  // Verbs: "police said …", "…, police said", "…, said police".
  void verb(TokenSpan cue, CueWord const& word);
  VerbGroup group_before(TokenSpan cue, CueWord const& word) const;
  bool is_noun(TokenSpan cue, CueWord const& word, VerbGroup const& group) const;
  bool clause_begins(std::uint32_t at, CueWord const& word) const;
  bool that_behind_adjunct(std::uint32_t first) const;
  bool ends_there(std::uint32_t at) const;
  void passive(TokenSpan cue, CueWord const& word, VerbGroup const& group);
  TokenSpan subject(TokenSpan cue, CueWord const& word, VerbGroup const& group, bool& inverted) const;
  TokenSpan shared_subject(std::uint32_t before) const;
  TokenSpan absolute_subject(std::uint32_t end) const;
  TokenSpan inverted_subject(std::uint32_t first, CueWord const& word) const;
  TokenSpan opening_study(std::uint32_t before) const;
  std::uint32_t end_of_relative(std::uint32_t first) const;
  void add_verb(FoundAttribution out, bool inverted);

  // Nominal cues and chains: "according to X", "figures from X", "citing X", "X's report that …", "In a survey, …".
  void source_follows(TokenSpan cue, CueWord const& word);
  void chain(TokenSpan cue, CueWord const& word);
  void noun(TokenSpan cue, CueWord const& word);
  void opening_phrase();
  void claim_nouns();
  bool by_the_count(std::uint32_t noun) const;
  TokenSpan issuer(TokenSpan source) const;
  TokenSpan possessor(std::uint32_t noun) const;

  // Headlines: "12 dead: police", "Police: 12 dead", "12 dead - police".
  void headline();
  void announced();
  bool names_speaker(TokenSpan phrase) const;
  bool ends_headline(TokenSpan phrase) const;

  void drop_nested();
  void bound_contents();
  void add_content(FoundAttribution& out, std::uint32_t first, std::uint32_t last) const;

  SentenceView const& s_;
  SourceWords w_;
  std::vector<FoundAttribution> found_;
};

} // namespace recount
