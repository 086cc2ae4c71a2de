// SPDX-License-Identifier: Apache-2.0
#include "claims/figure_places.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;        // tokens between a figure and its place
constexpr std::uint32_t before_reach = 5;  // tokens of "a worldwide total of" before a figure

bool figure(BoundQuantity const& q) { return q.found.figure; }

std::uint32_t end_of(BoundQuantity const& q) { return q.noun ? std::max(q.noun->tokens.last, q.found.tokens.last) : q.found.tokens.last; }

class Placer {
public:
  Placer(SentenceReading const& reading, Text const& text, Lexicon const& lexicon) : quantities_(reading.quantities), view_(reading.view(text, lexicon)) {}

  std::vector<std::optional<Place>> run(std::vector<Place> const& places) {
    std::vector<std::optional<Place>> out(quantities_.size());
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < quantities_.size(); ++i)
      if (figure(quantities_[i])) {
        out[i] = own(i);
        if (out[i] && !known_)
          unknown.push_back(i);
      }
    drop_lone_names(out, unknown);
    fill(out, places);
    return out;
  }

private:
  Token const& token(std::uint32_t at) const { return *view_.at(at); }
  bool locates(std::uint32_t at) const { return (view_.lexicon.kinds(token(at).word) & bit(Kind::locative)) != 0 && token(at).kind == TokenKind::word; }
  bool particle(std::uint32_t at, std::uint32_t last, IdKey id) const { return match_id(view_.lexicon, view_.at(at), view_.at(last), Kind::particle, id).has_value(); }

  /// "worldwide", "in other countries"
  std::optional<Place> far(std::uint32_t at, std::uint32_t last) const {
    for (auto const key : {the_world, elsewhere})
      if (particle(at, last, IdKey(key)))
        return Place{std::string(view_.text.words(token(at))), std::string(key)};
    return std::nullopt;
  }

  std::optional<Place> own(std::size_t i) {
    known_ = true;
    auto const first = end_of(quantities_[i]);
    auto last = std::min(view_.last, first + reach);
    for (std::size_t next = i + 1; next < quantities_.size(); ++next)
      if (figure(quantities_[next]))
        last = std::min(last, std::max(first, quantities_[next].found.tokens.first));
    bool near = true;
    for (auto at = first; at < last; ++at) {
      if (view_.text.words(token(at)) == ";")
        break;
      near = near && token(at).kind == TokenKind::word;
      auto found = near ? far(at, last) : std::nullopt;
      if (!found && locates(at))
        found = named(at, last);
      if (found)
        return found;
    }
    auto const before = quantities_[i].found.tokens.first;
    auto begin = before - std::min(before - view_.first, before_reach);
    if (i > 0)
      begin = std::max(begin, std::min(before, end_of(quantities_[i - 1])));
    for (auto at = begin; at < before; ++at)
      if (auto found = far(at, before))
        return found;
    return std::nullopt;
  }

  /// "in the southern city of Homs": the place behind a word that locates; a name that no map has right behind it.
  std::optional<Place> named(std::uint32_t locative, std::uint32_t last) {
    bool const outside = is_particle(view_.lexicon, token(locative), "outside");
    for (auto at = locative + 1; at < last && at - locative < 6; ++at) {
      if (!token(at).capital) {
        if (token(at).kind != TokenKind::word || locates(at) || far(at, last))
          return std::nullopt;
        continue;
      }
      if (auto const place = match_sense(view_.lexicon, view_.at(at), view_.end(), Kind::place))
        return Place{std::string(view_.text.words(view_.span(at, at + place->tokens))), outside ? std::string(elsewhere) : std::string(view_.lexicon.place(place->sense))};
      constexpr KindSet no_name = bit(Kind::month) | bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::period) | bit(Kind::season);
      bool const longer = at + 1 < view_.last && token(at + 1).capital && token(at + 1).kind == TokenKind::word;
      if (longer && !recount::unknown(token(at))) // "North America"
        continue;
      if (at > locative + 1 || outside || token(at).kind != TokenKind::word || (view_.lexicon.kinds(token(at).word) & no_name))
        return std::nullopt;
      known_ = false;
      auto words = std::string(view_.text.words(token(at)));
      auto key = lower_ascii(words);
      return Place{std::move(words), std::move(key)};
    }
    return std::nullopt;
  }

  /// A name that no map has is a place only in a list of places.
  static void drop_lone_names(std::vector<std::optional<Place>>& out, std::vector<std::size_t> const& unknown) {
    auto const all = static_cast<std::size_t>(std::count_if(out.begin(), out.end(), [](auto const& place) { return place.has_value(); }));
    if (all < 3 && all == unknown.size())
      for (auto const i : unknown)
        out[i].reset();
    else if (all < 2)
      for (auto const i : unknown)
        out[i].reset();
  }

  static void fill(std::vector<std::optional<Place>>& out, std::vector<Place> const& places) {
    auto const has = [&](std::string const& key) { return std::any_of(out.begin(), out.end(), [&](auto const& place) { return place && place->key == key; }); };
    auto const first = std::find_if(out.begin(), out.end(), [](auto const& place) { return place.has_value(); });
    bool const several = first != out.end() && std::any_of(first, out.end(), [&](auto const& place) { return place && place->key != (*first)->key; });
    std::optional<Place> rest;
    for (auto const& place : places)
      if (!rest && (!several || !has(place.key)))
        rest = place;
    for (auto& place : out)
      if (!place || (!several && place->key != the_world))
        place = rest;
  }

  std::vector<BoundQuantity> const& quantities_;
  SentenceView view_;
  bool known_ = true;
};

} // namespace

std::vector<std::optional<Place>> places_of_figures(SentenceReading const& reading, Text const& text, Lexicon const& lexicon, std::vector<Place> const& places) {
  return Placer(reading, text, lexicon).run(places);
}

} // namespace recount
