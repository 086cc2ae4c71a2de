// SPDX-License-Identifier: Apache-2.0
// What messages may say of their subject, as words for people.
#include "rules/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace recount {
namespace {

using S = Subject const&;
using C = Claim const*;
constexpr auto of_claim = Thing::claim;

std::string what(Claim const& claim) {
  std::string out = claim.entity ? claim.entity->text : claim.quantity.unit;
  auto const id = predicate_of(claim);
  if (!id.empty() && id != "count" && id != "other")
    out += (out.empty() ? "" : " ") + id;
  return out;
}

/// "the ministry" for "The ministry": messages put names in the middle of sentences.
std::string in_sentence(std::string name) {
  for (std::string_view const article : {"The ", "A ", "An "})
    if (name.starts_with(article))
      name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

std::string source_text(Claim const& claim) {
  if (claim.source.attributed)
    return in_sentence(claim.source.text);
  return claim.publisher.empty() ? "the report" : claim.publisher;
}

/// "26 civilians and 16 soldiers".
std::string parts_of(S subject) {
  auto const& parts = subject.set->parts;
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Claim const& part = subject.evidence.claims[parts[i]];
    out += i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ";
    out += part.entity && !part.entity->text.empty() ? part.quantity.text + " " + part.entity->text : part.text;
  }
  return out;
}

std::string change_of(Overfull const& set) {
  if (set.margin.zero())
    return "any more in the whole, or less in one part, would do";
  return fmt::format("{0} more in the whole, or {0} less in one part, would do", grouped(set.margin));
}

constexpr std::array placeholder_table{
    Placeholder{of_claim, "source", "who says it", [](S, C c) { return source_text(*c); }},
    Placeholder{of_claim, "quantity", "the figure as written", [](S, C c) { return c->quantity.text; }},
    Placeholder{of_claim, "what", "the counted thing and what happened", [](S, C c) { return what(*c); }},
    Placeholder{of_claim, "label", "the counted thing as written", [](S, C c) { return c->entity ? c->entity->text : std::string("things"); }},
    Placeholder{of_claim, "predicate", "what happened", [](S, C c) { return predicate_of(*c); }},
    Placeholder{of_claim, "text", "the words of the claim", [](S, C c) { return c->text; }},
    Placeholder{of_claim, "report", "its report", [](S, C c) { return c->path.empty() ? c->report : c->path; }},
    Placeholder{of_claim, "publisher", "the outlet, else the report", [](S, C c) { return c->publisher.empty() ? c->report : c->publisher; }},
    Placeholder{of_claim, "published", "the day of its report", [](S, C c) { return c->dates.published ? spoken(c->dates.published->last) : std::string("an unknown day"); }},
    Placeholder{of_claim, "day", "the day it describes", [](S, C c) { auto const at = moment(*c); return at ? spoken(at->last) : std::string("an unknown day"); }},
    Placeholder{of_claim, "reason", "the reason of a withdrawal, in brackets", [](S, C c) { return c->signal && !c->signal->reason.empty() ? " (" + c->signal->reason + ")" : std::string(); }},
    Placeholder{of_claim, "withdrawn_by", "who took it back", [](S, C c) { return c->signal && !c->signal->source.empty() ? in_sentence(c->signal->source) : source_text(*c); }},
    Placeholder{of_claim, "withdrawn_on", "when, with \"on\"", [](S, C c) { return c->signal && c->signal->date ? " on " + spoken(c->signal->date->last) : std::string(); }},
    Placeholder{of_claim, "successor", "the figure in its place: \"; the new figure is 36\"", [](S, C c) { return c->signal && c->signal->new_value ? "; the new figure is " + grouped(*c->signal->new_value) : std::string(); }},
    Placeholder{Thing::pair, "margin", "the distance", [](S s, C) { return s.pair && s.pair->judgement.margin ? grouped(*s.pair->judgement.margin) : std::string("0"); }},
    Placeholder{Thing::pair, "change", "the smallest change that would make its figures agree, where one range or several figures allow it: \"; 30 in place of 31 would agree\"", [](S s, C) { return s.change ? fmt::format("; {} would agree", *s.change) : std::string(); }},
    Placeholder{Thing::set, "parts", "the parts with their things", [](S s, C) { return parts_of(s); }},
    Placeholder{Thing::set, "least", "the least that they come to", [](S s, C) { return grouped(s.set->together.low.value_or(0)); }},
    Placeholder{Thing::set, "change", "what would have to change", [](S s, C) { return change_of(*s.set); }},
    Placeholder{Thing::series, "what", "the figure", [](S s, C) { return s.series->entity + " " + s.series->predicate; }},
    Placeholder{Thing::day, "text", "the date as written", [](S s, C) { return s.day->text; }},
    Placeholder{Thing::day, "right_weekday", "the weekday of that date", [](S s, C) { return s.day->wrong_weekday; }},
};

} // namespace

std::span<Placeholder const> placeholders() { return placeholder_table; }

} // namespace recount
