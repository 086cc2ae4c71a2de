// SPDX-License-Identifier: Apache-2.0
// Prints a made-up corpus of news: generate_corpus MEGABYTES [text]. The same bytes every time. Its sentences are as
// long, and hold figures, days and words of speech as often, as those of ordinary news (docs/speed.md has the counts).
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
constexpr std::array<Words, 12> months{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
constexpr std::array<Words, 10> hedges{"", "", "", "", "at least ", "nearly ", "about ", "more than ", "some ", "up to "};
constexpr std::array<Words, 20> syllables{"ka", "ren", "mo", "sil", "tar", "bu", "len", "di", "or", "vas", "ha", "nim", "pe", "gor", "zu", "fal", "we", "tin", "rak", "jo"};
constexpr std::array<Words, 40> nouns{"bridge", "contract", "committee", "harbour", "ceasefire", "inquiry", "reservoir", "curriculum", "embassy", "pipeline",
  "orchestra", "tariff", "laboratory", "parliament", "shipyard", "verdict", "subsidy", "archive", "monsoon", "warehouse", "treaty", "refinery", "clinic",
  "satellite", "budget", "tribunal", "motorway", "vaccine", "harvest", "newspaper", "glacier", "cathedral", "factory", "railway", "coalition", "referendum",
  "stadium", "turbine", "fishery", "census"};
constexpr std::array<Words, 24> adjectives{"unfinished", "wooden", "contested", "former", "narrow", "expensive", "northern", "political", "abandoned", "temporary",
  "cautious", "public", "foreign", "damaged", "modest", "ambitious", "local", "rural", "secret", "fragile", "crowded", "industrial", "independent", "regional"};

// Sentences and clauses with slots: $n a name, $p a place, $s a source, $o a noun, $a an adjective, $d a weekday,
// $e an event, $m a month, $y a year, $c a counted figure, $# a plain number, $t a thing.
constexpr std::array<Words, 34> plain{
  "Shops near the $a $o opened late and closed before dark, and nobody could say when the road along the river would be passable again.",
  "$n, who grew up in $p and studied law abroad, told reporters that the $o had never been meant to replace the $a $o.",
  "\"We heard a noise like thunder and then it was dark,\" said $n, a baker whose family has lived beside the $o for generations.",
  "The opposition asked for an inquiry and a debate in parliament, but $n declined to answer questions about the $a $o.",
  "Power came back in most streets around $p, although the lifts still did not work and the $o stayed closed.",
  "The governor thanked the volunteers on $d and promised that help for the $a villages would arrive before winter.",
  "Neighbours of the $o had warned for years that the walls were damp, according to documents seen by a local newspaper.",
  "It is not clear who gave the order to move the $o, and $s did not respond to a request for comment.",
  "The company that built the $a $o said it was sorry and would work with the authorities to find the cause.",
  "Engineers from $p looked at the cracks and shook their heads, then wrote a long report about the $o that nobody read.",
  "The court will decide whether $n has to appear in person or whether the lawyers may speak for the $a $o.",
  "In the hills above $p the snow came early this season, and the passes are closed to lorries and buses.",
  "The union called the offer an insult and said that the strike at the $o would go on for as long as needed.",
  "Farmers fear for the harvest and for the dams, since the $a $o takes most of the water before it reaches the fields.",
  "$n and $n have met before without any result, and diplomats expect that the talks about the $o will go on behind closed doors.",
  "Experts disagree about what made the ground give way beneath the $a $o, which stands on clay and old mining tunnels.",
  "The museum in $p stays closed while the paintings are dried, a curator explained, and the $o will be moved to another building.",
  "He spoke without notes for most of the evening and did not take questions about the $o or about $n.",
  "Supporters of the $a $o say it will bring jobs to $p; critics say the money would be better spent on schools and clinics.",
  "The president is expected to visit $p as soon as the airport opens, though security services advised against the trip.",
  "Children drew what they had seen during the $e, and their teachers hung the drawings in the hall of the $o.",
  "Analysts at the $a $o believe the government has little choice but to seek help from its neighbours or from lenders abroad.",
  "\"This is not what we voted for,\" $n said on $d, adding that the $o should belong to the people who work in it.",
  "A ship with food and blankets left $p late on $d and is on its way to the $a coast, where the harbour has been dredged.",
  "Old men played chess in the square as if nothing had happened, while soldiers searched the $o and the houses behind it.",
  "Critics accused $n of using the $e for political gain, a charge that the party's spokesman rejected as absurd.",
  "The film, which tells the story of a $a $o, was shown in a tent because the theatre has no roof.",
  "$s said the $o was safe and that rumours about its closure were spread by people who wanted to cause panic.",
  "Prices of bread and fuel have gone up since the spring, and many households around $p now cook with wood again.",
  "What was once a garden behind the $a $o is now a car park for army lorries, guarded by men who do not give their names.",
  "The talks in $p broke down over the question of who should pay for the $o and who should own it afterwards.",
  "Rain is forecast for the rest of the week; the ground is soft, and another $e cannot be ruled out, $s warned.",
  "The team danced in the rain after a late goal, and the streets around the $o were full of flags until the morning.",
  "She had left the house only to look for her dog, she said, and when she came back the $a $o was gone."};
constexpr std::array<Words, 14> dated{
  "The $o was opened in $y by $n, then the minister of transport, and has been rebuilt twice since the $e of $y.",
  "On $m $#, the government in $p announced that the $a $o would be sold to a company owned by $n.",
  "$n, $#, was elected in $m $y after a campaign in which the $a $o played a larger part than anyone had expected.",
  "In $y a court in $p found that the $o had been paid for with money meant for schools and rural clinics.",
  "The first $o was built here more than a century ago, and the $a building beside it dates from $y.",
  "The hearing is to begin on $d at 10:30, and $n is expected to speak about the $a $o in the afternoon.",
  "Two days later $s closed the $a $o and asked the residents of $p to boil their water until further notice.",
  "The treaty, signed on $# $m $y in $p, gives both countries the right to use the $o in times of peace.",
  "$n was born in $p in $y and worked as a teacher before she joined the committee that runs the $a $o.",
  "One of the lawyers told the court in $p that the $o had never been inspected, and asked for more time.",
  "The second round of talks on the $a $o will be held in $p next $m, a spokesman for $n said on $d.",
  "Since the early 1990s the $o has changed hands several times, and no owner has kept the promise to repair it.",
  "The Boeing 737 had taken off from $p on $d evening and landed safely beside the $a $o after a short flight.",
  "Article 12 of the law lets the president close the $o for a month, but no president before $n has used it."};
constexpr std::array<Words, 14> figures{
  "$c in the $e in $p, $s said on $d, while the search for survivors near the $o went on through the night.",
  "According to $s, $c in $p after the $e, which began in the $a quarter around the $o and spread with the wind.",
  "The $e killed $# people and wounded $#, $s said, and left the $a $o without power or water.",
  "The death toll from the $e rose to $# on $d, from $# a day before, as rescuers reached the $a villages above $p.",
  "Repairs of the $o will cost $$$# million, $n said, money that the $a government in $p does not have.",
  "The budget of the $a $o grew by $# percent in $y, a rise that $s called necessary and the opposition called reckless.",
  "$# people, including $# $t, were living in the $a building when the $e reached it, neighbours in $p said.",
  "On $d, $s said $c, and that the $o would stay closed until the cause of the $e was known.",
  "The $a $o employs $# workers and sends most of what it makes to $p, where $n opened an office in $y.",
  "Around the $o the water stood $# metres deep on $d, and the road to $p was cut in several places.",
  "\"We counted $# $t and then we stopped counting,\" $n said in front of the $a $o, which was still smoking.",
  "Police in $p detained $# $t after the $e, and $n said that most of them would be released within a day.",
  "More than $# $t marched through $p on $d, from the $a $o to the parliament, to protest against the new law.",
  "Of the $# $t who left the $a valley after the $e, $s believe, fewer than half have come back to $p."};

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
                                 escaped(headline()), 1 + number / 400 % 12, 1 + number / 10 % 28, number % 37, number / 10, escaped(body))
                  << "\n";
    }
  }

private:
  std::size_t any(std::size_t below) { return static_cast<std::size_t>(random_() % below); }
  template <std::size_t n> Words of(std::array<Words, n> const& list) { return list[any(n)]; }

  std::string number() {
    switch (any(8)) {
    case 0: return fmt::format("{},{:03}", 1 + any(90), any(1000));
    case 1: return "two dozen";
    case 2: return "seventeen";
    default: return std::to_string(2 + any(400));
    }
  }

  /// "Karen Tarbu": from some thousands, few of which any lexicon knows.
  std::string name() {
    std::string out;
    for (auto const parts : {2U, 2U + static_cast<unsigned>(any(2))}) {
      auto const begin = out.size();
      for (unsigned i = 0; i < parts; ++i)
        out += of(syllables);
      out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
      out += ' ';
    }
    out.pop_back();
    return out;
  }

  std::string slot(char which) {
    switch (which) {
    case 'n': return name();
    case 'p': return std::string(of(places));
    case 's': return std::string(of(sources));
    case 'o': return std::string(of(nouns));
    case 'a': return std::string(of(adjectives));
    case 'd': return std::string(of(days));
    case 'e': return std::string(of(events));
    case 'm': return std::string(of(months));
    case 't': return std::string(of(things));
    case 'y': return std::to_string(1950 + any(74));
    case '#': return number();
    case 'c': return fmt::format("{}{} {} {}", of(hedges), number(), of(things), of(happened));
    default: return "$";
    }
  }

  std::string filled(Words form) {
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (form[i] != '$')
        out += form[i];
      else
        out += slot(form[++i]);
    }
    if (out[0] >= 'a' && out[0] <= 'z')
      out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
  }

  std::string headline() { return filled(any(2) == 0 ? Words("$e in $p: $c, $s say") : Words("$n defends $a $o in $p after $e")); }

  /// Seven sentences of ten hold no number, one a date, year or age, two a figure; few take a figure back.
  std::string sentence() {
    auto const kind = any(1000);
    if (kind < 3)
      return filled("$s withdrew an earlier statement that $c, and gave no new figure for those hurt in the $a $o.");
    return filled(kind < 180 ? of(figures) : kind < 300 ? of(dated) : of(plain));
  }

  std::string article() {
    std::string out;
    auto const sentences = 16 + any(50);
    for (std::size_t i = 0; i < sentences; ++i)
      out += sentence() + (i % 3 == 2 ? "\n\n" : " ");
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
