// SPDX-License-Identifier: Apache-2.0
// JSON Lines of what was read: mentions, claims, reports. Keys always in the same order.
#include "writers/json.hpp"
#include "writers/writer.hpp"

namespace recount::jsonl {
namespace {

void change(JsonWriter& json, std::optional<Change> const& value) {
  if (!value)
    return json.null("change");
  json.open("change");
  json.text("direction", name(value->direction));
  json.decimal("from", value->from);
  json.decimal("to", value->to);
  json.decimal("by", value->by);
  json.close();
}

void quantity(JsonWriter& json, Quantity const& value) {
  json.open("quantity");
  json.text("text", value.text);
  json.span("span", value.span);
  json.text("type", name(value.type));
  json.decimal("value", value.value);
  if (value.value && value.value->exponent() > 0)
    json.number("exponent", static_cast<std::uint64_t>(value.value->exponent()));
  json.decimal("low", value.asserted.low);
  json.flag("low_open", value.asserted.low_open);
  json.decimal("high", value.asserted.high);
  json.flag("high_open", value.asserted.high_open);
  if (value.soft_low)
    json.decimal("soft_low", value.soft_low);
  if (value.soft_high)
    json.decimal("soft_high", value.soft_high);
  json.text("hedge", name(value.hedge));
  json.text_or_null("unit", value.unit);
  change(json, value.change);
  json.close();
}

void words(JsonWriter& json, std::string_view key, Words const& value) {
  json.open(key);
  json.text("text", value.text);
  json.span("span", value.span);
  json.close();
}

void excerpt(JsonWriter& json, Excerpt const& value) {
  json.open("excerpt");
  json.text("text", value.text);
  json.number("offset", value.offset);
  json.number("line", value.position.line);
  json.number("column", value.position.column);
  json.close();
}

void what(JsonWriter& json, Claim const& claim) {
  if (claim.entity) {
    json.open("entity");
    json.text("text", claim.entity->text);
    json.text("head", claim.entity->head);
    json.span_or_null("span", claim.entity->span);
    json.text_or_null("class", claim.entity->noun_class);
    json.flag("quoted", claim.entity->quoted);
    json.close();
  } else {
    json.null("entity");
  }
  if (claim.predicate) {
    json.open("predicate");
    json.text("id", claim.predicate->id);
    json.text_or_null("text", claim.predicate->text);
    json.span_or_null("span", claim.predicate->span);
    json.close();
  } else {
    json.null("predicate");
  }
  json.text("role", name(claim.role));
  json.text_or_null("parent", claim.parent);
  json.text("window", name(claim.window));
  if (claim.added != Added::no)
    json.text("added", name(claim.added));
}

void where_and_who(JsonWriter& json, Claim const& claim) {
  if (claim.place) {
    json.open("place");
    json.text("text", claim.place->text);
    json.text("key", claim.place->key);
    json.close();
  } else {
    json.null("place");
  }
  json.open("source");
  json.text_or_null("text", claim.source.text);
  json.text_or_null("key", claim.source.key);
  json.text_or_null("type", claim.source.type);
  json.text_or_null("cue", claim.source.cue);
  json.list("via", claim.source.via);
  json.flag("attributed", claim.source.attributed);
  if (claim.source.earlier)
    json.flag("earlier", true);
  json.close();
}

void when(JsonWriter& json, Claim const& claim) {
  json.open("dates");
  json.days("published", claim.dates.published);
  json.days("stated", claim.dates.stated);
  json.days("as_of", claim.dates.as_of);
  json.days("event", claim.dates.event);
  json.close();
  json.text("key", claim.key);
  if (!claim.event)
    return json.null("event");
  json.open("event");
  json.list("words", claim.event->words);
  json.list("names", claim.event->names);
  auto const& days = claim.event->days;
  json.days("from", days ? std::optional(DateRange::on(days->first)) : std::nullopt);
  json.days("to", days ? std::optional(DateRange::on(days->last)) : std::nullopt);
  json.close();
}

void signal(JsonWriter& json, std::optional<ClaimSignal> const& value) {
  if (!value)
    return json.null("signal");
  json.open("signal");
  json.text("op", name(value->op));
  json.text_or_null("source", value->source);
  json.days("date", value->date);
  json.text_or_null("reason", value->reason);
  json.decimal("new_value", value->new_value);
  json.close();
}

void fields_of(JsonWriter& json, SignalRecord const& value) {
  json.text("op", name(value.op));
  words(json, "cue", value.cue);
  json.flag("whole_report", value.whole_report);
}

void fields_of(JsonWriter& json, TimexRecord const& value) {
  json.text("type", name(value.type));
  json.text_or_null("value", value.value);
  json.text_or_null("anchor", value.anchor);
}

void fields_of(JsonWriter& json, AttributionRecord const& value) {
  if (value.source)
    words(json, "source", *value.source);
  else
    json.null("source");
  words(json, "cue", value.cue);
  json.span("content", value.content);
}

template <class Record> void place_of(JsonWriter& json, Record const& record) {
  json.text("field", name(record.field));
  if constexpr (requires { record.quantity; }) {
    json.span("span", record.quantity.span);
    json.text("text", record.quantity.text);
  } else {
    json.span("span", record.span);
    if constexpr (requires { record.text; })
      json.text("text", record.text);
  }
}

std::string_view kind_of(QuantityRecord const&) { return "quantity"; }
std::string_view kind_of(TimexRecord const&) { return "timex"; }
std::string_view kind_of(AttributionRecord const&) { return "attribution"; }
std::string_view kind_of(SignalRecord const&) { return "signal"; }

void fields_of(JsonWriter& json, Statement const& value) {
  json.open_list("parts");
  for (auto const& part : value.parts) {
    json.open();
    json.text("name", part.name);
    quantity(json, part.quantity);
    json.close();
  }
  json.close_list();
}

/// What later stages need of a record beyond what `recount mentions` prints.
template <class Record> void context_of(JsonWriter& json, Record const& record) {
  if constexpr (requires { record.days; }) {
    json.days("days", record.days);
    json.text_or_null("wrong_weekday", record.wrong_weekday);
  }
  if constexpr (requires { record.excerpt; }) {
    json.number("line", record.position.line);
    json.number("column", record.position.column);
    json.text_or_null("excerpt", record.excerpt);
    json.number("excerpt_offset", record.excerpt_offset);
  }
}

template <class Record> void list_of(JsonWriter& json, std::string_view key, std::vector<Record> const& records) {
  json.open_list(key);
  for (auto const& record : records) {
    json.open();
    if constexpr (requires { record.kind; })
      json.text("kind", record.kind);
    place_of(json, record);
    fields_of(json, record);
    context_of(json, record);
    json.close();
  }
  json.close_list();
}

} // namespace

void append(std::string& out, Report const& report, Mention const& mention) {
  JsonWriter json(out);
  json.begin_record("recount.mention/1");
  json.text("report", report.id);
  json.optional_text("group", report.group);
  std::visit([&](auto const& record) {
    place_of(json, record);
    json.text("kind", kind_of(record));
    if constexpr (requires { record.quantity; })
      quantity(json, record.quantity);
    else
      fields_of(json, record);
  }, mention);
  json.end_line();
}

void append(std::string& out, Claim const& claim) {
  JsonWriter json(out);
  json.begin_record("recount.claim/1");
  json.text("id", claim.id);
  json.text("report", claim.report);
  json.optional_text("group", claim.group);
  json.text("field", name(claim.field));
  json.span("span", claim.span);
  json.text("text", claim.text);
  json.span("sentence", claim.sentence);
  quantity(json, claim.quantity);
  what(json, claim);
  where_and_who(json, claim);
  when(json, claim);
  json.text("status", name(claim.status));
  signal(json, claim.signal);
  json.text("fingerprint", claim.fingerprint);
  json.text_or_null("publisher", claim.publisher);
  json.text_or_null("path", claim.path);
  excerpt(json, claim.excerpt);
  json.end_line();
}

void append(std::string& out, ReportRecord const& record) {
  JsonWriter json(out);
  Report const& report = record.report;
  json.begin_record("recount.report/1");
  json.text("report", report.id);
  json.optional_text("group", report.group);
  json.text_or_null("title", report.title);
  json.text_or_null("published", report.published);
  json.text_or_null("publisher", report.publisher);
  json.text_or_null("url", report.url);
  json.text_or_null("lang", report.lang);
  json.text_or_null("version", report.version);
  json.text("status", name(report.status));
  json.text_or_null("corrects", report.corrects);
  json.text_or_null("item", report.item);
  json.text_or_null("created", report.created);
  json.text_or_null("version_created", report.version_created);
  json.text_or_null("embargo", report.embargo);
  json.text_or_null("editor_note", report.editor_note);
  json.text_or_null("dateline", report.dateline);
  json.open_list("editorial_signals");
  for (auto const signal : report.signals)
    json.item(name(signal));
  json.close_list();
  json.number("bytes", record.bytes);
  list_of(json, "signals", record.signals);
  list_of(json, "timexes", record.timexes);
  list_of(json, "statements", record.statements);
  json.list("problems", record.problems);
  json.text_or_null("path", report.path);
  json.number("title_line", report.title_position.line);
  json.number("title_column", report.title_position.column);
  json.end_line();
}

} // namespace recount::jsonl
