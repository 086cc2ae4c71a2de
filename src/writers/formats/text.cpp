// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

void write(std::string& out, CheckOutcome const& outcome, Style const& style) { text::append(out, outcome, style); }

} // namespace

extern FindingsFormat const text_findings;
FindingsFormat const text_findings{"text", "people: the fact-check report", write};

} // namespace recount
