// SPDX-License-Identifier: Apache-2.0
// Lengths of time: which are figures, and what lasts: a row a sentence.
#include "support.hpp"

namespace recount {
namespace {

void check(std::vector<test::Row> const& rows) {
  test::check_rows(rows, [](char const* text) { return test::things_of(text); });
}

} // namespace

TEST_CASE("a length of time is of what lasts") {
  check({
      {"The strike lasted 12 days.", "strike/other/other"},
      {"The talks went on for seven hours.", "talks/other/other"},
      {"The repairs will take six weeks, the mayor said.", "repairs/other/other"},
      {"The average wait is 45 minutes, up from 30 minutes in 2020.", "wait/other/measured/given; wait/other/measured/given"},
      {"The children were trapped for 17 days.", "children/child/other"},
      {"The outage lasted about 40 minutes before the grid came back.", "outage/other/other"},
      {"The city approved a five-year plan.", "plan/other/other"},
      {"The ministry announced a 10-year, $4 billion programme.", "programme/other/other; programme/money/other"},
      {"The village saw nine days of clashes.", "clashes/other/other"},
  });
}

TEST_CASE("a prison term is of prison, named or not") {
  check({
      {"He was sentenced to 12 years in prison.", "prison/other/other"},
      {"She was jailed for 18 months.", "prison/other/other"},
      {"The judge gave him a suspended sentence of 18 months.", "sentence/case/other"},
  });
}

TEST_CASE("a length of time that says when is no figure") {
  for (auto const* text : {"Two years later the bridge fell.", "She left the firm three years ago.", "Within two hours police had arrived.", "The match was stopped after 55 minutes.",
                           "In the last three months prices rose.", "Every three days a bus comes.", "Three years after the war the mill burned.", "The first 100 days of the cabinet were calm.",
                           "The lake froze for the first time in 12 years.", "The law took effect 90 days after it was signed.", "It has been 30 years since the war ended."}) {
    INFO(text);
    CHECK(test::things_of(text).empty());
  }
}

TEST_CASE("what stands beside a length of time need not last") {
  check({
      {"He worked at the plant for 30 years.", ""},
      {"She has been there for ten weeks.", ""},
      {"“I've been at it for 25 years,” he said.", ""},
  });
}

} // namespace recount
