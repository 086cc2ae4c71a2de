// SPDX-License-Identifier: Apache-2.0
// How the figures of a signal are found, by kind. Each gives the signal its old and its new figures; false: it is none.
#pragma once

#include "claims/figure_search.hpp"

namespace recount {

/// "to 16 from 26", "than previously thought", "16, not 26", "is actually 16".
class MovedFigures : FigureSearch {
public:
  using FigureSearch::FigureSearch;
  bool link_replacement(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_than(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_contrast(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_actual(std::uint32_t sentence, LinkedSignal& signal) const;

private:
  bool told_instead(std::uint32_t sentence, TokenSpan cue, FigureRef figure) const;
  bool slug(TokenSpan cue) const;
  bool of_version(std::uint32_t sentence, TokenSpan cue) const;
  bool in_another_clause(std::uint32_t sentence, TokenSpan cue, Refs const& found) const;
  bool says_right(TokenSpan cue) const;
  std::uint32_t distance(FigureRef ref, TokenSpan cue) const;
  std::optional<FigureRef> counterpart(std::uint32_t sentence, Refs const& found, FigureRef one, FoundSignal const& signal) const;
  bool said_by_us(std::uint32_t sentence) const;
  bool is_update(LinkedSignal const& signal) const;
};

/// "withdrew its claim of 26", "denied that", "wrongly said", "initially said 26".
class SaidFigures : FigureSearch {
public:
  using FigureSearch::FigureSearch;
  bool link_doubt(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_content(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_misreport(std::uint32_t sentence, LinkedSignal& signal) const;
  bool link_earlier(std::uint32_t sentence, LinkedSignal& signal) const;

private:
  bool said(FigureRef ref) const;
  std::optional<FigureRef> last_said(std::uint32_t sentence) const;
  Refs said_before(std::uint32_t sentence, FoundSignal const& signal) const;
  std::optional<FigureRef> told_next(std::uint32_t sentence, FigureRef old) const;
  bool counts_the_same(FigureRef ref, FigureRef old) const;
  bool who_says(FigureRef ref) const;
  bool link_plain_pair(Refs const& found, LinkedSignal& signal) const;
  std::optional<FigureRef> counterpart_of_earlier(FigureRef old, std::vector<std::uint32_t> const& own, TokenSpan cue, bool any) const;
  Refs around(std::uint32_t sentence) const;
  bool set_aside(BoundQuantity const& old, BoundQuantity const& fresh) const;
};

} // namespace recount
