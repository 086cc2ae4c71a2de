// SPDX-License-Identifier: Apache-2.0
#include "claims/status.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach_back = 16, reach_on = 10;   // words of a clause before the figure and behind it

/// The clause that holds a figure, and the words in it that say how far it stands.
class Clause {
public:
  Clause(SentenceView const& view, BoundQuantity const& quantity) : view_(view), lexicon_(view.lexicon), quantity_(quantity) {
    core_ = quantity.found.tokens;
    if (quantity.noun)
      core_.last = std::max(core_.last, quantity.noun->tokens.last);
    if (quantity.predicate) {
      core_.first = std::min(core_.first, quantity.predicate->tokens.first);
      core_.last = std::max(core_.last, quantity.predicate->tokens.last);
    }
  }

  /// The first word of standing: the outer one holds ("reportedly plans to").
  std::optional<Status> standing() const {
    // "the 26 people" are taken as known, whatever is said of them
    for (auto at = quantity_.found.determined ? core_.first : begin(); at < core_.last; ++at)
      if (auto const found = standing_at(at); found && !describes_thing(at) && !of_other_figure(at) && !of_apposition(at))
        return found;
    return standing_behind();
  }

  /// "unconfirmed reports say": the words before the word of speech that opens the clause.
  std::optional<Status> standing_of_speaker() const {
    auto at = begin();
    while (at > view_.first && core_.first - at < reach_back && is_particle(lexicon_, *view_.at(at - 1), "that"))
      --at;
    if (at == view_.first || !(kinds(at - 1) & bit(Kind::cue)))
      return std::nullopt;
    for (auto word = at - 1; word > view_.first && at - word < 4 && view_.at(word - 1)->kind == TokenKind::word; --word)
      if (auto const found = match_sense(lexicon_, view_.at(word - 1), view_.end(), Kind::status_word))
        return from_name<Status>(lexicon_.id(found->sense));
    return std::nullopt;
  }

private:
  KindSet kinds(std::uint32_t at) const { return lexicon_.kinds(view_.at(at)->word); }
  bool is(std::uint32_t at, Kind kind) const { return begins(lexicon_, view_.at(at), view_.end(), kind); }
  bool standing_word(std::uint32_t at) const { return is(at, Kind::status_word) || is(at, Kind::modal); }

  /// Where another clause begins: punctuation, a word of speech, a joining word.
  bool border(std::uint32_t at) const {
    Token const& token = *view_.at(at);
    if (token.kind == TokenKind::symbol)
      return !(is_particle(lexicon_, token, "hyphen") && !token.space_before);
    return !standing_word(at) && !ends_standing(at) && ((kinds(at) & bit(Kind::cue)) || is(at, Kind::clause_word));
  }

  /// The second word of "we believe".
  bool ends_standing(std::uint32_t at) const {
    auto const found = at > view_.first ? match_sense(lexicon_, view_.at(at - 1), view_.end(), Kind::status_word) : std::nullopt;
    return found && found->tokens > 1;
  }

  /// "may resign and 26 people were killed": a verb of its own behind the figure makes a clause of its own.
  bool opens_clause(std::uint32_t at) const {
    return (kinds(at) & bit(Kind::conjunction)) && at + 1 == core_.first && quantity_.predicate && quantity_.predicate->tokens.first > quantity_.found.tokens.first;
  }

  /// "26 confirmed cases with …": it stands by the number before.
  bool of_other_figure(std::uint32_t at) const {
    return at > view_.first && view_.at(at - 1)->kind == TokenKind::number && !quantity_.found.tokens.contains(at - 1);
  }

  /// "Six people, believed to be tourists, were killed": what is said between commas of the counted alone. "Six people,
  /// reportedly, were killed" is no such thing.
  bool of_apposition(std::uint32_t at) const {
    auto const comma = [&](std::uint32_t i) { return view_.text.words(*view_.at(i)) == ","; };
    auto const open = quantity_.noun ? quantity_.noun->tokens.last : core_.last;
    auto const word = match_sense(lexicon_, view_.at(at), view_.end(), Kind::status_word);
    if (at <= open || open >= core_.last || !comma(open) || (at == open + 1 && word && comma(at + word->tokens)))
      return false;
    auto close = at;
    while (close < core_.last && !comma(close))
      ++close;
    return close < core_.last && std::none_of(view_.at(open + 1), view_.at(at), [&](Token const& token) { return view_.text.words(token) == ","; });
  }

  /// "will send 26 tanks, raising the total to 80"
  bool participle_behind_comma(std::uint32_t at) const {
    return at + 1 < core_.first && view_.text.words(*view_.at(at)) == "," && view_.text.words(*view_.at(at + 1)).ends_with("ing") && !(kinds(at + 1) & bit(Kind::cue));
  }

  std::uint32_t begin() const {
    auto at = core_.first;
    bool same_verb = false; // "will send 26 tanks, raising the total to 80": the number before is of the same clause
    while (at > view_.first && core_.first - at < reach_back && !opens_clause(at - 1) && (same_verb || view_.at(at - 1)->kind != TokenKind::number)) {
      bool const participle = participle_behind_comma(at - 1);
      if (border(at - 1) && !participle)
        break;
      same_verb = same_verb || participle;
      --at;
    }
    return at;
  }

  std::optional<Status> standing_at(std::uint32_t at) const {
    if (view_.at(at)->capital && (kinds(at) & bit(Kind::month))) // "since 21 May"
      return std::nullopt;
    for (auto const kind : {Kind::status_word, Kind::modal})
      if (auto const found = match_sense(lexicon_, view_.at(at), view_.end(), kind))
        return named(lexicon_.id(found->sense), at, at + found->tokens);
    return std::nullopt;
  }

  /// "26 suspected rebels" are rebels who are suspected; "26 suspected cases" may be fewer.
  bool describes_thing(std::uint32_t at) const {
    return quantity_.noun && quantity_.noun->tokens.contains(at) && at >= quantity_.found.tokens.last && quantity_.noun_class != "case" &&
           !(quantity_.predicate && quantity_.predicate->form.has(Pattern::thing));
  }

  /// "half of the cases, we believe, …", "26 people, reportedly, …"
  std::optional<Status> standing_aside() const {
    auto at = core_.last;
    while (at < view_.last && at - core_.last < reach_on && view_.at(at)->kind == TokenKind::word && !(kinds(at) & bit(Kind::auxiliary)))
      ++at;
    if (at + 2 >= view_.last || view_.text.words(*view_.at(at)) != ",")
      return std::nullopt;
    auto const found = match_sense(lexicon_, view_.at(at + 1), view_.end(), Kind::status_word);
    bool const closed = found && at + 1 + found->tokens < view_.last && view_.text.words(*view_.at(at + 1 + found->tokens)) == ",";
    return closed ? standing_at(at + 1) : std::nullopt;
  }

  /// "26 people are believed to be there", "26 cases in the north were confirmed": the verb behind the counted noun.
  std::optional<Status> standing_behind() const {
    bool verb = false;
    if (quantity_.found.determined && quantity_.predicate)
      return std::nullopt;
    if (auto const aside = standing_aside())
      return aside;
    for (auto at = core_.last; at < view_.last && at - core_.last < reach_on && !border(at) && !(kinds(at) & bit(Kind::conjunction)); ++at) {
      bool const beside = at == core_.last || (kinds(at - 1) & (bit(Kind::auxiliary) | bit(Kind::adverb)));
      verb = verb || (kinds(at) & bit(Kind::auxiliary)) || is(at, Kind::modal);
      bool const reduced = !verb && is(at, Kind::status_word) && at + 1 < view_.last && (kinds(at + 1) & bit(Kind::preposition)) && view_.text.words(*view_.at(at)).ends_with("ed");
      if (auto const found = reduced || (verb && beside) || (verb && is(at, Kind::modal)) || at == core_.last ? standing_at(at) : std::nullopt)
        return found;
      if (verb && !(kinds(at) & (bit(Kind::auxiliary) | bit(Kind::adverb))))
        break;
    }
    return std::nullopt;
  }

  /// "it would send 26 men | if it won"
  bool conditional(std::uint32_t at) const {
    for (auto const begin = at; at < view_.last && at - begin < reach_on + reach_back; ++at)
      if (is_particle(lexicon_, *view_.at(at), "if"))
        return true;
    return false;
  }

  /// "she would impose a tax" tells a plan, "an outage would affect 26 homes" what could be.
  std::optional<Status> named(std::string const& id, std::uint32_t at, std::uint32_t behind) const {
    if (id != "conditional")
      return from_name<Status>(id);
    bool const perfect = behind < view_.last && (kinds(behind) & bit(Kind::auxiliary));
    bool const person = at > view_.first && (kinds(at - 1) & bit(Kind::pronoun)) && !match_id(lexicon_, view_.at(at - 1), view_.at(at), Kind::pronoun, "relative");
    bool const plan = at > view_.first && is_particle(lexicon_, *view_.at(at - 1), "plan"); // "her plan would cap"
    return (person || plan) && !perfect && !conditional(behind) ? Status::planned : Status::hypothetical;
  }

  SentenceView const& view_;
  Lexicon const& lexicon_;
  BoundQuantity const& quantity_;
  TokenSpan core_;
};

} // namespace

Status status_of(SentenceView const& view, BoundQuantity const& quantity, std::string const& lent, TokenSpan source) {
  for (auto at = source.first > view.first ? source.first - 1 : source.first; at < source.last; ++at)
    if (auto const found = match_sense(view.lexicon, view.at(at), view.end(), Kind::status_word)) // "unconfirmed reports say"
      return from_name<Status>(view.lexicon.id(found->sense)).value_or(Status::asserted);
  Clause const clause(view, quantity);
  if (auto const doubted = clause.standing_of_speaker(); doubted && (source.empty() || *doubted == Status::unconfirmed))
    return *doubted; // "unconfirmed reports suggest 26 people died, the envoy said"
  auto const spoken = from_name<Status>(lent);
  if (spoken == Status::estimated || spoken == Status::unconfirmed) // "estimates that the plan would cost $26 million"
    return *spoken;
  if (auto const standing = clause.standing())
    return *standing;
  return spoken.value_or(Status::asserted);
}

Window window_of(SentenceView const& view, BoundQuantity const& quantity) {
  auto const begin = quantity.noun ? quantity.noun->tokens.last : quantity.found.tokens.last;
  for (auto at = quantity.found.tokens.last; at < view.last && at < begin + 5; ++at) {
    if (view.at(at)->kind == TokenKind::symbol)
      break;
    if (auto const found = match_sense(view.lexicon, view.at(at), view.end(), Kind::window))
      return from_name<Window>(view.lexicon.id(found->sense)).value_or(Window::so_far);
  }
  return Window::so_far;
}

} // namespace recount
