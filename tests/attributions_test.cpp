// SPDX-License-Identifier: Apache-2.0
// Who is responsible for a figure: rows by kind of sentence, each with near misses that name nobody.
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// The figures of a text with their sources: "26 the army; 12 -".
std::string sources_of(std::string_view text, Lexicon const& lexicon = test::lexicon()) {
  std::string out;
  for (auto const& claim : read_report(test::report(text), lexicon).claims)
    out += fmt::format("{}{} {}", out.empty() ? "" : "; ", claim.quantity.text, claim.source.attributed ? claim.source.text : "-");
  return out;
}

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return sources_of(text); });
}

} // namespace

TEST_CASE("indirect speech names its source before, behind and inside") {
  check({
      {"Police said 26 people were killed.", "26 Police"},
      {"The army says that 26 soldiers were killed.", "26 The army"},
      {"The harbour master said on Monday that 26 sailors were missing.", "26 The harbour master"},
      {"Some 26 sailors were missing, the harbour master said.", "Some 26 the harbour master"},
      {"At least 26 sailors were missing, said the harbour master.", "At least 26 the harbour master"},
      {"The flood, the mayor said, killed 26 people.", "26 the mayor"},
      {"The mayor told reporters that 26 people were killed.", "26 The mayor"},
      {"The mayor also told a meeting that 26 people were killed.", "26 The mayor"},
      {"Vera Lind, the mayor of Nordby, said 26 people were killed.", "26 Vera Lind, the mayor of Nordby"},
      {"Vera Lind, who led the search, said 26 people were killed.", "26 Vera Lind"},
      {"The flood killed 26 people, said Vera Lind, spokeswoman for the coast guard.", "26 Vera Lind, spokeswoman for the coast guard"},
      {"The rebels claimed to have killed 26 soldiers.", "26 The rebels"},
      {"Nurses at the hospital in Nordby said 26 people were killed.", "26 Nurses at the hospital"},
      {"The Lind Institute at the university said 26 people were killed.", "26 The Lind Institute"},
      {"The police asked for help and said 26 people were missing.", "26 The police"},
      {"The agency said 15 towns had reported 26 cases.", "15 The agency; 26 The agency"},
      {"Tests confirmed 26 cases, health officials said on Sunday.", "26 health officials"},
      {"The ministry said it had counted 26 deaths.", "26 The ministry"},
      {"Police said 26 people were killed, and the army said 31 others died.", "26 Police; 31 the army"},
      {"The club said it would send 500 players, while the school sent 300 students.", "500 The club; 300 -"},
      {"Fishermen in storm-hit coves said 26 boats were lost.", "26 Fishermen in storm-hit coves"},
      {"A charity working in rebel-run camps said 26 people were killed.", "26 A charity working in rebel-run camps"},
      {"Police in Karel, Nordland, said 26 people were killed.", "26 Police in Karel, Nordland"},
      {"The transport ministry reported on Monday in its final count for the year that 26 people were killed.", "26 The transport ministry"},
      {"The rail union, which at first said 26 men were trapped, thanked the crews.", "26 The rail union"},
      {"Vera Lind, the mayor, said reports – among them a toll of 26 dead – had shaken the town.", "26 Vera Lind, the mayor"},
      {"Doctors are talking about 26 dead.", "26 Doctors"},
      {"Some 26 people were hurt in two fires, which police said was the most this year.", "Some 26 police; two police"},
      {"According to the clinic six people died while 26 were hurt.", "six the clinic; 26 the clinic"},
      {"According to two doctors 26 people died.", "two -; 26 two doctors"},
      {"The mayor responded that 26 people were safe.", "26 The mayor"},
      {"Some 26 people were safe, the mayor replied.", "Some 26 the mayor"},
      // and none:
      {"Police responded at noon, when 26 people were hurt.", "26 -"},
      {"Police responded to reports that 26 people were hurt.", "26 -"},
      {"A woman who said she knew the driver spoke near the bridge, where 26 people were hurt.", "26 -"},
      {"Some 26 people were hurt in two fires, which police believe to be linked.", "Some 26 -; two -"},
      {"The garden shed, storm-hit and old, fell on 26 sheep.", "26 -"},
      {"Rebel-held towns lost 26 people.", "26 -"},
      {"The talk about 26 jobs went on.", "26 -"},
  });
}

TEST_CASE("nouns for what was said name whose they are") {
  check({
      {"Lind's repeated assertion that 26 percent of voters agree drew laughter.", "26 percent Lind"},
      {"The mayor's statement that 26 people had died came late.", "26 The mayor"},
      {"About 300 acres of forest burned, by one estimate.", "About 300 acres one estimate"},
      {"By most accounts, 26 people were killed.", "26 most accounts"},
      {"Figures compiled by the health ministry show that 26 people were killed.", "26 the health ministry"},
      {"A report published on Tuesday by the Lind Institute found that 26 villages had no water.", "26 the Lind Institute"},
      {"A study published in the journal Waterways said 26 rivers were polluted.", "26 A study"},
      {"The national average shows that 26 percent of voters agree.", "26 percent The national average"},
      {"The average of polls shows Lind ahead by 26 percent.", "26 percent The average of polls"},
      {"Ministry counts 26 dead in border clash.", "26 Ministry"},
      {"At first, radio reports said that eight sailors were hurt, but the coast guard said that number is actually 12.", "eight radio reports; 12 the coast guard"},
      {"The union published its claim that 26 miners died.", "26 The union"},
      {"The union met on Monday. Its count of 26 dead came late.", "26 The union"},
      // and none:
      {"Its claim that 26 miners died was on every wall.", "26 -"},
      {"The river drew its total of 26 boats.", "26 -"},
      {"The counts of 26 towns were late.", "26 -"},
      {"Another 19 percent said they would not vote.", "19 percent -"},
      {"The country's comments drew 26 replies.", "26 -"},
      {"By the river, 26 people were killed.", "26 -"},
      {"The average farmer lost 26 sheep.", "26 -"},
      {"Books published by 26 houses were burned.", "26 -"},
  });
}

TEST_CASE("renaming a source changes only its name") {
  constexpr char const* text = "The {0} ministry said on Monday that 26 people were killed. The {0} ministry had earlier reported 16 deaths, and "
                               "police put the toll at 31. According to the {0} ministry, at least 40 homes burned.";
  auto const claims = [&](std::string_view name) { return read_report(test::report(fmt::format(fmt::runtime(text), name)), test::lexicon()).claims; };
  auto const before = claims("health"), after = claims("transport");
  REQUIRE(before.size() == 4);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    INFO(before[i].text);
    bool const renamed = before[i].source.text.find("health") != std::string::npos;
    CHECK(renamed == (i != 2));
    CHECK((before[i].source.text == after[i].source.text) == !renamed);
    CHECK(before[i].source.type == after[i].source.type);
    CHECK(before[i].source.cue == after[i].source.cue);
    CHECK(before[i].quantity.text == after[i].quantity.text);
    CHECK(before[i].status == after[i].status);
    CHECK(before[i].role == after[i].role);
    CHECK(before[i].dates == after[i].dates);
  }
}

TEST_CASE("words that look like speech name nobody") {
  check({
      {"The firm added 26 jobs.", "26 -"},
      {"The flood claimed 26 lives.", "26 -"},
      {"Rescuers continued to search for 26 people.", "26 -"},
      {"Hikers found 26 bodies in the snow.", "26 -"},
      {"26 people were reported missing.", "26 -"},
      {"There were reports of 26 deaths.", "26 -"},
      {"All told, 26 people were killed.", "26 -"},
      {"The state of emergency trapped 26 people.", "26 -"},
      {"The singer is said to have earned $26 million.", "$26 million -"},
      {"The minister did not say that 26 people were killed.", "26 -"},
      {"Three victims found at the scene were taken to a hospital.", "Three -"},
      {"The suspects robbed 26 people.", "26 -"},
      {"The town observed a minute of silence for 26 people.", "26 -"},
      {"A record rainfall killed 26 people.", "26 -"},
      {"Savers reporting gains of 26 percent rejoiced.", "26 percent -"},
  });
}

TEST_CASE("quotations belong to their speaker, over sentences and paragraphs") {
  check({
      {"“We lost 26 houses,” Vera Lind said.", "26 Vera Lind"},
      {"“It was dark. We lost 26 houses. Nobody slept,” Vera Lind said.", "26 Vera Lind"},
      {"“We lost 26 houses,” said Vera Lind. “Another 31 houses are damaged and closed.”", "26 Vera Lind; 31 Vera Lind"},
      {"Vera Lind said: “It was dark. We lost 26 houses.”", "26 Vera Lind"},
      {"“We lost 26 houses,” Vera Lind said.\n\n“The flood took 31 cars away too.”", "26 Vera Lind; 31 Vera Lind"},
      {"The Nordby Post reports:\n\n“The flood took 31 cars away.”", "31 The Nordby Post"},
      {"“We think that 26 houses are lost,” Vera Lind said.", "26 Vera Lind"},
      {"''We lost 26 houses,'' Vera Lind said.", "26 Vera Lind"},
      {"“According to the army, 26 houses are lost,” Vera Lind said.", "26 the army"},
      {"The “old guard” lost 26 houses.", "26 -"},
  });
}

TEST_CASE("nominal cues and according to name a source") {
  check({
      {"According to police, 26 people were killed.", "26 police"},
      {"Some 26 people were killed, according to the coast guard.", "Some 26 the coast guard"},
      {"Some 26 people were killed, according to a spokesman for the coast guard.", "Some 26 a spokesman for the coast guard"},
      {"Figures from the health ministry show 26 deaths.", "26 the health ministry"},
      {"According to the latest figures from the WHO, 26 people were infected.", "26 the WHO"},
      {"A statement from the army said 26 people were killed.", "26 the army"},
      {"The ministry's figures show that 26 people were killed.", "26 The ministry's figures"},
      {"A survey of nurses found that 26 percent were tired.", "26 percent A survey of nurses"},
      {"In the survey, 26 percent of nurses were tired.", "26 percent the survey"},
      {"The ministry put the death toll at 26.", "26 The ministry"},
      {"The death toll stood at 26, the ministry said.", "26 the ministry"},
      {"Union leaders rejected the ministry's claim that 26 miners were missing.", "26 the ministry"},
  });
}

TEST_CASE("nouns of speech without a source name nobody") {
  check({
      {"They were paid according to their rank; 26 people were killed.", "26 -"},
      {"The show drew 26 dancers.", "26 -"},
      {"The list of 26 dancers was long.", "26 -"},
      {"The report was read by 26 people.", "26 -"},
      {"In the valley, 26 people were killed.", "26 -"},
      {"In Nordby, 26 people were killed.", "26 -"},
      {"Estimates of 26 deaths were wrong.", "26 -"},
      {"The count reached 26 deaths.", "26 -"},
      {"A claim for $26 million was paid.", "$26 million -"},
      {"The census cost $26 million.", "$26 million -"},
      {"The poll was held in 26 towns.", "26 -"},
      {"A march of 26 people ended by the river.", "26 -"},
  });
}

TEST_CASE("passive speech names its source only behind by") {
  check({
      {"Some 26 deaths were reported by the ministry.", "Some 26 the ministry"},
      {"The mayor was quoted as saying 26 people were killed.", "26 The mayor"},
      {"Some 26 people were killed, the mayor was quoted as saying.", "Some 26 the mayor"},
      {"Some 26 people were killed, the mayor was quoted as saying by Nordby Radio.", "Some 26 the mayor"},
      {"26 deaths were reported on Sunday.", "26 -"},
      {"26 people were told to leave.", "26 -"},
      {"26 people were believed to be missing.", "26 -"},
      {"It is believed that 26 people were killed.", "26 -"},
      {"26 people are said to have drowned.", "26 -"},
      {"26 homes were found to be empty.", "26 -"},
      {"26 people were confirmed dead.", "26 -"},
      {"26 people were expected to return.", "26 -"},
  });
}

TEST_CASE("chains keep their origin, and who passed it on") {
  check({
      {"Nordby Radio, citing police, said 26 people were killed.", "26 police"},
      {"Some 26 people were killed, Nordby Radio reported, citing army officials.", "Some 26 army officials"},
      {"Nordby Radio quoted the mayor as saying that 26 people were killed.", "26 the mayor"},
      {"Some 26 people were killed, police told Reuters.", "Some 26 police"},
      {"The mayor cited 26 cases of theft.", "26 The mayor"},
      {"He was awarded $26 million, citing nobody.", "$26 million -"},
  });
  auto const told = read_report(test::report("Some 26 people were killed, police told Reuters."), test::lexicon()).claims;
  REQUIRE(told.size() == 1);
  CHECK(told[0].source.via == std::vector<std::string>{"Reuters"});
  auto const cited = read_report(test::report("Nordby Radio, citing police, said 26 people were killed."), test::lexicon()).claims;
  REQUIRE(cited.size() == 1);
  CHECK(cited[0].source.text == "police");
}

TEST_CASE("headlines name the speaker beside a colon or a dash") {
  check({
      {"Market blast leaves 26 dead: coast guard, mayor", "26 coast guard, mayor"},
      {"26 dead in Nordby flood: police", "26 police"},
      {"Police: 26 dead in Nordby flood", "26 Police"},
      {"26 dead in Nordby flood - police", "26 police"},
      {"26 dead in Nordby flood - HQ", "26 HQ"},
      {"Army says 26 killed", "26 Army"},
      {"Ministry confirms 26 dead", "26 Ministry"},
      {"Flood: 26 dead in Nordby", "26 -"},
      {"Nordby flood: 26 dead", "26 -"},
      {"Shock - 26 killed at the river", "26 -"},
      {"26 killed - 31 more hurt", "26 -; 31 -"},
      {"Editor's note: 26 people were killed.", "26 -"},
      {"The bill: 26 dead and a river of mud", "26 -"},
  });
}

TEST_CASE("pronouns and short forms stand for the first full mention") {
  check({
      {"President Vera Lind spoke on Monday. Vera Lind said 26 people were killed. She said 31 were hurt.", "26 Vera Lind; 31 Vera Lind"},
      {"The interior ministry said 26 people were killed. The ministry added that 31 were hurt.", "26 The interior ministry; 31 The ministry"},
      {"The Nordby Lifeboat Society said 26 sailors were missing. It said 31 others died.", "26 The Nordby Lifeboat Society; 31 The Nordby Lifeboat Society"},
      {"Police said 26 people were killed. They said 31 were hurt.", "26 Police; 31 Police"},
      {"He said 26 people were killed.", "26 He"},
      {"Envoy Karl Berg flew home on Monday. He said 26 people were killed.", "26 Envoy Karl Berg"},
      {"The coast guard met on Monday. It said 26 people were killed.", "26 The coast guard"},
      {"On Monday, prosecutors opened the files. They said 26 people were killed.", "26 prosecutors"},
      {"Prosecutors opened the files. He said 26 people were killed.", "26 He"},
      {"The river rose on Monday. It said 26 people were killed.", "26 It"},
      {"Envoy Karl Berg flew home. The snow fell. The roads closed. He said 26 people were killed.", "26 He"},
  });
}

namespace {

/// The key and the type of the only figure's source.
std::string key_of(std::string_view text) {
  auto const claims = read_report(test::report(text), test::lexicon()).claims;
  return claims.empty() ? "" : claims.back().source.key + " / " + claims.back().source.type;
}

} // namespace

TEST_CASE("two names of one source have one key") {
  for (auto const& row : std::vector<test::Row>{
      {"Police said 26 people were killed.", "police / police"},
      {"Police spokesman Ali Khan said 26 people were killed.", "police / police"},
      {"A spokeswoman for the interior ministry said 26 people were killed.", "interior ministry / ministry"},
      {"The interior ministry said 26 people were killed.", "interior ministry / ministry"},
      {"Nordia's interior ministry said 26 people were killed.", "interior ministry / ministry"},
      {"The information ministry said 26 people were killed.", "information ministry / ministry"},
      {"Vera Lind, the mayor of Nordby, said 26 people were killed.", "lind / government"},
      {"Witnesses said 26 people were killed.", "witnesses / witness"},
      {"The supreme court said 26 people were killed.", "supreme court / court"},
      {"Nurses at the hospital said 26 people were killed.", "nurses at hospital / health"},
      {"Reuters said 26 people were killed.", "reuters / agency"},
      {"The World Health Organization met. The World Health Organization said 12 people were infected. The WHO said 26 people were infected.",
       "world health organization / health"},
       }) {
    INFO(row.text);
    CHECK(key_of(row.text) == row.expected);
  }
}

TEST_CASE("a word of speech does not read on into the next paragraph") {
  auto const cues = [](char const* text) {
    std::string out;
    for (auto const& mention : find_mentions(test::report(text), test::lexicon()))
      if (auto const* const attribution = std::get_if<AttributionRecord>(&mention))
        out += attribution->cue.text + ";";
    return out;
  };
  CHECK(cues("Laughter met Lind's assertion of 26 deaths.") == "assertion;");
  CHECK(cues("Laughter met Lind's assertion of\n\n26 people died in the fire.").empty());
}

TEST_CASE("each step of the sieve of attributions can be left out, and is then missed") {
  struct Row {
    char const *step, *text, *expected;
  };
  std::vector<Row> const rows{
      {"verbs", "Police said 26 people were killed.", "26 -"},
      {"passives", "26 deaths were reported by the ministry.", "26 -"},
      {"according", "According to police, 26 people were killed.", "26 -"},
      {"chains", "Nordby Radio, citing the coast guard, said 26 people were killed.", "26 Nordby Radio"},
      {"nouns", "The Nordby Radio report that 26 people had died came late.", "26 -"},
      {"claim_nouns", "Lind's repeated assertion that 26 percent of voters agree drew laughter.", "26 percent -"},
      {"opening_phrases", "In the survey, 26 people agreed.", "26 -"},
      {"headlines", "26 dead in fire: police", "26 -"},
      {"announced_quotations", "Nothing in the long letter matches the last report: “Some 26 people were killed last year.”", "Some 26 -"},
      {"nested", "A study found 26 cases, health officials said on Sunday.", "26 A study"},
      {"bounds", "The club said it would send 500 players, while the school sent 300 students.", "500 The club; 300 The club"},
      {"speakers", "“We lost 26 houses. Nobody slept, and 31 sheep died,” said Vera Lind.", "26 -; 31 Vera Lind"},
      {"pronouns", "Police said 26 people were killed. They said 31 were hurt.", "26 Police; 31 They"},
  };
  CHECK(rows.size() == Names<SieveStep>::values.size());
  auto const files = load_folder(RECOUNT_SOURCE "/rules").value();
  for (auto const& row : rows) {
    INFO(row.step);
    auto const root = parse_yaml(fmt::format("sieve:\n  - {{leave_out: {}}}\n", row.step), "own.yaml");
    REQUIRE(root.ok());
    auto const lexicon = load_lexicon(files, {{"own.yaml", root.value()}});
    REQUIRE(lexicon.ok());
    CHECK(sources_of(row.text, lexicon.value()) == row.expected);
    CHECK(sources_of(row.text, test::lexicon()) != row.expected);
  }
}

TEST_CASE("a renamed source changes nothing but its name") {
  for (auto const* const text : {
           "@ said 26 people were killed. “We saw 31 cars,” @ said.",
           "Some 26 people were killed, @ said on Monday.",
           "According to @, 26 people were killed and 31 were hurt.",
           "Nordby Radio, citing @, said 26 people were killed.",
           "“We lost 26 houses. Nobody slept,” said @.",
       }) {
    auto const with = [&](std::string const& name) {
      std::string out;
      for (char const* at = text; *at; ++at)
        out += *at == '@' ? name : std::string(1, *at);
      return read_report(test::report(out), test::lexicon()).claims;
    };
    auto const first = with("Vera Lind"), second = with("Karl Berg");
    INFO(text);
    REQUIRE(first.size() == second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
      CHECK(first[i].source.text == "Vera Lind");
      CHECK(second[i].source.text == "Karl Berg");
      CHECK(dump(first[i].quantity) == dump(second[i].quantity));
      CHECK(first[i].source.type == second[i].source.type);
      CHECK(first[i].status == second[i].status);
      CHECK(first[i].dates == second[i].dates);
    }
  }
}

} // namespace recount
