// SPDX-License-Identifier: Apache-2.0
// When two claims are about the same figure: guards in order, the first that holds is the reason (methods §6.2–6.3).
#include "base/utf8.hpp"
#include "series/series.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace recount {
namespace {

constexpr std::uint32_t lead_bytes = 300;       // of a text: where a report says what it is about
constexpr std::uint32_t named_lead_bytes = 600; // the same where a source is named
constexpr std::uint32_t neighbourhood = 600;    // bytes between two sentences that speak of one thing
constexpr auto one_happening = std::chrono::days{2};   // between reports that no group brings together

constexpr std::string_view plain_count = "count";   // the predicate of a figure to which nothing happened
constexpr std::string_view unknown_verb = "other";  // of one whose verb no list knows
constexpr std::string_view unsaid = "nothing says what happened to it";

bool same_head(std::string const& a, std::string const& b) {
  auto const longer = a.size() > b.size() ? a : b;
  auto const shorter = a.size() > b.size() ? b : a;
  return longer == shorter || longer == shorter + "s" || longer == shorter + "es";
}

bool two_sources(Claim const& a, Claim const& b) { return a.source.attributed && b.source.attributed && a.source.key != b.source.key; }

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

bool is_share(QuantityType type) { return type == QuantityType::percent || type == QuantityType::ratio; }

/// "58 out of 100" and "58 %" are of one unit.
std::string_view weak_unit(Pair const& p) {
  bool const shares = is_share(p.a.quantity.type) && is_share(p.b.quantity.type) && p.a.quantity.type != p.b.quantity.type;
  return shares ? "" : unit(p);
}

std::string_view predicate(Pair const& p) {
  if (p.predicate(p.a) != p.predicate(p.b))
    return "different predicate";
  auto const id = p.predicate(p.a);
  return id.empty() || id == plain_count || id == unknown_verb ? unsaid : "";
}

/// "Seriously hurt" is narrower than "hurt".
std::string_view degree(Pair const& p) {
  auto const words = [&](Claim const& claim) {
    std::set<std::string> out;
    for (std::string_view rest = claim.predicate ? claim.predicate->text : std::string_view(); !rest.empty();) {
      auto const end = std::min(rest.find(' '), rest.size());
      if (auto word = lower_ascii(rest.substr(0, end)); p.domain.degree(claim.predicate->id, word))
        out.insert(std::move(word));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
  };
  return words(p.a) != words(p.b) ? "different degree" : "";
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
  bool const both_plain = p.domain.plain(a.noun_class, a.head) && p.domain.plain(b.noun_class, b.head);
  return same_head(a.head, b.head) || both_plain ? "" : "different entity";
}

/// Set right, or what stands in the place of what was.
bool set_right(Claim const& claim) { return claim.status == Status::retracted || claim.status == Status::superseded || claim.status == Status::corrected; }

std::string_view role(Pair const& p) {
  if (p.a.role == Role::increment || p.b.role == Role::increment)
    return "an increment, not a total";
  if ((p.a.role == Role::subset) != (p.b.role == Role::subset))
    return "part of a whole";
  bool const both_given = p.a.role == Role::given && p.b.role == Role::given;
  bool const replaced = p.one_report() && set_right(p.a) && set_right(p.b);
  return !both_given && !replaced && (p.a.role == Role::given || p.b.role == Role::given) ? "background, not news" : "";
}

/// "11 new cases" beside "74 cases"
std::string_view fresh(Pair const& p) {
  auto const apart = [](Added a, Added b) { return a == Added::fresh && b == Added::no; };
  return apart(p.a.added, p.b.added) || apart(p.b.added, p.a.added) ? "an increment, not a total" : "";
}

std::string_view window(Pair const& p) { return p.a.window != p.b.window ? "different window" : ""; }

bool unreal(Status status) { return status == Status::planned || status == Status::hypothetical; }

std::string_view denied(Pair const& p) { return p.a.status == Status::denied || p.b.status == Status::denied ? "denied" : ""; }

std::string_view status(Pair const& p) {
  if (unreal(p.a.status) != unreal(p.b.status))
    return "planned, not happened";
  return denied(p);
}

std::string_view place(Pair const& p) {
  if (!p.a.place || !p.b.place || p.a.place->key == p.b.place->key)
    return "";
  bool const nested = p.domain.places().within(p.a.place->key, p.b.place->key) || p.domain.places().within(p.b.place->key, p.a.place->key);
  return nested ? "part of the other place" : "different place";
}

std::string_view event_days(Pair const& p) {
  auto const& a = p.a.dates.event;
  auto const& b = p.b.dates.event;
  if (!a || !b || *a == *b)
    return "";
  if (days_apart(*a, *b) || (p.one_report() && !a->overlaps(*b))) // a report that names two days means two
    return "different event day";
  bool const inside = (a->contains(b->first) && a->contains(b->last)) || (b->contains(a->first) && b->contains(a->last));
  return inside && (a->first != a->last) != (b->first != b->last) ? "different window" : ""; // "on Wednesday", "this week"
}

std::string_view far_days(Pair const& p) {
  auto const &a = p.a.dates.event, &b = p.b.dates.event;
  return a && b && days_apart(*a, *b) ? "different event day" : "";
}

bool names(EventScope const& scope, std::string const& word) { return std::find(scope.words.begin(), scope.words.end(), word) != scope.words.end(); }

/// "The shooting killed one", "four shootings killed two": the one may be a part of the others.
std::string_view several_events(Pair const& p) {
  if (!p.a.event || !p.b.event)
    return "";
  auto const only_one = [](EventScope const& one, EventScope const& several) {
    return std::any_of(one.words.begin(), one.words.end(), [&](auto const& word) { return !names(one, word + "s") && names(several, word + "s") && !names(several, word); });
  };
  return only_one(*p.a.event, *p.b.event) || only_one(*p.b.event, *p.a.event) ? "part of several events" : "";
}

/// Two figures of one sentence stand beside each other because they count different things, because two sources differ,
/// or because one replaces the other.
std::string_view coordinated(Pair const& p) {
  return p.one_sentence() && !two_sources(p.a, p.b) && !set_right(p.a) && !set_right(p.b) ? "two figures of one sentence" : "";
}

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

bool is_toll(Claim const& claim, Domain const& domain) {
  auto const movement = constants(claim, domain).movement;
  return movement == Movement::cumulative || movement == Movement::stock;
}

/// Two tolls, part and whole of one toll, or people of two labels are not alike.
std::string_view likeness(Pair const& p) {
  if (!is_toll(p.a, p.domain) || !is_toll(p.b, p.domain))
    return "";
  if (p.predicate(p.a) != p.predicate(p.b))
    return "different predicate";
  if (!p.a.entity || !p.b.entity || same_head(p.a.entity->head, p.b.entity->head))
    return "";
  auto const &a = p.a.entity->noun_class, &b = p.b.entity->noun_class;
  auto const relation = p.domain.relation(a, b);
  bool const apart = relation == ClassRelation::part || relation == ClassRelation::whole || (relation == ClassRelation::exclusive && p.domain.contested(a) && p.domain.contested(b));
  return apart ? "different entity" : "";
}

/// What was added is no whole, nor is a part of a toll.
std::string_view part(Pair const& p) {
  auto const partial = [&](Claim const& claim) { return claim.role == Role::increment || (claim.role == Role::subset && is_toll(claim, p.domain)); };
  return partial(p.a) != partial(p.b) && !(p.a.added != Added::no && p.b.added != Added::no) ? "part of a whole" : "";
}

using Guard = std::string_view (*)(Pair const&);
constexpr std::array<Guard, 14> guards{group, unit, predicate, degree, entity, role, fresh, window, status, place, event_days, several_events, coordinated, evidence};
constexpr std::array<Guard, 9> weak_guards{group, weak_unit, likeness, part, fresh, window, denied, far_days, coordinated};

} // namespace

std::string not_comparable(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  Pair const pair{a, b, domain, stories};
  for (auto const guard : guards)
    if (auto const reason = guard(pair); !reason.empty())
      return std::string(reason);
  return {};
}

bool alike(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  Pair const pair{a, b, domain, stories};
  return a.report != b.report && pair.one_story() && std::all_of(weak_guards.begin(), weak_guards.end(), [&](Guard guard) { return guard(pair).empty(); });
}

bool related(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  Pair const pair{a, b, domain, stories};
  bool const parent = a.parent == b.id || b.parent == a.id;
  bool found = parent;
  for (auto const guard : guards) {
    auto const reason = guard(pair);
    bool const relation = reason.starts_with("part of") || reason == "different label" || reason == "denied";
    found = found || relation;
    if (!reason.empty() && !relation && !(parent && guard == coordinated))
      return false;
  }
  return found;
}

bool same_source(Claim const& a, Claim const& b) {
  if (a.source.attributed != b.source.attributed)
    return false;
  if (a.source.attributed)
    return a.source.key == b.source.key;
  return a.report == b.report || (!a.publisher.empty() && a.publisher == b.publisher);
}

bool leads(Claim const& claim) { return claim.field == Field::title || claim.sentence.begin < lead_bytes || claim.of_lead; }

bool told_as_one(Claim const& claim, Domain const& domain) { return is_toll(claim, domain) || constants(claim, domain).contested; }

namespace {

bool near(Claim const& a, Claim const& b) {
  auto const& first = a.sentence.begin < b.sentence.begin ? a : b;
  auto const& second = a.sentence.begin < b.sentence.begin ? b : a;
  return a.field == b.field && second.sentence.begin < first.sentence.end + neighbourhood;
}

bool published_within(Claim const& a, Claim const& b, std::chrono::days reach) {
  auto const &first = a.dates.published, &second = b.dates.published;
  return !first || !second || (first->first <= second->last + reach && second->first <= first->last + reach);
}

/// What two reports must share that nobody put into one story: the kind of happening and a place smaller than a country.
bool tell_one_happening(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  if ((a.group && b.group) || stories == Stories::one)
    return published_within(a, b, std::chrono::days{constants(a, domain).news_days});
  if (!a.event || !b.event || !share(a.event->words, b.event->words) || !published_within(a, b, one_happening))
    return false;
  auto const& others = b.event->names;
  return std::any_of(a.event->names.begin(), a.event->names.end(), [&](auto const& name) {
    return std::find(others.begin(), others.end(), name) != others.end() && domain.places().outermost(name) != name;
  });
}

/// Totals, or parts that two reports call by one name.
bool plain_roles(Claim const& a, Claim const& b) {
  if (a.role == Role::subset && b.role == Role::subset)
    return a.report != b.report && a.entity && b.entity && a.entity->noun_class == b.entity->noun_class && same_head(a.entity->head, b.entity->head);
  return a.role == Role::total && b.role == Role::total;
}

} // namespace

bool out_of_scale(Claim const& a, Claim const& b, Domain const& domain) {
  auto const jump = constants(a, domain).jump;
  auto const above = [&](Quantity const& high, Quantity const& low) {
    auto const base = low.value ? low.value : judged_interval(low).high;
    auto const limit = base ? multiply(*base, jump) : std::nullopt;
    auto const least = high.value ? high.value : judged_interval(high).low;
    return limit && least && *least > *limit;
  };
  return above(a.quantity, b.quantity) || above(b.quantity, a.quantity);
}

LinkStrength link_strength(Claim const& a, Claim const& b, Domain const& domain, Stories stories) {
  if (!told_as_one(a, domain) || !plain_roles(a, b) || out_of_scale(a, b, domain))
    return LinkStrength::medium;
  if (a.report == b.report)
    return two_sources(a, b) && near(a, b) ? LinkStrength::strong : LinkStrength::medium;
  auto const early = [&](Claim const& claim) { return leads(claim) || (two_sources(a, b) && claim.sentence.begin < named_lead_bytes); };
  return early(a) && early(b) && tell_one_happening(a, b, domain, stories) ? LinkStrength::strong : LinkStrength::medium;
}

} // namespace recount
