// SPDX-License-Identifier: Apache-2.0
// Web archives (WARC 0.18 to 1.1), plain or gzip a record at a time: each HTML page that a server answered with. Read as
// a stream; only one record is held.
#include "report/bytes.hpp"
#include "report/page.hpp"
#include "report/wire.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <istream>
#include <memory>
#include <sstream>

namespace recount {
namespace {

constexpr std::string_view endings[]{".warc", ".warc.gz"};

constexpr std::string_view old_mark = "filedesc://";   // of ARC, the form before WARC

bool marks(std::string_view head) { return head.starts_with("WARC/") || head.starts_with(old_mark); }

/// The lines and blocks of an unpacked stream.
class RecordStream {
public:
  explicit RecordStream(std::istream& in) : unpacked_(in) {}

  /// A line without its end, cut at a bound; false at the end of the stream.
  bool line(std::string& out) {
    constexpr std::size_t longest = 1 << 16;
    out.clear();
    while (more()) {
      char const c = block_[at_++];
      if (c == '\n') {
        if (out.ends_with('\r'))
          out.pop_back();
        return true;
      }
      if (out.size() < longest)
        out += c;
    }
    return !out.empty();
  }

  /// Up to `size` bytes; those past `keep` are passed over. False where the stream ends first.
  bool bytes(std::string& out, std::size_t size, std::size_t keep) {
    out.clear();
    while (size > 0 && more()) {
      auto const take = std::min(size, filled_ - at_);
      if (out.size() < keep)
        out.append(block_.data() + at_, std::min(take, keep - out.size()));
      at_ += take;
      size -= take;
    }
    return size == 0;
  }

private:
  bool more() {
    if (at_ < filled_)
      return true;
    filled_ = unpacked_.read(block_.data(), block_.size());
    at_ = 0;
    return filled_ > 0;
  }

  UnpackedStream unpacked_;
  std::array<char, 1 << 16> block_;
  std::size_t at_ = 0, filled_ = 0;
};

struct Header {
  std::string type, url, date;
  std::optional<std::size_t> length;
  bool old = false;
};

/// The header of the next record; nothing at the end, a header without length where it is broken.
std::optional<Header> next_header(RecordStream& in) {
  std::string line;
  do {
    if (!in.line(line))
      return std::nullopt;
  } while (line.empty());
  Header out;
  if (!line.starts_with("WARC/")) {
    out.old = line.starts_with(old_mark);
    return out;
  }
  while (in.line(line) && !line.empty()) {
    auto const colon = std::min(line.find(':'), line.size());
    auto const name = lower_ascii(line.substr(0, colon));
    auto const begin = line.find_first_not_of(" \t", std::min(colon + 1, line.size()));
    auto const value = begin == std::string::npos ? std::string() : line.substr(begin);
    if (name == "warc-type")
      out.type = value;
    else if (name == "warc-target-uri")
      out.url = value.starts_with('<') && value.ends_with('>') ? value.substr(1, value.size() - 2) : value;
    else if (name == "warc-date")
      out.date = value;
    std::size_t length = 0;
    if (name == "content-length" && std::from_chars(value.data(), value.data() + value.size(), length).ec == std::errc())
      out.length = length;
  }
  return out;
}

/// The body of an HTTP answer that is HTML, with its chunks joined; nothing for other answers.
std::optional<std::string> page_of(std::string const& answer) {
  auto const split = answer.find("\r\n\r\n");
  if (split == std::string::npos)
    return std::nullopt;
  auto const head = lower_ascii(answer.substr(0, split));
  auto const status = head.find(' ');
  bool const found = status != std::string::npos && head.substr(status + 1, 1) == "2";
  if (!found || head.find("content-type: text/html") == std::string::npos)
    return std::nullopt;
  auto body = answer.substr(split + 4);
  if (head.find("transfer-encoding: chunked") == std::string::npos)
    return body;
  std::string joined;
  for (std::size_t at = 0; at < body.size();) {
    std::size_t size = 0;
    auto const* const begin = body.data() + at;
    auto const read = std::from_chars(begin, body.data() + body.size(), size, 16);
    auto const line = body.find("\r\n", at);
    if (read.ec != std::errc() || line == std::string::npos)
      return joined.empty() ? body : joined; // archives may have the chunks joined already
    if (size == 0)
      break;
    joined += body.substr(line + 2, size);
    at = line + 2 + size + 2;
  }
  return joined;
}

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto const unpacked = std::make_unique<RecordStream>(in);
  std::size_t record = 0, pages = 0;
  std::string answer;
  while (auto const header = next_header(*unpacked)) {
    ++record;
    auto const broken = [&](std::string reason) { return sink(Input::error({context.path, 0, 0, fmt::format("record {}: {}", record, reason), {}})); };
    if (header->old)
      return void(broken("ARC, the form before WARC, is not read"));
    if (!header->length)
      return void(broken("its header is broken, so that the next record cannot be found"));
    if (!unpacked->bytes(answer, *header->length, context.most_bytes))
      return void(broken("the file ends inside it"));
    if (header->type != "response")
      continue;
    auto const page = page_of(answer);
    if (!page)
      continue;
    std::istringstream packed(*page);
    auto bytes = read_bytes(packed, context); // a body may be gzip
    auto report = bytes ? read_page(std::move(bytes).value(), context.path) : Result<Report>(bytes.error());
    if (!report) {
      if (!broken(report.error().message))
        return;
      continue;
    }
    report.value().url = report.value().item = header->url;
    report.value().version_created = wire_date(header->date);
    if (!deliver(std::move(report).value(), ++pages, context, sink))
      return;
  }
  if (pages == 0)
    sink(Input::error({context.path, 0, 0, record == 0 ? "no WARC record in it" : "none of its records is a page", {}}));
}

} // namespace

extern ReportFormat const warc_format;
ReportFormat const warc_format{"warc", endings, "web archives, each page in them", marks, read, true};

} // namespace recount
