// SPDX-License-Identifier: Apache-2.0
// Prints a made-up corpus of news: generate_corpus MEGABYTES [text]. The same bytes every time.
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

namespace {

using Words = std::string_view;

constexpr std::array<Words, 24> sources{"police", "the health ministry", "officials", "the interior ministry", "a spokeswoman for the governor", "witnesses",
  "the fire service", "the Red Cross", "prosecutors", "the mayor's office", "the army", "hospital officials", "the coast guard", "the disaster agency",
  "a rights group", "the union", "the prime minister", "the statistics office", "the airline", "a senior official", "the regional government",
  "residents", "the United Nations", "the central bank"};
constexpr std::array<Words, 20> things{"people", "soldiers", "police officers", "children", "homes", "vehicles", "passengers", "workers", "villages", "protesters",
  "students", "miners", "migrants", "houses", "schools", "women", "firefighters", "residents", "patients", "fishermen"};
constexpr std::array<Words, 14> happened{"were killed", "were injured", "were detained", "were displaced", "were evacuated", "are missing", "were rescued",
  "were destroyed", "were taken to hospital", "died", "were arrested", "had been infected", "were deployed", "were freed"};
constexpr std::array<Words, 16> places{"Lagos", "Almaty", "the northern province", "Quetta", "the capital", "a suburb of Marseille", "Sulawesi", "the border town",
  "Odesa", "the old harbour", "Dhaka", "the mountain district", "Bogotá", "the eastern valley", "Nairobi", "the port of Beira"};
constexpr std::array<Words, 12> events{"explosion", "flood", "fire", "earthquake", "clashes", "protest", "landslide", "crash", "storm", "raid", "outbreak", "strike"};
constexpr std::array<Words, 7> days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<Words, 10> hedges{"", "", "", "", "at least ", "nearly ", "about ", "more than ", "some ", "up to "};
constexpr std::array<Words, 40> plain{
  "Shops near the station opened late and closed before dark.", "Nobody could say when the bridge would be open again.",
  "The road along the river was covered with mud and broken branches.", "Families waited in front of the gate and shared what they had brought.",
  "The opposition asked for an inquiry and a debate in parliament.", "It was the quietest night since the beginning of the week.",
  "Power came back in most streets, but the lifts still did not work.", "A teacher swept glass from the steps of the school.",
  "The governor thanked the volunteers and promised help before winter.", "Trains ran with long delays, and some did not run at all.",
  "\"We heard a noise like thunder and then it was dark,\" said a baker.", "The market is the largest of the region and feeds the whole valley.",
  "Neighbours had warned for years that the walls were damp.", "The president is expected to visit the town as soon as the airport opens.",
  "Rain is forecast for the rest of the week, and the ground is soft.", "The two sides have met before without any result.",
  "The company said it was sorry and would work with the authorities.", "Old men played chess in the square as if nothing had happened.",
  "Engineers looked at the cracks and shook their heads.", "The court will decide whether the minister has to appear in person.",
  "A ship with food and blankets is on its way.", "Prices of bread and fuel have gone up since the spring.",
  "The film was shown in a tent because the theatre has no roof.", "It is not clear who gave the order.",
  "Journalists were kept away from the scene.", "The hospital asked for blood and for patience.",
  "In the hills the snow came early, and the passes are closed.", "She had left the house only to look for her dog.",
  "The union called the offer an insult and the strike goes on.", "Both parties want the vote to be repeated.",
  "The museum stays closed while the paintings are dried.", "Farmers fear for the harvest and for the dams.",
  "There was no word from the rebels.", "The talks will go on behind closed doors.", "Experts disagree about what made the ground give way.",
  "He spoke without notes and did not take questions.", "The ferry was old but had passed every test.", "Children drew what they had seen, and nobody spoke.",
  "The team won the match with a late goal and danced in the rain.", "What was once a garden is now a car park for army lorries."};

class Corpus {
public:
  explicit Corpus(std::size_t bytes) : wanted_(bytes) {}

  void print(bool text_only) {
    for (std::size_t made = 0, number = 0; made < wanted_; ++number) {
      auto const body = article();
      made += body.size();
      if (text_only)
        std::cout << body << "\n\n";
      else
        std::cout << fmt::format(R"({{"id":"r{:06}","title":"{}","published":"2024-{:02}-{:02}","publisher":"Outlet {}","group":"story-{:05}","text":"{}"}})", number,
                                 escaped(figure_sentence()), 1 + number / 400 % 12, 1 + number / 10 % 28, number % 37, number / 10, escaped(body))
                  << "\n";
    }
  }

private:
  std::size_t any(std::size_t below) { return static_cast<std::size_t>(random_() % below); }
  template <std::size_t n> Words of(std::array<Words, n> const& list) { return list[any(n)]; }

  std::string number() {
    switch (any(8)) {
    case 0: return fmt::format("{},{:03}", 1 + any(90), any(1000));
    case 1: return fmt::format("{}.{} million", 1 + any(9), any(10));
    case 2: return "two dozen";
    case 3: return "seventeen";
    default: return std::to_string(2 + any(400));
    }
  }

  std::string figure_sentence() {
    auto const counted = fmt::format("{}{} {} {}", of(hedges), number(), of(things), of(happened));
    switch (any(10)) {
    case 0: return fmt::format("{} in the {} in {}, {} said on {}.", counted, of(events), of(places), of(sources), of(days));
    case 1: return fmt::format("According to {}, {} in {}.", of(sources), counted, of(places));
    case 2: return fmt::format("The {} killed {} people and wounded {}, {} said.", of(events), number(), number(), of(sources));
    case 3: return fmt::format("The death toll rose to {} on {}, from {} a day before.", number(), of(days), number());
    case 4: return fmt::format("Repairs will cost ${} million, {} said, or {}.{} percent of the budget.", 1 + any(900), of(sources), any(40), any(10));
    case 5: return fmt::format("The man, {}, was found on {} at {}:{:02}.", 18 + any(70), of(days), any(24), any(60));
    case 6: return fmt::format("{} people, including {} children, {}, {} said.", number(), 2 + any(9), of(happened), of(sources));
    case 7: return fmt::format("In {} the same river had flooded {} houses.", 1950 + any(70), number());
    case 8: return fmt::format("{} withdrew an earlier statement that {}.", of(sources), counted);
    default: return fmt::format("On {}, {} said {}.", of(days), of(sources), counted);
    }
  }

  std::string article() {
    std::string out;
    auto const sentences = 12 + any(40);
    for (std::size_t i = 0; i < sentences; ++i) {
      auto sentence = any(100) < 72 ? std::string(of(plain)) : figure_sentence();
      if (sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
      out += sentence + (i % 4 == 3 ? "\n\n" : " ");
    }
    return out;
  }

  static std::string escaped(std::string const& text) {
    std::string out;
    for (char const c : text) {
      if (c == '"' || c == '\\')
        out += '\\';
      if (c == '\n')
        out += "\\n";
      else
        out += c;
    }
    return out;
  }

  std::size_t wanted_;
  std::mt19937_64 random_{20220109};
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: generate_corpus MEGABYTES [text]\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  Corpus(std::strtoull(argv[1], nullptr, 10) * 1'000'000).print(argc > 2);
  return 0;
}
