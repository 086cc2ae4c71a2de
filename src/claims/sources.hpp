// SPDX-License-Identifier: Apache-2.0
// Who is responsible for a figure: the attributions of a report resolved to sources with a key and a type.
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace recount {

/// A source as named at one place, resolved against those named before it.
struct ResolvedSource {
  Source source;
  std::optional<DateRange> stated;   ///< the day on which it was said, where the text tells it
  bool earlier = false;              ///< "previously said"
  std::string status;                ///< what the word of speech lends, or empty
  TokenSpan words;
};

/// Remembers the sources of a report in the order in which it names them.
class SourceBook {
public:
  explicit SourceBook(Lexicon const& lexicon) : lexicon_(lexicon) {}

  /// Resolves the attributions of a sentence: pronouns and short forms to the first full mention, days to dates.
  std::vector<ResolvedSource> resolve(SentenceReading const& reading, Text const& text);

  /// A source from a noun phrase, as the subject of a retraction.
  ResolvedSource named(SentenceReading const& reading, Text const& text, TokenSpan words);

private:
  struct Known {
    Source source;
    std::string role;                    ///< head noun: minister, ministry, leader
    std::string place;                   ///< key of the place that the mention names: "Kazakh"
    bool person = false;
    std::optional<DateRange> stated;
  };
  Known describe(SentenceView const& view, TokenSpan words) const;
  /// The source as first named, if these words stand for it ("he", "the ministry", "the Kazakh leader").
  Source resolve_to_known(Known const& named, SentenceView const& view, TokenSpan words) const;
  void remember(Known known);

  Lexicon const& lexicon_;
  std::vector<Known> known_;
};

/// The source whose words hold the figure, or null: a named origin ("citing") first, then the nearest word of speech.
/// `sources` are those of the sentence's attributions, in order.
ResolvedSource const* source_of(SentenceReading const& sentence, BoundQuantity const& quantity, std::vector<ResolvedSource> const& sources);

} // namespace recount
