// SPDX-License-Identifier: Apache-2.0
// Measures the built program: measure RECOUNT FOLDER [--assert]. Speed against `wc -w` over the same bytes, turn about.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Spent {
  double seconds = 0, megabytes = 0;
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
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), static_cast<double>(usage.ru_maxrss) / 1024};
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

} // namespace

int main(int argc, char** argv) {
  if (argc < 3)
    return 2;
  std::string const recount = argv[1], folder = argv[2];
  bool const assert_targets = argc > 3 && std::string_view(argv[3]) == "--assert";
  auto const small = folder + "/20.jsonl", large = folder + "/40.jsonl";
  auto const size = static_cast<double>(std::filesystem::file_size(small)) / 1e6;
  std::vector<double> ours, counting;
  double peak = 0;
  for (int i = 0; i < 5; ++i) {
    auto const spent = run({recount, "claims", "--threads", "1", "--format", "jsonl", small});
    ours.push_back(size / spent.seconds);
    peak = std::max(peak, spent.megabytes);
    counting.push_back(size / run({"wc", "-w", small}).seconds);
  }
  auto const twice = run({recount, "claims", "--threads", "1", "--format", "jsonl", large}).megabytes;
  std::vector<double> start, memory;
  for (int i = 0; i < 21; ++i) {
    auto const spent = run({recount, "check", folder + "/one.txt"});
    start.push_back(spent.seconds * 1000);
    memory.push_back(spent.megabytes);
  }
  fmt::print("claims, one thread, {:.1f} MB: {:.2f} MB/s; wc -w: {:.1f} MB/s (medians of 5, turn about)\n\n", size, median(ours), median(counting));
  bool met = line("claims as a share of wc -w", median(ours) / median(counting), "", 0.05, true);
  met = line("check of one report of 5 kB, start to exit (median of 21)", median(start), "ms", 20, false) && met;
  met = line("check of one report of 5 kB, peak memory", median(memory), "MB", 50, false) && met;
  fmt::print("{:<58} {:>9.1f} MB\n{:<58} {:>9.1f} MB\n", "claims over 20 MB, peak memory (all records kept to sort)", peak, "claims over 40 MB, peak memory", twice);
  return assert_targets && !met ? 1 : 0;
}
