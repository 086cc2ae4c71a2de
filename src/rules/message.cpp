// SPDX-License-Identifier: Apache-2.0
#include "rules/message.hpp"

#include "rules/condition.hpp"

#include <functional>

namespace recount {
namespace {

/// Calls `take` with each plain run of the message and each name in braces.
void walk(std::string_view message, std::function<void(std::string_view)> const& plain, std::function<void(std::string_view)> const& name) {
  for (std::size_t at = 0; at < message.size();) {
    auto const open = message.find('{', at);
    auto const close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos)
      return plain(message.substr(at));
    plain(message.substr(at, open - at));
    name(message.substr(open + 1, close - open - 1));
    at = close + 1;
  }
}

Setting setting_of(Rule const& rule) { return {rule.shape, rule.over_days, rule.parts}; }

bool part_of_statement(Rule const& rule, std::string_view path) { return variable(setting_of(rule), path) == Thing::part; }

Placeholder const* find(Rule const& rule, std::string_view path) {
  auto const dot = path.find('.');
  auto const thing = variable(setting_of(rule), path.substr(0, dot));
  if (!thing || dot == std::string_view::npos)
    return nullptr;
  for (auto const& candidate : placeholders())
    if (candidate.thing == *thing && candidate.name == path.substr(dot + 1))
      return &candidate;
  return nullptr;
}

} // namespace

std::optional<WrongPlaceholder> wrong_placeholder(Rule const& rule) {
  std::optional<WrongPlaceholder> out;
  walk(rule.message, [](auto) {}, [&](std::string_view path) {
    if (out || path.starts_with('=') || find(rule, path) || part_of_statement(rule, path))
      return;
    std::vector<std::string> known = rule.parts;
    for (auto const& name : variables(setting_of(rule)))
      for (auto const& candidate : placeholders())
        if (candidate.thing == variable(setting_of(rule), name))
          known.push_back(name + "." + std::string(candidate.name));
    out = WrongPlaceholder{std::string(path), did_you_mean(path, known)};
  });
  return out;
}

std::vector<std::string> computed_in(std::string_view message) {
  std::vector<std::string> out;
  walk(message, [](auto) {}, [&](std::string_view path) {
    if (path.starts_with('='))
      out.emplace_back(path.substr(1));
  });
  return out;
}

std::string write_message(Rule const& rule, Subject const& subject) {
  std::string out;
  std::size_t computed = 0;
  walk(rule.message, [&](std::string_view run) { out += run; }, [&](std::string_view path) {
    if (path.starts_with('=')) {
      out += rule.computed[computed++]->text(subject);
      return;
    }
    if (subject.statement && part_of_statement(rule, path)) {
      out += words_of(*subject.statement, path);
      return;
    }
    if (auto const* const known = find(rule, path)) {
      Claim const* const claim = claim_named(subject, path.substr(0, path.find('.')));
      if (known->thing != Thing::claim || claim)
        out += known->write(subject, claim);
    }
  });
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

} // namespace recount
