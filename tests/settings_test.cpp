// SPDX-License-Identifier: Apache-2.0
// A newsroom's settings: where they are found, what they say, and what is in force.
#include "gate/settings_at.hpp"
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
    std::filesystem::create_directory(folder + "/office");
    std::filesystem::rename(folder + "/desk", folder + "/office/desk");
    test::write_file(folder + "/office/empty.yaml", "");
    test::write_file(fmt::format("{}/office/{}", folder, row.file), "fail-on: never\n");
    INFO(row.file << ": " << row.arguments);
    auto const run = test::shell(fmt::format("cd {}/office && $RECOUNT {}", folder, row.arguments));
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
           {"severity: {a: error}\ngates-from: {b: desk}\nstage: draft\nmin-coverage: 80\n", "ok"},
           {"paths:\n  - match: desk/*\n    off: [a]\n    severity: {b: notice}\n    stage: desk\n", "ok"},
           {"severity: [a]\n", "s.yaml:1:11: \"severity\" must be a map from rules to one of error, warning, notice"},
           {"severity: {a: eror}\n", "s.yaml:1:15: \"severity\" must be one of error, warning, notice (did you mean \"error\"?)"},
           {"gates-from: {a: print}\n", "s.yaml:1:17: \"gates-from\" must be one of draft, desk, published"},
           {"min-coverage: 101\n", "s.yaml:1:15: \"min-coverage\" must be a number from 0 to 100"},
           {"paths: {match: a}\n", "s.yaml:1:8: \"paths\" must be a list of entries with \"match\""},
           {"paths: [{off: [a]}]\n", "s.yaml:1:9: an entry of \"paths\" needs \"match\", a pattern of paths"},
           {"paths: [{match: a, offf: [a]}]\n", "s.yaml:1:26: no key \"offf\" in an entry of \"paths\" (did you mean \"off\"?)"},
           {"paths: [{match: a, stage: drafts}]\n", "s.yaml:1:27: \"stage\" must be one of draft, desk, published (did you mean \"draft\"?)"},
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
  for (auto const* const settings : {"severity: {no-such-rule: error}\n", "gates-from: {no-such-rule: desk}\n", "paths: [{match: a, off: [no-such-rule]}]\n"})
    CHECK(run(settings).err.find("no rule \"no-such-rule\"") != std::string::npos);
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
           {"desk/reports", "stories      \"one\"  (desk/.recount.yaml:1)"},
           {"desk/reports", "off          [\"self-contradiction\"]  (desk/.recount.yaml:3)"},
           {"desk/reports", "fail-on      \"error\"  (default)"},
           {"desk/reports", "rules        -  (default)"},
           {"desk/reports --stories auto", "stories      \"auto\"  (option)"},
           {"desk/reports --threads 1", "threads      1  (option)"},
           {"desk/reports --fail-on never", "fail-on      \"never\"  (option)"},
           {"desk/reports --packs core,dates", "packs        [\"core\", \"dates\"]  (option)"},
           {"desk/reports", "baseline     \".recount-baseline\"  (default)"},
           {"desk/reports --stage desk", "stage        \"desk\"  (option)"},
           {"desk/reports", "min-coverage 0  (default)"},
           {". ", "stories      \"auto\"  (default)"},
           {"desk/reports --format json", R"("threads":{"value":2,"from":"desk/.recount.yaml:4"})"},
           {"desk/reports --format json", R"("rules":{"value":null,"from":"default"})"},
       }) {
    INFO(row.arguments);
    auto const out = run(row.arguments).out;
    INFO(out);
    CHECK(out.find(row.line) != std::string::npos);
  }
}

TEST_CASE("of the entries of paths that match and name a key, the last one holds") {
  auto const read = parse_settings("off: [a]\nseverity: {b: error}\nstage: desk\npaths:\n"
                                   "  - {match: sport/*, off: [c], severity: {b: notice}}\n"
                                   "  - {match: '*/live/*', severity: {d: warning}, stage: draft}\n"
                                   "  - {match: sport/live/final.md, off: [], severity: {b: warning}}\n",
                                   "s.yaml");
  REQUIRE(read.ok());
  auto const at = [&](std::string const& path) {
    SettingsAt const here(read.value(), path);
    std::string out;
    for (auto const* const rule : {"a", "b", "c", "d"}) {
      auto const severity = here.severity(rule);
      out += fmt::format("{}{}{} ", rule, here.off(rule) ? " off" : "", severity ? fmt::format(" {}", name(*severity)) : "");
    }
    return out + std::string(name(here.stage()));
  };
  CHECK(at("news/x.md") == "a off b error c d desk");
  CHECK(at("sport/x.md") == "a b notice c off d desk");
  CHECK(at("sport/live/x.md") == "a b notice c off d warning draft");
  CHECK(at("sport/live/final.md") == "a b warning c d warning draft");
  CHECK(at("old/sport/x.md") == "a off b error c d desk");
}

TEST_CASE("below its stage a finding is shown and counted, and the gate stays open") {
  auto const folder = newsroom("stage");
  test::write_file(folder + "/desk/.recount.yaml", "gates-from: {self-contradiction: published}\npaths: [{match: reports/*, stage: desk}]\n");
  auto const run = [&](std::string const& more) { return test::shell("cd " + folder + " && $RECOUNT check desk/reports --format jsonl " + more); };
  auto const early = run("");
  CHECK(early.status == 0);
  CHECK(early.out.find("\"exit\":0") != std::string::npos);
  CHECK(early.out.find("\"self-contradiction\":1") != std::string::npos);
  CHECK(run("--stage published").status == 1);   // the option beats the settings of a path
}

TEST_CASE("too few figures with source and day fail the gate with a line that says so") {
  auto const folder = newsroom("coverage");
  test::write_file(folder + "/desk/c.md", "Some 40 people were arrested.\n");
  auto const run = [&](int share, std::string const& paths) {
    test::write_file(folder + "/desk/.recount.yaml", fmt::format("fail-on: never\nmin-coverage: {}\n", share));
    return test::shell("cd " + folder + " && $RECOUNT check " + paths);
  };
  CHECK(run(66, "desk").status == 0);
  auto const few = run(67, "desk");
  CHECK(few.status == 1);
  CHECK(few.err == "recount: min-coverage: 2 of 3 figures have source and day, 67 % are asked for\n");
  CHECK(run(100, "desk/reports").status == 0);
}

TEST_CASE("places and words of a desk stand over the lexicon") {
  auto const folder = newsroom("words");
  test::write_file(folder + "/desk/reports/a.md", "---\npublished: 2021-05-04\n---\nPolice said 12 marshlanders were injured in Oberfurt.\n");
  test::write_file(folder + "/desk/.recount.yaml", "places: own/places.yaml\nwords: own/words.yaml\n");
  std::filesystem::create_directory(folder + "/desk/own");
  auto const run = [&](std::string const& places, std::string const& words) {
    test::write_file(folder + "/desk/own/places.yaml", places);
    test::write_file(folder + "/desk/own/words.yaml", words);
    return test::shell("cd " + folder + " && $RECOUNT claims --format jsonl desk/reports/a.md");
  };
  std::string const place = "places:\n  - {key: oberfurt, forms: [oberfurt], in: germany}\n";
  std::string const word = "classes:\n  - {id: wetlanders, axis: kind, parent: person, nouns: [marshlander, marshlanders]}\n";
  auto const plain = run("", "");
  CHECK(plain.status == 0);
  CHECK(plain.out.find("\"oberfurt\"") == std::string::npos);
  CHECK(plain.out.find("\"wetlanders\"") == std::string::npos);
  auto const own = run(place, word);
  INFO(own.err << own.out);
  CHECK(own.out.find("\"oberfurt\"") != std::string::npos);
  CHECK(own.out.find("\"wetlanders\"") != std::string::npos);
  struct Row {
    char const *words, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"- x\n", "desk/own/words.yaml:1:1: a map of sections is expected here"},
           {"clases: []\n", "desk/own/words.yaml:1:9: no section \"clases\" in a lexicon (did you mean \"classes\"?)"},
           {"classes: people\n", "desk/own/words.yaml:1:10: the section \"classes\" must be a list of entries"},
           {"words:\n  - {kind: nonsense, forms: [x]}\n", "desk/own/words.yaml:2:12: no such kind of word"},
           {"places: [\n", "desk/own/words.yaml:2:1: not valid YAML"},
       }) {
    auto const wrong = run("", row.words);
    INFO(wrong.err);
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find(row.expected) != std::string::npos);
  }
  std::filesystem::remove(folder + "/desk/own/places.yaml");
  CHECK(test::shell("cd " + folder + " && $RECOUNT check desk/reports").err.find("desk/own/places.yaml: cannot be read") != std::string::npos);
}

TEST_CASE("a conflict is shown at the end that the desk trusts less") {
  auto const folder = test::scratch_folder("trusted");
  auto const report = [&](char const* file, char const* publisher, char const* text) {
    test::write_file(fmt::format("{}/{}.md", folder, file), fmt::format("---\npublished: 2021-05-04\npublisher: {}\ngroup: blast\n---\n{}\n", publisher, text));
  };
  report("army", "Valley Post", "The army said on Tuesday that 29 people were killed in the bombing.");
  report("hospital", "City Wire", "The Saint Anne hospital said on Tuesday that 41 people were killed in the bombing.");
  struct Row {
    char const *settings, *carrier;
  };
  for (auto const& row : std::vector<Row>{
           {"", "army.md"},                                   // who counts the dead outweighs who passes on
           {"trusted: [The army]", "hospital.md"},
           {"trusted: [army]", "hospital.md"},
           {"trusted: [saint anne hospital]", "army.md"},
           {"trusted: [army, saint anne hospital]", "army.md"},
           {"trusted: [Valley Post]", "army.md"},             // an outlet is trusted with what it says itself
       }) {
    INFO(row.settings);
    test::write_file(folder + "/.recount.yaml", row.settings);
    auto const run = test::shell("cd " + folder + " && $RECOUNT check . --format jsonl");
    INFO(run.out);
    CHECK(run.out.find(fmt::format(R"("location":{{"report":"{}")", row.carrier)) != std::string::npos);
    CHECK(run.out.find(R"("conflicting-figures":1)") != std::string::npos);
  }
}

TEST_CASE("suppressions and baseline stand beside the settings") {
  auto const folder = newsroom("beside");
  test::write_file(folder + "/desk/.recount.yaml", "fail-on: error\n");
  auto const run = [&](std::string const& arguments) { return test::shell("cd " + folder + " && $RECOUNT " + arguments); };
  auto const there = [&](char const* file) { return std::filesystem::exists(fmt::format("{}/{}", folder, file)); };
  CHECK(run("check desk/reports").status == 1);
  CHECK(run("baseline desk/reports").status == 0);
  CHECK(there("desk/.recount-baseline"));
  CHECK(run("check desk/reports").status == 0);
  CHECK(test::shell("cd " + folder + "/desk/reports && $RECOUNT check a.md b.md").status == 0);
  CHECK(run("check desk/reports --baseline desk/none").status == 2);
  std::filesystem::remove(folder + "/desk/.recount-baseline");
  CHECK(test::shell("cd " + folder + "/desk/reports && $RECOUNT suppress 0123456789abcdef --reason why").status == 0);
  CHECK(there("desk/.recount-suppressions.yaml"));
  CHECK(run("suppress 0123456789abcdef --reason why").status == 0);   // no settings here: in the working folder
  CHECK(there(".recount-suppressions.yaml"));
  test::write_file(folder + "/desk/.recount.yaml", "baseline: gate/known\nsuppressions: gate/stands.yaml\n");
  std::filesystem::create_directory(folder + "/desk/gate");
  CHECK(run("baseline desk/reports").status == 0);
  CHECK(there("desk/gate/known"));
  CHECK(run("check desk/reports").status == 0);
}

TEST_CASE("the schema of the settings and their reader accept the same files") {
  if (test::shell("python3 -c 'import jsonschema'").status != 0) {
    WARN("not run: no jsonschema for Python");
    return;
  }
  auto const folder = newsroom("schema");
  struct Row {
    char const* settings;   // JSON, which is YAML too
    bool good;
  };
  for (auto const& row : std::vector<Row>{
           {R"({"fail-on": "warning", "stories": "one", "threads": 4})", true},
           {R"({"off": ["vague-against-exact"], "severity": {"conflicting-figures": "error"}})", true},
           {R"({"paths": [{"match": "live/*", "off": ["lost-hedge"], "stage": "draft"}], "min-coverage": 0})", true},
           {R"({"stage": "desk", "gates-from": {"conflicting-figures": "published"}})", true},
           {R"({"fail-on": "often"})", false},
           {R"({"fail_on": "warning"})", false},
           {R"({"off": "lost-hedge"})", false},
           {R"({"severity": {"conflicting-figures": "bad"}})", false},
           {R"({"min-coverage": 101})", false},
           {R"({"threads": 0})", false},
           {R"({"paths": [{"off": ["lost-hedge"]}]})", false},
           {R"({"paths": [{"match": "live/*", "colour": "red"}]})", false},
       }) {
    INFO(row.settings);
    test::write_file(folder + "/settings.yaml", row.settings);
    CHECK(test::shell(fmt::format("$RECOUNT config --config {}/settings.yaml {}/desk", folder, folder)).status == (row.good ? 0 : 2));
    auto const valid = test::shell(fmt::format("python3 -c 'import json,sys,jsonschema; s=json.load(open(sys.argv[1])); "
                                               "jsonschema.validators.validator_for(s)(s).validate(json.load(open(sys.argv[2])))' "
                                               "{}/docs/settings.schema.json {}/settings.yaml",
                                               RECOUNT_SOURCE, folder));
    CHECK((valid.status == 0) == row.good);
  }
}

} // namespace recount
