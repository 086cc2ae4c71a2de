// SPDX-License-Identifier: Apache-2.0
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace recount::test {

Lexicon const& lexicon() {
  static auto const loaded = load_lexicon(embedded_words());
  REQUIRE(loaded.ok());
  return loaded.value();
}

Report report(std::string_view text, std::string_view published, std::string_view publisher) {
  Report out;
  out.id = fmt::format("{}-{}", publisher, published);
  out.text = text;
  out.published = published;
  if (auto const day = parse_iso(published))
    out.published_day = day->first;
  out.publisher = publisher;
  out.group = "story";
  return out;
}

std::string things_of(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(report(text), lexicon()).claims) {
    auto const entity = claim.entity.value_or(Entity{"-", "-", {}, "-", false});
    out += fmt::format("{}{}/{}/{}", out.empty() ? "" : "; ", entity.head, entity.noun_class, claim.predicate ? claim.predicate->id : "-");
    if (claim.role != Role::total)
      out += fmt::format("/{}", name(claim.role));
  }
  return out;
}

std::string claims_of(std::string_view text) {
  std::string out;
  for (auto const& claim : read_report(report(text), lexicon()).claims)
    out += (out.empty() ? "" : "; ") + dump(claim);
  return out;
}

Run shell(std::string const& command) {
  auto const folder = scratch_folder("shell");
  auto const err = folder + "/err";
  setenv("RECOUNT", RECOUNT_BINARY, 1);
  Run out;
  auto* const pipe = popen(fmt::format("({}) 2>{}", command, err).c_str(), "r");
  REQUIRE(pipe);
  char block[4096];
  for (std::size_t size = 0; (size = fread(block, 1, sizeof block, pipe)) > 0;)
    out.out.append(block, size);
  auto const ended = pclose(pipe);
  out.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
  out.err = read_file(err);
  return out;
}

std::string read_file(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string scratch_folder(std::string_view name) {
  struct Root {
    std::filesystem::path path = std::filesystem::temp_directory_path() / fmt::format("recount-test-{}", getpid());
    ~Root() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  };
  static Root const root;
  static int count = 0;
  auto const folder = root.path / fmt::format("{}-{}", name, ++count);
  std::filesystem::create_directories(folder);
  return folder.string();
}

void write_file(std::string const& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace recount::test
