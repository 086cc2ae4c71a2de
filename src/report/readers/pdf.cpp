// SPDX-License-Identifier: Apache-2.0
// PDF through pdftotext of poppler-utils, where it is installed: linking poppler would put this program under its licence.
#include "report/bytes.hpp"
#include "report/wire.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>

#include <sys/wait.h>
#include <unistd.h>

namespace recount {
namespace {

constexpr std::string_view endings[]{".pdf"};

bool marks(std::string_view head) { return head.starts_with("%PDF-"); }

/// A file of the bytes that goes when this goes.
class Scratch {
public:
  explicit Scratch(std::string const& bytes) {
    fd_ = mkstemp(path_.data());
    good_ = fd_ >= 0 && write(fd_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  }
  ~Scratch() {
    if (fd_ >= 0) {
      close(fd_);
      unlink(path_.data());
    }
  }
  Scratch(Scratch const&) = delete;
  Scratch& operator=(Scratch const&) = delete;
  bool good() const { return good_; }
  char const* path() const { return path_.data(); }

private:
  std::array<char, 24> path_{"/tmp/recount-pdf-XXXXXX"};
  int fd_ = -1;
  bool good_ = false;
};

/// What pdftotext prints, at most `most` bytes, and its exit status.
std::pair<std::string, int> run_pdftotext(char const* path, std::size_t most) {
  auto const command = fmt::format("ulimit -t 60; exec pdftotext -enc UTF-8 -nopgbrk {} - 2>/dev/null", path);
  FILE* const pipe = popen(command.c_str(), "r");
  std::string out;
  if (!pipe)
    return {out, 127};
  std::array<char, 1 << 16> block;
  for (std::size_t got = 0; out.size() <= most && (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
    out.append(block.data(), got);
  int const status = pclose(pipe);
  return {std::move(out), WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const refuse = [&](std::string reason, std::string hint = {}) { sink(Input::error({context.path, 0, 0, std::move(reason), std::move(hint)})); };
  auto const bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  Scratch const file(bytes.value());
  if (!file.good())
    return refuse("no room for a copy in /tmp");
  auto [text, status] = run_pdftotext(file.path(), context.most_bytes);
  if (status == 127)
    return refuse("PDF needs pdftotext", "install poppler-utils");
  if (status == 3)
    return refuse("it is locked with a password");
  if (status != 0)
    return refuse("pdftotext cannot read it");
  if (text.size() > context.most_bytes)
    return refuse(fmt::format("larger than {} bytes", context.most_bytes), "raise --max-bytes");
  Report report;
  report.text = std::move(text);
  report.lines = index_lines(report.text, {});
  deliver(std::move(report), 1, context, sink);
}

} // namespace

extern ReportFormat const pdf_format;
ReportFormat const pdf_format{"pdf", endings, "PDF, where pdftotext is installed", marks, read, true};

} // namespace recount
