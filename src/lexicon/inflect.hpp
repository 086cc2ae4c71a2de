// SPDX-License-Identifier: Apache-2.0
// English verb forms from a base form, so that a lexicon entry is one word.
#pragma once

#include <string>
#include <string_view>

namespace recount {

struct VerbForms {
  std::string base, third_person, past, participle, gerund;
};

/// "kill" → kill kills killed killed killing. Irregular verbs list all five: "die|dies|died|died|dying". Of a phrase the
/// first word is inflected: "gun|guns|gunned|gunned|gunning down".
VerbForms verb_forms(std::string_view entry);

} // namespace recount
