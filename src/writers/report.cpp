// SPDX-License-Identifier: Apache-2.0
// The fact-check report: what stands, what does not fit, and what was looked at.
#include "base/utf8.hpp"
#include "writers/layout.hpp"
#include "writers/phrases.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace recount::text {
namespace {

constexpr std::size_t most_rows = 20;      // of a figure sheet
constexpr std::size_t most_related = 4;    // places shown of one finding

struct Row {
  std::string what, figure, range, source, stated, status;
  std::size_t reports = 0;
  bool happened = false;   ///< has a predicate
};

class ReportWriter {
public:
  ReportWriter(Sink& sink, CheckOutcome const& outcome, Style const& style) : sink_(sink), out_(sink.bytes), o_(outcome), style_(style) {
    for (auto const& claim : o_.claims)
      by_id_.emplace(claim.id, &claim);
  }

  void write() {
    sheets();
    findings();
    problems();
    counts();
  }

private:
  void sheets() {
    std::map<std::optional<std::string>, std::vector<Series const*>> stories;
    for (auto const& series : o_.linked.series)
      stories[series.group].push_back(&series);
    for (auto const& [group, list] : stories) {
      sheet(group, list);
      sink_.pass();
    }
  }

  std::string heading(std::optional<std::string> const& group) const {
    std::optional<Day> first, last;
    std::uint64_t reports = 0;
    for (auto const& record : o_.reports) {
      if (record.report.group != group)
        continue;
      ++reports;
      if (auto const day = record.report.published_day) {
        first = first ? std::min(*first, *day) : *day;
        last = last ? std::max(*last, *day) : *day;
      }
    }
    auto out = painted(printable(group.value_or("All reports")), Paint::bold, style_) + ": " + counted(reports, "report");
    if (first)
      out += ", " + spoken_range(*first, *last);
    return out;
  }

  void sheet(std::optional<std::string> const& group, std::vector<Series const*> const& list) {
    std::vector<Row> rows;
    for (auto const* const series : list)
      if (has_standing(*series, o_.claims))
        rows.push_back(row(*series));
    std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) {
      return std::tuple(!a.happened, b.reports, a.what) < std::tuple(!b.happened, a.reports, b.what);
    });
    out_ += heading(group) + "\n\n";
    std::vector<Row> shown;
    for (auto const& candidate : rows)
      if (shown.size() < most_rows && (candidate.happened || candidate.reports > 1))
        shown.push_back(candidate);
    table(shown);
    if (shown.size() < rows.size())
      out_ += painted(fmt::format("  … and {} (all of them: recount series)", counted(rows.size() - shown.size(), "other figure")), Paint::dim, style_) + "\n";
    out_ += "\n";
  }

  Row row(Series const& series) const {
    Row out;
    std::set<std::string_view> reports;
    std::optional<Interval> range;
    bool withdrawn = false;
    for (auto const index : series.points) {
      Claim const& claim = o_.claims[index];
      reports.insert(claim.report);
      withdrawn = withdrawn || claim.status == Status::retracted;
      auto const interval = claim.quantity.value ? Interval::exactly(*claim.quantity.value) : claim.quantity.asserted;
      if (!interval.unbounded())
        range = range ? hull(*range, interval) : interval;
    }
    out.reports = reports.size();
    out.happened = says_what_happened(series);
    out.what = printable(what(series, o_.claims));
    Claim const& at = o_.claims[series.latest.value_or(series.points.back())];
    out.figure = series.latest ? printable(at.quantity.text) : "none stands";
    if (range && range->low && range->high && *range->low != *range->high)
      out.range = fmt::format("{}–{}", grouped(*range->low), grouped(*range->high));
    out.source = at.source.attributed ? printable(without_article(at.source.text)) : "–";
    auto const& stated = at.dates.stated ? at.dates.stated : at.dates.published;
    out.stated = stated ? short_day(stated->last) : "–";
    out.status = series.verdict == SeriesVerdict::retracted ? "withdrawn" : series.verdict == SeriesVerdict::single ? "" : std::string(name(series.verdict));
    if (withdrawn && series.latest)
      out.status = "one withdrawn";
    return out;
  }

  void table(std::vector<Row> const& rows) {
    if (rows.empty()) {
      out_ += "  No figures.\n";
      return;
    }
    constexpr std::array<std::string_view, 7> titles{"What is counted", "Stands at", "Range", "Source", "Stated", "Status", "In"};
    std::array<std::size_t, 7> width{};
    auto const cells = [](Row const& row) { return std::array<std::string, 7>{row.what, row.figure, row.range, row.source, row.stated, row.status, std::to_string(row.reports)}; };
    for (std::size_t i = 0; i < titles.size(); ++i) {
      width[i] = titles[i].size();
      for (auto const& row : rows)
        width[i] = std::max(width[i], display_width(cells(row)[i]));
    }
    fit(width);
    out_ += painted(line(std::array<std::string, 7>{titles[0].data(), titles[1].data(), titles[2].data(), titles[3].data(), titles[4].data(), titles[5].data(), titles[6].data()}, width), Paint::dim, style_);
    for (auto const& row : rows)
      out_ += line(cells(row), width);
  }

  /// One row of cells, each broken between words where it is too long for its column.
  static std::string line(std::array<std::string, 7> cells, std::array<std::size_t, 7> const& width) {
    std::string out;
    bool more = true;
    while (more) {
      more = false;
      std::string text = "  ";
      for (std::size_t i = 0; i < cells.size(); ++i) {
        text += padded(take_words(cells[i], width[i]), width[i]) + "  ";
        more = more || !cells[i].empty();
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return out;
  }

  /// Takes as many words from the front as fit.
  static std::string take_words(std::string& text, std::size_t width) {
    auto end = text.size();
    while (end != 0 && end != std::string::npos && display_width(std::string_view(text).substr(0, end)) > width)
      end = text.rfind(' ', end - 1);
    if (end == 0 || end == std::string::npos)
      end = std::min(text.find(' '), text.size());
    auto out = text.substr(0, end);
    text.erase(0, std::min(end + 1, text.size()));
    return out;
  }

  /// Takes columns from the widest of the free texts until the table fits.
  void fit(std::array<std::size_t, 7>& width) const {
    std::array<std::size_t, 7> const least{16, 11, width[2], 10, 6, 11, 2};
    auto const total = [&] { std::size_t sum = 2 + 2 * 6; for (auto const w : width) sum += w; return sum; };
    while (total() > style_.width) {
      std::size_t widest = 7;
      for (std::size_t i = 0; i < 7; ++i)
        if (width[i] > least[i] && (widest == 7 || width[i] > width[widest]))
          widest = i;
      if (widest == 7)
        return;
      --width[widest];
    }
  }

  void findings() {
    std::vector<Finding const*> order;
    for (auto const& finding : o_.findings)
      order.push_back(&finding);
    std::stable_sort(order.begin(), order.end(), [](auto const* a, auto const* b) { return a->severity > b->severity; });
    for (auto const* const finding : order) {
      write(*finding);
      sink_.pass();
    }
  }

  void write(Finding const& finding) {
    constexpr std::array<Paint, 3> paints{Paint::cyan, Paint::yellow, Paint::red};
    out_ += painted(name(finding.severity), paints[static_cast<std::size_t>(finding.severity)], style_) + "  " + painted(finding.rule, Paint::bold, style_) + "  " +
            painted(finding.fingerprint, Paint::dim, style_) + "\n";
    out_ += wrapped(printable(finding.message), style_.width, 2) + "\n";
    place(finding.location, finding.claims.empty() ? std::string() : finding.claims.front());
    std::size_t shown = 0;
    for (auto const& related : finding.related) {
      if (shown++ == most_related) {
        out_ += fmt::format("  … and {}\n", counted(finding.related.size() - most_related, "other place"));
        break;
      }
      place(related, claim_at(related, finding));
    }
    if (!finding.intervals.empty()) {
      auto line = finding.intervals;
      if (finding.margin && !finding.margin->zero())
        line += fmt::format(", {} apart", grouped(*finding.margin));
      out_ += "  " + line + "\n";
    }
    out_ += painted(wrapped("why: " + finding.why, style_.width, 2), Paint::plain, style_) + "\n";
  }

  std::string claim_at(FindingPlace const& place, Finding const& finding) const {
    for (auto const& id : finding.claims) {
      auto const found = by_id_.find(id);
      if (found != by_id_.end() && found->second->report == place.report && found->second->field == place.field && found->second->span == place.span)
        return id;
    }
    return {};
  }

  void place(FindingPlace const& place, std::string const& id) {
    auto const& position = place.excerpt.position;
    out_ += "  " + painted(printable(fmt::format("{}:{}:{}", place.path.empty() ? place.report : place.path, position.line, position.column)), Paint::dim, style_) + "\n";
    auto const begin = place.span.begin > place.excerpt.offset ? place.span.begin - place.excerpt.offset : 0;
    auto const end = place.span.end > place.excerpt.offset ? place.span.end - place.excerpt.offset : 0;
    out_ += underlined(place.excerpt.text, begin, end, 4, style_);
    auto const claim = by_id_.find(id);
    if (claim == by_id_.end())
      return;
    auto text = standing(*claim->second);
    if (claim->second->dates.published)
      text += fmt::format("; published {}", spoken(claim->second->dates.published->last));
    out_ += wrapped(printable(text), style_.width, 4);
  }

  /// What in the reports themselves does not fit: impossible days, versions that contradict each other.
  void problems() {
    for (auto const& record : o_.reports)
      for (auto const& problem : record.problems)
        out_ += wrapped(printable(fmt::format("{}: {}", name_of(record.report), problem)), style_.width, 0);
  }

  /// The file, and which of its reports where it holds several.
  static std::string name_of(Report const& report) {
    return report.path.empty() || report.id.starts_with(report.path) ? report.id : fmt::format("{} ({})", report.path, report.id);
  }

  void counts() {
    Summary const& s = o_.summary;
    auto line = counted(s.reports_read, "report") + (s.reports_unread ? fmt::format(" ({} unread)", s.reports_unread) : "");
    if (s.reports_not_yet)
      line += fmt::format(" ({} left out: embargoed or later)", s.reports_not_yet);
    line += fmt::format(", {} ({} without source): ", counted(s.figures, "figure"), s.figures - s.with_source);
    if (s.errors + s.warnings + s.notices == 0)
      line += "nothing to report";
    else
      line += fmt::format("{}, {}, {}", counted(s.errors, "error"), counted(s.warnings, "warning"), counted(s.notices, "notice"));
    for (auto const& [number, what] : {std::pair(s.suppressed, "silenced"), std::pair(s.in_baseline, "known before"), std::pair(s.elsewhere, "elsewhere"),
                                       std::pair(o_.linked.pairs_left_out, "pairs not compared, by a limit")})
      if (number > 0)
        line += fmt::format("; {} {}", number, what);
    out_ += wrapped(line, style_.width, 0);
  }

  Sink& sink_;
  std::string& out_;
  CheckOutcome const& o_;
  Style const& style_;
  std::map<std::string_view, Claim const*> by_id_;
};

} // namespace

void write(Sink& out, CheckOutcome const& outcome, Style const& style) { ReportWriter(out, outcome, style).write(); }

} // namespace recount::text
