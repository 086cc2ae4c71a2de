// SPDX-License-Identifier: Apache-2.0
#include "lexicon/amount_sections.hpp"

#include "base/utf8.hpp"

namespace recount {
namespace {

/// One entry for each way to write a symbol, as the case of its letters counts.
void add_symbols(EntryReader& in, std::string_view key, UnitWord word, Kind kind) {
  for (auto const& symbol : in.list(key)) {
    word.written = symbol;
    in.builder().add(lower_ascii(symbol), push(in.builder().entries().units, word, kind));
  }
}

/// "1609344/1000": how many of the unit `of` are one of this.
std::optional<UnitConversion> conversion_of(EntryReader& in) {
  auto const ratio = in.optional_text("ratio");
  if (ratio.empty())
    return std::nullopt;
  auto const slash = ratio.find('/');
  auto const over = Decimal::parse(std::string_view(ratio).substr(0, slash));
  auto const under = slash == std::string::npos ? std::nullopt : Decimal::parse(std::string_view(ratio).substr(slash + 1));
  if (over && under && !under->zero())
    return UnitConversion{in.text("code"), in.text("of"), *over, *under, in.optional_decimal("offset").value_or(Decimal())};
  in.fail(*in.entry().find("ratio"), "\"ratio\" must be two whole numbers, such as 1609344/1000");
  return std::nullopt;
}

void read_conversion(EntryReader& in) {
  auto const known = conversion_of(in);
  if (!known)
    return;
  in.builder().domain().add(Measure{known->code, known->base, known->over, known->under, known->offset});
  in.builder().entries().conversions.push_back(*known);
}

} // namespace

void read_number(EntryReader& in, Kind kind) {
  NumberWord word{in.decimal("value"), in.optional_decimal("over").value_or(Decimal(1)), false, false};
  in.add_forms("forms", push(in.builder().entries().numbers, word, kind));
  in.add_forms("signs", push(in.builder().entries().numbers, word, Kind::fraction_sign));
  word.plural = true;
  in.add_forms("plurals", push(in.builder().entries().numbers, word, kind));
  word.plural = false;
  word.fold = true;
  in.add_forms("folds", push(in.builder().entries().numbers, word, kind));
}

void read_scale(EntryReader& in) {
  auto& scales = in.builder().entries().scales;
  auto const factor = in.decimal("factor");
  in.add_forms("forms", push(scales, {factor, false}, Kind::scale));
  in.add_forms("glued", push(scales, {factor, true}, Kind::scale));
}

void read_vague(EntryReader& in) {
  VagueWord const word{in.optional_decimal("low"), in.optional_decimal("high"), in.optional_decimal("soft_low"),
                       in.optional_decimal("soft_high"), in.flag("needs_noun")};
  in.add_forms("forms", push(in.builder().entries().vagues, word, Kind::vague));
}

void read_hedge(EntryReader& in) {
  auto& hedges = in.builder().entries().hedges;
  HedgeWord const word{in.text("hedge")};
  in.add_forms("before", push(hedges, word, Kind::hedge_before));
  in.add_forms("after", push(hedges, word, Kind::hedge_after));
}

void read_currency(EntryReader& in) {
  auto& units = in.builder().entries().units;
  UnitWord word{in.text("code"), "money", {}, {}, false, false};
  bool const subunit = !in.optional_text("of").empty();
  read_conversion(in);
  in.add_forms("signs", push(units, word, Kind::currency));
  in.add_forms("forms", push(units, word, Kind::unit));
  add_symbols(in, "symbols", word, Kind::unit_symbol);
  if (!subunit) {
    auto code = word;
    code.written = code.code;
    in.builder().add(lower_ascii(word.code), push(units, std::move(code), Kind::unit_symbol));
  }
  word.after_scale = true;
  in.add_forms("scaled", push(units, word, Kind::unit));
}

void read_unit(EntryReader& in) {
  UnitWord word{in.text("code"), in.text("type"), in.optional_decimal("factor"), {}, false, false};
  in.add_forms("forms", push(in.builder().entries().units, word, Kind::unit));
  add_symbols(in, "symbols", word, Kind::unit_symbol);
  word.glued = true;
  add_symbols(in, "glued", word, Kind::unit_symbol);
  read_conversion(in);
}

void read_time(EntryReader& in, Kind kind) {
  TimeWord const word{in.integer("number"), in.optional_text("id")};
  in.add_forms("forms", push(in.builder().entries().times, word, kind));
}

void read_holiday(EntryReader& in) {
  HolidayRule const rule{in.integer("year"), in.integer("month"), in.integer("day"), in.integer("weekday"), in.integer("nth"), in.integer("easter"), in.entry().find("easter") != nullptr};
  in.add_forms("forms", push(in.builder().entries().holidays, rule, Kind::holiday));
}

} // namespace recount
