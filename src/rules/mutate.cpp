// SPDX-License-Identifier: Apache-2.0
#include "rules/mutate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace recount {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

Report replaced(Report report, Field field, Span span, std::string const& words) {
  auto& text = field == Field::title ? report.title : report.text;
  text.replace(span.begin, span.size(), words);
  report.lines.clear();
  return report;
}

/// The digits of the figure inside its span, or an empty span.
Span digits_of(std::string_view text, Span span) {
  auto begin = span.begin;
  while (begin < span.end && !digit(text[begin]))
    ++begin;
  auto end = begin;
  while (end < span.end && (digit(text[end]) || (text[end] == ',' && end + 1 < span.end && digit(text[end + 1]))))
    ++end;
  return {begin, end};
}

std::optional<std::string> swapped(std::string digits) {
  for (std::size_t i = digits.size(); i-- > 1;)
    if (digit(digits[i]) && digit(digits[i - 1]) && digits[i] != digits[i - 1] && !(i == 1 && digits[1] == '0')) {
      std::swap(digits[i], digits[i - 1]);
      return digits;
    }
  return std::nullopt;
}

std::string tenfold(std::string digits) {
  std::erase(digits, ',');
  auto const value = Decimal::parse(digits + "0");
  return value ? grouped(*value) : digits + "0";
}

std::string flipped(Quantity const& quantity, std::string const& digits) {
  bool const from_below = quantity.hedge == Hedge::at_least || quantity.hedge == Hedge::more_than || quantity.hedge == Hedge::exact;
  return (from_below ? "fewer than " : "more than ") + digits;
}

/// The first weekday of the text becomes the next one.
std::optional<Report> on_the_next_day(Report const& report) {
  constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  for (std::size_t i = 0; i < days.size(); ++i)
    if (auto const at = report.text.find(days[i]); at != std::string::npos) {
      auto const begin = static_cast<std::uint32_t>(at);
      return replaced(report, Field::text, {begin, begin + static_cast<std::uint32_t>(days[i].size())}, std::string(days[(i + 1) % days.size()]));
    }
  return std::nullopt;
}

std::set<std::string> rules_of(std::vector<Finding> const& findings) {
  std::set<std::string> out;
  for (auto const& finding : findings)
    out.insert(finding.rule + "|" + finding.fingerprint);
  return out;
}

class Mutator {
public:
  Mutator(ReadOne const& read, CheckAll const& check) : read_(read), check_(check) {}

  void plant(std::vector<Report> const& reports, std::string const& owner) {
    auto const before = check_(reports);
    auto const known = rules_of(before);
    ++table_.texts;
    for (auto const& finding : before)
      ++table_.rules[finding.rule].alarms;
    for (std::size_t i = 0; i < reports.size(); ++i)
      for (auto const& claim : read_(reports[i]).claims)
        for (std::size_t slip = 0; slip < Names<Slip>::values.size(); ++slip)
          if (auto changed = with_slip(reports[i], claim, static_cast<Slip>(slip))) {
            auto with = reports;
            with[i] = std::move(*changed);
            count(check_(with), known, slip, owner);
          }
  }

  MutationTable table() { return std::move(table_); }

private:
  void count(std::vector<Finding> const& findings, std::set<std::string> const& known, std::size_t slip, std::string const& owner) {
    std::set<std::string> fired;
    for (auto const& finding : findings)
      if (!known.contains(finding.rule + "|" + finding.fingerprint))
        fired.insert(finding.rule);
    ++table_.slips[slip].planted;
    table_.slips[slip].caught += fired.empty() ? 0 : 1;
    for (auto const& rule : fired)
      ++table_.rules[rule].by_slip[slip];
    if (owner.empty())
      return;
    ++table_.rules[owner].own.planted;
    table_.rules[owner].own.caught += fired.contains(owner) ? 1 : 0;
  }

  ReadOne const& read_;
  CheckAll const& check_;
  MutationTable table_;
};

} // namespace

std::optional<Report> with_slip(Report const& report, Claim const& claim, Slip slip) {
  auto const& text = field_text(report, claim.field);
  if (slip == Slip::next_day)
    return on_the_next_day(report);
  if (slip == Slip::source_swap) {
    auto const at = claim.source.attributed ? report.text.find(claim.source.text) : std::string::npos;
    if (at == std::string::npos)
      return std::nullopt;
    auto const begin = static_cast<std::uint32_t>(at);
    return replaced(report, Field::text, {begin, begin + static_cast<std::uint32_t>(claim.source.text.size())}, at == 0 ? "The harbour board" : "the harbour board");
  }
  auto const span = digits_of(text, claim.quantity.span);
  if (span.empty())
    return std::nullopt;
  auto const digits = text.substr(span.begin, span.size());
  if (slip == Slip::digit_swap) {
    auto const words = swapped(digits);
    return words ? std::optional(replaced(report, claim.field, span, *words)) : std::nullopt;
  }
  if (slip == Slip::tenfold)
    return replaced(report, claim.field, span, tenfold(digits));
  return replaced(report, claim.field, {claim.quantity.span.begin, span.end}, flipped(claim.quantity, digits));
}

MutationTable mutate_rules(std::span<Rule const> rules, std::span<Report const> given, ReadOne const& read, CheckAll const& check) {
  Mutator mutator(read, check);
  for (auto const& rule : rules)
    for (auto const& example : rule.examples)
      if (!example.fires)
        mutator.plant(example.reports, rule.id);
  if (!given.empty())
    mutator.plant({given.begin(), given.end()}, {});
  auto out = mutator.table();
  for (auto const& rule : rules)
    out.rules.try_emplace(rule.id);
  return out;
}

std::string mutation_report(MutationTable const& table) {
  std::string out = "| rule | alarms unchanged | planted in its own silent examples | caught by it |";
  for (auto const slip : Names<Slip>::values)
    out += fmt::format(" {} |", slip);
  out += "\n|---|---|---|---|---|---|---|---|---|\n";
  for (auto const& [rule, row] : table.rules) {
    out += fmt::format("| {} | {} | {} | {} |", rule, row.alarms, row.own.planted, row.own.caught);
    for (auto const caught : row.by_slip)
      out += fmt::format(" {} |", caught);
    out += "\n";
  }
  out += "\n| error | planted | caught by any rule |\n|---|---|---|\n";
  for (std::size_t i = 0; i < table.slips.size(); ++i)
    out += fmt::format("| {} | {} | {} |\n", Names<Slip>::values[i], table.slips[i].planted, table.slips[i].caught);
  return out + fmt::format("\n{} unchanged texts.\n", table.texts);
}

} // namespace recount
