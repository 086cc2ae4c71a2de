// SPDX-License-Identifier: Apache-2.0
// Errors as values: a Diagnostic that says where, and a Result that holds a value or one of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace recount {

/// What is wrong with something a user gave us, and where. `line` and `column` count from 1; 0 = none.
struct Diagnostic {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
  std::string hint;
  friend bool operator==(Diagnostic const&, Diagnostic const&) = default;
};

/// `path:line:column: message (hint)`, without the parts that are not known.
std::string dump(Diagnostic const& diagnostic);

/// A value, or the reason why there is none. Check with `ok()` before `value()`.
template <class T> class Result {
public:
  Result(T value) : held_(std::move(value)) {}
  Result(Diagnostic error) : held_(std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(held_); }
  T const& value() const& { return std::get<0>(held_); }
  T&& value() && { return std::get<0>(std::move(held_)); }
  Diagnostic const& error() const { return std::get<1>(held_); }

private:
  std::variant<T, Diagnostic> held_;
};

} // namespace recount
