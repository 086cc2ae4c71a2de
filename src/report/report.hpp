// SPDX-License-Identifier: Apache-2.0
// A report: one article, dispatch or page, as its reader understood it. Owns all text that later rooms point into.
#pragma once

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/span.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace recount {

/// Whether an item may be used (IPTC pubStatus).
enum class PublicationStatus : std::uint8_t { usable, withheld, canceled };

/// What an editor says of an item as a whole (IPTC NewsCodes "signal"; a kill is what agencies add).
enum class EditorialSignal : std::uint8_t { correction, update, kill };

/// From `text_offset` on, the text stands at this place of the file it was read from.
struct SourceLine {
  std::uint32_t text_offset = 0;
  Position position;
  friend bool operator==(SourceLine const&, SourceLine const&) = default;
};

/// The contract's report, and where it was read.
struct Report {
  std::string id;                         ///< unique in a run
  std::string title;                      ///< UTF-8, may be empty
  std::string text;                       ///< UTF-8; a blank line parts paragraphs
  std::string published;                  ///< ISO 8601 as given, or empty
  std::optional<Day> published_day;       ///< the day as written, in the dateline's zone
  std::string publisher;                  ///< the source of what the text says in its own voice, or empty
  std::optional<std::string> group;       ///< the story; reports of different groups are never compared
  std::string url, lang, version, corrects;
  std::string item;                       ///< what all versions of one item share (guid, urn), or empty
  std::string created, version_created;   ///< ISO 8601 as given, or empty; versions are ordered by the second
  std::string embargo;                    ///< not to be used before this date or time, ISO 8601, or empty
  std::string editor_note, dateline;
  std::vector<EditorialSignal> signals;
  PublicationStatus status = PublicationStatus::usable;

  std::string path;                       ///< file that a person can open; empty for what came from standard input
  Position title_position;                ///< of the headline in that file
  std::vector<SourceLine> lines;          ///< ascending by offset; empty: the text starts at 1:1

  friend bool operator==(Report const&, Report const&) = default;
};

/// The text of a field.
std::string const& field_text(Report const& report, Field field);

/// Whether anybody could use the report at that moment: it had been published, this version was made, no embargo held.
/// What a report does not say of itself holds nothing back.
bool usable_at(Report const& report, Moment moment);

/// Line and column of a byte of a field, in the file where there is one, else in the field itself.
/// Linear in the distance to the last entry of `lines`.
Position position_of(Report const& report, Field field, std::uint32_t offset);

/// Places of a text that stands in a file from `start` on: an entry for each line, and within long lines often enough
/// that `position_of` is quick.
std::vector<SourceLine> index_lines(std::string_view text, Position start);

template <> struct Names<EditorialSignal> {
  static constexpr std::array<std::string_view, 3> values{"correction", "update", "kill"};
};
template <> struct Names<PublicationStatus> {
  static constexpr std::array<std::string_view, 3> values{"usable", "withheld", "canceled"};
};

} // namespace recount
