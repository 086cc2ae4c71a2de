// SPDX-License-Identifier: Apache-2.0
// One table per enumeration: its names in records, rules and messages.
#pragma once

#include "base/span.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace recount {

/// Specialise with `static constexpr std::array values`, in the order of the enumerators.
template <class E> struct Names;

/// The name of an enumerator, as records and rules write it.
template <class E> constexpr std::string_view name(E value) {
  return Names<E>::values[static_cast<std::size_t>(value)];
}

/// The enumerator of that name, or nothing.
template <class E> constexpr std::optional<E> from_name(std::string_view text) {
  for (std::size_t i = 0; i < Names<E>::values.size(); ++i)
    if (Names<E>::values[i] == text)
      return static_cast<E>(i);
  return std::nullopt;
}

template <> struct Names<Field> {
  static constexpr std::array<std::string_view, 2> values{"title", "text"};
};

} // namespace recount
