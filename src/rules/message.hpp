// SPDX-License-Identifier: Apache-2.0
// Messages of rules: texts with {placeholders}.
#pragma once

#include "rules/vocabulary.hpp"

#include <optional>
#include <string>

namespace recount {

/// A placeholder that the rule's shape does not have, and the nearest that it has.
struct WrongPlaceholder {
  std::string name, hint;
};
std::optional<WrongPlaceholder> wrong_placeholder(Rule const& rule);

/// The message with its placeholders filled.
std::string write_message(Rule const& rule, Subject const& subject);

} // namespace recount
