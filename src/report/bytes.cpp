// SPDX-License-Identifier: Apache-2.0
#include "report/bytes.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <iconv.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <istream>
#include <sstream>

namespace recount {
namespace {

constexpr std::string_view gzip_mark = "\x1F\x8B";

/// `text` from one charset into UTF-8; a byte that has no meaning there becomes U+FFFD. Nothing for an unknown charset.
std::optional<std::string> converted(std::string const& text, std::string const& charset) {
  iconv_t const table = iconv_open("UTF-8", charset.c_str());
  if (table == reinterpret_cast<iconv_t>(-1))
    return std::nullopt;
  std::string out;
  std::array<char, 1 << 14> block;
  char* from = const_cast<char*>(text.data());
  std::size_t left = text.size();
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    auto const state = iconv(table, &from, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (state == static_cast<std::size_t>(-1) && errno != E2BIG) {
      out += "\xEF\xBF\xBD";
      ++from;
      --left;
    }
  }
  iconv_close(table);
  return out;
}

} // namespace

struct UnpackedStream::State {
  std::istream& in;
  std::array<char, 1 << 16> block;
  z_stream gzip{};
  bool packed = false, at_end = false, broken = false;

  /// The next bytes of the file, for zlib to take; false where there are none.
  bool fill() {
    in.read(block.data(), block.size());
    gzip.next_in = reinterpret_cast<Bytef*>(block.data());
    gzip.avail_in = static_cast<uInt>(in.gcount());
    return gzip.avail_in > 0;
  }

  std::size_t plain(char* out, std::size_t size) {
    if (gzip.avail_in == 0 && !fill())
      return 0;
    auto const taken = std::min<std::size_t>(size, gzip.avail_in);
    std::memcpy(out, gzip.next_in, taken);
    gzip.next_in += taken;
    gzip.avail_in -= static_cast<uInt>(taken);
    return taken;
  }

  std::size_t inflated(char* out, std::size_t size) {
    gzip.next_out = reinterpret_cast<Bytef*>(out);
    gzip.avail_out = static_cast<uInt>(size);
    while (gzip.avail_out == size && !at_end && !broken) {
      bool const more = gzip.avail_in > 0 || fill();
      auto const state = more ? inflate(&gzip, Z_NO_FLUSH) : Z_BUF_ERROR;
      if (state == Z_STREAM_END)
        at_end = (gzip.avail_in == 0 && !fill()) || inflateReset(&gzip) != Z_OK;
      else
        broken = state != Z_OK;
    }
    return size - gzip.avail_out;
  }
};

UnpackedStream::UnpackedStream(std::istream& in) : state_(new State{in, {}}) {
  constexpr int gzip_window = 15 + 16;
  state_->packed = state_->fill() && std::string_view(state_->block.data(), state_->gzip.avail_in).starts_with(gzip_mark);
  state_->broken = state_->packed && inflateInit2(&state_->gzip, gzip_window) != Z_OK;
}

UnpackedStream::~UnpackedStream() {
  if (state_->packed)
    inflateEnd(&state_->gzip);
}

std::size_t UnpackedStream::read(char* out, std::size_t size) { return state_->packed ? state_->inflated(out, size) : state_->plain(out, size); }

bool UnpackedStream::broken() const { return state_->broken; }

std::string_view without_byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text; }

namespace {

/// Bytes up to the end of a file; 0 for a pipe.
std::size_t size_left(std::istream& in) {
  auto& file = *in.rdbuf();
  auto const here = file.pubseekoff(0, std::ios::cur, std::ios::in), end = file.pubseekoff(0, std::ios::end, std::ios::in);
  if (here < 0 || end < here)
    return 0;
  file.pubseekpos(here, std::ios::in);
  return static_cast<std::size_t>(end - here);
}

} // namespace

Result<std::string> read_bytes(std::istream& in, ReadContext const& context) {
  std::string out;
  out.reserve(std::min(size_left(in), context.most_bytes) + 1);
  std::array<char, 1 << 16> block;
  UnpackedStream unpacked(in);
  while (auto const got = unpacked.read(block.data(), block.size())) {
    out.append(block.data(), got);
    if (out.size() > context.most_bytes)
      return Diagnostic{context.path, 0, 0, fmt::format("larger than {} bytes", context.most_bytes), "raise --max-bytes, or split it into its reports"};
  }
  if (unpacked.broken())
    return Diagnostic{context.path, 0, 0, "its gzip data is broken", {}};
  if (out.starts_with("\xEF\xBB\xBF"))
    out.erase(0, 3);
  return out;
}

Result<std::string> to_utf8(std::string bytes, std::string_view charset, std::string const& path) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    auto out = converted(bytes, "UTF-16");
    return out ? Result<std::string>(std::move(*out)) : Result<std::string>(Diagnostic{path, 0, 0, "UTF-16 cannot be read here", {}});
  }
  if (!first_invalid_utf8(bytes))
    return bytes;
  auto const declared = lower_ascii(charset);
  bool const says_nothing = declared.empty() || declared == "utf-8" || declared == "utf8" || declared == "iso-8859-1" || declared == "us-ascii";
  if (!says_nothing)
    if (auto out = converted(bytes, std::string(charset)))
      return std::move(*out);
  if (auto out = converted(bytes, "WINDOWS-1252"))
    return std::move(*out);
  return Diagnostic{path, 0, 0, "not valid UTF-8", "save it as UTF-8"};
}

Result<std::string> read_text(std::istream& in, ReadContext const& context) {
  auto bytes = read_bytes(in, context);
  return bytes ? to_utf8(std::move(bytes).value(), {}, context.path) : bytes;
}

std::string unpacked_head(std::string head) {
  if (!head.starts_with(gzip_mark))
    return head;
  std::string out(head.size(), '\0');
  std::istringstream packed(std::move(head));
  out.resize(UnpackedStream(packed).read(out.data(), out.size()));
  return out;
}

} // namespace recount
