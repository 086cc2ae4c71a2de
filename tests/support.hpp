// SPDX-License-Identifier: Apache-2.0
// What several tests share: one lexicon, reports made in a line, a program run.
#pragma once

#include "catch.hpp"
#include "claims/assemble.hpp"
#include "lexicon/lexicon.hpp"
#include "recount.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recount::test {

/// The lexicon that the library was built with.
Lexicon const& lexicon();

/// A report of one story, published on a Tuesday.
Report report(std::string_view text, std::string_view published = "2022-01-11", std::string_view publisher = "City Wire");

/// "head/class/predicate", with the role where it is not the total, of every claim of the text.
std::string things_of(std::string_view text);

/// Claims of a text, one dump a line.
std::string claims_of(std::string_view text);

/// A text, and what must be read in it.
struct Row {
  char const *text, *expected;
};
/// Checks what `read` makes of the text of each row.
template <class Read> void check_rows(std::vector<Row> const& rows, Read const& read) {
  for (auto const& row : rows) {
    INFO(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

/// A program that was run to its end.
struct Run {
  int status = 0;
  std::string out, err;
};
/// Runs a shell command with RECOUNT set to the built program.
Run shell(std::string const& command);

std::string read_file(std::string const& path);
/// A fresh folder that the test may write to, removed at the end of the program.
std::string scratch_folder(std::string_view name);
void write_file(std::string const& path, std::string_view bytes);

} // namespace recount::test
