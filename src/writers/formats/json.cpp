// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

/// The records of JSON Lines as one array.
void write(Sink& out, CheckOutcome const& outcome, Style const&) {
  out.bytes += "[\n";
  for (auto const& finding : outcome.findings) {
    jsonl::append(out.bytes, finding);
    out.bytes.insert(out.bytes.size() - 1, 1, ',');
    out.pass();
  }
  jsonl::append(out.bytes, outcome.summary);
  out.bytes += "]\n";
}

} // namespace

extern FindingsFormat const json_findings;
FindingsFormat const json_findings{"json", "tools: the same records as one array", write};

} // namespace recount
