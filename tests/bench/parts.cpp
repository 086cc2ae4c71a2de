// SPDX-License-Identifier: Apache-2.0
// Micro-benchmarks of the rooms that take the time: lexer, quantities, claims.
#include "base/data_files.hpp"
#include "claims/assemble.hpp"
#include "grammar/find.hpp"
#include "text/text.hpp"

#include <benchmark/benchmark.h>

namespace {

constexpr std::string_view plain = "Shops near the station opened late and closed before dark, and nobody could say when the road along the "
                                   "river would be passable again. ";
constexpr std::string_view figures = "At least 26 people were killed and more than 1,200 homes destroyed in the flood near Quetta, officials said "
                                     "on Monday. ";

recount::Lexicon const& lexicon() {
  static auto const loaded = recount::embedded_lexicon();
  return loaded;
}

/// News in which one sentence of four holds figures.
std::string news() {
  std::string out;
  for (int i = 0; i < 40; ++i)
    out += i % 4 == 3 ? figures : plain;
  return out;
}

void count_bytes(benchmark::State& state, std::string_view text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void lexer(benchmark::State& state) {
  auto const text = news();
  for (auto _ : state)
    benchmark::DoNotOptimize(recount::segment(text, lexicon()));
  count_bytes(state, text);
}
BENCHMARK(lexer);

void quantities(benchmark::State& state) {
  auto const text = recount::segment(figures, lexicon());
  recount::SentenceView const sentence{text, lexicon(), text.sentences[0].first, text.sentences[0].last};
  for (auto _ : state)
    benchmark::DoNotOptimize(recount::find_quantities(sentence, recount::find_timexes(sentence)));
  count_bytes(state, figures);
}
BENCHMARK(quantities);

void claims(benchmark::State& state) {
  recount::Report report;
  report.id = "bench";
  report.text = news();
  for (auto _ : state)
    benchmark::DoNotOptimize(recount::read_report(report, lexicon()));
  count_bytes(state, report.text);
}
BENCHMARK(claims);

void lexicon_loading(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(recount::embedded_lexicon());
}
BENCHMARK(lexicon_loading);

} // namespace
