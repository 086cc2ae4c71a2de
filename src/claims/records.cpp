// SPDX-License-Identifier: Apache-2.0
#include "claims/records.hpp"

#include "claims/record_fields.hpp"

namespace recount {
namespace {

/// The number with the precision it was written with: "1.2 million" has an exponent of 5.
Decimal written_to(Decimal value, std::uint64_t exponent, RecordFields& in) {
  auto const out = exponent <= 36 ? with_exponent(value, static_cast<int>(exponent)) : std::nullopt;
  if (!out)
    in.fail("exponent", "a power of ten that divides \"value\"");
  return out.value_or(value);
}

Quantity quantity_of(RecordFields in) {
  Quantity out;
  out.text = in.required("text");
  out.span = in.span("span");
  out.type = in.named<QuantityType>("type");
  out.value = in.decimal("value");
  if (auto const exponent = in.number("exponent"); out.value && exponent > 0)
    out.value = written_to(*out.value, exponent, in);
  out.asserted = {in.decimal("low"), in.decimal("high"), in.flag("low_open"), in.flag("high_open")};
  out.soft_low = in.decimal("soft_low");
  out.soft_high = in.decimal("soft_high");
  out.hedge = in.named<Hedge>("hedge");
  out.unit = in.text("unit");
  in.object("change", [&](RecordFields change) {
    out.change = Change{change.named<Direction>("direction"), change.decimal("from"), change.decimal("to"), change.decimal("by")};
  });
  return out;
}

void read_what(RecordFields& in, Claim& out) {
  in.object("quantity", [&](RecordFields quantity) { out.quantity = quantity_of(quantity); });
  in.object("entity", [&](RecordFields entity) {
    out.entity = Entity{entity.text("text"), entity.text("head"), entity.span("span"), entity.text("class"), entity.flag("quoted")};
  });
  in.object("predicate", [&](RecordFields predicate) {
    out.predicate = Predicate{predicate.required("id"), predicate.text("text"), predicate.span("span")};
  });
  out.role = in.named<Role>("role");
  out.parent = in.text("parent");
  out.added = in.optional_text("added") ? in.named<Added>("added") : Added::no;
  out.window = in.optional_text("window") ? in.named<Window>("window") : Window::so_far;
}

void read_context(RecordFields& in, Claim& out) {
  in.object("place", [&](RecordFields place) { out.place = Place{place.text("text"), place.text("key")}; });
  in.object("source", [&](RecordFields source) {
    out.source = Source{source.text("text"), source.text("key"), source.text("type"), source.text("cue"), source.list("via"), source.flag("attributed"), source.flag("earlier")};
  });
  in.object("dates", [&](RecordFields dates) {
    out.dates = ClaimDates{dates.days("published"), dates.days("stated"), dates.days("as_of"), dates.days("event")};
  });
  in.object("event", [&](RecordFields event) {
    out.event = EventScope{event.list("words"), event.list("names"), {}};
    auto const from = event.days("from"), to = event.days("to");
    if (from && to)
      out.event->days = DateRange{from->first, to->last, from == to ? Grain::day : Grain::range};
  });
  in.object("signal", [&](RecordFields signal) {
    out.signal = ClaimSignal{signal.named<SignalOp>("op"), signal.text("source"), signal.text("reason"), signal.days("date"), signal.decimal("new_value")};
  });
  in.object("excerpt", [&](RecordFields excerpt) {
    out.excerpt = Excerpt{excerpt.text("text"), excerpt.offset("offset"), {excerpt.offset("line"), excerpt.offset("column")}};
  });
}

Claim claim_of(RecordFields in) {
  Claim out;
  out.id = in.required("id");
  out.report = in.required("report");
  out.group = in.optional_text("group");
  out.field = in.named<Field>("field");
  out.span = in.span("span");
  out.text = in.text("text");
  out.sentence = in.span("sentence");
  read_what(in, out);
  read_context(in, out);
  out.key = in.required("key");
  out.status = in.named<Status>("status");
  out.fingerprint = in.text("fingerprint");
  out.publisher = in.text("publisher");
  out.path = in.text("path");
  return out;
}

SignalRecord signal_of(RecordFields in) {
  SignalRecord out{in.named<Field>("field"), in.span("span"), in.text("text"), in.named<SignalOp>("op"), {}, in.flag("whole_report")};
  in.object("cue", [&](RecordFields cue) { out.cue = {cue.text("text"), cue.span("span")}; });
  return out;
}

TimexRecord timex_of(RecordFields in) {
  TimexRecord out;
  out.field = in.named<Field>("field");
  out.span = in.span("span");
  out.text = in.text("text");
  out.type = in.named<TimexType>("type");
  out.value = in.text("value");
  out.anchor = in.text("anchor");
  out.days = in.days("days");
  out.wrong_weekday = in.text("wrong_weekday");
  out.position = {in.offset("line"), in.offset("column")};
  out.excerpt = in.text("excerpt");
  out.excerpt_offset = in.offset("excerpt_offset");
  return out;
}

Statement statement_of(RecordFields in, std::string& wrong) {
  Statement out;
  out.kind = in.required("kind");
  out.field = in.named<Field>("field");
  out.span = in.span("span");
  in.each("parts", [&](simdjson::dom::element item) {
    RecordFields part(item, wrong);
    out.parts.push_back({part.required("name"), {}});
    part.object("quantity", [&](RecordFields quantity) { out.parts.back().quantity = quantity_of(quantity); });
  });
  out.position = {in.offset("line"), in.offset("column")};
  out.excerpt = in.text("excerpt");
  out.excerpt_offset = in.offset("excerpt_offset");
  return out;
}

ReportRecord report_of(RecordFields in, std::string& wrong) {
  ReportRecord out;
  Report& report = out.report;
  report.id = in.required("report");
  report.group = in.optional_text("group");
  report.title = in.text("title");
  report.published = in.text("published");
  if (auto const day = in.days("published"))
    report.published_day = day->first;
  report.publisher = in.text("publisher");
  report.url = in.text("url");
  report.lang = in.text("lang");
  report.version = in.text("version");
  report.status = in.optional_text("status") ? in.named<PublicationStatus>("status") : PublicationStatus::usable;
  report.corrects = in.text("corrects");
  report.item = in.text("item");
  report.created = in.text("created");
  report.version_created = in.text("version_created");
  report.embargo = in.text("embargo");
  report.editor_note = in.text("editor_note");
  report.dateline = in.text("dateline");
  for (auto const& signal : in.list("editorial_signals"))
    if (auto const known = from_name<EditorialSignal>(signal))
      report.signals.push_back(*known);
  report.path = in.text("path");
  report.title_position = {in.offset("title_line"), in.offset("title_column")};
  out.bytes = in.number("bytes");
  in.each("signals", [&](simdjson::dom::element item) { out.signals.push_back(signal_of(RecordFields(item, wrong))); });
  in.each("timexes", [&](simdjson::dom::element item) { out.timexes.push_back(timex_of(RecordFields(item, wrong))); });
  in.each("statements", [&](simdjson::dom::element item) { out.statements.push_back(statement_of(RecordFields(item, wrong), wrong)); });
  out.problems = in.list("problems");
  return out;
}

} // namespace

Result<std::variant<ReportRecord, Claim>> parse_record(std::string_view line, Diagnostic const& where) {
  using Record = std::variant<ReportRecord, Claim>;
  auto fail = [&](std::string message) {
    Diagnostic out = where;
    out.message = std::move(message);
    return Result<Record>(std::move(out));
  };
  thread_local simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (auto const error = parser.parse(simdjson::padded_string(line)).get(root))
    return fail(fmt::format("not valid JSON: {}", simdjson::error_message(error)));
  std::string wrong;
  RecordFields fields(root, wrong);
  auto const schema = fields.text("schema");
  std::optional<Record> out;
  if (schema == "recount.claim/1")
    out = claim_of(fields);
  else if (schema == "recount.report/1")
    out = report_of(fields, wrong);
  else
    return fail(fmt::format("no record that a stage reads: \"{}\" (it takes recount.report/1 and recount.claim/1)", schema));
  if (!wrong.empty())
    return fail(std::move(wrong));
  return std::move(*out);
}

} // namespace recount
