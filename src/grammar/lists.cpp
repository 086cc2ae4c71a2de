// SPDX-License-Identifier: Apache-2.0
#include "grammar/lists.hpp"

namespace recount {
namespace {

/// Only one joining word or, inside a list, a comma stands between: "5 and 6 kg", "7- or 8-inch", not "it reached 791, 25% of which".
bool joined(SentenceView const& s, FoundQuantity const& a, FoundQuantity const& b, bool in_list) {
  auto at = a.tokens.last;
  if (at < b.tokens.first && is_particle(s.lexicon, *s.at(at), "hyphen") && !s.at(at)->space_before)
    ++at;
  if (b.tokens.first != at + 1)
    return false;
  Token const& link = *s.at(at);
  return is_particle(s.lexicon, link, "and") || is_particle(s.lexicon, link, "or") || is_particle(s.lexicon, link, "to") || (in_list && s.text.words(link) == ",");
}

bool shares(QuantityType type) { return type == QuantityType::percent || type == QuantityType::money || type == QuantityType::measure || type == QuantityType::duration; }

} // namespace

void share_units(SentenceView const& s, std::vector<FoundQuantity>& quantities) {
  bool in_list = false;   // the later one has its unit from the one behind it
  for (auto i = quantities.size(); i-- > 1;) {
    auto& a = quantities[i - 1];
    auto const& b = quantities[i];
    bool const bare = a.quantity.type == QuantityType::count && a.quantity.unit.empty() && a.figure && a.quantity.value;
    bool const shared = bare && !b.quantity.unit.empty() && shares(b.quantity.type) && joined(s, a, b, in_list);
    in_list = shared;
    if (!shared)
      continue;
    a.quantity.unit = b.quantity.unit;
    a.quantity.type = b.quantity.type;
    a.figure = b.figure;
  }
}

} // namespace recount
