// SPDX-License-Identifier: Apache-2.0
// What figures that stand together say of each other: lists that write their unit or their scale once ("5 and 6 kg",
// "$26 and $31 million"), and what a figure is counted for ("45 deaths per 1,000 people").
#pragma once

#include "grammar/find.hpp"

namespace recount {

/// Gives a bare number the unit of the figure that it is joined to, or whose change it ends ("from 208 pounds to 193").
void share_units(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

/// Gives a number without a scale that of the figure that it is joined to.
void share_scales(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

/// Makes percentage points of points beside a share ("on 14%, up two points").
void settle_points(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

/// Gives an amount in brackets the hedge of the one that it restates ("more than 100 km (60 miles)").
void share_hedges(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

/// Makes a rate of a figure whose noun is counted per so many; what it is counted for is no figure.
void settle_rates(SentenceView const& sentence, std::vector<FoundQuantity>& quantities);

} // namespace recount
