// SPDX-License-Identifier: Apache-2.0
// Attribution: who said what with which word (PARC 3: source, cue, content).
#include "grammar/find_attributions.hpp"

#include <algorithm>
#include <utility>

namespace recount {
namespace {

std::uint32_t begin_of(FoundAttribution const& a) { return a.source.empty() ? a.cue.first : std::min(a.source.first, a.cue.first); }
std::uint32_t end_of(FoundAttribution const& a) { return a.source.empty() ? a.cue.last : std::max(a.source.last, a.cue.last); }

} // namespace

std::vector<FoundAttribution> AttributionSieve::run() {
  for (auto at = s_.first; at < s_.last;) {
    auto const match = match_sense(s_.lexicon, s_.at(at), s_.end(), Kind::cue);
    if (!match) {
      ++at;
      continue;
    }
    TokenSpan const cue{at, at + match->tokens};
    auto const& word = s_.lexicon.cue(match->sense);
    read(cue, word);
    at = cue.last;
  }
  for (auto const& [step, run_step] : std::initializer_list<std::pair<SieveStep, void (AttributionSieve::*)()>>{
           {SieveStep::announced_quotations, &AttributionSieve::announced},
           {SieveStep::claim_nouns, &AttributionSieve::claim_nouns},
           {SieveStep::opening_phrases, &AttributionSieve::opening_phrase},
           {SieveStep::headlines, &AttributionSieve::headline},
           {SieveStep::nested, &AttributionSieve::drop_nested},
           {SieveStep::bounds, &AttributionSieve::bound_contents}})
    if (s_.lexicon.takes(step))
      (this->*run_step)();
  return std::move(found_);
}

void AttributionSieve::read(TokenSpan cue, CueWord const& word) {
  if (word.chain) {
    if (s_.lexicon.takes(SieveStep::chains))
      chain(cue, word);
  } else if (word.source_follows) {
    if (s_.lexicon.takes(SieveStep::according))
      source_follows(cue, word);
  } else if (!word.no_speech && s_.lexicon.takes(SieveStep::verbs)) {
    verb(cue, word);
  }
}

void AttributionSieve::add_content(FoundAttribution& out, std::uint32_t first, std::uint32_t last) const {
  if (first < last)
    out.content.push_back({first, last});
}

namespace {

/// A person or body that can be the origin of a figure, not a document or a place.
bool speaks_for_itself(SourceWords const& w, TokenSpan source) {
  for (auto at = source.first; at < source.last; ++at)
    if (w.is(at, Kind::source_noun) && !w.particle(at, "study"))
      return true;
  return false;
}

} // namespace

/// What is found or reported inside another's words is that other's: "the agency said 15 countries had reported 26",
/// "tests confirmed 26 cases, officials said", "the ministry said it had counted 26".
void AttributionSieve::drop_nested() {
  auto const inside = [](FoundAttribution const& outer, FoundAttribution const& inner) {
    return std::any_of(outer.content.begin(), outer.content.end(), [&](TokenSpan c) { return c.first <= begin_of(inner) && end_of(inner) <= c.last; });
  };
  auto const nested = [&](FoundAttribution const& inner) {
    bool const pronoun = !inner.source.empty() && w_.is(inner.source.first, Kind::pronoun) && !w_.acronym(inner.source.first);
    if (inner.word.chain || inner.word.source_follows || !(inner.word.needs_source || pronoun) || (!pronoun && speaks_for_itself(w_, inner.source)))
      return false;
    return std::any_of(found_.begin(), found_.end(), [&](FoundAttribution const& outer) {
      bool const speaks = !outer.word.needs_source && !outer.word.chain && outer.cue != inner.cue;
      bool const adjoins = pronoun && inner.source.first >= end_of(outer) && inner.source.first - end_of(outer) <= 2;
      bool const closing = begin_of(outer) >= end_of(inner);
      return speaks && inside(outer, inner) && (pronoun ? adjoins : closing || !outer.word.source_follows);
    });
  };
  std::vector<bool> drop;
  for (auto const& inner : found_)
    drop.push_back(nested(inner));
  std::size_t index = 0;
  std::erase_if(found_, [&](FoundAttribution const&) { return drop[index++]; });
}

/// What one source says ends where the clause of the next begins, and at a contrast: "…, while Italy sent 300".
void AttributionSieve::bound_contents() {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    auto const own_begin = begin_of(found_[i]), own_end = end_of(found_[i]);
    for (auto& content : found_[i].content) {
      for (std::size_t j = 0; j < found_.size(); ++j) {
        if (i == j || found_[i].word.chain || found_[j].word.chain)
          continue;
        if (content.first >= own_end && begin_of(found_[j]) >= own_end)
          content.last = std::min(content.last, std::max(content.first, begin_of(found_[j])));
        bool const closing = !found_[j].content.empty() && found_[j].content.front().first < begin_of(found_[j]);
        if (closing && content.last <= own_begin && end_of(found_[j]) <= own_begin)
          content.first = std::max(content.first, std::min(content.last, end_of(found_[j])));
      }
      bool const that = content.first >= own_end && w_.particle(content.first, "that");
      for (auto at = std::max(content.first, own_end); at + 1 < content.last && !that; ++at)
        if (w_.symbol(at, ",") && w_.particle(at + 1, "contrast")) {
          content.last = at;
          break;
        }
    }
  }
}

std::vector<FoundAttribution> find_attributions(SentenceView const& sentence) { return AttributionSieve(sentence).run(); }

} // namespace recount
