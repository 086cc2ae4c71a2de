// SPDX-License-Identifier: Apache-2.0
#include "lexicon/packed.hpp"

#include "base/packed.hpp"

namespace recount {

// In the namespace of their types, where the packer finds them.
static auto fields(NumberWord& word) { return std::tie(word.value, word.over, word.plural, word.fold); }
static auto fields(ScaleWord& word) { return std::tie(word.factor, word.glued); }
static auto fields(VagueWord& word) { return std::tie(word.low, word.high, word.soft_low, word.soft_high, word.needs_noun); }
static auto fields(HedgeWord& word) { return std::tie(word.hedge, word.needs_space); }
static auto fields(UnitWord& word) { return std::tie(word.code, word.type, word.factor, word.written, word.glued, word.after_scale); }
static auto fields(UnitConversion& unit) { return std::tie(unit.code, unit.base, unit.over, unit.under, unit.offset); }
static auto fields(TimeWord& word) { return std::tie(word.number, word.id); }
static auto fields(HolidayRule& rule) { return std::tie(rule.year, rule.month, rule.day, rule.weekday, rule.nth, rule.easter, rule.by_easter); }
static auto fields(PredicateForm& form) { return std::tie(form.id, form.patterns); }
static auto fields(CueWord& word) {
  return std::tie(word.id, word.status, word.form, word.source_follows, word.chain, word.needs_clause, word.needs_that, word.needs_source,
                  word.also_noun, word.hearer, word.no_speech);
}
static auto fields(SignalWord& word) { return std::tie(word.id, word.op, word.needs, word.moves, word.reason, word.blames); }
static auto fields(FormElement& element) { return std::tie(element.kind, element.optional, element.name, element.type, element.words); }
static auto fields(StatementForm& form) {
  return std::tie(form.kind, form.elements, form.stops, form.constant, form.value, form.hedge, form.needs, form.figures);
}
static auto fields(EntityClass& entity) { return std::tie(entity.id, entity.parent, entity.axis, entity.contested, entity.plain); }
static auto fields(PredicateInfo& info) { return std::tie(info.id, info.movement, info.contested, info.at_most, info.outcomes, info.counts, info.degrees, info.tolerance, info.news_days, info.jump); }
static auto fields(Measure& measure) { return std::tie(measure.code, measure.dimension, measure.over, measure.under, measure.offset); }
static auto fields(Entries& entries) {
  return std::tie(entries.numbers, entries.scales, entries.vagues, entries.hedges, entries.units, entries.conversions, entries.times,
                  entries.holidays, entries.predicates, entries.cues, entries.signals, entries.ids, entries.statements);
}

std::string pack(Lexicon const& lexicon) {
  Packer out;
  out.table(lexicon.words_);
  out.table(lexicon.letters_);
  out.table(lexicon.starts_);
  out.table(lexicon.slots_);
  out.table(lexicon.senses_);
  out.table(lexicon.phrases_);
  out.table(lexicon.phrase_words_);
  out.table<IdKey>(lexicon.entries_.keys);
  out.table<PlaceWord>(lexicon.entries_.places);
  lexicon.domain_.places().pack(out);
  out.put(lexicon.marks_);
  out.put(lexicon.entries_);
  out.put(lexicon.domain_);
  return std::move(out.bytes);
}

Lexicon unpack(std::string_view bytes) {
  Unpacker in(bytes);
  Lexicon lexicon;
  lexicon.words_ = in.table<Lexicon::Word>();
  lexicon.letters_ = in.table<char>();
  lexicon.starts_ = in.table<std::uint32_t>();
  lexicon.slots_ = in.table<std::uint64_t>();
  lexicon.senses_ = in.table<Sense>();
  lexicon.phrases_ = in.table<Phrase>();
  lexicon.phrase_words_ = in.table<WordId>();
  auto const keys = in.table<IdKey>();
  lexicon.entries_.keys.assign(keys.begin(), keys.end());
  auto const places = in.table<PlaceWord>();
  lexicon.entries_.places.assign(places.begin(), places.end());
  lexicon.domain_.places().unpack(in);
  in.get(lexicon.marks_);
  in.get(lexicon.entries_);
  in.get(lexicon.domain_);
  return lexicon;
}

} // namespace recount
