// SPDX-License-Identifier: Apache-2.0
// Values as bytes for what the build puts into the program. Written and read by one build, so the layout is the
// machine's own; `Unpacker` trusts what `Packer` wrote.
//
// A struct is packed through `fields(value)`, a tuple of references to its members.
#pragma once

#include "base/decimal.hpp"

#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace recount {

/// Types without gaps, whose bytes are all of them.
template <class T> inline constexpr bool plain_bytes = std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>;

inline constexpr std::size_t packed_alignment = 8;

class Packer {
public:
  std::string bytes;

  /// Laid out so that `Unpacker::table` can look at it in place.
  template <class T> void table(std::span<T const> values) {
    static_assert(plain_bytes<T> && alignof(T) <= packed_alignment);
    put(values.size());
    bytes.resize((bytes.size() + packed_alignment - 1) / packed_alignment * packed_alignment);
    bytes.append(reinterpret_cast<char const*>(values.data()), values.size_bytes());
  }

  template <class T> void put(T const& value) {
    if constexpr (plain_bytes<T>)
      bytes.append(reinterpret_cast<char const*>(&value), sizeof value);
    else
      std::apply([&](auto const&... field) { (put(field), ...); }, fields(const_cast<T&>(value)));
  }
  void put(Decimal value) {
    put(value.coefficient());
    put(value.exponent());
  }
  void put(std::string const& text) {
    put(text.size());
    bytes += text;
  }
  template <class T> void put(std::optional<T> const& value) {
    put(value.has_value());
    if (value)
      put(*value);
  }
  template <class T> void put(std::vector<T> const& values) {
    put(values.size());
    for (auto const& value : values)
      put(value);
  }
  template <class T> void put(std::map<std::string, T, std::less<>> const& values) {
    put(values.size());
    for (auto const& [key, value] : values) {
      put(key);
      put(value);
    }
  }
};

class Unpacker {
public:
  /// The first byte must be aligned to `packed_alignment`.
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  /// A view into the bytes.
  template <class T> std::span<T const> table() {
    auto const size = get<std::size_t>();
    at_ = (at_ + packed_alignment - 1) / packed_alignment * packed_alignment;
    auto const* const first = reinterpret_cast<T const*>(bytes_.data() + at_);
    at_ += size * sizeof(T);
    return {first, size};
  }

  template <class T> T get() {
    T value{};
    get(value);
    return value;
  }

  template <class T> void get(T& value) {
    if constexpr (plain_bytes<T>) {
      std::memcpy(&value, bytes_.data() + at_, sizeof value);
      at_ += sizeof value;
    } else {
      std::apply([&](auto&... field) { (get(field), ...); }, fields(value));
    }
  }
  void get(Decimal& value) {
    auto const coefficient = get<std::int64_t>();
    value = *Decimal::make(coefficient, get<int>());
  }
  void get(std::string& text) {
    auto const size = get<std::size_t>();
    text.assign(bytes_.substr(at_, size));
    at_ += size;
  }
  template <class T> void get(std::optional<T>& value) {
    if (get<bool>())
      get(value.emplace());
  }
  template <class T> void get(std::vector<T>& values) {
    values.resize(get<std::size_t>());
    for (auto& value : values)
      get(value);
  }
  template <class T> void get(std::map<std::string, T, std::less<>>& values) {
    for (auto left = get<std::size_t>(); left > 0; --left) {
      auto key = get<std::string>();
      get(values.emplace_hint(values.end(), std::move(key), T{})->second);
    }
  }

private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

} // namespace recount
