// SPDX-License-Identifier: Apache-2.0
// A fixed hash for fingerprints: the same on every machine and in every run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace recount {

/// FNV-1a, 64 bit (draft-eastlake-fnv).
constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t seed = 0xcbf29ce484222325ULL) {
  for (char const c : text) {
    seed ^= static_cast<unsigned char>(c);
    seed *= 0x100000001b3ULL;
  }
  return seed;
}

/// 16 lower-case hexadecimal digits.
inline std::string hex(std::uint64_t value) {
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4)
    out[i] = "0123456789abcdef"[value & 15];
  return out;
}

} // namespace recount
