// SPDX-License-Identifier: Apache-2.0
// Verbs of speech with their subject and what is said.
#include "grammar/find_attributions.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t longest_adjunct = 16;   // "said on Sunday in the port of Nord | that"

} // namespace

void AttributionSieve::verb(TokenSpan cue, CueWord const& word) {
  auto const group = group_before(cue, word);
  if (group.negated || group.infinitive || (group.modal && word.form == CueForm::base))
    return;
  if (is_noun(cue, word, group))
    return s_.lexicon.takes(SieveStep::nouns) ? noun(cue, word) : void();
  if (group.passive)
    return s_.lexicon.takes(SieveStep::passives) ? passive(cue, word, group) : void();
  FoundAttribution out{{}, cue, word, {}, {}};
  auto behind = cue.last;
  if (word.hearer) {
    auto const hearer = source_after(w_, behind);
    if (hearer.empty())
      return;
    out.via = hearer;
    behind = hearer.last;
  }
  bool const says = clause_begins(behind, word);
  if (word.form == CueForm::gerund && (!says || (word.needs_source && !group.being && found_.empty())))
    return;
  bool inverted = false;
  out.source = subject(cue, word, group, inverted);
  out.source = issuer(out.source);
  if (out.source.last - out.source.first == 1 && w_.is(out.source.first, Kind::unit)) // "73 percent said the same"
    return;
  if (out.source.empty() || (word.needs_source && !names_a_source(w_, out.source)) || w_.pronoun(out.source.first, "we"))
    return;
  bool const closes = ends_there(inverted ? out.source.last : behind);
  bool const before = group.first > s_.first && (w_.symbol(group.first - 1, ",") || w_.quote(group.first - 1));
  auto const begin = inverted ? cue.first : out.source.first;
  bool const after_comma = begin > s_.first && (w_.symbol(begin - 1, ",") || w_.quote(begin - 1));
  if (word.needs_clause && !says && !(closes && (before || after_comma)))
    return;
  add_verb(std::move(out), inverted);
}

/// Auxiliaries and adverbs before the verb: "has also", "was later", "did not".
AttributionSieve::VerbGroup AttributionSieve::group_before(TokenSpan cue, CueWord const& word) const {
  VerbGroup out;
  out.first = cue.first;
  while (out.first > s_.first) {
    auto const at = out.first - 1;
    bool const negation = w_.is(at, Kind::negation);
    auto const mark = match_sense(s_.lexicon, s_.at(at), s_.end(), Kind::old_mark); // "had at first | said"
    bool const at_first = mark && at + mark->tokens >= out.first;
    bool const skips = negation || at_first || w_.is(at, Kind::auxiliary) || w_.is(at, Kind::modal) || (w_.is(at, Kind::adverb) && !w_.is(at, Kind::determiner));
    if (!w_.word(at) || w_.is(at, Kind::source_noun) || !skips || w_.is(at, Kind::conjunction) || w_.acronym(at))
      break;
    out.negated = out.negated || negation;
    out.finite = out.finite || w_.is(at, Kind::auxiliary);
    out.modal = out.modal || w_.is(at, Kind::modal);
    out.being = out.being || w_.particle(at, "being");
    out.first = at;
  }
  bool const participle = word.form == CueForm::participle || word.form == CueForm::past_or_participle;
  out.passive = participle && out.being;
  out.infinitive = word.form == CueForm::base && out.first > s_.first && w_.particle(out.first - 1, "to");
  return out;
}

/// "the report", "media reports", "Homs state": the noun, not the verb.
bool AttributionSieve::is_noun(TokenSpan cue, CueWord const& word, VerbGroup const& group) const {
  auto const left = group.first, right = cue.last;
  bool const finite = word.form == CueForm::base || word.form == CueForm::third_person || (word.form == CueForm::fixed && word.also_noun);
  if (!finite && left == cue.first && left > s_.first && !w_.is(left - 1, Kind::conjunction)) // "reports of confirmed cases"
    return ((w_.is(left - 1, Kind::determiner) || w_.is(left - 1, Kind::preposition)) && !w_.source(left - 1)) || w_.particle(left - 1, "possessive");
  if (!word.also_noun || !finite)
    return false;
  if (group.finite)
    return word.form == CueForm::third_person || w_.is(cue.first - 1, Kind::auxiliary);
  if (left == s_.first)
    return true;
  if (w_.is(left - 1, Kind::determiner) || w_.particle(left - 1, "possessive") || w_.particle(left - 1, "of") || w_.is(left - 1, Kind::number_word) || w_.is(left - 1, Kind::preposition))
    return true;
  auto const next = w_.cue(right);
  bool const says = clause_begins(right, word);
  if (w_.is(right, Kind::auxiliary) || w_.is(right, Kind::modal) || (next && !next->also_noun) || w_.particle(right, "of") || (w_.is(right, Kind::preposition) && !says))
    return true;
  if (w_.pronoun(left - 1, "relative") || w_.is(left - 1, Kind::pronoun))
    return false;
  bool const named = w_.name(left - 1) || w_.source(left - 1);
  if (w_.symbol(left - 1, ",") || w_.quote(left - 1))
    return word.form == CueForm::base ? !w_.particle(right, "that") : source_after(w_, right).empty();
  if (word.form == CueForm::third_person)
    return !named;
  bool const many = s_.text.words(w_.token(left - 1)).back() == 's' || left - 1 == s_.first;
  return !says || !many || (w_.token(left - 1).capital && left - 1 > s_.first) || !(w_.source(left - 1) || w_.particle(right, "that") || !w_.is(right, Kind::determiner));
}

/// Something is said from here on: "that", a noun phrase, a quotation.
bool AttributionSieve::clause_begins(std::uint32_t at, CueWord const& word) const {
  auto const hedge = [&] { return begins(s_.lexicon, s_.at(at), s_.end(), Kind::hedge_before); };
  while (w_.inside(at) && (w_.day(at) || (w_.is(at, Kind::adverb) && !w_.is(at, Kind::determiner) && !hedge())))
    ++at;
  if (!w_.inside(at))
    return false;
  auto const& token = w_.token(at);
  if (token.kind == TokenKind::quote_open || w_.symbol(at, ":"))
    return true;
  bool const number = token.kind == TokenKind::number || w_.is(at, Kind::number_word) || (hedge() && !w_.is(at + 1, Kind::determiner)) ||
                      (token.kind == TokenKind::symbol && begins(s_.lexicon, s_.at(at), s_.end(), Kind::currency));
  if (number)
    return !word.needs_that;
  if (word.needs_that && w_.is(at, Kind::determiner))
    return w_.particle(at, "that");
  if (!w_.word(at) || w_.particle(at, "to")) // "claimed to have killed", "wants to hire"
    return w_.is(at + 1, Kind::auxiliary) || (w_.word(at) && word.status == "planned");
  bool const owns_up = word.status == "claimed" || word.status == "confirmed";
  if (owns_up && w_.is(at, Kind::predicate) && s_.text.words(token).ends_with("ing")) // "claims killing 26 soldiers"
    return true;
  if (that_behind_adjunct(at))
    return true;
  if (w_.particle(at, "that") || w_.pronoun(at, "relative") || w_.particle(at, "subordinator"))
    return !w_.particle(at, "subordinator") || w_.is(at, Kind::pronoun) || !ends_there(at);
  return !(w_.kinds(at) & (bit(Kind::preposition) | bit(Kind::conjunction) | bit(Kind::auxiliary) | bit(Kind::weekday) | bit(Kind::day_word))) &&
         !(w_.is(at, Kind::predicate) && !w_.is(at, Kind::noun));
}

/// "reported in its final count | that"
bool AttributionSieve::that_behind_adjunct(std::uint32_t first) const {
  if (!w_.is(first, Kind::preposition))
    return false;
  for (auto at = first + 1; at < first + longest_adjunct && !w_.closed(at); ++at) {
    if (w_.particle(at, "that"))
      return true;
    if (auto const cue = w_.cue(at); cue && !cue->also_noun)
      return false;
  }
  return false;
}

/// Nothing is said behind the verb, but when, where or to whom it was: what it says stands before it.
bool AttributionSieve::ends_there(std::uint32_t at) const {
  constexpr KindSet adjunct = bit(Kind::preposition) | bit(Kind::weekday) | bit(Kind::day_word) | bit(Kind::time_modifier) | bit(Kind::conjunction) | bit(Kind::adverb);
  if (w_.closed(at))
    return !w_.symbol(at, ":");
  bool const infinitive = w_.particle(at, "to") && w_.is(at + 1, Kind::auxiliary); // ", which police believe to be linked"
  if (infinitive || !(w_.kinds(at) & adjunct) || w_.particle(at, "that"))
    return false;
  for (auto step = at; step < at + longest_adjunct; ++step) {
    if (w_.closed(step))
      return !(w_.symbol(step, ",") && w_.particle(step + 1, "that"));
    if (w_.particle(step, "that"))
      return false;
  }
  return true;
}

/// "26 deaths were reported by the ministry"; without "by" nobody is named.
void AttributionSieve::passive(TokenSpan cue, CueWord const& word, VerbGroup const& group) {
  if (w_.particle(cue.last, "that")) { // "it is believed that": nobody's words, but the verb tells how far to trust them
    found_.push_back({{}, cue, word, {{cue.last, s_.last}}, {}});
    return;
  }
  if (!w_.particle(cue.last, "by"))
    return;
  FoundAttribution out{source_after(w_, cue.last + 1), cue, word, {}, {}};
  if (out.source.empty() || !names_a_source(w_, out.source))
    return;
  add_content(out, s_.first, group.first);
  found_.push_back(std::move(out));
}

TokenSpan AttributionSieve::subject(TokenSpan cue, CueWord const& word, VerbGroup const& group, bool& inverted) const {
  auto const left = before_day(s_, group.first);
  bool const comma = left > s_.first && w_.symbol(left - 1, ",");
  bool const quote = left > s_.first && w_.quote(left - 1);
  bool const opens_quote = w_.inside(cue.last + 1) && w_.token(cue.last + 1).kind == TokenKind::quote_open && !w_.word(cue.last);
  if (word.form == CueForm::gerund && !group.being && !opens_quote) // ", saying 26 had died"; "savers reporting gains" is no speech
    return comma ? shared_subject(left - 1) : absolute_subject(left);
  if (comma || quote || left == s_.first) {
    auto const study = word.id == "show" ? opening_study(left) : TokenSpan{};
    if (!study.empty())
      return study;
    auto const whole = comma ? source_before_insertion(w_, left - 1) : TokenSpan{};
    bool const stands_before = !whole.empty() && whole.first == s_.first && whole.last == left - 1; // "Vera Lind, the mayor, said reports – …"
    auto const behind = word.id == "show" || stands_before ? TokenSpan{} : inverted_subject(cue.last, word);
    if (!behind.empty()) {
      inverted = true;
      return behind;
    }
    return whole;
  }
  if (w_.pronoun(left - 1, "relative") && left - 1 > s_.first) { // "a statement which said"
    auto end = left - 1;
    while (end > s_.first && !w_.word(end - 1)) // a comma, a dash
      --end;
    return source_before(w_, end);
  }
  if (w_.particle(left - 1, "and") || w_.particle(left - 1, "or") || (w_.is(left - 1, Kind::conjunction) && !w_.source(left - 1)))
    return shared_subject(left - 1);
  if (word.id == "show")
    if (auto const study = opening_study(left); !study.empty())
      return study;
  // A lone participle behind a noun belongs to it: "people confirmed dead", "cases found there".
  bool const reduced = word.form == CueForm::participle || (word.form == CueForm::past_or_participle && word.needs_source && !group.finite && !clause_begins(cue.last, word));
  if (reduced && !group.finite && !ends_there(cue.last))
    return {};
  auto const phrase = source_before(w_, left);
  if (word.needs_source && !names_a_source(w_, phrase)) // "A poll that was taken in May found"
    if (auto const study = opening_study(left); !study.empty())
      return study;
  return phrase;
}

/// "…, with residents saying 26 had died"
TokenSpan AttributionSieve::absolute_subject(std::uint32_t end) const {
  auto const phrase = source_before(w_, end);
  return !phrase.empty() && w_.particle(phrase.first - 1, "with") && names_a_source(w_, phrase) ? phrase : TokenSpan{};
}

/// The subject that a second verb shares: of the last attribution, else of the sentence.
TokenSpan AttributionSieve::shared_subject(std::uint32_t before) const {
  auto const floor = found_.empty() ? s_.first : found_.back().cue.last;
  for (auto at = before; at > floor + 1 && before - at < longest_adjunct; --at) // "but Nord has denied that and says"
    if (w_.is(at - 1, Kind::auxiliary) && !w_.is(at - 2, Kind::auxiliary)) {
      auto const phrase = source_before(w_, at - 1);
      if (!phrase.empty() && phrase.first >= floor && names_a_source(w_, phrase))
        return phrase;
    }
  if (!found_.empty() && !found_.back().source.empty() && found_.back().source.last <= before && !found_.back().word.source_follows)
    return found_.back().source;
  if (w_.token(s_.first).kind == TokenKind::quote_open)
    return {};
  auto out = source_after(w_, s_.first);
  while (!out.empty() && !w_.source(out.last - 1) && !w_.name(out.last - 1) && !w_.is(out.last - 1, Kind::pronoun))
    --out.last;
  return out;
}

/// "…, said the mayor.": a subject behind the verb, after which the clause is over.
TokenSpan AttributionSieve::inverted_subject(std::uint32_t first, CueWord const& word) const {
  auto const phrase = source_after(w_, first);
  bool const speaks = !word.needs_clause && w_.is(phrase.first, Kind::determiner);
  if (phrase.empty() || !(speaks || names_a_source(w_, phrase)))
    return {};
  auto const at = phrase.last;
  bool const over = w_.closed(at) || w_.day(at) || w_.pronoun(at, "relative") || (w_.is(at, Kind::preposition) && !w_.particle(at, "to")) || w_.is(at, Kind::conjunction) ||
                    w_.is(at, Kind::adverb);
  return over ? with_apposition(w_, phrase) : TokenSpan{};
}

/// "A slide from a talk that he gave to officials shows": the study that opens the sentence is what shows.
TokenSpan AttributionSieve::opening_study(std::uint32_t before) const {
  auto const phrase = source_after(w_, s_.first);
  if (phrase.empty() || phrase.last >= before)
    return {};
  for (auto at = phrase.first; at < phrase.last; ++at)
    if (w_.particle(at, "study"))
      return phrase;
  return {};
}

/// "a man who said he knew victims of a fire on Mill Street, | where six people were found": what she says ends there.
std::uint32_t AttributionSieve::end_of_relative(std::uint32_t first) const {
  for (auto at = first; at + 1 < s_.last; ++at)
    if (w_.symbol(at, ",") && w_.particle(at + 1, "subordinator"))
      return at;
  return s_.last;
}

void AttributionSieve::add_verb(FoundAttribution out, bool inverted) {
  bool const shared = !inverted && out.source.last < out.cue.first && !found_.empty() && found_.back().source == out.source;
  auto const begin = inverted || shared ? out.cue.first : std::min(out.source.first, out.cue.first);
  auto const end = std::max({inverted ? out.source.last : out.cue.last, out.via.empty() ? 0 : out.via.last});
  bool const quoted = begin > s_.first && w_.quote(begin - 1);
  bool const relative = begin > s_.first + 1 && w_.pronoun(begin - 1, "relative") && w_.symbol(begin - 2, ",") && w_.is(end, Kind::auxiliary); // ", which police said was the most"
  // "the $26 million experts say it costs": the figure that the clause hangs on.
  auto hangs = begin;
  while (!shared && !inverted && hangs > s_.first && (w_.token(hangs - 1).kind == TokenKind::number || w_.is(hangs - 1, Kind::scale) || w_.symbol(hangs - 1, "$")))
    --hangs;
  add_content(out, hangs, begin);
  bool const said_before = inverted && begin > s_.first;
  if (!shared && (quoted || relative || said_before || ends_there(end)))
    add_content(out, s_.first, begin);
  bool const goes_on = w_.is(end + 1, Kind::conjunction) || w_.is(end, Kind::conjunction) || (w_.inside(end + 1) && w_.quote(end + 1)) || w_.quote(end);
  if (!said_before || goes_on)
    add_content(out, end, w_.pronoun(out.source.last, "relative") ? end_of_relative(end) : s_.last);
  found_.push_back(std::move(out));
}

} // namespace recount
