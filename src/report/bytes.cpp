// SPDX-License-Identifier: Apache-2.0
#include "report/bytes.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <iconv.h>
#include <zlib.h>

#include <array>
#include <istream>

namespace recount {
namespace {

constexpr std::string_view gzip_mark = "\x1F\x8B";

Diagnostic too_large(ReadContext const& context) {
  return {context.path, 0, 0, fmt::format("larger than {} bytes", context.most_bytes), "raise --max-bytes, or split it into its reports"};
}

/// Inflates gzip members one after another until the input ends or `most` bytes are reached.
class Inflater {
public:
  explicit Inflater(std::size_t most) : most_(most) {}
  ~Inflater() {
    if (open_)
      inflateEnd(&stream_);
  }
  Inflater(Inflater const&) = delete;
  Inflater& operator=(Inflater const&) = delete;

  enum class Outcome { whole, broken, too_large };

  Outcome run(std::string_view packed, std::string& out) {
    constexpr int gzip_window = 15 + 16;
    if (inflateInit2(&stream_, gzip_window) != Z_OK)
      return Outcome::broken;
    open_ = true;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 1 << 16> block;
    while (true) {
      stream_.next_out = reinterpret_cast<Bytef*>(block.data());
      stream_.avail_out = static_cast<uInt>(block.size());
      int const state = inflate(&stream_, Z_NO_FLUSH);
      out.append(block.data(), block.size() - stream_.avail_out);
      if (out.size() > most_)
        return Outcome::too_large;
      if (state == Z_STREAM_END && (stream_.avail_in == 0 || inflateReset(&stream_) != Z_OK))
        return Outcome::whole;
      if (state != Z_OK && state != Z_STREAM_END)
        return Outcome::broken;
    }
  }

private:
  std::size_t most_;
  z_stream stream_{};
  bool open_ = false;
};

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

std::string_view without_byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text; }

Result<std::string> read_bytes(std::istream& in, ReadContext const& context) {
  std::string out;
  std::array<char, 1 << 16> block;
  while (in.read(block.data(), block.size()) || in.gcount() > 0) {
    out.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (out.size() > context.most_bytes)
      return too_large(context);
  }
  if (out.starts_with(gzip_mark)) {
    std::string unpacked;
    auto const outcome = Inflater(context.most_bytes).run(out, unpacked);
    if (outcome == Inflater::Outcome::too_large)
      return too_large(context);
    if (outcome == Inflater::Outcome::broken)
      return Diagnostic{context.path, 0, 0, "its gzip data is broken", {}};
    out = std::move(unpacked);
  }
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

std::string unpacked_head(std::string head) {
  if (!head.starts_with(gzip_mark))
    return head;
  std::string out;
  Inflater(head.size()).run(head, out); // it ends in the middle of the data, or at the bound
  return out;
}

} // namespace recount
