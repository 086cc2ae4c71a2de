// SPDX-License-Identifier: Apache-2.0
#include "claims/spread.hpp"

#include "grammar/amount.hpp"
#include "grammar/hedge.hpp"

namespace recount {
namespace {

/// One list of things: no clause of its own ("which brought the total to 38") and no break ("; 56 in Lima") between the two.
bool one_list(SentenceView const& s, BoundQuantity const& a, BoundQuantity const& b) {
  constexpr KindSet clause = bit(Kind::pronoun) | bit(Kind::auxiliary) | bit(Kind::change_verb) | bit(Kind::level_verb);
  for (auto at = a.found.tokens.last; at < b.found.tokens.first; ++at) {
    bool const of_both = a.predicate && a.predicate->tokens.contains(at);
    if (!of_both && ((s.lexicon.kinds(s.at(at)->word) & clause) || s.text.words(*s.at(at)) == ";" || is_particle(s.lexicon, *s.at(at), "sets_off") || is_particle(s.lexicon, *s.at(at), "running_total")))
      return false;
  }
  return true;
}

} // namespace

void spread_hedges(SentenceView const& sentence, std::vector<BoundQuantity>& quantities) {
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    auto const& a = quantities[i - 1];
    auto& b = quantities[i];
    auto const hedge = a.found.quantity.hedge;
    bool const spreads = bounds_below(hedge) || bounds_above(hedge) || hedge == Hedge::about || hedge == Hedge::nearly;
    bool const shared = a.predicate && b.predicate && a.predicate->tokens == b.predicate->tokens && a.found.quantity.type == b.found.quantity.type;
    if (!spreads || !shared || a.subset || b.subset || b.found.increment || b.found.quantity.hedge != Hedge::exact || !b.found.figure || !one_list(sentence, a, b))
      continue;
    b.found.quantity.hedge = hedge;
    b.found.quantity.asserted = {};
    apply_hedge(b.found.quantity);
  }
}

void count_per_time(SentenceView const& sentence, std::vector<BoundQuantity>& quantities) {
  auto const rate_at = [&](std::uint32_t token) -> std::optional<std::string> {
    if (token >= sentence.last)
      return std::nullopt;
    TokenReader in{sentence.text, sentence.lexicon, sentence.at(token), sentence.end()};
    auto per = read_per(in);
    if (!per && in.begins(Kind::window)) {
      for (auto const& [id, code] : {std::pair{"per_day", "/d"}, {"per_week", "/wk"}, {"per_month", "/mo"}, {"per_year", "/a"}})
        if (in.has() && sentence.lexicon.id(in.sense(Kind::window)->sense) == id && in.sense(Kind::window)->tokens == 1)
          return code;
    }
    return per;
  };
  for (auto& q : quantities) {
    auto& quantity = q.found.quantity;
    if (!q.found.figure || quantity.type != QuantityType::count || !quantity.unit.empty())
      continue;
    auto const end = q.noun ? q.noun->tokens.last : q.found.tokens.last;
    auto rate = rate_at(end);
    if (!rate && q.predicate && q.predicate->tokens.first >= end)
      rate = rate_at(q.predicate->tokens.last);
    if (rate) {
      quantity.unit = *rate;
      quantity.type = QuantityType::rate;
    }
  }
}

} // namespace recount
