// SPDX-License-Identifier: Apache-2.0
#include "claims/touch.hpp"

#include <algorithm>

namespace recount {
namespace {

enum class Side { unsaid, old_figure, new_figure };

/// "not 26", "rather than 26", "from 26" mark the old figure, "to 16" the new one.
Side side_of(Draft const& draft, FieldReading const& field, Lexicon const& lexicon) {
  auto const& sentence = field.sentences[draft.sentence].sentence;
  auto at = draft.quantity.first;
  if (at > sentence.first) {
    Token const& before = field.text.tokens[at - 1];
    for (auto const id : {"not", "from", "than", "of"})
      if (is_particle(lexicon, before, id) && id != std::string_view("of"))
        return Side::old_figure;
    if (is_particle(lexicon, before, "to"))
      return Side::new_figure;
  }
  // "from 26" belongs to the quantity where it began a range.
  if (is_particle(lexicon, field.text.tokens[at], "from"))
    return Side::old_figure;
  return Side::unsaid;
}

ClaimSignal make_signal(PlacedSignal const& signal) {
  ClaimSignal out;
  out.op = from_name<SignalOp>(signal.found.word.op).value_or(SignalOp::retract);
  out.source = signal.source.source.text;
  out.reason = signal.reason;
  out.date = signal.day;
  return out;
}

bool same_subject(Claim const& a, Claim const& b) {
  auto const predicate = [](Claim const& claim) { return claim.predicate ? claim.predicate->id : std::string(); };
  return predicate(a) == predicate(b) && a.quantity.unit == b.quantity.unit;
}

/// Takes the figure back; the source of the retraction is the source of what it takes back.
void take_back(Draft& draft, PlacedSignal const& signal, Status status) {
  draft.claim.status = status;
  draft.claim.signal = make_signal(signal);
  bool const inner = draft.source.empty() || signal.found.content.contains(draft.source.last - 1);
  if (inner && signal.source.source.attributed && signal.found.word.op != "deny") {
    auto const cue = draft.claim.source.cue;
    draft.claim.source = signal.source.source;
    draft.claim.source.cue = cue;
    draft.claim.dates.stated = signal.day;
    draft.claim.dates.as_of = signal.day;
  }
}

std::vector<Draft*> touched(std::vector<Draft>& drafts, PlacedSignal const& signal) {
  std::vector<Draft*> out;
  for (auto& draft : drafts)
    if (draft.field == signal.field && draft.sentence == signal.sentence && signal.found.content.overlaps(draft.quantity))
      out.push_back(&draft);
  return out;
}

/// The nearest figure before the signal, of its source where it has one: "the ministry withdrew the figure".
Draft* nearest_before(std::vector<Draft>& drafts, PlacedSignal const& signal) {
  Draft* best = nullptr;
  for (auto& draft : drafts) {
    if (draft.field != signal.field || draft.sentence >= signal.sentence || signal.sentence - draft.sentence > 4)
      continue;
    bool const own = draft.claim.source.key == signal.source.source.key;
    bool const best_own = best && best->claim.source.key == signal.source.source.key;
    if (!best || own || !best_own)
      best = &draft;
  }
  return best;
}

Draft* next_figure(std::vector<Draft>& drafts, PlacedSignal const& signal, Draft const& old) {
  for (auto& draft : drafts)
    if (draft.field == signal.field && draft.sentence == signal.sentence + 1 && draft.claim.quantity.unit == old.claim.quantity.unit)
      return &draft;
  return nullptr;
}

/// A correction or revision: which of the figures is the old one, which the new.
void replace(std::vector<Draft>& drafts, PlacedSignal const& signal, std::vector<Draft*> const& found, FieldReading const& field, Lexicon const& lexicon) {
  Draft* old = nullptr;
  Draft* fresh = nullptr;
  for (auto* const draft : found) {
    auto const side = side_of(*draft, field, lexicon);
    if (side == Side::old_figure && !old)
      old = draft;
    else if (side == Side::new_figure && !fresh)
      fresh = draft;
  }
  // "CORRECTED: Bus crash kills 16": a note with one figure gives the new one.
  if (found.size() == 1 && !old && !fresh && is_particle(lexicon, field.text.tokens[signal.found.cue.last - 1], "colon"))
    fresh = found.front();
  for (auto* const draft : found) {
    if (draft == old || draft == fresh)
      continue;
    if (old && !fresh)
      fresh = draft;
    else if (!old && !fresh)
      old = draft;
  }
  if (old && !fresh)
    fresh = next_figure(drafts, signal, *old);
  if (fresh && !old)
    for (auto& draft : drafts)
      if (&draft != fresh && draft.field == signal.field && draft.sentence < signal.sentence && same_subject(draft.claim, fresh->claim))
        old = &draft;
  if (old) {
    take_back(*old, signal, Status::superseded);
    if (fresh)
      old->claim.signal->new_value = fresh->claim.quantity.value;
  }
  if (fresh)
    fresh->claim.status = Status::corrected;
  if (old && fresh && !fresh->claim.predicate) {
    fresh->claim.predicate = old->claim.predicate;
    fresh->claim.entity = old->claim.entity;
  }
}

} // namespace

void touch(std::vector<Draft>& drafts, PlacedSignal const& signal, FieldReading const& field, Lexicon const& lexicon) {
  auto found = touched(drafts, signal);
  auto const& op = signal.found.word.op;
  if (op == "retract") {
    if (found.empty())
      if (auto* const before = nearest_before(drafts, signal))
        found.push_back(before);
    for (auto* const draft : found)
      take_back(*draft, signal, Status::retracted);
  } else if (op == "correct" || op == "revise") {
    replace(drafts, signal, found, field, lexicon);
  } else if (op == "deny") {
    for (auto* const draft : found)
      take_back(*draft, signal, Status::denied);
  } else if (op == "confirm") {
    for (auto* const draft : found)
      if (draft->claim.status == Status::asserted)
        draft->claim.status = Status::confirmed;
  }
}

} // namespace recount
