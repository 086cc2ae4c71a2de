// SPDX-License-Identifier: Apache-2.0
// Time expressions: the words fill fields; claims/dates.cpp resolves them against the day of the report.
#include "grammar/find.hpp"
#include "grammar/parsers.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>

namespace recount {

/// A number of days, weeks … : "five days", "24 hours".
struct Stretch {
  Number count;
  Sense period;
};

/// "9 January 2022", "January 9, 2022", "Sunday, 9 January".
struct Calendar {
  boost::optional<Sense> weekday;
  boost::optional<Decimal> day;
  boost::optional<Sense> month;
  boost::optional<Decimal> year;
};

} // namespace recount

BOOST_FUSION_ADAPT_STRUCT(recount::Stretch, count, period)
BOOST_FUSION_ADAPT_STRUCT(recount::Calendar, weekday, day, month, year)

namespace recount {
namespace grammar {
namespace {

struct CommaParser : x3::parser<CommaParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute&) const {
    Environment const& environment = x3::get<environment_tag>(context).get();
    if (first == last || first->kind != TokenKind::symbol || environment.text.words(*first) != ",")
      return false;
    ++first;
    return true;
  }
};
constexpr CommaParser comma{};

/// The ending of an ordinal, glued to its digits: "9th".
struct OrdinalEndParser : x3::parser<OrdinalEndParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <class Context, class Rule, class Attribute>
  bool parse(Token const*& first, Token const* const& last, Context const& context, Rule&, Attribute&) const {
    Environment const& environment = x3::get<environment_tag>(context).get();
    if (first == last || first->space_before || first->end - first->begin != 2)
      return false;
    auto const words = environment.text.words(*first);
    if (words != "st" && words != "nd" && words != "rd" && words != "th")
      return false;
    ++first;
    return true;
  }
};
constexpr OrdinalEndParser ordinal_end{};

template <int low, int high> constexpr auto whole_between = [](auto& context) {
  auto const value = x3::_attr(context);
  x3::_pass(context) = value.exponent() == 0 && value >= Decimal(low) && value <= Decimal(high);
  x3::_val(context) = value;
};

auto const day_number = x3::rule<struct day_number_id, Decimal>{"day_number"} = digits[whole_between<1, 31>] >> -ordinal_end;
auto const year_number = x3::rule<struct year_number_id, Decimal>{"year_number"} = digits[whole_between<1500, 2199>];
auto const weekday = one_of<Kind::weekday> >> -comma;
auto const month = one_of<Kind::month>;
auto const no_day = x3::attr(boost::optional<Decimal>{});
auto const no_month = x3::attr(boost::optional<Sense>{});

auto const day_first = x3::rule<struct day_first_id, Calendar>{"day_first"} =
    -weekday >> -particle("the") >> day_number >> -particle("of") >> month >> -(-comma >> year_number);
auto const month_first = x3::rule<struct month_first_id, Calendar>{"month_first"} =
    -weekday >> x3::attr(boost::optional<Decimal>{}) >> month >> x3::attr(boost::optional<Decimal>{});
auto const period = one_of<Kind::period>;
auto const stretch = x3::rule<struct stretch_id, Stretch>{"stretch"} = number >> -particle("hyphen") >> period;

} // namespace
} // namespace grammar

namespace {

constexpr KindSet may_begin = bit(Kind::weekday) | bit(Kind::month) | bit(Kind::day_word) | bit(Kind::time_modifier) | bit(Kind::number_word) |
                              bit(Kind::season) | bit(Kind::determiner) | bit(Kind::day_part) | bit(Kind::period);

class TimexFinder {
public:
  explicit TimexFinder(SentenceView const& sentence)
      : s_(sentence), lexicon_(sentence.lexicon), environment_{sentence.lexicon, sentence.text} {}

  std::vector<FoundTimex> run() {
    for (auto at = s_.first; at < s_.last;) {
      Token const& token = *s_.at(at);
      bool const may = token.kind == TokenKind::number || ((lexicon_.kinds(token.word) | lexicon_.phrase_kinds(token.word)) & may_begin);
      auto const end = may ? try_at(at) : at;
      at = end > at ? end : at + 1;
    }
    return std::move(found_);
  }

private:
  using Form = FoundTimex::Form;

  std::uint32_t try_at(std::uint32_t at) {
    for (auto const read : {&TimexFinder::iso_day, &TimexFinder::clock, &TimexFinder::calendar, &TimexFinder::weekday, &TimexFinder::day_word,
                            &TimexFinder::modified, &TimexFinder::stretch, &TimexFinder::bare_year}) {
      FoundTimex timex;
      auto const end = (this->*read)(at, timex);
      if (end > at) {
        timex.tokens = {at, end};
        found_.push_back(std::move(timex));
        return end;
      }
    }
    return at;
  }

  std::optional<SenseMatch> sense(std::uint32_t at, Kind kind) const {
    return at < s_.last ? match_sense(lexicon_, s_.at(at), s_.end(), kind) : std::nullopt;
  }
  bool particle(std::uint32_t at, std::string_view id) const { return at < s_.last && is_particle(lexicon_, *s_.at(at), id); }
  std::optional<int> small_number(std::uint32_t at, std::size_t digits) const {
    if (at >= s_.last || s_.at(at)->kind != TokenKind::number)
      return std::nullopt;
    auto const words = s_.text.words(*s_.at(at));
    if (words.size() > digits || words.find_first_of(",.") != std::string_view::npos)
      return std::nullopt;
    return static_cast<int>(Decimal::parse(words).value_or(Decimal()).coefficient());
  }
  bool glued(std::uint32_t at) const { return at < s_.last && !s_.at(at)->space_before; }

  /// "2022-01-09"
  std::uint32_t iso_day(std::uint32_t at, FoundTimex& out) {
    auto const year = small_number(at, 4), month = small_number(at + 2, 2), day = small_number(at + 4, 2);
    if (!year || *year < 1000 || !month || !day || !particle(at + 1, "hyphen") || !particle(at + 3, "hyphen") || !glued(at + 1) || !glued(at + 2) || !glued(at + 3) || !glued(at + 4))
      return at;
    out = {{}, Form::day, *year, *month, *day, 0, 0, {}, {}, {}};
    return at + 5;
  }

  /// "6 p.m.", "6:30 pm", "18:30".
  std::uint32_t clock(std::uint32_t at, FoundTimex& out) {
    auto const hour = small_number(at, 2);
    if (!hour || *hour > 24)
      return at;
    auto end = at + 1;
    int minutes = 0;
    bool const colon = particle(end, "colon") && glued(end) && glued(end + 1) && small_number(end + 1, 2);
    if (colon) {
      minutes = *small_number(end + 1, 2);
      end += 2;
    }
    auto const half = sense(end, Kind::day_part);
    bool const noon = half && (lexicon_.time(half->sense).id == "AM" || lexicon_.time(half->sense).id == "PM");
    if ((!noon && !colon) || minutes > 59)
      return at;
    int const shifted = noon && lexicon_.time(half->sense).id == "PM" && *hour < 12 ? *hour + 12 : noon && lexicon_.time(half->sense).id == "AM" && *hour == 12 ? 0 : *hour;
    out.form = Form::clock;
    out.part = {'T', static_cast<char>('0' + shifted / 10), static_cast<char>('0' + shifted % 10), ':', static_cast<char>('0' + minutes / 10), static_cast<char>('0' + minutes % 10)};
    return noon ? end + half->tokens : end;
  }

  std::uint32_t calendar(std::uint32_t at, FoundTimex& out) {
    Token const* first = s_.at(at);
    Calendar date;
    if (!grammar::parse_at(first, s_.end(), environment_, grammar::day_first, date)) {
      first = s_.at(at);
      date = {};
      if (!grammar::parse_at(first, s_.end(), environment_, grammar::month_first, date) || !month_then_day(first, date))
        return at;
    }
    if (!proper_month(at, static_cast<std::uint32_t>(first - s_.begin()) + s_.first, date))
      return at;
    out.form = date.day ? Form::day : Form::month;
    out.weekday = date.weekday ? lexicon_.time(*date.weekday).number : 0;
    out.month = lexicon_.time(*date.month).number;
    out.day = date.day ? static_cast<int>(date.day->coefficient()) : 0;
    out.year = date.year ? static_cast<int>(date.year->coefficient()) : 0;
    return s_.first + static_cast<std::uint32_t>(first - s_.begin());
  }

  /// After a month: a day and perhaps a year, or a year alone.
  bool month_then_day(Token const*& first, Calendar& date) {
    Decimal value;
    Token const* next = first;
    if (grammar::parse_at(next, s_.end(), environment_, grammar::year_number, value)) {
      date.year = value;
      first = next;
      return true;
    }
    next = first;
    if (grammar::parse_at(next, s_.end(), environment_, grammar::day_number, value)) {
      date.day = value;
      first = next;
      auto const year = grammar::x3::rule<struct late_year_id, Decimal>{"late_year"} = -grammar::comma >> grammar::year_number;
      if (grammar::parse_at(next, s_.end(), environment_, year, value)) {
        date.year = value;
        first = next;
      }
    }
    return true;
  }

  /// "may" and "march" are months only with a capital, and "May" at the start of a sentence only with a day or year.
  bool proper_month(std::uint32_t first, std::uint32_t last, Calendar const& date) const {
    for (auto at = first; at < last; ++at)
      if (lexicon_.kinds(s_.at(at)->word) & bit(Kind::month)) {
        if (!s_.at(at)->capital)
          return false;
        bool const verb = (lexicon_.kinds(s_.at(at)->word) & (bit(Kind::modal) | bit(Kind::predicate))) != 0;
        return date.day || date.year || !verb || (at > s_.first && (lexicon_.kinds(s_.at(at - 1)->word) & (bit(Kind::preposition) | bit(Kind::time_modifier))));
      }
    return false;
  }

  std::uint32_t weekday(std::uint32_t at, FoundTimex& out) {
    auto const modifier = sense(at, Kind::time_modifier);
    auto const day_at = modifier ? at + modifier->tokens : at;
    auto const day = sense(day_at, Kind::weekday);
    if (!day || !s_.at(day_at)->capital)
      return at;
    out.form = Form::weekday;
    out.weekday = lexicon_.time(day->sense).number;
    out.modifier = modifier ? lexicon_.time(modifier->sense).id : std::string();
    return with_part(day_at + day->tokens, out);
  }

  std::uint32_t with_part(std::uint32_t end, FoundTimex& out) {
    if (auto const part = sense(end, Kind::day_part); part && lexicon_.time(part->sense).id.size() == 2 && lexicon_.time(part->sense).id[1] != 'M') {
      out.part = "T" + lexicon_.time(part->sense).id;
      return end + part->tokens;
    }
    return end;
  }

  std::uint32_t day_word(std::uint32_t at, FoundTimex& out) {
    auto const word = sense(at, Kind::day_word);
    if (!word)
      return at;
    out.form = Form::day_word;
    out.count = lexicon_.time(word->sense).number;
    auto const id = lexicon_.time(word->sense).id;
    out.part = id == "tonight" || id == "overnight" ? "TNI" : "";
    return with_part(at + word->tokens, out);
  }

  /// "last week", "this month", "late last year", "the past 24 hours".
  std::uint32_t modified(std::uint32_t at, FoundTimex& out) {
    auto next = particle(at, "the") ? at + 1 : at;
    auto modifier = sense(next, Kind::time_modifier);
    if (!modifier)
      return at;
    next += modifier->tokens;
    out.modifier = lexicon_.time(modifier->sense).id;
    if (auto const second = sense(next, Kind::time_modifier)) {
      out.part = out.modifier;
      out.modifier = lexicon_.time(second->sense).id;
      next += second->tokens;
    }
    if (auto const unit = sense(next, Kind::period)) {
      out.form = Form::period;
      out.unit = lexicon_.time(unit->sense).id;
      return next + unit->tokens;
    }
    if (auto const season = sense(next, Kind::season)) {
      out.form = Form::season;
      out.part = lexicon_.time(season->sense).id;
      return next + season->tokens;
    }
    if (auto const part = sense(next, Kind::day_part); part && out.modifier == "this") {
      out.form = Form::day_word;
      out.part = "T" + lexicon_.time(part->sense).id;
      return next + part->tokens;
    }
    if (auto const month = sense(next, Kind::month); month && s_.at(next)->capital) {
      out.form = Form::month;
      out.month = lexicon_.time(month->sense).number;
      if (auto const year = small_number(next + 1, 4); year && *year >= 1500 && *year <= 2199) {
        out.year = *year;
        return next + 2;
      }
      return next + month->tokens;
    }
    return at;
  }

  /// "five days", "three weeks ago", "two days later".
  std::uint32_t stretch(std::uint32_t at, FoundTimex& out) {
    Token const* first = s_.at(at);
    Stretch length;
    if (!grammar::parse_at(first, s_.end(), environment_, grammar::stretch, length) || !length.count.value.whole())
      return at;
    auto end = s_.first + static_cast<std::uint32_t>(first - s_.begin());
    out.form = Form::duration;
    out.count = static_cast<int>(std::min<std::int64_t>(length.count.value.coefficient(), 100000));
    out.unit = lexicon_.time(length.period).id;
    for (std::string_view const word : {"ago", "earlier", "later"})
      if (particle(end, word)) {
        out.form = Form::offset;
        out.modifier = word;
        return end + 1;
      }
    return end;
  }

  /// "2019", "in 2019": four digits that no counted noun follows.
  std::uint32_t bare_year(std::uint32_t at, FoundTimex& out) {
    auto const year = small_number(at, 4);
    if (!year || *year < 1900 || *year > 2099)
      return at;
    bool const introduced = at > s_.first && (lexicon_.kinds(s_.at(at - 1)->word) & (bit(Kind::preposition) | bit(Kind::time_modifier) | bit(Kind::season)));
    auto const noun = find_noun_phrase(s_, at + 1);
    bool const hedged = at > s_.first && begins(lexicon_, s_.at(at - 1), s_.end(), Kind::hedge_before) && !introduced;
    bool const unit = at + 1 < s_.last && begins(lexicon_, s_.at(at + 1), s_.end(), Kind::unit);
    bool const sign = at > s_.first && begins(lexicon_, s_.at(at - 1), s_.end(), Kind::currency);
    if (hedged || unit || sign || (!introduced && noun && !noun->noun_class.empty()))
      return at;
    out.form = Form::year;
    out.year = *year;
    return at + 1;
  }

  SentenceView const& s_;
  Lexicon const& lexicon_;
  grammar::Environment environment_;
  std::vector<FoundTimex> found_;
};

} // namespace

std::vector<FoundTimex> find_timexes(SentenceView const& sentence) { return TimexFinder(sentence).run(); }

} // namespace recount
