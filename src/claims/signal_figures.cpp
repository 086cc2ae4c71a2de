// SPDX-License-Identifier: Apache-2.0
#include "claims/signal_figures.hpp"

#include "claims/figure_search.hpp"
#include "claims/repeated_signals.hpp"

#include <algorithm>

namespace recount {
namespace {

class SignalFigures : FigureSearch {
public:
  using FigureSearch::FigureSearch;

  void run() {
    for (std::uint32_t i = 0; i < field_.sentences.size(); ++i) {
      auto& signals = field_.sentences[i].signals;
      std::erase_if(signals, [&](LinkedSignal& signal) { return !link(i, signal); });
    }
    drop_repeated_signals(field_);
  }

private:

  bool link(std::uint32_t sentence, LinkedSignal& signal) const {
    switch (signal.found.need) {
    case SignalNeed::report:
      return !signal.doubts() || link_doubt(sentence, signal);
    case SignalNeed::number:
    case SignalNeed::note:
      return link_replacement(sentence, signal);
    case SignalNeed::figure:
      return (signal.found.word.op == "correct" || signal.found.word.op == "revise") ? link_replacement(sentence, signal) : link_content(sentence, signal);
    case SignalNeed::beside:
    case SignalNeed::misreport:
      return link_misreport(sentence, signal);
    case SignalNeed::earlier:
      return link_earlier(sentence, signal);
    case SignalNeed::than:
      return link_than(sentence, signal);
    case SignalNeed::contrast:
      return link_contrast(sentence, signal);
    case SignalNeed::actual:
      return link_actual(sentence, signal);
    case SignalNeed::statement:
    case SignalNeed::statement_of:
    case SignalNeed::struck:
    case SignalNeed::denied:
    case SignalNeed::claimed:
    case SignalNeed::verdict:
    case SignalNeed::clause:
      return link_content(sentence, signal);
    }
    return false;
  }

  /// What could not be verified: the figures of the sentence, else of those before it.
  bool link_doubt(std::uint32_t sentence, LinkedSignal& signal) const {
    signal.old = figures(sentence);
    for (auto i = sentence; signal.old.empty() && i > 0 && sentence - i < sentences_around - 1;)
      for (auto const ref : figures(--i))
        signal.fresh.push_back(ref);
    signal.old.insert(signal.old.end(), signal.fresh.begin(), signal.fresh.end());
    signal.fresh.clear();
    return !signal.old.empty();
  }

  /// "to 16 from 26": the marks tell; what is left over takes the other part.
  bool link_replacement(std::uint32_t sentence, LinkedSignal& signal) const {
    auto const found = figures(sentence);
    std::optional<FigureRef> old, fresh;
    for (auto const ref : found) {
      auto const s = side(ref);
      bool const joined = s == Side::unsaid && !signal.old.empty() && adjoining(signal.old.back(), ref); // "from 33% and 31.7%"
      if (s == Side::old_figure || joined) {
        if (!old || adjoining(signal.old.back(), ref))
          signal.old.push_back(ref);
        old = old ? old : ref;
      } else if (s == Side::new_figure && !fresh) {
        fresh = ref;
      }
    }
    auto const cue = signal.found.cue;
    if (!old && !fresh && !found.empty()) {
      bool const of_old = signal.found.need == SignalNeed::note ? !slug(cue) : cue.last >= view(sentence).first + 2 && begins(lexicon_, &field_.text.tokens[cue.last - 2], view(sentence).end(), Kind::old_mark);
      (of_old ? old : fresh) = *std::min_element(found.begin(), found.end(), [&](auto a, auto b) { return distance(a, cue) < distance(b, cue); });
    }
    if (old && !fresh)
      fresh = counterpart(sentence, found, *old, signal.found);
    else if (fresh && !old)
      old = counterpart(sentence, found, *fresh, signal.found);
    else if (!old && !fresh && signal.found.points_back) {
      old = before(sentence, std::nullopt);
      fresh = old ? after(sentence, old) : std::nullopt;
    }
    if (signal.old.empty() && old)
      signal.old.push_back(*old);
    if (fresh)
      signal.fresh.push_back(*fresh);
    return (old || fresh) && !is_update(signal);
  }

  /// "CORRECTED: Crash kills 16": what stands in a slug is the new figure.
  bool slug(TokenSpan cue) const {
    Token const& last = field_.text.tokens[cue.last - 1];
    return last.kind == TokenKind::symbol;
  }

  std::uint32_t distance(FigureRef ref, TokenSpan cue) const {
    auto const first = at(ref).found.tokens.first + (standing(ref) ? 0 : 500); // not a part
    return first >= cue.last ? first - cue.last : 1000 + cue.first - first; // what follows the verb is its own
  }

  /// The other figure of a replacement: in the sentence, else near it.
  std::optional<FigureRef> counterpart(std::uint32_t sentence, Refs const& found, FigureRef one, FoundSignal const& signal) const {
    for (auto ref = found.rbegin(); ref != found.rend(); ++ref)
      if (!(*ref == one) && standing(*ref) && side(*ref) == Side::unsaid && comparable(at(*ref), at(one)) && !same_value(at(*ref), at(one)) &&
          at(*ref).found.tokens.first < std::max(signal.cue.first, at(one).found.tokens.first))
        return *ref;
    bool const note = signal.need == SignalNeed::note;
    bool const old = side(one) == Side::old_figure || note;
    auto const next = old ? after(sentence, one) : std::nullopt;
    if (next && paragraph(next->sentence) == paragraph(sentence))
      return next;
    return old || signal.points_back || signal.need == SignalNeed::figure ? before(sentence, one) : std::nullopt;
  }

  /// What goes up was not lowered.
  bool is_update(LinkedSignal const& signal) const {
    if (signal.old.empty() || signal.fresh.empty())
      return false;
    auto const& old = at(signal.old.front());
    auto const& fresh = at(signal.fresh.front());
    auto const& moves = signal.found.word.moves;
    return moves == "down" && higher(fresh, old) && fresh.found.quantity.unit.empty();
  }

  /// What is denied, withdrawn or confirmed stands in the content; what is said instead behind it.
  bool link_content(std::uint32_t sentence, LinkedSignal& signal) const {
    auto const& found = signal.found;
    for (auto const ref : figures(sentence, found.content))
      if (!at(ref).found.determined)
        signal.old.push_back(ref);
    if (signal.old.empty() && found.points_back)
      if (auto const ref = before(sentence, std::nullopt))
        signal.old.push_back(*ref);
    if (signal.old.empty())
      return false;
    if (found.word.op == "confirm")
      return true;
    auto const end = std::max(found.content.last, found.cue.last);
    for (auto const ref : figures(sentence, {end, field_.sentences[sentence].sentence.last}))
      if (signal.fresh.empty() && (comparable(at(ref), at(signal.old.front())) || counts_the_same(ref, signal.old.front())))
        signal.fresh.push_back(ref);
    return true;
  }

  /// "denied that 26 tanks were lost, saying that five were hit": the noun is left out.
  bool counts_the_same(FigureRef ref, FigureRef old) const {
    return !at(ref).noun && at(ref).found.quantity.unit.empty() && at(old).found.quantity.unit.empty() && at(ref).found.quantity.type == at(old).found.quantity.type;
  }

  /// "wrongly said 26 died. The number is 16."
  bool link_misreport(std::uint32_t sentence, LinkedSignal& signal) const {
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

  bool link_plain_pair(Refs const& found, LinkedSignal& signal) const {
    for (auto const ref : found)
      if (signal.old.empty() && side(ref) == Side::old_figure)
        signal.old.push_back(ref);
    Refs others;
    for (auto const ref : found)
      if (side(ref) != Side::old_figure && (signal.old.empty() || comparable(at(ref), at(signal.old.front()))))
        others.push_back(ref);
    if (!others.empty())
      signal.fresh.push_back(signal.old.empty() ? others.front() : nearest_value(others, signal.old.front()));
    return !signal.old.empty() || !signal.fresh.empty();
  }

  /// "26,000, far more than previously thought"; of "700 more than previously thought" the level stands elsewhere.
  bool link_than(std::uint32_t sentence, LinkedSignal& signal) const {
    auto const& cue = signal.found.cue;
    std::optional<FigureRef> change;
    for (auto const ref : figures(sentence)) {
      auto const& q = at(ref);
      if (gives_change(view(sentence), q.found))
        change = ref;
      if (q.found.determined || change == ref)
        continue;
      bool const of_mark = q.found.number.first >= cue.last && q.found.tokens.first - cue.last <= 1 && !signal.fresh.empty();
      if (of_mark)
        signal.old = {ref};
      else if (q.found.number.first < cue.first || signal.fresh.empty())
        signal.fresh = {ref};
    }
    if (signal.fresh.empty()) {
      auto const like = before(sentence, change);
      if (auto const ref = like ? like : before(sentence, std::nullopt))
        signal.fresh = {*ref};
    }
    bool const update = !signal.old.empty() && !signal.fresh.empty() && grows(at(signal.fresh.front())) && higher(at(signal.fresh.front()), at(signal.old.front()));
    return !update && (!signal.fresh.empty() || !figures(sentence).empty());
  }

  bool link_contrast(std::uint32_t sentence, LinkedSignal& signal) const {
    auto const& cue = signal.found.cue;
    std::optional<FigureRef> old, fresh;
    for (auto const ref : figures(sentence)) {
      if (at(ref).found.tokens.first == cue.last)
        old = ref;
      else if (!old || !fresh)
        if (signal.found.content.contains(at(ref).found.number.first))
          fresh = ref;
    }
    if (!old || !fresh || same_value(at(*old), at(*fresh)) || (bare(at(*old)) && bare(at(*fresh)) && !number_named(view(sentence), at(*fresh).found)))
      return false; // "she was 14, not 17"
    signal.old = {*old};
    signal.fresh = {*fresh};
    return true;
  }

  bool link_actual(std::uint32_t sentence, LinkedSignal& signal) const {
    auto const end = field_.sentences[sentence].sentence.last, begin = field_.sentences[sentence].sentence.first;
    auto behind = figures(sentence, {signal.found.cue.last, end});
    std::erase_if(behind, [&](FigureRef ref) { return !standing(ref); });
    if (behind.empty())
      return false;
    signal.fresh = {behind.front()};
    for (auto const ref : figures(sentence, {begin, signal.found.cue.first}))
      if (comparable(at(ref), at(behind.front())) && !same_value(at(ref), at(behind.front())))
        signal.old = {ref};
    if (signal.old.empty())
      if (auto const ref = before(sentence, behind.front()); ref && !same_value(at(*ref), at(behind.front())))
        signal.old = {*ref};
    return !signal.old.empty();
  }

  /// "initially said 26 … now says 16": pairs of which the later is lower, or of a thing that cannot grow.
  bool link_earlier(std::uint32_t sentence, LinkedSignal& signal) const {
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

  std::optional<FigureRef> counterpart_of_earlier(FigureRef old, std::vector<std::uint32_t> const& own, TokenSpan cue, bool any) const {
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

  Refs around(std::uint32_t sentence) const {
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

  bool set_aside(BoundQuantity const& old, BoundQuantity const& fresh) const {
    auto const measured = [](BoundQuantity const& q) { return q.predicate && q.predicate->form.id == "measured"; };
    bool const amount = !old.found.quantity.unit.empty() || measured(old) || measured(fresh);
    return higher(old, fresh) || (amount && higher(fresh, old));
  }

};

} // namespace

void find_signal_figures(FieldReading& field, Lexicon const& lexicon) { SignalFigures(field, lexicon).run(); }

} // namespace recount
