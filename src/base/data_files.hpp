// SPDX-License-Identifier: Apache-2.0
// Where lexicon and rules come from: the folder `rules/`, or its copy inside the program.
#pragma once

#include "base/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// True for the files that a lexicon is made of; all others under `rules/` are rules.
inline bool of_words(std::string_view path) { return path.starts_with("lang/en/") || path.starts_with("places/"); }
/// Whether a file of `rules/` is a rule of a pack.
inline bool of_rules(std::string_view path) { return !of_words(path) && path.find('/') != std::string_view::npos; }
/// Where a person finds the file that the rooms call "rules/…": below `folder`, if one was given.
std::string file_in_folder(std::string_view path, std::string const& folder);

/// Reads one YAML text. Broken YAML and duplicate keys are errors with line and column. The only place that knows
/// yaml-cpp, and where its exceptions end.
Result<Node> parse_yaml(std::string_view text, std::string const& path);

/// One file, under the path that is given.
Result<DataFile> load_file(std::string const& path);

/// Every `*.yaml` below the folder, in the order of their paths; the first broken file is the error.
Result<std::vector<DataFile>> load_folder(std::string const& folder);

/// The files that the program was built with, in the same order: those below `lang/`, and those that rules are
/// made of, which are all others and the forms of statements.
std::vector<DataFile> embedded_words();
std::vector<DataFile> embedded_rules();
/// fnv1a of what `encode` makes of all of them.
std::uint64_t embedded_hash();

} // namespace recount
