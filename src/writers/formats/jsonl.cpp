// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

void write(std::string& out, CheckOutcome const& outcome, Style const&) {
  for (auto const& finding : outcome.findings)
    jsonl::append(out, finding);
  jsonl::append(out, outcome.summary);
}

} // namespace

extern FindingsFormat const jsonl_findings;
FindingsFormat const jsonl_findings{"jsonl", "tools: one record a line, the last a summary", write};

} // namespace recount
