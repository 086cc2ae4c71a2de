// SPDX-License-Identifier: Apache-2.0
// A newsroom's settings: where they are found, what they say, and what is in force.
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

} // namespace recount
