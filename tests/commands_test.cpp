// SPDX-License-Identifier: Apache-2.0
// Commands around the stages: another folder of rules, and reports that change.
#include "support.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

namespace recount {
namespace {

/// Two reports that cannot both be right.
std::string stories(std::string_view name) {
  auto const folder = test::scratch_folder(name);
  test::write_file(folder + "/a.md", "---\npublished: 2026-03-02\ngroup: mill\n---\nThe fire service said 19 people were killed on Monday.\n");
  test::write_file(folder + "/b.md", "---\npublished: 2026-03-02\ngroup: mill\n---\nThe mayor said 12 people were killed on Monday.\n");
  return folder;
}

} // namespace

TEST_CASE("packs compare lists what other rules would add or drop") {
  auto const folder = stories("packs");
  auto const rules = test::scratch_folder("packs-rules");
  test::shell(fmt::format("cp -r {0}/rules/. {1} && rm {1}/core/conflicting-figures.yaml && sed -i '/conflicting-figures/d' {1}/catalogue.yaml",
                          RECOUNT_SOURCE, rules));
  auto const compared = [&](std::string_view before, std::string_view after) {
    return test::shell(fmt::format("cd {} && $RECOUNT packs compare {} {} .", folder, before, after));
  };
  auto const dropped = compared("built-in", rules);
  CHECK(dropped.status == 0);
  CHECK(dropped.out.find("- warning conflicting-figures  b.md:5:16\n") == 0);
  CHECK(dropped.out.find("0 findings added, 1 dropped") != std::string::npos);
  CHECK(compared(rules, "built-in").out.find("1 finding added, 0 dropped") != std::string::npos);
  CHECK(compared("built-in", "built-in").out.find("0 findings added, 0 dropped") != std::string::npos);
  CHECK(compared("built-in", "none/of/these").status == 2);
}

TEST_CASE("watch checks again when a report changes, and only then") {
  auto const folder = stories("watch");
  auto const run = test::shell(fmt::format("cd {} && ($RECOUNT watch . & watcher=$!; sleep 1.6; "
                                           "sed -i 's/12/19/' b.md; sleep 1.6; kill $watcher; wait $watcher)",
                                           folder));
  std::size_t checks = 0;
  for (auto at = run.out.find("2 reports, 2 figures"); at != std::string::npos; at = run.out.find("2 reports, 2 figures", at + 1))
    ++checks;
  CHECK(checks == 2);
  CHECK(run.out.find("1 warning") != std::string::npos);
  CHECK(run.out.find("nothing to report") > run.out.find("1 warning"));
  CHECK(test::shell("$RECOUNT watch").status == 2);
  CHECK(test::shell("$RECOUNT watch no/such/folder").status == 2);
}

TEST_CASE("completion and the manual page name every command and option") {
  auto const all = test::shell("$RECOUNT --help-all").out;
  auto const man = test::shell("$RECOUNT man").out;
  auto const bash = test::shell("$RECOUNT completion bash").out, zsh = test::shell("$RECOUNT completion zsh").out, fish = test::shell("$RECOUNT completion fish").out;
  std::regex const command("^  ([a-z-]+) {2,}"), option("^  (--[a-z-]+)");
  std::istringstream lines(all.substr(all.find("Subcommands:")));
  std::size_t commands = 0, options = 0;
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (!std::regex_search(line, found, command))
      continue;
    ++commands;
    auto const name = found[1].str();
    CHECK(man.find(fmt::format(".SS recount {}", std::regex_replace(name, std::regex("-"), "\\-"))) != std::string::npos);
    CHECK(zsh.find(fmt::format("    '{}:", name)) != std::string::npos);
    std::istringstream help(test::shell(fmt::format("$RECOUNT {} --help-all", name)).out);
    for (std::string row; std::getline(help, row);) {
      if (!std::regex_search(row, found, option))
        continue;
      ++options;
      INFO(name << " " << found[1].str());
      CHECK(bash.find(found[1].str()) != std::string::npos);
      CHECK(zsh.find(fmt::format("'{}[", found[1].str())) != std::string::npos);
      CHECK(fish.find(fmt::format("from {}' -l {}", name, found[1].str().substr(2))) != std::string::npos);
    }
  }
  CHECK(commands > 15);
  CHECK(options >= 60);
}

TEST_CASE("a manual page may be of one command") {
  auto const one = test::shell("$RECOUNT man check");
  CHECK(one.out.find(".TH recount\\-check 1 ") == 0);
  CHECK(one.out.find(".BI \\-\\-format ") != std::string::npos);
  CHECK(one.out.find("recount watch") == std::string::npos);
  CHECK(test::shell("$RECOUNT man chek").err.find("no command \"chek\"") != std::string::npos);
  CHECK(test::shell("$RECOUNT man check watch").status == 2);
}

TEST_CASE("bash completes commands, options and their values") {
  auto const completed = [](std::string_view words, int at) {
    return test::shell(fmt::format("bash -c 'source <($RECOUNT completion bash); COMP_WORDS=({}); COMP_CWORD={}; _recount; echo ${{COMPREPLY[@]}}'", words, at)).out;
  };
  CHECK(completed("recount che", 1) == "check\n");
  CHECK(completed("recount check --fo", 2) == "--format\n");
  CHECK(completed("recount check --format sa", 3) == "sarif\n");
  CHECK(completed("recount rules sh", 2) == "show\n");
  CHECK(completed("recount check nothing-such", 2) == "\n");
}

TEST_CASE("zsh and fish take their completions, and fish completes with them") {
  auto const folder = test::scratch_folder("completion");
  if (test::shell("zsh --version").status == 0)
    CHECK(test::shell(fmt::format("cd {} && $RECOUNT completion zsh >_recount && zsh -n _recount", folder)).status == 0);
  else
    WARN("not run: no zsh");
  if (test::shell("fish --version").status != 0) {
    WARN("not run: no fish");
    return;
  }
  auto const completed = [&](std::string_view line) {
    return test::shell(fmt::format("cd {} && $RECOUNT completion fish >recount.fish && HOME={} fish -c 'source recount.fish; complete -C \"{}\"'", folder, folder, line)).out;
  };
  CHECK(completed("recount che").starts_with("check\t"));
  CHECK(completed("recount check --fo").starts_with("--format\t"));
  CHECK(completed("recount check --format sa").starts_with("sarif"));
  CHECK(completed("recount rules sh").starts_with("show"));
}

TEST_CASE("the manual pages hold no mistake of roff") {
  if (test::shell("echo .TH | mandoc").status != 0) {
    WARN("not run: no mandoc");
    return;
  }
  for (auto const* const command : {"", "check", "rules", "suppress"}) {
    INFO(command);
    // a page made by the program bears no date
    CHECK(test::shell(fmt::format("$RECOUNT man {} | mandoc -T lint -W warning | grep -v 'missing date'", command)).out == "");
  }
}

TEST_CASE("every pair is printed once") {
  std::size_t pairs = 0;
  for (auto const& fixture : std::filesystem::directory_iterator(RECOUNT_SOURCE "/fixtures")) {
    INFO(fixture.path());
    auto const all = test::shell(fmt::format("cd {} && $RECOUNT compare reports --all --stories one --format jsonl", fixture.path().string())).out;
    std::set<std::string> seen;
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line); ++pairs) {
      auto const ends = line.substr(line.find("\"a\":"), line.find("\"verdict\":") - line.find("\"a\":"));
      INFO(ends);
      CHECK(seen.insert(ends).second);
    }
  }
  CHECK(pairs > 100);
}

} // namespace recount
