// SPDX-License-Identifier: Apache-2.0
#include "rules/facts.hpp"

#include "base/data_files.hpp"
#include "base/hash.hpp"
#include "series/series.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

class FactReader {
public:
  FactReader(std::string const& path, ReadSentence const& read) : path_(path), read_(read) {}

  Result<Fact> fact(Node const& node) const {
    if (auto const wrong = known_keys(node, {"what", "value", "source", "valid_from", "superseded"}))
      return *wrong;
    Fact out;
    for (auto [key, into] : {std::pair{"what", &out.what}, std::pair{"value", &out.value}, std::pair{"source", &out.source}}) {
      auto const* const found = node.find(key);
      bool const needed = std::string_view(key) != "source";
      if ((!found && needed) || (found && (found->kind != Node::Kind::scalar || found->scalar.empty())))
        return error_at(path_, found ? *found : node, fmt::format("a fact needs \"{}\", a text", key));
      if (found)
        *into = found->scalar;
    }
    auto figure = read_(fmt::format("{} {}.", out.value, out.what));
    if (!figure)
      return error_at(path_, *node.find("value"), fmt::format("\"{} {}\" is no figure that can be read", out.value, out.what), "write it as a report would: value 26, what people killed in the raid");
    out.figure = std::move(*figure);
    if (auto const* const day = node.find("valid_from")) {
      auto const read = parse_iso(day->scalar);
      if (!read || read->grain != Grain::day)
        return error_at(path_, *day, fmt::format("\"{}\" is no day", day->scalar), "2021-05-04");
      out.valid_from = read->first;
    }
    if (auto const* const list = node.find("superseded"))
      for (auto const& item : list->items) {
        auto old = read_(fmt::format("{} {}.", item.scalar, out.what));
        if (item.kind != Node::Kind::scalar || !old)
          return error_at(path_, item, fmt::format("\"{}\" is no figure that can be read", item.scalar));
        out.superseded.push_back(old->quantity);
      }
    return out;
  }

  std::optional<Diagnostic> known_keys(Node const& map, std::vector<std::string> const& known) const {
    if (map.kind != Node::Kind::map)
      return error_at(path_, map, "a map of keys is expected here");
    for (std::size_t i = 0; i < map.keys.size(); ++i)
      if (std::find(known.begin(), known.end(), map.keys[i]) == known.end())
        return error_at(path_, map.items[i], fmt::format("no key \"{}\" here", map.keys[i]), did_you_mean(map.keys[i], known));
    return std::nullopt;
  }

private:
  std::string const& path_;
  ReadSentence const& read_;
};

bool told(Claim const& claim) {
  return claim.status == Status::asserted || claim.status == Status::confirmed || claim.status == Status::estimated || claim.status == Status::claimed;
}

bool same_thing(Fact const& fact, Claim const& claim, Domain const& domain) {
  Claim const& figure = fact.figure;
  if (!told(claim) || claim.role == Role::increment || claim.role == Role::subset || claim.window != figure.window)
    return false;
  if (claim.quantity.unit != figure.quantity.unit || claim.quantity.type != figure.quantity.type || claim.predicate.has_value() != figure.predicate.has_value())
    return false;
  if (claim.predicate && claim.predicate->id != figure.predicate->id)
    return false;
  if (claim.entity.has_value() != figure.entity.has_value())
    return false;
  if (figure.place && (!claim.place || !domain.places().within(claim.place->key, figure.place->key) || !domain.places().within(figure.place->key, claim.place->key)))
    return false;
  if (fact.valid_from && (!claim.dates.published || claim.dates.published->first < *fact.valid_from))
    return false;
  if (!claim.entity || claim.entity->head == figure.entity->head)
    return true;
  return claim.predicate && claim.predicate->id != "count" && domain.plain(claim.entity->noun_class, claim.entity->head) &&
         domain.plain(figure.entity->noun_class, figure.entity->head);
}

Finding finding_of(std::string rule, Fact const& fact, Claim const& claim, std::string message, std::string why) {
  Finding out;
  out.fingerprint = hex(fnv1a(fmt::format("{}|{}|{}|{}", rule, fact.what, claim.key, dump(claim.quantity))));
  out.rule = std::move(rule);
  out.severity = Severity::error;
  out.group = claim.group;
  out.message = std::move(message);
  out.why = std::move(why);
  out.location = {claim.report, claim.path, claim.field, claim.span, claim.excerpt, {}, claim.quantity.span};
  out.claims = {claim.id};
  return out;
}

std::string pinned(Fact const& fact) {
  auto out = fmt::format("{} {}", fact.value, fact.what);
  if (!fact.source.empty())
    out += fmt::format(" ({})", fact.source);
  return fact.valid_from ? out + fmt::format(", since {}", spoken(*fact.valid_from)) : out;
}

} // namespace

Result<std::vector<Fact>> parse_facts(std::string_view text, std::string const& path, ReadSentence const& read) {
  auto const root = parse_yaml(text, path);
  if (!root)
    return root.error();
  FactReader const reader(path, read);
  if (auto const wrong = reader.known_keys(root.value(), {"facts"}))
    return *wrong;
  auto const* const list = root.value().find("facts");
  if (!list || list->kind != Node::Kind::sequence)
    return error_at(path, list ? *list : root.value(), "\"facts\" must be a list");
  std::vector<Fact> out;
  for (auto const& node : list->items) {
    auto fact = reader.fact(node);
    if (!fact)
      return fact.error();
    out.push_back(std::move(fact).value());
  }
  return out;
}

std::vector<Finding> fact_findings(std::span<Fact const> facts, std::span<Claim const> claims, Domain const& domain) {
  std::vector<Finding> out;
  for (auto const& claim : claims)
    for (auto const& fact : facts) {
      if (!same_thing(fact, claim, domain))
        continue;
      auto const judgement = judge(fact.figure.quantity, claim.quantity);
      bool const old = std::any_of(fact.superseded.begin(), fact.superseded.end(), [&](Quantity const& value) { return value.value && value.value == claim.quantity.value; });
      if (old && fact.figure.quantity.value != claim.quantity.value) {
        out.push_back(finding_of("superseded-fact", fact, claim, fmt::format("\"{}\" was replaced: it is {}", claim.text, pinned(fact)), "The desk has replaced this value; use its successor."));
      } else if (judgement.verdict == Verdict::contradiction) {
        out.push_back(finding_of("pinned-fact", fact, claim, fmt::format("\"{}\", but pinned is {}", claim.text, pinned(fact)), "The desk has settled this figure; another one needs its word."));
        out.back().margin = judgement.margin;
      }
    }
  std::sort(out.begin(), out.end(), finding_order);
  return out;
}

} // namespace recount
