// SPDX-License-Identifier: Apache-2.0
// Messages of rules: texts with {placeholders}.
#pragma once

#include "rules/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recount {

/// A placeholder that the rule's shape does not have, and the nearest that it has.
struct WrongPlaceholder {
  std::string name, hint;
};
std::optional<WrongPlaceholder> wrong_placeholder(Rule const& rule);

/// The conditions behind "{= …}" in a message, in order.
std::vector<std::string> computed_in(std::string_view message);

/// The message with its placeholders filled.
std::string write_message(Rule const& rule, Subject const& subject);

} // namespace recount
