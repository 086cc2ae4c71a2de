// SPDX-License-Identifier: Apache-2.0
#include "grammar/changes.hpp"

#include "base/names.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t reach = 5;         // tokens from a word of change to its amount
constexpr std::uint32_t widest_list = 6;   // tokens from a change to the next of its list
constexpr std::uint32_t widest_gap = 14;   // tokens between the parts of one change

std::optional<Direction> direction_at(SentenceView const& s, std::uint32_t at) {
  for (auto back = at;; --back) { // a phrase ("edged up") may begin earlier
    auto const found = match_sense(s.lexicon, s.at(back), s.end(), Kind::change_verb);
    if (found && back + found->tokens == at + 1)
      return from_name<Direction>(s.lexicon.id(found->sense));
    if (back == s.first || at - back >= 2)
      return std::nullopt;
  }
}

bool ends_clause(SentenceView const& s, std::uint32_t at) {
  constexpr KindSet clause = bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::clause_word) | bit(Kind::negation);
  Token const& token = *s.at(at);
  bool const inner = is_particle(s.lexicon, token, "hyphen") || is_particle(s.lexicon, token, "possessive");
  auto const cue = match_sense(s.lexicon, &token, s.end(), Kind::cue);
  return (token.kind != TokenKind::word && !inner) || (s.lexicon.kinds(token.word) & clause) || (cue && !s.lexicon.cue(cue->sense).also_noun) || is_particle(s.lexicon, token, "as");
}

/// "raised its benchmark rate by | a quarter of a point": which way the verb before the object goes.
std::optional<Direction> change_of_object(SentenceView const& s, std::uint32_t first) {
  if (first <= s.first + 1 || !is_particle(s.lexicon, *s.at(first - 1), "by"))
    return std::nullopt;
  for (auto at = first - 1; at > s.first && first - at < widest_gap; --at) {
    if (auto const direction = direction_at(s, at - 1))
      return direction;
    if (ends_clause(s, at - 1))
      return std::nullopt;
  }
  return std::nullopt;
}

class ChangeReader {
public:
  ChangeReader(SentenceView const& sentence, std::vector<FoundQuantity>& quantities) : s_(sentence), lexicon_(sentence.lexicon), quantities_(quantities) {}

  void run() {
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      auto& q = quantities_[i];
      if (q.quantity.value || q.quantity.asserted.low)
        settle(q, i > 0 ? &quantities_[i - 1] : nullptr);
    }
    for (std::size_t i = 0; i < quantities_.size(); ++i)
      if (quantities_[i].part == ChangePart::by)
        gather_levels(i);
  }

private:
  bool particle(std::uint32_t at, IdKey id) const { return is_particle(lexicon_, *s_.at(at), id); }

  /// Words that may stand between a verb and its amount.
  bool passes(std::uint32_t at) const {
    auto const kinds = lexicon_.kinds(s_.at(at)->word);
    return (kinds & (bit(Kind::adverb) | bit(Kind::increment))) || particle(at, "by") || particle(at, "of") || particle(at, "a");
  }

  /// The word of change before the token, over adverbs and "by".
  std::optional<Direction> change_before(std::uint32_t token, std::uint32_t* place) const {
    for (auto at = token; at > s_.first && token - at < reach; --at) {
      if (auto const direction = direction_at(s_, at - 1)) {
        *place = at - 1;
        return direction;
      }
      if (!passes(at - 1) && !(at == token && at - 1 > s_.first && particle(at - 2, "a"))) // "by a tepid 2%"
        return std::nullopt;
    }
    return std::nullopt;
  }

  /// "coughed up $5 million": a verb of no list, with which only some amounts are changes.
  bool of_another_verb(std::uint32_t up) const {
    if (!particle(up, "aside_change") || up == s_.first || begin_of_change(s_, up) < up)
      return false;
    constexpr KindSet level = bit(Kind::noun) | bit(Kind::auxiliary) | bit(Kind::adverb) | bit(Kind::period) | bit(Kind::change_verb) | bit(Kind::level_verb) | bit(Kind::determiner);
    Token const& before = *s_.at(up - 1);
    return before.kind == TokenKind::word && !before.capital && !(lexicon_.kinds(before.word) & level);
  }

  /// "Nikkei -1.3%", "the bank (+0.4%)": a sign right behind a name tells which way it went, not "growth of -1.3%".
  std::optional<Direction> signed_change(FoundQuantity const& q) const {
    auto const first = q.number.first;
    if (q.quantity.type != QuantityType::percent || !q.quantity.value || q.tokens.first != first || first == s_.first)
      return std::nullopt;
    bool const minus = q.quantity.value->negative() && s_.at(first)->kind == TokenKind::symbol, plus = s_.text.words(*s_.at(first - 1)) == "+";
    auto const name = plus ? first - 1 : first;
    if ((!minus && !plus) || name == s_.first)
      return std::nullopt;
    Token const& before = *s_.at(name - 1);
    bool const named = before.capital || before.kind == TokenKind::number || s_.text.words(before) == "(" || s_.text.words(before) == ":";
    return named ? std::optional(minus ? Direction::down : Direction::up) : std::nullopt;
  }

  /// "gained 3%", "lost 12 points": only an amount of the kind in which a level moves.
  bool moves_a_level(FoundQuantity const& q) const {
    auto const type = q.quantity.type;
    auto const* const small = type == QuantityType::money ? lexicon_.conversion(q.quantity.unit) : nullptr;
    return type == QuantityType::percent || small || (q.tokens.last < s_.last && match_id(lexicon_, s_.at(q.tokens.last), s_.end(), Kind::number_context, "level")) ||
           (q.tokens.last < s_.last && particle(q.tokens.last, "to") && type == QuantityType::money);
  }

  /// "up 0.3% on the month | and 2.8% on the year"
  bool goes_on(FoundQuantity const& a, FoundQuantity const& b) const {
    auto const first = b.tokens.first;
    bool const list = a.part == ChangePart::by && a.quantity.type == QuantityType::percent && b.quantity.unit == a.quantity.unit && particle(first - 1, "and") && b.tokens.last < s_.last;
    if (!list || first - 1 <= a.tokens.last || first - a.tokens.last > widest_list || !(lexicon_.kinds(s_.at(b.tokens.last)->word) & bit(Kind::preposition)))
      return false;
    bool const alike = s_.at(b.tokens.last)->word == s_.at(a.tokens.last)->word; // "on … on", "in … in"
    return alike && std::none_of(s_.at(a.tokens.last), s_.at(first - 1), [](Token const& token) { return token.kind == TokenKind::symbol; });
  }

  static void take(FoundQuantity& q, Direction direction) {
    auto const& value = q.quantity.value;
    q.part = ChangePart::by;
    q.quantity.change = Change{direction, {}, {}, value ? std::optional(absolute(*value)) : value};
  }

  void settle(FoundQuantity& q, FoundQuantity const* before) {
    auto const first = q.tokens.first;
    if (first == s_.first || !q.figure)
      return;
    std::uint32_t verb = 0;
    if (particle(first, "past") && changes_near(first, before)) { // "climbed past 120", "fell below 40" are levels
      q.part = ChangePart::to;
      return;
    }
    if (auto const direction = change_before(first, &verb)) {
      if (verb > s_.first && match_id(lexicon_, s_.at(verb - 1), s_.end(), Kind::number_context, "no_change")) // "set up 12 tents"
        return;
      bool const transitive = match_id(lexicon_, s_.at(verb), s_.end(), Kind::number_context, "transitive") || of_another_verb(verb);
      if (!transitive || moves_a_level(q))
        take(q, *direction);
      return;
    }
    bool const plain_count = q.quantity.type == QuantityType::count && !(first - 1 > s_.first && (lexicon_.kinds(s_.at(first - 2)->word) & bit(Kind::noun)));
    if (auto const direction = plain_count ? std::nullopt : change_of_object(s_, first))
      return take(q, *direction);
    if (auto const direction = signed_change(q))
      return take(q, *direction);
    bool const joined = before && before->part == ChangePart::by && before->tokens.last <= first && first - before->tokens.last <= 4 &&
                        (particle(first - 1, "or") || s_.text.words(*s_.at(first - 1)) == "(") && before->quantity.unit != q.quantity.unit;
    if (joined || (before && goes_on(*before, q)))
      return take(q, before->quantity.change->direction);
    bool const to = particle(first - 1, "to") && s_.at(first - 1)->kind == TokenKind::word, from = particle(first - 1, "from");
    if ((to || from) && first - 1 > s_.first && changes_near(first - 1, before))
      q.part = to ? ChangePart::to : ChangePart::from;
  }

  /// A word of change or another part of a change stands before, in the same clause.
  bool changes_near(std::uint32_t at, FoundQuantity const* before) const {
    if (before && before->part != ChangePart::none && at - before->tokens.last < widest_gap)
      return true;
    for (auto back = at; back > s_.first && at - back < widest_gap; --back) {
      if (direction_at(s_, back - 1))
        return true;
      if (s_.at(back - 1)->kind == TokenKind::symbol && !beside_adverb(back - 1) && !particle(back - 1, "percent_sign"))
        return false;
    }
    return false;
  }

  /// The commas of "is down, too, from 33 percent".
  bool beside_adverb(std::uint32_t comma) const {
    auto const adverb = [&](std::uint32_t at) { return at >= s_.first && at < s_.last && (lexicon_.kinds(s_.at(at)->word) & bit(Kind::adverb)) != 0; };
    return s_.text.words(*s_.at(comma)) == "," && (adverb(comma + 1) || (comma > s_.first && adverb(comma - 1)));
  }

  /// The levels of the change whose amount is the i-th quantity: the next "to" and "from" of one unit.
  void gather_levels(std::size_t i) {
    auto& change = *quantities_[i].quantity.change;
    auto const last = std::min(quantities_.size(), i + 4);
    std::string const* unit = nullptr;
    for (auto j = i + 1; j < last; ++j) {
      auto const& level = quantities_[j];
      bool const told_twice = level.part == ChangePart::by && j == i + 1 && level.quantity.unit != quantities_[i].quantity.unit && particle(level.tokens.first - 1, "or");
      if (told_twice) // "rose 10 cents, or 0.3%, to $34.27"
        continue;
      if (level.part == ChangePart::by || level.tokens.first - quantities_[j - 1].tokens.last > widest_gap)
        return;
      bool const fits = level.quantity.value && (!unit || *unit == level.quantity.unit);
      auto& place = level.part == ChangePart::to ? change.to : change.from;
      if (level.part == ChangePart::none || !fits || place)
        continue;
      place = level.quantity.value;
      unit = &level.quantity.unit;
    }
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundQuantity>& quantities_;
};

} // namespace

void settle_changes(SentenceView const& sentence, std::vector<FoundQuantity>& quantities) { ChangeReader(sentence, quantities).run(); }

std::uint32_t begin_of_change(SentenceView const& s, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= 2 && token >= s.first + back; ++back) {
    auto const found = match_sense(s.lexicon, s.at(token - back), s.end(), Kind::change_verb);
    if (found && found->tokens == back + 1)
      return token - back;
  }
  return token;
}

bool behind_change(SentenceView const& s, std::uint32_t token) {
  for (auto at = token; at > s.first && token - at < reach; --at) {
    auto const kinds = s.lexicon.kinds(s.at(at - 1)->word);
    if (kinds & bit(Kind::change_verb))
      return true;
    if (!(kinds & (bit(Kind::adverb) | bit(Kind::increment))) && !is_particle(s.lexicon, *s.at(at - 1), "by"))
      break;
  }
  return change_of_object(s, token).has_value();
}

} // namespace recount
