// SPDX-License-Identifier: Apache-2.0
#include "claims/records_of.hpp"

#include "base/utf8.hpp"
#include "claims/assemble.hpp"

#include <algorithm>

namespace recount {
namespace {

Words words_at(SentenceView const& view, TokenSpan tokens) {
  auto const span = view.span(tokens.first, tokens.last);
  return {std::string(view.text.words(span)), span};
}

Span span_of(Mention const& mention) {
  return std::visit([](auto const& record) {
    if constexpr (requires { record.quantity; })
      return record.quantity.span;
    else
      return record.span;
  }, mention);
}

void add_mentions(std::vector<Mention>& out, Report const& report, Field field, Lexicon const& lexicon) {
  auto reading = read_field(report, field, lexicon);
  for (auto& sentence : reading.sentences) {
    auto const first = out.size();
    for (auto& quantity : sentence.quantities)
      out.emplace_back(QuantityRecord{field, std::move(quantity.found.quantity)});
    for (std::size_t i = 0; i < sentence.timexes.size(); ++i)
      out.emplace_back(timex_record(report, reading, sentence, i, lexicon));
    for (auto const& attribution : sentence.attributions)
      out.emplace_back(attribution_record(reading, sentence, attribution, lexicon));
    for (auto const& signal : sentence.signals)
      if (!signal.doubts())
        out.emplace_back(signal_record(reading, sentence, signal.found, lexicon));
    if (out.size() - first > 1) // spans of a sentence lie within it
      std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [](Mention const& a, Mention const& b) { return span_of(a) < span_of(b); });
  }
}

} // namespace

Excerpt excerpt_of(Report const& report, Field field, Span sentence, Span around) {
  std::string_view const text = field_text(report, field);
  Span cut = sentence;
  if (cut.size() > max_excerpt) {
    auto const before = std::min<std::uint32_t>(around.begin - sentence.begin, max_excerpt / 3);
    cut.begin = static_cast<std::uint32_t>(code_point_border(text, around.begin - before));
    cut.end = static_cast<std::uint32_t>(code_point_border(text, std::min(cut.begin + max_excerpt, sentence.end)));
  }
  return {std::string(text.substr(cut.begin, cut.size())), cut.begin, position_of(report, field, around.begin)};
}

TimexRecord timex_record(Report const& report, FieldReading const& field, SentenceReading const& reading, std::size_t index, Lexicon const& lexicon) {
  auto const words = words_at(reading.view(field.text, lexicon), reading.timexes[index].tokens);
  auto const& resolved = reading.times[index];
  TimexRecord out;
  out.field = field.field;
  out.span = words.span;
  out.text = words.text;
  out.type = resolved.type;
  out.value = resolved.value;
  out.anchor = resolved.anchored && report.published_day ? to_iso(*report.published_day) : std::string();
  out.days = resolved.days;
  out.position = position_of(report, field.field, words.span.begin);
  out.wrong_weekday = resolved.wrong_weekday;
  if (!resolved.wrong_weekday.empty() || resolved.impossible) {
    auto const excerpt = excerpt_of(report, field.field, reading.sentence.span, words.span);
    out.excerpt = excerpt.text;
    out.excerpt_offset = excerpt.offset;
  }
  return out;
}

SignalRecord signal_record(FieldReading const& field, SentenceReading const& reading, FoundSignal const& signal, Lexicon const& lexicon) {
  auto const cue = words_at(reading.view(field.text, lexicon), signal.cue);
  return {field.field, cue.span, cue.text, from_name<SignalOp>(signal.word.op).value_or(SignalOp::retract), cue, signal.need == SignalNeed::report};
}

AttributionRecord attribution_record(FieldReading const& field, SentenceReading const& reading, FoundAttribution const& attribution, Lexicon const& lexicon) {
  auto const view = reading.view(field.text, lexicon);
  AttributionRecord out;
  out.field = field.field;
  out.cue = words_at(view, attribution.cue);
  out.span = out.cue.span;
  if (!attribution.source.empty()) {
    out.source = words_at(view, attribution.source);
    out.span = hull(out.span, out.source->span);
  }
  out.text = view.text.words(out.span);
  // The longest stretch of what is said.
  TokenSpan longest{};
  for (auto const content : attribution.content)
    if (content.last - content.first > longest.last - longest.first)
      longest = content;
  out.content = longest.empty() ? Span{out.cue.span.end, out.cue.span.end} : view.span(longest.first, longest.last);
  return out;
}

std::vector<Mention> find_mentions(Report const& report, Lexicon const& lexicon) {
  std::vector<Mention> out;
  if (!report.title.empty())
    add_mentions(out, report, Field::title, lexicon);
  add_mentions(out, report, Field::text, lexicon);
  return out;
}

} // namespace recount
