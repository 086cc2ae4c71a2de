// SPDX-License-Identifier: Apache-2.0
#include "rules/fate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace recount {
namespace {

struct Seen {
  std::size_t agreeing = 0, differing = 0;
  std::uint32_t other = 0;                    ///< the last that differs
  std::set<std::string> rules;
  std::map<std::string, std::size_t> apart;   ///< reasons for not being compared
};

bool taken_back(Status status) {
  return status == Status::retracted || status == Status::corrected || status == Status::superseded || status == Status::denied;
}

FigureFate fate_of(std::uint32_t index, Seen const& seen, std::span<Claim const> claims) {
  FigureFate out{index, Fate::alone, seen.agreeing, {}};
  if (taken_back(claims[index].status)) {
    out.fate = Fate::withdrawn;
    out.detail = name(claims[index].status);
  } else if (!seen.rules.empty()) {
    out.fate = Fate::conflicts;
    out.detail = fmt::format("{}", fmt::join(seen.rules, ", "));
  } else if (seen.agreeing > 0) {
    out.fate = Fate::agrees;
    out.detail = fmt::format("with {}", seen.agreeing);
  } else if (seen.differing > 0) {
    out.fate = Fate::differs;
    out.detail = fmt::format("from \"{}\", and no rule minds", claims[seen.other].text);
  } else if (seen.apart.empty()) {
    out.detail = "no other figure of this kind";
  } else {
    out.detail = std::max_element(seen.apart.begin(), seen.apart.end(), [](auto const& a, auto const& b) { return a.second < b.second; })->first;
  }
  return out;
}

} // namespace

std::vector<FigureFate> fates(std::span<Claim const> claims, Linked const& linked, std::span<Finding const> findings) {
  std::vector<Seen> seen(claims.size());
  std::unordered_map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    by_id.emplace(claims[i].id, i);
  for (auto const& pair : linked.comparisons) {
    bool const agrees = pair.judgement.verdict == Verdict::equal || pair.judgement.verdict == Verdict::compatible;
    for (auto const& [one, other] : {std::pair{pair.a, pair.b}, std::pair{pair.b, pair.a}}) {
      ++(agrees ? seen[one].agreeing : seen[one].differing);
      if (!agrees)
        seen[one].other = other;
    }
  }
  for (auto const& pair : linked.not_compared)
    for (auto const one : {pair.a, pair.b})
      ++seen[one].apart[pair.reason];
  for (auto const& finding : findings)
    for (auto const& id : finding.claims)
      if (auto const found = by_id.find(id); found != by_id.end())
        seen[found->second].rules.insert(finding.rule);
  std::vector<FigureFate> out;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    out.push_back(fate_of(i, seen[i], claims));
  return out;
}

} // namespace recount
