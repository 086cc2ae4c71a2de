// SPDX-License-Identifier: Apache-2.0
// Where the bytes of a writer go. A writer appends to `bytes` and calls `pass` between two records, so that memory does
// not grow with what is written.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace recount {

class Sink {
public:
  static constexpr std::size_t most_kept = std::size_t{64} << 10;   // bytes, but for the record that goes beyond it

  explicit Sink(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

  std::string bytes;

  /// Hands on what has gathered, if it is much.
  void pass() {
    if (bytes.size() >= most_kept)
      flush();
  }
  /// Hands on all of it: the last call.
  void flush() {
    take_(bytes);
    bytes.clear();
  }

private:
  std::function<void(std::string_view)> take_;
};

} // namespace recount
