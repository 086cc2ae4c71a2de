// SPDX-License-Identifier: Apache-2.0
// Noun phrases without a tagger: closed classes of words end them (methods §2.2).
#include "grammar/find.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr KindSet stops = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::preposition) | bit(Kind::negation) | bit(Kind::pronoun) |
                          bit(Kind::cue) | bit(Kind::subset) | bit(Kind::number_word) | bit(Kind::day_word) | bit(Kind::weekday) |
                          bit(Kind::month) | bit(Kind::determiner) | bit(Kind::conjunction) | bit(Kind::adverb);
constexpr std::uint32_t longest_phrase = 8;

/// "seven US military helicopters": capitals in a text that is not all capitals, no pronoun.
bool country(SentenceView const& s, std::uint32_t at) {
  auto const word = s.text.words(*s.at(at));
  if (word.size() != 2 || word[1] < 'A' || word[1] > 'Z' || at + 1 >= s.last || s.at(at + 1)->kind != TokenKind::word)
    return false;
  auto const next = s.text.words(*s.at(at + 1));
  return next.back() >= 'a' && next.back() <= 'z';
}

bool is_stop(SentenceView const& s, std::uint32_t at, bool first) {
  Token const& token = *s.at(at);
  auto const kinds = s.lexicon.kinds(token.word);
  if (token.kind == TokenKind::number || token.kind == TokenKind::symbol || token.kind == TokenKind::quote_close)
    return !(token.kind == TokenKind::symbol && is_particle(s.lexicon, token, "hyphen") && !token.space_before);
  if (kinds & bit(Kind::noun))
    return false;
  if ((kinds & bit(Kind::pronoun)) && token.capital && country(s, at))
    return false;
  if ((kinds & stops) && !(first && (kinds & bit(Kind::increment))))
    return true;
  return (kinds & bit(Kind::predicate)) != 0;
}

/// Reads the words of one noun phrase from left to right.
class PhraseReader {
public:
  PhraseReader(SentenceView const& sentence, std::uint32_t first) : s_(sentence), at_(first), single_(one_before(first)) {}

  std::optional<NounPhrase> run() {
    skip_partitive();
    if (at_ < s_.last && is_particle(s_.lexicon, *s_.at(at_), "hyphen"))
      return std::nullopt;
    while (at_ < s_.last && begins(s_.lexicon, s_.at(at_), s_.end(), Kind::increment) && !is(at_, Kind::noun))
      ++at_;
    if (at_ > s_.first && is_particle(s_.lexicon, *s_.at(at_ - 1), "others")) // "three others | sustained wounds"
      return std::nullopt;
    if (at_ + 1 < s_.last && is_particle(s_.lexicon, *s_.at(at_), "overall") && word(at_ + 1) && !is_stop(s_, at_ + 1, false)) // "12 overall wins"
      ++at_;
    if (at_ < s_.last && s_.at(at_)->kind == TokenKind::quote_open)
      out_.quoted_first = ++at_;
    out_.tokens.first = at_;
    read_words();
    modifier_of_next();
    if (at_ == out_.tokens.first || (!known_ && !unknown_head()))
      return std::nullopt;
    close();
    refine_class();
    return out_.tokens.empty() ? std::nullopt : std::optional(out_);
  }

private:
  bool is(std::uint32_t at, Kind kind) const { return at < s_.last && (s_.lexicon.kinds(s_.at(at)->word) & bit(kind)) != 0; }
  bool word(std::uint32_t at) const { return at < s_.last && s_.at(at)->kind == TokenKind::word; }

  bool one_before(std::uint32_t first) const {
    if (first <= s_.first)
      return false;
    auto const number = match_sense(s_.lexicon, s_.at(first - 1), s_.at(first), Kind::number_word);
    return (number && s_.lexicon.number(number->sense).value == Decimal(1)) || text(first - 1) == "1";
  }

  /// "26 of the protesters", "dozens of people", "12 of the 40 wounded", "17 out of 28 provinces"
  void skip_partitive() {
    if (at_ >= s_.last)
      return;
    bool const out_of = match_id(s_.lexicon, s_.at(at_), s_.end(), Kind::particle, "out_of").has_value();
    if (!out_of && !is_particle(s_.lexicon, *s_.at(at_), "of"))
      return;
    at_ += out_of ? 2 : 1;
    while (at_ < s_.last && (begins(s_.lexicon, s_.at(at_), s_.end(), Kind::determiner) || s_.at(at_)->kind == TokenKind::number || is(at_, Kind::number_word)))
      ++at_;
  }

  /// Takes the noun that begins here; its words, or nothing.
  std::uint32_t take_noun(std::uint32_t at) {
    auto const noun = match_sense(s_.lexicon, s_.at(at), s_.end(), Kind::noun);
    if (!noun)
      return 0;
    known_ = true;
    out_.head = at + noun->tokens - 1;
    out_.noun_class = s_.lexicon.id(noun->sense);
    return noun->tokens;
  }

  void read_words() {
    while (at_ < s_.last && at_ - out_.tokens.first < longest_phrase) {
      if (known_ && is_particle(s_.lexicon, *s_.at(at_), "possessive")) {
        restart();
        continue;
      }
      if (auto const joined = joins_adjectives()) {
        at_ += joined;
        continue;
      }
      if (compound()) {
        at_ += 2;
        known_ = take_noun(at_ - 1) != 0;
        continue;
      }
      if (compound_begins()) {
        ++at_;
        continue;
      }
      if (auto const name = numbered_name()) {
        at_ += name;
        continue;
      }
      if (is_stop(s_, at_, at_ == out_.tokens.first))
        return;
      bool const closed = known_ && plural(out_.head);
      auto const before = out_;
      auto const words = take_noun(at_);
      if (closed && (words == 0 || !plural(out_.head))) {
        out_ = before;
        return;
      }
      if (words == 0 && known_ && word(at_)) {
        if (verbal(at_) || (no_noun(at_) && (plural(out_.head) || !is(at_ + 1, Kind::noun)))) // "homes abroad", but "German federal states"
          return;
        if (plural(at_) && !single_) { // "party goers": the plural is the noun, though no list has it
          out_.head = at_;
          out_.noun_class.clear();
        }
      }
      at_ += words == 0 ? 1 : words;
    }
  }

  /// The hyphen of "rebel-held districts", "ready-to-eat meals".
  bool compound() const {
    return at_ > out_.tokens.first && at_ + 1 < s_.last && s_.at(at_)->kind == TokenKind::symbol && is_particle(s_.lexicon, *s_.at(at_), "hyphen") &&
           !s_.at(at_)->space_before && !s_.at(at_ + 1)->space_before && word(at_ + 1);
  }

  /// The first word of "off-duty officers", whatever it is alone.
  bool compound_begins() const {
    return !known_ && word(at_) && !is(at_, Kind::noun) && at_ + 2 < s_.last && is_particle(s_.lexicon, *s_.at(at_ + 1), "hyphen") && !s_.at(at_ + 1)->space_before &&
           !s_.at(at_ + 2)->space_before && word(at_ + 2);
  }

  /// The tokens of a name with a number before its noun: "COVID-19 cases", "F-16 jets", "Model 3 and Model S sedans", "737 Max jets"; else 0.
  std::uint32_t numbered_name() const {
    if (known_)
      return 0;
    auto const noun_at = [&](std::uint32_t at) { return word(at) && s_.at(at)->space_before && !is_stop(s_, at, false); };
    auto const beside = [&](std::uint32_t at) { return at < s_.last && !s_.at(at)->space_before; };
    bool const tied = word(at_) && s_.at(at_)->capital && beside(at_ + 1) && is_particle(s_.lexicon, *s_.at(at_ + 1), "hyphen") && beside(at_ + 2) && number(at_ + 2);
    if (tied && noun_at(at_ + 3))
      return 3;
    if (number(at_) && begins_name(at_) && noun_at(at_ + 1))
      return 1;
    auto at = at_;
    while (designated(at) && at + 3 < s_.last && is_particle(s_.lexicon, *s_.at(at + 2), "and") && designated(at + 3))
      at += 3;
    return designated(at) && noun_at(at + 2) ? at + 2 - at_ : 0;
  }
  bool number(std::uint32_t at) const { return at < s_.last && s_.at(at)->kind == TokenKind::number; }
  bool begins_name(std::uint32_t at) const {
    auto const senses = s_.lexicon.senses(s_.lexicon.find(text(at))); // the tokens of digits hold no word
    return std::any_of(senses.begin(), senses.end(), [&](Sense sense) { return sense.kind == Kind::number_context && s_.lexicon.key(sense) == IdKey("named_digits"); });
  }
  /// "Model 3", "Model S"
  bool designated(std::uint32_t at) const {
    if (!is(at, Kind::designation) || is(at, Kind::abbreviation) || is(at, Kind::negation) || !s_.at(at)->capital || at + 1 >= s_.last)
      return false;
    return number(at + 1) || (word(at + 1) && s_.at(at + 1)->capital && text(at + 1).size() == 1);
  }

  /// "the city's | 50,000 homes"
  void restart() {
    ++at_;
    while (at_ < s_.last && (s_.at(at_)->kind == TokenKind::number || is(at_, Kind::number_word)))
      ++at_;
    out_.tokens.first = at_;
    out_.noun_class.clear();
    known_ = false;
  }

  /// Tokens of "and" where it joins adjectives before a noun: "large and old houses", with a told one "probable and confirmed cases"; else 0.
  std::uint32_t joins_adjectives() const {
    if ((known_ && (single_ || plural(out_.head))) || at_ == out_.tokens.first || at_ + 1 >= s_.last || !word(at_ + 1) || is(at_, Kind::noun))
      return 0;
    bool const join = is_particle(s_.lexicon, *s_.at(at_), "and") || is_particle(s_.lexicon, *s_.at(at_), "or");
    constexpr KindSet clause = stops & ~bit(Kind::adverb);
    if (join && is(at_ + 1, Kind::cue) && verbal(at_ + 1) && is(at_ + 2, Kind::noun))
      return 2;
    return join && !(s_.lexicon.kinds(s_.at(at_ + 1)->word) & (clause | bit(Kind::predicate))) ? 1 : 0;
  }

  std::string_view text(std::uint32_t at) const { return s_.text.words(*s_.at(at)); }
  bool ends(std::uint32_t at, std::string_view lower, std::string_view upper) const { return text(at).ends_with(lower) || text(at).ends_with(upper); }
  /// The last noun of a phrase is the plural one; a noun before it is singular: "police officers | opened".
  bool plural(std::uint32_t at) const {
    if (is_particle(s_.lexicon, *s_.at(at), "plural"))
      return true;
    return (ends(at, "s", "S") && !ends(at, "ss", "SS") && !ends(at, "us", "US")) || ends(at, "men", "MEN");
  }
  /// A verb, adjective or adverb that is no noun: "appears", "available".
  bool no_noun(std::uint32_t at) const { return is_no_noun(s_.lexicon, s_.text, *s_.at(at)); }
  /// By its ending no noun: "opened", "probably".
  bool verbal(std::uint32_t at) const { return !s_.at(at)->capital && (ends(at, "ed", "ED") || ends(at, "ly", "LY")); }

  /// A verb's word between number and noun is the noun's modifier: "26 wounded soldiers", "180 officially confirmed flu cases".
  void modifier_of_next() {
    if (known_ || at_ >= s_.last || at_ - out_.tokens.first > 1 || is(at_, Kind::preposition)) // "in prison" is none
      return;
    auto at = at_;
    if (is(at, Kind::adverb) && verbal(at))
      ++at;
    bool const told = is(at, Kind::cue) && verbal(at);   // "confirmed", "reported": one more word may name the noun
    if (at + 1 >= s_.last || !(told || begins(s_.lexicon, s_.at(at), s_.end(), Kind::predicate)))
      return;
    ++at;
    if (told && word(at) && !is(at, Kind::noun) && !is_stop(s_, at, false) && at + 1 < s_.last && is(at + 1, Kind::noun))
      ++at;
    if (auto const words = take_noun(at))
      at_ = at + words;
  }

  /// No noun is known: the first plural, else the last word that may be one.
  bool unknown_head() {
    auto const first = out_.tokens.first;
    for (auto at = first; at < at_; ++at)
      if (word(at) && plural(at) && !no_noun(at)) {
        out_.head = at;
        at_ = at + 1;
        return true;
      }
    while (at_ > first && (!word(at_ - 1) || verbal(at_ - 1) || no_noun(at_ - 1) || is(at_ - 1, Kind::conjunction)))
      --at_;
    out_.head = at_ > first ? at_ - 1 : first;
    return at_ > first;
  }

  void close() {
    out_.tokens.last = out_.head + 1;
    if (out_.quoted_first && at_ < s_.last && s_.at(at_)->kind == TokenKind::quote_close)
      out_.quoted_last = at_;
    // "pieces of military hardware": the "of" phrase belongs to the counted thing.
    auto const of = out_.tokens.last;
    if (of + 1 >= s_.last || !is_particle(s_.lexicon, *s_.at(of), "of") || is_stop(s_, of + 1, false))
      return;
    auto tail = of + 1;
    while (tail < s_.last && !is_stop(s_, tail, false) && tail - of <= longest_phrase)
      ++tail;
    out_.tokens.last = s_.at(tail - 1)->kind == TokenKind::symbol ? tail - 1 : tail;
  }

  /// "civilian lives", "members of the armed forces": what says only "person" takes the class of its neighbour.
  void refine_class() {
    auto const& domain = s_.lexicon.domain();
    auto const narrows = [&](std::uint32_t at) {
      auto const noun = match_sense(s_.lexicon, s_.at(at), s_.end(), Kind::noun);
      if (noun && out_.noun_class != s_.lexicon.id(noun->sense) && domain.relation(s_.lexicon.id(noun->sense), out_.noun_class) == ClassRelation::part) {
        out_.noun_class = s_.lexicon.id(noun->sense);
        return true;
      }
      return false;
    };
    if (out_.noun_class.empty() || !domain.narrowed(out_.noun_class))
      return;
    for (auto at = out_.tokens.first; at < out_.head; ++at)
      if (narrows(at))
        return;
    auto const of = out_.head + 1;
    if (of >= s_.last || !is_particle(s_.lexicon, *s_.at(of), "of"))
      return;
    for (auto at = of + 1; at < s_.last && at - of < longest_phrase && (!is_stop(s_, at, false) || is(at, Kind::determiner) || is_particle(s_.lexicon, *s_.at(at), "possessive")); ++at)
      if (narrows(at))
        return;
  }

  SentenceView const& s_;
  std::uint32_t at_;
  bool single_;             ///< counts one thing: "one man"
  NounPhrase out_;
  bool known_ = false;
};

} // namespace

std::optional<NounPhrase> find_noun_phrase(SentenceView const& s, std::uint32_t first) { return PhraseReader(s, first).run(); }

} // namespace recount
