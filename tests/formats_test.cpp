// SPDX-License-Identifier: Apache-2.0
// Wire formats become reports whose places point into the file.
#include "report/reader.hpp"
#include "support.hpp"

#include "base/data_files.hpp"

#include <fmt/format.h>

#include <sstream>

namespace recount {
namespace {

std::vector<Input> read(std::string const& name, std::string const& bytes, std::size_t most_bytes = std::size_t{64} << 20) {
  auto const folder = test::scratch_folder("formats");
  test::write_file(folder + "/" + name, bytes);
  std::vector<Input> out;
  std::istringstream none;
  read_inputs({folder + "/" + name}, none, most_bytes, [&](Input&& input) {
    out.push_back(std::move(input));
    return true;
  });
  return out;
}

/// "title | text | published | version | status | signals | 12 at line:column", or the reason of an error.
std::string shown(Input const& input) {
  if (input.kind == Input::Kind::error)
    return "error " + input.where.message;
  auto const& report = input.report;
  std::string signals;
  for (auto const signal : report.signals)
    signals += name(signal);
  auto text = report.text;
  for (auto& c : text)
    c = c == '\n' ? '/' : c;
  auto const at = report.text.find("12");
  auto const place = at == std::string::npos ? Position{} : position_of(report, Field::text, static_cast<std::uint32_t>(at));
  return fmt::format("{} | {} | {} | {} | {} | {} | {}:{}", report.title, text, report.published, report.version, name(report.status), signals, place.line, place.column);
}

struct Row {
  char const *name, *bytes, *expected;
};

/// A file of tests/samples.
std::string sample(std::string const& name, std::size_t most_bytes = std::size_t{64} << 20) {
  std::istringstream none;
  std::string out;
  read_inputs({RECOUNT_SOURCE "/tests/samples/" + name}, none, most_bytes, [&](Input&& input) {
    out += (out.empty() ? "" : " // ") + shown(input);
    return true;
  });
  return out;
}

void check(std::vector<Row> const& rows) {
  for (auto const& row : rows) {
    INFO(row.bytes);
    std::string out;
    for (auto const& input : read(row.name, row.bytes))
      out += (out.empty() ? "" : " // ") + shown(input);
    CHECK(out == row.expected);
  }
}

} // namespace

TEST_CASE("ninjs items are read") {
  check({
      {"a.json", R"({"uri":"urn:x:1","version":"2","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"usable",
 "headline":"Blast in market",
 "body_text":"Police said.\n\nIn all, 12 people \"died\"."})",
       "Blast in market | Police said.//In all, 12 people \"died\". | 2022-01-09T10:00:00Z | 2 | usable |  | 3:39"},
      {"a.json", "{\"uri\":\"u\",\"versionCreated\":\"2022-01-09T10:00:00Z\",\"pubStatus\":\"usable\",\"signals\":[\"sig:correction\"],\n"
                 "\"headlines\":[{\"role\":\"main\",\"value\":\"H\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\n\"<p>A &amp; b</p><p>12 dead</p>\"}]}",
       "H | A & b//12 dead | 2022-01-09T10:00:00Z |  | usable | correction | 3:21"},
      {"a.json", R"({"uri":"u","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"cancelled","headline":"H"})",
       "H |  | 2022-01-09T10:00:00Z |  | canceled | kill | 1:1"},
      {"a.json", R"({"uri":"u","versioncreated":"2022-01-09T10:00:00Z","pubstatus":"usable"})", "error nothing to read: the text is empty"},
      {"a.json", R"({"uri":"u","versioncreated":)", "error not valid JSON: Invalid value."},
  });
}

TEST_CASE("NewsML-G2 items are read, whatever their prefixes") {
  check({
      {"a.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="7">
<n:itemMeta><n:versionCreated>2022-01-09T10:00:00+06:00</n:versionCreated><n:pubStatus qcode="stat:usable"/><n:signal qcode="sig:update"/></n:itemMeta>
<n:contentMeta><n:headline>Blast</n:headline></n:contentMeta>
<n:contentSet><n:inlineXML><html><body><p>Police
 said &#8220;so&#8221;.</p>
<p>Then 12 people died.</p></body></html></n:inlineXML></n:contentSet></n:newsItem>)",
       "Blast | Police said “so”.//Then 12 people died. | 2022-01-09T10:00:00+06:00 | 7 | usable | update | 7:9"},
      {"a.xml", R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>)",
       " |  |  |  | canceled | kill | 1:1"},
      {"a.xml", R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>)", "error not well-formed XML: start-end tags mismatch"},
  });
}

TEST_CASE("JSON of agencies and publishing systems is read") {
  check({
      {"a.json", R"({"format":"digitalwires@1.0","urn":"urn:x","version":2,"version_created":"2022-01-09T10:00:00+01:00","pubstatus":"usable",
"signal":"sig:correction","headline":"Blast","article_html":"<section><p>Police said.</p><p>12 dead</p></section>"})",
       "Blast | Police said.//12 dead | 2022-01-09T10:00:00+01:00 | 2 | usable | correction | 2:93"},
      {"a.json", R"({"api_version":"1.0","data":{"item":{"altids":{"itemid":"x"},"version":1,"versioncreated":"2022-01-09T10:00:00Z",
"headline":"Blast"}},"nitf":{"body_html":"<p>12 dead</p>"}})",
       "Blast | 12 dead | 2022-01-09T10:00:00Z | 1 | usable |  | 2:46"},
      {"a.json", R"({"_id":"x","type":"story","version":"0.10.9","last_updated_date":"2022-01-09T10:00:00Z","headlines":{"basic":"Blast"},
"content_elements":[{"type":"text","content":"Police <b>said</b>."},{"type":"list","items":[{"type":"text","content":"12 dead"}]},
{"type":"correction","text":"An earlier version had 21."}]})",
       "Blast | Police said.//12 dead | 2022-01-09T10:00:00Z |  | usable | correction | 2:119"},
      {"a.jsonl", "{\"maintext\":\"one\",\"date_publish\":\"2022-01-09 10:00:00\",\"title\":\"T\",\"url\":\"u\"}\n{\"maintext\":\"12 dead\",\"url\":\"v\"}\n",
       "T | one | 2022-01-09 10:00:00 |  | usable |  | 1:1 //  | 12 dead |  |  | usable |  | 2:14"},
      {"a.json", R"({"some":"thing"})", "error its name says a format, its content none that is known"},
  });
}

TEST_CASE("XML of agencies and feeds is read") {
  check({
      {"a.xml", R"(<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>x</ProviderId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20220109T100000+0100</ThisRevisionCreated><Status FormalName="Usable"/><Instruction FormalName="Correction"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Blast</HeadLine></NewsLines><ContentItem><DataContent><p>Police said.</p>
<p>12 dead</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>)",
       "Blast | Police said.//12 dead | 2022-01-09T10:00:00+01:00 | 2 | usable | correction | 4:4"},
      {"a.xml", "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>\n  <![CDATA[<P>Police said.</P>\n<P>12 dead</P>]]>\n</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
       " | Police said.//12 dead |  |  | usable |  | 3:4"},
      {"a.xml", R"(<nitf><head><docdata management-status="canceled"><date.issue norm="20220109T100000Z"/></docdata></head>
<body><body.head><hedline><hl1>Blast</hl1></hedline></body.head><body.content><p>12 dead</p></body.content></body></nitf>)",
       "Blast | 12 dead | 2022-01-09T10:00:00+00:00 |  | canceled | kill | 2:82"},
      {"a.rss", R"(<rss><channel><title>City Wire</title><item><title>Blast</title><pubDate>Sun, 09 Jan 2022 10:00:00 +0600</pubDate>
<description>&lt;p&gt;Police &amp;amp; army&lt;/p&gt;&lt;p&gt;12 dead&lt;/p&gt;</description></item></channel></rss>)",
       "Blast | Police & army//12 dead | 2022-01-09T10:00:00+06:00 |  | usable |  | 2:63"},
      {"a.xml", R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Blast</title><updated>2022-01-09T10:00:00Z</updated><content type="xhtml"><div><p>12 dead</p></div></content></entry></feed>)",
       "Blast | 12 dead | 2022-01-09T10:00:00Z |  | usable |  | 1:139"},
      {"a.xml", "<other/>", "error its name says a format, its content none that is known"},
  });
}

TEST_CASE("places point into the file through escapes, references and line ends") {
  check({
      {"a.json", R"({"uri":"u","pubstatus":"usable","headline":"H","body_text":"\u201cYes\u201d, \u00fc and \"no\".\nThen, \u2013 all \u2013 12 died."})",
       "H | \u201cYes\u201d, \u00fc and \"no\"./Then, \u2013 all \u2013 12 died. |  |  | usable |  | 1:122"},
      {"a.json", R"({"uri":"u","pubstatus":"usable","headline":"H","body_xhtml":"<p class=\"a\">M\u00fcller &amp; co, \u201cso\u201d, said 12 died<\/p>"})",
       "H | M\u00fcller & co, \u201cso\u201d, said 12 died |  |  | usable |  | 1:120"},
      {"a.xml", "<nitf><body><body.content>\r\n<p>Police &#233;s &amp; army\r\nsaid that\r\nin all 12 died</p></body.content></body></nitf>",
       " | Police \u00e9s & army said that in all 12 died |  |  | usable |  | 4:8"},
      {"a.rss", "<rss><channel><item><title>H</title>\r\n<description><![CDATA[<p>One\r\ntwo &amp; \r\nthree 12 died</p>]]></description></item></channel></rss>",
       "H | One two & three 12 died |  |  | usable |  | 4:7"},
      {"a.html", "<html><head><title>H</title></head><body><p>Police said that,\r\nall told &mdash; and\r\nin all &ndash; 12 people died, many of them young.</p></body></html>",
       "H | Police said that, all told \u2014 and in all \u2013 12 people died, many of them young. |  |  | usable |  | 3:16"},
      {"a.md", "---\ntitle: The mayor&#8217;s &quot;plan&quot; &c.\n---\nIn all, 12 died.\n", "The mayor\u2019s \"plan\" &c. | In all, 12 died. |  |  | usable |  | 4:9"},
  });
}

TEST_CASE("HTML inside Markdown gives its words, not its tags") {
  check({
      {"a.md", "Police said\n\n<ul>\n<li>that <b>12</b> died</li>\n<li class=\"x\">and 3 &amp; 4 more</li>\n</ul>\n\nOn <i>Sunday</i>.\n",
       " | Police said//that 12 died/and 3 & 4 more//On Sunday. |  |  | usable |  | 4:13"},
      {"a.md", "<!-- 11 of\n11 -->\n\n<script>\nvar x = '<p>11';\n</script>\n\n<style>p {width: 11px}</style>\n\n<div\n data-n=\"11\">12 died</div>\n", " | 12 died |  |  | usable |  | 11:14"},
      {"a.md", "5 < 12 and 3 > 2, a <b said, <12> men\n", " | 5 < 12 and 3 > 2, a <b said, <12> men |  |  | usable |  | 1:5"},
  });
}

TEST_CASE("wire text is read") {
  check({
      {"a.txt", "\x01z6715_-----\r\nr z BC-XX--Blast  02-20 0500\r\n\x02" "BC-XX--Blast, 1st Ld-Writethru,416<\r\nBlast in market kills 12<\r\nEds: Corrects toll.<\r\n"
                "By A WRITER=\r\n   ALMATY (AP) _ Police said 12 people\r\ndied.\r\n   More follows.\r\n\x03",
       "Blast in market kills 12 | ALMATY (AP) _ Police said 12 people died.//More follows. |  |  | usable | updatecorrection | 7:30"},
      {"a.txt", "eca00075 3 i 510    xyz 1003\n\n/politics/\n2ND LEAD\nCourt says no to plan\nBy A Writer, xyz  =\n \nOslo (xyz) - The court\nsaid 12 times no.\n",
       "Court says no to plan | Oslo (xyz) - The court said 12 times no. |  |  | usable |  | 9:6"},
  });
}

TEST_CASE("the article of a page is found, and what the page says of itself") {
  check({
      {"a.html", R"(<!DOCTYPE html><html lang="en"><head><title>Blast | City Wire</title>
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Blast","datePublished":"2022-01-09T10:00:00Z","publisher":{"name":"City Wire"}}]}</script>
<script type="application/ld+json">{broken</script></head><body><nav><p>Home, News, Sport, and many other pages, all of them here</p></nav>
<div class="share">Share this, on every network that there is, now, please</div>
<article><p>Police said on Sunday that, in all, 12 people died &amp; more were hurt in the blast.</p><ul><li><a href="x">Another story that you may like</a></li></ul>
<p>The market, which is old, was full when it happened, a witness said.</p></article><footer><p>All rights reserved, 2022, by us, and by nobody else at all</p></footer></body></html>)",
       "Blast | Police said on Sunday that, in all, 12 people died & more were hurt in the blast.//The market, which is old, was full when it happened, a witness said. | "
       "2022-01-09T10:00:00Z |  | usable |  | 5:49"},
      {"a.html", R"(<html><head><meta property="og:title" content="Blast"><meta property="article:published_time" content="2022-01-09"></head><body><p>Police said that 12 people died, many of them young.</p></body></html>)",
       "Blast | Police said that 12 people died, many of them young. | 2022-01-09 |  | usable |  | 1:149"},
  });
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<div>";
  CHECK(shown(read("a.html", deep).front()) == "error its elements nest too deeply to be a page");
}

TEST_CASE("documents, messages and archives are read") {
  CHECK(sample("blast.docx") == "Blast | Police said.//In all, 12 people died. | 2022-01-09T10:00:00Z |  | usable |  | 3:9");
  CHECK(sample("bomb.docx", 1 << 20) == "error unpacks to more than 1048576 bytes");
  CHECK(sample("blast.eml") == "Blast at the café | Police said 12 people died at the café. | 2022-01-09T10:00:00+06:00 |  | usable |  | 1:13");
  CHECK(sample("blast.warc.gz") == "Blast | Police said that 12 people died, many of them young. | 2022-01-09T10:00:00Z |  | usable |  | 1:66");
  CHECK(sample("cut.warc") == "error record 1: the file ends inside it");
  check({
      {"a.aml", "headline: Blast\ndate: 2022-01-09\nnote: Police said.\n:skip\nnot this 12\n:endskip\n\n[+body]\nIn all, 12 people died.\n[]\n:ignore\nnor this\n",
       "Blast | Police said.//In all, 12 people died. | 2022-01-09 |  | usable |  | 9:9"},
      {"a.docx", "no zip", "error no Word document: it is not a zip file"},
      {"a.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "error record 1: its header is broken, so that the next record cannot be found"},
      {"a.warc", "filedesc://x 1 2\n", "error record 1: ARC, the form before WARC, is not read"},
  });
}

TEST_CASE("entities of a document's own are never followed") {
  auto const inputs = read("a.xml", R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY b "bomb">]>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML><p>12 &e; &b; dead</p></inlineXML></contentSet></newsItem>)");
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].report.text == "12 &e; &b; dead");
}

TEST_CASE("a file is bounded and unpacked") {
  CHECK(shown(read("a.txt", std::string(2000, 'a'), 1000).front()) == "error larger than 1000 bytes");
  CHECK(shown(read("a.jsonl", "{\"id\":\"a\",\"text\":\"" + std::string(2000, 'a') + "\"}\n{\"id\":\"b\",\"text\":\"12\"}", 1000).front()) == "error larger than 1000 bytes");
  CHECK(read("a.jsonl", "{\"id\":\"a\",\"text\":\"" + std::string(20'000, 'a') + "\"}\n{\"id\":\"b\",\"text\":\"12\"}", 1000).size() == 2);
  std::string const deep(100'000, '[');
  CHECK(shown(read("a.json", "{\"uri\":\"u\",\"versioncreated\":" + deep).front()).starts_with("error not valid JSON"));
}

} // namespace recount
