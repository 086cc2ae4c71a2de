// SPDX-License-Identifier: Apache-2.0
// The text of a report as a reader collects it, with the way back to the lines of its file.
#pragma once

#include "report/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// Where the bytes of a decoded string stood before it was decoded: pieces that run side by side.
class OffsetMap {
public:
  /// The string stands in the file as it is, from `start` on.
  explicit OffsetMap(std::size_t start = 0) : pieces_{{0, start}} {}
  /// From `clean` on, the string stood at `file`. Called with rising `clean`.
  void add(std::size_t clean, std::size_t file) { pieces_.push_back({clean, file}); }
  std::size_t at(std::size_t clean) const;
  /// Where the piece that holds `clean` ends; past any string for the last one.
  std::size_t piece_end(std::size_t clean) const;
  friend OffsetMap through(OffsetMap const& inner, OffsetMap const& outer, std::size_t size);

private:
  struct Piece {
    std::size_t clean, file;
  };
  std::vector<Piece>::const_iterator after(std::size_t clean) const;

  std::vector<Piece> pieces_;
};

/// The map of a JSON string from its raw form (between the quotation marks), which begins at `start` of the file.
OffsetMap json_offsets(std::string_view raw, std::size_t start);
/// The same for text as XML and HTML write it: a line break of two bytes is read as one, and a character reference as the
/// character that it stands for, unless the text is literal.
OffsetMap markup_offsets(std::string_view raw, std::size_t start, bool references = true);
/// The map of a string of `size` bytes that was cut out of another decoded string: `inner` goes into what `outer` maps.
OffsetMap through(OffsetMap const& inner, OffsetMap const& outer, std::size_t size);

/// Lines and columns of a file by byte offset. Asking in rising order costs one pass in all.
class LineTable {
public:
  explicit LineTable(std::string_view file);
  Position position(std::size_t offset);

private:
  std::string_view file_;
  std::vector<std::size_t> starts_;
  std::size_t last_offset_ = 0;
  Position last_;
};

/// Collects the body of a report.
class BodyBuilder {
public:
  /// `file` outlives the builder; empty where the text has no places that a person could go to.
  explicit BodyBuilder(std::string_view file) : file_(file), lines_(file) {}

  /// A run of text whose first byte is byte `from` of what `map` maps. White space, line breaks too, becomes one space.
  void flow(std::string_view run, OffsetMap const& map, std::size_t from = 0);
  /// A run with its own line breaks.
  void verbatim(std::string_view run, OffsetMap const& map, std::size_t from = 0);
  /// Ends the line, or the paragraph; a no-op where nothing came since.
  void end_line() { end(1); }
  void end_paragraph() { end(2); }

  bool empty() const { return text_.empty(); }
  std::string_view text() const { return text_; }
  Position position(std::size_t file_offset) { return lines_.position(file_offset); }
  /// Moves text and places into the report.
  void finish(Report& report);

private:
  void note(std::size_t file_offset);
  bool runs_on(std::size_t file_offset) const;
  std::size_t words_end(std::string_view run, std::size_t begin, std::size_t piece_end) const;
  void end(std::size_t breaks);
  void before_text();

  std::string_view file_;
  LineTable lines_;
  std::string text_;
  std::vector<SourceLine> places_;
  std::size_t noted_text_ = 0, noted_file_ = 0;   ///< of the last entry of places_
  std::size_t seen_file_ = 0;                     ///< of the last run
  std::size_t breaks_wanted_ = 0;
  bool space_wanted_ = false;
};

} // namespace recount
