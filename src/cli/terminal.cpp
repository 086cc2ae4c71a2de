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

bool write_all(int file, std::vector<std::string> const& parts) {
  return std::all_of(parts.begin(), parts.end(), [file](auto const& part) { return write_all(file, part); });
}

Diagnostic cannot_write(std::string const& file) { return {file, 0, 0, std::string("cannot be written: ") + std::strerror(errno), {}}; }

/// Into a device or a pipe, which must not be replaced by a file.
std::optional<Diagnostic> write_through(std::vector<std::string> const& parts, std::string const& file) {
  int const handle = open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (handle < 0)
    return cannot_write(file);
  bool const whole = write_all(handle, parts);
  return close(handle) == 0 && whole ? std::nullopt : std::optional(cannot_write(file));
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

std::optional<Diagnostic> write_output(std::vector<std::string> const& parts, std::string const& file) {
  if (file.empty()) {
    if (!write_all(STDOUT_FILENO, parts) && errno != EPIPE)
      return cannot_write("standard output");
    return std::nullopt;
  }
  std::error_code none;
  if (fs::exists(file, none) && !fs::is_regular_file(file, none))
    return write_through(parts, file);
  auto const linked = fs::canonical(file, none);
  auto const target = none ? file : linked.string();
  auto part = target + ".XXXXXX";
  int const handle = mkstemp(part.data());
  if (handle < 0)
    return cannot_write(file);
  bool const whole = write_all(handle, parts) && fchmod(handle, 0644) == 0;
  bool const closed = close(handle) == 0;
  if (!whole || !closed || std::rename(part.c_str(), target.c_str()) != 0) {
    auto const wrong = cannot_write(file);
    unlink(part.c_str());
    return wrong;
  }
  return std::nullopt;
}

bool standard_input_is_terminal() { return isatty(STDIN_FILENO) != 0; }
bool standard_error_is_terminal() { return isatty(STDERR_FILENO) != 0; }

} // namespace recount
