// SPDX-License-Identifier: Apache-2.0
// Where each figure of a sentence that names several places belongs: "19 cases in Lima, 4 in Cusco".
#pragma once

#include "claims/claim.hpp"
#include "claims/reading.hpp"

#include <optional>
#include <vector>

namespace recount {

/// Keys of places that no map has: of what is counted over the whole world, and of what is counted outside the places named.
inline constexpr std::string_view the_world = "world", elsewhere = "elsewhere";

/// For each quantity of the sentence its place: in the words behind it, else the first of `places` (of the sentence) that no
/// other figure has. Where all figures of a sentence have one place, that is it.
std::vector<std::optional<Place>> places_of_figures(SentenceReading const& reading, Text const& text, Lexicon const& lexicon, std::vector<Place> const& places);

} // namespace recount
