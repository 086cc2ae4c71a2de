// SPDX-License-Identifier: Apache-2.0
// Who is responsible for a figure: the attributions of a report resolved to sources with a key and a type.
#pragma once

#include "claims/claim.hpp"
#include "claims/quotations.hpp"
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
  std::string status;                ///< what the word of speech lends, or empty
  TokenSpan words;
};

/// What a noun phrase tells of a source.
struct NamedSource {
  Source source;
  std::string role;                    ///< head noun: minister, ministry, leader
  std::string place;                   ///< key of the place that it names: "Kazakh"
  std::string initials;                ///< of a name of several words: "who"
  bool person = false;
  std::optional<DateRange> stated;
};

/// Key and type of a source noun phrase. A named person goes by the last word of the name, who speaks for a body by the
/// body; a body by its words without articles, nationalities and possessives.
NamedSource describe_source(SentenceView const& view, TokenSpan words);

/// Remembers the sources of a report in the order in which it names them.
class SourceBook {
public:
  explicit SourceBook(Lexicon const& lexicon) : lexicon_(lexicon) {}
  Lexicon const& lexicon() const { return lexicon_; }

  /// Resolves the attributions of a sentence: pronouns and short forms to the first full mention, days to dates.
  std::vector<ResolvedSource> resolve(FieldReading const& field, std::uint32_t sentence);

  /// A source from a noun phrase, as the subject of a retraction.
  ResolvedSource named(SentenceReading const& reading, Text const& text, TokenSpan words);

private:
  /// The source as first named, if these words stand for it ("he", "the ministry", "the Kazakh leader").
  Source resolve_to_known(NamedSource const& named, SentenceView const& view, TokenSpan words) const;
  std::optional<NamedSource> opening_subject(FieldReading const& field, std::uint32_t sentence, TokenSpan pronoun, std::uint32_t reach) const;
  bool stands_for(NamedSource const& named, NamedSource const& known, bool titled) const;
  std::vector<std::string> via_of(SentenceView const& view, FoundAttribution const& attribution) const;
  std::optional<DateRange> last_day(std::string const& key) const;
  void remember(NamedSource named, bool pronoun);

  Lexicon const& lexicon_;
  std::vector<NamedSource> known_;
};

/// The resolved attributions of a field, sentence by sentence, and who speaks its quotations.
struct FieldSources {
  std::vector<std::vector<ResolvedSource>> sentences;
  std::vector<std::optional<AttributionPlace>> speakers;
};

/// The source whose words hold the figure, or null: the speaker of the quotation that it stands in, a named origin
/// ("citing"), then the nearest word of speech.
ResolvedSource const* source_of(FieldReading const& field, std::uint32_t sentence, BoundQuantity const& quantity, FieldSources const& sources);

} // namespace recount
