// SPDX-License-Identifier: Apache-2.0
// JSON Lines of what was judged: series, comparisons, findings, the summary. Keys always in the same order.
#include "writers/json.hpp"
#include "writers/writer.hpp"

namespace recount::jsonl {
namespace {

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

void append(std::string& out, Series const& series, std::span<Claim const> claims) {
  JsonWriter json(out);
  json.begin_record("recount.series/1");
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
  json.begin_record("recount.comparison/1");
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
  json.begin_record("recount.finding/1");
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
  json.begin_record("recount.summary/1");
  json.number("exit", static_cast<std::uint64_t>(summary.exit));
  json.open("reports");
  json.number("read", summary.reports_read);
  json.number("unread", summary.reports_unread);
  json.number("not_yet", summary.reports_not_yet);
  json.close();
  json.number("figures", summary.figures);
  json.number("with_source", summary.with_source);
  json.number("with_day", summary.with_day);
  json.number("problems", summary.problems);
  json.open("findings");
  json.number("error", summary.errors);
  json.number("warning", summary.warnings);
  json.number("notice", summary.notices);
  json.close();
  json.open("by_rule");
  for (auto const& [rule, count] : summary.by_rule)
    json.number(rule, count);
  json.close();
  json.number("suppressed", summary.suppressed);
  json.number("in_baseline", summary.in_baseline);
  json.number("elsewhere", summary.elsewhere);
  json.text("version", summary.version);
  json.text("rules", summary.rules);
  json.end_line();
}

} // namespace recount::jsonl
