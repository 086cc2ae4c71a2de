// SPDX-License-Identifier: Apache-2.0
#include "claims/statements.hpp"

#include "base/utf8.hpp"
#include "claims/amount.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <span>
#include <string_view>

namespace recount {
namespace {

constexpr std::uint32_t widest_gap = 10;    // tokens without a figure
constexpr std::uint32_t longest_tail = 6;   // tokens between the last figure and the end of the sentence
constexpr std::uint32_t item_words = 5;     // of one thing in a list
constexpr std::uint32_t most_steps = 2000;  // of the matcher for one sentence; what is beyond is no statement

/// Where an amount may begin in a sentence, and a mark for each of its words: enough to leave out nearly all forms.
struct Outline {
  std::bitset<max_sentence_tokens> amount_begins;   ///< of each token
  std::size_t amounts = 0;
  std::bitset<256> words;            ///< `word_mark` of all words

  Outline(SentenceReading const& reading, SentenceView const& view) {
    for (auto at = view.first; at < view.last; ++at)
      amount_begins[at - view.first] = number_at(view, at) || begins(view.lexicon, view.at(at), view.end(), Kind::currency);
    for (auto const& bound : reading.quantities)
      for (auto const at : {bound.found.tokens.first, bound.found.number.first})
        amount_begins[at - view.first] = true;
    amounts = amount_begins.count();
  }
  void note_words(SentenceView const& view) {
    for (auto at = view.first; at < view.last; ++at)
      words.set(word_mark(view.text.words(*view.at(at))));
  }
  bool may_hold(StatementForm const& form) const {
    return form.figures <= amounts && std::all_of(form.needs.begin(), form.needs.end(), [&](auto const& marks) {
      return std::any_of(marks.begin(), marks.end(), [&](std::uint8_t mark) { return words[mark]; });
    });
  }
};

class Matcher {
public:
  Matcher(SentenceReading const& reading, SentenceView const& view, Outline const& outline)
      : reading_(reading), view_(view), outline_(outline), lower_(lower_ascii(view.text.words(reading.sentence.span))) {}

  std::vector<Statement> run(std::span<StatementForm const* const> forms) {
    for (auto const* form : forms)
      try_form(*form);
    return std::move(out_);
  }

private:
  std::string_view word(std::uint32_t at) const {
    Token const& token = *view_.at(at);
    return std::string_view(lower_).substr(token.begin - reading_.sentence.span.begin, token.end - token.begin);
  }

  void try_form(StatementForm const& form) {
    form_ = &form;
    for (auto at = view_.first; at < view_.last && steps_ < most_steps; ++at) {
      if (!may_start(form.elements.front(), at))
        continue;
      parts_.clear();
      auto const end = match(0, at);
      if (!end || known(form.kind, at))
        continue;
      Statement found;
      found.kind = form.kind;
      found.span = view_.span(at, *end);
      found.parts = parts_;
      if (!form.constant.empty())
        found.parts.push_back({form.constant, constant()});
      out_.push_back(std::move(found));
      at = *end - 1;
    }
  }

  /// Cheap, and true wherever the element can stand.
  bool may_start(FormElement const& first, std::uint32_t at) const {
    if (first.kind == FormElement::Kind::words)
      return first.optional || std::find(first.words.begin(), first.words.end(), word(at)) != first.words.end();
    return (first.kind != FormElement::Kind::part && first.kind != FormElement::Kind::list) || outline_.amount_begins[at - view_.first];
  }

  /// One statement of a kind at a place: the first form that fits.
  bool known(std::string const& kind, std::uint32_t at) const {
    auto const begin = view_.at(at)->begin;
    return std::any_of(out_.begin(), out_.end(), [&](Statement const& other) { return other.kind == kind && other.span.begin <= begin && begin < other.span.end; });
  }

  Quantity constant() const {
    Quantity out;
    out.value = Decimal::parse(form_->value);
    out.text = form_->value;
    out.hedge = from_name<Hedge>(form_->hedge).value_or(Hedge::exact);
    auto const value = out.value.value_or(Decimal());
    switch (out.hedge) {
    case Hedge::more_than:
      out.asserted = Interval::more_than(value);
      break;
    case Hedge::nearly:
    case Hedge::less_than:
      out.asserted = Interval::less_than(value);
      break;
    default:
      out.asserted = Interval::exactly(value);
    }
    return out;
  }

  /// The token behind a match of the elements from `element` on, or nothing.
  std::optional<std::uint32_t> match(std::size_t element, std::uint32_t at) {
    if (element == form_->elements.size())
      return at;
    if (++steps_ > most_steps)
      return std::nullopt;
    FormElement const& next = form_->elements[element];
    switch (next.kind) {
    case FormElement::Kind::words:
      return match_words(next, element, at);
    case FormElement::Kind::gap:
      return match_gap(next, element, at);
    case FormElement::Kind::part:
      return match_part(next, element, at);
    case FormElement::Kind::list:
      return match_list(next, element, at);
    case FormElement::Kind::items:
      return match_items(next, element, at);
    case FormElement::Kind::end:
      return ends(at) ? match(element + 1, at) : std::nullopt;
    case FormElement::Kind::number:
      return at < view_.last && number_at(view_, at) ? match(element + 1, at + 1) : std::nullopt;
    case FormElement::Kind::month:
      return at < view_.last && begins(view_.lexicon, view_.at(at), view_.end(), Kind::month) ? match(element + 1, at + 1) : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> match_words(FormElement const& next, std::size_t element, std::uint32_t at) {
    if (at < view_.last && std::find(next.words.begin(), next.words.end(), word(at)) != next.words.end())
      if (auto const end = match(element + 1, at + 1))
        return end;
    return next.optional ? match(element + 1, at) : std::nullopt;
  }

  bool stops(std::uint32_t at) const {
    return word(at) == ";" || std::find(form_->stops.begin(), form_->stops.end(), word(at)) != form_->stops.end();
  }

  /// "*3": at most three tokens.
  std::optional<std::uint32_t> match_gap(FormElement const& next_element, std::size_t element, std::uint32_t at) {
    auto const widest = next_element.name.empty() ? widest_gap : static_cast<std::uint32_t>(next_element.name.front() - '0');
    for (std::uint32_t width = 0; width <= widest && at + width <= view_.last; ++width) {
      if (auto const end = match(element + 1, at + width))
        return end;
      auto const next = at + width;
      if (next == view_.last || stops(next) || number_at(view_, next))
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> match_part(FormElement const& next, std::size_t element, std::uint32_t at) {
    auto const found = amount_at(reading_, view_, at, next.type);
    if (!found)
      return std::nullopt;
    parts_.push_back({next.name, found->quantity});
    if (auto const end = match(element + 1, found->last))
      return end;
    parts_.pop_back();
    return std::nullopt;
  }

  /// Where the next figure of a list begins: behind some words and a comma, "and" or both.
  std::optional<std::uint32_t> next_in_list(std::uint32_t at) const {
    for (std::uint32_t width = 0; width <= widest_gap && at + width < view_.last; ++width) {
      auto here = at + width;
      if (stops(here) || number_at(view_, here))
        return std::nullopt;
      if (word(here) != "," && word(here) != "and")
        continue;
      here += here + 1 < view_.last && word(here) == "," && word(here + 1) == "and" ? 2 : 1;
      if (here < view_.last && number_at(view_, here))
        return here;
    }
    return std::nullopt;
  }

  /// "14 men": a figure of a list says of what it is.
  bool thing_follows(std::uint32_t at) const { return at < view_.last && view_.at(at)->kind == TokenKind::word && word(at) != "and"; }

  /// "and 90 were injured": what stands behind a figure takes it out of the list.
  bool stopped_after(std::uint32_t at) const {
    for (auto here = at; here < std::min(at + 3, view_.last) && word(here) != "," && word(here) != "and"; ++here)
      if (stops(here))
        return true;
    return false;
  }

  /// Two figures or more, as many as let the rest of the form fit.
  std::optional<std::uint32_t> match_list(FormElement const& next, std::size_t element, std::uint32_t at) {
    std::vector<FoundAmount> found;
    for (std::optional<std::uint32_t> here = at; here;) {
      auto amount = amount_at(reading_, view_, *here, next.type);
      if (!amount || stopped_after(amount->last) || !thing_follows(amount->last))
        break;
      here = next_in_list(amount->last);
      found.push_back(std::move(*amount));
    }
    auto const before = parts_.size();
    for (; found.size() >= 2; found.pop_back()) {
      for (auto const& amount : found)
        parts_.push_back({next.name, amount.quantity});
      if (auto const end = match(element + 1, found.back().last))
        return end;
      parts_.resize(before);
    }
    return std::nullopt;
  }

  /// "education, crime and jobs" up to the end of the sentence: three, of at most five words each.
  std::optional<std::uint32_t> match_items(FormElement const& next, std::size_t element, std::uint32_t at) {
    std::uint32_t commas = 0, ands = 0, width = 0;
    auto here = at;
    for (; here < view_.last && word(here) != "."; ++here, ++width) {
      bool const comma = word(here) == ",", both = word(here) == "and";
      if (stops(here) || number_at(view_, here) || width > item_words)
        return std::nullopt;
      bool const after_comma = here > at && word(here - 1) == ",";
      commas += comma ? 1 : 0;
      ands += both && !after_comma ? 1 : 0;
      if (comma || both)
        width = 0;
    }
    if (here == at || commas == 0 || ands > 1)
      return std::nullopt;
    Quantity counted;
    counted.value = Decimal(static_cast<std::int32_t>(commas + ands + 1));
    counted.asserted = Interval::exactly(*counted.value);
    counted.text = counted.value->to_string();
    counted.span = view_.span(at, here);
    parts_.push_back({next.name, std::move(counted)});
    return match(element + 1, here);
  }

  /// The end of the sentence, or a few words before it that add nothing to the figures.
  bool ends(std::uint32_t at) const {
    for (std::uint32_t width = 0; at + width < view_.last; ++width) {
      if (word(at + width) == "." || word(at + width) == ";")
        return true;
      if (width == longest_tail || stops(at + width) || number_at(view_, at + width))
        return false;
    }
    return true;
  }

  SentenceReading const& reading_;
  SentenceView const& view_;
  Outline const& outline_;
  std::string lower_;   ///< the sentence in small letters
  StatementForm const* form_ = nullptr;
  std::vector<StatementPart> parts_;
  std::uint32_t steps_ = 0;
  std::vector<Statement> out_;
};

} // namespace

std::vector<Statement> find_statements(SentenceReading const& reading, SentenceView const& view) {
  if (!reading.sentence.digits && reading.quantities.empty())
    return {};
  Outline outline(reading, view);
  auto const& forms = view.lexicon.statements();
  if (std::none_of(forms.begin(), forms.end(), [&](StatementForm const& form) { return form.figures <= outline.amounts; }))
    return {};
  outline.note_words(view);
  std::vector<StatementForm const*> possible;
  for (auto const& form : forms)
    if (outline.may_hold(form))
      possible.push_back(&form);
  return possible.empty() ? std::vector<Statement>() : Matcher(reading, view, outline).run(possible);
}

std::string dump(Statement const& statement) {
  auto out = statement.kind;
  for (auto const& part : statement.parts)
    out += " " + part.name + " " + dump(part.quantity);
  return out;
}

} // namespace recount
