// SPDX-License-Identifier: Apache-2.0
// Asides between people and what happened to them.
#include "claims/binding.hpp"

namespace recount {
namespace {

constexpr std::uint32_t reach = 14;   // tokens of the longest aside

/// A dash or bracket that begins an aside.
bool sets_off(Binding const& b, std::uint32_t at) { return b.particle(at, "sets_off") && b.token(at).space_before; }

bool closes(Binding const& b, std::uint32_t open, std::uint32_t at) {
  return b.symbol(open, "(") ? b.symbol(at, ")") : b.symbol(at, b.sentence.text.words(b.token(open)));
}

/// A verb that says what happened to its subject begins here.
bool begins_verb(Binding const& b, std::uint32_t at) {
  auto const* const found = b.predicate_at(at);
  return b.is(at, Kind::auxiliary) || (found && found->form.has(Pattern::subject));
}

} // namespace

/// Behind "including a guard" in "left six men including a guard | dead".
std::uint32_t behind_included(Binding const& b, std::uint32_t at) {
  if (!b.begins_with(at, Kind::subset))
    return at;
  for (auto end = at + 1; b.inside(end) && end - at < reach && b.token(end).kind == TokenKind::word && !b.figure_at(end); ++end)
    if (auto const* const found = b.predicate_at(end))
      return found->form.has(Pattern::end) ? end : at;
  return at;
}

/// Behind ", including 3 children," or "- two of them boys -" if that begins here; without commas it ends before the verb.
std::uint32_t after_aside(Binding const& b, std::uint32_t at) {
  if (b.begins_with(at, Kind::subset)) {
    for (auto end = at + 1; end < b.sentence.last && end - at < reach && b.token(end).kind != TokenKind::symbol; ++end)
      if (b.is(end, Kind::auxiliary))
        return end;
    return at;
  }
  auto const* const part = b.symbol(at, ",") ? b.figure_at(at + 1) : nullptr; // "nine pupils, three of them girls, were hurt"
  bool const comma = b.symbol(at, ",") && (b.begins_with(at + 1, Kind::subset) || (part && part->subset)), dash = sets_off(b, at);
  for (auto end = at + 2; (comma || dash) && end < b.sentence.last && end - at < reach; ++end)
    if (comma && !part && b.is(end, Kind::auxiliary) && !match_id(b.lexicon, b.sentence.at(end - 1), b.sentence.at(end), Kind::pronoun, "relative")) // no second comma
      return end;
    else if (comma ? b.symbol(end, ",") : closes(b, at, end))
      return end + 1;
  return at;
}

/// "26 people, mostly children, | were hurt", "the victims, two women and a man, | died": from the comma behind a subject to its verb.
std::uint32_t after_apposition(Binding const& b, BoundQuantity const& q, std::uint32_t at) {
  auto const first = q.found.tokens.first;
  if (!b.symbol(at, ","))
    return at;
  bool const opens = first == b.sentence.first, set_off = !opens && q.noun && b.symbol(first - 1, ","); // not "Ana Silva, 26, was hurt"
  if (set_off && begins_verb(b, at + 1))
    return at + 1;
  bool const subject = opens || set_off || (b.kinds(first - 1) & (bit(Kind::clause_word) | bit(Kind::cue))) || b.token(first - 1).kind == TokenKind::quote_open;
  for (auto end = at + 2; subject && b.inside(end + 1) && end - at < reach && !b.symbol(end, ";"); ++end)
    if (b.symbol(end, ",") && begins_verb(b, end + 1))
      return end + 1;
  return at;
}

} // namespace recount
