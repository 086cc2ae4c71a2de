// SPDX-License-Identifier: Apache-2.0
// Looks through the figures of a field for the other one of a pair.
#pragma once

#include "claims/figure_sides.hpp"
#include "claims/reading.hpp"

#include <algorithm>

namespace recount {

class FigureSearch {
public:
  FigureSearch(FieldReading& field, Lexicon const& lexicon) : field_(field), lexicon_(lexicon) {}

protected:
  using Refs = std::vector<FigureRef>;

  BoundQuantity const& at(FigureRef ref) const { return field_.sentences[ref.sentence].quantities[ref.quantity]; }
  SentenceView view(std::uint32_t sentence) const { return field_.sentences[sentence].view(field_.text, lexicon_); }
  Side side(FigureRef ref) const { return side_of(view(ref.sentence), at(ref).found); }
  std::uint32_t paragraph(std::uint32_t sentence) const { return field_.sentences[sentence].sentence.paragraph; }

  Refs figures(std::uint32_t sentence, TokenSpan within) const {
    Refs out;
    auto const& quantities = field_.sentences[sentence].quantities;
    for (std::uint32_t i = 0; i < quantities.size(); ++i)
      if (says_amount(quantities[i]) && within.contains(quantities[i].found.number.first))
        out.push_back({sentence, i});
    return out;
  }
  Refs figures(std::uint32_t sentence) const { return figures(sentence, {field_.sentences[sentence].sentence.first, field_.sentences[sentence].sentence.last}); }

  /// The nearest comparable figure of the sentences before, from the end, or after, from the beginning.
  std::optional<FigureRef> before(std::uint32_t sentence, std::optional<FigureRef> like) const {
    for (bool const parts : {false, true}) // a part ("three of the victims") where nothing else stands
      for (auto i = sentence; i > 0 && sentence - i < sentences_around;) {
        Refs fitting;
        for (auto const ref : figures(--i))
          if ((parts || standing(ref)) && (!like || (comparable(at(ref), at(*like)) && !same_value(at(ref), at(*like)))))
            fitting.push_back(ref);
        if (like && std::any_of(fitting.begin(), fitting.end(), [&](FigureRef ref) { return same_head(ref, *like); }))
          std::erase_if(fitting, [&](FigureRef ref) { return !same_head(ref, *like); }); // lynchings before states
        if (!fitting.empty())
          return like ? nearest_value(fitting, *like) : fitting.back();
      }
    return std::nullopt;
  }
  std::optional<FigureRef> after(std::uint32_t sentence, std::optional<FigureRef> like) const {
    for (auto i = sentence + 1; i < field_.sentences.size() && i - sentence < sentences_around; ++i)
      for (auto const ref : figures(i))
        if (!at(ref).found.increment && (!like || (comparable(at(ref), at(*like)) && !same_value(at(ref), at(*like)))))
          return ref;
    return std::nullopt;
  }
  bool same_head(FigureRef a, FigureRef b) const { return !at(a).head.empty() && at(a).head == at(b).head; }
  FigureRef nearest_value(Refs const& refs, FigureRef like) const {
    return *std::min_element(refs.begin(), refs.end(), [&](FigureRef a, FigureRef b) { return nearer(at(a), at(b), at(like)); });
  }
  bool standing(FigureRef ref) const { return !at(ref).subset && !at(ref).found.increment; }

  bool grows(BoundQuantity const& quantity) const {
    auto const* const info = quantity.predicate ? lexicon_.domain().predicate(quantity.predicate->form.id) : nullptr;
    return info && info->movement != Movement::point;
  }

  /// "33 percent and 31.7 percent": nothing but a joining word between them.
  bool adjoining(FigureRef a, FigureRef b) const {
    auto const first = at(a).found.tokens.last, last = at(b).found.tokens.first;
    if (last <= first || last - first > 2)
      return false;
    return std::all_of(field_.text.tokens.begin() + first, field_.text.tokens.begin() + last, [&](Token const& token) {
      return (lexicon_.kinds(token.word) & bit(Kind::conjunction)) || field_.text.words(token) == ",";
    });
  }

  static constexpr std::uint32_t sentences_around = 3;   // how far the other figure of a pair may stand

  FieldReading& field_;
  Lexicon const& lexicon_;
};

} // namespace recount
