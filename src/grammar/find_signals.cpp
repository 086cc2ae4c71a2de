// SPDX-License-Identifier: Apache-2.0
// Signals: a figure is withdrawn, corrected, revised, denied or confirmed. A trigger without what it needs is none:
// "withdrew its statement" is a signal, "withdrew 2,000 troops" is not (methods §5.2).
#include "grammar/claim_noun.hpp"
#include "grammar/find.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t gerund_reach = 10, misreport_reach = 14, than_reach = 14;
constexpr std::uint32_t content_reach = 24;   // words from the beginning of what is denied or withdrawn to its figure

class SignalFinder {
public:
  SignalFinder(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities)
      : s_(sentence), lexicon_(sentence.lexicon), quantities_(quantities) {}

  std::vector<FoundSignal> run() {
    for (auto at = s_.first; at < s_.last;) {
      auto const match = match_sense(lexicon_, s_.at(at), s_.end(), Kind::signal);
      if (!match) {
        ++at;
        continue;
      }
      TokenSpan const cue{at, at + match->tokens};
      auto const& word = lexicon_.signal(match->sense);
      if (word.reason)
        reasons_.push_back(cue);
      for (auto const need : word.needs)
        if (auto signal = meet({cue, word, need, {}, {s_.first, s_.last}, {}, false})) {
          found_.push_back(std::move(*signal));
          break;
        }
      at = cue.last;
    }
    settle_reasons();
    return std::move(found_);
  }

private:
  using Met = std::optional<FoundSignal>;

  KindSet kinds(std::uint32_t at) const { return lexicon_.kinds(s_.at(at)->word); }
  bool is(std::uint32_t at, Kind kind) const { return at >= s_.first && at < s_.last && begins(lexicon_, s_.at(at), s_.end(), kind); }
  bool particle(std::uint32_t at, std::string_view id) const { return at >= s_.first && at < s_.last && is_particle(lexicon_, *s_.at(at), id); }
  bool comma(std::uint32_t at) const { return at >= s_.first && at < s_.last && s_.at(at)->kind == TokenKind::symbol && s_.text.words(*s_.at(at)) == ","; }

  FoundQuantity const* quantity_in(TokenSpan span) const {
    for (auto const& quantity : quantities_)
      if (quantity.figure && !quantity.determined && span.contains(quantity.tokens.first))
        return &quantity;
    return nullptr;
  }
  bool figure_in(TokenSpan span) const { return quantity_in(span) != nullptr; }
  bool any_figure() const { return figure_in({s_.first, s_.last}); }

  bool adverb(std::uint32_t at) const {
    Token const& token = *s_.at(at);
    return (kinds(at) & bit(Kind::adverb)) || (token.kind == TokenKind::word && token.word == 0 && !token.capital && s_.text.words(token).ends_with("ly"));
  }
  /// "have | denied", "that's been | cut", "have, however, | denied"
  bool helps_verb(std::uint32_t at) const {
    bool const clitic = particle(at, "possessive") && particle(at + 1, "be");
    bool const aside = comma(at) && at > s_.first && (adverb(at - 1) || ((kinds(at - 1) & bit(Kind::auxiliary)) && at + 1 < s_.last && adverb(at + 1)));
    return (((kinds(at) & bit(Kind::auxiliary)) || adverb(at)) && !(kinds(at) & bit(Kind::source_noun))) || clitic || aside;
  }
  std::uint32_t without_auxiliaries(std::uint32_t at) const {
    while (at > s_.first && helps_verb(at - 1))
      --at;
    return at;
  }
  bool passive(TokenSpan cue) const {
    for (auto at = cue.first; at > s_.first && helps_verb(at - 1); --at)
      if (particle(at - 1, "be"))
        return true;
    return false;
  }
  /// "did not deny", "no one disputed"
  bool negated(TokenSpan cue) const {
    for (auto at = cue.first; at > s_.first && cue.first - at < 3; --at)
      if (kinds(at - 1) & bit(Kind::negation))
        return true;
    return false;
  }
  /// "the ministry on Sunday | retracted", "the agency, which had initially | said"
  TokenSpan subject(TokenSpan cue) const {
    auto end = without_auxiliaries(cue.first);
    if (end > s_.first && match_id(lexicon_, s_.at(end - 1), s_.at(end), Kind::pronoun, "relative") && !particle(end - 1, "that"))
      end -= comma(end - 2) ? 2U : 1U;
    auto const found = noun_phrase_before(s_, before_day(s_, end));
    bool const names = std::any_of(s_.at(found.first), s_.at(found.last), [&](Token const& token) {
      return !(lexicon_.kinds(token.word) & (bit(Kind::determiner) | bit(Kind::pronoun) | bit(Kind::conjunction)));
    });
    return names ? found : sentence_subject(found);
  }

  /// "The agency said it had | miscounted", "The agency first gave 26, then | raised it": who stands at the beginning.
  TokenSpan sentence_subject(TokenSpan otherwise) const {
    auto at = s_.first;
    constexpr KindSet verb = bit(Kind::auxiliary) | bit(Kind::cue) | bit(Kind::signal) | bit(Kind::modal) | bit(Kind::predicate) | bit(Kind::clause_word) | bit(Kind::preposition);
    while (at < s_.last && at - s_.first < 9 && s_.at(at)->kind == TokenKind::word && (!((kinds(at) & verb) || adverb(at) || particle(at, "tells")) || (at > s_.first && particle(at, "of"))))
      ++at;
    bool const pronoun = at == s_.first + 1 && (kinds(s_.first) & bit(Kind::pronoun));
    return at > s_.first && at < s_.last && !pronoun && !(kinds(s_.first) & (bit(Kind::preposition) | bit(Kind::conjunction))) ? TokenSpan{s_.first, at} : otherwise;
  }

  Met meet(FoundSignal out) const {
    if (out.need != SignalNeed::contrast && negated(out.cue))
      return std::nullopt;
    switch (out.need) {
    case SignalNeed::report:
      return out;
    case SignalNeed::figure:
      return meet_figure(std::move(out));
    case SignalNeed::note:
      return (any_figure() && !vetoed()) ? Met(out) : std::nullopt;
    case SignalNeed::statement:
    case SignalNeed::statement_of:
      return meet_statement(std::move(out));
    case SignalNeed::number:
      return meet_number(std::move(out));
    case SignalNeed::struck:
      return meet_struck(std::move(out));
    case SignalNeed::denied:
    case SignalNeed::claimed:
      return meet_denied(std::move(out));
    case SignalNeed::verdict:
      return meet_verdict(std::move(out));
    case SignalNeed::beside:
    case SignalNeed::misreport:
      return meet_misreport(std::move(out));
    case SignalNeed::than:
      return meet_than(std::move(out));
    case SignalNeed::earlier:
      return meet_earlier(std::move(out));
    case SignalNeed::contrast:
      return meet_contrast(std::move(out));
    case SignalNeed::actual:
      return meet_actual(std::move(out));
    case SignalNeed::clause:
      return meet_clause(std::move(out));
    }
    return std::nullopt;
  }

  /// What is mended is a name, a place or an age, and no noun for a number stands there.
  bool vetoed() const {
    bool veto = false;
    for (auto at = s_.first; at < s_.last; ++at) {
      if (claim_noun_at(s_, at).counts())
        return false;
      veto = veto || is(at, Kind::signal_veto);
    }
    return veto;
  }

  Met meet_figure(FoundSignal out) const {
    bool claimed = false;
    for (auto at = s_.first; at < s_.last && out.word.reason; ++at)
      claimed = claimed || bool(claim_noun_at(s_, at));
    return any_figure() && !claimed ? Met(out) : std::nullopt;
  }

  /// A noun for what somebody said, not "small numbers of" or "a total of".
  bool said(ClaimNoun const& noun) const {
    bool const counts = noun.sort == ClaimNoun::Sort::number || noun.sort == ClaimNoun::Sort::count;
    return noun && noun.sort != ClaimNoun::Sort::pronoun && (!counts || (noun.tokens.first > s_.first && (kinds(noun.tokens.first - 1) & bit(Kind::determiner)) && counts_victims(s_, noun)));
  }

  Met meet_statement(FoundSignal out) const {
    if (auto const object = object_claim_noun(s_, out.cue.last); said(object)) {
      out.source = subject(out.cue);
      out.content = {object.tokens.first, clause_end(object.tokens.last)};
      out.points_back = !figure_in(out.content);
      bool const own = particle(out.cue.last, "own") || (is(out.cue.last, Kind::determiner) && object.counts());
      return !out.points_back || (own && out.need == SignalNeed::statement) ? Met(out) : std::nullopt;
    }
    if (!passive(out.cue) || out.need == SignalNeed::statement_of)
      return std::nullopt;
    auto const subject = subject_claim_noun(s_, without_auxiliaries(out.cue.first));
    if (!said(subject))
      return std::nullopt;
    out.content = {subject.tokens.first, out.cue.first};
    out.points_back = !figure_in(out.content);
    return !out.points_back || subject.counts() ? Met(out) : std::nullopt;
  }

  FoundQuantity const* quantity_at(std::uint32_t at) const {
    for (auto const& quantity : quantities_)
      if (quantity.figure && (quantity.tokens.first == at || quantity.number.first == at))
        return &quantity;
    return nullptr;
  }

  /// "to 39", "down to 39", "from an earlier figure of 40": a number is where the verb goes.
  bool goes_to_figure(std::uint32_t at) const {
    for (auto const& quantity : quantities_)
      if (quantity.figure && quantity.tokens.first < at && quantity.tokens.contains(at)) // "revised up to 284,000"
        return true;
    while (at < s_.last && !particle(at, "to") && !particle(at, "from") && (adverb(at) || (kinds(at) & bit(Kind::change_verb))))
      ++at;
    if (!particle(at, "to") && !particle(at, "from"))
      return false;
    for (auto next = at; next < s_.last && next - at < 8; ++next) {
      if (quantity_at(next))
        return true;
      bool const small = next == at || (kinds(next) & (bit(Kind::determiner) | bit(Kind::adverb) | bit(Kind::old_mark) | bit(Kind::claim_noun) | bit(Kind::adjective))) || particle(next, "of");
      if (!small)
        return false;
    }
    return false;
  }
  bool goes_somewhere(std::uint32_t begin) const {
    for (auto at = begin; at < s_.last; ++at)
      if ((particle(at, "to") || particle(at, "from")) && goes_to_figure(at))
        return true;
    return false;
  }
  bool marked_before(std::uint32_t end) const {
    for (auto at = s_.first; at < end; ++at)
      if (is(at, Kind::old_mark))
        return true;
    return false;
  }

  /// "a slightly lower toll", "a cut to": no verb.
  bool no_verb(TokenSpan cue) const {
    if (cue.first == s_.first || s_.text.words(*s_.at(cue.first)).ends_with("ed"))
      return false;
    auto const before = cue.first - 1;
    return (kinds(before) & bit(Kind::determiner)) || (particle(cue.first, "comparative") && (adverb(before) || particle(before, "be")));
  }

  Met meet_number(FoundSignal out) const {
    bool const plain = out.word.moves.empty(), up = out.word.moves == "up", phrase = out.cue.last - out.cue.first > 2;
    if (!phrase && no_verb(out.cue))
      return std::nullopt;
    auto const fits = [&](ClaimNoun const& noun) {
      return noun.counts() && (plain || (up ? noun.sort == ClaimNoun::Sort::estimate : counts_victims(s_, noun)));
    };
    TokenSpan const behind{out.cue.last, s_.last};
    out.source = subject(out.cue);
    if (auto const object = object_claim_noun(s_, out.cue.last)) {
      if (object.sort == ClaimNoun::Sort::pronoun) {
        out.points_back = true;
        return goes_to_figure(object.tokens.last) && (!up || marked_before(out.cue.first)) ? Met(out) : std::nullopt;
      }
      bool const pointed = object.tokens.first > s_.first && (kinds(object.tokens.first - 1) & bit(Kind::demonstrative));
      bool const attributive = plain && out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner)); // "in a revised toll"
      out.points_back = pointed;
      bool const gives = phrase || pointed || (attributive && any_figure()) || (plain ? figure_in(behind) : goes_somewhere(out.cue.last) || (particle(object.tokens.last, "of") && quantity_at(object.tokens.last + 1)));
      if (fits(object) && gives)
        return out;
    }
    if (passive(out.cue)) {
      auto const noun = subject_claim_noun(s_, without_auxiliaries(out.cue.first));
      bool const goes = goes_to_figure(out.cue.last);
      bool const points = noun.sort == ClaimNoun::Sort::pronoun || noun.sort == ClaimNoun::Sort::statement;
      if (fits(noun) || (goes && ((points && !up) || plain))) {
        out.source = {};
        out.points_back = points || !figure_in(behind) || noun.counts();
        return out;
      }
    }
    if (plain && goes_to_figure(out.cue.last)) // "307, revised from 256"
      return out;
    return victims_cut(out) || amount_mended(out) ? Met(out) : std::nullopt;
  }

  /// "reduced the deaths to seven from the nine"
  bool victims_cut(FoundSignal const& out) const {
    if (out.word.moves != "down")
      return false;
    bool thing = false, to = false, from = false;
    for (auto at = out.cue.last; at < s_.last && at - out.cue.last < 4; ++at)
      if (auto const match = match_sense(lexicon_, s_.at(at), s_.end(), Kind::predicate))
        thing = thing || lexicon_.predicate(match->sense).has(Pattern::thing);
    for (auto at = out.cue.last; at < s_.last; ++at) {
      to = to || (particle(at, "to") && goes_to_figure(at));
      from = from || (particle(at, "from") && goes_to_figure(at));
    }
    return thing && to && from;
  }

  /// "revised the $2 billion loss"
  bool amount_mended(FoundSignal const& out) const {
    return out.word.moves.empty() && is(out.cue.last, Kind::determiner) && std::any_of(quantities_.begin(), quantities_.end(), [&](auto const& quantity) {
      return quantity.figure && quantity.tokens.first == out.cue.last + 1;
    });
  }

  /// "struck 26 deaths from its count", "took 26 people off the toll"
  Met meet_struck(FoundSignal out) const {
    for (auto const& quantity : quantities_) {
      if (!quantity.figure || quantity.tokens.first < out.cue.last || quantity.tokens.first > out.cue.last + 3)
        continue;
      for (auto at = quantity.tokens.last; at < s_.last && at - quantity.tokens.last < 10; ++at)
        if ((particle(at, "from") || particle(at, "off")) && object_claim_noun(s_, at + 1).counts()) {
          out.source = subject(out.cue);
          out.content = quantity.tokens;
          out.word.op = "retract";
          return out;
        }
    }
    return std::nullopt;
  }

  /// Where the clause that begins at `first` gives way to another: "…, saying", "…, but", "and says".
  std::uint32_t clause_end(std::uint32_t first) const {
    for (auto at = first; at < s_.last; ++at) {
      Token const& token = *s_.at(at);
      bool const mark = token.kind == TokenKind::symbol && (s_.text.words(token) == ";" || s_.text.words(token) == ":");
      bool const joins = comma(at) || particle(at, "and") || particle(at, "but");
      bool const turns = joins && at + 1 < s_.last && !claim_noun_at(s_, at + 1) &&
                         (is(at + 1, Kind::cue) || is(at + 1, Kind::clause_word) || particle(at + 1, "and") || (comma(at) && (kinds(at + 1) & (bit(Kind::negation) | bit(Kind::auxiliary)))));
      if (mark || turns || particle(at, "but"))
        return at;
    }
    return s_.last;
  }

  std::uint32_t behind_day(std::uint32_t at) const {
    constexpr KindSet day = bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::month) | bit(Kind::adverb) | bit(Kind::day_part);
    while (at < s_.last && ((kinds(at) & day) || (particle(at, "on") && at + 1 < s_.last && (kinds(at + 1) & day))))
      ++at;
    return at;
  }

  Met meet_denied(FoundSignal out) const {
    out.source = subject(out.cue);
    auto const begin = behind_day(out.cue.last);
    auto const object = object_claim_noun(s_, begin);
    bool const that = particle(begin, "that");
    bool const clause = out.need == SignalNeed::denied && (that || gerund(begin) || own_clause(begin));
    if (!clause && object) {
      if (object.sort == ClaimNoun::Sort::pronoun)
        return figure_in({s_.first, out.cue.first}) && was_said(out.cue.first) ? points_back(std::move(out), begin) : std::nullopt;
      out.content = {object.tokens.first, clause_end(object.tokens.last)};
      if (near_figure(out.content))
        return out;
      // "exaggerated the number of …, claiming 26", "denied the reports, saying he never took $26"
      TokenSpan const rest{out.content.last, s_.last};
      bool const never = figure_in(rest) && std::any_of(s_.at(rest.first), s_.at(rest.last), [&](Token const& token) { return (lexicon_.kinds(token.word) & bit(Kind::negation)) != 0; });
      if ((object.counts() && figure_in(rest)) || never) {
        out.content = rest;
        return out;
      }
      return object.counts() ? points_back(std::move(out), begin) : std::nullopt;
    }
    if (!clause) {
      auto const noun = passive(out.cue) ? subject_claim_noun(s_, without_auxiliaries(out.cue.first)) : ClaimNoun{};
      bool const pronoun = noun.sort == ClaimNoun::Sort::pronoun && figure_in({s_.first, out.cue.first}) && was_said(noun.tokens.first);
      return pronoun || said(noun) ? points_back(std::move(out), begin) : std::nullopt;
    }
    out.content = {begin, clause_end(begin + 1)};
    if (!that) // "denied using gas in the raid that killed 26"
      for (auto at = begin + 1; at < out.content.last; ++at)
        if (is(at, Kind::clause_word) || at - begin > gerund_reach)
          out.content.last = at;
    return near_figure(out.content) ? Met(out) : std::nullopt;
  }

  /// Somebody said it, or a noun names what was said: "the UN says …, but the minister disputed this".
  bool was_said(std::uint32_t end) const {
    for (auto at = s_.first; at < end; ++at)
      if (is(at, Kind::cue) || claim_noun_at(s_, at))
        return true;
    return false;
  }

  Met points_back(FoundSignal out, std::uint32_t begin) const {
    out.points_back = true;
    out.content = {s_.first, out.cue.first};
    if (passive(out.cue))
      out.source = particle(begin, "by") ? source_phrase_after(s_, begin + 1) : TokenSpan{};
    return out;
  }

  bool near_figure(TokenSpan content) const { return figure_in({content.first, std::min(content.last, content.first + content_reach)}); }

  /// "denied killing 26", "denies having spent": a verb as the object; "denied funding to" has a noun.
  bool gerund(std::uint32_t at) const {
    if (at + 1 >= s_.last || s_.at(at)->kind != TokenKind::word)
      return false;
    auto const word = s_.text.words(*s_.at(at));
    bool const form = word.size() > 5 && (word.ends_with("ing") || word.ends_with("ING"));
    return form && (is(at, Kind::predicate) || (kinds(at) & bit(Kind::auxiliary)) || !((kinds(at) & bit(Kind::noun)) || (kinds(at + 1) & bit(Kind::preposition))));
  }

  /// "denied it had fired": a clause without "that".
  bool own_clause(std::uint32_t at) const {
    return at + 1 < s_.last && (kinds(at) & bit(Kind::pronoun)) && !particle(at, "that") && (kinds(at + 1) & (bit(Kind::auxiliary) | bit(Kind::modal) | bit(Kind::adverb)));
  }

  Met meet_clause(FoundSignal out) const {
    out.source = subject(out.cue);
    out.content = {out.cue.last, clause_end(out.cue.last)};
    if (out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner))) // "the confirmed toll"
      return std::nullopt;
    return (particle(out.cue.last, "that") || object_claim_noun(s_, out.cue.last)) && figure_in(out.content) ? Met(out) : std::nullopt;
  }

  /// "reports that 26 died were false", "the figure was wrong"
  Met meet_verdict(FoundSignal out) const {
    TokenSpan const before{s_.first, out.cue.first};
    ClaimNoun noun;
    for (auto at = before.first; at < before.last; ++at)
      if (auto const here = claim_noun_at(s_, at))
        noun = here;
    bool const figure = figure_in(before);
    bool const itself = std::any_of(quantities_.begin(), quantities_.end(), [&](auto const& q) { return q.figure && q.tokens.last <= out.cue.first && out.cue.first - q.tokens.last <= 1; });
    if (!noun && !itself)
      return std::nullopt;
    bool const near = out.cue.first - noun.tokens.last <= 3;
    if (!figure && !(noun.counts() && near) && !(noun && near && particle(noun.tokens.first, "that")))
      return std::nullopt;
    out.content = before;
    out.points_back = !figure;
    if (!(kinds(out.cue.first) & bit(Kind::auxiliary))) // "a figure the minister calls exaggerated"
      out.source = subject(out.cue);
    return out;
  }

  bool tells(std::uint32_t at) const { return is(at, Kind::cue) || particle(at, "tells"); }

  Met meet_misreport(FoundSignal out) const {
    if (out.need == SignalNeed::beside) {
      auto const& cue = out.cue;
      if (tells(cue.last))
        ++out.cue.last;
      else if (cue.first > s_.first && tells(cue.first - 1))
        --out.cue.first;
      else
        return std::nullopt;
    }
    out.source = passive(out.cue) ? TokenSpan{} : subject(out.cue);
    bool const of_others = !out.source.empty() && std::any_of(s_.at(s_.first), s_.at(out.source.first), [&](Token const& token) { return (lexicon_.kinds(token.word) & bit(Kind::cue)) != 0; });
    if (of_others && out.word.blames) { // "the minister said officials had overstated the toll"
      out.word.op = "deny";
      out.source = {};
    }
    bool number = false;
    auto const end = std::min(s_.last, out.cue.last + misreport_reach);
    for (auto at = out.cue.last; at < end; ++at)
      number = number || claim_noun_at(s_, at).counts() || particle(at, "how_many");
    bool const figure = figure_in({passive(out.cue) ? s_.first : out.cue.last, end});
    bool const attributive = out.cue.first > s_.first && (kinds(out.cue.first - 1) & bit(Kind::determiner));
    if ((!figure && !number) || attributive)
      return std::nullopt;
    out.points_back = !figure;
    return vetoed() ? std::nullopt : Met(out);
  }

  Met meet_than(FoundSignal out) const {
    if (out.cue.last >= s_.last || is(out.cue.last, Kind::signal_veto) || !(tells(out.cue.last) || claim_noun_at(s_, out.cue.last)))
      return std::nullopt;
    bool number = false;
    for (auto at = s_.first; at < out.cue.first; ++at)
      number = number || claim_noun_at(s_, at).counts();
    ++out.cue.last;
    out.source = {};
    auto const begin = std::max(s_.first, out.cue.first - std::min(out.cue.first, than_reach));
    return figure_in({begin, out.cue.first}) || (number && any_figure()) ? Met(out) : std::nullopt;
  }

  /// "had initially reported", "initial reports put": a mark of the past beside a word of speech.
  Met meet_earlier(FoundSignal out) const {
    if (particle(out.cue.last, "by")) // "first reported by"
      return std::nullopt;
    bool speech = claim_noun_at(s_, out.cue.last - 1) || tells(out.cue.last - 1) || (out.cue.first > s_.first && tells(out.cue.first - 1));
    for (auto at = out.cue.last; at < s_.last && at - out.cue.last < 3 && !speech; ++at) {
      if (is(at, Kind::signal_veto))
        return std::nullopt;
      speech = tells(at);
      if (speech)
        out.cue.last = at + 1;
      else if (!(kinds(at) & (bit(Kind::auxiliary) | bit(Kind::adverb) | bit(Kind::pronoun))))
        break;
    }
    out.source = subject(out.cue);
    return speech && !quantities_.empty() ? Met(out) : std::nullopt;
  }

  /// "16 people, not 26", "not two but up to 100"
  Met meet_contrast(FoundSignal out) const {
    FoundQuantity const *old = nullptr, *other = nullptr;
    for (auto const& quantity : quantities_)
      if (quantity.figure && quantity.tokens.first == out.cue.last)
        old = &quantity;
    if (!old)
      return std::nullopt;
    bool const but = particle(old->tokens.last, "but");
    bool const set_off = out.cue.first > s_.first && (comma(out.cue.first - 1) || particle(out.cue.first - 1, "and") || s_.at(out.cue.first - 1)->kind == TokenKind::symbol);
    for (auto const& quantity : quantities_)
      if (&quantity != old && quantity.figure && quantity.quantity.unit == old->quantity.unit && (but ? quantity.tokens.first > old->tokens.last && quantity.tokens.first - old->tokens.last < 4 : quantity.tokens.first < out.cue.first))
        other = &quantity;
    if (!other || (!but && !set_off))
      return std::nullopt;
    out.content = {std::min(old->tokens.first, other->tokens.first), std::max(old->tokens.last, other->tokens.last)};
    return out;
  }

  /// "the number is actually 16", "the ministry clarified that only 16 died"
  Met meet_actual(FoundSignal out) const {
    bool const speech = tells(out.cue.last - 1) || particle(out.cue.last - 1, "that");
    auto const noun = subject_claim_noun(s_, out.cue.first);
    if (!figure_in({out.cue.last, s_.last}) || (!speech && !noun.counts()))
      return std::nullopt;
    out.points_back = true;
    if (speech)
      out.source = subject(out.cue);
    return out;
  }

  /// An error word beside a retraction is its reason, not a second signal.
  void settle_reasons() {
    for (auto const reason : reasons_) {
      FoundSignal* other = nullptr;
      for (auto& signal : found_)
        if (!signal.word.reason && (signal.word.op == "retract" || signal.word.op == "correct" || signal.word.op == "revise"))
          other = &signal;
      if (!other)
        continue;
      other->reason = reason;
      std::erase_if(found_, [&](FoundSignal const& signal) { return signal.cue == reason; });
    }
    for (auto& signal : found_)
      if (signal.word.reason)
        signal.reason = signal.cue;
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  std::vector<FoundQuantity> const& quantities_;
  std::vector<FoundSignal> found_;
  std::vector<TokenSpan> reasons_;
};

} // namespace

std::vector<FoundSignal> find_signals(SentenceView const& sentence, std::vector<FoundQuantity> const& quantities) {
  return SignalFinder(sentence, quantities).run();
}

} // namespace recount
