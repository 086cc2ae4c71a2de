// SPDX-License-Identifier: Apache-2.0
// The exit status as a table of command lines.
#include "support.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace recount {
namespace {

/// A folder with reports that contradict each other (an error), and files of settings, right and wrong.
std::string desk() {
  auto const folder = test::scratch_folder("exit");
  std::filesystem::create_directories(folder + "/reports");
  auto const report = [](int count) { return fmt::format("---\npublished: 2021-05-04\ngroup: march\n---\nPolice said on Tuesday that {} people were arrested at the march.\n", count); };
  std::pair<char const*, std::string> const files[] = {
      {"reports/a.md", report(12)},
      {"reports/b.md", report(21)},
      {"bare.md", "Some 40 people were arrested.\n"},
      {"broken.jsonl", "{\n"},
      {"empty.yaml", ""},
      {"never.yaml", "fail-on: never\n"},
      {"off.yaml", "off: [self-contradiction]\n"},
      {"unknown-key.yaml", "fail-no: error\n"},
      {"unknown-rule.yaml", "off: [no-such-rule]\n"},
      {"not-yaml.yaml", "off: [\n"},
      {"list.yaml", "- off\n"},
      {"no-rules.yaml", "rules: nowhere\n"},
      {"words.txt", "these are no fingerprints\n"},
      {"no-reason.yaml", "- fingerprint: '881a37aba048214a'\n"},
      {"unused.yaml", "- fingerprint: '881a37aba048214a'\n  reason: long ago\n"},
      {"lower.yaml", "severity: {self-contradiction: warning}\n"},
      {"lower-here.yaml", "paths: [{match: reports/*, severity: {self-contradiction: notice}}]\n"},
      {"lower-there.yaml", "paths: [{match: elsewhere/*, severity: {self-contradiction: notice}}]\n"},
      {"from-desk.yaml", "gates-from: {self-contradiction: desk}\n"},
      {"from-desk-draft.yaml", "stage: draft\ngates-from: {self-contradiction: desk}\n"},
      {"all-covered.yaml", "min-coverage: 100\nfail-on: never\n"},
      {"bad-coverage.yaml", "min-coverage: 101\n"},
      {"bad-stage.yaml", "stage: printed\n"},
  };
  for (auto const& [name, bytes] : files)
    test::write_file(fmt::format("{}/{}", folder, name), bytes);
  return folder;
}

} // namespace

TEST_CASE("the exit status of a command line") {
  struct Row {
    int status;
    char const* arguments;
  };
  auto const folder = desk();
  for (auto const& row : std::vector<Row>{
           // 0 and 1: the gate
           {1, "check reports"},
           {0, "check reports/a.md"},
           {1, "check reports/a.md reports/b.md"},
           {1, "check reports --fail-on error"},
           {1, "check reports --fail-on warning"},
           {1, "check reports --fail-on notice"},
           {0, "check reports --fail-on never"},
           {0, "check reports --config never.yaml"},
           {1, "check reports --config never.yaml --fail-on error"},
           {1, "check reports --config empty.yaml"},
           {0, "check reports --config off.yaml"},
           {0, "check reports --config lower.yaml"},
           {1, "check reports --config lower.yaml --fail-on warning"},
           {0, "check reports --config lower-here.yaml --fail-on warning"},
           {1, "check reports --config lower-here.yaml --fail-on notice"},
           {1, "check reports --config lower-there.yaml"},
           {1, "check reports --config from-desk.yaml"},
           {0, "check reports --config from-desk.yaml --stage draft"},
           {1, "check reports --config from-desk.yaml --stage desk"},
           {1, "check reports --config from-desk.yaml --stage published"},
           {0, "check reports --config from-desk-draft.yaml"},
           {1, "check reports --config from-desk-draft.yaml --stage desk"},
           {0, "check reports --config all-covered.yaml"},
           {1, "check bare.md --config all-covered.yaml"},
           {1, "check reports --changed reports/b.md"},
           {0, "check reports --changed bare.md"},
           {1, "check reports --suppressions unused.yaml"},
           {0, "check reports/a.md --suppressions unused.yaml"},
           {1, "check reports/a.md --suppressions unused.yaml --fail-on notice"},
           {1, "check reports --format json"},
           {1, "read reports --format jsonl | $RECOUNT check -"},
           {0, "claims reports"},
           {0, "series reports"},
           {0, "compare reports"},
           {0, "config reports"},
           {0, "--help"},
           {0, "check --help"},
           {0, "--version"},
           {0, "version"},
           // 2: the command line and the files that it leans on
           {2, ""},
           {2, "chekc reports"},
           {2, "--no-such-option"},
           {2, "check --no-such-option reports"},
           {2, "check nowhere.md"},
           {2, "check reports --fail-on sometimes"},
           {2, "check reports --format nonsense"},
           {2, "check reports --stage printed"},
           {2, "check reports --threads 0"},
           {2, "check reports --as-of noon"},
           {2, "check reports --packs no-such-pack"},
           {2, "check reports --rules nowhere"},
           {2, "check reports --since no-such-revision"},
           {2, "check reports --config nowhere.yaml"},
           {2, "check reports --config unknown-key.yaml"},
           {2, "check reports --config unknown-rule.yaml"},
           {2, "check reports --config not-yaml.yaml"},
           {2, "check reports --config list.yaml"},
           {2, "check reports --config no-rules.yaml"},
           {2, "check reports --config bad-coverage.yaml"},
           {2, "check reports --config bad-stage.yaml"},
           {2, "check reports --baseline nowhere"},
           {2, "check reports --baseline words.txt"},
           {2, "check reports --suppressions nowhere.yaml"},
           {2, "check reports --suppressions words.txt"},
           {2, "check reports --suppressions no-reason.yaml"},
           {2, "check reports --output nowhere/report.txt"},
           {2, "check reports --allow-arithmetic"},
           {2, "suppress 881a37aba048214a"},
           {2, "config reports --config unknown-key.yaml"},
           // 3: input that cannot be read, and nothing at the gate
           {3, "check broken.jsonl"},
           {3, "check reports/a.md broken.jsonl"},
           {1, "check reports broken.jsonl"},
           {3, "check reports broken.jsonl --fail-on never"},
           {3, "claims reports broken.jsonl"},
           {3, "read broken.jsonl --format jsonl"},
       }) {
    auto const run = test::shell(fmt::format("cd {} && $RECOUNT {}", folder, row.arguments));
    INFO(row.arguments << "\n" << run.err);
    CHECK(run.status == row.status);
    CHECK((row.status != 2 || (run.out.empty() && !run.err.empty())));   // a wrong command line prints no report
  }
}

} // namespace recount
