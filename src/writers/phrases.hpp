// SPDX-License-Identifier: Apache-2.0
// Short phrases about claims and series that all texts for people share.
#pragma once

#include "claims/claim.hpp"
#include "series/series.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace recount {

/// "1 report", "3 reports"
std::string counted(std::uint64_t n, std::string_view thing);
/// "reports/a.md:7:14"
std::string place_name(Claim const& claim);
/// "the information ministry, 9 January 2022, retracted (technical mistake)"
std::string standing(Claim const& claim);
/// Whether the series counts what something happened to; not of a plain count, nor where no list knows the verb.
bool says_what_happened(Series const& series);
/// Whether a sheet shows the series: one of parts and changes alone says nothing that stands or was taken back.
bool has_standing(Series const& series, std::span<Claim const> claims);
/// "people killed", "percent", "officers killed in Almaty"
std::string what(Series const& series, std::span<Claim const> claims);
/// "7 to 16 January 2022"
std::string spoken_range(Day first, Day last);
/// "interior ministry" for "The interior ministry"
std::string_view without_article(std::string_view source);
/// "9 Jan"
std::string short_day(Day day);

} // namespace recount
