// SPDX-License-Identifier: Apache-2.0
// When two claims are about the same figure: guards in order, the first that holds is the reason (methods §6.2–6.3).
#include "series/series.hpp"

#include <algorithm>
#include <array>

namespace recount {
namespace {

constexpr auto slack = std::chrono::days{1};   // days may differ by one across time zones

bool days_apart(DateRange const& a, DateRange const& b) { return a.first > b.last + slack || b.first > a.last + slack; }

bool same_head(std::string const& a, std::string const& b) {
  auto const longer = a.size() > b.size() ? a : b;
  auto const shorter = a.size() > b.size() ? b : a;
  return longer == shorter || longer == shorter + "s" || longer == shorter + "es";
}

struct Pair {
  Claim const& a;
  Claim const& b;
  Domain const& domain;
  Stories stories;

  bool one_report() const { return a.report == b.report; }
  bool one_sentence() const { return one_report() && a.field == b.field && a.sentence == b.sentence; }
  bool one_story() const { return one_report() || stories == Stories::one || (a.group && b.group); }
  std::string predicate(Claim const& claim) const { return claim.predicate ? claim.predicate->id : std::string(); }
};

std::string_view group(Pair const& p) { return p.a.group != p.b.group && p.stories != Stories::one && !p.one_report() ? "different story" : ""; }

std::string_view unit(Pair const& p) { return p.a.quantity.unit != p.b.quantity.unit || p.a.quantity.type != p.b.quantity.type ? "different unit" : ""; }

std::string_view predicate(Pair const& p) {
  if (p.predicate(p.a) != p.predicate(p.b))
    return "different predicate";
  return p.predicate(p.a).empty() || p.predicate(p.a) == "other" ? "nothing says what the figure is of" : "";
}

std::string_view entity(Pair const& p) {
  if (!p.a.entity || !p.b.entity)
    return p.a.entity || p.b.entity ? "different entity" : "";
  auto const& a = *p.a.entity;
  auto const& b = *p.b.entity;
  auto const relation = p.domain.relation(a.noun_class, b.noun_class);
  if (relation == ClassRelation::part || relation == ClassRelation::whole)
    return "part of the other";
  if (relation == ClassRelation::exclusive)
    return p.domain.contested(a.noun_class) && p.domain.contested(b.noun_class) ? "different label" : "different entity";
  if (relation == ClassRelation::overlap)
    return same_head(a.head, b.head) ? "" : "different entity";
  if (p.predicate(p.a) == "count")
    return a.text == b.text ? "" : "different entity";
  bool const both_plain = p.domain.plain(a.noun_class, a.head) && p.domain.plain(b.noun_class, b.head);
  return same_head(a.head, b.head) || both_plain ? "" : "different entity";
}

std::string_view role(Pair const& p) {
  if (p.a.role == Role::increment || p.b.role == Role::increment)
    return "an increment, not a total";
  if ((p.a.role == Role::subset) != (p.b.role == Role::subset))
    return "part of a whole";
  bool const both_given = p.a.role == Role::given && p.b.role == Role::given;
  return !both_given && (p.a.role == Role::given || p.b.role == Role::given) ? "background, not news" : "";
}

std::string_view window(Pair const& p) { return p.a.window != p.b.window ? "different window" : ""; }

bool unreal(Status status) { return status == Status::planned || status == Status::hypothetical; }

std::string_view status(Pair const& p) {
  if (unreal(p.a.status) != unreal(p.b.status))
    return "planned, not happened";
  return p.a.status == Status::denied || p.b.status == Status::denied ? "denied" : "";
}

std::string_view place(Pair const& p) {
  if (!p.a.place || !p.b.place || p.a.place->key == p.b.place->key)
    return "";
  bool const nested = p.domain.place_within(p.a.place->key, p.b.place->key) || p.domain.place_within(p.b.place->key, p.a.place->key);
  return nested ? "part of the other place" : "different place";
}

std::string_view event_days(Pair const& p) {
  auto const& a = p.a.dates.event;
  auto const& b = p.b.dates.event;
  return a && b && days_apart(*a, *b) ? "different event day" : "";
}

/// Two figures of one sentence stand beside each other because they count different things.
std::string_view coordinated(Pair const& p) { return p.one_sentence() ? "two figures of one sentence" : ""; }

bool share(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  return std::any_of(a.begin(), a.end(), [&](auto const& word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

/// Without a story given, both must speak of one happening: a shared name and a shared word, place or day.
std::string_view evidence(Pair const& p) {
  if (p.one_story())
    return "";
  if (!p.a.event || !p.b.event)
    return "nothing shows one happening";
  auto const& a = *p.a.event;
  auto const& b = *p.b.event;
  if (a.days && b.days && days_apart(*a.days, *b.days))
    return "different event day";
  bool const named = share(a.names, b.names);
  bool const placed = p.a.place && p.b.place && p.a.place->key == p.b.place->key;
  int const others = (share(a.words, b.words) ? 1 : 0) + (a.days && b.days ? 1 : 0) + (named && placed ? 1 : 0);
  return (named || placed) && others > 0 ? "" : "nothing shows one happening";
}

using Guard = std::string_view (*)(Pair const&);
constexpr std::array<Guard, 11> guards{group, unit, predicate, entity, role, window, status, place, event_days, coordinated, evidence};

} // namespace

std::string not_comparable(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  Pair const pair{a, b, domain, stories};
  for (auto const guard : guards)
    if (auto const reason = guard(pair); !reason.empty())
      return std::string(reason);
  return {};
}

bool related(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  Pair const pair{a, b, domain, stories};
  bool const parent = a.parent == b.id || b.parent == a.id;
  bool found = parent;
  for (auto const guard : guards) {
    auto const reason = guard(pair);
    bool const relation = reason.starts_with("part of") || reason == "different label";
    found = found || relation;
    if (!reason.empty() && !relation && !(parent && guard == coordinated))
      return false;
  }
  return found;
}

bool same_moment(Claim const& a, Claim const& b) {
  auto const moment = [](Claim const& claim) { return claim.dates.as_of ? claim.dates.as_of : claim.dates.stated ? claim.dates.stated : claim.dates.published; };
  auto const first = moment(a), second = moment(b);
  if (!first || !second)
    return !first && !second;
  return !days_apart(*first, *second);
}

} // namespace recount
