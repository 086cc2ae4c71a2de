// SPDX-License-Identifier: Apache-2.0
// The sections that a lexicon file may hold: one line each in the table of sections.cpp.
#pragma once

#include "lexicon/entry_reader.hpp"

#include <string>
#include <vector>

namespace recount {

struct Section {
  std::string name;
  std::vector<std::string> keys;      ///< that an entry may have, beside "match" and "not"
  void (*read)(EntryReader&);         ///< one entry
};

std::vector<Section> const& sections();

} // namespace recount
