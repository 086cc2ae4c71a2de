// SPDX-License-Identifier: Apache-2.0
#include "writers/writer.hpp"

namespace recount {
namespace {

void write(Sink& out, CheckOutcome const& outcome, Style const& style) { text::write(out, outcome, style); }

} // namespace

extern FindingsFormat const text_findings;
FindingsFormat const text_findings{"text", "people: the fact-check report", write};

} // namespace recount
