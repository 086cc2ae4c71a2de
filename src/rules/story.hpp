// SPDX-License-Identifier: Apache-2.0
// Questions about a claim that need its story.
#pragma once

#include "rules/vocabulary.hpp"

#include <span>

namespace recount {

std::span<Function const> story_functions();

} // namespace recount
