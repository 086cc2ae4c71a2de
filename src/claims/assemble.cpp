// SPDX-License-Identifier: Apache-2.0
#include "claims/assemble.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "claims/claim_dates.hpp"
#include "claims/figure_places.hpp"
#include "claims/money.hpp"
#include "claims/place_signal.hpp"
#include "claims/reading.hpp"
#include "claims/records_of.hpp"
#include "claims/roles.hpp"
#include "claims/scope.hpp"
#include "claims/sources.hpp"
#include "claims/statements.hpp"
#include "claims/status.hpp"
#include "claims/thing.hpp"
#include "claims/touch.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

constexpr std::uint32_t widest_claim = 120;   // bytes from a figure to its predicate, for the span of a claim
constexpr std::size_t most_lead_sentences = 3;

class Assembler {
public:
  Assembler(Report const& report, Lexicon const& lexicon) : report_(report), lexicon_(lexicon), book_(lexicon) {}

  ReadReport run() {
    if (!report_.title.empty())
      read(Field::title);
    read(Field::text);
    note_open_days();
    ReadReport out;
    out.record = std::move(record_);
    out.record.report = without_text();
    out.record.bytes = report_.text.size();
    for (auto& draft : drafts_) {
      finish(draft.claim);
      out.claims.push_back(std::move(draft.claim));
    }
    return out;
  }

private:
  Report without_text() const {
    Report out;
    out.id = report_.id;
    out.title = report_.title;
    out.published = report_.published;
    out.published_day = report_.published_day;
    out.publisher = report_.publisher;
    out.group = report_.group;
    out.url = report_.url;
    out.lang = report_.lang;
    out.version = report_.version;
    out.corrects = report_.corrects;
    out.item = report_.item;
    out.created = report_.created;
    out.version_created = report_.version_created;
    out.embargo = report_.embargo;
    out.editor_note = report_.editor_note;
    out.dateline = report_.dateline;
    out.signals = report_.signals;
    out.status = report_.status;
    out.path = report_.path;
    out.title_position = report_.title_position;
    return out;
  }

  void read(Field field) {
    auto const reading = read_field(report_, field, lexicon_);
    auto const scopes = scopes_of(reading);
    Scope paragraph;
    std::vector<PlacedSignal> signals;
    auto const signalled = signalled_figures(reading);
    FieldSources sources{{}, lexicon_.takes(SieveStep::speakers) ? speakers_of(reading) : std::vector<std::optional<AttributionPlace>>(reading.text.quotations.size())};
    for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
      sources.sentences.push_back(book_.resolve(reading, i));
      for (auto const& signal : reading.sentences[i].signals) {
        if (!signal.doubts())
          record_.signals.push_back(signal_record(reading, reading.sentences[i], signal.found, lexicon_));
        signals.push_back(place_signal(reading, i, signal, book_));
      }
    }
    for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
      auto const& sentence = reading.sentences[i];
      if (i == 0 || sentence.sentence.paragraph != reading.sentences[i - 1].sentence.paragraph)
        paragraph = {};
      note_timexes(reading, sentence);
      note_statements(reading, sentence);
      places_ = sentence.quantities.empty() ? std::vector<std::optional<Place>>() : places_of_figures(sentence, reading.text, lexicon_, scopes[i].places);
      for (std::uint32_t k = 0; k < sentence.quantities.size(); ++k)
        if (worth_a_claim(sentence.quantities[k]) || std::find(signalled.begin(), signalled.end(), FigureRef{i, k}) != signalled.end())
          draft(reading, {i, k}, sources, merge(scopes[i], paragraph, lead_));
      paragraph = merge(scopes[i], paragraph, {});
      if (lead_sentences_ < most_lead_sentences) {
        lead_ = merge(lead_, scopes[i], {});
        ++lead_sentences_;
      }
    }
    for (auto const& signal : signals)
      touch(drafts_, signal);
  }

  /// Figures that a signal is about become claims even where they stand bare ("revised to 16").
  static std::vector<FigureRef> signalled_figures(FieldReading const& reading) {
    std::vector<FigureRef> out;
    for (auto const& sentence : reading.sentences)
      for (auto const& signal : sentence.signals)
        for (auto const* const part : {&signal.old, &signal.fresh})
          out.insert(out.end(), part->begin(), part->end());
    return out;
  }

  /// Scopes of the sentences that can lend theirs to a figure: of the lead, and of paragraphs that hold one.
  std::vector<Scope> scopes_of(FieldReading const& reading) const {
    auto const& sentences = reading.sentences;
    std::vector<Scope> scopes(sentences.size());
    for (std::size_t first = 0, last = 0; first < sentences.size(); first = last) {
      bool figure = false;
      for (; last < sentences.size() && sentences[last].sentence.paragraph == sentences[first].sentence.paragraph; ++last)
        figure = figure || !sentences[last].quantities.empty();
      for (auto i = first; i < last; ++i)
        if (figure || i < most_lead_sentences)
          scopes[i] = scope_of(sentences[i], reading.text, lexicon_);
    }
    return scopes;
  }

  static bool worth_a_claim(BoundQuantity const& quantity) {
    if (!quantity.found.figure)
      return false;
    auto const type = quantity.found.quantity.type;
    auto const& q = quantity.found.quantity;
    bool const says_no_number = !q.value && !q.asserted.low && !q.asserted.high;
    if (says_no_number && !quantity.predicate)
      return false; // "many shops": no figure, and nothing happened to them
    if (type == QuantityType::duration)
      return !quantity.head.empty(); // "it has been 30 years"
    if (type == QuantityType::count)
      return quantity.predicate || !quantity.head.empty() || (q.value && q.value->exponent() > 0); // "earned 25 crore"
    return true;
  }

  void note_timexes(FieldReading const& field, SentenceReading const& sentence) {
    for (std::size_t i = 0; i < sentence.timexes.size(); ++i) {
      auto record = timex_record(report_, field, sentence, i, lexicon_);
      bool const day = record.type == TimexType::DATE || record.type == TimexType::TIME;
      if (day && !report_.published_day && !record.days && !sentence.times[i].impossible && !record.value.ends_with("_REF"))
        ++open_days_;
      if (sentence.times[i].impossible)
        record_.problems.push_back(fmt::format("no such day: \"{}\"", record.text));
      record_.timexes.push_back(std::move(record));
    }
  }

  /// Without a day of publication "on Sunday" is no day: the report says how many such words stay open.
  void note_open_days() {
    if (open_days_ > 0)
      record_.problems.push_back(fmt::format("no day of publication: {} of its words for days or times stay{} open", open_days_, open_days_ == 1 ? "s" : ""));
  }

  void note_statements(FieldReading const& field, SentenceReading const& sentence) {
    for (auto& statement : find_statements(sentence, sentence.view(field.text, lexicon_))) {
      auto excerpt = excerpt_of(report_, field.field, sentence.sentence.span, statement.span);
      statement.field = field.field;
      statement.position = excerpt.position;
      statement.excerpt = std::move(excerpt.text);
      statement.excerpt_offset = excerpt.offset;
      record_.statements.push_back(std::move(statement));
    }
  }

  /// A draft with what the report says of all its claims.
  Draft begun(Field field, FigureRef figure, TokenSpan quantity) const {
    Draft out{{}, figure, quantity, {}, field};
    out.claim.report = report_.id;
    out.claim.group = report_.group;
    out.claim.field = field;
    out.claim.publisher = report_.publisher;
    out.claim.path = report_.path;
    return out;
  }

  void draft(FieldReading const& field, FigureRef figure, FieldSources const& sources, Scope const& scope) {
    auto const& sentence = field.sentences[figure.sentence];
    auto const& q = sentence.quantities[figure.quantity];
    auto const view = sentence.view(field.text, lexicon_);
    Draft out = begun(field.field, figure, q.found.tokens);
    Claim& claim = out.claim;
    claim.sentence = sentence.sentence.span;
    claim.quantity = q.found.quantity;
    settle_money(claim.quantity, lexicon_, sentence.quantities);
    claim.window = window_of(view, q);
    claim.added = added_of(view, q);
    claim.entity = entity_of(view, q);
    claim.predicate = predicate_of(view, q);
    claim.span = claim_span(claim);
    claim.text = view.text.words(claim.span);
    claim.id = fmt::format("{}#{}{}", report_.id, field.field == Field::title ? "title:" : "", claim.quantity.span.begin);
    auto const* const source = source_of(field, figure.sentence, q, sources);
    if (source) {
      claim.source = source->source;
      out.source = source->words;
    }
    claim.status = status_of(view, q, source ? source->status : std::string(), out.source);
    claim.dates = dates_of(sentence, view, q, source != nullptr, source ? source->stated : std::nullopt, report_.published_day);
    claim.place = places_[figure.quantity];
    claim.event = event_of(scope);
    bool const follows = !drafts_.empty() && drafts_.back().field == out.field && drafts_.back().figure.sentence == out.figure.sentence;
    if (follows && in_brackets(view, q, drafts_.back().quantity)) // "$26 million (£20 million)"
      claim.status = drafts_.back().claim.status;
    settle_role(out, q, drafts_, lexicon_.domain(), report_.published_day);
    claim.excerpt = excerpt_of(report_, field.field, sentence.sentence.span, claim.quantity.span);
    drafts_.push_back(std::move(out));
  }

  static Added added_of(SentenceView const& view, BoundQuantity const& q) {
    if (q.found.quantity.type != QuantityType::count || !q.found.increment)
      return Added::no;
    auto const next = q.found.tokens.last;
    return next < view.last && is_particle(view.lexicon, *view.at(next), "newly") ? Added::fresh : Added::more;
  }

  /// The same amount in another unit.
  static bool in_brackets(SentenceView const& view, BoundQuantity const& q, TokenSpan before) {
    auto const first = q.found.tokens.first;
    return first >= before.last && first - before.last <= 2 && first > before.last && view.text.words(*view.at(before.last)) == "(";
  }

  static Span claim_span(Claim const& claim) {
    Span out = claim.quantity.span;
    if (claim.entity && !claim.entity->span.empty())
      out = hull(out, claim.entity->span);
    if (claim.predicate && !claim.predicate->span.empty() && hull(out, claim.predicate->span).size() <= widest_claim)
      out = hull(out, claim.predicate->span);
    return out;
  }

  /// Key and fingerprint, once status and source are settled.
  void finish(Claim& claim) const {
    auto const& domain = lexicon_.domain();
    std::string const predicate = claim.predicate ? claim.predicate->id : "-";
    std::string const family = claim.entity ? std::string(domain.family(claim.entity->noun_class)) : "-";
    std::string const country = claim.group ? "-" : country_of(claim);
    claim.key = fmt::format("{}|{}|{}|{}|{}", claim.group.value_or("-"), predicate, family, claim.quantity.unit.empty() ? "-" : claim.quantity.unit, country);
    claim.fingerprint = hex(fnv1a(fmt::format("{}|{}|{}|{}|{}", claim.key, claim.entity ? claim.entity->head : "-", lower_ascii(claim.quantity.text), name(claim.quantity.hedge), claim.source.key)));
  }

  /// The coarse place of a claim: of its own sentence, else the first that its scope names.
  std::string country_of(Claim const& claim) const {
    auto const& domain = lexicon_.domain();
    if (claim.place && domain.places().known(claim.place->key))
      return std::string(domain.places().outermost(claim.place->key));
    if (claim.event)
      for (auto const& name : claim.event->names)
        if (domain.places().known(name))
          return std::string(domain.places().outermost(name));
    return "-";
  }

  Report const& report_;
  Lexicon const& lexicon_;
  SourceBook book_;
  ReportRecord record_;
  std::vector<Draft> drafts_;
  std::vector<std::optional<Place>> places_;   // of the figures of the sentence
  Scope lead_;
  std::size_t lead_sentences_ = 0, open_days_ = 0;
};

} // namespace

ReadReport read_report(Report const& report, Lexicon const& lexicon) {
  if (!report.lines.empty())
    return Assembler(report, lexicon).run();
  Report indexed = report; // made by hand: places in long texts would each be counted from the start
  indexed.lines = index_lines(indexed.text, {});
  return Assembler(indexed, lexicon).run();
}

std::string dump(Claim const& claim) {
  auto out = fmt::format("{} {} {} {}", claim.predicate ? claim.predicate->id : "-", claim.entity ? claim.entity->head : "-", dump(claim.quantity), name(claim.status));
  if (claim.role != Role::total)
    out += fmt::format(" {}", name(claim.role));
  if (claim.source.attributed)
    out += fmt::format(" | {}", claim.source.text);
  if (claim.dates.stated)
    out += fmt::format(" | {}", to_iso(*claim.dates.stated));
  return out;
}

} // namespace recount
