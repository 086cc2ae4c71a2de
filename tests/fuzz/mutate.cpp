// SPDX-License-Identifier: Apache-2.0
// A small fuzzer for compilers without libFuzzer: mutate SECONDS FILE… The texts are cut, doubled, mixed and strewn with
// figures and odd characters, the same way every time; the first that breaks an invariant is printed. Status 1 if one does.
#include "invariants.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <vector>

namespace {

class Mutator {
public:
  explicit Mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

  std::string next() {
    auto text = part(seeds_[any(seeds_.size())]);
    for (auto changes = 1 + any(12); changes > 0; --changes)
      change(text);
    return text;
  }

private:
  std::size_t any(std::size_t below) { return static_cast<std::size_t>(random_() % below); }

  std::string part(std::string const& text) {
    auto const begin = recount::code_point_border(text, any(text.size() + 1));
    auto const end = recount::code_point_border(text, std::min(text.size(), begin + any(400)));
    return text.substr(begin, end - begin);
  }

  void change(std::string& text) {
    static constexpr std::array<std::string_view, 44> odd{
        "0", "1,200", "1.2.3", ",", ".", "-", "–", "—", "/", ":", "%", "$", "€", "£", "½", "¾", "“", "”", "'", "’", "\"", "(", ")", "\n", "\n\n", " ",
        "\xC2\xA0", "\xE2\x80\x8B", "é", "日", "\xF0\x9F\x94\xA5", std::string_view("\0", 1), "999999999999999999999", "million", "half a ", "between ",
        " and ", " to ", "at least ", "dozen", "th ", "from ", "May 32, ", "2022-13-45"};
    auto const at = recount::code_point_border(text, any(text.size() + 1));
    switch (any(5)) {
    case 0: text.insert(at, odd[any(odd.size())]); break;
    case 1: text.insert(at, part(seeds_[any(seeds_.size())])); break;
    case 2: text.resize(at); break;
    case 3: text.insert(at, part(text)); break;
    default: text.erase(at, recount::code_point_border(text, std::min(text.size(), at + any(12))) - at);
    }
  }

  std::vector<std::string> seeds_;
  std::mt19937_64 random_{20220109};
};

} // namespace

int main(int argc, char** argv) {
  std::vector<std::string> seeds;
  for (int i = 2; i < argc; ++i) {
    std::ostringstream text;
    text << std::ifstream(argv[i], std::ios::binary).rdbuf();
    seeds.push_back(text.str());
  }
  if (seeds.empty()) {
    std::cerr << "usage: mutate SECONDS FILE...\n";
    return 2;
  }
  recount::Checker const checker;
  recount::fuzz::Invariants invariants(checker);
  Mutator mutator(std::move(seeds));
  auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  std::size_t tried = 0;
  for (; std::chrono::steady_clock::now() < end; ++tried) {
    auto const text = mutator.next();
    if (auto const wrong = invariants.broken_by(text); !wrong.empty()) {
      std::cout << "after " << tried << " texts: " << wrong << "\n--- the text\n" << text << "\n---\n";
      return 1;
    }
  }
  std::cout << tried << " texts, none broke anything\n";
  return 0;
}
