// SPDX-License-Identifier: Apache-2.0
// JSON Lines: the records of the contract, one object a line, keys always in the same order.
#include "writers/json.hpp"
#include "writers/writer.hpp"

namespace recount::jsonl {
namespace {

void begin(JsonWriter& json, std::string_view schema) {
  json.open();
  json.text("schema", schema);
}

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
    json.text("text", record.text);
  }
}

std::string_view kind_of(QuantityRecord const&) { return "quantity"; }
std::string_view kind_of(TimexRecord const&) { return "timex"; }
std::string_view kind_of(AttributionRecord const&) { return "attribution"; }
std::string_view kind_of(SignalRecord const&) { return "signal"; }

void statements(JsonWriter& json, std::vector<Statement> const& values) {
  json.open_list("statements");
  for (auto const& value : values) {
    json.open();
    json.text("kind", value.kind);
    json.text("field", name(value.field));
    json.span("span", value.span);
    json.open_list("parts");
    for (auto const& part : value.parts) {
      json.open();
      json.text("name", part.name);
      quantity(json, part.quantity);
      json.close();
    }
    json.close_list();
    json.number("line", value.position.line);
    json.number("column", value.position.column);
    json.text_or_null("excerpt", value.excerpt);
    json.number("excerpt_offset", value.excerpt_offset);
    json.close();
  }
  json.close_list();
}

void report_lists(JsonWriter& json, ReportRecord const& record) {
  json.open_list("signals");
  for (auto const& value : record.signals) {
    json.open();
    place_of(json, value);
    fields_of(json, value);
    json.close();
  }
  json.close_list();
  json.open_list("timexes");
  for (auto const& value : record.timexes) {
    json.open();
    place_of(json, value);
    fields_of(json, value);
    json.days("days", value.days);
    json.text_or_null("wrong_weekday", value.wrong_weekday);
    json.number("line", value.position.line);
    json.number("column", value.position.column);
    json.text_or_null("excerpt", value.excerpt);
    json.number("excerpt_offset", value.excerpt_offset);
    json.close();
  }
  json.close_list();
  statements(json, record.statements);
  json.list("problems", record.problems);
}

void point(JsonWriter& json, Claim const& claim) {
  json.open();
  json.text("claim", claim.id);
  json.text("report", claim.report);
  json.days("published", claim.dates.published);
  json.days("as_of", claim.dates.as_of);
  json.text_or_null("source", claim.source.text);
  json.decimal("value", claim.quantity.value);
  json.decimal("low", claim.quantity.asserted.low);
  json.decimal("high", claim.quantity.asserted.high);
  json.text("status", name(claim.status));
  json.close();
}

void place_fields(JsonWriter& json, FindingPlace const& place) {
  json.text("report", place.report);
  json.text("field", name(place.field));
  json.span("span", place.span);
  if (!place.message.empty())
    json.text("message", place.message);
  json.text_or_null("path", place.path);
  json.number("line", place.excerpt.position.line);
  json.number("column", place.excerpt.position.column);
}

} // namespace

void append(std::string& out, Report const& report, Mention const& mention) {
  JsonWriter json(out);
  begin(json, "recount.mention/1");
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
  begin(json, "recount.claim/1");
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
  begin(json, "recount.report/1");
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
  report_lists(json, record);
  json.text_or_null("path", report.path);
  json.number("title_line", report.title_position.line);
  json.number("title_column", report.title_position.column);
  json.end_line();
}

void append(std::string& out, Series const& series, std::span<Claim const> claims) {
  JsonWriter json(out);
  begin(json, "recount.series/1");
  json.optional_text("group", series.group);
  json.open("key");
  json.text_or_null("predicate", series.predicate);
  json.text_or_null("entity", series.entity);
  json.text_or_null("place", series.place);
  json.text_or_null("unit", series.unit);
  json.close();
  json.open_list("points");
  for (auto const index : series.points)
    point(json, claims[index]);
  json.close_list();
  if (series.latest) {
    Claim const& latest = claims[*series.latest];
    json.open("latest");
    json.decimal("value", latest.quantity.value);
    json.decimal("low", latest.quantity.asserted.low);
    json.decimal("high", latest.quantity.asserted.high);
    json.text("claim", latest.id);
    json.close();
  } else {
    json.null("latest");
  }
  json.text("verdict", name(series.verdict));
  json.end_line();
}

void append(std::string& out, Comparison const& comparison, std::span<Claim const> claims) {
  JsonWriter json(out);
  begin(json, "recount.comparison/1");
  json.optional_text("group", claims[comparison.a].group);
  json.text("a", claims[comparison.a].id);
  json.text("b", claims[comparison.b].id);
  json.text("verdict", comparison.comparable ? name(comparison.judgement.verdict) : "not_comparable");
  json.decimal("margin", comparison.comparable ? comparison.judgement.margin : std::nullopt);
  if (comparison.comparable)
    json.list("why", comparison.judgement.why);
  else
    json.list("why", {comparison.reason});
  json.end_line();
}

void append(std::string& out, Finding const& finding) {
  JsonWriter json(out);
  begin(json, "recount.finding/1");
  json.text("rule", finding.rule);
  json.text("severity", name(finding.severity));
  json.optional_text("group", finding.group);
  json.text("message", finding.message);
  json.open("location");
  place_fields(json, finding.location);
  json.close();
  json.open_list("related");
  for (auto const& place : finding.related) {
    json.open();
    place_fields(json, place);
    json.close();
  }
  json.close_list();
  json.list("claims", finding.claims);
  json.text_or_null("why", finding.why);
  json.text_or_null("intervals", finding.intervals);
  json.decimal("margin", finding.margin);
  json.list("held", finding.held);
  json.text("fingerprint", finding.fingerprint);
  json.end_line();
}

void append(std::string& out, Summary const& summary) {
  JsonWriter json(out);
  begin(json, "recount.summary/1");
  json.number("exit", static_cast<std::uint64_t>(summary.exit));
  json.open("reports");
  json.number("read", summary.reports_read);
  json.number("unread", summary.reports_unread);
  json.number("not_yet", summary.reports_not_yet);
  json.close();
  json.number("figures", summary.figures);
  json.number("with_source", summary.with_source);
  json.number("with_day", summary.with_day);
  json.open("findings");
  json.number("error", summary.errors);
  json.number("warning", summary.warnings);
  json.number("notice", summary.notices);
  json.close();
  json.number("suppressed", summary.suppressed);
  json.number("in_baseline", summary.in_baseline);
  json.number("elsewhere", summary.elsewhere);
  json.text("version", summary.version);
  json.text("rules", summary.rules);
  json.end_line();
}

} // namespace recount::jsonl
