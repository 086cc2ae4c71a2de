// SPDX-License-Identifier: Apache-2.0
#include "writers/chart.hpp"

#include "writers/phrases.hpp"
#include "writers/region.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace recount {
namespace {

constexpr int width = 640, height = 220, left = 70, right = 20, top = 16, bottom = 34;   // units of the picture
constexpr int colours = 6;                                                               // classes c0 … of the page's style

struct Mark {
  Day day;
  Interval interval;
  std::optional<Decimal> value;
  std::string source, name, label;   ///< key and words of the source
  bool withdrawn = false;
};

bool took_back(Claim const& claim) { return claim.status == Status::retracted || claim.status == Status::superseded || claim.status == Status::denied; }

std::optional<Mark> mark_of(Claim const& claim) {
  auto const& days = claim.dates.as_of ? claim.dates.as_of : claim.dates.published;
  auto const interval = judged_interval(claim.quantity);
  if (!days || (!claim.quantity.value && !interval.low && !interval.high))
    return std::nullopt;
  auto const source = claim.source.attributed ? claim.source.text : claim.publisher;
  auto const key = claim.source.attributed ? claim.source.key : fmt::format("outlet {}", claim.publisher);
  return Mark{days->last, interval, claim.quantity.value, key, source, fmt::format("{}: {}, {}", short_day(days->last), claim.quantity.text, source), took_back(claim)};
}

/// Where a value stands between two others, in thousandths; pictures need no more.
int thousandths(Decimal value, Decimal low, Decimal high) {
  auto const part = subtract(value, low), whole = subtract(high, low);
  if (!part || !whole || whole->zero())
    return 500;
  auto const share = divide(*part, *whole, 3);
  auto const scaled = share ? shift(*share, 3) : std::nullopt;
  int out = 500;
  if (scaled) {
    auto const text = scaled->to_string();
    out = std::atoi(text.c_str());
  }
  return std::clamp(out, 0, 1000);
}

/// The picture and below it which colour is whose.
class Chart {
public:
  explicit Chart(std::vector<Mark> marks) : marks_(std::move(marks)) {
    first_ = last_ = marks_.front().day;
    for (auto const& mark : marks_) {
      first_ = std::min(first_, mark.day);
      last_ = std::max(last_, mark.day);
      for (auto const& end : {mark.value, mark.interval.low, mark.interval.high})
        if (end) {
          low_ = low_ ? std::min(*low_, *end) : *end;
          high_ = high_ ? std::max(*high_, *end) : *end;
        }
      if (colour_.emplace(mark.source, colour_.size() % colours).second)
        legend_ += fmt::format("<span class=\"c{}\">●</span> {} ", colour_.at(mark.source), xml_escaped(mark.name));
    }
  }

  std::string draw(std::string const& title) const {
    auto out = fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" class=\"chart\"><title>{}</title>", width, height, xml_escaped(title));
    axis(out, *low_);
    if (*low_ != *high_)
      axis(out, *high_);
    out += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>", left, height - 10, xml_escaped(short_day(first_)));
    if (first_ != last_)
      out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", width - right, height - 10, xml_escaped(short_day(last_)));
    for (auto const& mark : marks_)
      draw(out, mark);
    return out + fmt::format("</svg><p class=\"soft\">{}</p>", legend_);
  }

private:
  int x(Day day) const {
    auto const whole = (last_ - first_).count();
    auto const part = whole == 0 ? 500 : (day - first_).count() * 1000 / whole;
    return left + 10 + static_cast<int>(part) * (width - left - right - 20) / 1000;
  }
  int y(Decimal value) const { return height - bottom - thousandths(value, *low_, *high_) * (height - top - bottom) / 1000; }

  void axis(std::string& out, Decimal value) const {
    out += fmt::format("<line class=\"axis\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", left, y(value), width - right, y(value),
                       left - 8, y(value) + 4, grouped(value));
  }

  void draw(std::string& out, Mark const& mark) const {
    auto const at = x(mark.day);
    out += fmt::format("<g class=\"c{}\"><title>{}</title>", colour_.at(mark.source), xml_escaped(mark.label));
    auto const low = y(mark.interval.low.value_or(*low_)), high = y(mark.interval.high.value_or(*high_));
    if (low != high)
      out += fmt::format("<line class=\"range\" x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\"/>", at, low, high);
    if (mark.value)
      out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"5\"/>", at, y(*mark.value));
    auto const middle = mark.value ? y(*mark.value) : (low + high) / 2;
    if (mark.withdrawn)
      out += fmt::format("<path class=\"struck\" d=\"M{} {}l16 -16m-16 0l16 16\"/>", at - 8, middle + 8);
    out += "</g>";
  }

  std::vector<Mark> marks_;
  Day first_, last_;
  std::optional<Decimal> low_, high_;
  std::map<std::string, std::size_t> colour_;   ///< by key of the source
  std::string legend_;
};

} // namespace

std::string chart(Series const& series, std::span<Claim const> claims, std::string const& title) {
  std::vector<Mark> marks;
  for (auto const index : series.points)
    if (auto mark = mark_of(claims[index]))
      marks.push_back(std::move(*mark));
  return marks.size() < 2 ? std::string() : Chart(std::move(marks)).draw(title);
}

} // namespace recount
