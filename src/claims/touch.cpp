// SPDX-License-Identifier: Apache-2.0
#include "claims/touch.hpp"

#include <algorithm>

namespace recount {
namespace {

std::vector<Draft*> drafts_of(std::vector<Draft>& drafts, Field field, std::vector<FigureRef> const& refs) {
  std::vector<Draft*> out;
  for (auto& draft : drafts)
    if (draft.field == field && std::find(refs.begin(), refs.end(), draft.figure) != refs.end())
      out.push_back(&draft);
  return out;
}

/// The signal as the claims carry it. Nobody named: whoever gave the figures ("that number was corrected").
ClaimSignal make_signal(PlacedSignal const& signal, std::vector<Draft*> const& old, std::vector<Draft*> const& fresh) {
  ClaimSignal out;
  out.op = from_name<SignalOp>(signal.link.found.word.op).value_or(SignalOp::retract);
  out.source = signal.source.source.text;
  out.reason = signal.reason;
  out.date = signal.day;
  bool const document = signal.source.source.type == "document";
  bool const note = document && signal.link.found.need == SignalNeed::note; // "an earlier version of this story": the outlet itself
  if (document)
    out.source.clear();
  if (note)
    out.source = !old.empty() ? old.front()->claim.publisher : fresh.empty() ? std::string() : fresh.front()->claim.publisher;
  if (out.source.empty() && !note && out.op != SignalOp::deny)
    for (auto const& part : {fresh, old})
      for (auto const* const draft : part)
        if (out.source.empty())
          out.source = draft->claim.source.text;
  if (!fresh.empty())
    out.new_value = fresh.front()->claim.quantity.value;
  return out;
}

Status status_after(SignalOp op) {
  switch (op) {
  case SignalOp::retract:
    return Status::retracted;
  case SignalOp::deny:
    return Status::denied;
  default:
    return Status::superseded;
  }
}

/// The source of a retraction is the source of what it takes back, and of what it puts in its place.
void lend_source(Draft& draft, PlacedSignal const& signal) {
  auto const& found = signal.link.found;
  bool const inside = found.content.contains(draft.source.last - 1) || (found.cue.last <= draft.source.first && draft.source.last <= found.content.last); // "its claim"
  bool const inner = !draft.claim.source.attributed || (draft.figure.sentence == signal.sentence && inside);
  if (draft.claim.source.type == "document")
    draft.claim.source = {};
  auto const& words = signal.source.words; // "reports said eight, but the coast guard said it was 12": each keeps its own
  bool const ahead = draft.claim.source.attributed && draft.figure.sentence == signal.sentence && !words.empty() && draft.source.last <= words.first;
  if (!inner || ahead || !signal.source.source.attributed || signal.source.source.type == "document" || signal.link.found.word.op == "deny")
    return;
  auto const cue = draft.claim.source.cue;
  draft.claim.source = signal.source.source;
  draft.claim.source.cue = cue;
  draft.claim.dates.stated = signal.day;
  draft.claim.dates.as_of = signal.day;
}

/// A bare number ("to 16") counts what the figure beside it counts.
void lend_thing(Draft& to, Draft const& from) {
  bool const nameless = !to.claim.entity || to.claim.entity->text.empty();
  bool const bare = !to.claim.predicate || (to.claim.predicate->span.empty() && nameless);
  bool const elsewhere = to.field != from.field || to.figure.sentence != from.figure.sentence;
  if (bare && from.claim.predicate) {
    to.claim.predicate = from.claim.predicate;
    if (elsewhere)
      to.claim.predicate->span = {};
  }
  if (nameless && from.claim.entity) {
    to.claim.entity = from.claim.entity;
    if (elsewhere)
      to.claim.entity->span = {};
  }
}

/// "It was 71, not 171": what the numbers of a notice count, the story itself says beside the right one.
void lend_from_story(std::vector<Draft*> const& bare, std::vector<Draft> const& drafts) {
  for (auto* const draft : bare)
    for (auto const& other : drafts)
      if (&other != draft && other.claim.quantity.value == draft->claim.quantity.value && other.claim.quantity.unit == draft->claim.quantity.unit && other.claim.predicate &&
          other.claim.predicate->id != "count" && other.claim.predicate->id != "other")
        lend_thing(*draft, other);
}

void turn_asserted(std::vector<Draft*> const& drafts, Status status) {
  for (auto* const draft : drafts)
    if (draft->claim.status == Status::asserted)
      draft->claim.status = status;
}

/// A story that is withdrawn takes all its figures with it.
void withdraw_all(std::vector<Draft>& drafts, PlacedSignal const& signal) {
  for (auto& draft : drafts)
    if (!draft.claim.signal) {
      draft.claim.status = Status::retracted;
      draft.claim.signal = make_signal(signal, {}, {});
    }
}

} // namespace

void touch(std::vector<Draft>& drafts, PlacedSignal const& signal) {
  auto const old = drafts_of(drafts, signal.field, signal.link.old);
  auto const fresh = drafts_of(drafts, signal.field, signal.link.fresh);
  if (signal.link.doubts())
    return turn_asserted(old, Status::unconfirmed);
  if (signal.link.found.need == SignalNeed::report)
    return withdraw_all(drafts, signal);
  auto const made = make_signal(signal, old, fresh);
  if (made.op == SignalOp::confirm)
    return turn_asserted(old, Status::confirmed);
  for (auto* const draft : old) {
    if (made.op == SignalOp::deny && draft->claim.signal) // its issuer took it back; that others deny it too adds nothing
      continue;
    draft->claim.status = status_after(made.op);
    draft->claim.signal = made;
    lend_source(*draft, signal);
  }
  if (made.op == SignalOp::deny)
    return;
  lend_from_story(fresh, drafts);
  for (auto* const draft : fresh) {
    draft->claim.status = Status::corrected;
    draft->claim.signal = made;
    lend_source(*draft, signal);
    if (!old.empty()) {
      lend_thing(*draft, *old.front());
      lend_thing(*old.front(), *draft);
    }
  }
}

} // namespace recount
