// SPDX-License-Identifier: Apache-2.0
// What the entries of each kind of word hold.
#pragma once

#include "base/hash.hpp"
#include "base/interval.hpp"
#include "base/names.hpp"
#include "lexicon/form.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace recount {

/// What a word can be to the grammars. At most 64. As wide as the index beside it in a Sense, which so has no gap.
enum class Kind : std::uint32_t {
  number_word, ordinal_word, scale, fraction_word, vague,
  hedge_before, hedge_after, currency, unit,
  weekday, month, day_word, period, day_part, season, time_modifier, holiday,
  noun, predicate, cue, source_noun, signal, claim_noun,
  particle, auxiliary, modal, negation, preposition, determiner, pronoun, conjunction, adverb, adjective,
  abbreviation, designation, place, event, title, change_verb, increment, subset, background, status_word, window,
  veto, name_suffix, age_word, score_word, locative, clause_word, old_mark, new_mark, signal_veto, time_reference, recurrence, time_zone, time_cue, demonstrative,
  unit_symbol, fraction_sign, multiple, number_context, level_verb
};

/// The id of an entry as a number, made by the compiler where the id is spelled out: compared far more often than read.
class IdKey {
public:
  template <std::size_t n> consteval IdKey(char const (&id)[n]) : value_(fnv1a({id, n - 1})) {}
  template <class Pointer> requires std::is_same_v<Pointer, char const*> constexpr IdKey(Pointer const& id) : value_(fnv1a(id)) {}
  constexpr IdKey(std::string_view id) : value_(fnv1a(id)) {}
  friend constexpr bool operator==(IdKey, IdKey) = default;

private:
  std::uint64_t value_;
};

/// The value of a number word; of a fraction word or sign what the number before it, or `over`, is divided by.
struct NumberWord {
  Decimal value;
  Decimal over = Decimal(1);
  bool plural = false;       ///< of a fraction word: "thirds"
  bool fold = false;         ///< of a multiple: "tenfold", which is one wherever it stands
};

/// A multiplier: million, dozen, "bn". `glued`: only right behind digits ("5m").
struct ScaleWord {
  Decimal factor;
  bool glued = false;
};

/// A word that stands for a number without naming it: dozens = [12, 120].
struct VagueWord {
  std::optional<Decimal> low, high;
  std::optional<Decimal> soft_low, soft_high;
  bool needs_noun = false;   ///< a figure only where a counted noun follows: many, several
};

/// How a hedge bounds a number; `hedge` is a name of the enumeration Hedge.
struct HedgeWord {
  std::string hedge;
  bool needs_space = true;
};

/// A unit or currency; `code` is UCUM, ISO 4217, percent or percentage_point.
struct UnitWord {
  std::string code, type;         ///< type: a name of QuantityType
  std::optional<Decimal> factor;  ///< of a subunit: cents are 0.01 of the code
  std::string written;            ///< of a symbol or code: the one way to write it ("MB", "TRY"), else empty
  bool glued = false;             ///< only right behind digits: "5s"
  bool after_scale = false;       ///< only behind a scale word: "5 billion won"
};

/// (value + offset) × over / under of the base unit is one of the unit, exactly.
struct UnitConversion {
  std::string code, base;
  Decimal over, under, offset;
};

/// A word of time: `number` is the weekday (1–7), the month (1–12), the day offset, or the count of units.
struct TimeWord {
  int number = 0;
  std::string id;      ///< unit of a period (D, W, M, Y, …), part of the day, TIMEX value of a modifier
};

/// When a holiday falls: on a day of a month (of one year only, where it is the name of a day that was), on the nth weekday of
/// a month (-1: the last), or days after Easter.
struct HolidayRule {
  int year = 0, month = 0, day = 0;
  int weekday = 0, nth = 0;
  int easter = 0;
  bool by_easter = false;
  friend bool operator==(HolidayRule, HolidayRule) = default;
};

/// How a form of a predicate takes its counted thing.
enum class Pattern : std::uint8_t {
  active = 1,      ///< the thing follows: "killed 26 people"
  passive = 2,     ///< the thing goes before, with an auxiliary or reduced: "26 people were killed"
  subject = 4,     ///< the thing goes before: "26 people died"
  adjective = 8,   ///< "26 dead"
  toll = 16,       ///< "a death toll of 26"
  thing = 32,      ///< is itself counted: "26 deaths"
  end = 64,        ///< stands behind the object of any verb: "pulled 26 people | from the rubble"
  suffered = 128   ///< what the thing has or suffers: "26 people had | burns"
};

struct PredicateForm {
  std::string id;
  std::uint8_t patterns = 0;
  bool has(Pattern pattern) const { return (patterns & static_cast<std::uint8_t>(pattern)) != 0; }
};

/// How a word of speech stands in its entry: as a form of a verb, or as it is ("according to").
enum class CueForm : std::uint8_t { fixed, base, third_person, past, participle, past_or_participle, gerund };

/// A word of speech: status it lends to what is said, and how its source and content stand around it.
struct CueWord {
  std::string id, status;
  CueForm form = CueForm::fixed;
  bool source_follows = false;   ///< "according to", "figures from"
  bool chain = false;            ///< "citing": what follows is the origin
  bool needs_clause = false;     ///< speech only with a clause behind or before it: "found", "added"
  bool needs_that = false;       ///< a bare number behind it is no clause: "added 26 jobs"
  bool needs_source = false;     ///< only of a person, body or document: "found", "reported"
  bool also_noun = false;        ///< "report", "claims"
  bool hearer = false;           ///< names who is told first: "told reporters"
  bool no_speech = false;        ///< looks like one and is none: "claimed the lives"
};

/// What must stand near a trigger, or the word is no signal.
enum class SignalNeed : std::uint8_t {
  report,     ///< nothing: it speaks of the whole report
  note,       ///< an outlet's note about its own story: a figure
  statement,  ///< "withdrew its statement": a claim noun as object or subject
  statement_of, ///< the same, with the figure or of what was said: "removed a post of 26 dead", "deleted the post"
  it,           ///< "retracted it", where a figure was said
  back,         ///< "took the number back"
  called,       ///< "called it a technical error"
  number,     ///< "lowered its count", "revised to 39": a noun for a number, or the number itself
  struck,     ///< "struck 26 deaths from its count"
  denied,     ///< "denied that 26 died", "denies killing 26"
  claimed,    ///< "rejected the claim of 26 dead"
  verdict,    ///< "reports that 26 died are false": behind what is judged
  misreport,  ///< "misstated the number of dead"
  beside,     ///< "wrongly said": beside a word of speech
  than,       ///< "than previously thought"
  earlier,    ///< "initially said": an earlier figure, and another one that stands
  contrast,   ///< "16, not 26"
  actual,     ///< "the number is actually 16"
  figure,     ///< a figure in the sentence
  clause      ///< "confirmed that 26 died"
};

/// A trigger of a retraction, correction, denial, revision or confirmation.
struct SignalWord {
  std::string id, op;
  std::vector<SignalNeed> needs;   ///< any of them, the first that is met
  std::string moves;               ///< up, down: where the word moves the figure
  bool reason = false;             ///< names an error: given as the reason of a signal beside it
  bool blames = false;             ///< said of somebody else it is a denial: overstated
};

/// The steps of the sieve that finds who said what. A lexicon can leave one out, so that its worth can be measured.
enum class SieveStep : std::uint8_t {
  verbs, passives, according, chains, nouns, claim_nouns, opening_phrases, headlines, announced_quotations, nested, bounds, speakers, pronouns
};

/// A name of a place, or what is said of it: "Afghan".
struct PlaceWord {
  std::uint32_t place = 0;       ///< among the places of the domain
  std::uint32_t adjective = 0;
};

/// A form that must, or must not, be read as its entry.
struct LexiconExample {
  std::string file;
  std::uint32_t line = 0;
  std::string section, id, text;
  bool match = true;
};

template <> struct Names<Kind> {
  static constexpr std::array<std::string_view, 63> values{
      "number_word", "ordinal_word", "scale", "fraction_word", "vague", "hedge_before", "hedge_after", "currency",
      "unit", "weekday", "month", "day_word", "period", "day_part", "season", "time_modifier", "holiday", "noun",
      "predicate", "cue", "source_noun", "signal", "claim_noun", "particle", "auxiliary", "modal", "negation",
      "preposition", "determiner", "pronoun", "conjunction", "adverb", "adjective", "abbreviation", "designation",
      "place", "event", "title", "change_verb", "increment", "subset", "background", "status_word", "window",
      "veto", "name_suffix", "age_word", "score_word", "locative", "clause_word", "old_mark", "new_mark", "signal_veto", "time_reference", "recurrence", "time_zone", "time_cue", "demonstrative",
      "unit_symbol", "fraction_sign", "multiple", "number_context", "level_verb"};
};

template <> struct Names<SieveStep> {
  static constexpr std::array<std::string_view, 13> values{"verbs", "passives", "according", "chains", "nouns", "claim_nouns", "opening_phrases", "headlines",
                                                           "announced_quotations", "nested", "bounds", "speakers", "pronouns"};
};

template <> struct Names<SignalNeed> {
  static constexpr std::array<std::string_view, 20> values{"report", "note", "statement", "statement_of", "it", "back", "called", "number", "struck", "denied", "claimed", "verdict", "misreport",
                                                           "beside", "than", "earlier", "contrast", "actual", "figure", "clause"};
};

struct Entries {
  std::vector<NumberWord> numbers;
  std::vector<ScaleWord> scales;
  std::vector<VagueWord> vagues;
  std::vector<HedgeWord> hedges;
  std::vector<UnitWord> units;
  std::vector<UnitConversion> conversions;
  std::vector<TimeWord> times;
  std::vector<HolidayRule> holidays;
  std::vector<PredicateForm> predicates;
  std::vector<CueWord> cues;
  std::vector<SignalWord> signals;
  std::vector<PlaceWord> places;
  std::vector<std::string> ids;
  std::vector<IdKey> keys;   ///< of `ids`
  std::vector<StatementForm> statements;
  std::uint32_t left_out = 0;   ///< steps of the sieve, a bit each; none in the program's own lexicon
};

} // namespace recount
