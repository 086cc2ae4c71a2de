// SPDX-License-Identifier: Apache-2.0
// Every conversion of the lexicon against the definition of its unit, and the currencies against ISO 4217.
#include "support.hpp"

#include <algorithm>
#include <numeric>

namespace recount {
namespace {

__extension__ using Wide = __int128;

struct Ratio {
  Wide over = 1, under = 1;
};

Wide wide(Decimal value) {
  Wide out = value.coefficient();
  for (int i = 0; i < value.exponent(); ++i)
    out *= 10;
  return out;
}

Ratio reduced(Wide over, Wide under) {
  Wide a = over, b = under;
  while (b != 0)
    std::tie(a, b) = std::pair(b, a % b);
  return {over / a, under / a};
}

Ratio ratio_of(std::string_view code) {
  auto const* const found = test::lexicon().conversion(code);
  REQUIRE(found);
  return reduced(wide(found->over), wide(found->under));
}

/// One `unit` is over / under of `other`, by UCUM 2.1 and the acts it names.
struct Definition {
  char const* unit;
  std::int64_t over, under;
  char const* other;
};

} // namespace

TEST_CASE("units convert as they are defined") {
  for (auto const& [unit, over, under, other] : std::vector<Definition>{
           {"km", 1000, 1, "m"}, {"dm", 1, 10, "m"}, {"cm", 1, 100, "m"}, {"mm", 1, 1000, "m"}, {"um", 1, 1000, "mm"}, {"nm", 1, 1000, "um"}, {"pm", 1, 1000, "nm"},
           {"[in_i]", 254, 100, "cm"}, {"[ft_i]", 12, 1, "[in_i]"}, {"[yd_i]", 3, 1, "[ft_i]"}, {"[mi_i]", 5280, 1, "[ft_i]"}, {"[nmi_i]", 1852, 1, "m"},
           {"[ly]", 9460730472580800, 1, "m"},
           {"kg", 1000, 1, "g"}, {"mg", 1, 1000, "g"}, {"ug", 1, 1000, "mg"}, {"t", 1000, 1, "kg"}, {"kt", 1000, 1, "t"}, {"Mt", 1000, 1, "kt"},
           {"[lb_av]", 45359237, 100000, "g"}, {"[oz_av]", 1, 16, "[lb_av]"}, {"[stone_av]", 14, 1, "[lb_av]"}, {"[ston_av]", 2000, 1, "[lb_av]"},
           {"[lton_av]", 2240, 1, "[lb_av]"}, {"[car_m]", 200, 1, "mg"}, {"[oz_tr]", 480 * 64798910LL, 1000000000, "g"},
           {"mL", 1, 1000, "L"}, {"cL", 1, 100, "L"}, {"m3", 1000, 1, "L"}, {"km3", 1000000000, 1, "m3"}, {"cm3", 1, 1000000, "m3"},
           {"[cin_i]", 254 * 254 * 254, 1000000, "cm3"}, {"[cft_i]", 12 * 12 * 12, 1, "[cin_i]"}, {"[cyd_i]", 27, 1, "[cft_i]"},
           {"[gal_us]", 231, 1, "[cin_i]"}, {"[qt_us]", 1, 4, "[gal_us]"}, {"[pt_us]", 1, 2, "[qt_us]"}, {"[foz_us]", 1, 32, "[qt_us]"}, {"[cup_us]", 16, 1, "[tbs_us]"},
           {"[tbs_us]", 1, 2, "[foz_us]"}, {"[tsp_us]", 1, 3, "[tbs_us]"}, {"[bbl_us]", 42, 1, "[gal_us]"}, {"[gal_br]", 454609, 100000, "L"},
           {"km2", 1000000, 1, "m2"}, {"cm2", 1, 10000, "m2"}, {"har", 10000, 1, "m2"}, {"[sin_i]", 254 * 254, 10000, "cm2"}, {"[sft_i]", 144, 1, "[sin_i]"}, {"[syd_i]", 9, 1, "[sft_i]"},
           {"[mi_i]2", 5280LL * 5280, 1, "[sft_i]"}, {"[acr_us]", 43560LL * 1200 * 1200, 3937 * 3937, "m2"},
           {"Cel", 1, 1, "K"}, {"[degF]", 5, 9, "K"},
           {"km/h", 1000, 3600, "m/s"}, {"[mi_i]/h", 1609344, 1000000, "km/h"}, {"[kn_i]", 1852, 1000, "km/h"},
           {"kW", 1000, 1, "W"}, {"MW", 1000, 1, "kW"}, {"GW", 1000, 1, "MW"}, {"TW", 1000, 1, "GW"},
           {"[HP]", 550LL * 3048 * 45359237, 1, nullptr},
           {"kJ", 1000, 1, "J"}, {"MJ", 1000, 1, "kJ"}, {"W.h", 3600, 1, "J"}, {"kW.h", 1000, 1, "W.h"}, {"MW.h", 1000, 1, "kW.h"}, {"GW.h", 1000, 1, "MW.h"}, {"TW.h", 1000, 1, "GW.h"},
           {"[Cal]", 4184, 1, "J"},
           {"kV", 1000, 1, "V"}, {"hPa", 100, 1, "Pa"}, {"kPa", 1000, 1, "Pa"}, {"MPa", 1000, 1, "kPa"}, {"GPa", 1000, 1, "MPa"}, {"mbar", 100, 1, "Pa"}, {"[psi]", 0, 0, nullptr},
           {"kHz", 1000, 1, "Hz"}, {"MHz", 1000, 1, "kHz"}, {"GHz", 1000, 1, "MHz"}, {"mSv", 1, 1000, "Sv"},
           {"kBy", 1000, 1, "By"}, {"MBy", 1000, 1, "kBy"}, {"GBy", 1000, 1, "MBy"}, {"TBy", 1000, 1, "GBy"}, {"PBy", 1000, 1, "TBy"},
           {"Mbit", 1000000, 1, "bit"}, {"Gbit", 1000, 1, "Mbit"}, {"Gbit/s", 1000, 1, "Mbit/s"},
           {"ms", 1, 1000, "s"}, {"us", 1, 1000, "ms"}, {"min", 60, 1, "s"}, {"h", 60, 1, "min"}, {"d", 24, 1, "h"}, {"wk", 7, 1, "d"}, {"mo", 1, 12, "a"}, {"a", 36525, 100, "d"}}) {
    INFO(unit);
    auto const have = ratio_of(unit);
    if (!other)
      continue; // below, as their products are long
    auto const part = ratio_of(other);
    auto const want = reduced(Wide{over} * part.over, Wide{under} * part.under);
    CHECK((have.over == want.over && have.under == want.under));
    CHECK(test::lexicon().conversion(unit)->base == test::lexicon().conversion(other)->base);
  }
  // 550 foot pounds of force a second, with 9.80665 m/s2; a pound of force on a square inch.
  auto const pound_of_force = reduced(Wide{45359237} * 980665, Wide{100000000} * 100000);
  auto const horsepower = ratio_of("[HP]");
  auto const foot_pounds = reduced(Wide{550} * 3048 * pound_of_force.over, Wide{10000} * pound_of_force.under);
  CHECK((horsepower.over == foot_pounds.over && horsepower.under == foot_pounds.under));
  auto const psi = ratio_of("[psi]");
  auto const on_inch = reduced(pound_of_force.over * 100000000, pound_of_force.under * 64516);
  CHECK((psi.over == on_inch.over && psi.under == on_inch.under));
}

TEST_CASE("base units are one, temperatures have their offsets") {
  CHECK(test::lexicon().conversion("Cel")->offset == *Decimal::parse("273.15"));
  CHECK(test::lexicon().conversion("[degF]")->offset == *Decimal::parse("459.67"));
  for (auto const* const base : {"m", "g", "L", "m2", "K", "m/s", "W", "J", "V", "Pa", "Hz", "Sv", "By", "bit", "s"}) {
    auto const one = ratio_of(base);
    CHECK((one.over == 1 && one.under == 1));
  }
}

TEST_CASE("every code of ISO 4217 is read on both sides of a number") {
  std::string const codes =
      "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK "
      "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT "
      "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
      "SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA "
      "XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWL";
  for (std::size_t at = 0; at < codes.size(); at += 4) {
    auto const code = codes.substr(at, 3);
    for (auto const& text : {"The deal cost " + code + " 350 million.", "The deal cost 350 million " + code + "."}) {
      INFO(text);
      std::string units;
      for (auto const& claim : read_report(test::report(text), test::lexicon()).claims)
        units += claim.quantity.unit;
      CHECK(units == code);
    }
  }
}

} // namespace recount
