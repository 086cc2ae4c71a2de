// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

void write(Sink& out, CheckOutcome const& outcome, Style const&) {
  for (auto const& finding : outcome.findings) {
    jsonl::append(out.bytes, finding);
    out.pass();
  }
  jsonl::append(out.bytes, outcome.summary);
}

} // namespace

extern FindingsFormat const jsonl_findings;
FindingsFormat const jsonl_findings{"jsonl", "tools: one record a line, the last a summary", write};

} // namespace recount
