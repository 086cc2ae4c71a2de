// SPDX-License-Identifier: Apache-2.0
#include "claims/quotations.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t beside = 3;         // tokens between a quotation and the words that name its speaker
constexpr std::uint32_t whole_thought = 5;  // shorter quotations are single words: only their sentence tells whose

class Speakers {
public:
  explicit Speakers(FieldReading const& field) : field_(field), quotations_(field.text.quotations), out_(quotations_.size()) {}

  std::vector<std::optional<AttributionPlace>> run() {
    for (std::size_t i = 0; i < quotations_.size(); ++i)
      out_[i] = named_beside(quotations_[i]);
    for (std::size_t i = 1; i < quotations_.size(); ++i)
      if (!out_[i] && inherits(quotations_[i - 1], quotations_[i]))
        out_[i] = out_[i - 1];
    for (std::size_t i = quotations_.size(); i-- > 1;)
      if (!out_[i - 1] && long_enough(quotations_[i - 1]) && paragraph_of(quotations_[i - 1]) == paragraph_of(quotations_[i]))
        out_[i - 1] = out_[i];
    return std::move(out_);
  }

private:
  std::uint32_t sentence_at(std::uint32_t token) const {
    auto const after = std::upper_bound(field_.sentences.begin(), field_.sentences.end(), token,
                                        [](std::uint32_t at, SentenceReading const& s) { return at < s.sentence.first; });
    return static_cast<std::uint32_t>(std::distance(field_.sentences.begin(), after)) - 1;
  }
  std::uint32_t paragraph_of(Quotation const& q) const { return field_.sentences[sentence_at(q.first - 1)].sentence.paragraph; }
  static bool long_enough(Quotation const& q) { return q.last - q.first >= whole_thought; }
  bool closed(Quotation const& q) const { return q.last < field_.text.tokens.size() && field_.text.tokens[q.last].kind == TokenKind::quote_close; }

  /// "“…,” said X", "X said: “…”", and any attribution of the sentence whose words take the quotation in.
  std::optional<AttributionPlace> named_beside(Quotation const& q) const {
    auto const first = sentence_at(q.first - 1), last = sentence_at(q.last > q.first ? q.last - 1 : q.first - 1);
    std::optional<AttributionPlace> around;
    for (auto const sentence : {last, first}) {
      auto const& attributions = field_.sentences[sentence].attributions;
      for (std::uint32_t i = 0; i < attributions.size(); ++i) {
        auto const& a = attributions[i];
        auto const begin = std::min(a.source.first, a.cue.first);
        auto const end = std::max(a.source.last, a.cue.last);
        bool const outside = a.cue.last <= q.first || a.cue.first >= q.last;
        if (!outside || !speaks(a))
          continue;
        AttributionPlace const place{sentence, i};
        if (begin > q.last && begin - q.last <= beside)
          return place;
        bool const holds = std::any_of(a.content.begin(), a.content.end(), [&](TokenSpan c) { return c.contains(q.first); });
        if (holds && (!around || end <= q.first))
          around = place;
      }
    }
    if (around)
      return around;
    auto const next = speaker_behind(last, q);
    return next ? next : announced(first, q);
  }

  /// "“… | ?” Vera Lind asked.": the mark inside the quotation ended the sentence, the speaker opens the next.
  std::optional<AttributionPlace> speaker_behind(std::uint32_t sentence, Quotation const& q) const {
    auto const next = sentence + 1;
    if (next >= field_.sentences.size() || !closed(q) || field_.sentences[sentence].sentence.last != q.last + 1)
      return std::nullopt;
    auto const& s = field_.sentences[next];
    auto const mark = field_.text.words(field_.text.tokens[q.last - 1]);
    bool const asks = mark == "?" || mark == "!" || mark == ",";
    if (!asks || s.attributions.empty() || s.sentence.paragraph != field_.sentences[sentence].sentence.paragraph)
      return std::nullopt;
    auto const& a = s.attributions.front();
    bool const opens = speaks(a) && std::min(a.source.first, a.cue.first) == s.sentence.first;
    return opens ? std::optional(AttributionPlace{next, 0}) : std::nullopt;
  }

  static bool speaks(FoundAttribution const& a) { return !a.word.chain && !a.source.empty(); }

  /// "The paper reports: | “…”": the sentence before ends in a colon.
  std::optional<AttributionPlace> announced(std::uint32_t sentence, Quotation const& q) const {
    if (sentence == 0 || field_.sentences[sentence].sentence.first != q.first - 1)
      return std::nullopt;
    auto const& before = field_.sentences[sentence - 1];
    auto const& end = field_.text.tokens[before.sentence.last - 1];
    if (before.attributions.empty() || field_.text.words(end) != ":")
      return std::nullopt;
    return AttributionPlace{sentence - 1, static_cast<std::uint32_t>(before.attributions.size() - 1)};
  }

  /// The next quotation of a paragraph goes on with its speaker; so does a paragraph that opens with one, where the
  /// paragraph before was a quotation too.
  bool inherits(Quotation const& before, Quotation const& q) const {
    if (!long_enough(q))
      return false;
    auto const here = paragraph_of(q), there = paragraph_of(before);
    if (here == there)
      return true;
    bool const opens = field_.sentences[sentence_at(q.first - 1)].sentence.first == q.first - 1;
    return opens && here == there + 1 && (!closed(before) || long_enough(before));
  }

  FieldReading const& field_;
  std::vector<Quotation> const& quotations_;
  std::vector<std::optional<AttributionPlace>> out_;
};

} // namespace

std::vector<std::optional<AttributionPlace>> speakers_of(FieldReading const& field) {
  if (field.text.quotations.empty())
    return {};
  return Speakers(field).run();
}

std::optional<std::size_t> quotation_at(Text const& text, std::uint32_t token) {
  auto const& quotations = text.quotations;
  auto const after = std::upper_bound(quotations.begin(), quotations.end(), token, [](std::uint32_t at, Quotation const& q) { return at < q.first; });
  if (after == quotations.begin() || token >= std::prev(after)->last)
    return std::nullopt;
  return static_cast<std::size_t>(std::distance(quotations.begin(), after)) - 1;
}

} // namespace recount
