// SPDX-License-Identifier: Apache-2.0
// The HTML report in a browser: it lays out on a phone, loads nothing from elsewhere, and its button copies a finding.
#include "support.hpp"

#include <fmt/format.h>

namespace recount {
namespace {

/// Shows the report in a frame as wide as a phone, presses its first button and notes what there is to see.
constexpr std::string_view viewer = R"(<!DOCTYPE html><title>viewer</title>
<iframe id="frame" src="report.html" style="width:360px;height:800px"></iframe>
<script>
addEventListener('load', () => setTimeout(() => {
  const frame = document.getElementById('frame'), page = frame.contentDocument;
  const seen = {headings: page.querySelectorAll('h1').length, pictures: page.querySelectorAll('svg').length,
                fits: page.documentElement.scrollWidth <= 360, language: page.documentElement.lang,
                unnamed: [...page.querySelectorAll('svg')].filter(svg => !svg.getAttribute('aria-label') && !svg.querySelector('title')).length,
                loaded: page.querySelectorAll('[src],link[href]').length, injected: page.querySelectorAll('#planted').length, copied: ''};
  frame.contentWindow.navigator.clipboard.writeText = text => { seen.copied = text; return Promise.resolve(); };
  page.querySelector('button').click();
  document.body.textContent = JSON.stringify(seen);
}, 300));
</script>)";

} // namespace

TEST_CASE("an HTML report among the reports is not read as one") {
  auto const folder = test::scratch_folder("own-output");
  test::write_file(folder + "/a.md", "The fire service said 19 people were killed on Monday.\n");
  auto const check = fmt::format("cd {} && $RECOUNT check --format json --output html=report.html,json=out . && cat out", folder);
  auto const first = test::shell(check), second = test::shell(check);
  CHECK(first.status == 0);
  CHECK(first.out.find("\"figures\":1,") != std::string::npos);
  CHECK(second.out == first.out);
}

TEST_CASE("the HTML report works in Chromium") {
  if (test::shell("chromium --version").status != 0) {
    WARN("Chromium is not installed");
    return;
  }
  auto const folder = test::scratch_folder("browser");
  test::write_file(folder + "/viewer.html", viewer);
  test::write_file(folder + "/a.md", "---\npublished: 2026-03-02\ngroup: mill\npublisher: \"<b id=planted>Post</b>\"\n---\n"
                                     "The fire service said 19 people were killed on Monday.<script>document.body.id='planted'</script>\n");
  test::write_file(folder + "/b.md", "---\npublished: 2026-03-02\ngroup: mill\n---\nThe mayor said 12 people were killed on Monday.\n");
  auto const run = test::shell(fmt::format("cd {} && $RECOUNT check --fail-on never --format html --output report.html . && "
                                           "HOME={} timeout 60 chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files "
                                           "--virtual-time-budget=3000 --dump-dom file://{}/viewer.html",
                                           folder, folder, folder));
  INFO(run.err);
  REQUIRE(run.status == 0);
  INFO(run.out);
  CHECK(run.out.find(R"("headings":1,"pictures":1,"fits":true,"language":"en","unnamed":0,"loaded":0,"injected":0)") != std::string::npos);
  CHECK(run.out.find(R"("copied":"**warning** conflicting-figures)") != std::string::npos);
}

} // namespace recount
