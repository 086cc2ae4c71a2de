// SPDX-License-Identifier: Apache-2.0
// The files of the gate: suppressions, baseline, and which reports a change touches.
#pragma once

#include "base/result.hpp"
#include "claims/claim.hpp"
#include "gate/settings.hpp"
#include "gate/silence.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace recount {

class Options;

struct GateOptions {
  std::string suppressions, baseline;   ///< empty: as the settings say
  std::vector<std::string> changed;     ///< paths, one or several parted by commas in each
  std::string since;                    ///< a revision of git
};

void add_gate_options(Options& options, GateOptions& gate);

struct Gated {
  std::vector<SilencedFinding> silenced;
  std::uint64_t elsewhere = 0;          ///< findings with no end in a changed file, taken out
};

/// The file of suppressions or the baseline, by its key: as the settings name it, else beside the settings file, else
/// (or where only that one is there) in the working folder. It need not exist.
std::string gate_file(Settings const& settings, std::string_view key);

/// Takes out of `findings` what the files silence and what does not touch a changed file. A file that was named and is
/// not there, or holds anything wrong, is the error.
Result<Gated> apply_gate(GateOptions const& options, Settings const& settings, std::span<ReportRecord const> reports, std::vector<Finding>& findings);

/// A file's bytes; nothing where it does not exist.
std::optional<std::string> file_if_there(std::string const& path);

} // namespace recount
