// SPDX-License-Identifier: Apache-2.0
#include "report/page.hpp"

#include "base/utf8.hpp"
#include "report/article.hpp"
#include "report/bytes.hpp"
#include "report/json_file.hpp"
#include "report/wire.hpp"

#include <gumbo.h>

#include <algorithm>

namespace recount {
namespace {

std::string_view attribute(GumboElement const& element, char const* name) {
  auto const* const found = gumbo_get_attribute(&element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

void fill(std::string& field, std::string_view value) {
  if (field.empty())
    field = value;
}

/// The charset that a page names in its head.
std::string declared_charset(std::string_view page) {
  auto const head = lower_ascii(page.substr(0, 4096));
  auto const at = head.find("charset=");
  if (at == std::string::npos)
    return {};
  auto const begin = head.find_first_not_of("\"' ", at + 8);
  return begin == std::string::npos ? std::string() : head.substr(begin, head.find_first_of("\"'> ;/", begin) - begin);
}

/// What a page says of itself.
class Metadata {
public:
  explicit Metadata(Report& report) : report_(report) {}

  void take(GumboNode const* node) {
    if (node->type != GUMBO_NODE_ELEMENT)
      return;
    auto const& element = node->v.element;
    switch (element.tag) {
    case GUMBO_TAG_HTML: fill(lang_, attribute(element, "lang")); break;
    case GUMBO_TAG_META: meta(element); break;
    case GUMBO_TAG_TITLE: fill(page_title_, text_of(node)); break;
    case GUMBO_TAG_H1: fill(heading_, text_of(node)); break;
    case GUMBO_TAG_LINK:
      if (attribute(element, "rel") == "canonical")
        fill(report_.url, attribute(element, "href"));
      break;
    case GUMBO_TAG_SCRIPT:
      if (attribute(element, "type") == "application/ld+json")
        json_ld(text_of(node));
      break;
    default: break;
    }
    for (unsigned i = 0; i < element.children.length; ++i)
      take(static_cast<GumboNode const*>(element.children.data[i]));
  }

  /// What is said in a weaker place fills what no stronger one said.
  void settle() {
    for (auto const* const title : {&og_title_, &heading_, &page_title_})
      fill(report_.title, *title);
    fill(report_.published, og_published_);
    fill(report_.version_created, og_modified_);
    fill(report_.publisher, og_site_);
    fill(report_.lang, lang_);
    report_.item = report_.url;
  }

private:
  static std::string text_of(GumboNode const* node) {
    std::string out;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
      auto const* const child = static_cast<GumboNode const*>(node->v.element.children.data[i]);
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
        out += child->v.text.text;
      else if (child->type == GUMBO_NODE_ELEMENT)
        out += text_of(child);
    }
    auto const begin = out.find_first_not_of(" \t\r\n");
    return begin == std::string::npos ? std::string() : out.substr(begin, out.find_last_not_of(" \t\r\n") + 1 - begin);
  }

  void meta(GumboElement const& element) {
    auto name = attribute(element, "property");
    if (name.empty())
      name = attribute(element, "name");
    auto const content = attribute(element, "content");
    if (name == "og:title")
      fill(og_title_, content);
    else if (name == "og:site_name")
      fill(og_site_, content);
    else if (name == "og:url")
      fill(report_.url, content);
    else if (name == "article:published_time" || name == "date" || name == "pubdate" || name == "parsely-pub-date")
      fill(og_published_, wire_date(content));
    else if (name == "article:modified_time" || name == "og:updated_time")
      fill(og_modified_, wire_date(content));
  }

  /// A broken block costs the block, not the page.
  void json_ld(std::string text) {
    auto const file = JsonFile::parse(std::move(text), {});
    if (file)
      find_article(file.value().root(), 0);
  }

  void find_article(JsonValue const& value, int depth) {
    constexpr int deepest = 6;
    if (depth > deepest)
      return;
    if (value.IsArray()) {
      for (auto const& one : value.GetArray())
        find_article(one, depth + 1);
      return;
    }
    if (!value.IsObject())
      return;
    if (is_article(value))
      article(value);
    if (auto const* const graph = json_member(value, "@graph"))
      find_article(*graph, depth + 1);
    if (auto const* const main = json_member(value, "mainEntity"))
      find_article(*main, depth + 1);
  }

  static bool is_article(JsonValue const& value) {
    auto const* const type = json_member(value, "@type");
    auto const fits = [](JsonValue const& one) {
      auto const name = json_string(one);
      return name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report" || name == "ClaimReview";
    };
    if (!type)
      return false;
    if (!type->IsArray())
      return fits(*type);
    return std::any_of(type->GetArray().begin(), type->GetArray().end(), fits);
  }

  void article(JsonValue const& value) {
    auto const text = [&](std::string_view path) {
      auto const* const found = json_path(value, path);
      return found ? std::string(json_string(*found)) : std::string();
    };
    fill(report_.title, text("headline"));
    fill(report_.published, wire_date(text("datePublished")));
    fill(report_.version_created, wire_date(text("dateModified")));
    fill(report_.publisher, text("publisher/name"));
    fill(report_.lang, text("inLanguage"));
    fill(report_.url, text("url"));
    fill(report_.dateline, text("dateline"));
    auto const correction = text("correction").empty() ? text("correction/text") : text("correction");
    if (!correction.empty()) {
      add_wire_signal(report_, "correction");
      report_.editor_note = correction;
    }
  }

  Report& report_;
  std::string lang_, page_title_, heading_, og_title_, og_site_, og_published_, og_modified_;
};

} // namespace

Result<Report> read_page(std::string bytes, std::string const& path) {
  auto const charset = declared_charset(bytes);
  auto const text = to_utf8(std::move(bytes), charset, path);
  if (!text)
    return text.error();
  std::string_view const page = text.value();
  HtmlTree const tree(page);
  if (!tree.root())
    return Diagnostic{path, 0, 0, "its elements nest too deeply to be a page", {}};
  Report report;
  Metadata metadata(report);
  metadata.take(tree.root());
  metadata.settle();
  if (auto const at = page.find(report.title); !report.title.empty() && at != std::string_view::npos)
    report.title_position = LineTable(page).position(at);
  BodyBuilder body(page);
  append_article(body, tree, page);
  body.finish(report);
  return report;
}

} // namespace recount
