// SPDX-License-Identifier: Apache-2.0
// Each case of fixtures/ says what it must give; scripts/accept writes it anew.
#include "support.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace recount {
namespace {

/// The first line that differs, for a person.
std::string difference(std::string const& expected, std::string const& given) {
  auto const [a, b] = std::mismatch(expected.begin(), expected.end(), given.begin(), given.end());
  if (a == expected.end() && b == given.end())
    return {};
  auto const line = [](std::string const& text, std::size_t at) {
    auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  return "expected: " + line(expected, static_cast<std::size_t>(a - expected.begin())) + "\n   given: " + line(given, static_cast<std::size_t>(b - given.begin())) +
         "\nIf this is as it should be: scripts/accept";
}

} // namespace

TEST_CASE("every fixture gives what it must") {
  std::size_t cases = 0;
  for (auto const& entry : std::filesystem::directory_iterator(RECOUNT_SOURCE "/fixtures")) {
    auto const folder = entry.path().string();
    auto const run = [&](std::string const& arguments) { return test::shell("cd " + folder + " && COLUMNS=80 NO_COLOR=1 $RECOUNT " + arguments).out; };
    INFO(folder);
    CHECK(difference(test::read_file(folder + "/expected/claims.txt"), run("claims reports")) == "");
    std::size_t formats = 0;
    for (auto const& file : std::filesystem::directory_iterator(folder + "/expected")) {
      auto const name = file.path().filename().string();
      if (!name.starts_with("check."))
        continue;
      INFO(name);
      auto const given = std::regex_replace(run("check reports --format " + name.substr(6)), std::regex("(rules\"?:\"?|rulePack\":\"|rules )[0-9a-f]{16}"), "$1");
      CHECK(difference(test::read_file(file.path().string()), given) == "");
      ++formats;
    }
    CHECK(formats >= 2);
    ++cases;
  }
  CHECK(cases >= 7);
}

TEST_CASE("the rule reference is up to date") {
  CHECK(difference(test::read_file(RECOUNT_SOURCE "/docs/rules.md"), test::shell("$RECOUNT rules reference").out) == "");
}

TEST_CASE("the schema and the table of the settings are up to date") {
  CHECK(difference(test::read_file(RECOUNT_SOURCE "/docs/settings.schema.json"), test::shell("$RECOUNT config --schema").out) == "");
  CHECK(test::read_file(RECOUNT_SOURCE "/docs/manual.md").find(test::shell("$RECOUNT config --keys").out) != std::string::npos);
}

TEST_CASE("the seed gives its claims") {
  std::string folder = RECOUNT_SOURCE "/../shared/seeds";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: no seeds beside the project");
    return;
  }
  std::string text;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt")
      text = test::read_file(entry.path().string());
  auto report = test::report(text, "2022-01-11", "Kuwait Times");
  std::vector<std::string> given;
  for (auto const& claim : read_report(report, test::lexicon()).claims)
    if (claim.quantity.hedge != Hedge::vague)
      given.push_back(dump(claim));
  CHECK(given == std::vector<std::string>{
                     "deployed troops just_over 2000 (-∞, ∞) count asserted | the Kazakh leader | 2022-01-10",
                     "deployed hardware exact 250 [250, 250] count asserted | the Kazakh leader | 2022-01-10",
                     "killed people more_than 164 (164, ∞) count retracted | the information ministry | 2022-01-09",
                     "killed criminals exact 26 [26, 26] count asserted | Officials",
                     "killed officers exact 16 [16, 16] count asserted | Officials",
                     "detained people nearly 8000 (-∞, ∞) count asserted | the interior ministry | 2022-01-10",
                 });
}

} // namespace recount
