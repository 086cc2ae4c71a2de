// SPDX-License-Identifier: Apache-2.0
#include "claims/figure_sides.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t mark_reach = 8;

bool symbol(SentenceView const& s, std::uint32_t at) { return s.at(at)->kind == TokenKind::symbol && !is_particle(s.lexicon, *s.at(at), "hyphen"); }
bool begins_at(SentenceView const& s, std::uint32_t at, Kind kind) { return begins(s.lexicon, s.at(at), s.end(), kind); }

/// Behind the number and its noun: "nine previously reported", "3.8% the agency first estimated".
bool marked_behind(SentenceView const& s, std::uint32_t at) {
  for (auto const begin = at; at < s.last && at - begin < 5 && !symbol(s, at); ++at) {
    if (begins_at(s, at, Kind::old_mark))
      return at + 1 >= s.last || begins_at(s, at + 1, Kind::cue) || is_particle(s.lexicon, *s.at(at + 1), "tells") || symbol(s, at + 1);
    if (s.at(at)->kind == TokenKind::number || (s.lexicon.kinds(s.at(at)->word) & (bit(Kind::auxiliary) | bit(Kind::conjunction) | bit(Kind::clause_word) | bit(Kind::number_word))))
      return false;
  }
  return false;
}

/// "…, but", "… now", a comma that no further figure follows.
bool ends_account(SentenceView const& s, std::vector<BoundQuantity> const& quantities, std::uint32_t at) {
  if (is_particle(s.lexicon, *s.at(at), "but") || begins_at(s, at, Kind::new_mark) || (begins_at(s, at, Kind::clause_word) && !is_particle(s.lexicon, *s.at(at), "that")))
    return true;
  if (s.at(at)->kind != TokenKind::symbol || is_particle(s.lexicon, *s.at(at), "hyphen"))
    return false;
  bool const comma = s.text.words(*s.at(at)) == ",";
  bool const listed = comma && std::any_of(quantities.begin(), quantities.end(), [&](auto const& q) { return q.found.tokens.first == at + 1; });
  return !listed;
}

std::optional<Decimal> amount(BoundQuantity const& quantity) {
  auto const& q = quantity.found.quantity;
  return q.value ? q.value : q.asserted.high ? q.asserted.high : q.asserted.low;
}

} // namespace

Side side_of(SentenceView const& s, FoundQuantity const& quantity) {
  auto first = quantity.tokens.first;
  auto const is = [&](std::uint32_t at, IdKey id) { return is_particle(s.lexicon, *s.at(at), id); };
  if (is(first, "from") || marked_behind(s, quantity.tokens.last))
    return Side::old_figure;
  while (first > s.first && (s.lexicon.kinds(s.at(first - 1)->word) & bit(Kind::determiner)) && !is(first - 1, "that"))
    --first;
  if (first > s.first) {
    if (is(first - 1, "not") || is(first - 1, "from") || is(first - 1, "than") || is(first - 1, "instead_of"))
      return Side::old_figure;
    if (is(first - 1, "to") && s.at(first - 1)->kind == TokenKind::word)
      return Side::new_figure;
  }
  for (auto at = first; at > s.first && first - at < mark_reach && !symbol(s, at - 1); --at) {
    if (begins_at(s, at - 1, Kind::old_mark))
      return Side::old_figure;
    if (begins_at(s, at - 1, Kind::new_mark))
      return Side::new_figure;
    if (s.at(at - 1)->kind == TokenKind::number || is(at - 1, "but"))
      break;
  }
  return Side::unsaid;
}

std::vector<std::uint32_t> earlier_figures(SentenceView const& s, std::vector<BoundQuantity> const& quantities, TokenSpan mark) {
  std::vector<std::uint32_t> out;
  auto end = mark.last;
  while (end < s.last && !ends_account(s, quantities, end))
    ++end;
  for (std::uint32_t i = 0; i < quantities.size(); ++i)
    if (says_amount(quantities[i]) && quantities[i].found.number.first >= mark.last && quantities[i].found.number.first < end)
      out.push_back(i);
  if (!out.empty())
    return out;
  for (auto i = static_cast<std::uint32_t>(quantities.size()); i-- > 0;)
    if (says_amount(quantities[i]) && quantities[i].found.tokens.last <= mark.first && mark.first - quantities[i].found.tokens.last < 5)
      return {i};
  return out;
}

bool gives_change(SentenceView const& s, FoundQuantity const& quantity) {
  for (auto at = quantity.tokens.last; at < s.last && at - quantity.tokens.last < 3 && !symbol(s, at); ++at)
    if (is_particle(s.lexicon, *s.at(at), "comparative"))
      return true;
  return quantity.increment;
}

bool set_apart(SentenceView const& s, FoundQuantity const& old, FoundQuantity const& other) {
  if (other.tokens.first < old.tokens.first) // "16, which was first put at 26", "worse than the 26 first reported"
    return side_of(s, old) == Side::old_figure;
  for (auto at = old.tokens.last; at < other.tokens.first; ++at)
    if (is_particle(s.lexicon, *s.at(at), "but") || begins_at(s, at, Kind::new_mark))
      return true;
  return false;
}

bool says_new(SentenceView const& s, FoundQuantity const& quantity) {
  for (auto at = s.first; at < quantity.tokens.first; ++at)
    if (is_particle(s.lexicon, *s.at(at), "but") || begins_at(s, at, Kind::new_mark))
      return true;
  return false;
}

bool number_named(SentenceView const& s, FoundQuantity const& quantity) {
  auto const first = quantity.tokens.first;
  for (auto at = first; at > s.first && first - at < 6 && !symbol(s, at - 1); --at)
    if (begins_at(s, at - 1, Kind::claim_noun))
      return true;
  return false;
}

bool bare(BoundQuantity const& quantity) { return quantity.head.empty() && !quantity.predicate && quantity.found.quantity.unit.empty(); }

bool says_amount(BoundQuantity const& quantity) { return quantity.found.figure && amount(quantity).has_value(); }

bool comparable(BoundQuantity const& a, BoundQuantity const& b) {
  bool const measures = has_fraction(a) && has_fraction(b) && (bare(a) || bare(b)); // "magnitude 6.5", "at 6.8"
  if (a.found.quantity.unit != b.found.quantity.unit || (a.found.quantity.type != b.found.quantity.type && !measures))
    return false;
  if (a.predicate && b.predicate)
    return a.predicate->form.id == b.predicate->form.id;
  return a.head.empty() || b.head.empty() || a.head == b.head || a.noun_class == b.noun_class || !a.found.quantity.unit.empty();
}

bool strictly_comparable(BoundQuantity const& a, BoundQuantity const& b) {
  if (!comparable(a, b))
    return false;
  bool const one_verb = a.predicate && b.predicate;
  auto const open = [](BoundQuantity const& q) { return q.noun_class.empty() || q.noun_class == "person" || q.noun_class == "other"; };
  bool const one_class = a.noun_class == b.noun_class || open(a) || open(b);
  bool const one_noun = !a.head.empty() && (a.head == b.head || (!a.noun_class.empty() && a.noun_class == b.noun_class));
  return (one_verb && one_class) || one_noun || !a.found.quantity.unit.empty() || bare(a) || bare(b);
}

bool has_fraction(BoundQuantity const& quantity) {
  auto const value = amount(quantity);
  return value && !value->whole();
}

bool same_value(BoundQuantity const& a, BoundQuantity const& b) { return amount(a) == amount(b); }

bool higher(BoundQuantity const& a, BoundQuantity const& b) {
  auto const left = amount(a), right = amount(b);
  return left && right && *right < *left;
}

bool nearer(BoundQuantity const& a, BoundQuantity const& b, BoundQuantity const& to) {
  auto const x = amount(a), y = amount(b), z = amount(to);
  if (!x || !y || !z)
    return x.has_value() && !y.has_value();
  auto const distance = [&](Decimal const& v) { return absolute(subtract(v, *z).value_or(v)); };
  return distance(*x) < distance(*y);
}

} // namespace recount
