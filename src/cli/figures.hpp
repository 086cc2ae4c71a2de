// SPDX-License-Identifier: Apache-2.0
// Figures as people name them on the command line: a claim's id, or FILE:LINE[:COLUMN].
#pragma once

#include "claims/claim.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// "reports/a.md:7" or "reports/a.md:7:14"; column 0: the whole line.
struct FigureName {
  std::string path;
  std::uint32_t line = 0, column = 0;
};
/// The parts of FILE:LINE[:COLUMN]; line 0 where the text has no such form.
FigureName parse_figure_name(std::string_view text);

/// Indices of the claims that a person means by `text`, in the order of the text. A report without a file goes by its id.
std::vector<std::uint32_t> find_figures(std::span<Claim const> claims, std::string_view text);

/// The files that FILE:LINE names and that exist: what to read where no other reports are named.
std::vector<std::string> files_named(std::span<std::string const> texts);

} // namespace recount
