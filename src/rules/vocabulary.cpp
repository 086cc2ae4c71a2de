// SPDX-License-Identifier: Apache-2.0
#include "rules/vocabulary.hpp"

#include "base/utf8.hpp"
#include "rules/story.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace recount {
namespace {

using S = Subject const&;
using C = Claim const*;

Value text(std::string_view value) { return value.empty() ? Value() : Value(std::string(value)); }
Value number(std::optional<Decimal> const& value) { return value ? Value(*value) : Value(); }
Value count(std::size_t value) { return Decimal(static_cast<std::int32_t>(std::min<std::size_t>(value, INT32_MAX))); }
Value day(std::optional<DateRange> const& value) {
  return value ? Value(Decimal(static_cast<std::int32_t>(value->last.time_since_epoch().count()))) : Value();
}

template <class E> std::span<std::string_view const> names() { return Names<E>::values; }

Interval hard(Quantity const& quantity) {
  Interval out = quantity.asserted;
  if (quantity.hedge == Hedge::up_to || quantity.hedge == Hedge::vague)
    out.high.reset();
  return out;
}

bool same_value(Claim const& a, Claim const& b) { return a.quantity.value && b.quantity.value && *a.quantity.value == *b.quantity.value; }

bool takes_back(std::optional<ClaimSignal> const& signal) { return signal && signal->op != SignalOp::confirm; }

bool stands(Claim const& claim) {
  return claim.status == Status::asserted || claim.status == Status::confirmed || claim.status == Status::estimated || claim.status == Status::claimed;
}

/// Outlets of the story that give this number for this predicate; one that repeats itself counts once.
std::size_t witnesses(S subject, Claim const& claim) {
  std::set<std::string_view> outlets;
  for (auto const& other : subject.story)
    if (same_value(other, claim) && predicate_of(other) == predicate_of(claim) && other.quantity.unit == claim.quantity.unit)
      outlets.insert(other.publisher.empty() ? other.report : other.publisher);
  return outlets.size();
}

/// Whether the report of a claim says itself that this figure was taken back.
bool tells_withdrawal(S subject, Claim const& claim) {
  bool const figure = std::any_of(subject.story.begin(), subject.story.end(), [&](Claim const& other) {
    return other.report == claim.report && takes_back(other.signal) && same_value(other, claim);
  });
  if (figure)
    return true;
  for (auto const& record : subject.evidence.reports)
    if (record.report.id == claim.report)
      return std::any_of(record.signals.begin(), record.signals.end(), [](auto const& signal) { return signal.op == SignalOp::retract && !signal.whole_report; });
  return false;
}

bool withdrawn(S subject, Claim const& claim) {
  return std::any_of(subject.story.begin(), subject.story.end(), [&](Claim const& other) { return other.status == Status::retracted && same_value(other, claim) && predicate_of(other) == predicate_of(claim); });
}

bool part_of(S subject, Claim const& a, Claim const& b) {
  if (!a.parent.empty())
    return a.parent == b.id;
  if (!a.entity || !b.entity || a.role == Role::increment || b.role != Role::total)
    return false;
  auto const& domain = subject.evidence.domain;
  return domain.relation(a.entity->noun_class, b.entity->noun_class) == ClassRelation::part && domain.plain(b.entity->noun_class, b.entity->head);
}

bool hedge_lost(Claim const& a, Claim const& b) {
  return same_value(a, b) && a.quantity.hedge != Hedge::exact && b.quantity.hedge == Hedge::exact;
}

std::size_t reports_of(S subject) {
  std::set<std::string_view> reports;
  for (auto const index : subject.series->points)
    reports.insert(subject.evidence.claims[index].report);
  return reports.size();
}

std::size_t story_reports(S subject) {
  std::set<std::string_view> reports;
  for (auto const& claim : subject.story)
    reports.insert(claim.report);
  return reports.size();
}

constexpr std::span<std::string_view const> any{};
constexpr auto of_claim = Thing::claim;

constexpr std::array property_table{
    Property{of_claim, "id", Type::text, any, "the id of the claim", [](S, C c) { return text(c->id); }},
    Property{of_claim, "report", Type::text, any, "the id of its report", [](S, C c) { return text(c->report); }},
    Property{of_claim, "group", Type::text, any, "the story", [](S, C c) { return text(c->group.value_or("")); }},
    Property{of_claim, "publisher", Type::text, any, "the outlet", [](S, C c) { return text(c->publisher); }},
    Property{of_claim, "field", Type::text, Names<Field>::values, "headline or body", [](S, C c) { return text(name(c->field)); }},
    Property{of_claim, "quantity.value", Type::number, any, "the number, null for a range or a vague word", [](S, C c) { return number(c->quantity.value); }},
    Property{of_claim, "quantity.low", Type::number, any, "the lower end that the words assert", [](S, C c) { return number(c->quantity.asserted.low); }},
    Property{of_claim, "quantity.high", Type::number, any, "the upper end that the words assert", [](S, C c) { return number(c->quantity.asserted.high); }},
    Property{of_claim, "quantity.hedge", Type::text, Names<Hedge>::values, "nearly, at_least, exact …", [](S, C c) { return text(name(c->quantity.hedge)); }},
    Property{of_claim, "quantity.type", Type::text, Names<QuantityType>::values, "count, percent, money …", [](S, C c) { return text(name(c->quantity.type)); }},
    Property{of_claim, "quantity.unit", Type::text, any, "the unit, null for a bare count", [](S, C c) { return text(c->quantity.unit); }},
    Property{of_claim, "quantity.whole", Type::truth, any, "the number has no fraction", [](S, C c) { return c->quantity.value ? Value(c->quantity.value->whole()) : Value(); }},
    Property{of_claim, "predicate", Type::text, any, "what happened: killed, detained …", [](S, C c) { return text(predicate_of(*c)); }},
    Property{of_claim, "entity.class", Type::text, any, "the class of the counted thing", [](S, C c) { return text(c->entity ? c->entity->noun_class : ""); }},
    Property{of_claim, "entity.head", Type::text, any, "its noun", [](S, C c) { return text(c->entity ? c->entity->head : ""); }},
    Property{of_claim, "entity.beside", Type::truth, any, "its noun stands right behind the figure", [](S, C c) { return Value(c->entity && c->entity->span.begin >= c->quantity.span.end && c->entity->span.begin - c->quantity.span.end <= 1 && !c->entity->span.empty()); }},
    Property{of_claim, "entity.quoted", Type::truth, any, "the noun stands in quotation marks", [](S, C c) { return Value(c->entity && c->entity->quoted); }},
    Property{of_claim, "role", Type::text, Names<Role>::values, "total, subset, increment or given", [](S, C c) { return text(name(c->role)); }},
    Property{of_claim, "window", Type::text, Names<Window>::values, "the stretch of time it covers", [](S, C c) { return text(name(c->window)); }},
    Property{of_claim, "status", Type::text, Names<Status>::values, "whether it stands", [](S, C c) { return text(name(c->status)); }},
    Property{of_claim, "place", Type::text, any, "the place of its sentence", [](S, C c) { return text(c->place ? c->place->key : ""); }},
    Property{of_claim, "source.key", Type::text, any, "who is responsible for it", [](S, C c) { return text(c->source.key); }},
    Property{of_claim, "source.type", Type::text, any, "what kind of source", [](S, C c) { return text(c->source.type); }},
    Property{of_claim, "source.attributed", Type::truth, any, "a source is named", [](S, C c) { return Value(c->source.attributed); }},
    Property{of_claim, "dates.published", Type::day, any, "the day of the report", [](S, C c) { return day(c->dates.published); }},
    Property{of_claim, "dates.stated", Type::day, any, "the day on which the source said it", [](S, C c) { return day(c->dates.stated); }},
    Property{of_claim, "dates.event", Type::day, any, "the day on which it happened", [](S, C c) { return day(c->dates.event); }},
    Property{of_claim, "dates.days_after_report", Type::number, any, "days from the report to the first day on which it can have happened", [](S, C c) { return c->dates.event && c->dates.published ? Value(Decimal(static_cast<std::int32_t>((c->dates.event->first - c->dates.published->last).count()))) : Value(); }},
    Property{of_claim, "dates.event_exact", Type::truth, any, "the text names the very day", [](S, C c) { return Value(c->dates.event && c->dates.event->grain == Grain::day); }},
    Property{of_claim, "signal.new_value", Type::number, any, "the number that was put in its place", [](S, C c) { return c->signal ? number(c->signal->new_value) : Value(); }},
    Property{of_claim, "signal.op", Type::text, Names<SignalOp>::values, "what was done to the figure", [](S, C c) { return c->signal ? text(name(c->signal->op)) : Value(); }},
    Property{of_claim, "signal.day", Type::day, any, "when that was done, at the latest", [](S, C c) { return c->signal ? day(c->signal->date ? c->signal->date : c->dates.published) : Value(); }},
    Property{of_claim, "signal.reason", Type::text, any, "the reason given", [](S, C c) { return c->signal ? text(c->signal->reason) : Value(); }},
    Property{Thing::pair, "verdict", Type::text, Names<Verdict>::values, "how the two figures stand", [](S s, C) { return s.pair ? text(name(s.pair->judgement.verdict)) : Value(); }},
    Property{Thing::pair, "link", Type::text, Names<LinkStrength>::values, "how sure it is that they are about one figure", [](S s, C) { return s.a && s.b ? text(name(link_strength(*s.a, *s.b, s.evidence.domain, s.evidence.linked.stories))) : Value(); }},
    Property{Thing::pair, "margin", Type::number, any, "the distance between them", [](S s, C) { return s.pair ? number(s.pair->judgement.margin) : Value(); }},
    Property{Thing::pair, "reason", Type::text, any, "why they are kept apart", [](S s, C) { return s.pair ? text(s.pair->reason) : Value(); }},
    Property{Thing::series, "verdict", Type::text, Names<SeriesVerdict>::values, "how the figure went", [](S s, C) { return text(name(s.series->verdict)); }},
    Property{Thing::series, "points", Type::number, any, "how many claims", [](S s, C) { return count(s.series->points.size()); }},
    Property{Thing::series, "reports", Type::number, any, "how many reports", [](S s, C) { return count(reports_of(s)); }},
    Property{Thing::series, "predicate", Type::text, any, "what happened", [](S s, C) { return text(s.series->predicate); }},
    Property{Thing::series, "entity", Type::text, any, "to what", [](S s, C) { return text(s.series->entity); }},
    Property{Thing::set, "parts", Type::number, any, "how many parts it takes", [](S s, C) { return count(s.set->parts.size()); }},
    Property{Thing::set, "least", Type::number, any, "the least that they come to", [](S s, C) { return number(s.set->together.low); }},
    Property{Thing::set, "margin", Type::number, any, "by how much that is above the whole", [](S s, C) { return number(s.set->margin); }},
    Property{Thing::group, "reports", Type::number, any, "how many reports the story has", [](S s, C) { return count(story_reports(s)); }},
    Property{Thing::group, "figures", Type::number, any, "how many figures", [](S s, C) { return count(s.story.size()); }},
    Property{Thing::day, "wrong_weekday", Type::truth, any, "the weekday does not fit the date", [](S s, C) { return Value(!s.day->wrong_weekday.empty()); }},
    Property{Thing::day, "impossible", Type::truth, any, "there is no such day", [](S s, C) { return Value(s.report && std::find(s.report->problems.begin(), s.report->problems.end(), "no such day: \"" + s.day->text + "\"") != s.report->problems.end()); }},
    Property{Thing::day, "type", Type::text, Names<TimexType>::values, "DATE, TIME, DURATION or SET", [](S s, C) { return text(name(s.day->type)); }},
};

constexpr std::array function_table{
    Function{"verdict", 2, Type::text, Names<Verdict>::values, "how two figures stand", [](S, Claim const& a, Claim const& b) { return text(name(judge(a.quantity, b.quantity).verdict)); }},
    Function{"same_moment", 2, Type::truth, any, "both describe one day, give or take what the predicate tolerates", [](S s, Claim const& a, Claim const& b) { return Value(same_moment(a, b, s.evidence.domain)); }},
    Function{"later", 2, Type::truth, any, "the first describes a later day", [](S, Claim const& a, Claim const& b) { return Value(later(a, b)); }},
    Function{"same_source", 2, Type::truth, any, "one source, or the voice of one outlet", [](S, Claim const& a, Claim const& b) { return Value(same_source(a, b)); }},
    Function{"same_value", 2, Type::truth, any, "the same number, whatever the hedge", [](S, Claim const& a, Claim const& b) { return Value(same_value(a, b)); }},
    Function{"moved", 2, Type::truth, any, "a running total that is higher later, or another figure on another day", [](S s, Claim const& a, Claim const& b) { return Value(moved(a, b, s.evidence.domain)); }},
    Function{"revises", 2, Type::truth, any, "one of them was corrected, revised or taken back", [](S, Claim const& a, Claim const& b) { return Value(takes_back(a.signal) || takes_back(b.signal)); }},
    Function{"exceeds", 2, Type::truth, any, "every number the first allows is above all the second allows", [](S, Claim const& a, Claim const& b) { return Value(below(hard(b.quantity), hard(a.quantity))); }},
    Function{"part_of", 2, Type::truth, any, "the first is a part of the second", [](S s, Claim const& a, Claim const& b) { return Value(part_of(s, a, b)); }},
    Function{"hedge_lost", 2, Type::truth, any, "the first is hedged, the second has its bare number", [](S, Claim const& a, Claim const& b) { return Value(hedge_lost(a, b)); }},
    Function{"stands", 1, Type::truth, any, "told as a fact, not denied, planned or taken back", [](S, Claim const& a, Claim const&) { return Value(stands(a)); }},
    Function{"vague", 1, Type::truth, any, "a word such as dozens, no number", [](S, Claim const& a, Claim const&) { return Value(a.quantity.hedge == Hedge::vague); }},
    Function{"cumulative", 1, Type::truth, any, "a running total that can only grow", [](S s, Claim const& a, Claim const&) { return Value(cumulative(a, s.evidence.domain)); }},
    Function{"contested", 1, Type::truth, any, "a figure over which sources are known to differ", [](S s, Claim const& a, Claim const&) { return Value(constants(a, s.evidence.domain).contested); }},
    Function{"tells_withdrawal", 1, Type::truth, any, "its report says that the figure was taken back", [](S s, Claim const& a, Claim const&) { return Value(tells_withdrawal(s, a)); }},
    Function{"withdrawn", 1, Type::truth, any, "somebody in the story took this number back", [](S s, Claim const& a, Claim const&) { return Value(withdrawn(s, a)); }},
    Function{"witnesses", 1, Type::number, any, "outlets of the story that give this number", [](S s, Claim const& a, Claim const&) { return count(witnesses(s, a)); }},
};

constexpr std::array trait_table{
    Trait{"group", [](Claim const& c) { return c.group.value_or(""); }},
    Trait{"report", [](Claim const& c) { return c.report; }},
    Trait{"publisher", [](Claim const& c) { return c.publisher; }},
    Trait{"predicate", [](Claim const& c) { return predicate_of(c); }},
    Trait{"entity", [](Claim const& c) { return c.entity ? c.entity->head : std::string(); }},
    Trait{"class", [](Claim const& c) { return c.entity ? c.entity->noun_class : std::string(); }},
    Trait{"unit", [](Claim const& c) { return c.quantity.unit; }},
    Trait{"place", [](Claim const& c) { return c.place ? c.place->key : std::string(); }},
    Trait{"source", [](Claim const& c) { return c.source.attributed ? c.source.key : "outlet " + c.publisher; }},
    Trait{"window", [](Claim const& c) { return std::string(name(c.window)); }},
    Trait{"value", [](Claim const& c) { return c.quantity.value ? c.quantity.value->to_string() : c.quantity.text; }},
};

struct Variable {
  Shape shape;
  bool over_days;
  std::string_view name;
  Thing thing;
};
constexpr std::array variable_table{
    Variable{Shape::claim, false, "claim", of_claim}, Variable{Shape::claim, false, "a", of_claim}, Variable{Shape::claim, true, "day", Thing::day},
    Variable{Shape::pair, false, "a", of_claim}, Variable{Shape::pair, false, "b", of_claim}, Variable{Shape::pair, false, "pair", Thing::pair},
    Variable{Shape::series, false, "series", Thing::series}, Variable{Shape::series, false, "a", of_claim}, Variable{Shape::group, false, "group", Thing::group},
    Variable{Shape::set, false, "a", of_claim}, Variable{Shape::set, false, "set", Thing::set}};

} // namespace

std::string predicate_of(Claim const& claim) { return claim.predicate ? claim.predicate->id : std::string(); }

std::span<Claim const> story_of(Evidence const& evidence, Claim const& claim) {
  struct ByStory {
    bool operator()(Claim const& a, Claim const& b) const { return a.group < b.group; }
  };
  auto const [first, last] = std::equal_range(evidence.claims.begin(), evidence.claims.end(), claim, ByStory{});
  return {first, last};
}

Subject about(Evidence const& evidence, Claim const& a, Claim const& b, Comparison const& pair) {
  return {evidence, &a, &b, &pair, nullptr, nullptr, nullptr, story_of(evidence, a)};
}

std::span<Property const> properties() { return property_table; }
std::span<Function const> functions() {
  static std::vector<Function> const all = [] {
    std::vector<Function> out(function_table.begin(), function_table.end());
    out.insert(out.end(), story_functions().begin(), story_functions().end());
    return out;
  }();
  return all;
}
std::span<Trait const> traits() { return trait_table; }

std::optional<Thing> variable(Setting const& setting, std::string_view name) {
  if (setting.shape == Shape::statement)
    return std::find(setting.parts.begin(), setting.parts.end(), name) != setting.parts.end() ? std::optional(Thing::part) : std::nullopt;
  for (auto const& known : variable_table)
    if (known.shape == setting.shape && known.over_days == setting.over_days && known.name == name)
      return known.thing;
  return std::nullopt;
}

std::vector<std::string> variables(Setting const& setting) {
  auto out = setting.parts;
  for (auto const& known : variable_table)
    if (known.shape == setting.shape && known.over_days == setting.over_days)
      out.emplace_back(known.name);
  return out;
}

Claim const* claim_named(Subject const& subject, std::string_view name) { return name == "b" ? subject.b : subject.a; }

} // namespace recount
