// SPDX-License-Identifier: Apache-2.0
// The house keeps its order: a room includes only itself and the rooms before it.
#include "support.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>

namespace recount {
namespace {

constexpr std::array<std::string_view, 11> rooms{"base", "lexicon", "report", "text", "grammar", "claims", "series", "rules", "gate", "writers", "cli"};

std::size_t rank(std::string const& room) { return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin()); }

} // namespace

TEST_CASE("includes go from right to left only") {
  std::regex const include("#include \"([a-z_]+)/[^\"]+\"");
  std::size_t seen = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(RECOUNT_SOURCE "/src")) {
    auto const below = std::filesystem::relative(entry.path(), RECOUNT_SOURCE "/src");
    if (!entry.is_regular_file() || below.has_parent_path() == false)
      continue;
    auto const room = below.begin()->string();
    auto const text = test::read_file(entry.path().string());
    INFO(below.string());
    REQUIRE(rank(room) < rooms.size());
    for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at, ++seen) {
      INFO((*at)[0].str());
      CHECK(rank((*at)[1].str()) <= rank(room));
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("Spirit stays inside rules") {
  for (auto const& entry : std::filesystem::recursive_directory_iterator(RECOUNT_SOURCE "/src")) {
    if (!entry.is_regular_file() || test::read_file(entry.path().string()).find("boost/spirit") == std::string::npos)
      continue;
    auto const room = std::filesystem::relative(entry.path(), RECOUNT_SOURCE "/src").begin()->string();
    INFO(entry.path().string());
    CHECK(room == "rules");
  }
  for (auto const* const header : {"recount.hpp", "rules/rule.hpp", "rules/finding.hpp", "claims/claim.hpp"})
    CHECK(test::read_file(std::string(RECOUNT_SOURCE "/src/") + header).find("boost") == std::string::npos);
}

} // namespace recount
