// SPDX-License-Identifier: Apache-2.0
// People counted by their group: "a family of five was killed", "80 passengers and a crew of six".
#include "base/utf8.hpp"
#include "claims/binding.hpp"

namespace recount {

void bind_group(Binding const& b, BoundQuantity& q) {
  auto const first = q.found.tokens.first;
  if (first < b.sentence.first + 2 || !b.particle(first - 1, "of") || !(b.particle(first - 2, "people_group") || b.particle(first - 2, "crew_group")))
    return;
  bool const several = q.found.quantity.type == QuantityType::count && q.found.quantity.value && Decimal(1) < *q.found.quantity.value;
  if (!several)
    return;
  auto const crew = b.particle(first - 2, "crew_group") ? match_sense(b.lexicon, b.sentence.at(first - 2), b.sentence.at(first - 1), Kind::noun) : std::nullopt;
  q.head = crew ? lower_ascii(b.sentence.text.words(b.token(first - 2))) : "people";
  q.noun_class = crew ? b.lexicon.id(crew->sense) : "person";
  q.found.tokens.first = first - 2; // what happened stands before the group: "killed a | family of six"
  if (b.is(first - 3, Kind::determiner))
    --q.found.tokens.first;
}

} // namespace recount
