// SPDX-License-Identifier: Apache-2.0
// A program that uses the library as it is installed.
#include <recount.hpp>

#include <iostream>

#if __has_include(<recount/boost>)
#error "the package must not bring Boost along"
#endif

int main() {
  recount::Checker const checker;
  recount::Report report;
  report.id = "a";
  report.text = "Police said 12 people were arrested.";
  auto const read = checker.read(report);
  std::cout << recount::version() << " " << read.claims.size() << "\n";
  return read.claims.size() == 1 && read.claims[0].predicate->id == "detained" ? 0 : 1;
}
