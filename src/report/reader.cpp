// SPDX-License-Identifier: Apache-2.0
#include "report/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <unordered_map>

namespace recount {
namespace {

namespace fs = std::filesystem;

ReportFormat const* format_of(fs::path const& path) {
  auto const ending = path.extension().string();
  for (auto const* const format : report_formats())
    if (std::find(format->endings.begin(), format->endings.end(), ending) != format->endings.end())
      return format;
  return nullptr;
}

ReportFormat const& format_named(std::string_view name) {
  for (auto const* const format : report_formats())
    if (format->name == name)
      return *format;
  return *report_formats().front();
}

/// By its first byte: a brace opens JSON Lines, all else is text.
ReportFormat const& sniff(std::istream& in) {
  while (in && (in.peek() == ' ' || in.peek() == '\n' || in.peek() == '\r' || in.peek() == '\t'))
    in.get();
  return format_named(in.peek() == '{' ? "jsonl" : "text");
}

class Inputs {
public:
  explicit Inputs(InputSink const& sink) : sink_(sink) {}

  void stream(std::istream& in, std::string const& path, ReportFormat const* format) {
    ReportFormat const& chosen = format ? *format : sniff(in);
    chosen.read(in, path, [&](Input&& input) { return pass(std::move(input), path); });
  }

  void file(fs::path const& path, ReportFormat const* format) {
    std::ifstream in(path, std::ios::binary);
    auto const shown = path.generic_string();
    if (!in)
      pass(Input::error({shown, 0, 0, "cannot be opened", {}}), shown);
    else
      stream(in, shown, format);
  }

  void folder(fs::path const& path) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && at != end; at.increment(error)) {
      if (at->path().filename().string().starts_with('.')) {
        at.disable_recursion_pending();
        continue;
      }
      if (at->is_regular_file(error) && format_of(at->path()))
        files.push_back(at->path().lexically_normal());
    }
    if (error)
      pass(Input::error({path.generic_string(), 0, 0, "cannot be read: " + error.message(), {}}), {});
    std::sort(files.begin(), files.end());
    for (auto const& name : files) {
      if (stopped_)
        return;
      file(name, format_of(name));
    }
  }

  bool stopped() const { return stopped_; }

  bool pass(Input&& input, std::string const& path) {
    if (stopped_)
      return false;
    if (input.kind == Input::Kind::report) {
      if (input.report.id.empty())
        input.report.id = path;
      auto const place = input.where.line ? fmt::format("{}:{}", path, input.where.line) : path;
      auto const [before, fresh] = seen_.emplace(input.report.id, place);
      if (!fresh)
        input = Input::error({path, input.where.line, 0, fmt::format("the id \"{}\" stands already at {}", input.report.id, before->second), "give each report an id of its own"});
    }
    stopped_ = !sink_(std::move(input));
    return !stopped_;
  }

private:
  InputSink const& sink_;
  std::unordered_map<std::string, std::string> seen_;
  bool stopped_ = false;
};

} // namespace

Input Input::error(Diagnostic where) {
  Input out;
  out.kind = Kind::error;
  out.where = std::move(where);
  return out;
}

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

std::string read_all(std::istream& in) {
  std::string out;
  char block[1 << 16];
  while (in.read(block, sizeof block) || in.gcount() > 0)
    out.append(block, static_cast<std::size_t>(in.gcount()));
  if (out.starts_with("\xEF\xBB\xBF"))
    out.erase(0, 3);
  return out;
}

void read_inputs(std::vector<std::string> const& paths, std::istream& standard_input, InputSink const& sink) {
  Inputs inputs(sink);
  for (auto const& path : paths) {
    if (inputs.stopped())
      return;
    if (path == "-") {
      inputs.stream(standard_input, path, nullptr);
      continue;
    }
    std::error_code error;
    auto const status = fs::status(path, error);
    if (!fs::exists(status)) {
      auto missing = Input::error({path, 0, 0, "no such file or folder", {}});
      missing.usage = true;
      inputs.pass(std::move(missing), path);
    } else if (fs::is_directory(status)) {
      inputs.folder(path);
    } else {
      auto const normal = fs::path(path).lexically_normal();
      inputs.file(normal, format_of(normal));
    }
  }
}

} // namespace recount
