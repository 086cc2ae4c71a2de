// SPDX-License-Identifier: Apache-2.0
// Places and what they lie in, as tables that the program can look at in place: a gazetteer must cost nothing to load.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

class Packer;
class Unpacker;

class Places {
public:
  using Index = std::uint32_t;

  /// A place added again takes its new parent. A parent need not be known.
  Index add(std::string_view key, std::string_view parent);

  std::string_view key(Index place) const { return {letters_.data() + rows_[place].begin, rows_[place].size}; }
  bool known(std::string_view key) const { return find(key).has_value(); }
  /// True if the place `inner` lies in `outer`, or is the same.
  bool within(std::string_view inner, std::string_view outer) const;
  /// What stands at the top above a place; the key itself where nothing is known.
  std::string_view outermost(std::string_view key) const;

  /// The tables as the build puts them into the program, and back: what is read looks at the packed bytes.
  void pack(Packer& out) const;
  void unpack(Unpacker& in);

private:
  struct Row {
    std::uint32_t begin = 0, size = 0;   ///< of the key, among the letters
    Index parent = 0;                    ///< `none` at the top
    std::uint32_t known = 0;             ///< 0: only named as a parent
  };
  struct Tables {
    std::vector<Row> rows;
    std::string letters;
    std::map<std::string, Index, std::less<>> by_key;
  };
  static constexpr Index none = 0xffffffff;

  std::optional<Index> find(std::string_view key) const;
  Index intern(std::string_view key);

  std::shared_ptr<Tables> tables_;       ///< what the spans look at, unless it lies in the program itself
  std::span<Row const> rows_;
  std::span<char const> letters_;
  std::span<Index const> order_;         ///< of packed rows, by key
};

} // namespace recount
