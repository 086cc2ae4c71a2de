// SPDX-License-Identifier: Apache-2.0
#include "cli/cache.hpp"

#include "base/hash.hpp"
#include "claims/records.hpp"
#include "cli/gate_files.hpp"
#include "cli/terminal.hpp"
#include "writers/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace recount {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t second_seed = 0x9e3779b97f4a7c15ULL;

/// 128 bits, so that two reports never share an entry by chance.
std::string wide_hash(std::string_view bytes) { return hex(fnv1a(bytes)) + hex(fnv1a(bytes, second_seed)); }

/// All of a report that reading may look at.
std::string key_of(Report const& report, std::string const& reader) {
  ReportRecord record;
  record.report = report;
  std::string bytes = reader;
  jsonl::append(bytes, record);
  for (auto const& line : report.lines)
    bytes += fmt::format("{} {} {}\n", line.text_offset, line.position.line, line.position.column);
  return wide_hash(bytes + report.text);
}

/// The first line of an entry: whose it is, and the hash of what follows.
std::string heading(std::string const& key, std::string_view body) { return fmt::format("recount.cache/1 {} {}\n", key, wide_hash(body)); }

std::optional<ReadReport> entry_of(std::string_view bytes, std::string const& key) {
  auto const end = bytes.find('\n');
  if (end == std::string_view::npos || bytes.substr(0, end + 1) != heading(key, bytes.substr(end + 1)))
    return std::nullopt;
  bytes.remove_prefix(end + 1);
  ReadReport out;
  while (!bytes.empty()) {
    auto const line = bytes.substr(0, bytes.find('\n'));
    auto record = parse_record(line, {});
    if (!record)
      return std::nullopt;
    if (auto* const claim = std::get_if<Claim>(&record.value()))
      out.claims.push_back(std::move(*claim));
    else
      out.record = std::move(std::get<ReportRecord>(record.value()));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return out;
}

bool named_as_hash(fs::path const& path) {
  auto const name = path.filename().string();
  return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Of the folders of other readers, keeps those that were written to last.
void drop_old_readers(fs::path const& folder, fs::path const& own) {
  constexpr std::size_t kept = 3;   // two branches and a release do not empty each other's
  std::error_code none;
  std::vector<std::pair<fs::file_time_type, fs::path>> others;
  for (auto const& entry : fs::directory_iterator(folder, none))
    if (entry.is_directory(none) && named_as_hash(entry.path()) && entry.path() != own)
      others.emplace_back(entry.last_write_time(none), entry.path());
  std::sort(others.rbegin(), others.rend());
  for (std::size_t i = kept; i < others.size(); ++i)
    fs::remove_all(others[i].second, none);
}

} // namespace

Result<ClaimCache> ClaimCache::open(std::string folder, std::string const& rules_hash) {
  auto const program = file_if_there("/proc/self/exe");
  if (!program)
    return Diagnostic{folder, 0, 0, "--cache: the program cannot read itself, so that it could not tell its own entries", {}};
  auto reader = wide_hash(*program + rules_hash);
  auto const own = fs::path(folder) / reader;
  std::error_code wrong;
  bool const fresh = fs::create_directories(own, wrong);
  if (wrong)
    return Diagnostic{folder, 0, 0, "cannot be made: " + wrong.message(), {}};
  if (fresh)
    drop_old_readers(folder, own);
  return ClaimCache(own.string(), std::move(reader));
}

ReadReport ClaimCache::get(Report const& report, std::function<ReadReport()> const& read) const {
  auto const key = key_of(report, reader_);
  auto const path = fmt::format("{}/{}.jsonl", folder_, key);
  if (auto const bytes = file_if_there(path))
    if (auto entry = entry_of(*bytes, key))
      return std::move(*entry);
  auto out = read();
  std::string body;
  jsonl::append(body, out.record);
  for (auto const& claim : out.claims)
    jsonl::append(body, claim);
  write_output({heading(key, body), body}, path);
  return out;
}

} // namespace recount
