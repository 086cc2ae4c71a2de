// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace recount {
namespace {

namespace fs = std::filesystem;

unsigned terminal_width() {
  winsize size{};
  unsigned width = 80;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    width = size.ws_col;
  else if (auto const* const columns = std::getenv("COLUMNS"); columns && std::atoi(columns) > 0)
    width = static_cast<unsigned>(std::atoi(columns));
  return std::clamp(width, 40U, 160U);
}

/// False where the other end is gone or the disk is full; errno says which.
bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

} // namespace

Style style_for(std::string_view color, bool to_file) {
  auto const* const no_color = std::getenv("NO_COLOR");
  bool const wanted = !(no_color && *no_color) && !to_file && isatty(STDOUT_FILENO);
  return {color == "always" || (color == "auto" && wanted), to_file ? 80 : terminal_width()};
}

void print_error(std::string_view line) {
  auto const safe = fmt::format("recount: {}\n", printable(line));
  write_all(STDERR_FILENO, safe);
}

OutputFile::OutputFile(std::string file) : file_(std::move(file)) {
  std::error_code none;
  if (file_.empty()) {
    handle_ = STDOUT_FILENO;
  } else if (fs::exists(file_, none) && !fs::is_regular_file(file_, none)) {
    handle_ = open(file_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    auto const linked = fs::canonical(file_, none);
    target_ = none ? file_ : linked.string();
    part_ = target_ + ".XXXXXX";
    handle_ = mkstemp(part_.data());
    if (handle_ < 0)
      part_.clear();
  }
  if (handle_ < 0)
    fail();
}

OutputFile::~OutputFile() {
  if (handle_ > STDOUT_FILENO)
    close(handle_);
  if (!part_.empty())
    unlink(part_.c_str());
}

void OutputFile::fail() {
  closed_pipe_ = file_.empty() && errno == EPIPE;
  wrong_ = Diagnostic{file_.empty() ? "standard output" : file_, 0, 0, std::string("cannot be written: ") + std::strerror(errno), {}};
}

void OutputFile::write(std::string_view bytes) {
  if (!wrong_ && !write_all(handle_, bytes))
    fail();
}

std::optional<Diagnostic> OutputFile::finish() {
  if (!wrong_ && !part_.empty() && fchmod(handle_, 0644) != 0)
    fail();
  if (handle_ > STDOUT_FILENO && close(std::exchange(handle_, -1)) != 0 && !wrong_)
    fail();
  if (!wrong_ && !part_.empty()) {
    if (std::rename(part_.c_str(), target_.c_str()) == 0)
      part_.clear();
    else
      fail();
  }
  return closed_pipe_ ? std::nullopt : wrong_;
}

std::optional<Diagnostic> write_output(std::vector<std::string> const& parts, std::string const& file) {
  OutputFile out(file);
  for (auto const& part : parts)
    out.write(part);
  return out.finish();
}

bool standard_input_is_terminal() { return isatty(STDIN_FILENO) != 0; }
bool standard_error_is_terminal() { return isatty(STDERR_FILENO) != 0; }

} // namespace recount
