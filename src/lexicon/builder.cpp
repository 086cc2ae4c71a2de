// SPDX-License-Identifier: Apache-2.0
#include "lexicon/builder.hpp"

#include <algorithm>

namespace recount {
namespace {

bool joins(char c) { return c == '-' || c == '/' || c == '&' || c == '+' || c == ':' || c == '(' || c == ')' || c == ','; }

/// A character at which a form may fall into words.
bool parts(char c) { return c == ' ' || c == '\'' || joins(c); }

} // namespace

std::vector<std::string> form_words(std::string_view form) {
  std::vector<std::string> words;
  std::string word;
  auto const flush = [&] {
    if (!word.empty())
      words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == ' ') {
      flush();
    } else if (form.substr(i) == "'s" || form.substr(i, 3) == "'s ") {
      flush();
      words.emplace_back("'s");
      ++i;
    } else if (joins(form[i])) {
      flush();
      words.emplace_back(1, form[i]);
    } else {
      word += form[i];
    }
  }
  flush();
  return words;
}

WordId LexiconBuilder::intern(std::string const& text) {
  auto const [at, fresh] = ids_.try_emplace(text, static_cast<WordId>(tables_.words.size()));
  if (fresh) {
    tables_.words.emplace_back();
    tables_.letters += text;
    tables_.starts.push_back(static_cast<std::uint32_t>(tables_.letters.size()));
    word_senses_.emplace_back();
    word_phrases_.emplace_back();
  }
  return at->second;
}

void LexiconBuilder::add(std::string_view form, Sense sense) {
  auto const add_to = [&](std::vector<Sense>& senses) {
    if (std::find(senses.begin(), senses.end(), sense) == senses.end())
      senses.push_back(sense);
  };
  if (std::none_of(form.begin(), form.end(), parts)) // as most are
    return form.empty() ? void() : add_to(word_senses_[intern(std::string(form))]);
  auto const words = form_words(form);
  if (words.empty())
    return;
  auto const first = intern(words.front());
  if (words.size() == 1)
    return add_to(word_senses_[first]);
  std::vector<WordId> rest;
  for (std::size_t i = 1; i < words.size(); ++i)
    rest.push_back(intern(words[i]));
  auto& phrases = word_phrases_[first];
  auto const same = std::find_if(phrases.begin(), phrases.end(), [&](auto const& p) { return p.rest == rest; });
  if (same != phrases.end())
    return add_to(same->senses);
  phrases.push_back({std::move(rest), {sense}});
}

void LexiconBuilder::lay_out_senses() {
  for (WordId id = 1; id < tables_.words.size(); ++id) {
    auto& word = tables_.words[id];
    word.first_sense = static_cast<std::uint32_t>(tables_.senses.size());
    word.senses = static_cast<std::uint16_t>(word_senses_[id].size());
    for (auto const sense : word_senses_[id]) {
      word.kinds |= bit(sense.kind);
      tables_.senses.push_back(sense);
    }
  }
}

void LexiconBuilder::lay_out_phrases() {
  for (WordId id = 1; id < tables_.words.size(); ++id) {
    auto& word = tables_.words[id];
    auto& forms = word_phrases_[id];
    std::stable_sort(forms.begin(), forms.end(),
                     [](auto const& a, auto const& b) { return a.rest.size() > b.rest.size(); });
    word.first_phrase = static_cast<std::uint32_t>(tables_.phrases.size());
    word.phrases = static_cast<std::uint16_t>(forms.size());
    for (auto const& form : forms) {
      Phrase phrase{static_cast<std::uint32_t>(tables_.phrase_words.size()),
                    static_cast<std::uint32_t>(form.rest.size()),
                    static_cast<std::uint32_t>(tables_.senses.size()),
                    static_cast<std::uint32_t>(form.senses.size()), 0};
      for (auto const sense : form.senses)
        phrase.kinds |= bit(sense.kind);
      word.phrase_kinds |= phrase.kinds;
      word.seconds |= std::uint64_t{1} << (form.rest.front() % 64);
      tables_.phrase_words.insert(tables_.phrase_words.end(), form.rest.begin(), form.rest.end());
      tables_.senses.insert(tables_.senses.end(), form.senses.begin(), form.senses.end());
      tables_.phrases.push_back(phrase);
    }
  }
}

void LexiconBuilder::lay_out_slots() {
  std::size_t size = 1;
  while (size < tables_.words.size() * 2 + 2)
    size *= 2;
  tables_.slots.assign(size, 0);
  for (WordId id = 1; id < tables_.words.size(); ++id) {
    auto const start = tables_.starts[id];
    auto const text = std::string_view(tables_.letters).substr(start, tables_.starts[id + 1] - start);
    FoldedWord const folded(text);
    auto const hash = folded.hash();
    auto at = hash & (size - 1);
    while (tables_.slots[at] != 0)
      at = (at + 1) & (size - 1);
    tables_.slots[at] = (hash >> 32 << 32) | id;
    tables_.words[id].size = static_cast<std::uint32_t>(text.size());
    tables_.words[id].first_block = folded.first_block();
    if (text.size() == 1)
      lexicon_.marks_[static_cast<unsigned char>(text[0]) & 127U] = id;
  }
}

Lexicon LexiconBuilder::finish() && {
  auto& entries = lexicon_.entries_;
  for (auto const& id : entries.ids)
    entries.keys.emplace_back(std::string_view(id));
  lay_out_senses();
  lay_out_phrases();
  lay_out_slots();
  lexicon_.look_at(std::make_shared<Lexicon::Tables const>(std::move(tables_)));
  return std::move(lexicon_);
}

} // namespace recount
