// SPDX-License-Identifier: Apache-2.0
// Claims of reports that were read before, one file a report, in a folder of the program and lexicon that read them. What an entry holds is what reading gives again,
// so that a run prints the same bytes with and without it.
#pragma once

#include "base/result.hpp"
#include "claims/claim.hpp"
#include "recount.hpp"

#include <functional>
#include <string>

namespace recount {

class ClaimCache {
public:
  /// The folder is made where it does not exist; the error says why it cannot be. `rules_hash` of the checker that reads. The
  /// first run of a program or lexicon deletes what older ones kept, but for the last three.
  static Result<ClaimCache> open(std::string folder, std::string const& rules_hash);

  /// What is kept of the report, else what `read` gives, which is then kept. An entry that is broken, cut short or of another
  /// report, lexicon or program counts as none; one that cannot be written is not kept. May be called by several threads.
  ReadReport get(Report const& report, std::function<ReadReport()> const& read) const;

private:
  ClaimCache(std::string folder, std::string reader) : folder_(std::move(folder)), reader_(std::move(reader)) {}
  std::string folder_, reader_;   ///< `reader_`: lexicon and program
};

} // namespace recount
