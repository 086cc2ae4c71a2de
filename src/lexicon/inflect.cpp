// SPDX-License-Identifier: Apache-2.0
#include "lexicon/inflect.hpp"

#include <array>

namespace recount {
namespace {

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (auto const ending : endings)
    if (word.ends_with(ending))
      return true;
  return false;
}

VerbForms regular(std::string const& base) {
  std::string_view const word = base;
  bool const consonant_y = word.size() > 1 && word.back() == 'y' && !vowel(word[word.size() - 2]);
  bool const silent_e = word.back() == 'e' && !word.ends_with("ee");
  std::string const stem = consonant_y ? base.substr(0, base.size() - 1) : base;
  VerbForms forms;
  forms.base = base;
  forms.third_person = consonant_y                                               ? stem + "ies"
                       : ends_with_any(word, {"s", "x", "z", "ch", "sh", "o"}) ? base + "es"
                                                                                 : base + "s";
  forms.past = consonant_y ? stem + "ied" : word.back() == 'e' ? base + "d" : base + "ed";
  forms.participle = forms.past;
  forms.gerund = (silent_e ? base.substr(0, base.size() - 1) : base) + "ing";
  return forms;
}

} // namespace

VerbForms verb_forms(std::string_view entry) {
  auto const space = entry.find(' ');
  std::string const verb(entry.substr(0, space));
  std::string const tail(space == std::string_view::npos ? "" : entry.substr(space));
  VerbForms forms;
  if (verb.find('|') == std::string::npos) {
    forms = regular(verb);
  } else {
    std::array<std::string*, 5> const parts{&forms.base, &forms.third_person, &forms.past, &forms.participle,
                                            &forms.gerund};
    std::size_t begin = 0;
    for (auto* const part : parts) {
      auto const end = verb.find('|', begin);
      *part = verb.substr(begin, end == std::string::npos ? end : end - begin);
      begin = end == std::string::npos ? verb.size() : end + 1;
    }
  }
  for (auto* const part : {&forms.base, &forms.third_person, &forms.past, &forms.participle, &forms.gerund})
    *part += tail;
  return forms;
}

} // namespace recount
