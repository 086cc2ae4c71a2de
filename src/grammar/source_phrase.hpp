// SPDX-License-Identifier: Apache-2.0
// Noun phrases that name a source: found forwards from a word or backwards from a verb, without a tagger.
#pragma once

#include "grammar/source_words.hpp"

namespace recount {

/// The noun phrase that begins at `first`, with at most one phrase of place or kin behind a common noun
/// ("a source at the ministry"); empty where none begins.
TokenSpan source_after(SourceWords const& words, std::uint32_t first);
/// The subject that ends before `end`; empty where none does.
TokenSpan source_before(SourceWords const& words, std::uint32_t end);
/// The phrase with the title behind its comma: "Vera Lind, the mayor of Nord". `phrase` unchanged where none stands.
TokenSpan with_apposition(SourceWords const& words, TokenSpan phrase);
/// "Vera Lind, who led the search, | said": the phrase before a closed insertion whose last comma stands at `comma`,
/// with the insertion where that is a title.
TokenSpan source_before_insertion(SourceWords const& words, std::uint32_t comma);
/// A person, body or document; any other phrase can only say, not report or find.
bool names_a_source(SourceWords const& words, TokenSpan phrase);

} // namespace recount
