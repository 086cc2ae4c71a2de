// SPDX-License-Identifier: Apache-2.0
// Lists of figures that write their unit or their scale once: "5 and 6 kg", "$26 and $31 million".
#pragma once

#include "grammar/find.hpp"

namespace recount {

/// Gives a bare number the unit of the figure that it is joined to.
void share_units(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

} // namespace recount
