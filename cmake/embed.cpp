// SPDX-License-Identifier: Apache-2.0
// Writes the files of rules/ and the lexicon that they make into a C++ source, so that one program is all a user installs.
#include "base/data_files.hpp"
#include "base/hash.hpp"
#include "base/packed.hpp"
#include "lexicon/packed.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

namespace {

/// The bytes as a string literal in octal escapes, twenty a line: quick to compile at any size.
std::string as_literal(std::string const& bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 20 == 0)
      out += i == 0 ? "\n\"" : "\"\n\"";
    out += fmt::format("\\{:03o}", static_cast<unsigned char>(bytes[i]));
  }
  return out + "\"";
}

void put_bytes(std::ostream& out, std::string_view name, std::string const& bytes) {
  out << fmt::format("alignas({}) constexpr char {}[] = {};\n", recount::packed_alignment, name, as_literal(bytes));
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: recount_embed RULES_FOLDER OUTPUT.cpp\n";
    return 2;
  }
  auto const files = recount::load_folder(argv[1]);
  if (!files) {
    std::cerr << recount::dump(files.error()) << '\n';
    return 2;
  }
  auto const lexicon = recount::load_lexicon(files.value());
  if (!lexicon) {
    std::cerr << recount::dump(lexicon.error()) << '\n';
    return 2;
  }
  std::vector<recount::DataFile> words, rules;
  for (auto const& file : files.value()) {
    bool const of_words = recount::of_words(file.path);
    if (of_words)
      words.push_back(file);
    if (!of_words || file.root.find("statements"))
      rules.push_back(file);
  }
  std::ofstream out(argv[2], std::ios::binary);
  out << "#include \"base/data_files.hpp\"\n#include \"lexicon/packed.hpp\"\nnamespace recount {\nnamespace {\n";
  put_bytes(out, "words", recount::encode(words));
  put_bytes(out, "rules", recount::encode(rules));
  put_bytes(out, "lexicon", recount::pack(lexicon.value()));
  out << "} // namespace\n"
      << "std::uint64_t embedded_hash() { return " << recount::fnv1a(recount::encode(files.value())) << "ULL; }\n"
      << "std::vector<DataFile> embedded_words() { return decode({words, sizeof words - 1}); }\n"
      << "std::vector<DataFile> embedded_rules() { return decode({rules, sizeof rules - 1}); }\n"
      << "Lexicon embedded_lexicon() { return unpack({lexicon, sizeof lexicon - 1}); }\n"
      << "} // namespace recount\n";
  out.close();
  if (!out) {
    std::cerr << argv[2] << ": cannot be written\n";
    return 2;
  }
  return 0;
}
