// SPDX-License-Identifier: Apache-2.0
// What the lexicon knows beyond words: how classes of counted things, predicates and places relate.
#pragma once

#include "base/decimal.hpp"
#include "lexicon/places.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace recount {

/// How the members of two classes relate: part ⊂ whole; exclusive: nothing is in both; overlap: some may be.
enum class ClassRelation : std::uint8_t { equal, part, whole, exclusive, overlap };

/// A class of counted things ("civilian"), a node of a tree along one axis (kind, role, age, gender).
struct EntityClass {
  std::string id, parent, axis;
  bool contested = false;   ///< sources label the same bodies differently; exclusive in truth, not in wording
  std::vector<std::string> plain;   ///< nouns that say no more than the class: people, victims
};

/// How a figure of a predicate may move: cumulative only grows; stock goes both ways; flow and point stand alone.
enum class Movement : std::uint8_t { cumulative, stock, flow, point };

struct PredicateInfo {
  std::string id;
  Movement movement = Movement::point;
  bool contested = false;              ///< sources are known to differ: killed, attended …
  std::vector<std::string> at_most;    ///< predicates whose figure bounds this one: killed ≤ casualties, aboard
  std::vector<std::string> outcomes;   ///< what it may turn out to be: shot is injured (where all live) or killed
  std::vector<std::string> counts;     ///< classes of things that it can be said of; empty: of all
  std::vector<std::string> degrees;    ///< words that make it narrower: seriously injured
  int tolerance = 1;                   ///< days by which two figures of one moment may differ
  int news_days = 7;                   ///< days over which the reports of a story move one figure
  Decimal jump = 10;                   ///< beyond so many times as much, another stretch is meant, or a slip
};

/// (x + offset) × over / under of the unit `dimension` are x of this one, exactly.
struct Measure {
  std::string code, dimension;
  Decimal over, under, offset;
};

/// Immutable after loading.
class Domain {
public:
  void add(EntityClass entity_class);
  void add(PredicateInfo predicate);
  void add(Measure measure);
  void add_authority(std::string source_type, int authority);

  /// Class ids as claims carry them; an unknown or empty id overlaps with everything.
  ClassRelation relation(std::string_view a, std::string_view b) const;
  /// The topmost class below the root that holds this one: "person" for soldier; the id itself where unknown.
  std::string_view family(std::string_view class_id) const;
  bool contested(std::string_view class_id) const;
  /// True if the class has narrower ones, so that a noun of it may be told apart by its neighbour.
  bool narrowed(std::string_view class_id) const;
  /// True if the noun (lower case) says no more than its class.
  bool plain(std::string_view class_id, std::string_view noun) const;
  PredicateInfo const* predicate(std::string_view id) const;
  /// True if the word (lower case) makes the predicate narrower.
  bool degree(std::string_view predicate_id, std::string_view word) const;
  /// A unit of which it is known how much it is, by its code.
  Measure const* measure(std::string_view code) const;
  /// True if the predicate can be said of things of the class; of an unknown class anything can be said.
  bool counts(std::string_view predicate_id, std::string_view class_id) const;
  /// How near sources of a type stand to the count: bodies that count above those that pass on; 0 where nothing is known.
  int authority(std::string_view source_type) const;
  Places const& places() const { return places_; }
  Places& places() { return places_; }

  friend auto fields(Domain& domain) { return std::tie(domain.classes_, domain.predicates_, domain.measures_, domain.authorities_); }

private:
  template <class T> using Table = std::map<std::string, T, std::less<>>;
  Table<EntityClass> classes_;
  Table<PredicateInfo> predicates_;
  Table<Measure> measures_;
  Places places_;
  Table<int> authorities_;
};

} // namespace recount
