// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

/// The records of JSON Lines as one array.
void write(std::string& out, CheckOutcome const& outcome, Style const&) {
  out += "[\n";
  for (auto const& finding : outcome.findings) {
    jsonl::append(out, finding);
    out.insert(out.size() - 1, 1, ',');
  }
  jsonl::append(out, outcome.summary);
  out += "]\n";
}

} // namespace

extern FindingsFormat const json_findings;
FindingsFormat const json_findings{"json", "tools: the same records as one array", write};

} // namespace recount
