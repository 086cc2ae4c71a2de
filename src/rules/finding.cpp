// SPDX-License-Identifier: Apache-2.0
#include "rules/finding.hpp"

#include <fmt/format.h>

#include <tuple>

namespace recount {
namespace {

std::string described(Claim const& claim) {
  auto out = claim.text;
  if (claim.source.attributed)
    out += fmt::format(" ({})", claim.source.text);
  else if (!claim.publisher.empty())
    out += fmt::format(" ({})", claim.publisher);
  return out;
}

} // namespace

FindingPlace place_of(Claim const& claim, bool with_message) {
  return {claim.report, claim.path, claim.field, claim.span, claim.excerpt, with_message ? described(claim) : std::string(), claim.quantity.span};
}

bool finding_order(Finding const& a, Finding const& b) {
  return std::tie(a.group, a.location.report, a.location.field, a.location.span, a.rule, a.message) <
         std::tie(b.group, b.location.report, b.location.field, b.location.span, b.rule, b.message);
}

} // namespace recount
