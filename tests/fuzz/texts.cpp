// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way into the lexer and all grammars: any bytes as the text of a report.
#include "invariants.hpp"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static recount::Checker const checker;
  static recount::fuzz::Invariants invariants(checker);
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  if (auto const wrong = invariants.broken_by(text); !wrong.empty()) {
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
  }
  return 0;
}
