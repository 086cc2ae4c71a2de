// SPDX-License-Identifier: Apache-2.0
// The article that the project started from. Its text is not ours: the test reads it beside the project, or says that
// it was not run.
#include "support.hpp"

#include <filesystem>

namespace recount {

TEST_CASE("the seed article gives its claims in full") {
  std::filesystem::path const folder(RECOUNT_SOURCE "/../shared/seeds");
  if (!std::filesystem::exists(folder)) {
    WARN("not run: no seed article beside the project");
    return;
  }
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    auto const report = test::report(test::read_file(entry.path().string()), "2022-01-11", "Kuwait Times");
    std::string claims;
    for (auto const& claim : Checker().read(report).claims)
      if (claim.quantity.hedge != Hedge::vague)
        claims += dump(claim) + " " + claim.source.key + "\n";
    CHECK(claims == "deployed troops just_over 2000 (-∞, ∞) count asserted | the Kazakh leader | 2022-01-10 tokayev\n"
                    "deployed hardware exact 250 [250, 250] count asserted | the Kazakh leader | 2022-01-10 tokayev\n"
                    "killed people more_than 164 (164, ∞) count retracted | the information ministry | 2022-01-09 information ministry\n"
                    "killed criminals exact 26 [26, 26] count asserted | Officials officials\n"
                    "killed officers exact 16 [16, 16] count asserted | Officials officials\n"
                    "detained people nearly 8000 (-∞, ∞) count asserted | the interior ministry | 2022-01-10 interior ministry\n");
  }
}

} // namespace recount
