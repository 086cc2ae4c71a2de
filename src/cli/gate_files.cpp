// SPDX-License-Identifier: Apache-2.0
#include "cli/gate_files.hpp"

#include "cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

namespace recount {
namespace {

namespace fs = std::filesystem;

struct NamedFile {
  std::string path;
  std::optional<std::string> text;
};

Result<NamedFile> read_gate_file(std::string const& named, Settings const& settings, std::string_view key) {
  auto const path = named.empty() ? gate_file(settings, key) : named;
  auto text = file_if_there(path);
  if (!text && !named.empty())
    return Diagnostic{path, 0, 0, "no such file", {}};
  return NamedFile{path, std::move(text)};
}

std::string normal(std::string const& path) { return fs::path(path).lexically_normal().generic_string(); }

/// Names of files that git says changed since a revision, relative to the working folder.
Result<std::set<std::string>> changed_since(std::string const& revision) {
  bool const safe = !revision.starts_with('-') && std::all_of(revision.begin(), revision.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("._/~^@-").find(c) != std::string_view::npos;
  });
  if (!safe)
    return Diagnostic{{}, 0, 0, fmt::format("\"{}\" is no revision of git", revision), {}};
  auto const command = fmt::format("git diff --name-only --relative '{}' -- 2>/dev/null", revision);
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::set<std::string> out;
  std::string line;
  if (!pipe)
    return Diagnostic{{}, 0, 0, "git cannot be run", {}};
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
    if (c != '\n') {
      line += static_cast<char>(c);
    } else {
      out.insert(normal(line));
      line.clear();
    }
  }
  if (pclose(pipe.release()) != 0)
    return Diagnostic{{}, 0, 0, fmt::format("git knows no revision \"{}\" here", revision), {}};
  return out;
}

bool touches(Finding const& finding, std::set<std::string> const& files) {
  auto const in = [&](FindingPlace const& place) { return files.contains(normal(place.path.empty() ? place.report : place.path)); };
  return in(finding.location) || std::any_of(finding.related.begin(), finding.related.end(), in);
}

} // namespace

std::optional<std::string> file_if_there(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void add_gate_options(Options& options, GateOptions& gate) {
  options.list("--changed", gate.changed, "FILE ...", "Count only findings with an end in one of these");
  options.text("--since", gate.since, "REV", "The same, in what git says changed since REV");
  options.rare(true);
  options.text("--suppressions", gate.suppressions, "FILE", "Findings that stand; else as the settings say");
  options.text("--baseline", gate.baseline, "FILE", "Findings known before; else as the settings say");
  options.rare(false);
}

std::string gate_file(Settings const& settings, std::string_view key) {
  auto const named = settings.text(key);
  if (settings.find(key))
    return named;
  auto const beside = (fs::path(settings.path).parent_path() / named).generic_string();
  std::error_code none;
  return !fs::exists(beside, none) && fs::exists(named, none) ? named : beside;
}

Result<Gated> apply_gate(GateOptions const& options, Settings const& settings, std::span<ReportRecord const> reports, std::vector<Finding>& findings) {
  Gated out;
  auto const suppressions = read_gate_file(options.suppressions, settings, "suppressions");
  if (!suppressions)
    return suppressions.error();
  auto const baseline = read_gate_file(options.baseline, settings, "baseline");
  if (!baseline)
    return baseline.error();
  auto const entries = parse_suppressions(suppressions.value().text.value_or(""), suppressions.value().path);
  if (!entries)
    return entries.error();
  auto const known = parse_baseline(baseline.value().text.value_or(""), baseline.value().path);
  if (!known)
    return known.error();
  std::optional<Day> today;
  for (auto const& record : reports)
    if (auto const day = record.report.published_day)
      today = today ? std::max(*today, *day) : *day;
  out.silenced = silence(findings, entries.value(), suppressions.value().path, known.value(), today);
  if (options.changed.empty() && options.since.empty())
    return out;
  std::set<std::string> files;
  if (!options.since.empty()) {
    auto changed = changed_since(options.since);
    if (!changed)
      return changed.error();
    files = std::move(changed).value();
  }
  for (auto const& word : options.changed) {
    std::istringstream list(word);
    for (std::string file; std::getline(list, file, ',');)
      files.insert(normal(file));
  }
  out.elsewhere = std::erase_if(findings, [&](Finding const& finding) { return !touches(finding, files); });
  return out;
}

} // namespace recount
