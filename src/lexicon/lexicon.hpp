// SPDX-License-Identifier: Apache-2.0
// The words: rules/lang/en/*.yaml as hashed tables. The only room that knows the shape of those files.
//
// A word or phrase has senses; a sense is a kind and an entry of that kind. Later rooms ask for kinds ("is a hedge
// here?") and read the entry; none of them spells a word.
#pragma once

#include "base/data_files.hpp"
#include "base/interval.hpp"
#include "base/result.hpp"
#include "lexicon/domain.hpp"
#include "lexicon/entries.hpp"
#include "lexicon/folded_word.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// Index of a word in the table; 0 is every unknown word.
using WordId = std::uint32_t;

/// A set of kinds, one bit each.
using KindSet = std::uint64_t;
constexpr KindSet bit(Kind kind) { return KindSet{1} << static_cast<unsigned>(kind); }

struct Sense {
  Kind kind = Kind::particle;
  std::uint32_t entry = 0;   ///< index among the entries of that kind
  friend bool operator==(Sense, Sense) = default;
};

/// Several words with a meaning of their own: "death toll".
struct Phrase {
  std::uint32_t first_word = 0, words = 0;    ///< in the table of phrase words, from the second word on
  std::uint32_t first_sense = 0, senses = 0;
  KindSet kinds = 0;
};

class Lexicon {
public:
  /// The id of a word in lower case, or 0.
  WordId find(std::string_view lower) const { return find(FoldedWord(lower)); }
  WordId find(FoldedWord const& folded) const {
    return find(folded.hash(), [&](WordId id) { return same(id, folded); });
  }
  /// The id of a word of at most eight bytes, in lower case as a block with zeros behind it, or 0.
  WordId find(std::uint64_t block, std::size_t bytes) const {
    return find(FoldedWord::hash(block, bytes), [&](WordId id) { return words_[id].first_block == block && words_[id].size == bytes; });
  }
  /// The id of a mark of one ASCII character, or 0.
  WordId mark(char c) const { return marks_[static_cast<unsigned char>(c) & 127U]; }

  std::string_view word(WordId id) const { return {letters_.data() + starts_[id], starts_[id + 1] - starts_[id]}; }
  /// Kinds of the word alone, and of the phrases that begin with it.
  KindSet kinds(WordId id) const { return words_[id].kinds; }
  KindSet phrase_kinds(WordId id) const { return words_[id].phrase_kinds; }
  /// False if no phrase begins with the two words; true if one may.
  bool may_pair(WordId first, WordId second) const { return (words_[first].seconds >> (second % 64) & 1U) != 0; }
  std::span<Sense const> senses(WordId id) const { return {senses_.data() + words_[id].first_sense, words_[id].senses}; }
  /// Phrases that begin with the word, longest first.
  std::span<Phrase const> phrases(WordId id) const { return {phrases_.data() + words_[id].first_phrase, words_[id].phrases}; }
  std::span<WordId const> rest(Phrase const& phrase) const { return {phrase_words_.data() + phrase.first_word, phrase.words}; }
  std::span<Sense const> senses(Phrase const& phrase) const { return {senses_.data() + phrase.first_sense, phrase.senses}; }

  NumberWord const& number(Sense s) const { return entries_.numbers[s.entry]; }
  ScaleWord const& scale(Sense s) const { return entries_.scales[s.entry]; }
  VagueWord const& vague(Sense s) const { return entries_.vagues[s.entry]; }
  HedgeWord const& hedge(Sense s) const { return entries_.hedges[s.entry]; }
  UnitWord const& unit(Sense s) const { return entries_.units[s.entry]; }
  TimeWord const& time(Sense s) const { return entries_.times[s.entry]; }
  HolidayRule const& holiday(Sense s) const { return entries_.holidays[s.entry]; }
  PredicateForm const& predicate(Sense s) const { return entries_.predicates[s.entry]; }
  CueWord const& cue(Sense s) const { return entries_.cues[s.entry]; }
  SignalWord const& signal(Sense s) const { return entries_.signals[s.entry]; }
  /// The key of a place, and whether the word only says that something is of it.
  std::string_view place(Sense s) const { return domain_.places().key(entries_.places[s.entry].place); }
  bool of_place(Sense s) const { return entries_.places[s.entry].adjective != 0; }
  /// The id of an entry that has nothing but an id: class of a noun, type of a source noun, id of a particle …
  std::string const& id(Sense s) const { return entries_.ids[s.entry]; }
  IdKey key(Sense s) const { return entries_.keys[s.entry]; }

  bool takes(SieveStep step) const { return (entries_.left_out >> static_cast<unsigned>(step) & 1U) == 0; }
  /// How a unit is converted to its base, or null where it has none.
  UnitConversion const* conversion(std::string_view code) const;
  /// Forms of sentences in which figures are said to add up, in the order of the files.
  std::vector<StatementForm> const& statements() const { return entries_.statements; }

  Domain const& domain() const { return domain_; }
  std::vector<LexiconExample> const& examples() const { return examples_; }

private:
  friend class LexiconBuilder;
  friend std::string pack(Lexicon const& lexicon);
  friend Lexicon unpack(std::string_view bytes);

  Lexicon() = default;
  template <class Same> WordId find(std::uint64_t hash, Same const& same) const {
    auto const mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
      auto const slot = slots_[at];
      auto const id = static_cast<WordId>(slot);
      if (id == 0 || (slot >> 32 == hash >> 32 && same(id)))
        return id;
    }
  }
  bool same(WordId id, FoldedWord const& folded) const {
    auto const& word = words_[id];
    return word.size == folded.size() && word.first_block == folded.first_block() && (word.size <= 8 || folded == this->word(id));
  }

  struct Word {
    KindSet kinds = 0, phrase_kinds = 0;
    std::uint64_t seconds = 0;       ///< a bit for each second word of a phrase, by its id modulo 64
    std::uint64_t first_block = 0;   ///< of the text
    std::uint32_t first_sense = 0, first_phrase = 0;
    std::uint16_t senses = 0, phrases = 0;
    std::uint32_t size = 0;          ///< bytes of the text
  };
  struct Tables {
    std::vector<Word> words;                  ///< by id; 0 is no word
    std::string letters;                      ///< of all words, apart so that what is asked often lies close together
    std::vector<std::uint32_t> starts;        ///< of each word in `letters`, and the end
    std::vector<std::uint64_t> slots;         ///< open addressing: upper half of the hash, then the id; a power of two many
    std::vector<Sense> senses;
    std::vector<Phrase> phrases;
    std::vector<WordId> phrase_words;
  };
  void look_at(std::shared_ptr<Tables const> tables);

  std::shared_ptr<Tables const> tables_;      ///< what the spans look at, unless it lies in the program itself
  std::span<Word const> words_;
  std::span<char const> letters_;
  std::span<std::uint32_t const> starts_;
  std::span<std::uint64_t const> slots_;
  std::span<Sense const> senses_;
  std::span<Phrase const> phrases_;
  std::span<WordId const> phrase_words_;
  std::array<WordId, 128> marks_{};
  Entries entries_;
  Domain domain_;
  std::vector<LexiconExample> examples_;
};

/// Builds the tables from the files below `lang/en/`, and from a desk's `own` files of that form. The first wrong entry is the error: unknown section or key,
/// a missing or wrong value, a cycle among classes.
Result<Lexicon> load_lexicon(std::vector<DataFile> const& files, std::vector<DataFile> const& own = {});

/// The lexicon that the program was built with, without its examples: tables laid out by the build, nothing to parse.
Lexicon embedded_lexicon();

} // namespace recount
