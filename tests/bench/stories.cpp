// SPDX-License-Identifier: Apache-2.0
// Measures judging on made-up stories: stories RECOUNT FOLDER [--assert]. Every second story has one contradiction planted in
// it, the other is its clean twin; the same bytes every time. A planted one that is missed or a twin with an alarm is printed.
#include "recount.hpp"
#include "rules/rule.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>

namespace {

using Words = std::string_view;

constexpr std::array<Words, 8> towns{"Leeds", "Quetta", "Beira", "Odesa", "Nairobi", "Almaty", "Dhaka", "Lagos"};
constexpr std::array<Words, 6> events{"explosion", "flood", "fire", "earthquake", "landslide", "crash"};
constexpr std::array<Words, 6> fillers{"The road along the river stays closed and the shops near the bridge opened late.",
  "Neighbours brought blankets and tea to those who had lost their homes.", "The mayor asked for patience and thanked the volunteers.",
  "Power came back in most streets, although the lifts still did not work.", "An inquiry into the cause will begin next week.",
  "Schools in the district stay shut until further notice."};

enum class Planted { two_sources, one_source, part_above_whole, fall, reuse, share };
constexpr std::array<Words, 6> planted_names{"two sources", "one source", "part above whole", "fall without a word", "withdrawn figure used again", "share of counts"};

/// The reports of one story, on the days of one week; the contradiction stands in two of them, or is left out of a twin.
class Story {
public:
  Story(std::uint64_t number, bool twin) : random_(number), name_(fmt::format("{}-{:05}", twin ? "clean" : "planted", number)), twin_(twin), planted_(static_cast<Planted>(number % planted_names.size())) {
    toll_ = 30 + random_() % 60;
    town_ = towns[random_() % towns.size()];
    event_ = events[random_() % events.size()];
  }

  std::string const& name() const { return name_; }

  void write(std::ostream& out, std::size_t reports) {
    for (std::size_t i = 0; i < reports; ++i)
      out << fmt::format(R"({{"id":"{}/{}","group":"{}","published":"2024-05-{:02}","publisher":"Outlet {}","text":"{}"}})", name_, i, name_, day(i, reports), i % 23, text(i, reports)) << '\n';
  }

private:
  /// Two reports of Wednesday the 8th begin the story; the others follow up to Saturday.
  static std::size_t day(std::size_t i, std::size_t reports) { return i < 2 ? 8 : i + 1 == reports ? 11 : 8 + 3 * i / reports; }

  std::string told(Words source, std::uint64_t toll) const { return fmt::format("The {} in {} killed {} people, {} said. ", event_, town_, toll, source); }

  std::string text(std::size_t i, std::size_t reports) {
    auto const filler = [&] { return std::string(fillers[random_() % fillers.size()]); };
    auto const first = filler(), second = filler();
    auto const figure = i == 0 ? told("the health ministry", toll_) : i == 1 ? other() : i + 2 == reports ? last_but_one() : i + 1 == reports ? last() : told("the health ministry", toll_);
    return fmt::format("{}{} {}", figure, first, second);
  }

  /// What the second report of the first day says.
  std::string other() const {
    switch (planted_) {
    case Planted::two_sources: return told("the fire service", twin_ ? toll_ : toll_ - 11);
    case Planted::one_source: return told("the health ministry", twin_ ? toll_ : toll_ - 11);
    case Planted::part_above_whole: return fmt::format("The {} in {} killed {} people, including {} children, the health ministry said. ", event_, town_, toll_, twin_ ? toll_ / 3 : toll_ + 9);
    case Planted::share: return fmt::format("Of the {} people in the hall, {} were hurt, or 30 percent. ", 10 * toll_, twin_ ? 3 * toll_ : 5 * toll_);
    case Planted::fall:
    case Planted::reuse: break;
    }
    return told("the health ministry", toll_);
  }

  /// The withdrawal, on Friday.
  std::string last_but_one() const {
    if (planted_ != Planted::reuse)
      return told("the health ministry", toll_);
    return fmt::format("The health ministry on Friday withdrew its statement that {} people were killed in the {} in {}, calling it a clerical error. ", toll_, event_, town_);
  }

  /// What the report of Saturday says.
  std::string last() const {
    if (planted_ == Planted::fall)
      return told("the health ministry", twin_ ? toll_ + 8 : toll_ - 8);
    return planted_ == Planted::reuse && twin_ ? std::string() : told("the health ministry", toll_);
  }

  std::mt19937_64 random_;
  std::string name_;
  bool twin_;
  Planted planted_;
  std::uint64_t toll_ = 0;
  Words town_, event_;
};

struct Spent {
  double seconds = 0, megabytes = 0;
};

/// Checks a file of reports; the findings go to `out`. Memory is that of the largest run so far: measure the small ones first.
Spent check(std::string const& recount, std::string const& file, unsigned threads, std::string const& out) {
  auto const begin = std::chrono::steady_clock::now();
  auto const status = std::system(fmt::format("'{}' check --threads {} --format jsonl '{}' >'{}' 2>/dev/null", recount, threads, file, out).c_str());
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
    fmt::print("recount check {} ended with status {}\n", file, status);
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

bool line(Words what, double value, Words unit, double target, bool at_least = false) {
  bool const met = at_least ? value >= target : value <= target;
  fmt::print("{:<62} {:>12.3f} {:<3} {} {:g} {}\n", what, value, unit, at_least ? ">=" : "<=", target, met ? "ok" : "SHORT");
  return met;
}

/// The stories that an error or a warning speaks of.
std::set<std::string> alarmed(std::string const& findings) {
  std::set<std::string> out;
  std::ifstream in(findings);
  simdjson::dom::parser parser;
  for (std::string text; std::getline(in, text);) {
    auto const record = parser.parse(text);
    std::string_view severity, group;
    if (record["severity"].get(severity) == simdjson::SUCCESS && severity != "notice" && record["group"].get(group) == simdjson::SUCCESS)
      out.emplace(group);
  }
  return out;
}

class Bench {
public:
  Bench(std::string recount, std::string folder) : recount_(std::move(recount)), folder_(std::move(folder)) {}

  bool run() {
    auto const small = stories(500, 10), large = stories(2000, 10);
    bool met = line("20,000 reports in 2,000 stories, two threads", large.seconds, "s", 10);
    met = line("20,000 against 5,000 reports: times the time", large.seconds / small.seconds, "", 5) && met;
    met = line("20,000 against 5,000 reports: times the memory", large.megabytes / small.megabytes, "", 5) && met;
    met = found(2000) && met;
    met = line("one story of 5,000 reports", stories(2, 5000).seconds / 2, "s", 5) && met;
    met = line("20,000 figures of one key", one_key(20'000), "s", 10) && met;
    return rules() && met;
  }

private:
  std::string file(Words name) const { return fmt::format("{}/{}", folder_, name); }

  Spent stories(std::size_t count, std::size_t reports) const {
    {
      std::ofstream out(file("stories.jsonl"));
      for (std::size_t i = 0; i < count; ++i)
        Story(i / 2, i % 2 == 1).write(out, reports);
    }
    return check(recount_, file("stories.jsonl"), 2, file("findings.jsonl"));
  }

  /// Every planted contradiction is found, no clean twin is alarmed.
  bool found(std::size_t count) const {
    auto const stories = alarmed(file("findings.jsonl"));
    std::size_t missed = 0, false_alarms = 0;
    for (std::size_t i = 0; i < count / 2; ++i) {
      if (stories.count(Story(i, false).name()) == 0 && ++missed <= 6)
        fmt::print("missed: {} ({})\n", Story(i, false).name(), planted_names[i % planted_names.size()]);
      if (stories.count(Story(i, true).name()) != 0 && ++false_alarms <= 6)
        fmt::print("false alarm: {} ({})\n", Story(i, true).name(), planted_names[i % planted_names.size()]);
    }
    bool const met = line(fmt::format("planted contradictions missed, of {}", count / 2), static_cast<double>(missed), "", 0);
    return line(fmt::format("clean twins with an alarm, of {}", count / 2), static_cast<double>(false_alarms), "", 0) && met;
  }

  double one_key(std::size_t figures) const {
    {
      std::ofstream out(file("one-key.jsonl"));
      for (std::size_t i = 0; i < figures; ++i)
        out << fmt::format(R"({{"id":"r{}","group":"one","published":"2024-05-{:02}","publisher":"Outlet {}","text":"The flood killed {} people, police said."}})", i, 1 + i * 28 / figures, i % 211, 10 + i)
            << '\n';
    }
    return check(recount_, file("one-key.jsonl"), 2, file("findings.jsonl")).seconds;
  }

  /// Pairs that the rules are asked about in a second on one thread.
  bool rules() const {
    recount::Checker const checker;
    std::vector<recount::ReadReport> reports;
    for (int i = 0; i < 400; ++i) {
      recount::Report report;
      report.id = fmt::format("r{:03}", i);
      report.group = "one";
      report.publisher = fmt::format("Outlet {}", i % 7);
      report.published = "2024-05-08";
      report.published_day = recount::Day(std::chrono::days(19851));
      report.text = fmt::format("Source {} said {} people were killed in the flood.", i, 20 + i);
      reports.push_back(checker.read(report));
    }
    auto const timed = [&](bool with_rules) {
      auto const begin = std::chrono::steady_clock::now();
      auto const checked = checker.check(reports, with_rules);
      return std::pair(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), checked.linked.comparisons.size());
    };
    auto const [without, pairs] = timed(false);
    auto const [with, same] = timed(true);
    auto const asked = static_cast<double>(pairs) * static_cast<double>(checker.rules().size());
    fmt::print("{} pairs, {} rules\n", same, checker.rules().size());
    return line("pairs asked of a rule in a second, one thread, millions", asked / std::max(with - without, 1e-6) / 1e6, "", 1, true);
  }

  std::string recount_, folder_;
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: stories RECOUNT FOLDER [--assert]\n");
    return 2;
  }
  bool const met = Bench(argv[1], argv[2]).run();
  return argc > 3 && Words(argv[3]) == "--assert" && !met ? 1 : 0;
}
