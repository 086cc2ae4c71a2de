// SPDX-License-Identifier: Apache-2.0
// One HTML file that a desk reads: what stands in each story, each figure over time, findings with both ends beside
// each other. Nothing is loaded from elsewhere, and nothing that a report says runs.
#include "writers/chart.hpp"
#include "writers/html_page.hpp"
#include "writers/phrases.hpp"
#include "writers/region.hpp"
#include "writers/writer.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace recount {
namespace {

std::string escaped(std::string_view text) { return xml_escaped(printable(text)); }

class Page {
public:
  Page(Sink& sink, CheckOutcome const& outcome) : sink_(sink), out_(sink.bytes), o_(outcome) {
    for (auto const& claim : o_.claims)
      by_id_.emplace(claim.id, &claim);
  }

  void write() {
    out_ += html_begin;
    Summary const& s = o_.summary;
    out_ += fmt::format("<h1>Figures in {}</h1><p>{}, {} without source. <b>{}, {}, {}.</b> {} silenced, {} known before, {} unread.</p>\n", counted(s.reports_read, "report"),
                        counted(s.figures, "figure"), s.figures - s.with_source, counted(s.errors, "error"), counted(s.warnings, "warning"), counted(s.notices, "notice"), s.suppressed,
                        s.in_baseline, counted(s.reports_unread, "report"));
    findings();
    stories();
    out_ += fmt::format("<p class=\"soft\">recount {}, rules {}</p>\n", escaped(s.version), escaped(s.rules));
    out_ += html_end;
  }

private:
  void findings() {
    out_ += "<main><h2>Findings</h2>\n";
    if (o_.findings.empty())
      out_ += "<p>Nothing to report.</p>\n";
    for (auto const severity : {Severity::error, Severity::warning, Severity::notice})
      for (auto const& finding : o_.findings)
        if (finding.severity == severity) {
          write(finding);
          sink_.pass();
        }
    out_ += "</main>\n";
  }

  void write(Finding const& finding) {
    auto const level = name(finding.severity);
    out_ += fmt::format("<article class=\"finding {}\" id=\"f-{}\"><h3><b>{}</b> {}</h3><p>{}</p><div class=\"ends\">", level, finding.fingerprint, level, escaped(finding.rule), escaped(finding.message));
    end(finding.location, finding);
    for (auto const& related : finding.related)
      end(related, finding);
    out_ += "</div>";
    if (!finding.intervals.empty())
      out_ += fmt::format("<p>{}{}</p>", escaped(finding.intervals), finding.margin && !finding.margin->zero() ? fmt::format(", {} apart", grouped(*finding.margin)) : "");
    out_ += fmt::format("<p class=\"soft\">{}</p><button type=\"button\" data-copy=\"{}\">Copy as Markdown</button> <code>{}</code></article>\n", escaped(finding.why),
                        xml_escaped_lines(as_markdown(finding)), finding.fingerprint);
  }

  void end(FindingPlace const& place, Finding const& finding) {
    auto const& excerpt = place.excerpt;
    auto const clamp = [&](std::uint32_t at) { return std::min<std::size_t>(at > excerpt.offset ? at - excerpt.offset : 0, excerpt.text.size()); };
    auto const begin = clamp(place.span.begin), end = std::max(begin, clamp(place.span.end));
    std::string_view const text = excerpt.text;
    out_ += fmt::format("<div><code>{}:{}:{}</code><blockquote>{}<mark>{}</mark>{}</blockquote>", escaped(file_of(place)), excerpt.position.line, excerpt.position.column,
                        escaped(text.substr(0, begin)), escaped(text.substr(begin, end - begin)), escaped(text.substr(end)));
    for (auto const& id : finding.claims) {
      auto const claim = by_id_.find(id);
      if (claim != by_id_.end() && claim->second->report == place.report && claim->second->field == place.field && claim->second->span == place.span)
        out_ += fmt::format("<span class=\"soft\">{}</span>", escaped(standing(*claim->second)));
    }
    out_ += "</div>";
  }

  static std::string as_markdown(Finding const& finding) {
    auto out = fmt::format("**{}** {}: {}\n", name(finding.severity), finding.rule, finding.message);
    auto const line = [&](FindingPlace const& place) { out += fmt::format("- {}:{}: {}\n", file_of(place), place.excerpt.position.line, place.excerpt.text); };
    line(finding.location);
    for (auto const& related : finding.related)
      line(related);
    return out;
  }

  /// For an attribute that keeps its line breaks.
  static std::string xml_escaped_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
      auto const end = std::min(text.find('\n', at), text.size());
      out += xml_escaped(text.substr(at, end - at)) + "&#10;";
      at = end + 1;
    }
    return out;
  }

  void stories() {
    std::map<std::optional<std::string>, std::vector<Series const*>> stories;
    for (auto const& series : o_.linked.series)
      if (says_what_happened(series) && has_standing(series, o_.claims))
        stories[series.group].push_back(&series);
    for (auto& [group, list] : stories) {
      std::stable_sort(list.begin(), list.end(), [](auto const* a, auto const* b) { return a->points.size() > b->points.size(); });
      out_ += fmt::format("<section><h2>{}</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">What is counted<th scope=\"col\">Stands at<th scope=\"col\">Source<th scope=\"col\">Status<th scope=\"col\">Reports</tr></thead><tbody>\n",
                          escaped(group.value_or("All reports")));
      for (auto const* const series : list)
        row(*series);
      out_ += "</tbody></table></div>\n";
      for (auto const* const series : list)
        picture(*series);
      out_ += "</section>\n";
      sink_.pass();
    }
  }

  void row(Series const& series) {
    std::set<std::string_view> reports;
    for (auto const index : series.points)
      reports.insert(o_.claims[index].report);
    Claim const* const latest = series.latest ? &o_.claims[*series.latest] : nullptr;
    out_ += fmt::format("<tr><td>{}<td>{}<td>{}<td>{}<td>{}</tr>\n", escaped(what(series, o_.claims)), latest ? escaped(latest->quantity.text) : "none stands",
                        latest && latest->source.attributed ? escaped(latest->source.text) : "–", name(series.verdict), reports.size());
  }

  void picture(Series const& series) {
    auto const title = what(series, o_.claims);
    if (auto const svg = chart(series, o_.claims, fmt::format("{} over time", title)); !svg.empty())
      out_ += fmt::format("<details open><summary>{} over time</summary>{}</details>\n", escaped(title), svg);
  }

  Sink& sink_;
  std::string& out_;
  CheckOutcome const& o_;
  std::map<std::string_view, Claim const*> by_id_;
};

void write(Sink& out, CheckOutcome const& outcome, Style const&) { Page(out, outcome).write(); }

} // namespace

extern FindingsFormat const html_findings;
FindingsFormat const html_findings{"html", "a desk: one file to read in a browser", write};

} // namespace recount
