// SPDX-License-Identifier: Apache-2.0
#include "report/article.hpp"

#include "base/utf8.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace recount {
namespace {

/// Elements whose text is never the article's.
constexpr std::array never{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME, GUMBO_TAG_SVG, GUMBO_TAG_BUTTON, GUMBO_TAG_FORM,
                           GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_HEAD, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_FIGURE, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO,
                           GUMBO_TAG_INPUT, GUMBO_TAG_LABEL};
constexpr std::array paragraphs{GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE};
constexpr std::array blocks{GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI,
                            GUMBO_TAG_TABLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_PRE, GUMBO_TAG_HEADER, GUMBO_TAG_MAIN, GUMBO_TAG_DL, GUMBO_TAG_DT,
                            GUMBO_TAG_DD, GUMBO_TAG_HR, GUMBO_TAG_TD, GUMBO_TAG_TR};
/// Words in the class or id of an element that say what else it is.
constexpr std::string_view furniture[]{"comment", "share", "social", "related", "newsletter", "promo", "sidebar", "footer", "breadcrumb", "byline", "author-", "cookie", "consent", "popup",
                                       "modal", "advert", "sponsor", "recirc", "recommend", "read-more", "readmore", "most-read", "trending", "subscribe", "signup", "sign-up", "caption",
                                       "copyright", "disclaimer", "tags", "topics", "nav", "menu", "hidden", "visually", "screen-reader", "paywall", "timestamp", "widget", "gallery", "toolbar"};

template <class List> bool in(GumboTag tag, List const& list) { return std::find(list.begin(), list.end(), tag) != list.end(); }

std::string_view attribute(GumboElement const& element, char const* name) {
  auto const* const found = gumbo_get_attribute(&element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool is_furniture(GumboElement const& element) {
  if (in(element.tag, never) || attribute(element, "aria-hidden") == "true" || gumbo_get_attribute(&element.attributes, "hidden"))
    return true;
  if (element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN)
    return false;
  for (auto const* const name : {"class", "id", "role"}) {
    auto const value = lower_ascii(attribute(element, name));
    if (value.empty() || value.find("article") != std::string::npos || value.find("story") != std::string::npos)
      continue;
    for (auto const word : furniture)
      if (value.find(word) != std::string::npos)
        return true;
  }
  return attribute(element, "style").find("display:none") != std::string_view::npos;
}

/// What stands below an element.
struct Weight {
  std::size_t text = 0, linked = 0, commas = 0;   ///< bytes, bytes inside links, commas
  double score = 0;                               ///< points, fading with the distance from the paragraph
  double points = 0;                              ///< of all paragraphs below
};

class Scorer {
public:
  /// Weighs the tree; gives the element that holds the article, or null.
  GumboNode const* best(GumboNode const* root) {
    weigh(root, false);
    GumboNode const* found = nullptr;
    double most = 0;
    for (auto const& [node, weight] : weights_) {
      double const links = weight.text == 0 ? 1.0 : static_cast<double>(weight.linked) / static_cast<double>(weight.text);
      double const score = weight.score * (1 - links);
      bool const earlier = found && score == most && node->v.element.start_pos.offset < found->v.element.start_pos.offset;
      if (weight.score > 0 && (score > most || earlier)) {
        found = node;
        most = score;
      }
    }
    return found ? with_its_siblings(found) : nullptr;
  }

private:
  /// An article in several parts stands in several elements: as long as the element above holds a good deal more running
  /// text and few links, it is that one.
  GumboNode const* with_its_siblings(GumboNode const* node) {
    constexpr int highest = 4;
    auto const* out = node;
    for (int step = 0; step < highest && node->parent && node->parent->type == GUMBO_NODE_ELEMENT; ++step) {
      node = node->parent;
      auto const& above = weights_[node];
      bool const more = above.points > 1.2 * weights_[out].points;
      if (more && above.linked * 4 < above.text)
        out = node;
    }
    return out;
  }

  Weight weigh(GumboNode const* node, bool linked) {
    Weight out;
    if (node->type == GUMBO_NODE_TEXT) {
      std::string_view const text = node->v.text.text;
      out.text = text.size();
      out.linked = linked ? out.text : 0;
      out.commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
      return out;
    }
    if (node->type != GUMBO_NODE_ELEMENT || is_furniture(node->v.element))
      return out;
    auto const& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      auto const below = weigh(static_cast<GumboNode const*>(children.data[i]), linked || node->v.element.tag == GUMBO_TAG_A);
      out.text += below.text;
      out.linked += below.linked;
      out.commas += below.commas;
      out.points += below.points;
    }
    if (is_paragraph(node, out))
      out.points += give_points(node, out);
    auto& kept = weights_[node];
    kept.text = out.text;
    kept.linked = out.linked;
    kept.commas = out.commas;
    kept.points = out.points;
    return out;
  }

  /// A paragraph, or a division that holds running text itself.
  static bool is_paragraph(GumboNode const* node, Weight const& weight) {
    constexpr std::size_t shortest = 25;   // bytes
    if (weight.text < shortest || weight.linked * 2 > weight.text)
      return false;
    if (in(node->v.element.tag, paragraphs))
      return true;
    if (node->v.element.tag != GUMBO_TAG_DIV)
      return false;
    auto const& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      auto const* const child = static_cast<GumboNode const*>(children.data[i]);
      if (child->type == GUMBO_NODE_ELEMENT && in(child->v.element.tag, blocks))
        return false;
    }
    return true;
  }

  double give_points(GumboNode const* node, Weight const& weight) {
    double points = 1 + static_cast<double>(weight.commas) + std::min(3.0, static_cast<double>(weight.text) / 100.0);
    double share = 1;
    for (auto const* above = node->parent; above && above->type == GUMBO_NODE_ELEMENT && share > 0.2; above = above->parent) {
      weights_[above].score += points * share;
      share *= 0.6;
    }
    return points;
  }

  std::unordered_map<GumboNode const*, Weight> weights_;
};

/// Takes the running text of the article's element.
class Collector {
public:
  Collector(BodyBuilder& body, std::string_view html) : body_(body), html_(html) {}

  void take(GumboNode const* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
      return text(node->v.text);
    if (node->type != GUMBO_NODE_ELEMENT || is_furniture(node->v.element) || teasers(node))
      return;
    bool const block = in(node->v.element.tag, blocks);
    if (block)
      body_.end_paragraph();
    auto const& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      take(static_cast<GumboNode const*>(children.data[i]));
    if (block)
      body_.end_paragraph();
    else if (node->v.element.tag == GUMBO_TAG_BR)
      body_.end_line();
  }

private:
  void text(GumboText const& run) {
    auto const raw = std::string_view(run.original_text.data, run.original_text.length);
    auto const at = static_cast<std::size_t>(raw.data() - html_.data());
    body_.flow(run.text, markup_offsets(raw, at));
  }

  /// A block that is nothing but links leads elsewhere.
  static bool teasers(GumboNode const* node) {
    auto const tag = node->v.element.tag;
    if (!in(tag, blocks))
      return false;
    std::size_t all = 0, linked = 0;
    measure(node, false, all, linked);
    return all > 0 && linked * 5 > all * 4;
  }

  static void measure(GumboNode const* node, bool inside_link, std::size_t& all, std::size_t& linked) {
    if (node->type == GUMBO_NODE_TEXT) {
      auto const size = std::string_view(node->v.text.text).size();
      all += size;
      linked += inside_link ? size : 0;
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT)
      return;
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
      measure(static_cast<GumboNode const*>(node->v.element.children.data[i]), inside_link || node->v.element.tag == GUMBO_TAG_A, all, linked);
  }

  BodyBuilder& body_;
  std::string_view html_;
};

} // namespace

void append_article(BodyBuilder& body, HtmlTree const& tree, std::string_view html) {
  auto const* const article = Scorer().best(tree.root());
  if (article)
    Collector(body, html).take(article);
  body.end_paragraph();
}

} // namespace recount
