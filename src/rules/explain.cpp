// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.hpp"

#include "rules/condition.hpp"
#include "rules/pairs.hpp"

#include <algorithm>

namespace recount {
namespace {

using Index = std::uint32_t;

Comparison const* pair_in(std::span<Comparison const> pairs, Index a, Index b) {
  auto const found = std::find_if(pairs.begin(), pairs.end(), [&](Comparison const& pair) { return pair.a == a && pair.b == b; });
  return found == pairs.end() ? nullptr : &*found;
}

RuleAnswer answer(Rule const& rule, Evidence const& evidence, Comparison const& pair) {
  Claim const& first = evidence.claims[pair.a];
  Claim const& second = evidence.claims[pair.b];
  bool const forward = natural_order(first, second);
  RuleAnswer out{rule.id, false, {}, {}};
  for (bool const turned : {!forward, forward}) {
    Claim const& a = turned ? second : first;
    Claim const& b = turned ? first : second;
    Subject const subject = about(evidence, a, b, pair);
    std::vector<std::string> held;
    auto failed = not_shared(rule, a, b, &held);
    if (failed.empty() && rule.condition->holds(subject, &held))
      return {rule.id, true, std::move(held), {}};
    if (out.failed.empty())
      out.failed = failed.empty() ? rule.condition->failure(subject) : std::move(failed);
  }
  return out;
}

} // namespace

PairAnswer ask_pair(std::span<Rule const> rules, Evidence const& evidence, Stories stories, Index first, Index second) {
  auto const [a, b] = std::minmax(first, second);
  Claim const& one = evidence.claims[a];
  Claim const& other = evidence.claims[b];
  PairAnswer out;
  Comparison const* const compared = pair_in(evidence.linked.comparisons, a, b);
  Comparison const* const related = pair_in(evidence.linked.related, a, b);
  auto const numbers = same_numbers(evidence.claims);
  auto const bounds = bounded(evidence.claims, evidence.domain);
  if (compared)
    out.judgement = compared->judgement;
  else if (a == b)
    out.apart = "one and the same figure";
  else if (out.apart = not_comparable(one, other, evidence.domain, stories); out.apart.empty())
    out.apart = one.key != other.key ? "different keys: " + one.key + " and " + other.key : "one of them only repeats another figure of its report";
  for (auto const& rule : rules)
    if (rule.shape == Shape::pair)
      if (auto const* const pair = rule.pairs == Pairs::comparable ? compared : rule.pairs == Pairs::related ? related
                                   : pair_in(rule.pairs == Pairs::bounded ? bounds.pairs : numbers.pairs, a, b))
        out.rules.push_back(answer(rule, evidence, *pair));
  return out;
}

} // namespace recount
