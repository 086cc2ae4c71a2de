// SPDX-License-Identifier: Apache-2.0
#include "grammar/lists.hpp"

#include "grammar/hedge.hpp"

#include <algorithm>

namespace recount {
namespace {

/// Only one joining word or, inside a list, a comma stands between: "5 and 6 kg", "7- or 8-inch", not "it reached 791, 25% of which".
bool joined(SentenceView const& s, FoundQuantity const& a, FoundQuantity const& b, bool in_list) {
  auto at = a.tokens.last;
  if (at < b.tokens.first && is_particle(s.lexicon, *s.at(at), "hyphen") && !s.at(at)->space_before)
    ++at;
  if (b.tokens.first != at + 1)
    return false;
  Token const& link = *s.at(at);
  return is_particle(s.lexicon, link, "and") || is_particle(s.lexicon, link, "or") || is_particle(s.lexicon, link, "to") || (in_list && s.text.words(link) == ",");
}

bool shares(QuantityType type) { return type == QuantityType::percent || type == QuantityType::money || type == QuantityType::measure || type == QuantityType::duration; }

/// The scale word that ends the number: "$31 million".
std::optional<Decimal> scale_of(SentenceView const& s, FoundQuantity const& quantity) {
  for (auto at = quantity.number.last; at-- > quantity.number.first;)
    if (auto const found = match_sense(s.lexicon, s.at(at), s.end(), Kind::scale); found && at > quantity.number.first)
      return s.lexicon.scale(found->sense).factor;
  return std::nullopt;
}

bool like_size(Decimal a, Decimal b) {
  auto const tenth = shift(a, -1), tenfold = shift(a, 1);
  return tenth && tenfold && *tenth < b && b < *tenfold;
}

/// The number in the scale of the one that it is joined to, where the two are of like size then.
std::optional<Decimal> in_scale(FoundQuantity const& a, FoundQuantity const& b, Decimal scale) {
  auto const& value = *a.quantity.value;
  auto const out = value < Decimal(1000) && b.quantity.value ? multiply(value, scale) : std::nullopt;
  return out && like_size(*out, *b.quantity.value) ? out : std::nullopt;
}

constexpr std::uint32_t longest_aside = 4;   // tokens between the two ends of a change
bool plain_aside(Token const& token) { return token.kind != TokenKind::symbol; }

constexpr std::uint32_t longest_thing = 4;   // words of "live births" between a figure and "per 1,000"

bool power_of_ten(Decimal value) {
  auto const text = value.to_string();
  return text.size() >= 3 && text.front() == '1' && text.find_first_not_of('0', 1) == std::string::npos;
}

/// "45 [deaths per] 1,000": b is what a is counted for.
bool per_so_many(SentenceView const& s, FoundQuantity const& a, FoundQuantity const& b) {
  auto const per = b.tokens.first - 1;
  if (!b.quantity.value || !b.quantity.unit.empty() || !power_of_ten(*b.quantity.value) || per <= a.tokens.last || per - a.tokens.last > longest_thing)
    return false;
  bool const words = std::all_of(s.at(a.tokens.last), s.at(per), [](Token const& token) { return token.kind == TokenKind::word; });
  return words && is_particle(s.lexicon, *s.at(per), "per") && !is_particle(s.lexicon, *s.at(per), "a");
}

/// "from 20 miles per gallon in 2008 | to 29", "to 12% | from 9": the other end of a change, without a noun of its own.
bool other_end(SentenceView const& s, FoundQuantity const& a, FoundQuantity const& b) {
  auto const first = b.tokens.first;
  bool const near = first > a.tokens.last && first - a.tokens.last <= longest_aside + 1 && a.tokens.first > s.first;
  auto const led = [&](std::uint32_t at, IdKey to) { return s.at(at)->kind == TokenKind::word && is_particle(s.lexicon, *s.at(at), to); };
  bool const plain = a.quantity.type != QuantityType::money || (a.quantity.value && b.quantity.value && !scale_of(s, a) && like_size(*a.quantity.value, *b.quantity.value));
  if (!near || !shares(a.quantity.type) || !plain || !std::all_of(s.at(a.tokens.last), s.at(first), plain_aside))
    return false;
  bool const from = led(a.tokens.first - 1, "from") || led(a.tokens.first, "from");
  bool const ends = (from && led(first - 1, "to")) || (led(a.tokens.first - 1, "to") && led(first - 1, "from"));
  return ends && !find_noun_phrase(s, b.tokens.last);
}

/// Behind the points of "two points", "half a point"; or nothing.
std::optional<std::uint32_t> behind_points(SentenceView const& s, FoundQuantity const& q) {
  auto word = q.tokens.last;
  bool const share = q.quantity.type == QuantityType::ratio;
  if (!q.figure || !q.quantity.unit.empty() || !(share || q.quantity.type == QuantityType::count))
    return std::nullopt;
  if (share && word < s.last && is_particle(s.lexicon, *s.at(word), "a"))
    ++word;
  bool const points = word < s.last && match_id(s.lexicon, s.at(word), s.end(), Kind::number_context, "points");
  return points ? std::optional(word + 1) : std::nullopt;
}

bool tells_rate(SentenceView const& s) {
  return std::any_of(s.at(s.first), s.end(), [&](Token const& token) { return is_particle(s.lexicon, token, "rate"); });
}

/// "on 14%, up two points", "fell six points to 31%": points of a share, not of an index.
bool beside_share(SentenceView const& s, FoundQuantity const* before, std::uint32_t first, std::uint32_t last, FoundQuantity const* behind) {
  auto const share = [](FoundQuantity const* other) { return other && other->quantity.type == QuantityType::percent && other->quantity.unit == "percent"; };
  bool const aside = share(before) && first == before->tokens.last + 2 && s.text.words(*s.at(first - 2)) == "," && is_particle(s.lexicon, *s.at(first - 1), "aside_change");
  return aside || (share(behind) && behind->tokens.first == last + 1 && is_particle(s.lexicon, *s.at(last), "to"));
}

/// "more than 100 km (60 miles)": brackets say the same amount in another unit.
bool restated(SentenceView const& s, FoundQuantity const& a, FoundQuantity const& b) {
  bool const bracket = b.tokens.first == a.tokens.last + 1 && s.text.words(*s.at(a.tokens.last)) == "(";
  bool const alike = a.quantity.type == b.quantity.type && (a.quantity.type == QuantityType::money || a.quantity.type == QuantityType::measure);
  return bracket && alike && a.quantity.unit != b.quantity.unit && !a.quantity.unit.empty() && !b.quantity.unit.empty();
}

} // namespace

void share_units(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  bool in_list = false;   // the later one has its unit from the one behind it
  for (auto i = quantities.size(); i-- > 1;) {
    auto& a = quantities[i - 1];
    auto const& b = quantities[i];
    bool const bare = a.quantity.type == QuantityType::count && a.quantity.unit.empty() && a.figure && a.quantity.value;
    bool const shared = bare && !b.quantity.unit.empty() && shares(b.quantity.type) && joined(s, a, b, in_list);
    in_list = shared;
    if (!shared)
      continue;
    a.quantity.unit = b.quantity.unit;
    a.quantity.type = b.quantity.type;
    a.figure = b.figure;
  }
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    auto const& a = quantities[i - 1].quantity;
    auto& b = quantities[i];
    if (b.quantity.type != QuantityType::count || !b.quantity.unit.empty() || !b.figure || a.unit.empty() || !other_end(s, quantities[i - 1], b))
      continue;
    b.quantity.unit = a.unit;
    b.quantity.type = a.type;
    b.figure = quantities[i - 1].figure;
    apply_hedge(b.quantity);
  }
}

void settle_points(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    auto& q = quantities[i];
    auto const last = behind_points(s, q);
    bool const of_rate = last && q.quantity.type == QuantityType::ratio && tells_rate(s); // "raised its key rate a quarter point"
    if (!last || !(of_rate || beside_share(s, i > 0 ? &quantities[i - 1] : nullptr, q.tokens.first, *last, i + 1 < quantities.size() ? &quantities[i + 1] : nullptr)))
      continue;
    q.quantity.type = QuantityType::percent;
    q.quantity.unit = "percentage_point";
    q.number.last = q.tokens.last = *last;
    q.quantity.span = s.span(q.tokens.first, q.tokens.last);
    q.quantity.text = s.text.words(q.quantity.span);
    apply_hedge(q.quantity);
  }
}

void share_hedges(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    auto& q = quantities[i].quantity;
    auto const hedge = quantities[i - 1].quantity.hedge;
    if (q.hedge != Hedge::exact || hedge == Hedge::range || hedge == Hedge::vague || !restated(s, quantities[i - 1], quantities[i]))
      continue;
    q.hedge = hedge;
    q.asserted = {};
    apply_hedge(q);
  }
}

void share_scales(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  std::optional<Decimal> scale;   // of the list that ends at the figure before
  for (auto i = quantities.size(); i-- > 1;) {
    auto& a = quantities[i - 1];
    auto const& b = quantities[i];
    bool const in_list = scale.has_value();
    auto const own = in_list ? scale : scale_of(s, b);
    scale.reset();
    bool const open = a.quantity.value && a.figure && a.quantity.hedge != Hedge::range && !scale_of(s, a) && a.quantity.unit == b.quantity.unit;
    auto const value = own && open && joined(s, a, b, in_list) ? in_scale(a, b, *own) : std::nullopt;
    if (!value)
      continue;
    a.quantity.value = value;
    apply_hedge(a.quantity);
    scale = own;
  }
}

void settle_rates(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    auto& a = quantities[i - 1];
    auto& b = quantities[i];
    if (a.quantity.type != QuantityType::count || !a.quantity.unit.empty() || !a.figure || !per_so_many(s, a, b))
      continue;
    a.quantity.type = QuantityType::rate;
    a.quantity.unit = std::string("/").append(b.quantity.value->to_string());
    b.quantity.type = QuantityType::other;
    b.figure = false;
  }
}

} // namespace recount
