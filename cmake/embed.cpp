// SPDX-License-Identifier: Apache-2.0
// Writes the files of rules/ into a C++ source, so that one program is all a user installs.
#include "base/data_files.hpp"
#include "base/hash.hpp"

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
  auto const bytes = recount::encode(files.value());
  std::ofstream out(argv[2], std::ios::binary);
  out << "#include \"base/data_files.hpp\"\n"
      << "namespace recount {\nnamespace {\nconstexpr char bytes[] = "
      << as_literal(bytes) << ";\n} // namespace\n"
      << "std::uint64_t embedded_hash() { return " << recount::fnv1a(bytes) << "ULL; }\n"
      << "std::vector<DataFile> embedded_files() { return decode({bytes, sizeof bytes - 1}); }\n"
      << "} // namespace recount\n";
  out.close();
  if (!out) {
    std::cerr << argv[2] << ": cannot be written\n";
    return 2;
  }
  return 0;
}
