// SPDX-License-Identifier: Apache-2.0
// What the sentences of a field tell about figures of one another: one number told twice, a whole and then its parts, a
// shot whose outcome comes later.
#pragma once

#include "claims/reading.hpp"

namespace recount {

void settle_retold(FieldReading& field, Lexicon const& lexicon);

} // namespace recount
