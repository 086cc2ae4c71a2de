// SPDX-License-Identifier: Apache-2.0
#include "claims/status.hpp"

#include <algorithm>

namespace recount {
namespace {

/// Tokens of the clause around the figure: back to a comma or a word of speech, on to its predicate.
TokenSpan clause_of(SentenceView const& view, BoundQuantity const& quantity) {
  auto const& tokens = quantity.found.tokens;
  TokenSpan out = tokens;
  if (quantity.predicate) {
    out.first = std::min(out.first, quantity.predicate->tokens.first);
    out.last = std::max(out.last, quantity.predicate->tokens.last);
  }
  auto const far = out.first;
  while (out.first > view.first && far - out.first < 5) {
    Token const& token = *view.at(out.first - 1);
    if (token.kind == TokenKind::symbol || (view.lexicon.kinds(token.word) & (bit(Kind::cue) | bit(Kind::conjunction))) || is_particle(view.lexicon, token, "that"))
      break;
    --out.first;
  }
  if (out.last < view.last)
    ++out.last;
  return out;
}

Status named_status(std::string const& name, Status otherwise) { return from_name<Status>(name).value_or(otherwise); }

} // namespace

Status status_of(SentenceView const& view, BoundQuantity const& quantity, std::string const& lent) {
  auto const clause = clause_of(view, quantity);
  Status out = named_status(lent, Status::asserted);
  for (auto at = clause.first; at < clause.last; ++at)
    for (auto const kind : {Kind::modal, Kind::status_word})
      if (auto const found = match_sense(view.lexicon, view.at(at), view.end(), kind); found && !quantity.found.number.contains(at))
        return named_status(view.lexicon.id(found->sense), out);
  return out;
}

Window window_of(SentenceView const& view, BoundQuantity const& quantity) {
  auto const begin = quantity.noun ? quantity.noun->tokens.last : quantity.found.tokens.last;
  for (auto at = quantity.found.tokens.last; at < view.last && at < begin + 5; ++at) {
    if (view.at(at)->kind == TokenKind::symbol)
      break;
    if (auto const found = match_sense(view.lexicon, view.at(at), view.end(), Kind::window))
      return from_name<Window>(view.lexicon.id(found->sense)).value_or(Window::so_far);
  }
  return Window::so_far;
}

} // namespace recount
