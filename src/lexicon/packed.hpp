// SPDX-License-Identifier: Apache-2.0
// A lexicon as the build puts it into the program.
#pragma once

#include "lexicon/lexicon.hpp"

#include <string>
#include <string_view>

namespace recount {

/// All but the examples, in the machine's own layout.
std::string pack(Lexicon const& lexicon);

/// A lexicon that looks at `bytes` in place, which must outlive it and be aligned to `packed_alignment`.
Lexicon unpack(std::string_view bytes);

} // namespace recount
