// SPDX-License-Identifier: Apache-2.0
// The bytes of a file as text: bounded, unpacked, in UTF-8.
#pragma once

#include "base/result.hpp"
#include "report/reader.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace recount {

/// A stream to its end, unpacked where it is gzip, without a byte order mark. Larger than `context.most_bytes` is an
/// error: what a small file unpacks to is not known beforehand.
Result<std::string> read_bytes(std::istream& in, ReadContext const& context);

/// The same, in UTF-8: UTF-16 by its byte order mark; else, where the bytes are no UTF-8, by the `charset` that the file
/// declares, or as Windows-1252, the superset of Latin-1 that wires and pages use without saying so.
Result<std::string> to_utf8(std::string bytes, std::string_view charset, std::string const& path);

/// The first bytes of a file, unpacked as far as they go where they are gzip: what a format is known by.
std::string unpacked_head(std::string head);

std::string_view without_byte_order_mark(std::string_view text);

} // namespace recount
