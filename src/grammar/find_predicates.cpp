// SPDX-License-Identifier: Apache-2.0
// Forms of predicates at their places; binding them to quantities is the affair of claims/.
#include "grammar/find.hpp"

namespace recount {
namespace {

/// All patterns that the senses of one form give to one predicate ("wounded" is a participle and an adjective), and to a
/// second one: "fired" is launched of missiles and dismissed of clerks.
FoundPredicate merge(Lexicon const& lexicon, std::span<Sense const> senses, TokenSpan tokens) {
  FoundPredicate out{tokens, {}, {}};
  for (auto const sense : senses) {
    if (sense.kind != Kind::predicate)
      continue;
    auto const& form = lexicon.predicate(sense);
    if (out.form.id.empty())
      out.form.id = form.id;
    if (out.form.id != form.id && out.other.id.empty())
      out.other.id = form.id;
    if (out.other.id == form.id)
      out.other.patterns = static_cast<std::uint8_t>(out.other.patterns | form.patterns);
    if (out.form.id == form.id)
      out.form.patterns = static_cast<std::uint8_t>(out.form.patterns | form.patterns);
  }
  return out;
}

FoundPredicate predicate_at(SentenceView const& s, std::uint32_t at, std::uint32_t tokens) {
  auto const word = s.at(at)->word;
  if (tokens == 1)
    return merge(s.lexicon, s.lexicon.senses(word), {at, at + 1});
  for (auto const& phrase : s.lexicon.phrases(word)) {
    bool same = phrase.words + 1 == tokens && (phrase.kinds & bit(Kind::predicate));
    auto const rest = s.lexicon.rest(phrase);
    for (std::uint32_t i = 0; same && i < rest.size(); ++i)
      same = s.at(at + 1 + i)->word == rest[i];
    if (same)
      return merge(s.lexicon, s.lexicon.senses(phrase), {at, at + tokens});
  }
  return {};
}

/// The end of "rebel-held": it says nothing of what happened.
bool ends_compound(SentenceView const& s, std::uint32_t at) {
  return at > s.first + 1 && is_particle(s.lexicon, *s.at(at - 1), "hyphen") && !s.at(at - 1)->space_before && !s.at(at)->space_before && s.at(at - 2)->kind == TokenKind::word;
}

} // namespace

std::vector<FoundPredicate> find_predicates(SentenceView const& s) {
  std::vector<FoundPredicate> found;
  for (auto at = s.first; at < s.last;) {
    if (auto const veto = match_sense(s.lexicon, s.at(at), s.end(), Kind::veto)) {
      at += veto->tokens;
      continue;
    }
    auto const match = match_sense(s.lexicon, s.at(at), s.end(), Kind::predicate);
    if (!match || ends_compound(s, at)) {
      ++at;
      continue;
    }
    found.push_back(predicate_at(s, at, match->tokens));
    at += match->tokens;
  }
  return found;
}

} // namespace recount
