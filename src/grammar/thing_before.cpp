// SPDX-License-Identifier: Apache-2.0
// The noun phrase in front of a verb of level or change, read from right to left.
#include "grammar/find.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

constexpr std::uint32_t longest = 14;
constexpr KindSet ends = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::cue) | bit(Kind::negation) | bit(Kind::conjunction) | bit(Kind::day_word) | bit(Kind::weekday) |
                         bit(Kind::change_verb) | bit(Kind::level_verb) | bit(Kind::pronoun);

class Backward {
public:
  Backward(SentenceView const& sentence, std::uint32_t end) : s_(sentence), end_(end), first_(end), head_end_(end), apposed_(is_particle(sentence.lexicon, *sentence.at(end), "of")) {}

  std::optional<NounPhrase> run() {
    while (first_ > s_.first && end_ - first_ < longest && step())
      ;
    while (first_ < end_ && (kinds(first_) & (bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::adverb) | bit(Kind::determiner))) && !is_noun(first_) && first_ + 1 < head_end_)
      ++first_;
    skip_number_of();
    if (first_ >= head_end_)
      return std::nullopt;
    NounPhrase out;
    out.tokens = {first_, end_};
    out.head = head_end_ - 1;
    while (out.head > first_ && !names(out.head))
      --out.head;
    if (out.head + 1 < head_end_ && head_end_ == end_ && s_.at(out.head + 1)->kind == TokenKind::word) // "the car accelerates | to"
      out.tokens.last = head_end_ = out.head + 1;
    bool const pronoun = (kinds(out.head) & bit(Kind::pronoun)) && !is_noun(out.head);
    bool const opens = out.head == s_.first && is_particle(s_.lexicon, *s_.at(out.head), "no_noun");
    bool const demonstrative = determiner(out.head) && !is_noun(out.head);
    bool const torn = out.head + 1 < s_.last && out.head + 1 == end_ - 1 && is_particle(s_.lexicon, *s_.at(out.head + 1), "hyphen");
    if (pronoun || demonstrative || torn || opens || contracted(out.head) || verbal(out.head)) // "she", "this", "well-| priced", "there", "I've", "imposed on imports"
      return std::nullopt;
    for (auto at = first_; at < head_end_; ++at)
      if (auto const noun = match_sense(s_.lexicon, s_.at(at), s_.at(head_end_), Kind::noun); noun && at + noun->tokens == head_end_)
        out.noun_class = s_.lexicon.id(noun->sense);
    return out;
  }

private:
  KindSet kinds(std::uint32_t at) const { return s_.lexicon.kinds(s_.at(at)->word); }
  bool is_noun(std::uint32_t at) const { return (kinds(at) & bit(Kind::noun)) != 0 || is_particle(s_.lexicon, *s_.at(at), "rate"); }
  bool names(std::uint32_t at) const {
    Token const& token = *s_.at(at);
    return token.kind == TokenKind::word && !is_particle(s_.lexicon, token, "possessive") && !is_no_noun(s_.lexicon, s_.text, token) && !verbal(at);
  }
  bool verbal(std::uint32_t at) const { 
    auto const word = s_.text.words(*s_.at(at));
    return !s_.at(at)->capital && !is_noun(at) && word.ends_with("ed") && !word.ends_with("eed");
  }
  /// "she'd", the "'s" of "who's"
  bool contracted(std::uint32_t at) const {
    auto const word = s_.text.words(*s_.at(at));
    static constexpr std::array<std::string_view, 10> endings{"'ve", "'d", "'ll", "'re", "'m", "’ve", "’d", "’ll", "’re", "’m"};
    return is_particle(s_.lexicon, *s_.at(at), "possessive") || std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
  }
  bool determiner(std::uint32_t at) const { return (kinds(at) & bit(Kind::determiner)) != 0; }

  /// "some of the | shops", "all of its | staff"
  bool some(std::uint32_t at) const { return at == first_ && determiner(at); }

  /// "the number of | jobs", "the count of the | dead": what is counted is what a level is of.
  void skip_number_of() {
    if (head_end_ <= first_ || head_end_ + 1 >= end_ || !(counting(head_end_ - 1) || some(head_end_ - 1)) || !is_particle(s_.lexicon, *s_.at(head_end_), "of"))
      return;
    for (first_ = head_end_ + 1; first_ + 1 < end_ && determiner(first_); ++first_)
      ;
    for (head_end_ = first_; head_end_ < end_ && !(kinds(head_end_) & bit(Kind::preposition)) && !is_particle(s_.lexicon, *s_.at(head_end_), "of"); ++head_end_)
      ;
  }
  bool counting(std::uint32_t at) const {
    auto const noun = match_sense(s_.lexicon, s_.at(at), s_.at(at + 1), Kind::claim_noun);
    return noun && (s_.lexicon.key(noun->sense) == IdKey("number") || s_.lexicon.key(noun->sense) == IdKey("count"));
  }

  /// The number of a name at the end of the phrase: "the TA-125 | fell", "the S&P 500 | rose".
  bool named_number(std::uint32_t at) const {
    if (first_ != end_ || at <= s_.first || s_.at(at)->kind != TokenKind::number)
      return false;
    Token const& before = *s_.at(at - 1);
    return (before.kind == TokenKind::word && before.capital) || (is_particle(s_.lexicon, before, "hyphen") && !s_.at(at)->space_before);
  }

  /// "18-to-24-|year-olds": before a hyphen that stands in a word.
  bool compound(std::uint32_t at) const {
    if (first_ == end_ || first_ + 1 == end_ || s_.at(first_)->space_before || s_.at(first_ + 1)->space_before || !is_particle(s_.lexicon, *s_.at(first_), "hyphen"))
      return false;
    return s_.at(at)->kind == TokenKind::number || s_.at(at)->kind == TokenKind::word;
  }

  /// One word to the left; false at the edge of the phrase.
  bool step() {
    auto const at = first_ - 1;
    Token const& token = *s_.at(at);
    bool const hyphen = token.kind == TokenKind::symbol && is_particle(s_.lexicon, token, "hyphen") && !token.space_before;
    bool const possessive = is_particle(s_.lexicon, token, "possessive");
    if (named_number(at) || compound(at)) {
      first_ = at;
      return true;
    }
    if (token.kind != TokenKind::word && !hyphen && !possessive)
      return false;
    bool const of = is_particle(s_.lexicon, token, "of");
    bool const preposition = of || (kinds(at) & bit(Kind::preposition));
    if (first_ < end_ && determiner(first_) && !preposition)
      return false;
    bool const inner = token.capital && at > s_.first;
    if (possessive || hyphen || (is_noun(at) && !(kinds(at) & bit(Kind::pronoun)))) {
      first_ = at;
      return true;
    }
    if (preposition) {
      bool const opens = at == s_.first || s_.at(at - 1)->kind == TokenKind::symbol; // "In March shares fell"
      if (opens)
        return false;
      bool const ties = of || is_particle(s_.lexicon, token, "in") || is_particle(s_.lexicon, token, "for") || is_particle(s_.lexicon, token, "to") || is_particle(s_.lexicon, token, "on") || is_particle(s_.lexicon, token, "from") ||
                        is_particle(s_.lexicon, token, "at") || is_particle(s_.lexicon, token, "among");
      if (!ties || first_ == end_ || (apposed_ && !of))
        return false;
      head_end_ = at;
      first_ = at;
      return true;
    }
    if ((kinds(at) & ends) && !inner && !noun_of_change(at) && !noun_of_speech(at))
      return false;
    first_ = at;
    return true;
  }

  /// "the jobless rate | was": before the verb of the clause a noun, though it may be a word of speech.
  bool noun_of_speech(std::uint32_t at) const {
    constexpr KindSet verb = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::change_verb) | bit(Kind::level_verb);
    constexpr KindSet modifier = bit(Kind::determiner) | bit(Kind::noun) | bit(Kind::adjective);
    return first_ == end_ && (kinds(at) & bit(Kind::cue)) && (kinds(end_) & verb) && at > s_.first && ((kinds(at - 1) & modifier) || is_particle(s_.lexicon, *s_.at(at - 1), "no_noun"));
  }

  /// "an overall cut | of 800,000 barrels", "a range | of 400 km": a noun, but no "total of".
  bool noun_of_change(std::uint32_t at) const {
    return apposed_ && first_ == end_ && (kinds(at) & (bit(Kind::change_verb) | bit(Kind::level_verb))) && !is_particle(s_.lexicon, *s_.at(at), "measure_noun");
  }

  SentenceView const& s_;
  std::uint32_t end_, first_, head_end_;
  bool apposed_;   ///< "a bonus | of 900": the thing ends at the first small word
};

} // namespace

std::optional<NounPhrase> find_thing_before(SentenceView const& sentence, std::uint32_t end) { return Backward(sentence, end).run(); }

} // namespace recount
