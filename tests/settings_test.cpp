// SPDX-License-Identifier: Apache-2.0
// A newsroom's settings: where they are found, what they say, and what is in force.
#include "gate/settings.hpp"
#include "support.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace recount {
namespace {

/// A folder with one contradiction in desk/reports/, which fails the gate.
std::string newsroom(std::string_view name) {
  auto const folder = test::scratch_folder(name);
  std::filesystem::create_directories(folder + "/desk/reports");
  for (auto const* const row : {"a12", "b21"})
    test::write_file(fmt::format("{}/desk/reports/{}.md", folder, row[0]),
                     fmt::format("---\npublished: 2021-05-04\ngroup: march\n---\nPolice said on Tuesday that {} people were arrested at the march.\n", row + 1));
  return folder;
}

} // namespace

TEST_CASE("settings are found from the first path upwards") {
  struct Row {
    char const *file, *arguments;
    int status;
  };
  for (auto const& row : std::vector<Row>{
           {"desk/reports/.recount.yaml", "check desk/reports", 0},
           {"desk/.recount.yaml", "check desk/reports", 0},
           {"desk/.recount.yaml", "check desk/reports/a.md desk/reports/b.md", 0},
           {"desk/.recount.yaml", "check ./desk/../desk/reports/", 0},
           {".recount.yaml", "check desk/reports", 0},
           {"../.recount.yaml", "check desk/reports", 0},
           {".recount.yaml", "read desk/reports --format jsonl | $RECOUNT check -", 0},
           {"desk/.recount.yaml", "read desk/reports --format jsonl | $RECOUNT check -", 1},   // - is read from the working folder
           {"desk/.recount.yaml", "check . ", 1},                                              // only upwards
           {"desk/reports/x.yaml", "check desk/reports", 1},
           {"desk/reports/x.yaml", "check desk/reports --config desk/reports/x.yaml", 0},
           {"desk/.recount.yaml", "check desk/reports --config empty.yaml", 1},
           {"desk/.recount.yaml", "check desk/reports --config desk", 2},
           {"desk/.recount.yaml", "check desk/reports --config nowhere.yaml", 2},
       }) {
    auto const folder = newsroom("found");
    std::filesystem::create_directory(folder + "/work");
    std::filesystem::rename(folder + "/desk", folder + "/work/desk");
    test::write_file(folder + "/work/empty.yaml", "");
    test::write_file(fmt::format("{}/work/{}", folder, row.file), "fail-on: never\n");
    INFO(row.file << ": " << row.arguments);
    auto const run = test::shell(fmt::format("cd {}/work && $RECOUNT {}", folder, row.arguments));
    INFO(run.err);
    CHECK(run.status == row.status);
  }
}

TEST_CASE("paths in a settings file start from its folder") {
  auto const folder = newsroom("relative");
  test::write_file(folder + "/desk/.recount.yaml", "rules: own\n");
  auto const missing = test::shell("cd " + folder + " && $RECOUNT check desk/reports");
  CHECK(missing.status == 2);
  CHECK(missing.err.find("desk/own: no such folder") != std::string::npos);
  std::filesystem::create_directory_symlink(RECOUNT_SOURCE "/rules", folder + "/desk/own");
  CHECK(test::shell("cd " + folder + " && $RECOUNT check desk/reports").status == 1);
}

TEST_CASE("a settings file says what is wrong in it") {
  struct Row {
    char const *text, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"", "ok"},
           {"fail-on: warning\nthreads: 4\noff: [a, b]\n", "ok"},
           {"- fail-on\n", "s.yaml:1:1: a map of keys is expected here"},
           {"stories: one\nfail-no: error\n", "s.yaml:2:10: no key \"fail-no\" (did you mean \"fail-on\"?)"},
           {"nonsense: 1\n", "s.yaml:1:11: no key \"nonsense\""},
           {"fail-on: warnin\n", "s.yaml:1:10: \"fail-on\" must be one of error, warning, notice, never (did you mean \"warning\"?)"},
           {"fail-on: [error]\n", "s.yaml:1:10: \"fail-on\" must be a single value"},
           {"threads: many\n", "s.yaml:1:10: \"threads\" must be a number from 1 to 256"},
           {"threads: 0\n", "s.yaml:1:10: \"threads\" must be a number from 1 to 256"},
           {"threads: -1\n", "s.yaml:1:10: \"threads\" must be a number from 1 to 256"},
           {"off: self-contradiction\n", "s.yaml:1:6: \"off\" must be a list, such as [a, b]"},
           {"off: [[a]]\n", "s.yaml:1:7: \"off\" holds names only"},
           {"color: auto\ncolor: never\n", "s.yaml:2:1: the key \"color\" stands here twice"},
       }) {
    INFO(row.text);
    auto const read = parse_settings(row.text, "s.yaml");
    CHECK((read ? "ok" : dump(read.error())) == row.expected);
  }
}

TEST_CASE("settings name rules that there are, built in or of the desk") {
  auto const folder = newsroom("rules");
  auto const run = [&](std::string const& settings) {
    test::write_file(folder + "/desk/.recount.yaml", settings);
    return test::shell("cd " + folder + " && $RECOUNT check desk/reports");
  };
  auto const wrong = run("off:\n  - self-contradicton\n");
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("desk/.recount.yaml:2:5: no rule \"self-contradicton\" (did you mean \"self-contradiction\"?)") != std::string::npos);
  CHECK(run("off: [self-contradiction]\n").status == 0);
  CHECK(run("off: [superseded-fact]\n").status == 1);
  std::filesystem::copy(RECOUNT_SOURCE "/rules", folder + "/desk/own", std::filesystem::copy_options::recursive);
  CHECK(run("rules: own\noff: [self-contradiction]\n").status == 0);
}

TEST_CASE("recount config says what is in force and where it is from") {
  auto const folder = newsroom("config");
  test::write_file(folder + "/desk/.recount.yaml", "stories: one\n# a remark\noff: [self-contradiction]\nthreads: 2\n");
  auto const run = [&](std::string const& arguments) { return test::shell("cd " + folder + " && $RECOUNT config " + arguments); };
  struct Row {
    char const *arguments, *line;
  };
  for (auto const& row : std::vector<Row>{
           {"desk/reports", "stories   \"one\"  (desk/.recount.yaml:1)"},
           {"desk/reports", "off       [\"self-contradiction\"]  (desk/.recount.yaml:3)"},
           {"desk/reports", "fail-on   \"error\"  (default)"},
           {"desk/reports", "rules     -  (default)"},
           {"desk/reports --stories auto", "stories   \"auto\"  (option)"},
           {"desk/reports --threads 1", "threads   1  (option)"},
           {"desk/reports --fail-on never", "fail-on   \"never\"  (option)"},
           {". ", "stories   \"auto\"  (default)"},
           {"desk/reports --format json", R"("threads":{"value":2,"from":"desk/.recount.yaml:4"})"},
           {"desk/reports --format json", R"("rules":{"value":null,"from":"default"})"},
       }) {
    INFO(row.arguments);
    auto const out = run(row.arguments).out;
    INFO(out);
    CHECK(out.find(row.line) != std::string::npos);
  }
}

} // namespace recount
