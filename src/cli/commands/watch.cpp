// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

extern char** environ;

namespace recount {
namespace {

namespace fs = std::filesystem;

/// Size and time of change of every file below the paths.
using Snapshot = std::map<fs::path, std::pair<std::uintmax_t, fs::file_time_type>>;

/// A file that goes away while it is looked at is left out; the next look will tell.
void look_at(fs::path const& path, Snapshot& out) {
  std::error_code gone;
  auto const size = fs::file_size(path, gone);
  auto const changed = fs::last_write_time(path, gone);
  if (!gone)
    out[path] = {size, changed};
}

Snapshot snapshot(std::vector<std::string> const& paths) {
  Snapshot out;
  std::error_code gone;
  for (auto const& path : paths) {
    if (fs::is_directory(path, gone))
      for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, gone), end; !gone && at != end; at.increment(gone))
        look_at(at->path(), out);
    else
      look_at(path, out);
  }
  return out;
}

/// `recount check` in a process of its own, so that each run starts as it would on the command line.
int check(std::vector<std::string> const& paths) {
  std::vector<std::string> words{"recount", "check"};
  words.insert(words.end(), paths.begin(), paths.end());
  std::vector<char*> arguments;
  for (auto& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  int ended = 0;
  if (posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, arguments.data(), environ) != 0 || waitpid(child, &ended, 0) < 0)
    return fail({{}, 0, 0, "recount check cannot be started", {}});
  return WIFEXITED(ended) ? WEXITSTATUS(ended) : usage_error;
}

int run(std::vector<std::string> const& paths, unsigned every) {
  if (paths.empty())
    return fail({{}, 0, 0, "nothing to watch", "name files or folders"});
  for (Snapshot last;;) {
    auto now = snapshot(paths);
    if (now != last || now.empty()) {
      if (check(paths) == usage_error)
        return usage_error;
      print_error("watching; Ctrl-C ends it");
      last = std::move(now);
    }
    std::this_thread::sleep_for(std::chrono::seconds(every));
  }
}

void add(Options& options) {
  auto const paths = std::make_shared<std::vector<std::string>>();
  auto const every = std::make_shared<unsigned>(1);
  options.list("path", *paths, "PATH ...", "Files or folders of reports");
  options.number("--every", *every, 1, 3600, "N", "Seconds between two looks (default: 1)");
  options.action([=] { return run(*paths, *every); });
}

} // namespace

extern Command const watch_command;
Command const watch_command{"watch", "Check again whenever a report changes", "recount watch stories/", add};

} // namespace recount
