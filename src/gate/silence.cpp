// SPDX-License-Identifier: Apache-2.0
#include "gate/silence.hpp"

#include "base/data_files.hpp"
#include "base/hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recount {
namespace {

constexpr std::size_t digits_of_fingerprint = 16, fewest_digits = 6;

bool fingerprint(std::string_view text) {
  return text.size() >= fewest_digits && text.size() <= digits_of_fingerprint &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<Diagnostic> set(Suppression& out, std::string const& key, Node const& node, std::string const& path) {
  if (key == "fingerprint") {
    if (!fingerprint(node.scalar))
      return error_at(path, node, fmt::format("\"{}\" is no fingerprint", node.scalar), "6 to 16 digits as findings show them");
    out.fingerprint = node.scalar;
    out.line = node.line;
  } else if (key == "reason") {
    out.reason = node.scalar;
  } else if (key == "author") {
    out.author = node.scalar;
  } else {
    auto const days = parse_iso(node.scalar);
    if (!days || days->grain != Grain::day)
      return error_at(path, node, fmt::format("\"expires\" is no day: {}", node.scalar), "write 2022-01-09");
    out.expires = days->first;
  }
  return std::nullopt;
}

/// A finding about the suppression file itself.
Finding about(Suppression const& suppression, std::string const& path, std::string rule, Severity severity, std::string message, std::string why) {
  Finding out;
  out.fingerprint = hex(fnv1a(fmt::format("{}|{}|{}", rule, path, suppression.fingerprint)));
  out.rule = std::move(rule);
  out.severity = severity;
  out.message = std::move(message);
  out.why = std::move(why);
  out.location.report = out.location.path = path;
  out.location.excerpt = {suppression.reason, 0, {suppression.line, 1}};
  return out;
}

} // namespace

Result<std::vector<Suppression>> parse_suppressions(std::string_view text, std::string const& path) {
  auto const root = parse_yaml(text, path);
  if (!root)
    return root.error();
  std::vector<Suppression> out;
  if (root.value().kind == Node::Kind::null)
    return out;
  if (root.value().kind != Node::Kind::sequence)
    return error_at(path, root.value(), "a list of suppressions is expected here");
  std::vector<std::string> const known{"fingerprint", "reason", "author", "expires"};
  for (auto const& entry : root.value().items) {
    if (entry.kind != Node::Kind::map)
      return error_at(path, entry, "a suppression with fingerprint and reason is expected here");
    Suppression one;
    for (std::size_t i = 0; i < entry.keys.size(); ++i) {
      if (std::find(known.begin(), known.end(), entry.keys[i]) == known.end())
        return error_at(path, entry.items[i], fmt::format("no key \"{}\"", entry.keys[i]), did_you_mean(entry.keys[i], known));
      if (auto wrong = set(one, entry.keys[i], entry.items[i], path))
        return *wrong;
    }
    if (one.fingerprint.empty() || one.reason.empty())
      return error_at(path, entry, fmt::format("a suppression without {}", one.fingerprint.empty() ? "fingerprint" : "reason"));
    out.push_back(std::move(one));
  }
  return out;
}

std::string dump(Suppression const& suppression) {
  auto const quoted = [](std::string_view text) {
    std::string out = "'";
    for (char const c : text)
      out += c == '\'' ? std::string("''") : c == '\n' ? std::string(" ") : std::string(1, c);
    out += '\'';
    return out;
  };
  auto out = fmt::format("- fingerprint: '{}'\n  reason: {}\n", suppression.fingerprint, quoted(suppression.reason));
  if (!suppression.author.empty())
    out += fmt::format("  author: {}\n", quoted(suppression.author));
  if (suppression.expires)
    out += fmt::format("  expires: {}\n", to_iso(DateRange::on(*suppression.expires)));
  return out;
}

Result<std::vector<std::string>> parse_baseline(std::string_view text, std::string const& path) {
  std::vector<std::string> out;
  for (std::uint32_t line = 1; !text.empty(); ++line) {
    auto const end = std::min(text.find('\n'), text.size());
    auto one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    one = one.substr(0, one.find('#'));
    one = one.substr(0, one.find_last_not_of(" \t\r") + 1);
    if (one.empty())
      continue;
    if (one.size() != digits_of_fingerprint || !fingerprint(one))
      return Diagnostic{path, line, 1, "no fingerprint", "a baseline is written by recount baseline"};
    out.emplace_back(one);
  }
  return out;
}

std::string write_baseline(std::span<Finding const> findings, std::optional<std::vector<std::string>> const& known, bool grow) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (auto const& finding : findings)
    if (grow || !known || std::find(known->begin(), known->end(), finding.fingerprint) != known->end())
      lines.emplace_back(finding.fingerprint, fmt::format("{}  # {} {}\n", finding.fingerprint, finding.rule, finding.location.report));
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end(), [](auto const& a, auto const& b) { return a.first == b.first; }), lines.end());
  std::string out = "# Findings known before; they do not fail the gate. Written by recount baseline.\n";
  for (auto const& [id, line] : lines)
    out += line;
  return out;
}

std::vector<SilencedFinding> silence(std::vector<Finding>& findings, std::span<Suppression const> suppressions, std::string const& path,
                                     std::span<std::string const> baseline, std::optional<Day> today) {
  std::vector<SilencedFinding> out;
  std::vector<Finding> left, about_file;
  std::vector<std::size_t> matches(suppressions.size(), 0);
  auto const lapsed = [&](Suppression const& one) { return one.expires && today && *one.expires < *today; };
  for (auto& finding : findings) {
    auto const found = std::find_if(suppressions.begin(), suppressions.end(), [&](Suppression const& one) { return finding.fingerprint.starts_with(one.fingerprint); });
    if (found != suppressions.end())
      ++matches[static_cast<std::size_t>(found - suppressions.begin())];
    if (found != suppressions.end() && !lapsed(*found))
      out.push_back({std::move(finding), found->reason, found->author});
    else if (std::find(baseline.begin(), baseline.end(), finding.fingerprint) != baseline.end())
      out.push_back({std::move(finding), {}, {}});
    else
      left.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    auto const& one = suppressions[i];
    if (matches[i] == 0)
      about_file.push_back(about(one, path, "unused-suppression", Severity::notice, fmt::format("{} silences nothing any more", one.fingerprint), "A suppression that matches nothing hides the next mistake; delete it."));
    else if (lapsed(one))
      about_file.push_back(about(one, path, "expired-suppression", Severity::warning, fmt::format("{} held until {}", one.fingerprint, to_iso(DateRange::on(*one.expires))), "Its time is over; look at the finding again."));
    else if (matches[i] > 1)
      about_file.push_back(about(one, path, "wide-suppression", Severity::warning, fmt::format("{} silences {} findings", one.fingerprint, matches[i]), "A suppression is for one finding; give all 16 digits."));
  }
  std::move(about_file.begin(), about_file.end(), std::back_inserter(left));
  std::sort(left.begin(), left.end(), finding_order);
  findings = std::move(left);
  return out;
}

} // namespace recount
