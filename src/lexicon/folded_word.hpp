// SPDX-License-Identifier: Apache-2.0
// A word in lower case as the lexicon looks it up: blocks of eight bytes, hashed and compared a block at a time.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace recount {

class FoldedWord {
public:
  static constexpr std::size_t longest = 64;   ///< bytes; no longer word is in a lexicon

  FoldedWord() = default;
  explicit FoldedWord(std::string_view lower) {
    for (char const c : lower)
      push(c);
  }

  /// Appends one byte; beyond `longest` only the size grows.
  void push(char c) {
    if (size_ % 8 == 0 && size_ < longest)
      blocks_[size_ / 8] = 0;
    if (size_ < longest)
      blocks_[size_ / 8] |= std::uint64_t{static_cast<unsigned char>(c)} << (size_ % 8 * 8);
    ++size_;
  }

  /// Appends the low `bytes` bytes of a block whose other bytes are 0; the size so far must be a multiple of eight.
  void push_block(std::uint64_t block, std::size_t bytes) {
    if (size_ < longest && bytes > 0)
      blocks_[size_ / 8] = block;
    size_ += bytes;
  }

  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  bool too_long() const { return size_ > longest; }
  std::uint64_t first_block() const { return size_ == 0 ? 0 : blocks_[0]; }

  /// Of a word of one block.
  static std::uint64_t hash(std::uint64_t block, std::size_t bytes) { return mixed(bytes ^ block); }
  std::uint64_t hash() const {
    std::uint64_t out = hash(first_block(), size_);
    for (std::size_t i = 1; i * 8 < size_ && i < blocks_.size(); ++i)
      out = mixed(out ^ blocks_[i]);
    return out;
  }

  friend bool operator==(FoldedWord const& word, std::string_view lower) {
    if (word.size_ != lower.size() || word.too_long())
      return false;
    for (std::size_t i = 0; i < lower.size(); ++i)
      if (static_cast<unsigned char>(word.blocks_[i / 8] >> (i % 8 * 8)) != static_cast<unsigned char>(lower[i]))
        return false;
    return true;
  }

private:
  static std::uint64_t mixed(std::uint64_t x) {
    x *= 0x9E3779B97F4A7C15;
    return x ^ (x >> 32);
  }

  std::array<std::uint64_t, longest / 8> blocks_;   // written as far as the size says
  std::size_t size_ = 0;
};

/// Eight bytes of text from `at` on, the first one lowest; zeros behind its end.
inline std::uint64_t block_at(std::string_view text, std::size_t at) {
  std::uint64_t block = 0;
  if (at + 8 <= text.size())
    std::memcpy(&block, text.data() + at, 8);
  else
    std::memcpy(&block, text.data() + at, text.size() - at);
  if constexpr (std::endian::native == std::endian::big)
    block = __builtin_bswap64(block);
  return block;
}

} // namespace recount
