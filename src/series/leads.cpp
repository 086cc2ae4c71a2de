// SPDX-License-Identifier: Apache-2.0
#include "series/leads.hpp"

#include <algorithm>

namespace recount {
namespace {

bool counts_as_toll(Claim const& claim, Domain const& domain) {
  return claim.predicate && told_as_one(claim, domain) && claim.role == Role::total && claim.quantity.value;
}

bool same_sentence(Claim const& a, Claim const& b) { return a.field == b.field && a.sentence == b.sentence; }

void note_leads_of(std::span<Claim> claims, Domain const& domain) {
  std::vector<Claim*> leading, deeper;
  for (auto& claim : claims)
    if (counts_as_toll(claim, domain))
      (leads(claim) ? leading : deeper).push_back(&claim);
  std::vector<Claim const*> told_again;
  for (auto* const claim : deeper)
    if (std::any_of(leading.begin(), leading.end(), [&](Claim const* lead) {
          return lead->quantity.value == claim->quantity.value && not_comparable(*lead, *claim, domain, Stories::one).empty();
        })) {
      claim->of_lead = true;
      told_again.push_back(claim);
    }
  for (auto* const claim : deeper)
    claim->of_lead = claim->of_lead || std::any_of(told_again.begin(), told_again.end(), [&](Claim const* other) {
      return same_sentence(*claim, *other) && claim->source.key == other->source.key && claim->predicate->id != other->predicate->id;
    });
}

} // namespace

void note_leads(std::span<Claim> claims, Domain const& domain) {
  for (std::size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    while (end < claims.size() && claims[end].report == claims[begin].report && claims[end].group == claims[begin].group)
      ++end;
    note_leads_of(claims.subspan(begin, end - begin), domain);
  }
}

} // namespace recount
