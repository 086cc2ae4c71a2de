// SPDX-License-Identifier: Apache-2.0
#include "lexicon/sections.hpp"

#include "lexicon/amount_sections.hpp"
#include "lexicon/inflect.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

void read_class(EntryReader& in) {
  auto const id = in.text("id");
  in.builder().domain().add({id, in.optional_text("parent"), in.text("axis"), in.flag("contested"), in.list("plain")});
  auto const* const parent = in.entry().find("parent");
  if (parent && (parent->scalar == id || in.builder().domain().relation(parent->scalar, id) == ClassRelation::part))
    in.fail(*parent, fmt::format("the class \"{}\" is above its own parent \"{}\"", id, parent->scalar));
  in.add_forms("nouns", push_id(in, Kind::noun, id));
}

void add_pattern(EntryReader& in, std::string const& id, std::string_view form, std::initializer_list<Pattern> patterns) {
  std::uint8_t mask = 0;
  for (auto const pattern : patterns)
    mask = static_cast<std::uint8_t>(mask | static_cast<std::uint8_t>(pattern));
  in.builder().add(form, push(in.builder().entries().predicates, {id, mask}, Kind::predicate));
}

void read_predicate(EntryReader& in) {
  auto const id = in.text("id");
  auto const movement = in.text("movement");
  Movement const moves = movement == "cumulative" ? Movement::cumulative
                         : movement == "stock"    ? Movement::stock
                         : movement == "flow"     ? Movement::flow
                                                  : Movement::point;
  PredicateInfo info{id, moves, in.flag("contested"), in.list("at_most"), in.list("outcomes"), in.list("counts"), in.list("degrees")};
  for (auto const& [key, into] : {std::pair{"tolerance", &info.tolerance}, std::pair{"news_days", &info.news_days}})
    if (in.entry().find(key))
      *into = in.integer(key);
  info.jump = in.optional_decimal("jump").value_or(info.jump);
  in.builder().domain().add(std::move(info));
  for (auto const& verb : in.list("transitive")) {
    auto const forms = verb_forms(verb);
    for (auto const& form : {forms.base, forms.third_person, forms.gerund})
      add_pattern(in, id, form, {Pattern::active});
    if (forms.past == forms.participle)
      add_pattern(in, id, forms.past, {Pattern::active, Pattern::passive});
    else {
      add_pattern(in, id, forms.past, {Pattern::active});
      add_pattern(in, id, forms.participle, {Pattern::active, Pattern::passive});
    }
  }
  for (auto const& verb : in.list("intransitive")) {
    auto const forms = verb_forms(verb);
    for (auto const& form : {forms.base, forms.third_person, forms.past, forms.participle, forms.gerund})
      add_pattern(in, id, form, {Pattern::subject});
  }
  for (auto const& form : in.list("before"))
    add_pattern(in, id, form, {Pattern::active});
  for (auto const& form : in.list("adjectives"))
    add_pattern(in, id, form, {Pattern::adjective});
  for (auto const& form : in.list("ends"))
    add_pattern(in, id, form, {Pattern::end});
  for (auto const& form : in.list("suffered"))
    add_pattern(in, id, form, {Pattern::suffered});
  for (auto const& form : in.list("tolls"))
    add_pattern(in, id, form, {Pattern::toll});
  for (auto const& form : in.list("things"))
    add_pattern(in, id, form, {Pattern::thing});
  in.add_forms("veto", push_id(in, Kind::veto, id));
}

void read_cue(EntryReader& in) {
  CueWord word{in.text("id"), in.optional_text("status"), CueForm::fixed, in.flag("source_follows"), in.flag("chain"),
               in.flag("needs_clause"), in.flag("needs_that"), in.flag("needs_source"), in.flag("also_noun"), in.flag("hearer"), in.flag("no_speech")};
  auto const add = [&](std::string_view form, CueForm as) {
    word.form = as;
    in.builder().add(form, push(in.builder().entries().cues, word, Kind::cue));
  };
  for (auto const& form : in.list("forms"))
    add(form, CueForm::fixed);
  for (auto const& verb : in.list("verbs")) {
    auto const forms = verb_forms(verb);
    add(forms.base, CueForm::base);
    add(forms.third_person, CueForm::third_person);
    add(forms.gerund, CueForm::gerund);
    if (forms.past == forms.participle) {
      add(forms.past, CueForm::past_or_participle);
    } else {
      add(forms.past, CueForm::past);
      add(forms.participle, CueForm::participle);
    }
  }
}

void read_signal(EntryReader& in) {
  SignalWord word{in.text("id"), in.text("op"), {}, in.optional_text("moves"), in.flag("reason"), in.flag("blames")};
  for (auto const& name : in.list("needs")) {
    auto const need = from_name<SignalNeed>(name);
    if (!need)
      return in.fail(*in.entry().find("needs"), fmt::format("a signal cannot need \"{}\"", name));
    word.needs.push_back(*need);
  }
  auto const sense = push(in.builder().entries().signals, word, Kind::signal);
  in.add_forms("forms", sense);
  for (auto const& verb : in.list("verbs")) {
    auto const forms = verb_forms(verb);
    for (auto const& form : {forms.base, forms.third_person, forms.past, forms.participle, forms.gerund})
      in.builder().add(form, sense);
  }
}

/// "plain|with its marks": a town with one name or two.
void add_town(EntryReader& in, std::string_view town, std::string const& region) {
  auto const plain = town.substr(0, town.find('|'));
  auto const sense = push(in.builder().entries().places, {in.builder().domain().places().add(plain, region), 0}, Kind::place);
  in.builder().add(plain, sense);
  if (plain.size() < town.size())
    in.builder().add(town.substr(plain.size() + 1), sense);
}

void read_place(EntryReader& in) {
  auto const key = in.text("key");
  auto const place = in.builder().domain().places().add(key, in.optional_text("in"));
  for (auto const& town : in.list("towns"))
    add_town(in, town, key);
  auto& places = in.builder().entries().places;
  in.add_forms("forms", push(places, {place, 0}, Kind::place));
  in.add_forms("adjectives", push(places, {place, 1}, Kind::place));
}

void read_words(EntryReader& in) {
  auto const kind = from_name<Kind>(in.text("kind"));
  if (!kind)
    return in.fail(*in.entry().find("kind"), "no such kind of word");
  in.add_forms("forms", push_id(in, *kind, in.optional_text("id")));
}

void read_statement(EntryReader& in) {
  in.text("kind");
  auto forms = statement_forms(in.entry());
  if (!forms)
    return in.fail(in.entry(), forms.error().message, forms.error().hint);
  auto& out = in.builder().entries().statements;
  std::move(forms.value().begin(), forms.value().end(), std::back_inserter(out));
}

void read_step(EntryReader& in) {
  auto const step = from_name<SieveStep>(in.text("leave_out"));
  if (!step)
    return in.fail(in.entry(), "the sieve of attributions has no such step");
  in.builder().entries().left_out |= 1U << static_cast<unsigned>(*step);
}

template <Kind kind> void numbers(EntryReader& in) { read_number(in, kind); }
template <Kind kind> void times(EntryReader& in) { read_time(in, kind); }
template <Kind kind> void nouns(EntryReader& in) { in.add_forms("nouns", push_id(in, kind, in.text("id"))); }

void read_source_type(EntryReader& in) {
  in.builder().domain().add_authority(in.text("id"), in.integer("authority"));
  nouns<Kind::source_noun>(in);
}

} // namespace

std::vector<Section> const& sections() {
  static std::vector<std::string> const time{"id", "number", "forms"};
  static std::vector<Section> const table{
      {"numbers", {"value", "forms"}, numbers<Kind::number_word>},
      {"ordinals", {"value", "forms", "plurals"}, numbers<Kind::ordinal_word>},
      {"fractions", {"value", "over", "forms", "plurals", "signs"}, numbers<Kind::fraction_word>},
      {"multiples", {"value", "forms", "folds"}, numbers<Kind::multiple>},
      {"scales", {"id", "factor", "forms", "glued"}, read_scale},
      {"vague", {"id", "low", "high", "soft_low", "soft_high", "needs_noun", "forms"}, read_vague},
      {"hedges", {"id", "hedge", "before", "after"}, read_hedge},
      {"currencies", {"id", "code", "of", "ratio", "signs", "forms", "symbols", "scaled"}, read_currency},
      {"units", {"id", "code", "type", "factor", "forms", "symbols", "glued", "of", "ratio", "offset"}, read_unit},
      {"weekdays", time, times<Kind::weekday>},
      {"months", time, times<Kind::month>},
      {"day_words", time, times<Kind::day_word>},
      {"periods", time, times<Kind::period>},
      {"day_parts", time, times<Kind::day_part>},
      {"seasons", time, times<Kind::season>},
      {"time_modifiers", time, times<Kind::time_modifier>},
      {"holidays", {"id", "year", "month", "day", "weekday", "nth", "easter", "forms"}, read_holiday},
      {"time_references", time, times<Kind::time_reference>},
      {"recurrences", time, times<Kind::recurrence>},
      {"classes", {"id", "axis", "parent", "contested", "plain", "nouns"}, read_class},
      {"predicates", {"id", "movement", "contested", "at_most", "outcomes", "counts", "degrees", "tolerance", "news_days", "jump", "transitive", "intransitive", "before", "adjectives", "ends", "suffered", "tolls", "things", "veto"}, read_predicate},
      {"cues", {"id", "status", "source_follows", "chain", "needs_clause", "needs_that", "needs_source", "also_noun", "hearer", "no_speech", "forms", "verbs"}, read_cue},
      {"signals", {"id", "op", "needs", "moves", "reason", "blames", "forms", "verbs"}, read_signal},
      {"source_types", {"id", "authority", "nouns"}, read_source_type},
      {"events", {"id", "nouns"}, nouns<Kind::event>},
      {"places", {"key", "forms", "in", "adjectives", "towns"}, read_place},
      {"words", {"kind", "id", "forms"}, read_words},
      {"sieve", {"leave_out"}, read_step},
      {"statements", {"kind", "parts", "stops", "constant", "value", "hedge", "forms"}, read_statement}};
  return table;
}

} // namespace recount
