// SPDX-License-Identifier: Apache-2.0
// The program as its users run it: exit status, output, and the same bytes every time.
#include "support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace recount {
namespace {

std::string const reports = RECOUNT_SOURCE "/fixtures/kazakhstan-2022/reports";

} // namespace

TEST_CASE("a command with a slip is told the nearest") {
  auto const slip = test::shell("$RECOUNT chek reports");
  CHECK(slip.status == 2);
  CHECK(slip.err == "recount: no command \"chek\" (did you mean \"check\"?)\n");
  CHECK(test::shell("$RECOUNT figures").err == "recount: no command \"figures\" (recount --help-all lists them)\n");
  CHECK(test::shell("$RECOUNT man chekc").err == "recount: no command \"chekc\" (did you mean \"check\"?)\n");
}

TEST_CASE("help is a word as well as an option") {
  CHECK(test::shell("$RECOUNT help").out == test::shell("$RECOUNT --help").out);
  CHECK(test::shell("$RECOUNT help check").out == test::shell("$RECOUNT check --help").out);
  CHECK(test::shell("$RECOUNT help chekc").status == 2);
}

TEST_CASE("commands end with the exit status of the contract") {
  auto const folder = test::scratch_folder("cli");
  test::write_file(folder + "/good.txt", "Police said 12 people were arrested.\n");
  test::write_file(folder + "/bad.jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"Two people died.\"}\n");
  std::filesystem::create_directory(folder + "/empty");
  test::write_file(folder + "/typo.yaml", "fail-on: error\nstorys: one\n");
  struct Row {
    std::string command;
    int status;
    std::string out, err;   // a part of each
  };
  for (auto const& row : std::vector<Row>{
           {"$RECOUNT check " + reports, 1, "withdrawn-figure-reused", ""},
           {"$RECOUNT check --fail-on never " + reports, 0, "1 error", ""},
           {"$RECOUNT check " + folder + "/good.txt", 0, "1 report, 1 figure (0 without source): nothing to report", ""},
           {"$RECOUNT check " + folder + "/bad.jsonl", 3, "1 report (1 unread)", "bad.jsonl:1: no \"text\""},
           {"$RECOUNT claims " + folder + "/none.txt", 2, "", "none.txt: no such file or folder"},
           {"$RECOUNT claims --formt jsonl x", 2, "", "recount claims has no option \"--formt\" (did you mean \"--format\"?)"},
           {"$RECOUNT claims --unheard-of x", 2, "", "(recount claims --help-all lists them)"},
           {"$RECOUNT claims --format xml x", 2, "", "--format: \"xml\" is none of text, jsonl\n"},
           {"$RECOUNT check --format sraif x", 2, "", "(did you mean \"sarif\"?)"},
           {"$RECOUNT check --threads 0 x", 2, "", "--threads: \"0\" is no number from 1 to 256\n"},
           {"$RECOUNT check --threads many x", 2, "", "--threads: \"many\" is no number from 1 to 256\n"},
           {"$RECOUNT check --max-bytes big x", 2, "", "--max-bytes: \"big\" is no size; write 1000 or 64MiB\n"},
           {"$RECOUNT check --max-bytes 64MiB " + folder + "/good.txt", 0, "1 report", ""},
           {"$RECOUNT check x --cache", 2, "", "--cache needs a value (recount check --help)"},
           {"$RECOUNT explain", 2, "", "what is required (recount explain --help)"},
           {"$RECOUNT version now", 2, "", "\"now\" is one word too many"},
           {"$RECOUNT nonsense", 2, "", "recount: "},
           {"$RECOUNT", 2, "", "recount: no command is given (recount --help lists them)"},
           {"$RECOUNT check --rules " + folder + "/none " + reports, 2, "", "no such folder"},
           {"$RECOUNT check --rules " + folder + "/empty " + reports, 2, "", "/empty: no words in it: lang/en/*.yaml is missing"},
           {"$RECOUNT check " + folder + "/empty", 0, "0 reports", "no report in " + folder + "/empty"},
           {"$RECOUNT check --config " + folder + "/typo.yaml " + reports, 2, "", "typo.yaml:2:9: no key \"storys\" (did you mean \"stories\"?)"},
           {"echo 'Police said 12 people were arrested.' | $RECOUNT claims -", 0, "12 people were arrested — Police", ""},
           {"$RECOUNT rules list", 0, "conflicting-figures", ""},
           {"$RECOUNT rules test", 0, " 0 failed", ""},
           {"$RECOUNT version", 0, "recount " RECOUNT_VERSION, ""},
           {"$RECOUNT --version", 0, "recount " RECOUNT_VERSION, ""},
           {"$RECOUNT claims --output " + folder + "/no/such/folder " + folder + "/good.txt", 2, "", "cannot be written"},
       }) {
    INFO(row.command);
    auto const run = test::shell(row.command);
    INFO(run.out << run.err);
    CHECK(run.status == row.status);
    CHECK(run.out.find(row.out) != std::string::npos);
    CHECK(run.err.find(row.err) != std::string::npos);
    if (row.status == 2)
      CHECK(run.out.empty());
    CHECK((row.err.empty() ? run.err.empty() : std::count(run.err.begin(), run.err.end(), '\n') == 1));
  }
}

TEST_CASE("the same input gives the same bytes") {
  for (auto const& fixture : std::filesystem::directory_iterator(RECOUNT_SOURCE "/fixtures")) {
    auto const folder = fixture.path().string() + "/reports";
    auto const one = test::shell("$RECOUNT check --format jsonl " + folder);
    CHECK(!one.out.empty());
    std::string names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
      names = entry.path().string() + " " + names;
    for (auto const& command : {"$RECOUNT check --format jsonl --threads 8 " + folder, "$RECOUNT check --format jsonl --threads 1 $(printf '%s\n' " + names + "| sort -r)",
                                "$RECOUNT read --format jsonl " + folder + " | sort -r | $RECOUNT check --format jsonl -"}) {
      INFO(command);
      CHECK(test::shell(command).out == one.out);
    }
  }
}

TEST_CASE("neither the machine nor the way of reading changes a byte") {
  auto const one = test::shell("$RECOUNT check --format jsonl " + reports);
  for (auto const& command : {"TZ=Pacific/Auckland LC_ALL=tr_TR.UTF-8 $RECOUNT check --format jsonl " + reports, "$RECOUNT read --format jsonl " + reports + " | $RECOUNT check --format jsonl -"}) {
    INFO(command);
    CHECK(test::shell(command).out == one.out);
  }
  for (auto const* const stage : {"series", "compare"})
    CHECK(test::shell(fmt::format("$RECOUNT read --format jsonl {} | $RECOUNT {} --format jsonl -", reports, stage)).out ==
          test::shell(fmt::format("$RECOUNT {} --format jsonl {}", stage, reports)).out);
}

TEST_CASE("what a limit leaves out is counted and said") {
  auto const folder = test::scratch_folder("limits");
  std::string same_day, one_number;
  for (int i = 0; i < 600; ++i)
    same_day += fmt::format(R"({{"id":"r{0}","group":"g","published":"2022-01-07","publisher":"Outlet {0}","text":"Police {0} said {1} people were killed in the flood."}})" "\n", i, 5000 + i);
  for (int i = 0; i < 70; ++i)
    one_number += fmt::format(R"({{"id":"r{0}","group":"g","published":"2022-01-07","text":"The flood {1} 4,321 people, they said."}})" "\n", i, i % 2 == 0 ? "killed" : "displaced");
  test::write_file(folder + "/same-day.jsonl", same_day);
  test::write_file(folder + "/one-number.jsonl", one_number);
  auto const days = test::shell("$RECOUNT check --format jsonl --statistics " + folder + "/same-day.jsonl");
  CHECK(days.status <= 1);
  CHECK(days.err == "recount: 79700 pairs of figures were not compared: too many figures are of one kind\n"); // 600 × 599 / 2 − 100,000
  CHECK(test::shell("$RECOUNT check " + folder + "/same-day.jsonl").out.find("; 79700 pairs") != std::string::npos);
  auto const number = test::shell("$RECOUNT check --format jsonl " + folder + "/one-number.jsonl");
  CHECK(number.err.find("recount: 399 pairs") != std::string::npos); // 70 × 69 / 2 − 64 × 63 / 2
  CHECK(test::shell("$RECOUNT check --format jsonl " + reports).err.find("not compared") == std::string::npos);
}

TEST_CASE("embargoed and later reports are no source before their time") {
  auto const folder = test::scratch_folder("as-of");
  test::write_file(folder + "/a.jsonl",
                   R"({"id":"a","group":"g","published":"2022-01-07T10:00:00Z","publisher":"City Wire","text":"The ministry said 26 people were killed by Friday."})" "\n"
                   R"({"id":"b","group":"g","published":"2022-01-07T10:00:00Z","publisher":"Valley Wire","embargo":"2022-01-08T12:00:00+06:00","text":"Police said 16 people were killed by Friday."})" "\n"
                   R"({"id":"c","group":"g","published":"2022-01-09","publisher":"Hill Wire","text":"The ministry said 31 people were killed."})" "\n");
  struct Row {
    char const* time;
    char const* expected;
  };
  for (auto const& row : {Row{"", "a b c "}, Row{"--as-of 2022-01-07", "a "}, Row{"--as-of 2022-01-08T05:59:59Z", "a "}, Row{"--as-of 2022-01-08T06:00:00Z", "a b "},
                          Row{"--as-of 2022-01-08", "a b "}, Row{"--as-of 2022-01-09", "a b c "}, Row{"--as-of 2022-01-06", ""}}) {
    INFO(row.time);
    auto const ids = R"( | sed -n 's/.*claim\/1","id":"\(.\)#.*/\1 /p' | tr -d '\n')";
    CHECK(test::shell(fmt::format("$RECOUNT claims --format jsonl {} {}/a.jsonl {}", row.time, folder, ids)).out == row.expected);
    for (auto const* const stage : {"series", "check"})
      CHECK(test::shell(fmt::format("$RECOUNT read --format jsonl {1} | $RECOUNT {2} --format jsonl {0} -", row.time, folder, stage)).out ==
            test::shell(fmt::format("$RECOUNT {2} --format jsonl {0} {1}", row.time, folder, stage)).out);
  }
  CHECK(test::shell("$RECOUNT check --as-of 2022-01-07 " + folder).out.find("1 report (2 left out: embargoed or later)") != std::string::npos);
  auto const draft = test::shell(fmt::format("head -1 {0}/a.jsonl > {0}/draft.jsonl; $RECOUNT check --as-of 2022-01-06 {0}/draft.jsonl --against {0}/a.jsonl", folder));
  CHECK(draft.out.find("1 report (3 left out") != std::string::npos);
  auto const wrong = test::shell("$RECOUNT check --as-of noon " + folder);
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("\"noon\" is no day or time") != std::string::npos);
}

TEST_CASE("a cache changes no byte, whatever lies in it") {
  auto const folder = test::scratch_folder("cache");
  auto const run = [&](std::string const& more) { return test::shell("$RECOUNT check --format jsonl --sheet " + more + " " RECOUNT_SOURCE "/fixtures").out; };
  auto const cold = run("");
  auto const cached = "--cache " + folder + "/c";
  CHECK(!cold.empty());
  CHECK(run(cached) == cold);
  CHECK(run(cached) == cold);
  std::vector<std::string> entries;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(folder + "/c"))
    if (entry.is_regular_file())
      entries.push_back(entry.path().string());
  REQUIRE(entries.size() > 10);
  auto const whole = test::read_file(entries[0]);
  auto const middle = whole.size() / 2;
  for (auto const& broken : {std::string(), whole.substr(0, middle), whole.substr(0, whole.rfind('{')), "x" + whole, whole + whole, test::read_file(entries[1]),
                             whole.substr(0, middle) + "7" + whole.substr(middle + 1)}) {
    test::write_file(entries[0], broken);
    CHECK(run(cached) == cold);
    CHECK(test::read_file(entries[0]) == whole);
  }
  for (auto const* const stage : {"read", "claims", "series"})
    CHECK(test::shell(fmt::format("$RECOUNT {} --format jsonl {} {}", stage, cached, reports)).out == test::shell(fmt::format("$RECOUNT {} --format jsonl {}", stage, reports)).out);
  auto const wrong = test::shell("$RECOUNT check --cache " + entries[0] + "/x " + reports);
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("cannot be made") != std::string::npos);
}

TEST_CASE("a new program deletes what older ones kept in the cache, and nothing else") {
  auto const folder = test::scratch_folder("cache_old");
  auto const other = [&](char digit) { return folder + "/c/" + std::string(32, digit); };
  for (int i = 0; i < 6; ++i) {
    auto const old = other(static_cast<char>('a' + i));
    std::filesystem::create_directories(old);
    test::write_file(old + "/x.jsonl", "x");
    std::filesystem::last_write_time(old, std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * (i + 1)));
  }
  std::filesystem::create_directories(folder + "/c/notes");
  test::write_file(folder + "/c/notes/mine.txt", "x");
  CHECK(test::shell("$RECOUNT claims --cache " + folder + "/c " + reports).status == 0);
  for (char const digit : {'a', 'b', 'c'})
    CHECK(std::filesystem::exists(other(digit)));
  for (char const digit : {'d', 'e', 'f'})
    CHECK(!std::filesystem::exists(other(digit)));
  CHECK(std::filesystem::exists(folder + "/c/notes/mine.txt"));
  std::filesystem::create_directory(other('f'));
  CHECK(test::shell("$RECOUNT claims --cache " + folder + "/c " + reports).status == 0);
  CHECK(std::filesystem::exists(other('f')));
}

TEST_CASE("help of each command fits a screen and has an example") {
  for (auto const* const command : {"", "read", "mentions", "claims", "series", "compare", "check", "baseline", "suppress", "config", "formats", "explain", "why-not", "rules", "version"}) {
    auto const run = test::shell(fmt::format("$RECOUNT {} --help", command));
    INFO(run.out);
    CHECK(run.status == 0);
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') <= 24);
    CHECK(run.out.find("Example") != std::string::npos);
    for (std::size_t at = 0; at < run.out.size();) {
      auto const end = run.out.find('\n', at);
      CHECK(end - at <= 80);
      at = end + 1;
    }
  }
}

TEST_CASE("the whole help shows what help leaves out") {
  for (auto const& [command, hidden] : {std::pair("", "why-not"), std::pair("check", "--max-bytes"), std::pair("claims", "--threads")}) {
    auto const help = test::shell(fmt::format("$RECOUNT {} --help", command)).out;
    CHECK(help.find(hidden) == std::string::npos);
    CHECK(help.find("--help-all") != std::string::npos);
    auto const all = test::shell(fmt::format("$RECOUNT {} --help-all", command));
    CHECK(all.status == 0);
    CHECK(all.out.find(hidden) != std::string::npos);
  }
}

TEST_CASE("check says what in a report's own days and versions does not fit") {
  auto const folder = test::scratch_folder("bad-days");
  test::write_file(folder + "/a.jsonl",
                   R"({"id":"open","text":"On Sunday 26 people were killed, police said. The fire began last week."})" "\n"
                   R"({"id":"no-day","published":"2022-01-09","text":"Police said 12 people were killed on 31 April."})" "\n"
                   R"({"id":"v2","item":"x","version":"2","version_created":"2022-01-09T10:00:00Z","published":"2022-01-09","text":"Police said 26 people were hurt."})" "\n"
                   R"({"id":"v1","item":"x","version":"1","version_created":"2022-01-10T10:00:00Z","published":"2022-01-10","text":"Police said 20 people were hurt."})" "\n");
  auto const text = test::shell("COLUMNS=200 $RECOUNT check --color never " + folder + "/a.jsonl");
  CHECK(text.status == 1); // 31 April is an error
  CHECK(text.err.empty());
  for (auto const* const line : {"a.jsonl (open): no day of publication: 2 of its words for days or times stay open", "There is no 31 April", "a.jsonl (no-day): no such day: \"31 April\"",
                                 "a.jsonl (v1): version 1 was made after version 2 of the same item: the later made holds"}) {
    INFO(line);
    CHECK(text.out.find(line) != std::string::npos);
  }
  auto const read = test::shell("$RECOUNT read --format jsonl " + folder + "/a.jsonl");
  CHECK(read.out.find(R"("problems":["no day of publication: 2 of its words for days or times stay open"])") != std::string::npos);
  auto const claims = test::shell("$RECOUNT claims --format jsonl " + folder + "/a.jsonl");
  CHECK(claims.out.find(R"("stated":"20)") == std::string::npos); // neither is moved to another day
}

TEST_CASE("control characters never reach a terminal raw") {
  auto const folder = test::scratch_folder("escape");
  test::write_file(folder + "/a.jsonl", R"({"id":"a\u001b[31m","publisher":"P\u001b]0;x\u0007","text":"Police\u001b[2J said 12 \u202epeople were arrested.","published":"2022-01-01"})" "\n{\"id\":\"\\u001b[1m\"}\n");
  for (auto const* const stage : {"check", "claims", "mentions", "series", "read"}) {
    auto const run = test::shell(fmt::format("$RECOUNT {} --color never {}/a.jsonl", stage, folder));
    CHECK(run.out.find('\x1b') == std::string::npos);
    CHECK(run.err.find('\x1b') == std::string::npos);
    CHECK(run.out.find("\u202e") == std::string::npos);
  }
}

TEST_CASE("a closed pipe is a quiet end") {
  auto const run = test::shell("$RECOUNT claims --format jsonl " + reports + " | head -n 1");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 1);
}

TEST_CASE("colour is for terminals, and output files are whole") {
  CHECK(test::shell("$RECOUNT check " + reports).out.find('\x1b') == std::string::npos);
  CHECK(test::shell("$RECOUNT check --color always " + reports).out.find('\x1b') != std::string::npos);
  auto const folder = test::scratch_folder("output");
  auto const direct = test::shell("$RECOUNT claims --format jsonl " + reports).out;
  CHECK(test::shell("$RECOUNT claims --format jsonl --output " + folder + "/out.jsonl " + reports).out.empty());
  CHECK(test::read_file(folder + "/out.jsonl") == direct);
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
}

TEST_CASE("an output that is a pipe or a link stays one") {
  auto const folder = test::scratch_folder("pipe");
  auto const direct = test::shell("$RECOUNT claims --format jsonl " + reports).out;
  auto const piped = test::shell(fmt::format("cd {0}; mkfifo p; timeout 20 cat p & timeout 20 $RECOUNT claims --format jsonl --output p {1}; wait; test -p p", folder, reports));
  CHECK(piped.status == 0);
  CHECK(piped.out == direct);
  auto const linked = test::shell(fmt::format("cd {0}; : > to; ln -s to link; $RECOUNT claims --format jsonl --output link {1} && test -L link && cat to", folder, reports));
  CHECK(linked.status == 0);
  CHECK(linked.out == direct);
}

TEST_CASE("settings turn rules off and move the gate; the command line beats them") {
  auto const folder = test::scratch_folder("settings");
  test::write_file(folder + "/s.yaml", "fail-on: never\noff: [withdrawn-figure-reused]\n");
  auto const run = test::shell("$RECOUNT check --config " + folder + "/s.yaml " + reports);
  CHECK(run.status == 0);
  CHECK(run.out.find("withdrawn-figure-reused") == std::string::npos);
  CHECK(test::shell("$RECOUNT check --fail-on notice --config " + folder + "/s.yaml " + reports).status == 1);
}

} // namespace recount
