// SPDX-License-Identifier: Apache-2.0
// recount: reads reports, pulls out every numeric claim, and says which of them cannot all be true.
//
//   recount::Checker checker;                              // lexicon and rules as built in
//   recount::Report report{.id = "a", .text = "Police said 12 people died on Sunday."};
//   recount::ReadReport read = checker.read(report);       // one report → its claims
//   recount::Checked checked = checker.check({read});      // many → series, comparisons, findings
//
// Text goes in as UTF-8; spans are byte offsets into the field they point into. A Checker never changes after it was
// made and may be shared between threads. Nothing here prints, throws to its caller, looks at a clock or a locale;
// memory running out apart. The same input gives the same values, whatever the order of the reports.
#pragma once

#include "base/result.hpp"
#include "claims/claim.hpp"
#include "report/report.hpp"
#include "rules/finding.hpp"
#include "series/series.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

struct CheckerOptions {
  std::string rules_folder;                    ///< empty: lexicon and rules as built in
  Stories stories = Stories::automatic;
  bool keep_not_compared = false;              ///< fill Linked::not_compared
  std::vector<std::string> packs;              ///< of rules; none: those that are on by default; "all": every one
  bool with_rules = true;                      ///< false: for reading only; the checker has no rules and starts sooner
  std::vector<std::string> own_words = {};     ///< files of words, over those of the lexicon
  std::vector<std::string> trusted = {};       ///< sources and outlets; a conflict is shown at the other end
};

struct DataFile;
struct Rule;
struct CatalogueEntry;   // rules/reference.hpp
struct PairAnswer;   // rules/explain.hpp

/// What many reports give together.
struct Checked {
  std::vector<ReportRecord> reports;   ///< by id
  std::vector<Claim> claims;           ///< by claim_order; status and signal as all reports together show them
  Linked linked;
  std::vector<Finding> findings;       ///< by finding_order
};

class Checker {
public:
  /// With the lexicon and rules that the library was built with.
  Checker();
  /// With a folder of one's own; the error names file, line and column.
  static Result<Checker> create(CheckerOptions const& options);

  /// What the text of one report says, unresolved, in the order of the text.
  std::vector<Mention> mentions(Report const& report) const;
  /// One report: its record and its claims.
  ReadReport read(Report const& report) const;
  /// The later rooms over any number of read reports. `with_rules` false leaves the findings out.
  Checked check(std::vector<ReadReport> reports, bool with_rules = true) const;

  /// Why two claims of `checked`, by index, are or are not held against each other, and what each rule makes of them.
  PairAnswer pair(Checked const& checked, std::uint32_t first, std::uint32_t second) const;

  std::vector<Rule> const& rules() const;
  /// Checks that rules do under another name, or that cannot be decided yet.
  std::vector<CatalogueEntry> const& catalogue() const;
  /// How classes, predicates and places of the lexicon relate.
  Domain const& domain() const;
  /// Hash of the lexicon and the rules in force.
  std::string const& rules_hash() const;

private:
  struct Parts;
  static std::optional<Diagnostic> add_rules(std::vector<DataFile> const& files, std::vector<std::string> const& packs, Parts& parts);
  explicit Checker(std::shared_ptr<Parts const> parts);
  std::shared_ptr<Parts const> parts_;
};

/// "0.1.0"
std::string_view version();

} // namespace recount
