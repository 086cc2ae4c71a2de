// SPDX-License-Identifier: Apache-2.0
// Who speaks each quotation of a field, over sentences and paragraphs.
#pragma once

#include "claims/reading.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace recount {

/// An attribution by its place in a field.
struct AttributionPlace {
  std::uint32_t sentence = 0, attribution = 0;
  friend bool operator==(AttributionPlace, AttributionPlace) = default;
};

/// For each of `field.text.quotations` the attribution that names its speaker, or nothing.
std::vector<std::optional<AttributionPlace>> speakers_of(FieldReading const& field);

/// The quotation that holds the token, as an index, or nothing.
std::optional<std::size_t> quotation_at(Text const& text, std::uint32_t token);

} // namespace recount
