// SPDX-License-Identifier: Apache-2.0
// The figures of one sentence while they are bound: what the steps of the sieve share (methods §2.4).
#pragma once

#include "claims/reading.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace recount {

class Binding {
public:
  Binding(SentenceView const& view, std::vector<FoundPredicate> const& predicates, std::span<BoundQuantity const> previous)
      : sentence(view), lexicon(view.lexicon), before(previous), predicates_(predicates) {}

  SentenceView const& sentence;
  Lexicon const& lexicon;
  std::span<BoundQuantity const> before;   ///< figures of the sentence before this one
  std::vector<BoundQuantity> figures;

  bool inside(std::uint32_t at) const { return at >= sentence.first && at < sentence.last; }
  Token const& token(std::uint32_t at) const { return *sentence.at(at); }
  KindSet kinds(std::uint32_t at) const { return lexicon.kinds(token(at).word); }
  bool is(std::uint32_t at, Kind kind) const { return inside(at) && (kinds(at) & bit(kind)) != 0; }
  bool particle(std::uint32_t at, IdKey id) const { return inside(at) && is_particle(lexicon, token(at), id); }
  bool symbol(std::uint32_t at, std::string_view sign) const {
    return inside(at) && token(at).kind == TokenKind::symbol && sentence.text.words(token(at)) == sign;
  }
  /// "out of" before a figure.
  bool out_of(std::uint32_t at) const {
    return inside(at) && match_id(lexicon, sentence.at(at), sentence.end(), Kind::particle, "out_of") && figure_at(at + 2);
  }
  /// A sense of the kind begins at the token, alone or as a phrase.
  bool begins_with(std::uint32_t at, Kind kind) const { return inside(at) && begins(lexicon, sentence.at(at), sentence.end(), kind); }

  /// By its ending a verb of no list, before neither a preposition nor another verb: "used brutal force".
  bool verb_with_object(std::uint32_t at) const;
  /// The predicate word that covers the token, or null.
  FoundPredicate const* predicate_at(std::uint32_t at) const;
  /// The figure that covers the token, or null.
  BoundQuantity const* figure_at(std::uint32_t at) const;

  /// The last figure in the unit that ends before the token, or null.
  BoundQuantity const* last_before(std::uint32_t at, std::string_view unit) const;
  /// "is trending", "has been creeping": a verb, though no list has it.
  bool progressive(std::uint32_t at) const;
  /// By its form or a list more than one.
  bool plural(std::uint32_t at) const;
  /// Digits that are no figure: a year.
  bool undated_number(std::uint32_t at) const;

  /// Where the words of a figure end: behind its counted noun.
  static std::uint32_t end_of(BoundQuantity const& q) { return q.noun ? q.noun->tokens.last : q.found.tokens.last; }
  /// A number of things, without a unit: what people and homes are counted by.
  static bool counts(BoundQuantity const& q) { return q.found.quantity.unit.empty(); }
  /// Gives the figure the predicate if one of the patterns holds for it and it can be said of what the figure counts.
  bool give(BoundQuantity& q, FoundPredicate const& predicate, std::uint8_t patterns) const;
  /// The same for a predicate that another figure was given: it must only fit.
  bool lend(BoundQuantity& q, FoundPredicate const& predicate) const { return give(q, predicate, any_pattern); }

private:
  static constexpr std::uint8_t any_pattern = 0xff;
  std::vector<FoundPredicate> const& predicates_;
};

/// A set of patterns.
template <class... P> constexpr std::uint8_t patterns(P... which) { return static_cast<std::uint8_t>((0U | ... | static_cast<unsigned>(which))); }

/// The counted noun behind each number, its class, and whether the figure is a part of another.
void bind_nouns(Binding& binding);
/// "a family of five": a number that counts the people of the group before it.
void bind_group(Binding const& binding, BoundQuantity& figure);
/// The figures that are parts of another, and the wholes they are parts of.
void bind_parts(Binding& binding);
/// "Of the 40 passengers, 12 …", "Among at least 25 wounded …": the figures behind it are parts of it.
bool opens_parts(Binding const& binding, BoundQuantity const& figure);
/// The frames of one figure in the order of the sieve; true if one holds.
bool bind_predicate(Binding const& binding, BoundQuantity& figure);
/// Behind an aside that begins at the token, else the token: "including a guard" in "left six men including a guard | dead"; ", including
/// 3 children," and "- two of them boys -"; ", mostly children," behind a subject, up to its verb.
std::uint32_t behind_included(Binding const& binding, std::uint32_t at);
std::uint32_t after_aside(Binding const& binding, std::uint32_t at);
std::uint32_t after_apposition(Binding const& binding, BoundQuantity const& figure, std::uint32_t at);
/// "The dead include three clerks", "among those killed were nine children".
bool included(Binding const& binding, BoundQuantity& figure);
/// "Nine children were among the dead", "Of the dead, 14 were counted in Lima".
bool among_named(Binding const& binding, BoundQuantity& figure);
/// One of several objects of a verb: "killed along with nine workers", "killed the driver and two passengers".
bool object_of_verb(Binding const& binding, BoundQuantity& figure);
/// "Suffered serious burns", "collapsed and died".
bool suffered_or_ended(Binding const& binding, BoundQuantity& figure);
/// "14 were hurt, four seriously": the four are some of the 14.
void bind_degrees(Binding& binding);
/// A predicate that leaves open what became of people ("shot"), and one that tells it.
bool has_outcomes(Binding const& binding, std::string_view id);
bool is_outcome(Binding const& binding, std::string_view id, std::string_view of);
/// "shot and killed", "shot, robbed and killed": the verb that tells what became of them; else the first one.
FoundPredicate const& joined_outcome(Binding const& binding, FoundPredicate const& found);
/// "The number of people arrested has risen to 88": what a bare number behind a verb of level or change counts.
void bind_levels(Binding& binding);
/// The predicate can be said of a subject.
constexpr std::uint8_t of_subject = patterns(Pattern::subject, Pattern::adjective, Pattern::passive);
inline bool takes_subject(FoundPredicate const& found) { return ((found.form.patterns | found.other.patterns) & of_subject) != 0; }

/// A toll right before the number ("deaths: 26"), or farther before it in its clause.
bool toll_beside(Binding const& binding, BoundQuantity& figure);
bool toll_before(Binding const& binding, BoundQuantity& figure);
/// What a length of time is of: "a five-year plan", "12 years in prison".
void bind_length(Binding const& binding, BoundQuantity& figure);
/// What a percentage, an amount or a level is of: "shares of the bank rose 5%".
void bind_measured_things(Binding& binding);
/// The thing that ends before the token; where that is another figure's unit, what the other figure is of, or what stands before it.
std::optional<NounPhrase> thing_before(Binding const& binding, std::uint32_t end);
/// "big economies - Chile and Peru among them - | grew": from the second dash to the first.
std::uint32_t before_aside(Binding const& binding, std::uint32_t at);
/// Says what a figure is of; a thing that is itself a toll ("the price rose to $81", "homicides fell by 100") is the predicate too.
void take_thing(Binding const& binding, BoundQuantity& figure, NounPhrase const& thing);
/// "seven miles (11 km)": the same amount in another unit.
bool restates(Binding const& binding, BoundQuantity const& before, BoundQuantity const& figure);
/// What is still of nothing is of the subject of its clause.
void bind_subjects(Binding& binding);
/// Figures that are joined share one verb, or one noun.
void share_predicates(Binding& binding);
/// What a figure before is added to: "bringing the total to 63".
void bind_totals(Binding& binding);
/// Figures that are taken as known: background, not news.
void note_background(Binding& binding);
/// Nouns that are left out, and the predicate of figures whose verb no list knows.
void supply_what_is_left_out(Binding& binding);

} // namespace recount
