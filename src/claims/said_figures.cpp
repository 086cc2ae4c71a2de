// SPDX-License-Identifier: Apache-2.0
// Figures of what somebody said: taken back, denied, misreported, or told otherwise before.
#include "claims/signal_links.hpp"

#include <algorithm>

namespace recount {

/// What could not be verified: the figures of the sentence, else of those before it.
bool SaidFigures::link_doubt(std::uint32_t sentence, LinkedSignal& signal) const {
  signal.old = figures(sentence);
  for (auto i = sentence; signal.old.empty() && i > 0 && sentence - i < sentences_around - 1;)
    for (auto const ref : figures(--i))
      signal.fresh.push_back(ref);
  signal.old.insert(signal.old.end(), signal.fresh.begin(), signal.fresh.end());
  signal.fresh.clear();
  return !signal.old.empty();
}

/// What is denied, withdrawn or confirmed stands in the content; what is said instead behind it.
bool SaidFigures::link_content(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const& found = signal.found;
  for (auto const ref : figures(sentence, found.content))
    if (!at(ref).found.determined && !who_says(ref))
      signal.old.push_back(ref);
  if (signal.old.empty() && found.points_back)
    signal.old = said_before(sentence, found);
  if (signal.old.empty() && found.points_back)
    if (auto const ref = found.of_speech ? last_said(sentence) : before(sentence, std::nullopt))
      signal.old.push_back(*ref);
  if (signal.old.empty())
    return false;
  if (found.word.op == "confirm")
    return true;
  auto const end = std::max(found.content.last, found.cue.last);
  for (auto const ref : figures(sentence, {end, field_.sentences[sentence].sentence.last}))
    if (signal.fresh.empty() && standing(ref) && std::find(signal.old.begin(), signal.old.end(), ref) == signal.old.end() &&
        (comparable(at(ref), at(signal.old.front())) || counts_the_same(ref, signal.old.front())))
      signal.fresh.push_back(ref);
  if (signal.fresh.empty())
    if (auto const next = told_next(sentence, signal.old.front()))
      signal.fresh.push_back(*next);
  return true;
}

/// "dismissed the claims of 12 witnesses": the figure counts those who made the claims.
bool SaidFigures::who_says(FigureRef ref) const {
  auto const& q = at(ref);
  auto const s = view(ref.sentence);
  auto const first = q.found.tokens.first;
  if (q.predicate || !q.noun || first < s.first + 2 || !is_particle(lexicon_, *s.at(first - 1), "of") || lexicon_.domain().family(q.noun_class) != "person")
    return false;
  auto const noun = match_sense(lexicon_, s.at(first - 2), s.at(first - 1), Kind::claim_noun);
  return noun && lexicon_.id(noun->sense) == "statement";
}

/// Somebody's words, or a number that the text calls one.
bool SaidFigures::said(FigureRef ref) const {
  auto const number = at(ref).found.number.first;
  auto const& attributions = field_.sentences[ref.sentence].attributions;
  return number_named(view(ref.sentence), at(ref).found) || std::any_of(attributions.begin(), attributions.end(), [&](FoundAttribution const& attribution) {
    return std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan part) { return part.contains(number); });
  });
}

/// The last figure that somebody said in the sentences before.
std::optional<FigureRef> SaidFigures::last_said(std::uint32_t sentence) const {
  for (auto i = sentence; i > 0 && sentence - i < sentences_around;) {
    auto const found = figures(--i);
    auto const last = std::find_if(found.rbegin(), found.rend(), [&](FigureRef ref) { return standing(ref) && said(ref); });
    if (last != found.rend())
      return *last;
  }
  return std::nullopt;
}

/// "said 26 soldiers had died, but withdrew that figure": what was said in the sentence itself, all of it where the noun is
/// in the plural.
FigureSearch::Refs SaidFigures::said_before(std::uint32_t sentence, FoundSignal const& signal) const {
  Refs out;
  for (auto const ref : figures(sentence, {field_.sentences[sentence].sentence.first, std::min(signal.cue.first, signal.content.first)}))
    if (standing(ref) && said(ref))
      out.push_back(ref);
  Token const& noun = field_.text.tokens[signal.content.first];
  bool const many = field_.text.words(noun).ends_with('s') && !(lexicon_.kinds(noun.word) & bit(Kind::demonstrative));
  if (!many && out.size() > 1)
    out.erase(out.begin(), out.end() - 1);
  return out;
}

/// "Officials took 26 deaths off their toll. It is now 310.": what the next sentence says of the number.
std::optional<FigureRef> SaidFigures::told_next(std::uint32_t sentence, FigureRef old) const {
  auto const next = sentence + 1;
  if (next >= field_.sentences.size() || paragraph(next) > paragraph(sentence) + 1) // a paragraph is often one sentence
    return std::nullopt;
  for (auto const ref : figures(next))
    if (standing(ref) && !same_value(at(ref), at(old)) && number_named(view(next), at(ref).found) && (comparable(at(ref), at(old)) || counts_the_same(ref, old)))
      return ref;
  return std::nullopt;
}

/// "denied that 26 tanks were lost, saying that five were hit": the noun is left out.
bool SaidFigures::counts_the_same(FigureRef ref, FigureRef old) const {
  return !at(ref).noun && at(ref).found.quantity.unit.empty() && at(old).found.quantity.unit.empty() && at(ref).found.quantity.type == at(old).found.quantity.type;
}

/// "wrongly said 26 died. The number is 16."
bool SaidFigures::link_misreport(std::uint32_t sentence, LinkedSignal& signal) const {
  auto found = figures(sentence);
  std::erase_if(found, [&](FigureRef ref) { return at(ref).found.determined && side(ref) == Side::unsaid; });
  if (found.empty()) {
    if (sentence + 1 == field_.sentences.size() || paragraph(sentence + 1) != paragraph(sentence))
      return false;
    return link_plain_pair(figures(sentence + 1), signal);
  }
  if (found.size() > 1 && std::any_of(found.begin(), found.end(), [&](auto ref) { return side(ref) != Side::unsaid; }))
    return link_plain_pair(found, signal);
  auto const tokens = view(sentence);
  auto const pause = std::find_if(tokens.at(signal.found.cue.last), tokens.end(), [&](Token const& token) { return field_.text.words(token) == ";"; });
  for (auto const ref : found) // "wrongly said 26 died; the figure is 16"
    (tokens.at(at(ref).found.number.first) < pause ? signal.old : signal.fresh).push_back(ref);
  if (!signal.fresh.empty())
    return true;
  if (auto const next = after(sentence, found.front()); next && paragraph(next->sentence) == paragraph(sentence))
    signal.fresh.push_back(*next);
  return true;
}

bool SaidFigures::link_plain_pair(Refs const& found, LinkedSignal& signal) const {
  for (auto const ref : found)
    if (signal.old.empty() && side(ref) == Side::old_figure)
      signal.old.push_back(ref);
  auto const marked_new = std::find_if(found.begin(), found.end(), [&](FigureRef ref) { return side(ref) == Side::new_figure; });
  if (signal.old.empty() && marked_new != found.end() && marked_new != found.begin() && comparable(at(found.front()), at(*marked_new))) { // "wrongly said 26; the actual number is 16"
    signal.old.push_back(found.front());
    signal.fresh.push_back(*marked_new);
    return true;
  }
  Refs others;
  for (auto const ref : found)
    if (side(ref) != Side::old_figure && (signal.old.empty() || comparable(at(ref), at(signal.old.front()))))
      others.push_back(ref);
  if (!others.empty())
    signal.fresh.push_back(signal.old.empty() ? others.front() : nearest_value(others, signal.old.front()));
  return !signal.old.empty() || !signal.fresh.empty();
}

/// "initially said 26 … now says 16": pairs of which the later is lower, or of a thing that cannot grow.
bool SaidFigures::link_earlier(std::uint32_t sentence, LinkedSignal& signal) const {
  auto const own = earlier_figures(view(sentence), field_.sentences[sentence].quantities, signal.found.cue);
  bool aside = false; // once one of a list is set aside, all are
  for (bool const any : {false, true})
    for (auto const index : own) {
      FigureRef const old{sentence, index};
      if (!standing(old) || (at(old).found.determined && side(old) != Side::old_figure) || (any && !aside) || std::find(signal.old.begin(), signal.old.end(), old) != signal.old.end())
        continue;
      auto const match = counterpart_of_earlier(old, own, signal.found.cue, any);
      if (!match)
        continue;
      aside = true;
      signal.old.push_back(old);
      signal.fresh.push_back(*match);
    }
  return aside;
}

std::optional<FigureRef> SaidFigures::counterpart_of_earlier(FigureRef old, std::vector<std::uint32_t> const& own, TokenSpan cue, bool any) const {
  auto const first = at(old).found.number.first;
  bool const beside = first >= cue.last && first - cue.last <= 1; // "initially reported at 6.8"
  for (auto const ref : around(old.sentence)) {
    bool const itself = ref.sentence == old.sentence && std::find(own.begin(), own.end(), ref.quantity) != own.end();
    if (itself || !standing(ref) || !strictly_comparable(at(old), at(ref)) || !(set_aside(at(old), at(ref)) || (any && !same_value(at(old), at(ref)))))
      continue;
    bool const named = !bare(at(ref)) || number_named(view(ref.sentence), at(ref).found);
    bool const apart = ref.sentence == old.sentence ? set_apart(view(old.sentence), at(old).found, at(ref).found) : ref.sentence < old.sentence || says_new(view(ref.sentence), at(ref).found);
    bool const parts = has_fraction(at(old)) && has_fraction(at(ref)); // 6.8 counts nothing
    bool const measured = beside && (parts || (at(ref).predicate && at(ref).predicate->form.id == "measured"));
    if (!named || !apart || (bare(at(old)) && !measured && !number_named(view(old.sentence), at(old).found)))
      continue;
    return ref;
  }
  return std::nullopt;
}

FigureSearch::Refs SaidFigures::around(std::uint32_t sentence) const {
  Refs out = figures(sentence);
  auto const add = [&](std::uint32_t i) {
    for (auto const ref : figures(i))
      out.push_back(ref);
  };
  for (std::uint32_t i = sentence + 1; i < field_.sentences.size() && i - sentence < sentences_around; ++i)
    add(i);
  for (auto i = sentence; i > 0 && sentence - i + 1 < sentences_around;)
    add(--i);
  return out;
}

bool SaidFigures::set_aside(BoundQuantity const& old, BoundQuantity const& fresh) const {
  auto const measured = [](BoundQuantity const& q) { return q.predicate && q.predicate->form.id == "measured"; };
  bool const amount = !old.found.quantity.unit.empty() || measured(old) || measured(fresh);
  return higher(old, fresh) || (amount && higher(fresh, old));
}

} // namespace recount
