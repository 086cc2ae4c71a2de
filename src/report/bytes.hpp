// SPDX-License-Identifier: Apache-2.0
// The bytes of a file as text: bounded, unpacked, in UTF-8.
#pragma once

#include "base/result.hpp"
#include "report/reader.hpp"

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace recount {

/// A stream with its gzip members unpacked one after another; a stream that is no gzip comes out as it is.
class UnpackedStream {
public:
  explicit UnpackedStream(std::istream& in);
  ~UnpackedStream();
  UnpackedStream(UnpackedStream const&) = delete;
  UnpackedStream& operator=(UnpackedStream const&) = delete;

  /// Up to `size` bytes into `out`; how many. 0: the end, or gzip data that is broken.
  std::size_t read(char* out, std::size_t size);
  bool broken() const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A stream to its end, unpacked where it is gzip, without a byte order mark. Larger than `context.most_bytes` is an
/// error: what a small file unpacks to is not known beforehand.
Result<std::string> read_bytes(std::istream& in, ReadContext const& context);

/// The same, in UTF-8: UTF-16 by its byte order mark; else, where the bytes are no UTF-8, by the `charset` that the file
/// declares, or as Windows-1252, the superset of Latin-1 that wires and pages use without saying so.
Result<std::string> to_utf8(std::string bytes, std::string_view charset, std::string const& path);

/// Both, of a format that declares no charset.
Result<std::string> read_text(std::istream& in, ReadContext const& context);

/// The first bytes of a file, unpacked as far as they go where they are gzip: what a format is known by.
std::string unpacked_head(std::string head);

std::string_view without_byte_order_mark(std::string_view text);

} // namespace recount
