// SPDX-License-Identifier: Apache-2.0
// Collects forms and senses, then lays them out as the tables of a Lexicon.
#pragma once

#include "lexicon/lexicon.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace recount {

/// The words of a form as the lexer parts them: "death toll" → death, toll; "non-combatant" → non, -, combatant.
std::vector<std::string> form_words(std::string_view form);

class LexiconBuilder {
public:
  /// Gives a form (one or several words, lower case) one more sense.
  void add(std::string_view form, Sense sense);
  Entries& entries() { return lexicon_.entries_; }
  Domain& domain() { return lexicon_.domain_; }
  std::vector<LexiconExample>& examples() { return lexicon_.examples_; }
  Lexicon finish() &&;

private:
  struct PhraseForm {
    std::vector<WordId> rest;
    std::vector<Sense> senses;
  };
  WordId intern(std::string const& text);
  void lay_out_senses();
  void lay_out_phrases();
  void lay_out_slots();

  Lexicon lexicon_;
  Lexicon::Tables tables_{.words = std::vector<Lexicon::Word>(1), .letters = {}, .starts = {0, 0}, .slots = {}, .senses = {}, .phrases = {}, .phrase_words = {}};
  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::vector<Sense>> word_senses_ = std::vector<std::vector<Sense>>(1);
  std::vector<std::vector<PhraseForm>> word_phrases_ = std::vector<std::vector<PhraseForm>>(1);
};

} // namespace recount
