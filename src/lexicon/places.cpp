// SPDX-License-Identifier: Apache-2.0
#include "lexicon/places.hpp"

#include "base/packed.hpp"

#include <algorithm>

namespace recount {
namespace {

constexpr int max_height = 16; // a cycle ends here

} // namespace

std::optional<Places::Index> Places::find(std::string_view key) const {
  std::optional<Index> out;
  if (tables_) {
    if (auto const at = tables_->by_key.find(key); at != tables_->by_key.end())
      out = at->second;
  } else {
    auto const at = std::lower_bound(order_.begin(), order_.end(), key, [&](Index place, std::string_view other) { return this->key(place) < other; });
    if (at != order_.end() && this->key(*at) == key)
      out = *at;
  }
  return out && rows_[*out].known ? out : std::nullopt;
}

Places::Index Places::intern(std::string_view key) {
  if (!tables_)
    tables_ = std::make_shared<Tables>();
  auto& tables = *tables_;
  auto const [at, fresh] = tables.by_key.try_emplace(std::string(key), static_cast<Index>(tables.rows.size()));
  if (fresh) {
    tables.rows.push_back({static_cast<std::uint32_t>(tables.letters.size()), static_cast<std::uint32_t>(key.size()), none, 0});
    tables.letters += key;
    rows_ = tables.rows;
    letters_ = tables.letters;
  }
  return at->second;
}

Places::Index Places::add(std::string_view key, std::string_view parent) {
  auto const place = intern(key);
  auto const outer = parent.empty() ? none : intern(parent);
  tables_->rows[place].parent = outer;
  tables_->rows[place].known = 1;
  return place;
}

bool Places::within(std::string_view inner, std::string_view outer) const {
  if (inner == outer)
    return true;
  auto at = find(inner);
  for (int step = 0; at && step < max_height && rows_[*at].parent != none; ++step) {
    at = rows_[*at].parent;
    if (key(*at) == outer)
      return true;
  }
  return false;
}

std::string_view Places::outermost(std::string_view key) const {
  auto const found = find(key);
  if (!found)
    return key;
  auto at = *found;
  for (int step = 0; step < max_height && rows_[at].parent != none; ++step)
    at = rows_[at].parent;
  return this->key(at);
}

void Places::pack(Packer& out) const {
  std::vector<Index> order(order_.begin(), order_.end());
  if (tables_)
    for (auto const& [key, place] : tables_->by_key)
      order.push_back(place);
  out.table(rows_);
  out.table(letters_);
  out.table<Index>(order);
}

void Places::unpack(Unpacker& in) {
  rows_ = in.table<Row>();
  letters_ = in.table<char>();
  order_ = in.table<Index>();
}

} // namespace recount
