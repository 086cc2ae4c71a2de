// SPDX-License-Identifier: Apache-2.0
// Properties of the quantity reader: a random quantity in a random form reads back equal, and odd input harms nothing.
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <array>
#include <random>

namespace recount {
namespace {

std::vector<QuantityRecord> read(std::string_view text) {
  std::vector<QuantityRecord> out;
  for (auto const& mention : find_mentions(test::report(text), test::lexicon()))
    if (auto const* const record = std::get_if<QuantityRecord>(&mention))
      out.push_back(*record);
  return out;
}

/// A list of the lexicon: the entries of a section of a file, with a form each.
std::vector<std::pair<Node const*, std::string>> forms(std::vector<DataFile> const& files, std::string_view path, std::string_view section, std::string_view key) {
  std::vector<std::pair<Node const*, std::string>> out;
  for (auto const& file : files)
    if (file.path == path)
      for (auto const& entry : file.root.find(section)->items)
        if (auto const* const list = entry.find(key))
          for (auto const& form : list->items)
            out.emplace_back(&entry, form.scalar);
  return out;
}

std::string plain(std::uint64_t n) { return std::to_string(n); }

std::string grouped_by(std::uint64_t n, std::string const& mark) {
  auto text = std::to_string(n);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), mark);
  return text;
}

} // namespace

TEST_CASE("a random number in a random form with a random hedge and unit reads back equal") {
  std::mt19937_64 random(2024);
  auto const files = embedded_words();
  auto const hedges = forms(files, "lang/en/hedges.yaml", "hedges", "before");
  auto const units = forms(files, "lang/en/units.yaml", "units", "forms");
  auto const currencies = forms(files, "lang/en/currencies.yaml", "currencies", "forms");
  REQUIRE(hedges.size() > 100);
  for (int round = 0; round < 4000; ++round) {
    std::uint64_t const n = 2 + random() % (random() % 2 ? 80 : 900'000);
    bool const thousands = n >= 1000;
    std::string digits = thousands ? grouped_by(n, random() % 3 ? "," : "\xE2\x80\xAF") : plain(n);
    std::string value = plain(n);
    if (!thousands && random() % 4 == 0) {
      digits += ".5";
      value += ".5";
    }
    bool const scaled = !thousands && random() % 3 == 0;
    if (scaled) {
      digits += " million";
      value = Decimal::parse(value)->to_string();
      value = shift(*Decimal::parse(value), 6)->to_string();
    }
    auto const& [hedge, words] = hedges[random() % hedges.size()];
    bool const hedged = random() % 2 == 0;
    bool const money = random() % 3 == 0;
    auto const& [unit, name_of_unit] = money ? currencies[random() % currencies.size()] : units[random() % units.size()];
    auto const text = fmt::format("It was {}{} {} in all.", hedged ? words + " " : "", digits, name_of_unit);
    if (name_of_unit == "max" || name_of_unit.find('/') != std::string::npos || name_of_unit.back() == '.')
      continue;
    INFO(text);
    auto const found = read(text);
    REQUIRE(found.size() == 1);
    auto const& quantity = found.front().quantity;
    Decimal expected = *Decimal::parse(value);
    if (auto const* const factor = unit->find("factor"))
      expected = *multiply(expected, *Decimal::parse(factor->scalar));
    REQUIRE(quantity.value);
    CHECK(*quantity.value == expected);
    CHECK(quantity.unit == unit->find("code")->scalar);
    CHECK(name(quantity.hedge) == (hedged ? hedge->find("hedge")->scalar : "exact"));
  }
}

TEST_CASE("a random number with a scale or sign, as a fraction, a range or below zero reads back equal") {
  std::mt19937_64 random(515);
  auto const files = embedded_words();
  auto const words = forms(files, "lang/en/numbers.yaml", "numbers", "forms");
  auto const scales = forms(files, "lang/en/numbers.yaml", "scales", "forms");
  auto const parts = forms(files, "lang/en/numbers.yaml", "fractions", "plurals");
  auto const signs = forms(files, "lang/en/currencies.yaml", "currencies", "signs");
  auto const any = [&](auto const& list) { return list[random() % list.size()]; };
  auto const number = [](Node const* entry, std::string_view key) { return *Decimal::parse(entry->find(key)->scalar); };
  for (int round = 0; round < 6000; ++round) {
    std::uint64_t const n = 21 + random() % 60, more = n + 1 + random() % 15;
    auto const scale = any(scales);
    if (scale.second == "hundreds") // a vague word by itself
      continue;
    Decimal const factor = number(scale.first, "factor"), low = *multiply(Decimal(static_cast<std::int32_t>(n)), factor);
    std::string text, unit;
    Interval expected = Interval::exactly(low);
    switch (random() % 6) {
    case 0:
      text = fmt::format("They count {} {} ships.", n, scale.second);
      break;
    case 1: {
      auto const [sign, written] = any(signs);
      text = fmt::format("They owe {}{}{} {}.", written, written.back() >= 'a' && written.back() <= 'z' ? " " : "", n, scale.second);
      unit = sign->find("code")->scalar;
      break;
    }
    case 2: {
      auto const [over, word] = any(words);
      auto const [under, plural] = any(parts);
      auto const share = divide(number(over, "value"), number(under, "value"), 12);
      bool const proper = number(over, "value") > Decimal(1) && number(over, "value") < Decimal(20) && number(under, "value") >= Decimal(20);
      if (!proper || !divide(number(under, "value"), number(over, "value"), 0) || number(over, "value").coefficient() % 2 == 0 || number(over, "value").coefficient() % 5 == 0)
        continue;
      text = fmt::format("They lost {} {} of the vote.", word, plural);
      expected = Interval::exactly(*share);
      break;
    }
    case 3: {
      static constexpr std::array<std::string_view, 5> ranges{"between {} and {} {}", "from {} to {} {}", "{} to {} {}", "{}-{} {}", "{} – {} {}"};
      text = fmt::format("They count {} ships.", fmt::format(fmt::runtime(ranges[random() % ranges.size()]), n, more, scale.second));
      expected = Interval::between(low, *multiply(Decimal(static_cast<std::int32_t>(more)), factor));
      break;
    }
    case 4:
      text = fmt::format("They fell to minus {} {}.", n, scale.second);
      expected = Interval::exactly(negate(low));
      break;
    default:
      text = fmt::format("They count {},{:02},{:03} ships.", n, more % 100, n);
      expected = Interval::exactly(Decimal(static_cast<std::int32_t>(n * 100'000 + more % 100 * 1000 + n)));
    }
    INFO(text);
    auto const found = read(text);
    REQUIRE(found.size() == 1);
    CHECK(dump(found.front().quantity.asserted) == dump(expected));
    CHECK(found.front().quantity.unit == unit);
  }
}

TEST_CASE("spans of quantities lie on characters, whatever the text") {
  std::mt19937_64 random(77);
  std::vector<std::string> const parts{"$", "5", "1,000", "1.5.7", "-", "–", "%", " ", " ", "million", "m", "and", "a half", "half", "between", "to", "from", "up", "rose", "one", "in", "US", "½", "é", "₹",
                                       "x10", "^", "e6", "twenty", "third", "thirds", "of", "a", "per", "day", "more than", "or more", "(", ")", ",", ".", "\n", "99999999999999999999999", "km", "'", "s", "Boeing", "times", "as many",
                                       "dozens", "€", "#", "minus", "point", "five", "hundred", "thousandth", "ft", "in", "pounds", "cents", "2019", "16-18", "no", "the", "top", "\xF0\x9F\x94\xA5", "/", "[kg]"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::uint64_t words = 1 + random() % 30; words > 0; --words)
      text += parts[random() % parts.size()] + (random() % 2 ? " " : "");
    for (auto const& record : read(text)) {
      INFO(text);
      auto const& quantity = record.quantity;
      REQUIRE(quantity.span.begin < quantity.span.end);
      REQUIRE(quantity.span.end <= text.size());
      CHECK((static_cast<unsigned char>(text[quantity.span.begin]) & 0xC0U) != 0x80U);
      CHECK(quantity.text == text.substr(quantity.span.begin, quantity.span.end - quantity.span.begin));
      if (quantity.value && quantity.asserted.low)
        CHECK(*quantity.asserted.low <= *quantity.value);
      if (quantity.asserted.low && quantity.asserted.high)
        CHECK(*quantity.asserted.low <= *quantity.asserted.high);
    }
  }
}

TEST_CASE("a paragraph more changes no other paragraph's quantities") {
  std::string const first = "At least 26 people died and 12 were hurt on Monday.", second = "Shares fell 5% to $20 from $21.";
  auto const alone = read(first);
  auto const both = read(first + "\n\n" + second);
  REQUIRE(both.size() == alone.size() + 3);
  for (std::size_t i = 0; i < alone.size(); ++i)
    CHECK(both[i] == alone[i]);
}

} // namespace recount
