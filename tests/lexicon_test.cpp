// SPDX-License-Identifier: Apache-2.0
// Every example that stands beside an entry of rules/lang is read.
#include "support.hpp"

#include "base/data_files.hpp"
#include "lexicon/packed.hpp"
#include "series/series.hpp"

namespace recount {
namespace {

bool gives(std::string const& section, std::string const& id, std::string const& text) {
  auto const read = read_report(test::report(text), test::lexicon());
  if (section == "cues" || section == "hedges") {
    for (auto const& claim : read.claims)
      if (section == "cues" ? claim.source.attributed : name(claim.quantity.hedge) == (id == "exactly" ? "exact" : id))
        return true;
    return false;
  }
  if (section == "signals") {
    return !read.record.signals.empty();
  }
  for (auto const& claim : read.claims) {
    if (section == "vague" && claim.quantity.hedge == Hedge::vague)
      return true;
    if (section == "predicates" && claim.predicate && claim.predicate->id == id)
      return true;
    if (section == "classes" && claim.entity && claim.entity->noun_class == id)
      return true;
    if ((section == "units" || section == "currencies") && !claim.quantity.unit.empty())
      return true;
  }
  return false;
}

} // namespace

TEST_CASE("the examples of the lexicon hold") {
  auto const& examples = test::lexicon().examples();
  CHECK(examples.size() > 50);
  for (auto const& example : examples) {
    INFO(example.file << ":" << example.line << " " << example.section << " " << example.id << ": " << example.text);
    CHECK(gives(example.section, example.id, example.text) == example.match);
  }
}

TEST_CASE("the lexicon in the program is the one that its files make") {
  auto const embedded = embedded_lexicon();
  CHECK(pack(embedded) == pack(test::lexicon()));
  auto const id = embedded.find("killed");
  REQUIRE(id != 0);
  CHECK(embedded.word(id) == "killed");
  CHECK(embedded.kinds(id) == test::lexicon().kinds(id));
  CHECK(embedded.domain().places().within("paris", "france"));
}

TEST_CASE("towns lie in regions, and regions in countries") {
  auto const& places = test::lexicon().domain().places();
  for (auto const* const inner : {"makurdi", "nasarawa", "kano"})
    CHECK(places.outermost(inner) == "nigeria");
  CHECK(places.within("onitsha", "anambra"));
  CHECK(places.within("banda aceh", "indonesia"));
  CHECK(places.within("aceh", "aceh"));
  CHECK_FALSE(places.within("anambra", "onitsha"));
  CHECK_FALSE(places.within("banda aceh", "nigeria"));
  CHECK_FALSE(places.known("atlantis"));
  CHECK(places.outermost("atlantis") == "atlantis");
  for (auto const* const name : {"vladimir", "hitachi", "libertad", "most", "split", "reading", "alexandria"}) {
    INFO(name);
    CHECK_FALSE(places.known(name));
  }
}

TEST_CASE("a desk's place stands over the gazetteer's") {
  auto const root = parse_yaml("places:\n  - {key: onitsha, forms: [onitsha], in: norway, towns: [karelby]}\n", "own.yaml");
  REQUIRE(root.ok());
  auto const lexicon = load_lexicon(load_folder(RECOUNT_SOURCE "/rules").value(), {{"own.yaml", root.value()}});
  REQUIRE(lexicon.ok());
  auto const& places = lexicon.value().domain().places();
  CHECK(places.outermost("onitsha") == "norway");
  CHECK(places.within("karelby", "onitsha"));
  CHECK(places.outermost("nnewi") == "nigeria");
}

TEST_CASE("the constants of a predicate are data") {
  auto const root = parse_yaml("predicates:\n  - {id: sown, movement: stock, tolerance: 3, jump: 40}\n  - {id: reaped, movement: stock}\n", "x.yaml");
  REQUIRE(root.ok());
  auto const loaded = load_lexicon({{"lang/en/x.yaml", root.value()}});
  REQUIRE(loaded.ok());
  auto const& domain = loaded.value().domain();
  Claim early, late;
  early.predicate = Predicate{"sown", "sown", {}};
  early.dates.as_of = DateRange::on(*make_day(2021, 5, 4));
  early.quantity.value = 30;
  late = early;
  late.dates.as_of = DateRange::on(*make_day(2021, 5, 7));
  late.quantity.value = 900;
  CHECK(same_moment(early, late, domain));
  CHECK_FALSE(out_of_scale(early, late, domain));
  early.predicate->id = late.predicate->id = "reaped";
  CHECK_FALSE(same_moment(early, late, domain));
  CHECK(out_of_scale(early, late, domain));
  CHECK(constants(early, domain).news_days == 7);
}

TEST_CASE("a wrong lexicon is named with its place") {
  struct Row {
    char const *yaml, *expected;
  };
  for (auto const& row : std::vector<Row>{
           {"verbs:\n  - {id: a}\n", "rules/lang/en/x.yaml:2:3: no section \"verbs\" in a lexicon"},
           {"units:\n  - {id: a, code: b, type: c, form: [d]}\n", "rules/lang/en/x.yaml:2:37: no key \"form\" in the section \"units\" (did you mean \"forms\"?)"},
           {"classes:\n  - {id: a, axis: kind, parent: b, nouns: [x]}\n  - {id: b, axis: kind, parent: a, nouns: [y]}\n",
            "rules/lang/en/x.yaml:3:33: the class \"b\" is above its own parent \"a\""},
           {"statements:\n  - {kind: k, parts: {whole: count}, forms: [\"{hole} of\"]}\n",
            "rules/lang/en/x.yaml:2:5: the form has a part \"hole\" that the kind has not (did you mean \"whole\"?)"},
           {"predicates:\n  - {id: a, movement: stock, jump: many}\n", "rules/lang/en/x.yaml:2:36: \"jump\" must be a number"},
           {"units:\n  - {id: a}\n", "rules/lang/en/x.yaml:2:5: an entry here needs \"code\""},
       }) {
    auto const root = parse_yaml(row.yaml, "x.yaml");
    REQUIRE(root.ok());
    auto const loaded = load_lexicon({{"lang/en/x.yaml", root.value()}});
    REQUIRE(!loaded.ok());
    CHECK(dump(loaded.error()) == row.expected);
  }
}

} // namespace recount
