// SPDX-License-Identifier: Apache-2.0
// A page of the web, by its article.
#include "report/bytes.hpp"
#include "report/page.hpp"
#include "report/wire.hpp"

#include "base/utf8.hpp"

namespace recount {
namespace {

constexpr std::string_view endings[]{".html", ".htm", ".xhtml", ".html.gz"};

bool marks(std::string_view head) {
  auto const begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || head[begin] != '<')
    return false;
  auto const lower = lower_ascii(head.substr(begin, 2000));
  return lower.find("<!doctype html") != std::string::npos || lower.find("<html") != std::string::npos;
}

/// What `check --format html` writes, so that a folder may hold its own report.
bool own_output(std::string_view page) { return page.substr(0, 2000).find(R"(<meta name="generator" content="recount">)") != std::string_view::npos; }

void read(std::istream& in, ReadContext const& context, InputSink const& sink) {
  auto bytes = read_bytes(in, context);
  if (!bytes)
    return void(sink(Input::error(bytes.error())));
  if (own_output(bytes.value()))
    return;
  auto report = read_page(std::move(bytes).value(), context.path);
  if (!report)
    return void(sink(Input::error(report.error())));
  deliver(std::move(report).value(), 1, context, sink);
}

} // namespace

extern ReportFormat const html_format;
ReportFormat const html_format{"html", endings, "pages of the web, by their article", marks, read, true};

} // namespace recount
