// SPDX-License-Identifier: Apache-2.0
// Measures the built program: measure RECOUNT FOLDER [--assert]. Speed against `wc -w` over the same bytes, start-up, growth, memory.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Spent {
  double seconds = 0;     ///< by the clock
  double cpu = 0;         ///< of all its threads, user and system
  double megabytes = 0;   ///< most memory at a time
};

/// Runs a program to its end with its output thrown away.
Spent run(std::vector<std::string> const& command) {
  auto const begin = std::chrono::steady_clock::now();
  auto const child = fork();
  if (child == 0) {
    auto const nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    setenv("LC_ALL", "C", 1);
    std::vector<char*> arguments;
    for (auto const& word : command)
      arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
    fmt::print(stderr, "{} ended with status {}\n", command[0], status);
  auto const seconds = [](timeval time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

bool line(std::string_view what, double value, std::string_view unit, double target, bool at_least) {
  bool const met = at_least ? value >= target : value <= target;
  fmt::print("{:<58} {:>9.3f} {:<5} {} {:g} {}\n", what, value, unit, at_least ? ">=" : "<=", target, met ? "ok" : "SHORT");
  return met;
}

std::vector<std::string> stage(std::string const& recount, std::string_view name, unsigned threads, std::string const& file) {
  return {recount, std::string(name), "--threads", std::to_string(threads), "--format", "jsonl", file};
}

/// Speed of the stages on one thread against `wc -w`, by processor time, turn about, so that a busy machine slows all alike.
bool measure_speed(std::string const& recount, std::string const& file) {
  auto const size = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
  std::vector<double> counting, mentions, claims, gain;
  for (int i = 0; i < 5; ++i) {
    counting.push_back(size / run({"wc", "-w", file}).cpu);
    mentions.push_back(size / run(stage(recount, "mentions", 1, file)).cpu);
    auto const alone = run(stage(recount, "claims", 1, file));
    claims.push_back(size / alone.cpu);
    gain.push_back(alone.seconds / run(stage(recount, "claims", 2, file)).seconds);
  }
  fmt::print("{:.1f} MB of news, medians of 5: wc -w {:.1f} MB/s, mentions {:.1f} MB/s, claims {:.1f} MB/s\n\n", size, median(counting), median(mentions), median(claims));
  bool met = line("mentions as a share of wc -w, one thread", median(mentions) / median(counting), "", 0.5, true);
  met = line("claims as a share of wc -w, one thread", median(claims) / median(counting), "", 0.25, true) && met;
  return line("claims with 2 threads, times as fast (by the clock)", median(gain), "", 1.8, true) && met;
}

bool measure_start(std::string const& recount, std::string const& folder) {
  std::vector<double> start, check, memory;
  for (int i = 0; i < 21; ++i) {
    start.push_back(run({recount, "mentions", folder + "/word.txt"}).cpu * 1000);
    auto const spent = run({recount, "check", folder + "/one.txt"});
    check.push_back(spent.cpu * 1000);
    memory.push_back(spent.megabytes);
  }
  bool met = line("start-up: mentions of one word (median of 21)", median(start), "ms", 5, false);
  met = line("check of one report of 5 kB, start to exit (median of 21)", median(check), "ms", 20, false) && met;
  return line("check of one report of 5 kB, peak memory", median(memory), "MB", 50, false) && met;
}

/// Texts that have led such programs into squares: each twice, the second time four times as long.
struct Growing {
  std::string_view name;
  std::string (*text)(std::size_t size);
};

std::string repeated(std::string_view part, std::size_t size) {
  std::string out;
  while (out.size() < size)
    out += part;
  return out;
}

constexpr std::array<Growing, 6> growing{{
    {"one long sentence", [](std::size_t size) { return repeated("the men of the town said that the people in the ", size); }},
    {"one run of digits", [](std::size_t size) { return "About " + repeated("7", size) + " people were killed."; }},
    {"digits in groups", [](std::size_t size) { return "About " + repeated("1,200", size) + " people were killed."; }},
    {"figures in one sentence", [](std::size_t size) { return repeated("26 killed and 40 wounded in 3 towns and ", size); }},
    {"nested quotations", [](std::size_t size) { return repeated("\u201che said 26 ", size / 2) + repeated("died\u201d ", size / 2); }},
    {"number words in a row", [](std::size_t size) { return repeated("two hundred million and half a dozen or ", size); }},
}};

bool measure_growth(std::string const& recount, std::string const& folder) {
  constexpr std::size_t small = 100'000;   // bytes; the time to start is taken off
  bool met = true;
  auto const seconds = [&](Growing const& shape, std::size_t size) {
    auto const file = folder + "/growing.txt";
    std::ofstream(file) << shape.text(size) << '\n';
    std::vector<double> spent;
    for (int i = 0; i < 3; ++i)
      spent.push_back(run(stage(recount, "claims", 1, file)).cpu);
    return *std::min_element(spent.begin(), spent.end());
  };
  auto const start = seconds({"nothing", [](std::size_t) { return std::string("word"); }}, 0);
  for (auto const& shape : growing) {
    auto const once = std::max(seconds(shape, small) - start, 0.001), fourfold = std::max(seconds(shape, 4 * small) - start, 0.001);
    met = line(fmt::format("{}, four times as long: times the time", shape.name), fourfold / once, "", 6, false) && met;
  }
  return met;
}

/// `read` of ten thousand reports that the cache knows and one that has changed; `check` pays for its comparing besides.
bool measure_cache(std::string const& recount, std::string const& folder) {
  constexpr int reports = 10'000;
  auto const many = folder + "/many", cache = folder + "/cache";
  std::filesystem::remove_all(many);
  std::filesystem::remove_all(cache);
  std::filesystem::create_directory(many);
  std::ifstream corpus(folder + "/many.jsonl");
  int written = 0;
  for (std::string report; written < reports && std::getline(corpus, report); ++written)
    std::ofstream(fmt::format("{}/{}.jsonl", many, written)) << report << '\n';
  std::vector<std::string> const command{recount, "read", "--format", "jsonl", "--cache", cache, many};
  auto const cold = run(command).seconds;
  std::vector<double> warm;
  for (int i = 0; i < 5; ++i) {
    std::ofstream(many + "/changed.jsonl") << fmt::format(R"({{"id":"changed","text":"Police said {} people were arrested."}})", i + 2) << '\n';
    warm.push_back(run(command).seconds);
  }
  bool const met = line(fmt::format("{} reports in the cache, one changed (median of 5)", written), median(warm), "s", 1, false);
  fmt::print("{:<58} {:>9.3f} s\n", "the same with an empty cache", cold);
  return met;
}

/// The news of a file of plain text in another format: each paragraph between two marks.
void write_marked(std::string const& from, std::string const& to, std::string_view head, std::string_view before, std::string_view after, std::string_view end) {
  std::ifstream in(from);
  std::ofstream out(to, std::ios::binary);
  out << head;
  for (std::string text; std::getline(in, text);)
    if (!text.empty())
      out << before << text << after;
  out << end;
}

/// Reading alone: `read --bodies` prints the clean text and looks for no figure in it.
bool measure_readers(std::string const& recount, std::string const& folder) {
  write_marked(folder + "/10.txt", folder + "/10.html", "<!DOCTYPE html><html><head><title>News</title></head><body><article>\n", "<p>", "</p>\n", "</article></body></html>\n");
  write_marked(folder + "/10.txt", folder + "/10.nitf", "<?xml version=\"1.0\"?><nitf><body><body.content>\n", "<p>", "</p>\n", "</body.content></body></nitf>\n");
  bool met = true;
  struct Row {
    std::string_view name, file;
    double target;
  };
  for (auto const& row : std::array<Row, 3>{{{"JSON Lines", "20.jsonl", 3}, {"XML", "10.nitf", 1}, {"HTML", "10.html", 0.25}}}) {
    auto const file = fmt::format("{}/{}", folder, row.file);
    std::vector<double> share;
    for (int i = 0; i < 5; ++i)
      share.push_back(run({"wc", "-w", file}).cpu / run({recount, "read", "--bodies", "--threads", "1", file}).cpu);
    met = line(fmt::format("reading {} as a share of wc -w, one thread", row.name), median(share), "", row.target, true) && met;
  }
  return met;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3)
    return 2;
  std::string const recount = argv[1], folder = argv[2];
  bool const assert_targets = argc > 3 && std::string_view(argv[3]) == "--assert";
  bool met = measure_speed(recount, folder + "/20.jsonl");
  met = measure_start(recount, folder) && met;
  met = measure_growth(recount, folder) && met;
  met = measure_readers(recount, folder) && met;
  met = measure_cache(recount, folder) && met;
  for (auto const size : {20, 40}) {
    auto const peak = run(stage(recount, "claims", 1, fmt::format("{}/{}.jsonl", folder, size))).megabytes;
    fmt::print("{:<58} {:>9.1f} MB\n", fmt::format("claims over {} MB, peak memory", size), peak);
  }
  return assert_targets && !met ? 1 : 0;
}
