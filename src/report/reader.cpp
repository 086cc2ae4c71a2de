// SPDX-License-Identifier: Apache-2.0
#include "report/reader.hpp"

#include "report/bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <streambuf>
#include <unordered_map>

namespace recount {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t head_bytes = std::size_t{64} << 10;   // what a format is known by

bool has_ending(ReportFormat const& format, std::string_view name) {
  return std::any_of(format.endings.begin(), format.endings.end(), [&](auto ending) { return name.size() > ending.size() && name.ends_with(ending); });
}

bool known_ending(std::string_view name) {
  return std::any_of(report_formats().begin(), report_formats().end(), [&](auto const* format) { return has_ending(*format, name); });
}

/// A stream of bytes read before, followed by the rest of the stream they came from.
class HeadThenRest : public std::streambuf {
public:
  HeadThenRest(std::string& head, std::streambuf& rest) : rest_(rest) { setg(head.data(), head.data(), head.data() + head.size()); }

protected:
  int_type underflow() override {
    auto const got = rest_.sgetn(block_.data(), static_cast<std::streamsize>(block_.size()));
    if (got <= 0)
      return traits_type::eof();
    setg(block_.data(), block_.data(), block_.data() + got);
    return traits_type::to_int_type(block_[0]);
  }

private:
  std::streambuf& rest_;
  std::array<char, 1 << 16> block_;
};

class Inputs {
public:
  Inputs(std::size_t most_bytes, InputSink const& sink) : most_bytes_(most_bytes), sink_(sink) {}

  void stream(std::istream& in, std::string const& path, std::string const& name) {
    std::string head(head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    auto const* const format = format_of(name, unpacked_head(head));
    if (!format) {
      pass(Input::error({path, 0, 0, "its name says a format, its content none that is known", "recount formats lists what is read"}), path);
      return;
    }
    HeadThenRest bytes(head, *in.rdbuf());
    std::istream whole(&bytes);
    format->read(whole, {path, most_bytes_}, [&](Input&& input) { return pass(std::move(input), path); });
  }

  void file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    auto const shown = path.generic_string();
    if (!in)
      pass(Input::error({shown, 0, 0, "cannot be opened", {}}), shown);
    else
      stream(in, shown, path.filename().string());
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
      if (at->is_regular_file(error) && known_ending(at->path().filename().string()))
        files.push_back(at->path().lexically_normal());
    }
    if (error)
      pass(Input::error({path.generic_string(), 0, 0, "cannot be read: " + error.message(), {}}), {});
    std::sort(files.begin(), files.end());
    for (auto const& name : files) {
      if (stopped_)
        return;
      file(name);
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
  std::size_t most_bytes_;
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

ReportFormat const* format_of(std::string_view name, std::string_view head) {
  bool const named = known_ending(name);
  ReportFormat const* otherwise = nullptr;
  for (auto const* const format : report_formats()) {
    if (named && !has_ending(*format, name))
      continue;
    if (format->marks && format->marks(head))
      return format;
    if (named ? format->name_is_enough : format->name == "text")
      otherwise = format;
  }
  return otherwise;
}

void read_inputs(std::vector<std::string> const& paths, std::istream& standard_input, std::size_t most_bytes, InputSink const& sink) {
  Inputs inputs(most_bytes, sink);
  for (auto const& path : paths) {
    if (inputs.stopped())
      return;
    if (path == "-") {
      inputs.stream(standard_input, path, {});
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
      inputs.file(fs::path(path).lexically_normal());
    }
  }
}

} // namespace recount
